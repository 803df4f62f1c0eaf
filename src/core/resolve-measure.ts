/**
 * Which measure a description means, on the article's day.
 *
 * The clues narrow the measures of one side step by step: ground, rate, goods,
 * time, novelty. One left is the answer; two or three are shown as possible; a
 * description without any clue beyond whose duty it is means the sum of them all;
 * a clue that fits nothing we know means silence.
 */
import type { IsoDay } from '../model/days';
import type { LexiconMeasure } from '../model/lexicon';
import type { Party } from './countries';
import { changedWithin, isPending, isSpokenOf, ratesAround, stepsUntil } from './measure-life';
import { addDays } from './tenure';
import { isAbout, isOn, sumsOf } from './trade-amounts';

/** What a description says, in any language. */
export interface DutyClues {
  /** `null`: either side's, if rate and goods single one out. */
  side: Party | null;
  ratesPct: number[];
  amountsBn: number[];
  goods: string[];
  allGoods: boolean;
  everything: boolean;
  grounds: string[];
  recent: boolean;
  raised: boolean;
  /** Days that the sentence ties to the measure, if any. */
  window: { from: IsoDay; to: IsoDay } | null;
  /** The window is when it took effect, not when it was announced. */
  tookEffect: boolean;
  /** The words say which side's goods or whose duty it is, so the whole stack may be meant. */
  mayBeAll: boolean;
  /** It falls on what no duty fell on before: "all remaining imports from China". */
  remaining: boolean;
  /** The rate is that of a part which is not charged: 暂停24%的关税. */
  suspended?: boolean;
}

export type MeasureAnswer =
  | { answer: 'one'; id: string; confidence: number }
  | { answer: 'several'; ids: string[]; confidence: number }
  | { answer: 'nothing'; reason: string };

/** Whether the id stands for all duties of one side together. */
export const isSumOfAll = (id: string): boolean => id === UMBRELLA.US || id === UMBRELLA.CN;

const UMBRELLA = { US: 'us-tariffs-on-china', CN: 'cn-tariffs-on-us' } as const;
/** Grounds on which every country pays a rate of its own. */
const RATES_BY_COUNTRY = new Set(['reciprocal', 'forced-labour']);
/** How far back a rate that has since changed is still recalled without its date. */
const RECALLED_DAYS = 400;
/** How long a change is news of itself. */
const NEWS_DAYS = 21;
/** How long a sum of duties is spoken of after it has changed, and before it is charged. */
const SUM_BACK_DAYS = 400;
const SUM_AHEAD_DAYS = 3;
/** How new "new" is. */
const RECENT_DAYS = 60;

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

/** Share of the named classes that the measure reaches. */
function coverage(measure: LexiconMeasure, goods: readonly string[]): number {
  if (goods.length === 0) return 0;
  return goods.filter((name) => measure.goods.includes(name)).length / goods.length;
}

/** "Tariffs on $250 billion of goods": the lists of one action, summed. */
function listsTogether(clues: DutyClues, measures: readonly LexiconMeasure[]): MeasureAnswer {
  for (const umbrella of new Set(measures.map((measure) => measure.partOf))) {
    const amounts = measures
      .filter((measure) => measure.partOf === umbrella && measure.breadth === 'list')
      .flatMap((measure) => measure.amountsBn[0] ?? []);
    const sums = sumsOf(amounts);
    const isSum = clues.amountsBn.some((named) => sums.some((sum) => isAbout(sum, named)));
    if (umbrella !== '' && isSum) return { answer: 'one', id: umbrella, confidence: 0.8 };
  }
  return { answer: 'nothing', reason: 'no measure on that much trade' };
}

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
  if (day === null || clues.ratesPct.length === 0) return nothing;
  if (clues.amountsBn.length > 0) return byAmount(clues, measures, day) ?? nothing;
  if (clues.goods.length === 0) return nothing;
  const news = measures.filter(
    (measure) =>
      changedWithin(measure, addDays(day, -NEWS_DAYS), day, ['announced', 'in-force']) &&
      coverage(measure, clues.goods) === 1 &&
      clues.ratesPct.every((rate) =>
        ratesAround(measure, day, addDays(day, -NEWS_DAYS), day).includes(rate),
      ),
  );
  const only = news.length === 1 ? news[0] : undefined;
  return only ? { answer: 'one', id: only.id, confidence: 0.8 } : nothing;
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

