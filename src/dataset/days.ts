/**
 * Which days a date can mean. "2025-04" is some day of that April: it has a
 * first and a last possible day, and a statement dated so is certain only once
 * the last of them has passed.
 */
import type { FuzzyDay, IsoDay } from '../model/days';

const DAY_MS = 86_400_000;

/** Whether the text is a day that the calendar has: "2025-02-30" is not. */
export function isIsoDay(text: string): text is IsoDay {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && toIsoDay(ms) === text;
}

/** `days` may be negative. */
export function addDays(day: IsoDay, days: number): IsoDay {
  return toIsoDay(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS);
}

export function firstDayOf(date: FuzzyDay): IsoDay {
  if (date.length === 4) return `${date}-01-01`;
  return date.length === 7 ? `${date}-01` : date;
}

export function lastDayOf(date: FuzzyDay): IsoDay {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 10) return date;
  const [year, month] = date.split('-').map(Number) as [number, number];
  return toIsoDay(Date.UTC(year, month, 0));
}

export function isExact(date: FuzzyDay): date is IsoDay {
  return date.length === 10;
}

export function earlierOf(a: IsoDay, b: IsoDay): IsoDay {
  return a < b ? a : b;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "10 November 2026", for the English sentences of a card. */
export function inWords(day: IsoDay): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return `${date} ${MONTHS[month - 1]} ${year}`;
}

/** "2026年11月10日", for the Chinese ones. */
export function inChinese(day: IsoDay): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

function toIsoDay(ms: number): IsoDay {
  return new Date(ms).toISOString().slice(0, 10);
}
