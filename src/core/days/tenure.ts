/**
 * Whether a day falls into a span whose edges may be known to the month or the
 * year only. Nothing is guessed: a day inside a fuzzy edge is `unknown`.
 */
import type { FuzzyDay, IsoDay } from '../../model/days';

export type Answer = 'yes' | 'no' | 'unknown';

/** First and last day that a fuzzy date can mean. */
export function fuzzyBounds(date: FuzzyDay): { earliest: IsoDay; latest: IsoDay } {
  if (date.length === 4) return { earliest: `${date}-01-01`, latest: `${date}-12-31` };
  if (date.length === 7) return { earliest: `${date}-01`, latest: `${date}-31` };
  return { earliest: date, latest: date };
}

/**
 * Whether `day` lies in the span; `to` is the first day without it. A missing
 * edge is open: an unknown start counts as long ago, a `null` end as not yet.
 */
export function heldOn(span: { from: FuzzyDay | null; to: FuzzyDay | null }, day: IsoDay): Answer {
  const from = span.from === null ? null : fuzzyBounds(span.from);
  const to = span.to === null ? null : fuzzyBounds(span.to);
  if (from && day < from.earliest) return 'no';
  if (to && day >= to.latest) return 'no';
  if (from && day < from.latest) return 'unknown';
  return to && day >= to.earliest ? 'unknown' : 'yes';
}

const DAY_MS = 86_400_000;
/** Days as numbers and back: each event is compared with each day that a text names. */
const numbers = new Map<IsoDay, number>();
const days = new Map<number, IsoDay>();

function numberOf(day: IsoDay): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const number = Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
  numbers.set(day, number);
  return number;
}

/** Days between two ISO days; negative when `b` is earlier. */
export function daysBetween(a: IsoDay, b: IsoDay): number {
  return numberOf(b) - numberOf(a);
}

/** The ISO day that many days after `day`. */
export function addDays(day: IsoDay, count: number): IsoDay {
  const number = numberOf(day) + count;
  const known = days.get(number);
  if (known !== undefined) return known;
  const iso = new Date(number * DAY_MS).toISOString().slice(0, 10);
  days.set(number, iso);
  return iso;
}
