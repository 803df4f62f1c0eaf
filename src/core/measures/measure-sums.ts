/**
 * Duties together: what all of a side come to, and the lists of one action.
 */
import type { IsoDay } from '../../model/days';
import type { LexiconMeasure } from '../../model/lexicon';
import { addDays } from '../days/tenure';
import type { Party } from '../text/countries';
import type { CluesOfSide, DutyClues, MeasureAnswer } from './measure-clues';
import { isAbout, sumsFromFirst } from './trade-amounts';

/** The records that stand for all duties of a side. */
export const UMBRELLA = { US: 'us-tariffs-on-china', CN: 'cn-tariffs-on-us' } as const;
/** How long a sum of duties is spoken of after it has changed, and before it is charged. */
const SUM_BACK_DAYS = 400;
const SUM_AHEAD_DAYS = 3;

/** Whether the id stands for all duties of one side together. */
export const isSumOfAll = (id: string): boolean => id === UMBRELLA.US || id === UMBRELLA.CN;

/** A rate that no measure has may be the sum of several: 145 per cent in April 2025. */
export function sumOrNothing(
  clues: CluesOfSide,
  measures: readonly LexiconMeasure[],
  day: IsoDay,
): MeasureAnswer {
  const known = new Set<number>();
  for (let back = -SUM_AHEAD_DAYS; back <= SUM_BACK_DAYS; back++) {
    known.add(sumOnAllGoods(measures, clues.side, addDays(day, -back)));
  }
  const totals = measures.filter(
    (measure) => measure.breadth === 'total' && measure.side === clues.side,
  );
  for (const step of totals.flatMap((measure) => measure.steps)) {
    const isNear =
      step.on <= addDays(day, SUM_AHEAD_DAYS) && step.on >= addDays(day, -SUM_BACK_DAYS);
    if (isNear) for (const rate of step.ratesPct) known.add(rate);
  }
  // "From 57 to 47 per cent": papers reckon the old sum in more ways than the new one.
  const asked = clues.ratesPct.length === 2 ? clues.ratesPct.slice(1) : clues.ratesPct;
  return asked.every((rate) => known.has(rate))
    ? { answer: 'one', id: UMBRELLA[clues.side], confidence: 0.85 }
    : { answer: 'nothing', reason: 'no measure with those rates then' };
}

/** Per cent: the duties on all goods of one side charged on a day. */
function sumOnAllGoods(measures: readonly LexiconMeasure[], side: Party, day: IsoDay): number {
  let sum = 0;
  for (const measure of measures) {
    if (measure.side !== side || measure.breadth !== 'all') continue;
    const inForce = measure.steps.filter((step) => step.on <= day).at(-1);
    if (inForce?.status === 'in-force') sum += inForce.ratesPct[0] ?? 0;
  }
  return sum;
}

/** "Tariffs on $250 billion of goods": the lists of one action, summed. */
export function listsTogether(
  clues: DutyClues,
  measures: readonly LexiconMeasure[],
): MeasureAnswer {
  for (const umbrella of new Set(measures.map((measure) => measure.partOf))) {
    const amounts = measures
      .filter((measure) => measure.partOf === umbrella && measure.breadth === 'list')
      .flatMap((measure) => measure.amountsBn[0] ?? []);
    const sums = sumsFromFirst(amounts);
    const isSum = clues.amountsBn.some((named) => sums.some((sum) => isAbout(sum, named)));
    if (umbrella !== '' && isSum) return { answer: 'one', id: umbrella, confidence: 0.8 };
  }
  return { answer: 'nothing', reason: 'no measure on that much trade' };
}
