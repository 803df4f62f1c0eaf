import { describe, expect, it } from 'vitest';
import { chooseEvents, type TimelineRow } from '../../../src/ui/card/choose-events';

const event = (date: string) => ({ id: date, date, title: date, sources: [] });

/** A timeline as a line of text: ○ the article, ● the latest, · the rest, +n left out. */
function sketch(rows: TimelineRow[]): string {
  return rows
    .map((row) => {
      if (row.type === 'gap') return `+${row.count}`;
      if (row.type === 'article') return `○${row.day.slice(0, 4)}`;
      const sign = { before: '·', here: '○', after: '·', latest: '●' }[row.place];
      return `${sign}${row.event.date.slice(0, 4)}${row.place === 'here' ? '!' : ''}`;
    })
    .join(' ');
}

const years = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => event(`${first + index}-06-01`));

describe('the events of a card', () => {
  it.each([
    ['no events', [], '2020-01-01', '○2020'],
    ['an article before all', years(2021, 2023), '2020-01-01', '○2020 ·2021 ·2022 ●2023'],
    ['an article after all', years(2018, 2019), '2020-01-01', '·2018 ·2019 ○2020'],
    ['many before', years(2010, 2019), '2020-01-01', '+5 ·2015 ·2016 ·2017 ·2018 ·2019 ○2020'],
    ['one on the day', years(2018, 2022), '2020-06-01', '·2018 ·2019 ○2020! ·2021 ●2022'],
    ['many around', years(2010, 2026), '2020-06-01', '+8 ·2018 ·2019 ○2020! ·2021 +4 ●2026'],
  ])('%s', (_, events, on, expected) => {
    expect(sketch(chooseEvents(events, on))).toBe(expected);
  });

  it('without a date are the latest', () => {
    expect(sketch(chooseEvents(years(2010, 2026), null))).toBe('+13 ·2023 ·2024 ·2025 ●2026');
  });

  it('of a month without a day come before the days of that month', () => {
    const rows = chooseEvents([event('2025-02'), event('2025-02-20')], '2025-02-21');
    expect(sketch(rows)).toBe('·2025 ·2025 ○2025');
  });
});
