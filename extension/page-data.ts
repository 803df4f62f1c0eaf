/** The data in use, for our own pages: they can load what compiles a file that an earlier version compiled. */
import { importedNote } from '../src/platform/imported-data';
import { ownVersion } from '../src/platform/own-pages';
import { type DataInUse, dataInUse, SHIPPED_MANIFEST } from './data-in-use';

let compiling: Promise<void> | undefined;

export async function dataForPage(): Promise<DataInUse> {
  const data = await dataInUse();
  if (data.imported !== null) return data;
  const note = await importedNote();
  if (note === null || note.madeBy === ownVersion()) return data;
  // Once: a page is drawn often, and what failed is dropped.
  compiling ??= import('./import-data').then((part) =>
    part.compileAgain(note.version, SHIPPED_MANIFEST.version),
  );
  await compiling;
  return dataInUse();
}
