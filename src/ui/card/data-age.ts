/**
 * Whether the data is too old to stay silent about it.
 *
 * Two months: in 2025 a rate stood for less than that as often as not.
 */
import type { IsoDay } from '../../model/days';
import { daysBetween } from '../shared/day-text';

const FRESH_DAYS = 60;

/** The age in days once it needs saying, else `null`. */
export function staleDays(coverageUntil: IsoDay, today: IsoDay): number | null {
  const age = daysBetween(coverageUntil, today);
  return age > FRESH_DAYS ? age : null;
}
