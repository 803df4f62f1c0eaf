/**
 * Which events concern a person, a measure or an institution, in order; and
 * which measures answered which.
 */
import type { IsoDay } from '../model/days';
import { firstDayOf, lastDayOf } from './days';
import type { Dataset, NewsEvent, Policy } from './open';

/** Both ends belong to the span; an open end is left out. */
export interface Span {
  from?: IsoDay;
  to?: IsoDay;
}

/**
 * Events about an entity that may have happened within the span, in date order.
 *
 * An event known to the month counts when any day of that month does. For an
 * event's own id: what it answered or followed, itself, and what came of it.
 */
export function eventsOf(dataset: Dataset, id: string, span: Span = {}): NewsEvent[] {
  return eventsConcerning(dataset, id).filter(
    (event) =>
      (span.from === undefined || span.from <= lastDayOf(event.date)) &&
      (span.to === undefined || firstDayOf(event.date) <= span.to),
  );
}

function eventsConcerning(dataset: Dataset, id: string): readonly NewsEvent[] {
  const entity = dataset.entity(id);
  if (!entity) return [];
  if (entity.kind !== 'event') return dataset.eventsAbout(entity.record.id);
  const { record } = entity;
  const before = [...record.answers, ...record.follows].flatMap((earlier) => {
    const found = dataset.entity(earlier);
    return found?.kind === 'event' ? [found.record] : [];
  });
  return [...before, record, ...dataset.eventsAfter(record.id)];
}

/** The measures with which the other side answered a measure. */
export function answerTo(dataset: Dataset, policyId: string): Policy[] {
  const policy = dataset.policy(policyId);
  return policy ? [...dataset.answersTo(policy.id)] : [];
}
