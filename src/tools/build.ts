/**
 * `npm run build [-- chrome|firefox]`: the extension as each browser loads it
 * unpacked, in dist/chrome and dist/firefox.
 */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { version } from '../../package.json';
import { bundle } from './build/bundles';
import { writeDatasetFiles } from './build/dataset-files';
import { datasetModules, datasetSizes } from './build/dataset-modules';
import { bundledPackages } from './build/licences';
import { filesNamedBy, manifestFor, TARGETS, type Target } from './build/manifest';
import { marksSheet } from './build/marks-sheet';
import { loudIn } from './build/silence';
import { complaints } from './dataset/complaints';
import { ROOT } from './root';

/** Exit code 0, 1 for records that may not be shipped, or 2 for a browser that we do not build for. */
export async function main(args: string[]): Promise<number> {
  const unknown = args.filter((name) => !isTarget(name));
  if (unknown.length > 0) {
    console.error(`build: no such target: ${unknown.join(' ')} (${TARGETS.join(', ')})`);
    return 2;
  }
  const wanted = TARGETS.filter((target) => args.length === 0 || args.includes(target));
  const broken = complaints();
  for (const complaint of broken) console.error(complaint);
  if (broken.length > 0) {
    console.error(`build: the dataset has ${broken.length} problem(s)`);
    return 1;
  }
  const dataset = datasetModules();
  for (const target of wanted) {
    const outDir = outDirOf(target);
    const packages = bundledPackages();
    await bundle({ root: ROOT, outDir, plugins: [dataset, packages.plugin] });
    writeFileSync(join(outDir, 'LICENSES.txt'), packages.text(ROOT));
    const marks = readFileSync(join(ROOT, 'src/page/marks.css'), 'utf8');
    writeFileSync(join(outDir, 'marks.css'), marksSheet(marks, target));
    const manifest = manifestFor(target, version);
    writeFileSync(join(outDir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    const missing = filesNamedBy(manifest).filter((file) => !existsSync(join(outDir, file)));
    if (missing.length > 0) throw new Error(`${target}: the manifest names ${missing.join(', ')}`);
    const loud = loudIn(outDir).map(({ file, what, where }) => `${file}: ${what} in …${where}…`);
    if (loud.length > 0) throw new Error(`${target} could reach the network:\n${loud.join('\n')}`);
    console.log(`${relative(process.cwd(), outDir)}\n${sizesOf(outDir)}`);
  }
  const folder = resolve(ROOT, 'dist/dataset');
  const names = writeDatasetFiles(folder);
  console.log(`${relative(process.cwd(), folder)}: ${names.join(', ')}\n${datasetSizes()}`);
  return 0;
}

/** Where the build for a browser lands. */
export function outDirOf(target: Target): string {
  return resolve(ROOT, 'dist', target);
}

function isTarget(name: string): name is Target {
  return TARGETS.some((target) => target === name);
}

function sizesOf(outDir: string): string {
  return readdirSync(outDir, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:js|css|html)$/.test(file))
    .sort()
    .map((file) => `  ${file.padEnd(28)}${kilobytes(statSync(join(outDir, file)).size)}`)
    .join('\n');
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1).padStart(8)} kB`;
}
