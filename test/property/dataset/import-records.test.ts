/** Whatever file a reader chooses, importing it answers; and what is accepted makes cards. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cardOf } from '../../../src/dataset/card-of';
import { compileImport, readImport } from '../../../src/dataset/import-records';
import { loadRecords } from '../../../src/dataset/load';
import { openDataset } from '../../../src/dataset/open';
import { newerDataset } from '../../fixtures/newer-dataset';

const { version } = loadRecords().manifest;
const sound: Record<string, unknown> = JSON.parse(newerDataset());
const PATIENCE_MS = 60_000;

it('any text that is no dataset is refused, and nothing is thrown', () => {
  const head = fc.record({
    manifest: fc.record({ schemaVersion: fc.constantFrom(1, 2), version: fc.string() }),
  });
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        head.map((value) => JSON.stringify(value)),
      ),
      (text) => {
        expect(readImport(text, version)).toHaveProperty('refused');
      },
    ),
  );
});

it('a dataset with one value replaced is refused, or makes cards all the same', {
  timeout: PATIENCE_MS,
}, () => {
  const places = pathsIn(sound, 6);
  const value = fc.constantFrom<unknown>(null, '', 'x', '2025-02-30', -1, 1e9, [], {}, undefined);
  fc.assert(
    fc.property(fc.constantFrom(...places), value, (path, other) => {
      const read = readImport(JSON.stringify(replaced(sound, path, other)), version);
      if ('refused' in read) return;
      const dataset = openDataset(JSON.parse(compileImport(read.records).records));
      for (const id of ['he-lifeng', 'us-fentanyl-tariff', 'stack:US']) {
        expect(cardOf(dataset, id, { on: '2025-04-10', today: '2026-11-25' })).not.toBeUndefined();
      }
    }),
    { numRuns: 25 },
  );
});

type Path = readonly string[];

/** Where values stand, a few of each list, since records of a list are alike. */
function pathsIn(value: unknown, most: number, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).slice(0, path.length === 0 ? undefined : most);
  return [
    ...(path.length > 0 ? [path] : []),
    ...inner.flatMap(([key, each]) => pathsIn(each, most, [...path, key])),
  ];
}

/** The value with what stands at `path` replaced; `undefined` takes it away. */
function replaced(value: unknown, [key, ...rest]: Path, other: unknown): unknown {
  if (key === undefined) return other;
  if (Array.isArray(value)) {
    return value.map((each, index) => (String(index) === key ? replaced(each, rest, other) : each));
  }
  const entries = Object.entries(value ?? {}).map(([name, each]) => [
    name,
    name === key ? replaced(each, rest, other) : each,
  ]);
  return Object.fromEntries(entries);
}
