import { describe, expect, it } from 'vitest';
import { cutTo, rateLevels, rateOn } from '../../../src/ui/card/rate-levels';
import { layOutStepChart } from '../../../src/ui/card/step-chart-layout';
import { formatRate } from '../../../src/ui/shared/rate-text';
import { fentanylTariff, reciprocalTariff } from './sample-cards';

const fentanyl = rateLevels(fentanylTariff.steps, '2026-10-08');

describe('the levels of a rate', () => {
  it('fall to nought when a duty ends', () => {
    expect(fentanyl.at(-1)).toEqual({ from: '2026-02-24', ratePct: 0 });
    expect(rateOn(fentanyl, '2026-02-23')).toBe(10);
    expect(rateOn(fentanyl, '2026-02-24')).toBe(0);
  });

  it('are nought before the first day', () => {
    expect(rateOn(fentanyl, '2025-02-03')).toBe(0);
  });

  it('show a pause between two spans', () => {
    const paused = rateLevels(
      [
        { from: '2025-01-01', to: '2025-02-01', ratePct: 10 },
        { from: '2025-03-01', to: null, ratePct: 10 },
      ],
      '2025-06-01',
    );
    expect(paused.map((level) => level.ratePct)).toEqual([10, 0, 10]);
  });

  it('say nothing of what comes after the data', () => {
    const steps = [{ from: '2025-01-01', to: '2027-01-01', ratePct: 10 }];
    expect(rateLevels(steps, '2026-10-08')).toEqual([{ from: '2025-01-01', ratePct: 10 }]);
  });

  it('tell a cut from an end and from a rise', () => {
    expect(cutTo(rateLevels(reciprocalTariff.steps, '2025-06-01'))?.ratePct).toBe(10);
    expect(cutTo(rateLevels(reciprocalTariff.steps, '2025-04-20'))).toBeNull();
    expect(cutTo(fentanyl)).toBeNull();
  });
});

describe('the chart of a rate', () => {
  const question = {
    levels: fentanyl,
    on: '2025-02-21',
    asOf: '2026-10-08',
    width: 306,
    labelOf: (level: { ratePct: number; from: string }) => `${level.ratePct}% from ${level.from}`,
  };

  it('puts the ring on the line at the article’s day and the disc at its end', () => {
    const { article, now, base, right } = layOutStepChart(question);
    expect(article?.y).toBe((base + 20) / 2);
    expect(now).toEqual({ x: right, y: base });
  });

  it('has no ring for an article after the data', () => {
    expect(layOutStepChart({ ...question, on: '2026-12-28' }).article).toBeNull();
  });

  it('reaches back to an article older than the duty', () => {
    const { article, left, right } = layOutStepChart({ ...question, on: '2023-05-01' });
    expect(article?.x).toBeGreaterThan(left);
    expect(article?.x).toBeLessThan(right / 4);
  });
});

it.each([
  [10, '10%'],
  [12.5, '12.5%'],
  [3.333, '3.33%'],
  [0.1 + 0.2, '0.3%'],
])('%d per cent reads %s', (rate, words) => {
  expect(formatRate(rate)).toBe(words);
});
