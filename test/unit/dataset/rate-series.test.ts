import { describe, expect, it } from 'vitest';
import { compileRecords } from '../../../src/dataset/compile-records';
import { loadRecords } from '../../../src/dataset/load';
import { openDataset } from '../../../src/dataset/open';
import { averageRates } from '../../../src/dataset/rate-series';

const dataset = openDataset(compileRecords(loadRecords()));

describe('average rates', () => {
  const lines = averageRates(dataset, 'US', '2026-10-08');

  it('are a line for each author, never joined', () => {
    expect(new Set(lines.map((line) => line.author)).size).toBe(lines.length);
    const authorsOn = lines.filter((line) =>
      line.points.some((point) => point.date.startsWith('2025-04')),
    );
    expect(authorsOn.map((line) => line.id).sort()).toEqual(['piie-bown', 'waugh-redux-2025']);
  });

  it('tell how each was made, and where each figure stands', () => {
    for (const line of lines) {
      expect(line.method.length).toBeGreaterThan(30);
      for (const point of line.points) expect(dataset.source(point.sources[0] ?? '')).toBeDefined();
    }
  });

  it('have the share of trade covered where the author gives it', () => {
    const bown = lines.find((line) => line.id === 'piie-bown');
    expect(bown?.points.find((point) => point.date === '2022')?.coveragePct).toBe(66.4);
    expect(bown?.points.find((point) => point.date === '2018-09-25')?.coveragePct).toBeUndefined();
  });

  it('of China are fewer, and end where the author does', () => {
    const [bown, ...others] = averageRates(dataset, 'CN', '2026-10-08');
    expect(others).toEqual([]);
    expect(bown?.points.map((point) => point.ratePct)).toContain(32.6);
  });

  it('stop at the day asked for', () => {
    const dates = averageRates(dataset, 'US', '2019-12-31').flatMap((line) =>
      line.points.map((point) => point.date),
    );
    expect(dates.at(-1)).toBe('2019-12-19');
  });
});
