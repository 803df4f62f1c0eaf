import { describe, expect, it } from 'vitest';
import { timeExpressionsIn } from '../../../../src/core/days/time-expressions';

const spans = (text: string, day: string | null = '2025-02-22') =>
  timeExpressionsIn(text.toLowerCase(), day).map((time) =>
    time.from === time.to ? time.from : `${time.from}..${time.to}`,
  );

describe('in an article of Saturday, 22 February 2025', () => {
  it.each([
    ['a call on Feb 21', '2025-02-21'],
    ['since 21 February', '2025-02-21'],
    ['in November', '2024-11-01..2024-11-30'],
    ['at the start of February', '2025-02-01..2025-02-28'],
    ['last month', '2025-01-01..2025-01-31'],
    ['on Friday', '2025-02-21'],
    ['on May 14, 2024', '2024-05-14'],
    ['2月4日', '2025-02-04'],
    ['去年', '2024-01-01..2024-12-31'],
    ['in 2018', '2018-01-01..2018-12-31'],
  ])('%j is %s', (text, span) => expect(spans(text)).toEqual([span]));

  it.each(['it may rise', 'march on', 'Section 301', '10 per cent', '13月45日'])(
    '%j is no time',
    (text) => expect(spans(text)).toEqual([]),
  );
});

describe('in an article of the last days of a year', () => {
  it.each([
    ['a rise on January 1', '2019-01-01'],
    ['agreed on Dec 1', '2018-12-01'],
    ['since February 9', '2018-02-09'],
  ])('%j is %s', (text, span) => expect(spans(text, '2018-12-20')).toEqual([span]));
});

describe('in an article without a date', () => {
  it('only times with a year of their own count', () => {
    expect(spans('on Feb 21, after March 8, 2018, and yesterday', null)).toEqual(['2018-03-08']);
  });
});
