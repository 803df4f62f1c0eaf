/**
 * A folder's files as a zip that depends on nothing but the files.
 *
 * Whoever packs the same files gets the same bytes, on any machine, in any folder
 * and any time zone: entries are sorted by code unit, all bear the oldest moment
 * that a zip can name, none says who made it or under which rights. The deflate is
 * JavaScript of a locked version, for each zlib compresses in its own way.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** Zips `files` (paths with `/`, below `folder`). */
export function archive(folder: string, files: readonly string[]): Uint8Array {
  const entries: Zippable = {};
  for (const file of [...files].sort()) entries[file] = readFileSync(join(folder, file));
  // The zip's clock has no zone: fflate writes the local reading, so we give it a local one.
  return zipSync(entries, { level: 9, mtime: new Date(1980, 0, 1), os: 0 });
}
