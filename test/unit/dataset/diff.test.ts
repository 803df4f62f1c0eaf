import { describe, expect, it } from 'vitest';
import { changelogSection } from '../../../src/dataset/changelog';
import { diffRecords } from '../../../src/dataset/diff';
import { changeInWords } from '../../../src/dataset/diff-in-words';
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
    const changes = diffRecords(before, after);
    expect(changes.map(({ before: _, after: __, ...change }) => change)).toEqual([
      { kind: 'changed', list: 'manifest', id: 'dataset', fields: ['version'] },
      { kind: 'changed', list: 'policies', id: 'a', name: 'A duty', fields: ['ratePct'] },
      { kind: 'removed', list: 'policies', id: 'b', name: 'A list', fields: [] },
      { kind: 'added', list: 'policies', id: 'c', name: 'A law', fields: [] },
      { kind: 'changed', list: 'sources', id: 'eo-1', fields: ['url'] },
    ]);
  });

  it('are told in a reader’s words', () => {
    const before = {
      events: [{ id: 'e', date: '2025-02-04', title: 'Duty begins', summary: 'x' }],
      policies: [
        {
          id: 'a',
          name: 'A duty',
          started: '2025-02-03',
          ratePct: 10,
          statusHistory: [{ from: '2025-02-04', state: '10%' }],
        },
      ],
    };
    const after = {
      events: [{ id: 'f', date: '2026-02-20', title: 'Court voids duty', summary: 'x' }],
      policies: [
        {
          id: 'a',
          name: 'A duty',
          started: '2025-02-04',
          ratePct: 20,
          statusHistory: [
            { from: '2025-02-04', state: '10%' },
            { from: '2026-02-20', state: 'Struck down' },
          ],
        },
      ],
    };
    expect(diffRecords(before, after).map(changeInWords)).toEqual([
      'Withdrawn event: 4 February 2025, Duty begins',
      'New event: 20 February 2026, Court voids duty',
      'Measure A duty: started 4 February 2025 instead of 3 February 2025; rate in per cent 20 instead of 10; history now with “Struck down” from 20 February 2026',
    ]);
  });
});

describe('the changelog', () => {
  const records = loadRecords();

  it('tells what a card says anew, and counts the rest', () => {
    const older = joinRecordFiles(recordFiles());
    const changes = diffRecords(
      {
        ...older,
        events: records.events.slice(1),
        policies: records.policies.map((policy) =>
          policy.id === 'us-ieepa' ? { ...policy, collisions: [] } : policy,
        ),
      },
      records,
    );
    const lines = changelogSection(records, changes).split('\n');
    expect(lines[0]).toMatch(/^- Version 2026\.11\.0, covering 20 January 2017 to/);
    expect(lines[1]).toContain(`New event: `);
    expect(lines.at(-1)).toMatch(/^- Besides: \d+ records? with better/);
  });

  it('of a first version says how much there is', () => {
    expect(changelogSection(records, null)).toMatch(/^- First version, .*\n- \d+ people in/);
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
    expect(stats.measuresWithoutPrimarySource).toContain('cn-port-fees');
    expect(stats.measuresWithoutPrimarySource).not.toContain('us-fentanyl-tariff');
  });

  it('list what is held back, and what would bring it in', () => {
    const records = loadRecords();
    records.heldBack = [
      {
        id: '2026-10-07-us-rumour',
        kind: 'event',
        claim: 'A duty is said to be planned.',
        reason: 'one repost',
        wanted: 'the notice in the Federal Register',
        pages: [],
      },
    ];
    expect(statsOf(records).heldBack).toEqual([
      'event 2026-10-07-us-rumour: one repost; wanted: the notice in the Federal Register',
    ]);
  });
});
