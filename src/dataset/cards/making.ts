/**
 * What all cards share: the two days they speak of, their heading, their events,
 * and the list of pages that their statements cite.
 */
import type { Card, CardEvent, Chinese } from '../../model/card';
import type { IsoDay } from '../../model/days';
import { earlierOf, firstDayOf } from '../days';
import type { Dataset, NewsEvent } from '../open';
import { eventsOf } from '../timeline';
import { type CardSources, collectSources } from './sources';

export interface CardDays {
  /** The day the article was written; `null` when the page shows none. */
  on: IsoDay | null;
  today: IsoDay;
}

/** One card in the making; its sources fill up as statements are written. */
export interface Making {
  dataset: Dataset;
  sources: CardSources;
  on: IsoDay | null;
  /** The day that "then" is read on: the article's, or the last day covered if that is earlier. */
  thenDay: IsoDay | null;
  asOf: IsoDay;
}

export function startCard(dataset: Dataset, { on, today }: CardDays): Making {
  const { until } = dataset.manifest.coverage;
  return {
    dataset,
    sources: collectSources(dataset),
    on,
    thenDay: on === null ? null : earlierOf(on, until),
    asOf: earlierOf(today, until),
  };
}

/** The two columns of a card: the article's day, and the last day covered. */
export function thenAndNow<T>(
  { thenDay, asOf }: Making,
  answer: (day: IsoDay) => T,
): { then: T | null; now: T } {
  // biome-ignore lint/suspicious/noThenProperty: the command prints this name; it is no function, so a card can be awaited
  return { then: thenDay === null ? null : answer(thenDay), now: answer(asOf) };
}

interface Headed {
  id: string;
  name: string;
  zhHans?: string;
  zhHant?: string;
  side: 'US' | 'CN' | 'both' | 'other';
}

export function heading<K extends Card['kind']>(
  { dataset, on, asOf }: Making,
  kind: K,
  record: Headed,
) {
  const { version, coverage } = dataset.manifest;
  const outside = on === null ? undefined : sideOfCoverage(on, coverage);
  return {
    id: record.id,
    kind,
    name: record.name,
    ...(record.zhHans && { zhName: record.zhHans }),
    ...(record.zhHant && { zhHantName: record.zhHant }),
    side: record.side,
    on,
    asOf,
    dataset: { version, coverageUntil: coverage.until },
    ...(outside && { outside }),
  };
}

/** A record's name in both scripts, where it has both. */
export function chineseName(record: { zhHans?: string; zhHant?: string } | undefined): {
  zh?: Chinese;
} {
  const { zhHans, zhHant } = record ?? {};
  return zhHans && zhHant ? { zh: { zhHans, zhHant } } : {};
}

function sideOfCoverage(
  on: IsoDay,
  coverage: { from: IsoDay; until: IsoDay },
): 'before' | 'after' | undefined {
  if (on < coverage.from) return 'before';
  return on > coverage.until ? 'after' : undefined;
}

/** Events to the card's "now", and the list of all pages cited above. */
export function ending(making: Making, id: string): Pick<Card, 'events' | 'sources'> {
  const events = toCardEvents(making, eventsOf(making.dataset, id, { to: making.asOf }));
  return { events, sources: making.sources.list() };
}

export function toCardEvents({ sources, asOf }: Making, events: readonly NewsEvent[]): CardEvent[] {
  return events
    .filter((event) => firstDayOf(event.date) <= asOf)
    .map((event) => ({
      id: event.id,
      date: event.date,
      title: event.title,
      ...(event.zh && { zh: event.zh }),
      sources: sources.citeBest(event.sources, 1),
    }));
}
