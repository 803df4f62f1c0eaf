/**
 * What the words say of a duty, and the answers that there are to it.
 */
import type { IsoDay } from '../model/days';
import type { LexiconMeasure } from '../model/lexicon';
import type { Party } from './countries';

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
