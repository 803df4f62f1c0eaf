/**
 * The reader's calendar day: the only place where a clock is read.
 */
import type { IsoDay } from '../model/days';

/** Today by the reader's own calendar. */
export function today(now = new Date()): IsoDay {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