type CluesOfSide = DutyClues & { side: Party };

function resolveOnSide(
  clues: CluesOfSide,
  measures: readonly LexiconMeasure[],
  day: IsoDay | null,
): MeasureAnswer {
  const umbrella: MeasureAnswer = clues.mayBeAll
    ? { answer: 'one', id: UMBRELLA[clues.side], confidence: 0.82 }
    : { answer: 'nothing', reason: 'whose duties are meant is not said' };
  if (day === null && clues.window === null) {
    return clues.grounds.length === 0 ? umbrella : byGroundAlone(clues, measures);
  }
  const until = day ?? clues.window?.to ?? '';
  const windowFrom = clues.window?.from ?? addDays(until, -RECENT_DAYS);
  let left = measures.filter(
    (measure) => measure.side === clues.side && measure.breadth !== 'total',
  );
  if (clues.remaining) return byWhatRemains(left, until);
  left = left.filter((measure) =>
    clues.window === null ? isSpokenOf(measure, until) : stepsUntil(measure, until).length > 0,
  );
  if (clues.goods.length === 0 && clues.grounds.length === 0) {
    // Duties on one sector the world over, and on parcels, are never meant unnamed.
    left = left.filter((measure) => measure.breadth === 'all' || measure.breadth === 'list');
  }
  let told = 0;

  if (clues.grounds.length > 0) {
    const fitting = left.filter((measure) =>
      clues.grounds.some((ground) => measure.grounds.includes(ground)),
    );
    if (fitting.length === 0)
      return { answer: 'nothing', reason: 'no measure on that ground then' };
    left = fitting;
    told += 2;
  }
  if (clues.ratesPct.length > 0) {
    const fitting = withRates(clues, left, until);
    if (fitting.length === 0) return sumOrNothing(clues, measures, until);
    left = fitting;
    told++;
  }
  if (clues.amountsBn.length > 0) {
    const exact = left.filter((measure) =>
      clues.amountsBn.some((amount) => measure.amountsBn.some((own) => isAbout(own, amount))),
    );
    const fitting =
      exact.length > 0 ? exact : left.filter((measure) => isOn(measure, clues.amountsBn));
    if (fitting.length === 0) {
      const planned = measures.filter(
        (measure) =>
          measure.side === clues.side &&
          isPending(measure, until) &&
          isOn(measure, clues.amountsBn),
      );
      const only = planned.length === 1 ? planned[0] : undefined;
      return only ? { answer: 'one', id: only.id, confidence: 0.8 } : listsTogether(clues, left);
    }
    left = fitting;
    told++;
  }
  if (clues.goods.length > 0 && clues.amountsBn.length === 0) {
    const best = Math.max(0, ...left.map((measure) => coverage(measure, clues.goods)));
    if (best < 0.6) return { answer: 'nothing', reason: 'no measure on those goods then' };
    left = left.filter((measure) => coverage(measure, clues.goods) === best);
    told++;
  } else if (clues.allGoods && clues.amountsBn.length === 0 && told > 0) {
    const fitting = left.filter((measure) => measure.breadth === 'all');
    if (fitting.length === 0) {
      const nothing: MeasureAnswer = { answer: 'nothing', reason: 'no measure on all goods then' };
      const sum = clues.ratesPct.length > 0 ? sumOrNothing(clues, measures, until) : nothing;
      // Until a duty falls on all goods, "25 per cent on Chinese goods" means a list of them.
      const onAll = measures.some(
        (measure) =>
          measure.side === clues.side && measure.breadth === 'all' && isSpokenOf(measure, until),
      );
      if (sum.answer === 'one' || clues.everything || onAll) return sum;
    } else {
      left = fitting;
    }
  }
  if (clues.tookEffect) {
    // "…began at midnight": what was only ever announced did not.
    left = left.filter((measure) => measure.steps.some((step) => step.status === 'in-force'));
  }
  if (clues.window !== null) {
    const statuses = clues.tookEffect ? ['in-force'] : ['announced', 'in-force'];
    const { from, to } = clues.window;
    const fitting = left.filter((measure) => changedWithin(measure, from, to, statuses));
    if (fitting.length > 0) {
      left = fitting;
      told++;
    } else if (told === 0) {
      // The day may be that of the speech ("…, she said on Monday").
      return umbrella;
    } else if (told === 1) {
      return { answer: 'nothing', reason: 'no measure changed at that time' };
    }
  }
  if (told === 0 && (clues.recent || clues.raised)) {
    const changed = left.filter((measure) =>
      changedWithin(measure, windowFrom, until, ['announced', 'in-force']),
    );
    const onAll = changed.filter((measure) => measure.breadth === 'all');
    if (changed.length === 0) return umbrella;
    left = clues.allGoods && onAll.length > 0 ? onAll : changed;
    told++;
  }
  if (told === 0) return umbrella;
  // What was announced only the day after is not meant where another fits.
  const known = left.filter((measure) => measure.steps.some((step) => step.on <= until));
  if (known.length > 0) left = known;
  left = wholes(likeliest(left, clues, until), clues);
  const certainty = Math.min(0.72 + told * 0.09, 0.95);
  if (clues.raised && clues.window === null) {
    // A rise is news: what has not changed for long is not what rose.
    left = left.filter((measure) => hasMoved(measure, until));
    if (left.length === 0) return { answer: 'nothing', reason: 'none that fits has been raised' };
  }
  const only = left.length === 1 ? left[0] : undefined;
  if (only) return { answer: 'one', id: only.id, confidence: certainty };
  const umbrellas = new Set(left.map((measure) => measure.partOf));
  const [shared] = umbrellas;
  const isOneAction =
    left.every((measure) => measure.breadth === 'list') || clues.grounds.includes('emergency');
  const isNew = clues.recent || clues.raised || clues.goods.length > 0;
  if (!isNew && umbrellas.size === 1 && shared && isOneAction && shared !== UMBRELLA[clues.side]) {
    // Lists of one action ("25 per cent on $250 billion of goods"): the action is meant.
    return { answer: 'one', id: shared, confidence: certainty - 0.05 };
  }
  const latest = left.filter((measure) =>
    changedWithin(measure, addDays(until, -NEWS_DAYS), until, ['announced', 'in-force', 'ended']),
  );
  const news = latest.length === 1 ? latest[0] : undefined;
  if (news && clues.window === null && !clues.grounds.includes('emergency')) {
    // Of several that fit, the one that has just changed is the one that is news.
    return { answer: 'one', id: news.id, confidence: certainty - 0.05 };
  }
  const recalled = left.filter((measure) =>
    changedWithin(measure, addDays(until, -RECALLED_DAYS), until, ['announced', 'in-force']),
  );
  const fresh = recalled.length === 1 ? recalled[0] : undefined;
  if (fresh && clues.goods.length > 0 && clues.ratesPct.length > 0) {
    // Goods and rate of late, before the same of years ago.
    return { answer: 'one', id: fresh.id, confidence: certainty - 0.05 };
  }
  if (left.length >= 2 && left.length <= 3) {
    return { answer: 'several', ids: left.map((measure) => measure.id), confidence: certainty };
  }
  return clues.allGoods || clues.goods.length === 0
    ? umbrella
    : { answer: 'nothing', reason: 'too many measures fit' };
}

