/**
 * Can the reader see the card? A page may lay something over it, or fade it, so that
 * a click meant for the page lands on "do not mark". Such a click has no effect.
 *
 * Chrome tells what is truly on screen (IntersectionObserver with `trackVisibility`:
 * not covered, not faded, not distorted). Elsewhere we look ourselves: what lies at
 * the point, what style the element really has, what else is in the top layer. An
 * element without pointer events in a closed root of the page's can still hide there.
 */

/** The browser reports at most this often; what is seen for less is not seen by a reader. */
const SETTLE_MS = 100;

interface VisibilityInit extends IntersectionObserverInit {
  trackVisibility: boolean;
  delay: number;
}

interface VisibilityEntry extends IntersectionObserverEntry {
  isVisible?: boolean;
}

export interface CardSight {
  /** Whether the element is in plain sight at a point of the viewport. */
  isSeenAt(x: number, y: number): boolean;
  stop(): void;
}

/** Begins to watch an element of ours; what is seen of it is what the browser painted. */
export function watchSight(element: HTMLElement): CardSight {
  /** `null` until the browser has said, and for good where it cannot say. */
  let isVisible: boolean | null = null;
  const options: VisibilityInit = { trackVisibility: true, delay: SETTLE_MS, threshold: [0, 1] };
  const canTell = 'isVisible' in IntersectionObserverEntry.prototype;
  const observer = new IntersectionObserver((entries: VisibilityEntry[]) => {
    isVisible = entries.at(-1)?.isVisible ?? null;
  }, options);
  if (canTell) observer.observe(element);
  return {
    isSeenAt(x, y) {
      if (canTell ? isVisible !== true : isFaded(element) || isUnderAnother(element)) return false;
      const top = document.elementFromPoint(x, y);
      return top !== null && element.contains(top);
    },
    stop: () => observer.disconnect(),
  };
}

/** Whether anything in the element's own style takes it out of sight. */
function isFaded(element: HTMLElement): boolean {
  return [element, ...element.children].some((each) => {
    const style = getComputedStyle(each);
    return (
      style.opacity !== '1' ||
      style.visibility !== 'visible' ||
      [style.filter, style.clipPath, style.maskImage, style.transform].some((way) => way !== 'none')
    );
  });
}

/** Whether something else in the top layer may lie over it; the order there cannot be asked for. */
function isUnderAnother(element: HTMLElement): boolean {
  const box = element.getBoundingClientRect();
  const others = document.querySelectorAll(':popover-open, :modal, :fullscreen');
  return [...others].some((other) => {
    if (other === element || other.contains(element)) return false;
    const { left, right, top, bottom } = other.getBoundingClientRect();
    return left < box.right && right > box.left && top < box.bottom && bottom > box.top;
  });
}
