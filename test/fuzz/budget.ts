/**
 * How long to look: a second a property within `npm test`, and by
 * `npm run fuzz -- --seconds N` as long as wanted, shared among the properties of a file.
 */
import type { Parameters } from 'fast-check';

const SECONDS = Number(process.env.ANNOTARIFF_FUZZ_SECONDS ?? 1);

/** For `fc.assert`; a failure prints the seed with which it comes again. */
export function budget<T>(): Parameters<T> {
  return {
    numRuns: SECONDS > 1 ? Number.MAX_SAFE_INTEGER : 100,
    interruptAfterTimeLimit: SECONDS * 1000,
    // Out of time is not out of luck; without one finished run it would say nothing.
    markInterruptAsFailure: false,
    maxSkipsPerRun: 1000,
  };
}

/** For Vitest, beyond the time of the runs: shrinking a failure takes longest. */
export const PATIENCE_MS = (SECONDS + 120) * 1000;
