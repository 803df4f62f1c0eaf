/**
 * Which calendar day an article was written, from what the page says of it.
 *
 * The day is the one the page prints, in the offset that it prints: an article
 * of 00:10 in Singapore is of that day there, whatever the day in Washington.
 */
import type { IsoDay } from '../model/days';

/** Where a date was found, the most trusted first. */
export type DateSource = 'structured-data' | 'meta' | 'time-element' | 'url' | 'dateline' | 'given';

/** A date as the page has it, unparsed. */
export interface DateEvidence {
  source: DateSource;
  value: string;
}

export interface ArticleDate {
  day: IsoDay | null;
  source: DateSource | null;
}

const MONTH_NAMES = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const ISO = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?:$|[T\s])/;
const COMPACT = /^\s*(\d{4})(\d{2})(\d{2})(?:$|\d{6}|T)/;
const SLASHED = /(?:^|[^\d])(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:$|[^\d])/;
const CHINESE = /(\d{4})年\s*(\d{1,2})月\s*(\d{1,2})日/;
const MONTH_FIRST = /\b([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/;
const DAY_FIRST = /\b(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9})\.?,? (\d{4})\b/;

/** The day named by a text, or `null` when there is none or it cannot be a day. */
export function parseDay(value: string): IsoDay | null {
  const numeric =
    ISO.exec(value) ?? COMPACT.exec(value) ?? SLASHED.exec(value) ?? CHINESE.exec(value);
  if (numeric) return toDay(Number(numeric[1]), Number(numeric[2]), Number(numeric[3]));
  const monthFirst = MONTH_FIRST.exec(value);
  if (monthFirst)
    return toDay(Number(monthFirst[3]), monthOf(monthFirst[1]), Number(monthFirst[2]));
  const dayFirst = DAY_FIRST.exec(value);
  if (dayFirst) return toDay(Number(dayFirst[3]), monthOf(dayFirst[2]), Number(dayFirst[1]));
  return null;
}

function monthOf(name: string | undefined): number {
  return MONTH_NAMES.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

function toDay(year: number, month: number, day: number): IsoDay | null {
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || day < 1) return null;
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
      (line) => line.length <= DATELINE_LENGTH && !/[©(]c\)|copyright|updated?:?$/i.test(line),
    )
    .map((value) => ({ source: 'dateline', value }) as const);
}
