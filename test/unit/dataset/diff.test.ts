import { describe, expect, it } from 'vitest';
import { diffRecords } from '../../../src/dataset/diff';
import { joinRecordFiles, loadRecords, recordFiles } from '../../../src/dataset/load';
import { statsOf } from '../../../src/dataset/stats';

describe('the changes between two versions', () => {
  it('are none between the files and their export', () => {
    const exported = JSON.parse(JSON.stringify(loadRecords()));
    expect(diffRecords(joinRecordFiles(recordFiles()), exported)).toEqual([]);
  });

  it('name what was added, taken out and changed, and in which fields', () => {
    const before = {
      manifest: { version: '2026.11.0' },
      policies: [
        { id: 'a', name: 'A duty', ratePct: 10 },
        { id: 'b', name: 'A list' },
      ],
      sources: { 'eo-1': { url: 'https://example.gov/1' } },
    };
    const after = {
      manifest: { version: '2026.12.0' },
      policies: [
        { id: 'c', name: 'A law' },
        { id: 'a', name: 'A duty', ratePct: 20 },
      ],
      sources: { 'eo-1': { url: 'https://example.gov/2' } },
    };
    expect(diffRecords(before, after)).toEqual([
      { kind: 'changed', list: 'manifest', id: 'dataset', fields: ['version'] },
      { kind: 'changed', list: 'policies', id: 'a', name: 'A duty', fields: ['ratePct'] },
      { kind: 'removed', list: 'policies', id: 'b', name: 'A list', fields: [] },
      { kind: 'added', list: 'policies', id: 'c', name: 'A law', fields: [] },
      { kind: 'changed', list: 'sources', id: 'eo-1', fields: ['url'] },
    ]);
  });
});

describe('the counts', () => {
  const stats = statsOf(loadRecords());

  it('add up: events by year and by side', () => {
    const sum = (counts: Record<string, number>): number =>
      Object.values(counts).reduce((total, count) => total + count, 0);
    expect(sum(stats.eventsByYear)).toBe(stats.records.events);
    expect(sum(stats.eventsBySide)).toBe(stats.records.events);
    expect(sum(stats.sourcesByGrade)).toBe(stats.records.sources);
  });

  it('list every measure that cites no act or official announcement', () => {
    const { total, withPrimarySource } = stats.measures;
    expect(stats.measuresWithoutPrimarySource).toHaveLength(total - withPrimarySource);
    expect(stats.measuresWithoutPrimarySource).toContain('us-section-201-safeguards');
    expect(stats.measuresWithoutPrimarySource).not.toContain('us-fentanyl-tariff');
  });

  it('list the records that rest on weak pages', () => {
    const records = loadRecords();
    const official = records.officials.find(({ id }) => id === 'howard-lutnick');
    if (official) official.grade = 'weak';
    const { officials } = statsOf(records).weakRecords;
    expect(officials).toContain('howard-lutnick');
    expect(officials).not.toContain('scott-bessent');
  });
});
