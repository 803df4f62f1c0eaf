/**
 * What the event history is narrowed to: one value that a link can carry.
 */
import type { NamedRecord, PopupEvent } from './popup-props';

export interface HistoryFilters {
  question: string;
  kind: string | null;
  side: 'US' | 'CN' | 'both' | null;
  /** Id of an official. */
  person: string | null;
  /** Id of a policy; an umbrella stands for its parts too. */
  policy: string | null;
  fromYear: string | null;
  toYear: string | null;
  /** The event that was opened last. */
  event: string | null;
}

export const NO_FILTERS: HistoryFilters = {
  question: '',
  kind: null,
  side: null,
  person: null,
  policy: null,
  fromYear: null,
  toYear: null,
  event: null,
};

export type FilterChange =
  | { type: 'set'; filters: Partial<HistoryFilters> }
  /** All but the words searched for, which have a way of their own to be emptied. */
  | { type: 'clear' };

export function changeFilters(filters: HistoryFilters, change: FilterChange): HistoryFilters {
  if (change.type === 'clear') return { ...NO_FILTERS, question: filters.question };
  return { ...filters, ...change.filters };
}

/** How many filters are set, the words and the open event aside. */
export function filterCount(filters: HistoryFilters): number {
  const { kind, side, person, policy, fromYear, toYear } = filters;
  return [kind, side, person, policy, fromYear, toYear].filter((value) => value !== null).length;
}

/** Whether an event passes; `hits` are the ids that the words found, `null` for no words. */
export function passes(
  event: PopupEvent,
  filters: HistoryFilters,
  hits: ReadonlySet<string> | null,
): boolean {
  const year = event.date.slice(0, 4);
  const { kind, side, person, policy, fromYear, toYear } = filters;
  return (
    (hits === null || hits.has(event.id)) &&
    (kind === null || event.kind === kind) &&
    (side === null || event.side === side) &&
    (person === null || event.subjects.includes(person)) &&
    (policy === null || event.subjects.includes(policy)) &&
    (fromYear === null || year >= fromYear) &&
    (toYear === null || year <= toYear)
  );
}

/** The history about a record: its own event opened, else narrowed to it, else searched by name. */
export function filtersAbout(
  record: NamedRecord,
  events: readonly PopupEvent[],
): Partial<HistoryFilters> {
  const { id } = record;
  if (events.some((event) => event.id === id)) return { event: id };
  if (events.some((event) => event.officials.some((named) => named.id === id))) {
    return { person: id };
  }
  if (events.some((event) => event.subjects.includes(id))) return { policy: id };
  return { question: record.name };
}

const NAMES: Record<keyof HistoryFilters, string> = {
  question: 'search',
  kind: 'kind',
  side: 'side',
  person: 'person',
  policy: 'policy',
  fromYear: 'from',
  toYear: 'to',
  event: 'event',
};

/** The filters as the query of an address. */
export function queryOf(filters: HistoryFilters): string {
  const query = new URLSearchParams();
  for (const [field, name] of Object.entries(NAMES)) {
    const value = filters[field as keyof HistoryFilters];
    if (value) query.set(name, value);
  }
  return query.toString();
}

/** The filters of an address; what it does not say, or says wrongly, is not filtered. */
export function filtersIn(query: URLSearchParams): Partial<HistoryFilters> {
  const text = (field: keyof HistoryFilters) => query.get(NAMES[field])?.slice(0, 200) || null;
  const year = (field: 'fromYear' | 'toYear') => {
    const value = text(field);
    return value !== null && /^\d{4}$/.test(value) ? value : null;
  };
  const side = text('side');
  return {
    question: text('question') ?? '',
    kind: text('kind'),
    side: side === 'US' || side === 'CN' || side === 'both' ? side : null,
    person: text('person'),
    policy: text('policy'),
    fromYear: year('fromYear'),
    toYear: year('toYear'),
    event: text('event'),
  };
}
