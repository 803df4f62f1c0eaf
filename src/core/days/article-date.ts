/**
 * Which calendar day an article was written, from what the page says of it.
 *
 * The day is the one the page prints, in the offset that it prints: an article
 * of 00:10 in Singapore is of that day there, whatever the day in Washington.
 */
import type { IsoDay } from '../../model/days';
import { parseDay } from './written-dates';

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

/** What helps to read and to judge a date. */
export interface DateContext {
  /** Language of the page: it tells which comes first in 03/04/2025. */
  lang?: string;
  /** Today: a day after it is when something will happen, not when it was written. */
  latest?: IsoDay;
}

export interface ArticleDate {
  day: IsoDay | null;
  source: DateSource | null;
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
/** What a page says of itself unseen; anything else may also be the day of an event. */
const DECLARED: readonly DateSource[] = ['given', 'structured-data', 'meta'];

/** The first evidence that is a day, the most trusted source first. */
export function articleDate(
  evidence: readonly DateEvidence[],
  { lang = '', latest = '9999' }: DateContext = {},
): ArticleDate {
  const found = (source: DateSource) => {
    for (const { source: itsSource, value } of evidence) {
      const day = itsSource === source ? parseDay(value, lang) : null;
      if (day !== null && (day <= latest || DECLARED.includes(source))) return { day, value };
    }
    return null;
  };
  for (const source of TRUST) {
    const first = found(source);
    if (first === null) continue;
    const { day, value } = first;
    // A time beside the text may be another story's; the address is the page's own.
    const address = source === 'time-element' ? found('url') : null;
    if (address !== null && !areNear(day, address.day)) return { day: address.day, source: 'url' };
    const printed = source === 'given' ? null : found('dateline');
    if (printed !== null && isLocalDay(printed.day, day, value)) {
      return { day: printed.day, source: 'dateline' };
    }
    return { day, source };
  }
  return { day: null, source: null };
}

const UTC_TIME = /T(\d{2}):?\d{2}.*?(?:Z|[+-]00:?00)$/;

/** Whether a day is the one that an hour in UTC has where the page is written. */
function isLocalDay(printed: IsoDay, day: IsoDay, value: string): boolean {
  const time = UTC_TIME.exec(value.trim());
  if (time === null || printed === day || !areNear(printed, day)) return false;
  return printed < day ? Number(time[1]) < 12 : Number(time[1]) >= 10;
}

/** Whether a time zone, or the hour of going to press, may be all that lies between. */
export function areNear(a: IsoDay, b: IsoDay): boolean {
  return Math.abs(Date.parse(a) - Date.parse(b)) <= 86_400_000;
}
