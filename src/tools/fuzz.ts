/**
 * `npm run fuzz [-- --seconds N]`: the tests of test/fuzz with time to search. `npm
 * test` gives each a second; here each has a minute, or as long as is asked for.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './root';

/** Exit code 0 when nothing was found, 1 when something was, 2 for a wrong argument. */
export async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { seconds: { type: 'string', default: '60' } },
  });
  const seconds = Number(values.seconds);
  if (!(seconds > 0)) {
    console.error(`fuzz: --seconds ${values.seconds} is no time`);
    return 2;
  }
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  const filters =
    positionals.length > 0 ? positionals.map((name) => `test/fuzz/${name}`) : ['test/fuzz'];
  const { status } = spawnSync(process.execPath, [vitest, 'run', '--project', 'unit', ...filters], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ANNOTARIFF_FUZZ_SECONDS: String(seconds) },
  });
  return status === 0 ? 0 : 1;
}
