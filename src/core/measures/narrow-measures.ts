/**
 * One clue after another narrows the measures of a side: ground, rate, value of
 * trade, goods, days, novelty. A clue that fits none of them may still tell a sum or
 * a plan; else it means silence.
 */
import type { IsoDay } from '../../model/days';
import type { LexiconMeasure } from '../../model/lexicon';
import { addDays } from '../days/tenure';
import { isEra } from './duty-grounds';
import {
  type CluesOfSide,
  coverage,
  type MeasureAnswer,
  NEWS_DAYS,
  RECALLED_DAYS,
  RECENT_DAYS,
} from './measure-clues';
import {
  changedWithin,
  FORESHADOWED_DAYS,
  isPending,
  isSpokenOf,
  ratesAround,
  stepsUntil,
} from './measure-life';
import { listsTogether, sumOrNothing, UMBRELLA } from './measure-sums';
import { isAbout, isOn } from './trade-amounts';

/** What is asked, and of what. */
export interface Question {
  clues: CluesOfSide;
  measures: readonly LexiconMeasure[];
  /** The article's day, or the last of the days named. */
  until: IsoDay;
}

/** The measures that still fit, and how many clues told. */
export interface Narrowed {
  left: readonly LexiconMeasure[];
  told: number;
}

/** How long before its list a duty on so much trade is threatened. */
const THREATENED_DAYS = 30;
/** Grounds on which every country pays a rate of its own. */
const RATES_BY_COUNTRY = new Set(['reciprocal', 'forced-labour']);
/** Share of the goods named that a measure must reach. */
const ENOUGH_GOODS = 0.6;

const nothing = (reason: string): MeasureAnswer => ({ answer: 'nothing', reason });

/** All duties of the side, where the words may mean them. */
export function umbrellaOf(clues: CluesOfSide): MeasureAnswer {
  return clues.mayBeAll
    ? { answer: 'one', id: UMBRELLA[clues.side], confidence: 0.82 }
    : nothing('whose duties are meant is not said');
}

/** The measures of the side that are spoken of on the day. */
export function candidatesFor({ clues, measures, until }: Question): Narrowed {
  const left = measures.filter(
    (measure) =>
      measure.side === clues.side &&
      measure.breadth !== 'total' &&
      (clues.window === null
        ? isSpokenOf(measure, until)
        : stepsUntil(measure, until).length > 0) &&
      // Duties on one sector the world over, and on parcels, are never meant unnamed.
      (clues.goods.length > 0 ||
        clues.grounds.length > 0 ||
        measure.breadth === 'all' ||
        measure.breadth === 'list'),
  );
  return { left, told: 0 };
}

/** Years after its last step, in days, a list is spoken of by its amount or day only. */
const FORGOTTEN_DAYS = 1100;

/**
 * Without the lists of an old fight, where the side has since begun a new one:
 * "retaliatory duties of 20 per cent" in 2025 are not those of 2018.
 */
function withoutForgotten({ clues, until }: Question, so: Narrowed): Narrowed {
  if (clues.side === 'US' || clues.window !== null || clues.amountsBn.length > 0) return so;
  const isNew = ({ steps }: LexiconMeasure) =>
    steps.some(({ on }) => on <= addDays(until, 1) && on >= addDays(until, -FORGOTTEN_DAYS));
  if (!so.left.some(isNew)) return so;
  return { ...so, left: so.left.filter(isNew) };
}

/** The clues in the order in which they are asked; each narrows, or answers at once. */
export const CLUES: readonly ((question: Question, so: Narrowed) => Narrowed | MeasureAnswer)[] = [
  withoutForgotten,
  byGround,
  byRate,
  byTrade,
  byGoods,
  byBeginning,
  byDays,
  byNovelty,
];

function byGround({ clues }: Question, so: Narrowed): Narrowed | MeasureAnswer {
  const grounds = clues.grounds.filter((ground) => !isEra(ground));
  if (grounds.length === 0) return so;
  const left = so.left.filter((measure) =>
    grounds.some((ground) => measure.grounds.includes(ground)),
  );
  return left.length > 0 ? { left, told: so.told + 2 } : nothing('no measure on that ground then');
}

function byRate({ clues, measures, until }: Question, so: Narrowed): Narrowed | MeasureAnswer {
  if (clues.ratesPct.length === 0) return so;
  const left = withRates(clues, so.left, until);
  if (left.length > 0) return { left, told: so.told + 1 };
  const sum = sumOrNothing(clues, measures, until);
  const soon = sum.answer === 'nothing' ? foreshadowed(clues, measures, until) : undefined;
  return soon ? { answer: 'one', id: soon.id, confidence: 0.8 } : sum;
}

/** The one measure of those rates that is announced within days: the press knows before. */
function foreshadowed(
  clues: CluesOfSide,
  measures: readonly LexiconMeasure[],
  day: IsoDay,
): LexiconMeasure | undefined {
  if (!clues.allGoods || clues.grounds.length > 0) return undefined;
  const soon = measures.filter(({ side, breadth, steps }) => {
    const [first] = steps;
    if (side !== clues.side || breadth !== 'all' || !first) return false;
    if (first.on <= addDays(day, 1) || first.on > addDays(day, FORESHADOWED_DAYS)) return false;
    const rates = steps.filter(({ on }) => on <= addDays(first.on, NEWS_DAYS));
    return clues.ratesPct.every((rate) => rates.some(({ ratesPct }) => ratesPct.includes(rate)));
  });
  return soon.length === 1 ? soon[0] : undefined;
}

