/**
 * `npm run package`: what the stores take, in dist/packages.
 *
 * The two builds and the source they come from, each a zip that is the same byte
 * for byte wherever it is made (package/archive.ts). The source archive builds the
 * same packages again, which is what a store's reviewer does with it.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../../package.json';
import { main as build, outDirOf } from './build';
import { TARGETS } from './build/manifest';
import { archive } from './package/archive';
import { changedFiles, filesBelow, sourceFiles } from './package/source-files';
import { ROOT } from './root';

/** Exit code 0, or 2 when an argument is given, for there are none. */
export async function main(args: string[]): Promise<number> {
  if (args.length > 0) {
    console.error(`package: takes no arguments, got ${args.join(' ')}`);
    return 2;
  }
  const code = await build([]);
  if (code !== 0) return code;
  const folder = join(ROOT, 'dist', 'packages');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const made: [name: string, bytes: Uint8Array][] = [
    ...TARGETS.map((target): [string, Uint8Array] => {
      const built = outDirOf(target);
      return [target, archive(built, filesBelow(built))];
    }),
    ['source', archive(ROOT, sourceFiles(ROOT))],
  ];
  console.log('packages');
  for (const [name, bytes] of made) {
    const file = `annotariff-${version}-${name}.zip`;
    writeFileSync(join(folder, file), bytes);
    const sum = createHash('sha256').update(bytes).digest('hex');
    console.log(`  ${sum}  ${file}  ${(bytes.length / 1000).toFixed(1)} kB`);
  }
  const changed = changedFiles(ROOT);
  if (changed.length > 0) {
    console.warn(`package: no commit holds these as packed: ${changed.join(', ')}`);
  }
  return 0;
}
