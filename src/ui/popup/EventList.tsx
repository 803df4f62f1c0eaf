/**
 * The events of a year, of which only those near the view are in the page: hundreds
 * of rows with buttons make every key press slow.
 *
 * Rows come and go in groups, each of which keeps the height that it last had. A group
 * that is away leaves its words for the browser's own search, which brings it back;
 * each row says which of how many it is, so that a screen reader knows the list is
 * longer than what is there.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { textIn } from '../shared/DataText';
import { useWords } from '../shared/words';
import { EventRow } from './EventRow';
import type { NamedRecord, PopupEvent } from './popup-props';

const GROUP = 20;
/** A row of two lines; the real height is known once a group has been shown. */
const ROW_PX = 48;
/** As far ahead of the view as a quick scroll gets before the browser draws. */
const NEAR_PX = 600;

interface EventListProps {
  events: readonly PopupEvent[];
  /** The event to be brought into view, since a link or the chart led to it. */
  wanted: string | null;
  open: ReadonlySet<string>;
  isBeside: boolean;
  onToggle(id: string, byKey: boolean): void;
  onAbout(record: NamedRecord): void;
}

export function EventList({ events, ...rest }: EventListProps) {
  const firsts: number[] = [];
  for (let first = 0; first < events.length; first += GROUP) firsts.push(first);
  return (
    <>
      {firsts.map((first) => (
        <Group
          key={events[first]?.id}
          events={events.slice(first, first + GROUP)}
          before={first}
          total={events.length}
          {...rest}
        />
      ))}
    </>
  );
}

interface GroupProps extends EventListProps {
  /** How many rows stand before the group, and how many there are in all. */
  before: number;
  total: number;
}

function Group({ events, before, total, wanted, open, isBeside, onToggle, onAbout }: GroupProps) {
  const { locale } = useWords();
  const box = useRef<HTMLUListElement>(null);
  const height = useRef(events.length * ROW_PX);
  // jsdom has no observer; there all rows are shown.
  const [isNear, setNear] = useState(typeof IntersectionObserver === 'undefined');
  const isWanted = events.some(({ id }) => id === wanted);
  useEffect(() => (box.current === null ? undefined : watch(box.current, height, setNear)), []);
  const isThere = isNear || isWanted;
  return (
    <ul ref={box} style={isThere ? {} : { height: `${height.current}px` }}>
      {isThere ? (
        events.map((event, index) => (
          <EventRow
            key={event.id}
            event={event}
            place={{ at: before + index + 1, of: total }}
            isOpen={open.has(event.id)}
            isBeside={isBeside}
            isWanted={event.id === wanted}
            onToggle={onToggle}
            onAbout={onAbout}
          />
        ))
      ) : (
        <li hidden="until-found">
          {events.map(({ title, zh }) => textIn(locale, title, zh)).join(' · ')}
        </li>
      )}
    </ul>
  );
}

/** Tells whether the element is near the view, and keeps its height when it is not; returns how to stop. */
function watch(
  element: HTMLElement,
  height: { current: number },
  onNear: (isNear: boolean) => void,
): (() => void) | undefined {
  if (typeof IntersectionObserver === 'undefined') return undefined;
  const margin = `${NEAR_PX}px 0px`;
  // `scrollMargin` reaches beyond the popup's own scrolling part as `rootMargin` does beyond the window.
  const options: IntersectionObserverInit & { scrollMargin: string } = {
    rootMargin: margin,
    scrollMargin: margin,
  };
  const observer = new IntersectionObserver((entries) => {
    const isNear = entries.at(-1)?.isIntersecting ?? false;
    // The keyboard is in there: rows with the focus stay.
    if (!isNear && element.contains(document.activeElement)) return;
    if (!isNear) height.current = element.offsetHeight;
    onNear(isNear);
  }, options);
  observer.observe(element);
  const show = () => onNear(true);
  element.addEventListener('beforematch', show);
  return () => {
    observer.disconnect();
    element.removeEventListener('beforematch', show);
  };
}
