import { describe, expect, it } from 'vitest';
import { assembleRecords, loadRecords } from '../../../src/dataset/load';

describe('the record files', () => {
  it('parse as one dataset, every year of events included', () => {
    const records = loadRecords();
    const years = new Set(records.events.map((event) => event.date.slice(0, 4)));
    expect([...years].sort()).toEqual([
      '2017',
      '2018',
      '2019',
      '2020',
      '2021',
      '2022',
      '2023',
      '2024',
      '2025',
      '2026',
    ]);
    expect(records.officials.length).toBeGreaterThanOrEqual(96);
    expect(records.policies.length).toBeGreaterThanOrEqual(177);
  });

  it('are refused with the place of the mistake when a field is misspelt', () => {
    const { manifest } = loadRecords();
    const files = { 'dataset.json': { ...manifest, coverageUntill: '2026-10-08' } };
    expect(() => assembleRecords(files)).toThrow(/coverageUntill/);
  });
});
