/**
 * What `npm run package` makes: the same bytes wherever it is made, and a source
 * archive from which a reviewer gets the very packages that we hand in.
 */
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { version } from '../../package.json';
import { sourceFiles } from '../../src/tools/package/source-files';

const NAMES = ['chrome', 'firefox', 'source'].map((name) => `annotariff-${version}-${name}.zip`);

let folder: string;
/** Packages by name, from a copy of the sources and from its own source archive. */
let first: Map<string, Buffer>;
let second: Map<string, Buffer>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'annotariff-packages-'));
  const copy = join(folder, 'copy');
  for (const file of sourceFiles(resolve('.'))) put(copy, file, readFileSync(file));
  first = packagesOf(copy, { TZ: 'America/Los_Angeles', LC_ALL: 'C' });

  const unpacked = join(folder, 'elsewhere', 'and deeper');
  const source = unzipSync(first.get(`annotariff-${version}-source.zip`) ?? new Uint8Array());
  for (const [file, bytes] of Object.entries(source)) put(unpacked, file, bytes);
  second = packagesOf(unpacked, { TZ: 'Asia/Shanghai', LC_ALL: 'C.UTF-8' });
}, 240_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(below: string, file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(join(below, file)), { recursive: true });
  writeFileSync(join(below, file), bytes);
}

function packagesOf(root: string, env: Record<string, string>): Map<string, Buffer> {
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  const { status, stderr } = spawnSync(process.execPath, ['src/tools/run.mjs', 'package'], {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`packaging failed: ${stderr}`);
  const packages = join(root, 'dist', 'packages');
  return new Map(readdirSync(packages).map((name) => [name, readFileSync(join(packages, name))]));
}

it('makes one archive for each store and one of the source', () => {
  expect([...first.keys()].sort()).toEqual(NAMES);
});

it.each(NAMES)('%s is the same made in another folder, zone and language', (name) => {
  expect(first.get(name)?.equals(second.get(name) ?? Buffer.alloc(0))).toBe(true);
});

it('packs the manifest at the top, with the version of package.json', () => {
  for (const target of ['chrome', 'firefox']) {
    const files = unzipSync(first.get(`annotariff-${version}-${target}.zip`) ?? new Uint8Array());
    const manifest = JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString('utf8'));
    expect(manifest.version).toBe(version);
  }
});

it('packs all of the source and nothing that is made from it', () => {
  const packed = Object.keys(
    unzipSync(first.get(`annotariff-${version}-source.zip`) ?? new Uint8Array()),
  );
  expect(packed.sort()).toEqual(sourceFiles(resolve('.')).sort());
  expect(packed.filter((file) => /^(?:dist|node_modules)\/|\.zip$/.test(file))).toEqual([]);
});

it('lists the licence of every package that is bundled', () => {
  const files = unzipSync(first.get(`annotariff-${version}-chrome.zip`) ?? new Uint8Array());
  const text = Buffer.from(files['LICENSES.txt'] ?? []).toString('utf8');
  for (const name of ['preact', 'zod', 'minisearch', '@floating-ui/dom', 'webextension-polyfill']) {
    expect(text).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, 'm'));
  }
});
