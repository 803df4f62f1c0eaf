/** The sum on the last line of `npm test` must not hide a failure. */
import { expect, it } from 'vitest';
import { countsOf, type Report } from '../../../src/tools/test/run-check';

function report(passed: number, failed: number, testResults: Report['testResults'] = []): Report {
  return { numPassedTests: passed, numFailedTests: failed, numPendingTests: 0, testResults };
}

it('counts the tests of a round', () => {
  expect(countsOf(report(12, 2), 1)).toEqual({ passed: 12, failed: 2, skipped: 0 });
});

it('counts a file that could not be loaded as a failure', () => {
  const unloaded = { status: 'failed', assertionResults: [] };
  expect(countsOf(report(12, 0, [unloaded]), 1).failed).toBe(1);
});

it('counts an error outside all tests as a failure', () => {
  expect(countsOf(report(12, 0), 1).failed).toBe(1);
});

it('counts a round without a report as a failure', () => {
  expect(countsOf(null, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});
