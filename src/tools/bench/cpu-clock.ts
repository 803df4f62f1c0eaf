/**
 * How long the main thread of a page has really run.
 *
 * A clock on the wall also counts what other programs take, which on a busy machine
 * is more than anything measured here. Linux tells the running time of each thread;
 * elsewhere there is none, and the page's own clock has to do.
 */
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';

export interface CpuClock {
  /** Milliseconds that each renderer's main thread has run, by process; empty where unknown. */
  read(): Promise<ReadonlyMap<number, number>>;
}

export async function cpuClock(browser: Browser): Promise<CpuClock> {
  const devTools = await browser.newBrowserCDPSession();
  return {
    async read() {
      const { processInfo } = await devTools.send('SystemInfo.getProcessInfo');
      const renderers = processInfo.filter(({ type }) => type === 'renderer');
      return new Map(
        renderers.flatMap(({ id }): [number, number][] => {
          const ms = runningMs(id);
          return ms === null ? [] : [[id, ms]];
        }),
      );
    },
  };
}

function runningMs(pid: number): number | null {
  try {
    const [nanoseconds] = readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ');
    return Number(nanoseconds) / 1e6;
  } catch {
    return null; // Not Linux, or a renderer that has just ended.
  }
}

/** What the busiest renderer ran between two readings; `null` where that is not known. */
export function ranBetween(
  before: ReadonlyMap<number, number>,
  after: ReadonlyMap<number, number>,
): number | null {
  const spans = [...after].map(([pid, ms]) => ms - (before.get(pid) ?? ms));
  return spans.length === 0 ? null : Math.max(...spans);
}
