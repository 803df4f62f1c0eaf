import { describe, expect, it } from 'vitest';
import { articleDate, parseDay } from '../../../src/core/article-date';

describe('a day as pages write it', () => {
  it.each([
    ['2025-02-22T00:10:00+08:00', '2025-02-22'],
    ['2025-02-22', '2025-02-22'],
    ['20250222T001000Z', '2025-02-22'],
    ['Feb 22, 2025', '2025-02-22'],
    ['22 February 2025', '2025-02-22'],
    ['Sat, 22 Feb 2025 00:10:00 GMT', '2025-02-22'],
    ['2025年2月22日 08:10', '2025-02-22'],
    ['2025/02/22', '2025-02-22'],
  ])('%s is %s', (text, day) => expect(parseDay(text)).toBe(day));

  it.each(['', 'yesterday', '2025-02-30', '2025-13-01', '0000-00-00', 'May', '{"date":null}'])(
    '%j is none',
    (text) => expect(parseDay(text)).toBeNull(),
  );
});

describe("the article's day", () => {
  it('is that of the most trusted source that can be read', () => {
    expect(
      articleDate([
        { source: 'url', value: '2025-02-20' },
        { source: 'meta', value: '2025-02-21' },
        { source: 'structured-data', value: 'not a date' },
      ]),
    ).toEqual({ day: '2025-02-21', source: 'meta' });
  });

  it('is unknown when nothing can be read', () => {
    expect(articleDate([{ source: 'meta', value: 'soon' }])).toEqual({ day: null, source: null });
  });
});

describe('a day in other languages and orders', () => {
  it.each([
    ['Veröffentlicht am 3. März 2024', '2024-03-03'],
    ['14.01.2025, 20:00 Uhr', '2025-01-14'],
    ['5 de febrero de 2025', '2025-02-05'],
    ['le 22 février 2025 à 10h', '2025-02-22'],
    ['2025년 1월 14일', '2025-01-14'],
    ['25/12/2024', '2024-12-25'],
  ])('%s is %s', (text, day) => expect(parseDay(text)).toBe(day));

  it.each(['04/05/2024', 'Section 12, 2020', 'Market 12 2020', '2024', 'room 12.03'])(
    '%s cannot be told, so it is none',
    (text) => expect(parseDay(text)).toBeNull(),
  );
});
