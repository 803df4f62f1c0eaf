/**
 * Makes a fresh machine ready: node modules, then (but for `--no-browsers`) the browsers.
 *
 * Plain JavaScript over Node alone, since it runs before anything is installed.
 * It does nothing, quickly, where nothing is missing.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

if (!isInstalled()) {
  console.log('set-up: installing node modules');
  run('npm', ['ci', '--no-audit', '--no-fund']);
}
if (!process.argv.includes('--no-browsers')) {
  run(process.execPath, ['src/tools/run.mjs', 'browsers']);
}

/** Whether node_modules holds every package at the version of package-lock.json. */
function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf('node_modules/.package-lock.json');
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || optional || present[path]?.version === version,
  );
}

/** The packages that a lock file lists, or `null` when there is no such file. */
function packagesOf(lockFile) {
  try {
    return JSON.parse(readFileSync(`${root}/${lockFile}`, 'utf8')).packages;
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Runs a command in the checkout, its output shown; ends the process if it fails. */
function run(command, args) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (error) throw error;
  if (status !== 0) {
    console.error(`set-up: ${command} ${args.join(' ')} failed`);
    process.exit(status ?? 1);
  }
}
