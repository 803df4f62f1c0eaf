/**
 * Chromium with the extension and nobody attached to anything in it: a debugger keeps
 * a worker awake, and the other tests are one. It is asked by HTTP what runs in it.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { argumentsFor } from '../../src/tools/browsers/chromium';
import { browserOrThrow } from '../../src/tools/browsers/find';
import { buildOf } from './reader';

const MOST_TRIES = 25;

export interface Unwatched {
  /** Whether the extension's worker runs. */
  isWorkerAwake(): Promise<boolean>;
  close(): Promise<void>;
}

/** Opens `url` in it; names are looked up at `port`. */
export async function openUnwatched(url: string, port: number): Promise<Unwatched> {
  const profile = mkdtempSync(join(tmpdir(), 'annotariff-unwatched-'));
  const child = spawn(
    browserOrThrow('chromium'),
    [
      ...argumentsFor({ extension: buildOf('chrome'), profile, port }),
      '--headless=new',
      `--user-data-dir=${profile}`,
      '--remote-debugging-port=0',
    ],
    // A group of its own, to end the helpers with it.
    { stdio: 'ignore', detached: true },
  );
  const address = join(profile, 'DevToolsActivePort');
  const devToolsPort = () =>
    existsSync(address) ? readFileSync(address, 'utf8').split('\n')[0] : undefined;
  while (!devToolsPort()) await setTimeout(100);
  const ask = (path: string, method = 'GET') =>
    fetch(`http://127.0.0.1:${devToolsPort()}/json/${path}`, { method });
  const targets = async (): Promise<{ type: string; url: string }[]> => (await ask('list')).json();
  // The first start opens a page of ours, which must not come before the one asked for.
  while (!(await targets()).some((target) => target.url.includes('welcome'))) await setTimeout(100);
  await ask(`new?${url}`, 'PUT');
  return {
    isWorkerAwake: async () => (await targets()).some(({ type }) => type === 'service_worker'),
    async close() {
      const gone = once(child, 'exit');
      child.kill();
      await gone;
      endGroup(child.pid);
      await remove(profile);
    },
  };
}

/** Its helpers may still be at work when the browser itself has ended. */
function endGroup(leader: number | undefined): void {
  if (leader === undefined) return;
  try {
    process.kill(-leader, 'SIGKILL');
  } catch (error) {
    const isOver = error instanceof Error && 'code' in error && error.code === 'ESRCH';
    if (!isOver) throw error;
  }
}

/** What was written between looking into a folder and removing it is found at the next try. */
async function remove(folder: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      rmSync(folder, { recursive: true, force: true });
      return;
    } catch (error) {
      if (tries === MOST_TRIES) throw error;
      await setTimeout(200);
    }
  }
}
