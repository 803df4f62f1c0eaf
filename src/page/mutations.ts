/**
 * Notices that the page's text changed, and when it rests enough to be read again.
 *
 * A mark on changed text would lie on the wrong letters, so the caller is told of
 * every change before the next frame is painted; reading again waits for a pause,
 * and for the page to have had its share of the time. A page that changes by the
 * thousand every second is not followed: then only the places of marks are watched.
 */
import { PREFIX } from '../model/mention';
import { DECIDING_ATTRIBUTES } from './readable';

/** The page must rest this long before it is read again… */
const QUIET_MS = 250;
/** …but what came first waits no longer than this. */
const MOST_WAIT_MS = 1000;
/** Of the time since the last reading, what reading may take of the page's: a twentieth. */
const SHARE = 20;
/** …and of the background's, which holds nobody up: a fourth. */
const SHARE_BEHIND = 4;
/** A page that makes more changes than this in each of several seconds on end is a storm. */
const MOST_CHANGES = 4000;
const STORM_SECONDS = 3;

const WATCHED: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributes: true,
  attributeFilter: [...DECIDING_ATTRIBUTES, 'slot'],
};

export interface WatchCallbacks {
  /** What changed, our own element left out. Returns whether it may bear on what is read. */
  onChanged(records: readonly MutationRecord[]): boolean;
  /** The page rests: read it again. */
  onSettled(): void;
  /** The page changes without end. */
  onStorm(): void;
}

function isOurs(node: Node): boolean {
  return node.nodeType === 1 && (node as Element).localName.startsWith(`${PREFIX}-`);
}

/** Whether only our own element came or went. */
function isOwnDoing(record: MutationRecord): boolean {
  if (record.type !== 'childList') return false;
  for (const node of record.addedNodes) if (!isOurs(node)) return false;
  for (const node of record.removedNodes) if (!isOurs(node)) return false;
  return true;
}

/** Counts changes by the second; tells a storm from a burst. */
class StormGauge {
  #second = 0;
  #changes = 0;
  #stormySeconds = 0;

  /** Whether these changes make it a storm. */
  add(changes: number, nowMs: number): boolean {
    const second = Math.floor(nowMs / 1000);
    if (second !== this.#second) {
      const isNext = second === this.#second + 1;
      const wasStormy = this.#changes > MOST_CHANGES;
      this.#stormySeconds = isNext && wasStormy ? this.#stormySeconds + 1 : 0;
      this.#second = second;
      this.#changes = 0;
    }
    this.#changes += changes;
    return this.#stormySeconds >= STORM_SECONDS;
  }
}

export class TextWatch {
  readonly #callbacks: WatchCallbacks;
  readonly #observer: MutationObserver;
  readonly #gauge = new StormGauge();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #firstChangeMs = 0;
  #notBeforeMs = 0;
  #isNarrow = false;

  constructor(callbacks: WatchCallbacks) {
    this.#callbacks = callbacks;
    this.#observer = new MutationObserver((records) => this.#onRecords(records));
    this.watch(document);
  }

  /** Watches a tree of the page: the document, or an open shadow tree. */
  watch(root: Document | ShadowRoot): void {
    if (!this.#isNarrow) this.#observer.observe(root, WATCHED);
  }

  /** Watches nothing but these nodes from now on, and never asks for a reading again. */
  narrowTo(nodes: Iterable<Node>): void {
    this.#isNarrow = true;
    clearTimeout(this.#timer);
    this.#observer.disconnect();
    for (const node of nodes) {
      this.#observer.observe(node, { childList: true, characterData: true, subtree: true });
    }
  }

  /** Something that shows in no record may have changed what is read. */
  expectChange(): void {
    if (this.#isNarrow) return;
    const nowMs = performance.now();
    if (this.#timer === undefined) this.#firstChangeMs = nowMs;
    clearTimeout(this.#timer);
    const latestMs = Math.min(nowMs + QUIET_MS, this.#firstChangeMs + MOST_WAIT_MS);
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        this.#callbacks.onSettled();
      },
      Math.max(0, Math.max(latestMs, this.#notBeforeMs) - nowMs),
    );
  }

  /** A reading took this long here and behind the page: both have their share of time before the next. */
  rest(spentMs: number, behindMs: number): void {
    const restMs = Math.max(spentMs * SHARE, behindMs * SHARE_BEHIND);
    this.#notBeforeMs = performance.now() + restMs;
  }

  /** What the observer has not told yet. */
  flush(): void {
    const records = this.#observer.takeRecords();
    if (records.length > 0) this.#onRecords(records);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#observer.disconnect();
  }

  #onRecords(all: MutationRecord[]): void {
    const records = all.filter((record) => !isOwnDoing(record));
    if (records.length === 0) return;
    const matters = this.#callbacks.onChanged(records);
    if (this.#isNarrow) return;
    if (this.#gauge.add(records.length, performance.now())) this.#callbacks.onStorm();
    else if (matters) this.expectChange();
  }
}
