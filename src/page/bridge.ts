/**
 * How our scripts in one page find each other.
 *
 * Gate, annotator and card arrive as separate files in the same isolated world,
 * where the page cannot look. Each puts its function here; a second injection
 * finds the first and adds nothing.
 */
import type { Annotator, AnnotatorServices } from './annotator';
import type { OpenCard } from './card-host';

export interface Bridge {
  annotate?: (services: AnnotatorServices) => Annotator;
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
