/**
 * The reader's pointer and keys over the page, as plain events for the hover
 * machine. Only what the reader does counts: events that a script made up do not.
 * The page gets every event all the same; ours are only Escape while a card is open,
 * and the click after a long press that opened one (long-press.ts).
 */

export interface PointerMove {
  x: number;
  y: number;
  /** Pixels per millisecond since the last move. */
  speed: number;
  /** Whether Alt is held. */
  withKey: boolean;
  event: PointerEvent;
}

export interface PointerCallbacks {
  onMove(move: PointerMove): void;
  /** The pointer left the page, for another frame perhaps. */
  onLeave(): void;
  /** The reader works in another frame of the tab now. */
  onOtherFrame(): void;
  onScroll(nowMs: number): void;
  /** A press on the page; the card's own presses come too. */
  onPress(event: PointerEvent): void;
  /** A plain click or tap that no link, control or selection has a use for. */
  onClick(event: MouseEvent, isTouch: boolean): void;
  /** Returns whether the key was used. */
  onEscape(): boolean;
}

/** Whatever acts by itself when clicked. */
const ACTING =
  'a[href], button, input, select, textarea, label, summary, video, audio, [role="button"], [role="link"], [contenteditable=""], [contenteditable="true"]';

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
    callbacks.onMove({ x, y, speed: distance / elapsed, withKey: event.altKey, event });
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
  document.documentElement.addEventListener(
    'pointerleave',
    (event) => {
      if (event.isTrusted && event.target === document.documentElement) callbacks.onLeave();
    },
    options,
  );
  window.addEventListener(
    'blur',
    () => {
      // Focus in a frame of ours still counts as ours; a frame cannot tell where it went.
      if (window.top !== window || document.hasFocus()) callbacks.onOtherFrame();
    },
    { signal },
  );
  document.addEventListener(
    'pointerdown',
    (event) => {
      if (event.isTrusted) callbacks.onPress(event);
    },
    options,
  );
  // Not capturing: the page's own listeners come first, and may claim the click.
  document.addEventListener(
    'click',
    (event) => {
      if (event.isTrusted && isFree(event)) callbacks.onClick(event, isTouch(event));
    },
    { passive: true, signal },
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

function isFree(event: MouseEvent): boolean {
  if (event.button !== 0 || event.defaultPrevented) return false;
  if (event.ctrlKey || event.metaKey || event.shiftKey) return false;
  const acts = event.composedPath().some((at) => at instanceof Element && at.matches(ACTING));
  return !acts && (document.getSelection()?.isCollapsed ?? true);
}

function isTouch(event: MouseEvent): boolean {
  return 'pointerType' in event && event.pointerType === 'touch';
}
