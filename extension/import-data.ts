/**
 * Reads, compiles and keeps a dataset file. Loaded when a reader brings one: the
 * schemas, the checks and the compiler are of no use to anybody else.
 */
import { compileImport, type ReadImport, readImport } from '../src/dataset/import-records';
import type { Records } from '../src/model/records';
import { dropImported, importedText, keepImported } from '../src/platform/imported-data';
import { ownVersion } from '../src/platform/own-pages';

export { LARGEST_FILE, readImport } from '../src/dataset/import-records';

/** Puts records in use that were read from `file`. */
export async function useImport(file: string, records: Records): Promise<void> {
  const { version, coverage } = records.manifest;
  const note = { version, coverage, madeBy: ownVersion() };
  await keepImported(note, { file, ...compileImport(records) });
}

/** After an update of the extension: a file that an earlier version compiled is checked and compiled anew. */
export async function compileAgain(version: string, shipped: string): Promise<void> {
  const file = await importedText('file');
  const read: ReadImport | null = file === null ? null : readImport(file, shipped);
  if (file !== null && read !== null && 'records' in read) await useImport(file, read.records);
  else await dropImported({ version, why: 'lost' });
}
