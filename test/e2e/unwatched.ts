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
    { stdio: 'ignore' },
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
      child.kill();
      await once(child, 'exit');
      // Its helpers may still be writing there when the browser itself has ended.
      rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
}
