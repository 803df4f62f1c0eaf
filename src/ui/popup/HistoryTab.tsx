/**
 * All events of the dataset, newest first: searched, narrowed, charted, exported.
 */
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import { formatDay } from '../shared/day-text';
import { Icon } from '../shared/icons';
import { saveFile } from '../shared/save-file';
import { useHeir } from '../shared/use-heir';
import { useMedia } from '../shared/use-media';
import { useWords } from '../shared/words';
import { Empty } from './Empty';
import { EventList } from './EventList';
import { eventSearch } from './event-search';
import { csvOf, jsonOf } from './export-events';
import { HistoryFilterFields } from './HistoryFilterFields';
import {
  changeFilters,
  filterCount,
  filtersAbout,
  type HistoryFilters,
  NO_FILTERS,
  passes,
} from './history-filters';
import { namedIn } from './named';
import type { NamedRecord, PopupEvent, PopupProps, TariffStacks } from './popup-props';
import { RecordPanel } from './RecordPanel';
import { StackChart } from './StackChart';

/** Room for the list and something beside it; as in history-tab.css. */
const WIDE = '(min-width: 861px)';

interface HistoryTabProps extends Pick<PopupProps, 'dataset' | 'report' | 'records' | 'view'> {
  events: PopupEvent[];
  stacks: TariffStacks | undefined;
  cardOf?: PopupProps['history']['cardOf'];
  today?: PopupProps['history']['today'];
  startFilters: Partial<HistoryFilters>;
  onFilters(filters: HistoryFilters): void;
}

export function HistoryTab(props: HistoryTabProps) {
  const { events, dataset, stacks, report, view } = props;
  const { messages, locale } = useWords();
  const [filters, change] = useReducer(changeFilters, { ...NO_FILTERS, ...props.startFilters });
  const [isNarrowing, setNarrowing] = useState(view === 'tab');
  /** The event that a link, a card or the chart led to; a row that is pressed need not scroll. */
  const [wanted, setWanted] = useState(filters.event);
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set(filters.event === null ? [] : [filters.event]),
  );
  const search = useMemo(() => eventSearch(events, locale), [events, locale]);
  const hits = useMemo(() => search.find(filters.question), [search, filters.question]);
  const found = useMemo(
    () => events.filter((event) => passes(event, filters, hits)),
    [events, filters, hits],
  );
  /** A filter that is removed, or all of them, leave the keyboard at the search. */
  const searchBox = useHeir<HTMLInputElement>();
  const { onFilters } = props;
  useEffect(() => onFilters(filters), [filters, onFilters]);
  const set = (to: Partial<HistoryFilters>) => change({ type: 'set', filters: to });
  const about = (record: NamedRecord) => set(filtersAbout(record, events));
  const subjects = subjectsOf(filters, events, props.records);
  const openEvent = (id: string) => {
    const event = events.find((each) => each.id === id);
    // An event that the filters hide is shown by letting them go.
    if (event && !passes(event, filters, hits)) set({ ...NO_FILTERS, event: id });
    else set({ event: id });
    setOpen(new Set([id]));
    setWanted(id);
  };
  const isBeside = useMedia(WIDE) && view === 'tab' && props.cardOf !== undefined;
  const [byKey, setByKey] = useState(false);
  const toggle = (id: string, isByKey: boolean) => {
    const isOpen = open.has(id);
    const others = isBeside ? [] : [...open].filter((each) => each !== id);
    setOpen(new Set(isOpen ? others : [...others, id]));
    setByKey(isByKey);
    if (!isOpen) set({ event: id });
  };
  const shown = isBeside ? [...open].at(-1) : undefined;
  const { cardOf, today = '' } = props;
  const card = useMemo(
    () => (shown === undefined ? null : (cardOf?.(shown) ?? null)),
    [shown, cardOf],
  );
  const list = useRef<HTMLDivElement>(null);
  const close = useCallback(() => {
    setOpen(new Set());
    // The row that it belongs to has been where the reader came from.
    const row = list.current?.querySelector<HTMLElement>('.ev.on > button');
    (row ?? searchBox.current)?.focus();
  }, [searchBox]);
  const openEntity = (id: string) => {
    setByKey(false);
    const record = recordOf(id, events);
    if (record === null) openEvent(id);
    else about(record);
  };
  const latest = useRef(openEntity);
  latest.current = openEntity;
  const onOpenEntity = useCallback((id: string) => latest.current(id), []);
  const chart = stacks && (
    <StackChart
      stacks={stacks}
      on={report?.articleDay ?? null}
      asOf={dataset.coverageUntil}
      events={events}
      onOpenEvent={openEvent}
    />
  );
  return (
    <div class={view === 'tab' ? 'two' : ''}>
      <div class="filters">
        <div class="frow">
          <div class="searchbox">
            <Icon name="search" />
            <input
              ref={searchBox}
              class="field"
              type="search"
              aria-label={messages('searchLabel')}
              placeholder={messages('searchEvents', String(events.length))}
              value={filters.question}
              onInput={(event) => set({ question: event.currentTarget.value })}
            />
          </div>
          {view !== 'tab' && (
            <button
              type="button"
              class="btn plain"
              aria-expanded={isNarrowing}
              aria-controls="filter-fields"
              onClick={() => setNarrowing(!isNarrowing)}
            >
              {messages('filters')}
              {filterCount(filters) > 0 && ` · ${filterCount(filters)}`}
              <Icon name="chevron" />
            </button>
          )}
        </div>
        <div id="filter-fields" hidden={!isNarrowing}>
          {isNarrowing && (
            <HistoryFilterFields
              subjects={subjects.map(({ record }) => record)}
              events={events}
              filters={filters}
              onChange={change}
            />
          )}
        </div>
        <div class="chips">
          {subjects.map(({ record, field }) => (
            <button
              key={record.id}
              type="button"
              class="chip"
              aria-label={messages('removeFilter', namedIn(record, locale))}
              onClick={() => set({ [field]: null })}
            >
              {namedIn(record, locale)}
              <Icon name="close" />
            </button>
          ))}
          <span class="xs" role="status">
            {countInWords(found.length, messages)}
          </span>
          {found.length > 0 && <Export found={found} dataset={dataset} />}
        </div>
      </div>
      {view === 'tab' ? (
        <div class="side">
          {chart}
          {card && (
            <RecordPanel
              card={card}
              today={today}
              takesFocus={byKey}
              subjects={subjectsIn(card.id, events)}
              onAbout={about}
              onOpenEntity={onOpenEntity}
              onClose={close}
            />
          )}
        </div>
      ) : (
        filters.question === '' && chart
      )}
      <div class="found" ref={list}>
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
            <EventList
              events={ofYear}
              wanted={wanted}
              open={open}
              isBeside={isBeside}
              onToggle={toggle}
              onAbout={about}
            />
          </section>
        ))}
      </div>
    </div>
  );
}

