/**
 * A measure through time: when the press speaks of it, with which rates, and when
 * it changed.
 */
import type { IsoDay } from '../../model/days';
import type { LexiconMeasure } from '../../model/lexicon';
import { addDays } from '../days/tenure';

/** How long after its end the press still speaks of a duty without naming a date. */
const REMEMBERED_DAYS = 120;
/** How far ahead an announced duty may begin. */
const ORDERED_AHEAD_DAYS = 700;
/** How long the press still speaks of a duty that was announced and did not begin. */
const PENDING_DAYS = 400;
/** How long before its announcement a duty is already spoken of as planned. */
export const FORESHADOWED_DAYS = 14;

export function stepsUntil(measure: LexiconMeasure, day: IsoDay) {
  // A day of leeway: the page's day may be a day ahead of or behind the act's own.
  const limit = addDays(day, 1);
  return measure.steps.filter((step) => step.on <= limit);
}

export function isSpokenOf(measure: LexiconMeasure, day: IsoDay): boolean {
  const steps = stepsUntil(measure, day);
  const last = steps[steps.length - 1];
  if (!last) return false;
  const over = last.status === 'ended' || last.status === 'struck-down';
  return !over || last.on >= addDays(day, -REMEMBERED_DAYS);
}

/** Rates that the press may give for a measure on a day: current, announced, or just replaced. */
export function ratesAround(
  measure: LexiconMeasure,
  day: IsoDay,
  from: IsoDay,
  to: IsoDay,
): number[] {
  const steps = stepsUntil(measure, to > day ? day : to);
  const rates: number[] = steps.length > 0 ? [...measure.otherRatesPct] : [];
  steps.forEach((step, index) => {
    // What is only announced does not yet replace what is charged.
    const later = steps.slice(index + 1);
    const next =
      step.status === 'in-force' ? later.find((one) => one.status !== 'announced') : later[0];
    const lapsed = next !== undefined && next.on < from;
    const forgotten = step.status === 'announced' && step.on < addDays(day, -PENDING_DAYS);
    if (!lapsed && !forgotten) rates.push(...step.ratesPct);
  });
  const announcedBare = steps.some(
    (step) => step.status === 'announced' && step.ratesPct.length === 0,
  );
  if (announcedBare) {
    // The act named the rates that it would bring; the records have them from their first day.
    const soon = measure.steps.filter(
      (step) => step.on > day && step.on <= addDays(day, ORDERED_AHEAD_DAYS),
    );
    rates.push(...soon.flatMap((step) => step.ratesPct));
  }
  return rates;
}

export function changedWithin(
  measure: LexiconMeasure,
  from: IsoDay,
  to: IsoDay,
  statuses: readonly string[],
): boolean {
  return measure.steps.some(
    (step) =>
      statuses.includes(step.status) && step.on >= addDays(from, -1) && step.on <= addDays(to, 1),
  );
}

/** Announced or about to be, and neither begun nor given up for long. */
export function isPending(
  measure: LexiconMeasure,
  day: IsoDay,
  ahead = FORESHADOWED_DAYS,
): boolean {
  const steps = measure.steps.filter((step) => step.on <= addDays(day, ahead));
  const last = steps.at(-1);
  return (
    last?.status === 'announced' &&
    last.on >= addDays(day, -PENDING_DAYS) &&
    !steps.some((step) => step.status === 'in-force')
  );
}
