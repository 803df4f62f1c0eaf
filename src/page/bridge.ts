/**
 * How our scripts in one page find each other.
 *
 * Gate, annotator and card arrive as separate files in the same isolated world,
 * where the page cannot look. Each puts its function here; a second injection
 * finds the first and adds nothing.
 */
import type { PageSettings } from '../model/settings';
import type { Annotator } from './annotator';
import type { OpenCard } from './card-host';

export interface Bridge {
  /** Set by the gate that runs: it answers the popup and starts and stops the rest. */
  isGuarded?: true;
  /** Set by annotator.js: annotates this page from now on. */
  annotate?: (settings: PageSettings) => Annotator;
  /** Set by card.js. */
  openCard?: OpenCard;
}

interface BridgeHolder {
  annotariffBridge?: Bridge;
}

/** The one bridge of this page. */
export function bridge(): Bridge {
  const holder = globalThis as BridgeHolder;
  holder.annotariffBridge ??= {};
  return holder.annotariffBridge;
}
