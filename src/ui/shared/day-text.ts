/**
 * Days as a reader sees them: "21 Feb 2025", "2025年2月21日".
 *
 * Works on the text of the date alone. A `Date` would bring a time zone with it,
 * and a tariff of 4 February would begin on the 3rd in California. A date known
 * only to the month or the year is shown as just that.
 */
import type { FuzzyDay, IsoDay } from '../../model/days';
import type { Locale } from './messages';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/**
 * The day in words. `without: 'year'` leaves the year out (chart labels, lists by
 * year), unless the year is all that is known. Day and month never part at a line end.
 */
export function formatDay(day: FuzzyDay, locale: Locale, without?: 'year'): string {
  const [year = '', month, date] = day.split('-');
  if (month === undefined) return locale === 'en' ? year : `${year}年`;
  if (locale !== 'en') {
    const rest = `${Number(month)}月${date === undefined ? '' : `${Number(date)}日`}`;
    return without === 'year' ? rest : `${year}年${rest}`;
  }
  const name = MONTHS[Number(month) - 1] ?? month;
  const rest = date === undefined ? name : `${Number(date)}\u00a0${name}`;
  return without === 'year' ? rest : `${rest} ${year}`;
}

/** A day as a count of days, for distances and charts; months and years count from their first day. */
export function dayNumber(day: FuzzyDay): number {
  const [year, month = '1', date = '1'] = day.split('-');
  return Date.UTC(Number(year), Number(month) - 1, Number(date)) / 86_400_000;
}

/** How many days the data lies behind `today`; negative when it is ahead. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return dayNumber(to) - dayNumber(from);
}
