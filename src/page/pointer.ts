/**
 * The reader's pointer and keys over the page, as plain events for the hover
 * machine. Only what the reader does counts: events that a script made up do not.
 */

export interface PointerMove {
  x: number;
  y: number;
  /** Pixels per millisecond since the last move. */
  speed: number;
  nowMs: number;
  event: PointerEvent;
}

export interface PointerCallbacks {
  onMove(move: PointerMove): void;
  onScroll(nowMs: number): void;
  /** A press on the page; the card's own presses come too. */
  onPress(event: PointerEvent): void;
  /** Returns whether the key was used. */
  onEscape(): boolean;
}

/** Listens until `signal` aborts. Moves are passed on at most once a frame. */
export function listen(callbacks: PointerCallbacks, signal: AbortSignal): void {
  let last: { x: number; y: number; atMs: number } | null = null;
  let pending: PointerEvent | null = null;
  let frame = 0;
  const deliver = () => {
    frame = 0;
    const event = pending;
    pending = null;
    if (event === null || signal.aborted) return;
    const { clientX: x, clientY: y, timeStamp: nowMs } = event;
    const distance = last === null ? 0 : Math.hypot(x - last.x, y - last.y);
    const elapsed = last === null ? 1 : Math.max(1, nowMs - last.atMs);
    last = { x, y, atMs: nowMs };
    callbacks.onMove({ x, y, speed: distance / elapsed, nowMs, event });
  };
  const options = { passive: true, capture: true, signal };
  document.addEventListener(
    'pointermove',
    (event) => {
      if (!event.isTrusted || event.pointerType === 'touch') return;
      pending = event;
      if (frame === 0) frame = requestAnimationFrame(deliver);
    },
    options,
  );
  document.addEventListener(
    'pointerdown',
    (event) => {
      if (event.isTrusted) callbacks.onPress(event);
    },
    options,
  );
  document.addEventListener(
    'scroll',
    (event) => {
      if (event.isTrusted) callbacks.onScroll(event.timeStamp);
    },
    options,
  );
  document.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.key !== 'Escape') return;
      if (callbacks.onEscape()) event.stopPropagation();
    },
    { capture: true, signal },
  );
}
