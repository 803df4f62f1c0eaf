/**
 * A finger that rests on a link: a tap would follow it, so this is how a linked mark
 * is opened by touch.
 *
 * Browsers that know a long press on links show a menu of their own, tell by
 * `contextmenu`, and send no click: the menu comes as ever, and ours lies below it.
 * Others know none and would follow the link when the finger is lifted; there the
 * click of a press that opened a card is the one event that we keep from the page.
 */

/** As long as Android takes. */
const HOLD_MS = 500;
/** A finger that moves farther (px) is scrolling. */
const STILL_PX = 10;
/** The click comes with the lifted finger, or not at all. */
const CLICK_WITHIN_MS = 100;

/** Calls back for a long press on a link; `open` tells whether something came of it. */
export function onLongPress(open: (x: number, y: number) => boolean, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let start = { x: 0, y: 0 };
  let hasOpened = false;
  const give = () => clearTimeout(timer);
  const options = { passive: true, capture: true, signal };
  document.addEventListener(
    'pointerdown',
    (event) => {
      give();
      hasOpened = false;
      if (!isFinger(event) || !isOnLink(event)) return;
      start = { x: event.clientX, y: event.clientY };
      timer = setTimeout(() => {
        hasOpened = open(start.x, start.y);
      }, HOLD_MS);
    },
    options,
  );
  document.addEventListener(
    'pointermove',
    (event) => {
      if (Math.hypot(event.clientX - start.x, event.clientY - start.y) > STILL_PX) give();
    },
    options,
  );
  document.addEventListener(
    'pointerup',
    () => {
      give();
      if (hasOpened)
        setTimeout(() => {
          hasOpened = false;
        }, CLICK_WITHIN_MS);
    },
    options,
  );
  document.addEventListener('pointercancel', give, options);
  document.addEventListener(
    'contextmenu',
    (event) => {
      give();
      if (isFinger(event) && isOnLink(event)) open(event.clientX, event.clientY);
    },
    options,
  );
  document.addEventListener(
    'click',
    (event) => {
      if (!hasOpened || !event.isTrusted) return;
      hasOpened = false;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true, signal },
  );
  signal.addEventListener('abort', give);
}

function isFinger(event: MouseEvent): boolean {
  return event.isTrusted && 'pointerType' in event && event.pointerType === 'touch';
}

function isOnLink(event: MouseEvent): boolean {
  return event.composedPath().some((at) => at instanceof Element && at.matches('a[href]'));
}
