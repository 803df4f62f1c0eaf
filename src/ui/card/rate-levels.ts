/**
 * A rate as one unbroken line from the first change to the last day known.
 *
 * The records give the spans in which something was charged; between and after
 * them the rate is nought, and a chart or table that left those days out would
 * show a duty that had ended as still standing.
 */
import type { RateStep } from '../../model/card';
import type { IsoDay } from '../../model/days';

export interface RateLevel {
  from: IsoDay;
  ratePct: number;
}

/** Levels in order, equal neighbours joined, nothing after `asOf`. */
export function rateLevels(steps: readonly RateStep[], asOf: IsoDay): RateLevel[] {
  const inOrder = steps
    .filter((step) => step.from <= asOf)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const levels: RateLevel[] = [];
  const add = (from: IsoDay, ratePct: number) => {
    if (levels.at(-1)?.ratePct !== ratePct) levels.push({ from, ratePct });
  };
  for (const [index, step] of inOrder.entries()) {
    add(step.from, step.ratePct);
    const next = inOrder[index + 1];
    const isFollowed = next !== undefined && step.to !== null && next.from <= step.to;
    if (step.to !== null && step.to <= asOf && !isFollowed) add(step.to, 0);
  }
  return levels;
}

/** The level on `day`, if the first has begun. */
export function levelOn(levels: readonly RateLevel[], day: IsoDay): RateLevel | undefined {
  return levels.findLast((level) => level.from <= day);
}

/** The rate on `day`; nought before the first level. */
export function rateOn(levels: readonly RateLevel[], day: IsoDay): number {
  return levelOn(levels, day)?.ratePct ?? 0;
}

/** The rate that now stands, if it is a lower one than stood before it; else `null`. */
export function cutTo(levels: readonly RateLevel[]): RateLevel | null {
  const last = levels.at(-1);
  const previous = levels.at(-2);
  if (!last || !previous || last.ratePct === 0 || last.ratePct > previous.ratePct) return null;
  return last;
}
