/**
 * Which measure a description means, on the article's day.
 *
 * The clues narrow the measures of one side step by step: ground, rate, goods,
 * time, novelty. One left is the answer; two or three are shown as possible; a
 * description without any clue beyond whose duty it is means the sum of them all;
 * a clue that fits nothing we know means silence.
 */
import type { IsoDay } from '../../model/days';
import type { LexiconMeasure } from '../../model/lexicon';
import { addDays } from '../days/tenure';
import { chooseMeasure } from './choose-measure';
import { isEra } from './duty-grounds';
import {
  type CluesOfSide,
  coverage,
  type DutyClues,
  type MeasureAnswer,
  NEWS_DAYS,
  RECALLED_DAYS,
  RECENT_DAYS,
} from './measure-clues';
import { changedWithin, isPending, isSpokenOf, ratesAround } from './measure-life';
import { listsTogether, sumOrNothing } from './measure-sums';
import { CLUES, candidatesFor, type Narrowed, suspendedParts, umbrellaOf } from './narrow-measures';
import { isAbout } from './trade-amounts';

/** The measure, the measures, or neither that the clues mean on `day`. */
export function resolveMeasure(
  clues: DutyClues,
  measures: readonly LexiconMeasure[],
  day: IsoDay | null,
): MeasureAnswer {
  const { side } = clues;
  return side === null
    ? resolveWithoutSide(clues, measures, day)
    : resolveOnSide({ ...clues, side }, measures, day);
}

function resolveOnSide(
  clues: CluesOfSide,
  measures: readonly LexiconMeasure[],
  day: IsoDay | null,
): MeasureAnswer {
  const until = day ?? clues.window?.to;
  if (until === undefined) {
    return clues.grounds.length === 0 ? umbrellaOf(clues) : byGroundAlone(clues, measures);
  }
  if (isOfFirstTerm(clues, until)) return { answer: 'one', id: FIRST_TERM, confidence: 0.85 };
  if (clues.remaining) return byWhatRemains(clues, measures, until);
  if (isPlan(clues)) {
    const planned = byWhatRemains(clues, measures, until, TODAY);
    if (!clues.allGoods) return { answer: 'nothing', reason: 'a plan for what is not said' };
    if (planned.answer === 'one') return planned;
  }
  const question = { clues, measures, until };
  let so: Narrowed = candidatesFor(question);
  for (const narrow of CLUES) {
    const next = narrow(question, so);
    if ('answer' in next) return next;
    so = next;
  }
  return so.told === 0 ? umbrellaOf(clues) : chooseMeasure(question, so);
}

/** A plan is told by what was known on the day, or the day after it. */
const TODAY = 1;
/** "The planned tariffs on Chinese imports": no rate, sum or goods tells more. */
const isPlan = ({ planned, ratesPct, amountsBn, goods, grounds }: CluesOfSide): boolean =>
  planned === true &&
  grounds.every(isEra) &&
  ratesPct.length + amountsBn.length + goods.length === 0;

/** What Mr Trump put on Chinese goods in his first term, and when his second began. */
const FIRST_TERM = 'us-section-301-tariffs';
const SECOND_TERM: IsoDay = '2025-01-20';
const AFTER_FIRST_TERM: IsoDay = '2021-01-20';

/** "The tariffs his predecessor put on Chinese goods": of that time, and on no goods alone. */
function isOfFirstTerm({ side, grounds, goods }: CluesOfSide, day: IsoDay): boolean {
  if (side !== 'US' || goods.length > 0 || !grounds.every(isEra)) return false;
  if (grounds.includes('first-term')) return true;
  if (day >= SECOND_TERM) return false;
  return grounds.includes('predecessor') || (grounds.includes('trump') && day >= AFTER_FIRST_TERM);
}

/**
 * "A 50 per cent levy on copper began": rate and goods must fit one measure of
 * either side, and it must be news.
 */
function resolveWithoutSide(
  clues: DutyClues,
  measures: readonly LexiconMeasure[],
  day: IsoDay | null,
): MeasureAnswer {
  const nothing: MeasureAnswer = { answer: 'nothing', reason: 'whose duty it is is not said' };
  if (day === null) return nothing;
  if (clues.ratesPct.length + clues.amountsBn.length === 0) {
    return onGoodsInNews(clues, measures, day) ?? nothing;
  }
  if (clues.mutual) return onBothSides(clues, measures, day) ?? nothing;
  if (clues.amountsBn.length > 0) return byAmount(clues, measures, day) ?? nothing;
  if (clues.goods.length === 0) {
    return byHighRate(clues, measures, day) ?? byRateAlone(clues, measures, day) ?? nothing;
  }
  // 从7.5%提高至25%: the old rate may be that of another list.
  const isRise = clues.announced !== undefined && clues.ratesPct.length === 2;
  const asked = isRise ? clues.ratesPct.slice(1) : clues.ratesPct;
  const news = measures.filter(
    (measure) =>
      changedWithin(measure, addDays(day, -NEWS_DAYS), day, ['announced', 'in-force']) &&
      coverage(measure, clues.goods) === 1 &&
      asked.every((rate) =>
        ratesAround(measure, day, addDays(day, -NEWS_DAYS), day).includes(rate),
      ),
  );
  const only = news.length === 1 ? news[0] : undefined;
  return only ? { answer: 'one', id: only.id, confidence: 0.8 } : nothing;
}

/** Per cent from which on a rate is hardly that of two duties at once. */
const HIGH_PCT = 100;

