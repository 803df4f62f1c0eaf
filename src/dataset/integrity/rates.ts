/**
 * Do the average rates keep to one figure a day, a direction and an author, in
 * date order?
 */
import type { Records } from '../../model/records';
import { firstDayOf } from '../days';
import type { Problem } from './problem';

export function checkRates({ rateSeries }: Records): Problem[] {
  return rateSeries.flatMap(({ id, points }) => {
    const problems: Problem[] = [];
    const told = new Set<string>();
    for (const [index, { date, usOnChinaPct, chinaOnUsPct }] of points.entries()) {
      const report = (problem: string): void =>
        void problems.push({ record: id, field: `points[${index}]`, problem });
      const earlier = points[index - 1];
      if (earlier && firstDayOf(earlier.date) > firstDayOf(date)) report('is out of order');
      const directions = [
        ...(usOnChinaPct === undefined ? [] : ['usOnChinaPct']),
        ...(chinaOnUsPct === undefined ? [] : ['chinaOnUsPct']),
      ];
      if (directions.length === 0) report('has no figure');
      for (const direction of directions) {
        if (told.has(`${date} ${direction}`)) report(`gives ${direction} twice for ${date}`);
        told.add(`${date} ${direction}`);
      }
    }
    return problems;
  });
}
