/** What readers carry about: the index of names once, in the background; the records' index at each wake. */
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { compileRecords } from '../../../src/dataset/compile-records';
import { compileLexicon } from '../../../src/dataset/lexicon/compile-lexicon';
import { packLexicon } from '../../../src/dataset/lexicon/packed-lexicon';
import { loadRecords } from '../../../src/dataset/load';
import { packRecords } from '../../../src/dataset/packed-records';

const records = loadRecords();

it('keeps the index of names under 60 kB, compressed', () => {
  const json = packLexicon(compileLexicon(records));
  expect(gzipSync(json, { level: 9 }).length).toBeLessThan(60_000);
});

it('keeps what is parsed at a wake of the background under 100 kB, raw', () => {
  expect(packRecords(compileRecords(records)).index.length).toBeLessThan(100_000);
});
