import { afterEach, describe, expect, it, vi } from 'vitest';
import { cardOf } from '../../../src/dataset/card-of';
import { compileRecords } from '../../../src/dataset/compile-records';
import { loadRecords } from '../../../src/dataset/load';
import { openDataset } from '../../../src/dataset/open';
import { packRecords } from '../../../src/dataset/packed-records';

const records = compileRecords(loadRecords());
const packed = packRecords(records);
const ids = [
  'stack:US',
  'stack:CN',
  ...[records.officials, records.policies, records.institutions, records.events].flatMap((list) =>
    list.map((record) => record.id),
  ),
];

afterEach(() => vi.restoreAllMocks());

/** How many letters of JSON are parsed while `work` runs. */
function lettersParsed(work: () => void): number {
  const parse = vi.spyOn(JSON, 'parse');
  work();
  return parse.mock.calls.reduce((sum, [text]) => sum + text.length, 0);
}

describe('records shipped by the line', () => {
  it('make the same cards as records in memory, for every record', () => {
    const shipped = openDataset(JSON.parse(JSON.stringify(packed)));
    const inMemory = openDataset(records);
    const days = { on: '2025-04-10', today: '2026-11-25' };
    for (const id of ids) {
      expect(cardOf(shipped, id, days)).toStrictEqual(cardOf(inMemory, id, days));
    }
  });

  it('are ASCII, which engines keep at a byte a letter', () => {
    expect(Object.values(packed.rows).join('') + packed.index).toMatch(/^[\n -~]*$/);
  });

  it('cost nothing until the first question, and then no more than a card needs', () => {
    const all = packed.index.length + Object.values(packed.rows).join('').length;
    const days = { on: '2025-02-21', today: '2026-11-25' };
    expect(lettersParsed(() => openDataset(packed))).toBe(0);
    const letters = lettersParsed(() => cardOf(openDataset(packed), 'he-lifeng', days));
    expect(letters).toBeLessThan(all / 5);
  });
});
