/**
 * The reader's settings in the browser's storage: `sync` first, so that a reader's
 * devices agree, `local` for what `sync` will not take (full, or switched off).
 *
 * Only keys that changed are written (model/stored-settings.ts), so two windows that
 * change different sites at once lose nothing. What does not parse is put aside
 * before anything could overwrite it.
 */
import type { Settings } from '../model/settings';
import {
  changeBetween,
  FIRST_SCHEMA_KEY,
  isSettingsKey,
  readTogether,
  type Stored,
  settingsFrom,
} from '../model/stored-settings';
import { browser } from './browser';

/** Where values that could not be read are kept, in `local`. */
const ASIDE = 'aside:';

/** The stored settings; defaults for what is missing or cannot be read. */
export async function readSettings(): Promise<Settings> {
  const stored = await readStored();
  const { settings, unreadable } = settingsFrom(stored);
  await putAside(unreadable.map((key) => [key, stored[key]]));
  return settings;
}

async function readStored(): Promise<Stored> {
  const [synced, local] = await Promise.all([
    browser.storage.sync.get(null).catch((error: unknown) => {
      // Firefox lets an administrator switch it off; then everything is kept here.
      console.warn('annotariff: synced storage cannot be read', error);
      return {};
    }),
    browser.storage.local.get(null),
  ]);
  return readTogether(ours(synced), ours(local));
}

function ours(stored: Stored): Stored {
  return Object.fromEntries(
    Object.entries(stored).filter(([key]) => isSettingsKey(key) || key === FIRST_SCHEMA_KEY),
  );
}

async function putAside(values: readonly (readonly [string, unknown])[]): Promise<void> {
  for (const [key, value] of values) {
    const name = `${ASIDE}${key}`;
    const kept = (await browser.storage.local.get(name))[name];
    const earlier: unknown[] = Array.isArray(kept) ? kept : [];
    const text = JSON.stringify(value);
    if (earlier.some((each) => JSON.stringify(each) === text)) continue;
    await browser.storage.local.set({ [name]: [...earlier, value] });
  }
}

/** Serialises the writes of this page; those of others touch other keys or are later. */
let lastWrite: Promise<void> = Promise.resolve();

/** Changes settings; every open page hears of it through the storage event. */
export function changeSettings(change: (settings: Settings) => Settings): Promise<void> {
  const write = async () => {
    await keepFirstSchema();
    const before = await readSettings();
    const { set, remove } = changeBetween(before, change(before));
    await writeKeys(set, remove);
  };
  // A failed write must not block the next one; its caller still hears of it.
  lastWrite = lastWrite.then(write, write);
  return lastWrite;
}

/** Moves what schema 1 kept in one object to keys of its own, then lets the object go. */
async function keepFirstSchema(): Promise<void> {
  const first = (await browser.storage.local.get(FIRST_SCHEMA_KEY))[FIRST_SCHEMA_KEY];
  if (first === undefined) return;
  const { settings, unreadable } = settingsFrom({ [FIRST_SCHEMA_KEY]: first });
  await putAside(unreadable.map((key) => [key, first]));
  const stored = await readStored();
  const { set } = changeBetween(settingsFrom({}).settings, settings);
  // A key of its own is a later choice.
  const missing = Object.entries(set).filter(([key]) => !(key in stored));
  await writeKeys(Object.fromEntries(missing), []);
  await browser.storage.local.remove(FIRST_SCHEMA_KEY);
}

async function writeKeys(set: Stored, remove: string[]): Promise<void> {
  const keys = [...Object.keys(set), ...remove];
  if (keys.length === 0) return;
  try {
    if (remove.length > 0) await browser.storage.sync.remove(remove);
    if (Object.keys(set).length > 0) await browser.storage.sync.set(set);
  } catch (error) {
    // Full (512 items, 100 kB), asked too often, or switched off: this device keeps it.
    console.warn('annotariff: synced storage refused; kept on this device', error);
    const gone = Object.fromEntries(remove.map((key) => [key, null]));
    await browser.storage.local.set({ ...set, ...gone });
    return;
  }
  await browser.storage.local.remove(keys);
}

/** Calls back after settings or the pause changed anywhere; returns how to stop. */
export function onStoredChange(callback: (keys: readonly string[]) => void): () => void {
  const listener = (changes: Stored, area: string) => {
    const keys = Object.keys(changes).filter((key) => !key.startsWith(ASIDE));
    if (area !== 'session' && keys.length > 0) callback(keys);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
