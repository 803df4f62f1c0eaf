/** The duties of both sides as a table, a row for each day on which one of them changed. */
import type { IsoDay } from '../../model/days';
import { formatDay } from '../shared/day-text';
import { formatRate } from '../shared/rate-text';
import { useWords } from '../shared/words';
import type { TariffStacks } from './popup-props';
import { CHART_SIDES, sumOf } from './stack-chart-layout';
import { changeDays, stepOn } from './stack-chart-words';

interface StackChangesTableProps {
  stacks: TariffStacks;
  first: IsoDay;
  asOf: IsoDay;
}

export function StackChangesTable({ stacks, first, asOf }: StackChangesTableProps) {
  const { messages, locale } = useWords();
  return (
    <div class="tablebox">
      <table class="lay">
        <thead>
          <tr>
            <td />
            <th scope="colgroup" colSpan={2}>
              {messages('dutiesByUS')}
            </th>
            <th scope="colgroup" colSpan={2}>
              {messages('dutiesByCN')}
            </th>
          </tr>
          <tr>
            <th scope="col">{messages('tableFrom')}</th>
            {CHART_SIDES.flatMap((side) => [
              <th key={`${side} all`} scope="col">
                {messages('tableSumAll')}
              </th>,
              <th key={`${side} listed`} scope="col">
                {messages('tableSumListed')}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {changeDays(stacks, first, asOf).map((day) => (
            <tr key={day}>
              <th scope="row">{formatDay(day, locale)}</th>
              {CHART_SIDES.flatMap((side) => {
                const step = stepOn(stacks[side], day);
                return [
                  <td key={`${side} all`}>{formatRate(step?.allPct ?? 0)}</td>,
                  <td key={`${side} listed`}>{formatRate(step ? sumOf(step) : 0)}</td>,
                ];
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
