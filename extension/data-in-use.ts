/**
 * The dataset that cards, popup and history show: the reader's own newer file where
 * there is one that can be used, else what came with the extension. Nothing that an
 * imported file can do takes the shipped data away.
 */
import records from 'virtual:records';
import { isLaterVersion } from '../src/dataset/calendar-version';
import { type Dataset, openDataset } from '../src/dataset/open';
import type { ImportedNote } from '../src/model/imported-data';
import { dropImported, importedNote, importedText } from '../src/platform/imported-data';
import { ownVersion } from '../src/platform/own-pages';

export interface DataInUse {
  dataset: Dataset;
  /** The reader's file, where it is the one in use. */
  imported: ImportedNote | null;
}

/** What came with the extension. */
const SHIPPED: DataInUse = { dataset: openDataset(records), imported: null };

/** The version and coverage of what came with the extension. */
export const SHIPPED_MANIFEST = records.manifest;

let opened: { as: string; data: DataInUse } | undefined;

/**
 * The data to answer from now. Cheap to ask: the note is read each time, the data once.
 * A file that the shipped data have outrun, or that is not there any more, is dropped.
 */
export async function dataInUse(): Promise<DataInUse> {
  const note = await usableNote();
  if (note === null) return SHIPPED;
  const as = JSON.stringify(note);
  if (opened?.as !== as) {
    const dataset = await openImported().catch((error: unknown) => {
      console.warn('annotariff: the imported dataset cannot be read', error);
      return null;
    });
    if (dataset === null) {
      await dropImported({ version: note.version, why: 'lost' });
      return SHIPPED;
    }
    opened = { as, data: { dataset, imported: note } };
  }
  return opened.data;
}

/** The note of a file that may be used as it is; `null` leaves the shipped data. */
export async function usableNote(): Promise<ImportedNote | null> {
  const note = await importedNote();
  if (note === null) return null;
  if (!isLaterVersion(note.version, SHIPPED_MANIFEST.version)) {
    await dropImported({ version: note.version, why: 'outrun' });
    return null;
  }
  // Compiled by another version of ours: the next page of ours that opens does it again.
  return note.madeBy === ownVersion() ? note : null;
}

async function openImported(): Promise<Dataset | null> {
  const text = await importedText('records');
  if (text === null) return null;
  const dataset = openDataset(JSON.parse(text));
  // The first question reads the index: what is no dataset shows here, not in a card.
  dataset.ids();
  return dataset;
}
