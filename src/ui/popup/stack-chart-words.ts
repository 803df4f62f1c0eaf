/** The duties of both sides in words and days: what the chart draws, for whoever does not see it. */
import type { IsoDay } from '../../model/days';
import { dayNumber, formatDay } from '../shared/day-text';
import { formatRate } from '../shared/rate-text';
import { signIn } from '../shared/signs';
import type { Words } from '../shared/words';
import type { StackStep, TariffStacks } from './popup-props';
import { type ChartSide, sumOf } from './stack-chart-layout';

/** Every day on which a duty of either side changed, and the last day covered. */
export function changeDays(stacks: TariffStacks, from: IsoDay, asOf: IsoDay): IsoDay[] {
  const days = [...stacks.US, ...stacks.CN].map((step) => step.from);
  return [...new Set([...days.filter((day) => day >= from && day <= asOf), asOf])].sort();
}

/** The place in `days` of the one nearest to a day by its number. */
export function nearest(days: readonly IsoDay[], number: number): number {
  let best = 0;
  for (const [index, day] of days.entries()) {
    const distance = Math.abs(dayNumber(day) - number);
    if (distance < Math.abs(dayNumber(days[best] ?? day) - number)) best = index;
  }
  return best;
}

/** The level in force on a day; `undefined` before the first. */
export function stepOn(steps: readonly StackStep[], day: IsoDay): StackStep | undefined {
  return steps.findLast((step) => step.from <= day);
}

function rateOn(steps: readonly StackStep[], day: IsoDay): string {
  const step = stepOn(steps, day);
  return formatRate(step ? sumOf(step) : 0);
}

/** What stands beside a level of the drawing: its sum, at a peak with its parts. */
export function labelOf(step: StackStep, isPeak: boolean, { messages }: Words): string {
  const sum = formatRate(sumOf(step));
  if (!isPeak || step.listedPct === 0 || step.allPct === 0) return sum;
  return messages('stackChartSum', String(step.listedPct), String(step.allPct), sum);
}

/** Both sides' rates on a day, in a sentence. */
export function dayInWords(day: IsoDay, stacks: TariffStacks, { messages, locale }: Words): string {
  const { US, CN } = stacks;
  return messages('stackChartOn', formatDay(day, locale), rateOn(US, day), rateOn(CN, day));
}

/** The chart in sentences: every level of each side. */
export function chartInWords(stacks: TariffStacks, asOf: IsoDay, words: Words): string {
  const { messages, locale } = words;
  const colon = signIn(locale, 'colon');
  const stop = signIn(locale, 'stop');
  const sentence = (side: ChartSide) => {
    const levels = stacks[side]
      .filter((step) => step.from <= asOf)
      .map((step) =>
        messages('stackChartFrom', formatRate(sumOf(step)), formatDay(step.from, locale)),
      );
    const duties = messages(side === 'US' ? 'dutiesByUS' : 'dutiesByCN');
    return [duties, colon, levels.join(signIn(locale, 'comma')), stop].join('');
  };
  return [messages('stackChartTitle'), stop, sentence('US'), sentence('CN')].join('').trim();
}
