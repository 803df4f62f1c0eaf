/**
 * Days as people write them, in the languages and orders of the pages that we meet.
 */
import type { IsoDay } from '../../model/days';
import { monthNumber } from './month-names';

/** One way to write a whole date, and which of its groups are year, month and day. */
interface Notation {
  pattern: RegExp;
  order: readonly [year: number, month: number, day: number];
}

const TIME = String.raw`(?:\d{1,2}:\d{2}(?::\d{2})? (?:[A-Z]{2,4} )?)?`;
const NOTATIONS: readonly Notation[] = [
  { pattern: /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/g, order: [1, 2, 3] },
  { pattern: /^\s*(\d{4})(\d{2})(\d{2})(?=$|\d{4,6}|T|\s)/g, order: [1, 2, 3] },
  { pattern: /(?<!\d)(\d{4})([/.]) ?(\d{1,2})\2 ?(\d{1,2})(?!\d)/g, order: [1, 3, 4] },
  { pattern: /(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/g, order: [1, 2, 3] },
  {
    pattern: new RegExp(
      String.raw`(?<!\p{L})(\p{L}{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?,? (?:at |- )?${TIME}(\d{4})(?!\d(?!\d?:\d))`,
      'gu',
    ),
    order: [3, 1, 2],
  },
  {
    pattern:
      /(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.|º|er)?(?: |-)?(?:de |of )?(\p{L}{3,12})\.?,?(?: |-)(?:de |del )?(\d{4})(?!\d(?!\d?:\d))/gu,
    order: [3, 2, 1],
  },
  // Dots tell the day first, everywhere that writes dates with dots.
  { pattern: /(?<![\d.])(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})(?!\d)/g, order: [3, 2, 1] },
  // The year of this century, in two digits, where nothing follows it: no version is meant.
  { pattern: /(?<![\d.]|version |v)(\d{1,2})\.(\d{1,2})\.([012]\d)$/gi, order: [3, 2, 1] },
];
/** Slashes tell it only where one of the numbers cannot be a month, or the language does. */
const SLASHED_SHORT = /(?<![\d/-])(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?![\d/-])/g;
/** Languages whose writers put the day first; English ones do and do not. */
const DAY_FIRST =
  /^(?:de|fr|es|it|nl|pt|ca|da|nb|nn|no|fi|pl|cs|ro|el|tr|id|ms|vi|en-(?:gb|au|ie|nz|in|za|sg|hk))(?:-|_|$)/i;

/** The day named by a text, or `null` when there is none or it cannot be told for certain. */
export function parseDay(value: string, lang = ''): IsoDay | null {
  for (const day of daysIn(value, lang)) return day;
  return null;
}

/** Every day that a text names, by the way it is written, the clearest way first. */
export function* daysIn(value: string, lang = ''): Generator<IsoDay> {
  const text = value.replace(/\s+/g, ' ').trim();
  for (const { pattern, order } of NOTATIONS) {
    for (const match of text.matchAll(pattern)) {
      const [year, month, day] = order.map((group) => match[group] ?? '') as Parts;
      const found = toDay(Number(year), Number(month) || monthNumber(month), Number(day));
      if (found !== null) yield found;
    }
  }
  for (const match of text.matchAll(SLASHED_SHORT)) {
    const found = shortDay(Number(match[1]), Number(match[3]), Number(match[4]), lang);
    if (found !== null) yield found;
  }
}

type Parts = [year: string, month: string, day: string];

function shortDay(first: number, second: number, year: number, lang: string): IsoDay | null {
  if (second > 12 || first === second) return toDay(year, first, second);
  return first > 12 || DAY_FIRST.test(lang) ? toDay(year, second, first) : null;
}

function toDay(shortYear: number, month: number, day: number): IsoDay | null {
  const year = shortYear < 100 ? shortYear + 2000 : shortYear;
  if (year < 1995 || year > 2100 || month < 1 || month > 12 || day < 1) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