/** Whether it changed within a year before the day, or is about to. */
function hasMoved(measure: LexiconMeasure, day: IsoDay): boolean {
  return measure.steps.some(
    (step) => step.on >= addDays(day, -RECALLED_DAYS) && step.on <= addDays(day, RECENT_DAYS),
  );
}

/**
 * Of several that fit: the duty on just those goods before one on much else, and,
 * where nothing says "new", no duty that was announced long ago and never began.
 */
function likeliest(
  measures: readonly LexiconMeasure[],
  clues: CluesOfSide,
  day: IsoDay,
): LexiconMeasure[] {
  const alone = measures.filter(
    (measure) =>
      measure.goods.length === clues.goods.length && coverage(measure, clues.goods) === 1,
  );
  if (alone.length > 0) return alone;
  if (clues.recent || clues.raised || clues.window !== null) return [...measures];
  const lively = measures.filter((measure) => {
    const last = measure.steps.filter((step) => step.on <= day).at(-1);
    const isAhead = measure.steps.some(
      (step) => step.status === 'in-force' && step.on > day && step.on <= addDays(day, RECENT_DAYS),
    );
    return last?.status !== 'announced' || last.on >= addDays(day, -NEWS_DAYS) || isAhead;
  });
  const moved = lively.filter((measure) => hasMoved(measure, day));
  const isOnGoodsAlone = clues.goods.length > 0 && clues.ratesPct.length === 0;
  if (isOnGoodsAlone && moved.length > 0) return moved;
  return lively.length > 0 ? lively : [...measures];
}

