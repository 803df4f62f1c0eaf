/**
 * Which calendar day an article was written, from what the page says of it.
 *
 * The day is the one the page prints, in the offset that it prints: an article
 * of 00:10 in Singapore is of that day there, whatever the day in Washington.
 */
import type { IsoDay } from '../model/days';
import { monthNumber } from './month-names';

/** Where a date was found, the most trusted first. */
export type DateSource =
  | 'given'
  | 'structured-data'
  | 'meta'
  | 'time-element'
  | 'url'
  | 'page-text'
  | 'dateline';

/** A date as the page has it, unparsed. */
export interface DateEvidence {
  source: DateSource;
  value: string;
}

export interface ArticleDate {
  day: IsoDay | null;
  source: DateSource | null;
}

const ISO = /(?:^|[^\d])(\d{4})-(\d{1,2})-(\d{1,2})(?:$|[^\d])/;
const COMPACT = /^\s*(\d{4})(\d{2})(\d{2})(?:$|\d{4,6}|T|\s)/;
const SLASHED = /(?:^|[^\d])(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:$|[^\d])/;
const EAST_ASIAN = /(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/;
const MONTH_FIRST =
  /(?:^|[^\p{L}])(\p{L}{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?,? (?:at |- )?(\d{4})(?!\d)/gu;
const DAY_FIRST =
  /(?:^|[^\d])(\d{1,2})(?:st|nd|rd|th|\.|º|er)? (?:de |of )?(\p{L}{3,10})\.?,? (?:de |del )?(\d{4})(?!\d)/gu;
/** Dots tell the day first, everywhere that writes dates with dots. */
const DOTTED = /(?:^|[^\d.])(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})(?:$|[^\d])/;
/** Slashes tell it only where one of the numbers cannot be a month. */
const SLASHED_SHORT = /(?:^|[^\d/])(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?:$|[^\d/])/;

/** The day named by a text, or `null` when there is none or it cannot be told for certain. */
export function parseDay(value: string): IsoDay | null {
  const numeric =
    ISO.exec(value) ?? COMPACT.exec(value) ?? SLASHED.exec(value) ?? EAST_ASIAN.exec(value);
  if (numeric) return toDay(Number(numeric[1]), Number(numeric[2]), Number(numeric[3]));
  for (const match of value.matchAll(MONTH_FIRST)) {
    const day = toDay(Number(match[3]), monthNumber(match[1] ?? ''), Number(match[2]));
    if (day !== null) return day;
  }
  for (const match of value.matchAll(DAY_FIRST)) {
    const day = toDay(Number(match[3]), monthNumber(match[2] ?? ''), Number(match[1]));
    if (day !== null) return day;
  }
  const dotted = DOTTED.exec(value);
  if (dotted) return toDay(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  return shortDay(value);
}

function shortDay(value: string): IsoDay | null {
  const short = SLASHED_SHORT.exec(value);
  if (!short) return null;
  const [first, second, year] = [Number(short[1]), Number(short[2]), Number(short[3])];
  if (first > 12) return toDay(year, second, first);
  return second > 12 || first === second ? toDay(year, first, second) : null;
}

function toDay(year: number, month: number, day: number): IsoDay | null {
  if (year < 1995 || year > 2100 || month < 1 || month > 12 || day < 1) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const TRUST: readonly DateSource[] = [
  'given',
  'structured-data',
  'meta',
  'time-element',
  'url',
  'dateline',
  'page-text',
];

/** The first evidence that is a day, the most trusted source first. */
export function articleDate(evidence: readonly DateEvidence[]): ArticleDate {
  for (const source of TRUST) {
    for (const item of evidence) {
      if (item.source !== source) continue;
      const day = parseDay(item.value);
      if (day !== null) return { day, source };
    }
  }
  return { day: null, source: null };
}

/** Longest line that is read as a dateline; a sentence of the article is longer. */
const DATELINE_LENGTH = 90;
const DATELINE_BLOCKS = 8;

/** Datelines among the first blocks of a text: short lines that hold a whole date. */
export function datelinesOf(
  text: string,
  blocks: readonly { start: number; end: number }[],
): DateEvidence[] {
  return blocks
    .slice(0, DATELINE_BLOCKS)
    .map((block) => text.slice(block.start, block.end).trim())
    .filter(
      (line) =>
        line.length <= DATELINE_LENGTH &&
        !/©|\(c\)|copyright|all rights|updated|modified/i.test(line),
    )
    .map((value) => ({ source: 'dateline', value }) as const);
}
