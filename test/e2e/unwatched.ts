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
      url,
    ],
    { stdio: 'ignore' },
  );
  const address = join(profile, 'DevToolsActivePort');
  while (!existsSync(address)) await setTimeout(100);
  await setTimeout(500);
  const [devToolsPort] = readFileSync(address, 'utf8').split('\n');
  return {
    async isWorkerAwake() {
      const answer = await fetch(`http://127.0.0.1:${devToolsPort}/json/list`);
      const targets: { type: string }[] = await answer.json();
      return targets.some(({ type }) => type === 'service_worker');
    },
    async close() {
      child.kill();
      await once(child, 'exit');
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