function countInWords(count: number, messages: ReturnType<typeof useWords>['messages']): string {
  return count === 1 ? messages('foundOne') : messages('foundMany', String(count));
}

function subjectsIn(eventId: string, events: readonly PopupEvent[]): NamedRecord[] {
  const event = events.find(({ id }) => id === eventId);
  return event ? [...event.officials, ...event.policies] : [];
}

/** An official or a policy of these events; `null` for what is an event itself. */
function recordOf(id: string, events: readonly PopupEvent[]): NamedRecord | null {
  for (const event of events) {
    const named = [...event.officials, ...event.policies].find((each) => each.id === id);
    if (named) return named;
  }
  return null;
}

/** The person and the policy that the list is narrowed to, by name. */
function subjectsOf(
  filters: HistoryFilters,
  events: readonly PopupEvent[],
  records: PopupProps['records'],
) {
  // No event names an umbrella; the records of the page and of the address do.
  const nameOf = (id: string): NamedRecord =>
    recordOf(id, events) ?? records[id] ?? { id, name: id };
  const fields = ['person', 'policy'] as const;
  return fields.flatMap((field) => {
    const id = filters[field];
    return id === null ? [] : [{ field, record: nameOf(id) }];
  });
}

/** Newest year first, newest event first within it. */
function byYear(events: readonly PopupEvent[]): { year: string; events: PopupEvent[] }[] {
  const years = new Map<string, PopupEvent[]>();
  const newestFirst = [...events].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  for (const event of newestFirst) {
    const year = event.date.slice(0, 4);
    const ofYear = years.get(year);
    if (ofYear) ofYear.push(event);
    else years.set(year, [event]);
  }
  return [...years].map(([year, ofYear]) => ({ year, events: ofYear }));
}

interface ExportProps extends Pick<PopupProps, 'dataset'> {
  found: readonly PopupEvent[];
}

function Export({ found, dataset }: ExportProps) {
  const words = useWords();
  const { messages } = words;
  const name = `annotariff-events-${dataset.version}`;
  const save = {
    CSV: () => saveFile(`${name}.csv`, 'text/csv;charset=utf-8', csvOf(found, words)),
    JSON: () => saveFile(`${name}.json`, 'application/json', jsonOf(found, dataset)),
  };
  return (
    <fieldset class="export">
      <legend class="vh">{messages('exportList')}</legend>
      {(['CSV', 'JSON'] as const).map((format) => (
        <button
          key={format}
          type="button"
          class="tb"
          aria-label={messages('exportAs', String(found.length), format)}
          title={messages('exportAs', String(found.length), format)}
          onClick={save[format]}
        >
          <Icon name="down" />
          <span>{format}</span>
        </button>
      ))}
    </fieldset>
  );
}
