/**
 * When a card opens, stays and closes: the pointer's life over marks, as a pure
 * machine. State and event in, state out; the caller passes the time and sets one
 * timer for `wakeAtMs`.
 *
 * The delays are those of products that readers kept: long enough that no card
 * opens by accident, short enough that nobody wonders. WCAG 2.2 1.4.13 asks that
 * the card can be dismissed, reached by the pointer, and stays until left.
 */

/** Rest on a mark before its card opens. */
export const OPEN_DELAY_MS = 450;
/** A second mark within this time of a card opens at once. */
const NEIGHBOUR_MS = 300;
/** The card stays this long after the pointer left mark and card. */
export const LEAVE_DELAY_MS = 300;
/** No card for this long after the page scrolled. */
const SCROLL_QUIET_MS = 100;
/** Faster than this (px per ms) the pointer is only passing. */
const PASSING_SPEED = 0.5;

/** A mark, by the caller's own key. */
export type MarkKey = number;

export interface HoverState {
  phase: 'closed' | 'waiting' | 'open' | 'leaving';
  /** The mark waited for or open; `null` when closed. */
  mark: MarkKey | null;
  pinned: boolean;
  /** The caller sends `time` then; `null` when nothing is due. */
  wakeAtMs: number | null;
  /** A mark that Escape closed stays shut until the pointer has left it. */
  heldShut: MarkKey | null;
  closedAtMs: number;
  scrolledAtMs: number;
}

export type HoverEvent =
  | {
      type: 'move';
      mark: MarkKey | null;
      /** Over the card, or on the way to it. */
      onCard: boolean;
      /** Pixels per millisecond since the last move. */
      speed: number;
      nowMs: number;
      /** Rest before a card opens, where it is not the usual; `null` when resting opens none. */
      openDelayMs?: number | null;
    }
  | { type: 'time'; nowMs: number }
  | { type: 'scroll'; nowMs: number }
  /** Open now and stay: a click, Enter, "next mention". */
  | { type: 'open'; mark: MarkKey; nowMs: number }
  | { type: 'pin' }
  /** Escape or the close button. */
  | { type: 'dismiss'; nowMs: number }
  /** The mark's text left the page, or marking was switched off. */
  | { type: 'gone'; nowMs: number };

export const CLOSED: HoverState = {
  phase: 'closed',
  mark: null,
  pinned: false,
  wakeAtMs: null,
  heldShut: null,
  closedAtMs: Number.NEGATIVE_INFINITY,
  scrolledAtMs: Number.NEGATIVE_INFINITY,
};

/** The next state. */
export function nextHover(state: HoverState, event: HoverEvent): HoverState {
  switch (event.type) {
    case 'move':
      return onMove(state, event);
    case 'time':
      return onTime(state, event.nowMs);
    case 'scroll':
      return onScroll({ ...state, scrolledAtMs: event.nowMs });
    case 'open':
      return {
        ...state,
        phase: 'open',
        mark: event.mark,
        pinned: true,
        wakeAtMs: null,
        heldShut: null,
      };
    case 'pin':
      return state.phase === 'closed' || state.phase === 'waiting'
        ? state
        : { ...state, phase: 'open', pinned: !state.pinned, wakeAtMs: null };
    case 'dismiss':
      return { ...closed(state, event.nowMs), heldShut: state.mark };
    case 'gone':
      return { ...closed(state, event.nowMs), heldShut: null };
  }
}

function closed(state: HoverState, nowMs: number): HoverState {
  const wasOpen = state.phase === 'open' || state.phase === 'leaving';
  return {
    ...state,
    phase: 'closed',
    mark: null,
    pinned: false,
    wakeAtMs: null,
    closedAtMs: wasOpen ? nowMs : state.closedAtMs,
  };
}

function onMove(state: HoverState, event: Extract<HoverEvent, { type: 'move' }>): HoverState {
  const { mark, onCard, nowMs } = event;
  const heldShut = state.heldShut === mark ? state.heldShut : null;
  const current = { ...state, heldShut };
  if (current.pinned) return current;
  const isOpen = current.phase === 'open' || current.phase === 'leaving';
  if (isOpen && (onCard || mark === current.mark)) {
    return { ...current, phase: 'open', wakeAtMs: null };
  }
  if (mark !== null && mark !== heldShut && !onCard) return approach(current, mark, event);
  return unwanted(current, nowMs);
}

/** The pointer is on nothing that would open: what is open is being left. */
function unwanted(state: HoverState, nowMs: number): HoverState {
  if (state.phase === 'open') {
    return { ...state, phase: 'leaving', wakeAtMs: nowMs + LEAVE_DELAY_MS };
  }
  return state.phase === 'waiting' ? closed(state, nowMs) : state;
}

/** The pointer is on a mark that is not open. */
function approach(
  state: HoverState,
  mark: MarkKey,
  event: Extract<HoverEvent, { type: 'move' }>,
): HoverState {
  const { nowMs, speed, openDelayMs = OPEN_DELAY_MS } = event;
  if (openDelayMs === null) return unwanted(state, nowMs);
  const neighbour =
    state.phase === 'open' || state.phase === 'leaving' || nowMs - state.closedAtMs <= NEIGHBOUR_MS;
  const quiet = nowMs - state.scrolledAtMs >= SCROLL_QUIET_MS;
  if (neighbour && quiet && speed <= PASSING_SPEED) {
    return { ...state, phase: 'open', mark, wakeAtMs: null };
  }
  const settled = state.phase === 'waiting' && state.mark === mark && speed <= PASSING_SPEED;
  if (settled) return state;
  const from = quiet ? nowMs : state.scrolledAtMs + SCROLL_QUIET_MS;
  return { ...state, phase: 'waiting', mark, wakeAtMs: from + openDelayMs };
}

function onTime(state: HoverState, nowMs: number): HoverState {
  if (state.wakeAtMs === null || nowMs < state.wakeAtMs) return state;
  if (state.phase === 'waiting') return { ...state, phase: 'open', wakeAtMs: null };
  return state.phase === 'leaving' ? closed(state, nowMs) : { ...state, wakeAtMs: null };
}

/** Scrolling moves marks under a resting pointer: that is no wish to read. */
function onScroll(state: HoverState): HoverState {
  if (state.phase !== 'waiting') return state;
  return closed(state, state.scrolledAtMs);
}
