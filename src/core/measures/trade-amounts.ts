/**
 * Measures by the value of the trade that they fall on, in billions of dollars.
 */
import type { LexiconMeasure } from '../../model/lexicon';

/** Papers round differently: $120 billion in the notice is $125 billion in a report. */
export function isAbout(own: number, named: number): boolean {
  return Math.abs(own - named) / own <= 0.05;
}

/** All sums of some of the amounts, the empty one left out. */
function sumsOf(amounts: readonly number[]): number[] {
  let sums = [0];
  for (const amount of amounts) sums = sums.concat(sums.map((sum) => sum + amount));
  return sums.filter((sum) => sum > 0);
}

/** The first amount, the first two, and so on: lists that stand together began in that order. */
export function sumsFromFirst(amounts: readonly number[]): number[] {
  let sum = 0;
  return amounts.map((amount) => {
    sum += amount;
    return sum;
  });
}

/** Whether the measure reaches that much trade, by one of its lists or by several. */
export function isOn(measure: LexiconMeasure, amounts: readonly number[]): boolean {
  const own = measure.breadth === 'list' ? sumsOf(measure.amountsBn) : measure.amountsBn;
  return amounts.some((amount) => own.some((sum) => isAbout(sum, amount)));
}
