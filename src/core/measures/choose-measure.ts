/**
 * Of the measures that fit all clues, the one that is meant, or those that may be.
 */
import type { IsoDay } from '../../model/days';
import type { LexiconMeasure } from '../../model/lexicon';
import { addDays } from '../days/tenure';
import {
  type CluesOfSide,
  coverage,
  type MeasureAnswer,
  NEWS_DAYS,
  RECALLED_DAYS,
  RECENT_DAYS,
} from './measure-clues';
import { changedWithin } from './measure-life';
import { UMBRELLA } from './measure-sums';
import { type Narrowed, type Question, umbrellaOf } from './narrow-measures';

/** How long the press speaks of nothing but the last announcement. */
const FRESH_DAYS = 0;
/** As many as a card can offer. */
const MOST_OFFERED = 3;

/** The answer, from the measures that fit and the clues that told. */
export function chooseMeasure({ clues, until }: Question, { left, told }: Narrowed): MeasureAnswer {
  const certainty = Math.min(0.72 + told * 0.09, 0.95);
  const fitting = wholes(likeliest(onRecord(left, until), clues, until), clues);
  const rising = clues.raised && clues.window === null;
  // A rise is news: what has not changed for long is not what rose.
  const meant = rising ? fitting.filter((measure) => hasMoved(measure, until)) : fitting;
  if (rising && meant.length === 0) {
    return { answer: 'nothing', reason: 'none that fits has been raised' };
  }
  const only = meant.length === 1 ? meant[0] : undefined;
  if (only) return { answer: 'one', id: only.id, confidence: certainty };
  const id = actionOf(meant, clues) ?? newsAmong(meant, clues, until);
  if (id !== null) return { answer: 'one', id, confidence: certainty - 0.05 };
  const onAll = meant.filter(({ breadth }) => breadth === 'all');
  const isOnNoGoods = clues.goods.length === 0 && clues.amountsBn.length === 0;
  if (isOnNoGoods && onAll.length === 1 && onAll[0]) {
    return { answer: 'one', id: onAll[0].id, confidence: certainty - 0.05 };
  }
  if (meant.length >= 2 && meant.length <= MOST_OFFERED) {
    return { answer: 'several', ids: meant.map((measure) => measure.id), confidence: certainty };
  }
  return clues.allGoods || clues.goods.length === 0
    ? umbrellaOf(clues)
    : { answer: 'nothing', reason: 'too many measures fit' };
}

/** What was announced only the day after is not meant where another fits. */
function onRecord(measures: readonly LexiconMeasure[], day: IsoDay): readonly LexiconMeasure[] {
  const known = measures.filter((measure) => measure.steps.some((step) => step.on <= day));
  return known.length > 0 ? known : measures;
}

/** Lists of one action ("25 per cent on $250 billion of goods"): the action is meant. */
function actionOf(measures: readonly LexiconMeasure[], clues: CluesOfSide): string | null {
  const actions = new Set(measures.map((measure) => measure.partOf));
  const [shared] = actions;
  const isOneAction =
    measures.every((measure) => measure.breadth === 'list') || clues.grounds.includes('emergency');
  const isNew = clues.recent || clues.raised || clues.goods.length > 0;
  return !isNew && actions.size === 1 && shared && isOneAction && shared !== UMBRELLA[clues.side]
    ? shared
    : null;
}

/** Of several that fit, the one that has just changed; with goods and rate, the one of late. */
function newsAmong(
  measures: readonly LexiconMeasure[],
  clues: CluesOfSide,
  day: IsoDay,
): string | null {
  const onlyOf = (days: number, statuses: readonly string[]) => {
    const changed = measures.filter((measure) =>
      changedWithin(measure, addDays(day, -days), day, statuses),
    );
    return changed.length === 1 ? changed[0] : undefined;
  };
  const news =
    onlyOf(FRESH_DAYS, ['announced', 'in-force']) ??
    onlyOf(NEWS_DAYS, ['announced', 'in-force', 'ended']);
  if (news && clues.window === null && !clues.grounds.includes('emergency')) return news.id;
  if (clues.goods.length === 0 || clues.ratesPct.length === 0) return null;
  return onlyOf(RECALLED_DAYS, ['announced', 'in-force'])?.id ?? null;
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
