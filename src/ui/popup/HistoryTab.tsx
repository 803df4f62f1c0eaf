/** All events of the dataset, newest first, with a search over them. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { DataText } from '../shared/DataText';
import { formatDay } from '../shared/day-text';
import { Icon } from '../shared/icons';
import { numberSources } from '../shared/numbered-sources';
import { SourceList } from '../shared/SourceLinks';
import { useWords } from '../shared/words';
import { Empty } from './Empty';
import { eventSearch } from './event-search';
import { namedIn } from './named';
import type { NamedRecord, PopupEvent } from './popup-props';

interface HistoryTabProps {
  events: PopupEvent[];
  /** Only events about this subject; an event's own id opens that event. */
  about: NamedRecord | null;
  onClearAbout(): void;
}

export function HistoryTab({ events, about, onClearAbout }: HistoryTabProps) {
  const { messages, locale } = useWords();
  const [question, setQuestion] = useState('');
  const search = useMemo(() => eventSearch(events), [events]);
  const isEvent = about !== null && events.some((event) => event.id === about.id);
  const subject = isEvent ? null : about;
  const found = useMemo(() => {
    const hits = search.find(question);
    return events
      .filter((event) => hits === null || hits.has(event.id))
      .filter((event) => subject === null || isAbout(event, subject.id));
  }, [events, search, question, subject]);
  const isNarrowed = subject !== null || found.length < events.length;
  return (
    <>
      <div class="filters">
        <div class="searchbox">
          <Icon name="search" />
          <input
            class="field"
            type="search"
            aria-label={messages('searchLabel')}
            placeholder={messages('searchEvents', String(events.length))}
            value={question}
            onInput={(event) => setQuestion(event.currentTarget.value)}
          />
        </div>
        <div class="chips">
          {subject && (
            <button
              type="button"
              class="chip"
              aria-label={messages('removeFilter', namedIn(subject, locale))}
              onClick={onClearAbout}
            >
              {namedIn(subject, locale)}
              <Icon name="close" />
            </button>
          )}
          <span class="xs" role="status">
            {isNarrowed &&
              (found.length === 1
                ? messages('foundOne')
                : messages('foundMany', String(found.length)))}
          </span>
        </div>
      </div>
      {found.length === 0 && (
        <Empty
          icon="search"
          title={messages('nothingMatches')}
          more={messages('nothingMatchesMore')}
        />
      )}
      {byYear(found).map(({ year, events: ofYear }) => (
        <section key={year}>
          <h2 class="gh">
            {formatDay(year, locale)} <span>{ofYear.length}</span>
          </h2>
          <ul>
            {ofYear.map((event) => (
              <EventRow key={event.id} event={event} startsOpen={event.id === about?.id} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function isAbout(event: PopupEvent, id: string): boolean {
  return [...event.officials, ...event.policies].some((named) => named.id === id);
}

/** Newest year first, newest event first within it. */
function byYear(events: readonly PopupEvent[]): { year: string; events: PopupEvent[] }[] {
  const years = new Map<string, PopupEvent[]>();
  const newestFirst = [...events].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  for (const event of newestFirst) {
    const year = event.date.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), event]);
  }
  return [...years].map(([year, ofYear]) => ({ year, events: ofYear }));
}

function EventRow({ event, startsOpen }: { event: PopupEvent; startsOpen: boolean }) {
  const { locale } = useWords();
  const [isOpen, setOpen] = useState(startsOpen);
  const detailId = `event-${event.id}`;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (startsOpen) row.current?.scrollIntoView?.({ block: 'center' });
  }, [startsOpen]);
  return (
    <li class={isOpen ? 'ev on' : 'ev'} ref={row}>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={detailId}
        onClick={() => setOpen(!isOpen)}
      >
        <time dateTime={event.date}>{formatDay(event.date, locale, 'year')}</time>{' '}
        <DataText text={event.title} />
        <Icon name="chevron" />
      </button>
      <div id={detailId} class="more" hidden={!isOpen}>
        {isOpen && (
          <>
            <p class="s">
              <DataText text={event.summary} />
            </p>
            <SourceList sources={numberSources(event.sources).all} />
          </>
        )}
      </div>
    </li>
  );
}
