import { describe, expect, it } from 'vitest';
import { addDays, firstDayOf, inWords, isIsoDay, lastDayOf } from '../../../src/dataset/days';

describe('a day', () => {
  it.each(['2025-02-28', '2024-02-29', '2026-12-31'])('%s is in the calendar', (day) => {
    expect(isIsoDay(day)).toBe(true);
  });

  it.each(['2025-02-29', '2025-13-01', '2025-2-3', '2025-02', 'yesterday', ''])(
    '"%s" is not',
    (text) => {
      expect(isIsoDay(text)).toBe(false);
    },
  );

  it('follows the last of a month, and of a leap February', () => {
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
  });

  it('is written without a zero before it', () => {
    expect(inWords('2026-11-09')).toBe('9 November 2026');
  });
});

describe('a date known to the month or the year', () => {
  it.each([
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025-12', '2025-12-01', '2025-12-31'],
    ['2018', '2018-01-01', '2018-12-31'],
    ['2025-02-21', '2025-02-21', '2025-02-21'],
  ])('%s may be any day from %s to %s', (date, first, last) => {
    expect([firstDayOf(date), lastDayOf(date)]).toEqual([first, last]);
  });
});
