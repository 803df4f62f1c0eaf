/** What readers carry about: the index of names once, in the background; the records' index at each wake. */
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { compileRecords } from '../../../src/dataset/compile-records';
import { compileLexicon } from '../../../src/dataset/lexicon/compile-lexicon';
import { loadRecords } from '../../../src/dataset/load';
import { packRecords } from '../../../src/dataset/packed-records';

const records = loadRecords();

it('keeps the index of names under 80 kB, compressed', () => {
  const json = JSON.stringify(compileLexicon(records));
  expect(gzipSync(json, { level: 9 }).length).toBeLessThan(80_000);
});

it('keeps what is parsed at a wake of the background under 100 kB, raw', () => {
  expect(packRecords(compileRecords(records)).index.length).toBeLessThan(100_000);
});