function byTrade({ clues, measures, until }: Question, so: Narrowed): Narrowed | MeasureAnswer {
  if (clues.amountsBn.length === 0) return so;
  const exact = so.left.filter((measure) =>
    clues.amountsBn.some((amount) => measure.amountsBn.some((own) => isAbout(own, amount))),
  );
  const left =
    exact.length > 0 ? exact : so.left.filter((measure) => isOn(measure, clues.amountsBn));
  if (left.length > 0) return { left, told: so.told + 1 };
  const planned = measures.filter(
    (measure) =>
      measure.side === clues.side &&
      isPending(measure, until, THREATENED_DAYS) &&
      isOn(measure, clues.amountsBn),
  );
  const only = planned.length === 1 ? planned[0] : undefined;
  return only ? { answer: 'one', id: only.id, confidence: 0.8 } : listsTogether(clues, so.left);
}

function byGoods(question: Question, so: Narrowed): Narrowed | MeasureAnswer {
  const { clues } = question;
  if (clues.amountsBn.length > 0) return so;
  if (clues.goods.length === 0)
    return clues.allGoods && so.told > 0 ? byAllGoods(question, so) : so;
  const best = Math.max(0, ...so.left.map((measure) => coverage(measure, clues.goods)));
  if (best < ENOUGH_GOODS) return nothing('no measure on those goods then');
  const left = so.left.filter((measure) => coverage(measure, clues.goods) === best);
  return { left, told: so.told + 1 };
}

function byAllGoods({ clues, measures, until }: Question, so: Narrowed): Narrowed | MeasureAnswer {
  const left = so.left.filter((measure) => measure.breadth === 'all');
  if (left.length > 0) return { ...so, left };
  const sum =
    clues.ratesPct.length > 0
      ? sumOrNothing(clues, measures, until)
      : nothing('no measure on all goods then');
  // Until a duty falls on all goods, "25 per cent on Chinese goods" means a list of them.
  const onAll = measures.some(
    (measure) =>
      measure.side === clues.side && measure.breadth === 'all' && isSpokenOf(measure, until),
  );
  return sum.answer === 'one' || clues.everything || onAll ? sum : so;
}

/** "…began at midnight": what was only ever announced did not. */
function byBeginning({ clues }: Question, so: Narrowed): Narrowed {
  if (!clues.tookEffect) return so;
  const hasBegun = (measure: LexiconMeasure) =>
    measure.steps.some((step) => step.status === 'in-force');
  return { ...so, left: so.left.filter(hasBegun) };
}

function byDays({ clues }: Question, so: Narrowed): Narrowed | MeasureAnswer {
  if (clues.window === null) return so;
  const { from, to } = clues.window;
  const statuses = clues.tookEffect ? ['in-force'] : ['announced', 'in-force'];
  const left = so.left.filter((measure) => changedWithin(measure, from, to, statuses));
  if (left.length > 0) return { left, told: so.told + 1 };
  // The day may be that of the speech ("…, she said on Monday").
  if (so.told === 0) return umbrellaOf(clues);
  return so.told === 1 ? nothing('no measure changed at that time') : so;
}

function byNovelty({ clues, until }: Question, so: Narrowed): Narrowed | MeasureAnswer {
  if (so.told > 0 || (!clues.recent && !clues.raised)) return so;
  const from = clues.window?.from ?? addDays(until, -RECENT_DAYS);
  const changed = so.left.filter((measure) =>
    changedWithin(measure, from, until, ['announced', 'in-force']),
  );
  if (changed.length === 0) return umbrellaOf(clues);
  const onAll = changed.filter((measure) => measure.breadth === 'all');
  return { left: clues.allGoods && onAll.length > 0 ? onAll : changed, told: 1 };
}

/** The measures with all the rates named: those of late, or else one that is still recalled. */
function withRates(
  clues: CluesOfSide,
  measures: readonly LexiconMeasure[],
  until: IsoDay,
): LexiconMeasure[] {
  const fitting = (from: IsoDay, parts = false) =>
    measures.filter((measure) => {
      const known = parts
        ? suspendedParts(measure, until)
        : ratesAround(measure, until, from, until);
      if (clues.onTop) known.push(...risesOf(measure, until));
      // On a ground that is named, other countries may pay the other rate.
      const isOneEnough =
        // A rise to come, on trade that tells the measure: the new rate is not on record yet.
        (clues.raised && clues.amountsBn.length > 0) ||
        clues.grounds.some((ground) => RATES_BY_COUNTRY.has(ground));
      return isOneEnough
        ? clues.ratesPct.some((rate) => known.includes(rate))
        : clues.ratesPct.every((rate) => known.includes(rate));
    });
  const suspended = clues.suspended ? fitting('', true) : [];
  if (suspended.length > 0) return suspended;
  const late = fitting(clues.window?.from ?? addDays(until, -RECENT_DAYS));
  if (late.length > 0 || clues.window !== null) return late;
  if (clues.amountsBn.length > 0) return fitting('');
  const recalled = fitting(addDays(until, -RECALLED_DAYS));
  return recalled.length === 1 ? recalled : [];
}

/** By how much the rate rose of late: 34 to 84 is 50 on top. */
function risesOf(measure: LexiconMeasure, day: IsoDay): number[] {
  const recent = stepsUntil(measure, day).filter(({ on }) => on >= addDays(day, -RECENT_DAYS));
  const rates = recent.flatMap((step) => step.ratesPct);
  return rates.flatMap((now, index) => rates.slice(0, index).map((before) => now - before));
}

/** What is left of a rate once announced when a lower one is charged: 34 less 10. */
export function suspendedParts(measure: LexiconMeasure, day: IsoDay): number[] {
  const steps = stepsUntil(measure, day);
  const charged = steps.findLast((step) => step.status === 'in-force')?.ratesPct ?? [];
  const announced = steps.flatMap((step) => step.ratesPct);
  return charged.flatMap((rate) => announced.map((higher) => higher - rate));
}
