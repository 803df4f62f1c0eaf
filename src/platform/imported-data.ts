/**
 * The dataset file that a reader imported, on this device.
 *
 * The data lie in IndexedDB: some four megabytes, of which `storage.local` would send
 * every byte to every open page that listens for changes, and would hand them over
 * with each reading of the settings; with ten megabytes for an extension without
 * `unlimitedStorage` it would be half full besides. A browser that runs out of disk
 * may take IndexedDB back: then the shipped data serve again.
 *
 * A note in `storage.local` says what is there, and its change tells every page.
 */
import { DroppedNote, ImportedNote } from '../model/imported-data';
import { browser } from './browser';

const NOTE = 'imported-data';
const DROPPED = 'imported-data-dropped';
const DATABASE = 'annotariff';
const STORE = 'imported';

/** The texts kept: the file as it came, and what was made of it for cards and for pages. */
export interface ImportedTexts {
  file: string;
  records: string;
  lexicon: string;
}

/** What is imported, or `null`. */
export async function importedNote(): Promise<ImportedNote | null> {
  const stored = (await browser.storage.local.get(NOTE))[NOTE];
  const { success, data } = ImportedNote.safeParse(stored);
  return success ? data : null;
}

/** One of the texts; `null` when the browser does not have it any more. */
export async function importedText(part: keyof ImportedTexts): Promise<string | null> {
  const found = await inStore('readonly', (store) => store.get(part));
  return typeof found === 'string' ? found : null;
}

/** Keeps a file and puts it in use; rejects when the browser will not keep it, and then nothing is changed. */
export async function keepImported(note: ImportedNote, texts: ImportedTexts): Promise<void> {
  await inStore('readwrite', (store) => {
    for (const [part, text] of Object.entries(texts)) store.put(text, part);
    return store.count();
  });
  // Last: whoever hears of the change finds the texts.
  await browser.storage.local.set({ [NOTE]: note });
}

/** Goes back to the shipped data. */
export async function forgetImported(): Promise<void> {
  await browser.storage.local.remove(NOTE);
  await inStore('readwrite', (store) => store.clear());
}

/** The same, without the reader's doing: they are told at the next occasion. */
export async function dropImported(dropped: DroppedNote): Promise<void> {
  await browser.storage.local.set({ [DROPPED]: dropped });
  await browser.storage.local.remove(NOTE);
  await inStore('readwrite', (store) => store.clear()).catch((error: unknown) => {
    // What is out of use costs room only.
    console.warn('annotariff: an imported dataset could not be deleted', error);
  });
}

/** What was dropped and the reader does not know of yet, or `null`. */
export async function droppedNote(): Promise<DroppedNote | null> {
  const { success, data } = DroppedNote.safeParse(
    (await browser.storage.local.get(DROPPED))[DROPPED],
  );
  return success ? data : null;
}

export function forgetDropped(): Promise<void> {
  return browser.storage.local.remove(DROPPED);
}

/** The result of the request that `work` makes, once its transaction is done. */
async function inStore<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await openDatabase();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
      transaction.onerror = () => reject(transaction.error ?? new Error('failed'));
    });
  } finally {
    database.close();
  }
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB is closed'));
    request.onblocked = () => reject(new Error('IndexedDB is blocked'));
  });
}
