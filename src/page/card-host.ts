/**
 * The card's place in somebody else's page: one host element outside the body,
 * a closed shadow root, the top layer, and a position that never covers the words.
 */
import { computePosition, flip, inline, offset, shift, size } from '@floating-ui/dom';
import { PREFIX } from '../model/mention';
import type { CardProps } from '../ui/card/card-props';
import { mountCard } from '../ui/card/mount-card';
import { watchSight } from './card-sight';

/** What the card stands at: the words' boxes, asked anew at each placement. */
export interface CardAnchor {
  rects(): DOMRect[];
}

/** What the reader chose for the card, and what suits the page. */
export interface CardDress {
  textScale: number;
  theme: 'light' | 'dark';
}

export interface CardHandle {
  update(props: Partial<CardProps>): void;
  /** Place again, after the page scrolled or changed. */
  place(): void;
  /** The card's box on screen. */
  rect(): DOMRect;
  /** Whether an event came from inside the card. */
  contains(event: Event): boolean;
  focus(): void;
  close(): void;
}

export type OpenCard = (anchor: CardAnchor, props: CardProps, dress: CardDress) => CardHandle;

/** Between the words and the card, so that the line of the mark stays visible. */
const GAP_PX = 9;
const EDGE_PX = 12;
/** Below this the card would be a letter box: it goes where there is more room. */
const LEAST_ROOM_PX = 160;

const HOST_STYLE: Record<string, string> = {
  all: 'initial',
  // Shown by the rule in marks.css alone, so that no card outlives the extension.
  display: `var(--${PREFIX}-shown, none)`,
  position: 'fixed',
  inset: '0 auto auto 0',
  margin: '0',
  padding: '0',
  border: '0',
  background: 'none',
  overflow: 'visible',
  width: 'max-content',
  height: 'max-content',
  'max-width': 'none',
  'max-height': 'none',
  'z-index': '2147483647',
};
/** At the bottom edge, for fingers. */
const SHEET_STYLE = { ...HOST_STYLE, inset: 'auto 0 0 0', width: 'auto' };
/** What has an effect beyond the card: copies, opens pages, stops marks. */
const ACTS = '.foot button:not([aria-expanded])';

/** Opens a card at its anchor; the caller closes it. */
export const openCard: OpenCard = (anchor, props, { textScale, theme }) => {
  const host = document.createElement(`${PREFIX}-card`);
  const isSheet = props.layout === 'sheet';
  // Important in an element's own style is as strong as an author can be: a page's reset is not.
  const style = (element: HTMLElement, name: string, value: string) =>
    element.style.setProperty(name, value, 'important');
  for (const [name, value] of Object.entries(isSheet ? SHEET_STYLE : HOST_STYLE)) {
    style(host, name, value);
  }
  // The top layer lies above dialogs and full-screen elements; not every page allows it.
  host.setAttribute('popover', 'manual');
  // A page can define a class for our element's name and so get at its root, even a closed
  // one (ElementInternals.shadowRoot); for a plain element it cannot.
  const holder = document.createElement('div');
  holder.dataset.theme = theme;
  style(holder, '--scale', String(textScale));
  const root = holder.attachShadow({ mode: 'closed' });
  host.append(holder);
  document.documentElement.append(host);
  const card = mountCard(root, props);
  host.showPopover();
  const sight = watchSight(host);
  root.addEventListener(
    'click',
    (event) => {
      const acts = event.target instanceof Element && event.target.closest(ACTS) !== null;
      // Without a place it is the keyboard's click: what has the focus is not to be covered.
      const isByPointer = event instanceof MouseEvent && event.detail > 0;
      if (!acts) return;
      const isCovered = isByPointer && !sight.isSeenAt(event.clientX, event.clientY);
      card.update({ isCovered });
      if (!isCovered) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true },
  );

  const place = () => {
    if (isSheet) return;
    const rects = anchor.rects();
    const first = rects[0];
    if (!first) return;
    const reference = {
      getBoundingClientRect: () => boundsOf(rects),
      getClientRects: () => rects,
    };
    const middleware = [
      inline(),
      offset(GAP_PX),
      flip({ padding: EDGE_PX }),
      shift({ padding: EDGE_PX }),
      size({
        padding: EDGE_PX,
        apply: ({ availableHeight }) => {
          const room = Math.max(LEAST_ROOM_PX, Math.floor(availableHeight));
          style(holder, '--card-room', `${room}px`);
        },
      }),
    ];
    computePosition(reference, host, { placement: 'bottom-start', strategy: 'fixed', middleware })
      .then(({ x, y }) => {
        style(host, 'translate', `${Math.round(x)}px ${Math.round(y)}px`);
      })
      .catch((error: unknown) => console.error(`${PREFIX}: the card could not be placed`, error));
  };
  place();
  // A magnified or turned page has its words elsewhere.
  window.addEventListener('resize', place, { passive: true });

  return {
    update(change) {
      card.update(change);
      place();
    },
    place,
    rect: () => host.getBoundingClientRect(),
    contains: (event) => event.composedPath().includes(host),
    focus: () => card.focus(),
    close() {
      window.removeEventListener('resize', place);
      sight.stop();
      card.unmount();
      host.remove();
    },
  };
};

function boundsOf(rects: readonly DOMRect[]): DOMRect {
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}