/** Without the goods of a part named, the action that it belongs to is meant. */
function wholes(measures: readonly LexiconMeasure[], clues: CluesOfSide): LexiconMeasure[] {
  if (clues.goods.length > 0) return [...measures];
  return measures.filter((part) => !measures.some((whole) => whole.id === part.partOf));
}

/** "Tariffs on all remaining imports": the one that has been announced and has not begun. */
function byWhatRemains(measures: readonly LexiconMeasure[], day: IsoDay): MeasureAnswer {
  const pending = measures.filter((measure) => isPending(measure, day));
  const only = pending.length === 1 ? pending[0] : undefined;
  return only
    ? { answer: 'one', id: only.id, confidence: 0.85 }
    : { answer: 'nothing', reason: 'no measure was about to begin then' };
}

/** The measures with all the rates named: those of late, or else one that is still recalled. */
function withRates(
  clues: CluesOfSide,
  measures: readonly LexiconMeasure[],
  until: IsoDay,
): LexiconMeasure[] {
  const fitting = (from: IsoDay) =>
    measures.filter((measure) => {
      const known = clues.suspended
        ? suspendedParts(measure, until)
        : ratesAround(measure, until, from, until);
      // On a ground that is named, other countries may pay the other rate.
      return clues.grounds.some((ground) => RATES_BY_COUNTRY.has(ground))
        ? clues.ratesPct.some((rate) => known.includes(rate))
        : clues.ratesPct.every((rate) => known.includes(rate));
    });
  const late = fitting(clues.window?.from ?? addDays(until, -RECENT_DAYS));
  if (late.length > 0 || clues.window !== null) return late;
  if (clues.amountsBn.length > 0) return fitting('');
  const recalled = fitting(addDays(until, -RECALLED_DAYS));
  return recalled.length === 1 ? recalled : [];
}

/** What is left of a rate once announced when a lower one is charged: 34 less 10. */
function suspendedParts(measure: LexiconMeasure, day: IsoDay): number[] {
  const steps = stepsUntil(measure, day);
  const charged = steps.findLast((step) => step.status === 'in-force')?.ratesPct ?? [];
  const announced = steps.flatMap((step) => step.ratesPct);
  return charged.flatMap((rate) => announced.map((higher) => higher - rate));
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

/** A rate that no measure has may be the sum of several: 145 per cent in April 2025. */
function sumOrNothing(
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
