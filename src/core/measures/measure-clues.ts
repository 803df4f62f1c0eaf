/**
 * What the words say of a duty, and the answers that there are to it.
 */
import type { IsoDay } from '../../model/days';
import type { LexiconMeasure } from '../../model/lexicon';
import type { Party } from '../text/countries';

/** What the words say of a duty, in any language. */
export interface DutyWords {
  /** Whose duty it is; `null` when only rate and goods can tell. */
  side: Party | null;
  ratesPct: number[];
  /** Value of the trade it falls on, in billions of dollars, where named. */
  amountsBn: number[];
  /** Classes of goods named. */
  goods: string[];
  /** Says that it falls on goods at large. */
  allGoods: boolean;
  /** Says that it falls on all of them. */
  everything: boolean;
  /** Grounds named: "fentanyl", "reciprocal", "forced-labour". */
  grounds: string[];
  /** "New", "fresh", "latest", "recent": the last one before the article. */
  recent: boolean;
  /** "Hikes", "increases", "higher": an existing duty was raised. */
  raised: boolean;
  /** Falls on what no duty fell on before: "all remaining imports from China". */
  remaining: boolean;
  /** Has been announced and has not begun: "the planned tariffs". English only. */
  planned?: boolean;
  /** Speaks of the part of a duty that is not charged: 暂停24%的关税. Chinese only. */
  suspended?: boolean;
  /** So many per cent on top of what was charged: 进一步加征50%关税. Chinese only. */
  onTop?: boolean;
  /** Whose it is, the duty named before it tells: 对这些商品加征的关税. Chinese only. */
  ofBefore?: boolean;
  /** Charged by both on each other's goods: 对方商品24%的关税. Chinese only. */
  mutual?: boolean;
  /** Told as what was announced or began at the time named before it. Chinese only. */
  announced?: boolean;
}

/** The words, and what the sentence around them adds. */
export interface DutyClues extends DutyWords {
  /** Days that the sentence ties to the measure, if any. */
  window: { from: IsoDay; to: IsoDay } | null;
  /** The window is when it took effect, not when it was announced. */
  tookEffect: boolean;
  /** The words say which side's goods or whose duty it is, so the whole stack may be meant. */
  mayBeAll: boolean;
}

export type MeasureAnswer =
  | { answer: 'one'; id: string; confidence: number }
  | { answer: 'several'; ids: string[]; confidence: number }
  | { answer: 'nothing'; reason: string };

/** Clues that tell whose duty it is. */
export type CluesOfSide = DutyClues & { side: Party };

/** How long a change is news of itself. */
export const NEWS_DAYS = 21;
/** How new "new" is. */
export const RECENT_DAYS = 60;
/** How far back what has since changed is still recalled without its date. */
export const RECALLED_DAYS = 400;

/** Share of the named classes that the measure reaches. */
export function coverage(measure: LexiconMeasure, goods: readonly string[]): number {
  if (goods.length === 0) return 0;
  return goods.filter((name) => measure.goods.includes(name)).length / goods.length;
}
