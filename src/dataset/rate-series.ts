/**
 * Average rates over time, one line an author.
 *
 * Authors weigh trade differently and date steps differently, so that at one day
 * one says 124% and another 99%. Each line is one author's; nothing here ever
 * joins or averages two.
 */
import type { FuzzyDay, IsoDay } from '../model/days';
import type { RateSeries } from '../model/duty-records';
import { firstDayOf } from './days';
import type { Dataset } from './open';
import type { StackSide } from './stack';

export interface AverageRate {
  date: FuzzyDay;
  ratePct: number;
  /** Share of the trade that bears a special duty, where the author gives it. */
  coveragePct?: number;
  basis: RateSeries['points'][number]['basis'];
  note?: string;
  /** Ids of sources. */
  sources: string[];
}

export interface AverageRateLine {
  id: string;
  author: string;
  method: string;
  /** In date order. */
  points: AverageRate[];
}

/** What `side` charged on average on the other's goods, up to `day`; the fullest line first. */
export function averageRates(dataset: Dataset, side: StackSide, day: IsoDay): AverageRateLine[] {
  const lines = dataset.rateSeries().map(({ id, author, method, points }) => ({
    id,
    author,
    method,
    points: points
      .filter((point) => firstDayOf(point.date) <= day)
      .flatMap((point) => rateOf(point, side) ?? []),
  }));
  return lines
    .filter((line) => line.points.length > 0)
    .toSorted((a, b) => b.points.length - a.points.length);
}

function rateOf(point: RateSeries['points'][number], side: StackSide): AverageRate | undefined {
  const ratePct = side === 'US' ? point.usOnChinaPct : point.chinaOnUsPct;
  if (ratePct === undefined) return undefined;
  const coveragePct = side === 'US' ? point.usCoveragePct : point.chinaCoveragePct;
  const { date, basis, note, sources } = point;
  return {
    date,
    ratePct,
    ...(coveragePct !== undefined && { coveragePct }),
    basis,
    ...(note !== undefined && { note }),
    sources,
  };
}
