/**
 * Cuts long work so that the page stays quick under the reader's hand.
 *
 * `scheduler.yield` lets the page work first and comes back before other queued
 * tasks; measured against idle callbacks and timers it had the shortest slices and
 * lost the least time between them.
 */

/** The page is held for four milliseconds at a time: a step that begins before this may end in time. */
const LAST_START_MS = 3;

/** What our work has cost the page so far. */
export interface WorkLog {
  totalMs: number;
  longestMs: number;
}

async function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield) await scheduler.yield();
  else await new Promise((resolve) => setTimeout(resolve, 0));
}

/** Does work too short to be cut, and counts it. */
export function counted<T>(work: () => T, log: WorkLog): T {
  const startMs = performance.now();
  const result = work();
  count(performance.now() - startMs, log);
  return result;
}

function count(spentMs: number, log: WorkLog): void {
  log.totalMs += spentMs;
  log.longestMs = Math.max(log.longestMs, spentMs);
}

/**
 * Runs `steps` to the end, or to the first pause after `signal` aborted: then `null`.
 * No step begins later than `lastStartMs` into its slice.
 */
export async function inSlices<T>(
  steps: Iterator<void, T, void>,
  signal: AbortSignal,
  log: WorkLog,
  lastStartMs = LAST_START_MS,
): Promise<T | null> {
  for (;;) {
    const startMs = performance.now();
    for (;;) {
      const step = steps.next();
      const spentMs = performance.now() - startMs;
      if (!step.done && spentMs < lastStartMs) continue;
      count(spentMs, log);
      if (step.done) return step.value;
      break;
    }
    await pause();
    if (signal.aborted) return null;
  }
}
