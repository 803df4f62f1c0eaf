import { expect, it } from 'vitest';
import { problemsOf } from '../../../src/dataset/integrity';
import { loadRecords } from '../../../src/dataset/load';
it('finds nothing wrong with the records', () => {
  expect(problemsOf(loadRecords())).toEqual([]);
});
