/** One event of the history: its day and title; its summary and sources when opened. */
import { useEffect, useRef } from 'preact/hooks';
import { DataText } from '../shared/DataText';
import { formatDay } from '../shared/day-text';
import { Icon } from '../shared/icons';
import { EVENT_KEYS, SIDE_KEYS } from '../shared/kind-words';
import { numberSources } from '../shared/numbered-sources';
import { SourceList } from '../shared/SourceLinks';
import { useWords } from '../shared/words';
import type { NamedRecord, PopupEvent } from './popup-props';
import { SubjectChips } from './SubjectChips';

interface EventRowProps {
  event: PopupEvent;
  /** Which of the events of its year it is, from 1. */
  place: { at: number; of: number };
  isOpen: boolean;
  /** What is open stands beside the list, not in it. */
  isBeside: boolean;
  /** To be brought into view, since a link or the chart led here. */
  isWanted: boolean;
  /** `byKey`: the keyboard pressed it. */
  onToggle(id: string, byKey: boolean): void;
  onAbout(record: NamedRecord): void;
}

export function EventRow(props: EventRowProps) {
  const { event, place, isOpen, isBeside, isWanted, onToggle, onAbout } = props;
  const { locale } = useWords();
  const detailId = `event-${event.id}`;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!isWanted) return;
    // A part of the browser's own scrolling that jsdom lacks.
    row.current?.scrollIntoView?.({ block: 'center' });
  }, [isWanted]);
  return (
    <li class={isOpen ? 'ev on' : 'ev'} aria-posinset={place.at} aria-setsize={place.of} ref={row}>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={isBeside ? 'record' : detailId}
        onClick={({ detail }) => onToggle(event.id, detail === 0)}
      >
        <time dateTime={event.date}>{formatDay(event.date, locale, 'year')}</time>{' '}
        <DataText text={event.title} zh={event.zh} />
        <Icon name="chevron" />
      </button>
      {!isBeside && (
        <div id={detailId} class="more" hidden={!isOpen}>
          {isOpen && <EventDetail event={event} onAbout={onAbout} />}
        </div>
      )}
    </li>
  );
}

function EventDetail({ event, onAbout }: Pick<EventRowProps, 'event' | 'onAbout'>) {
  const { messages, locale } = useWords();
  const kind = EVENT_KEYS[event.kind];
  const side = event.side === 'other' ? [] : [messages(SIDE_KEYS[event.side])];
  return (
    <>
      <p class="xs">
        {[formatDay(event.date, locale), ...(kind ? [messages(kind)] : []), ...side].join(' · ')}
      </p>
      <p class="s">
        <DataText text={event.summary} zh={event.zhSummary} />
      </p>
      <SubjectChips subjects={[...event.officials, ...event.policies]} onAbout={onAbout} />
      <SourceList sources={numberSources(event.sources).all} />
    </>
  );
}
