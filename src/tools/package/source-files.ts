/**
 * Which files are the source: what a reviewer needs to build the same packages.
 *
 * In a checkout, what git tracks, as it lies there. In an unpacked source archive
 * there is no git; then everything but what installing and building put beside it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const MADE = new Set(['node_modules', 'dist', '.git']);

/** Paths with `/`, below `root`. */
export function sourceFiles(root: string): string[] {
  return existsSync(join(root, '.git')) ? trackedFiles(root) : filesBelow(root);
}

/** Tracked files that differ from the last commit: their packages match no commit. */
export function changedFiles(root: string): string[] {
  if (!existsSync(join(root, '.git'))) return [];
  return git(root, ['diff', '--name-only', '-z', 'HEAD']);
}

function trackedFiles(root: string): string[] {
  return git(root, ['ls-files', '-z']).filter((file) => existsSync(join(root, file)));
}

function git(root: string, args: string[]): string[] {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args[0]}: ${stderr}`);
  return stdout.split('\0').filter(Boolean);
}

/** Every file below a folder, but for what is made there. */
export function filesBelow(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    if (MADE.has(entry.name)) return [];
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(folder, path) : [path];
  });
}
