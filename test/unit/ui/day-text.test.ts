import { describe, expect, it } from 'vitest';
import { daysBetween, formatDay } from '../../../src/ui/shared/day-text';

describe('a day in words', () => {
  it.each([
    ['2025-02-21', 'en', '21\u00a0Feb 2025'],
    ['2025-02-01', 'en', '1\u00a0Feb 2025'],
    ['2025-02', 'en', 'Feb 2025'],
    ['2025', 'en', '2025'],
    ['2025-02-21', 'zh-CN', '2025年2月21日'],
    ['2025-02', 'zh-TW', '2025年2月'],
    ['2025', 'zh-CN', '2025年'],
  ] as const)('%s in %s is “%s”', (day, locale, words) => {
    expect(formatDay(day, locale)).toBe(words);
  });

  it.each([
    ['2025-11-10', 'en', '10\u00a0Nov'],
    ['2025-11-10', 'zh-CN', '11月10日'],
    ['2025-11', 'en', 'Nov'],
    ['2025', 'en', '2025'],
  ] as const)('%s in %s without its year is “%s”', (day, locale, words) => {
    expect(formatDay(day, locale, 'year')).toBe(words);
  });
});

it('days are counted by the calendar, summer time or not', () => {
  expect(daysBetween('2026-10-08', '2026-12-28')).toBe(81);
  expect(daysBetween('2025-03-08', '2025-03-10')).toBe(2);
});