/** 145%的关税: so high that one measure, or the sum of one side, is known by it. */
function byHighRate(
  clues: DutyClues,
  measures: readonly LexiconMeasure[],
  day: IsoDay,
): MeasureAnswer | null {
  if (!clues.ratesPct.every((rate) => rate >= HIGH_PCT)) return null;
  const known = measures.filter(
    ({ breadth, side }) => breadth === 'all' && (side === 'US' || side === 'CN'),
  );
  const fitting = known.filter((measure) => {
    const rates = ratesAround(measure, day, addDays(day, -RECALLED_DAYS), day);
    return isSpokenOf(measure, day) && clues.ratesPct.every((rate) => rates.includes(rate));
  });
  const [only] = fitting;
  if (fitting.length > 1) return null;
  if (only) return { answer: 'one', id: only.id, confidence: 0.8 };
  const sums = (['US', 'CN'] as const).flatMap((side) => {
    const sum = sumOrNothing({ ...clues, side }, measures, day);
    return sum.answer === 'one' ? [sum] : [];
  });
  return sums.length === 1 ? (sums[0] ?? null) : null;
}

/** "The EV duties": one duty on just those goods has been announced or has begun of late. */
function onGoodsInNews(
  clues: DutyClues,
  measures: readonly LexiconMeasure[],
  day: IsoDay,
): MeasureAnswer | null {
  if (clues.goods.length === 0 || clues.grounds.length > 0) return null;
  const fitting = measures.filter(
    (measure) =>
      coverage(measure, clues.goods) === 1 &&
      changedWithin(measure, addDays(day, -NEWS_DAYS), day, ['announced', 'in-force']),
  );
  return theOnly(fitting, 0.76);
}

function theOnly(fitting: readonly LexiconMeasure[], confidence: number): MeasureAnswer | null {
  const [only] = fitting;
  return only && fitting.length === 1 ? { answer: 'one', id: only.id, confidence } : null;
}

/** "The existing 20% duties": one duty on all goods of either side has that rate. */
function byRateAlone(
  clues: DutyClues,
  measures: readonly LexiconMeasure[],
  day: IsoDay,
): MeasureAnswer | null {
  const [rate] = clues.ratesPct;
  if (rate === undefined || clues.ratesPct.length > 1 || clues.grounds.length > 0) return null;
  const fitting = measures.filter(
    (measure) =>
      measure.breadth === 'all' &&
      isSpokenOf(measure, day) &&
      ratesAround(measure, day, addDays(day, -RECENT_DAYS), day).includes(rate),
  );
  return theOnly(fitting, 0.78);
}

/** One measure of each side with that rate: neither alone is meant. */
function onBothSides(
  clues: DutyClues,
  measures: readonly LexiconMeasure[],
  day: IsoDay,
): MeasureAnswer | null {
  const fitting = measures.filter((measure) => {
    const known = clues.suspended
      ? suspendedParts(measure, day)
      : ratesAround(measure, day, addDays(day, -RECENT_DAYS), day);
    return measure.breadth === 'all' && clues.ratesPct.every((rate) => known.includes(rate));
  });
  const sides = new Set(fitting.map((measure) => measure.side));
  if (fitting.length !== 2 || sides.size !== 2) return null;
  return { answer: 'several', ids: fitting.map((measure) => measure.id), confidence: 0.8 };
}

/** The one measure of either side that is known by that value of trade and that rate. */
function byAmount(
  clues: DutyClues,
  measures: readonly LexiconMeasure[],
  day: IsoDay,
): MeasureAnswer | null {
  const fitting = measures.filter(
    (measure) =>
      clues.amountsBn.some((amount) => measure.amountsBn.some((own) => isAbout(own, amount))) &&
      clues.ratesPct.every((rate) => ratesAround(measure, day, '', day).includes(rate)),
  );
  const only = fitting.length === 1 ? fitting[0] : undefined;
  if (only) return { answer: 'one', id: only.id, confidence: 0.8 };
  const withRate = measures.filter((measure) =>
    clues.ratesPct.every((rate) => ratesAround(measure, day, '', day).includes(rate)),
  );
  const lists = listsTogether(clues, withRate);
  return lists.answer === 'one' ? lists : null;
}

/** "Tariffs on all remaining imports": the one that has been announced and has not begun. */
function byWhatRemains(
  { side }: CluesOfSide,
  measures: readonly LexiconMeasure[],
  day: IsoDay,
  ahead?: number,
): MeasureAnswer {
  const pending = measures.filter(
    (measure) =>
      measure.side === side && measure.breadth !== 'total' && isPending(measure, day, ahead),
  );
  const parts = pending.filter(({ id }) => !pending.some((part) => part.partOf === id));
  const only = parts.length === 1 ? parts[0] : undefined;
  return only
    ? { answer: 'one', id: only.id, confidence: 0.85 }
    : { answer: 'nothing', reason: 'no measure was about to begin then' };
}

function byGroundAlone(clues: CluesOfSide, measures: readonly LexiconMeasure[]): MeasureAnswer {
  const fitting = measures.filter(
    (measure) =>
      measure.side === clues.side &&
      clues.grounds.some((ground) => measure.grounds.includes(ground)),
  );
  const only = fitting.length === 1 ? fitting[0] : undefined;
  if (only) return { answer: 'one', id: only.id, confidence: 0.8 };
  return { answer: 'nothing', reason: 'the article has no date and the ground fits several' };
}
