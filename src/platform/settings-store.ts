/**
 * The reader's settings in the browser's storage.
 *
 * What does not parse is put aside, never overwritten: a setting that we cannot
 * read today may be one that a newer version wrote.
 */
import { DEFAULT_SETTINGS, SETTINGS_KEY, Settings } from '../model/settings';
import { browser } from './browser';

/** Where settings that could not be read are kept. */
const ASIDE_KEY = `${SETTINGS_KEY}-unreadable`;

/** The stored settings; the defaults where there are none or they cannot be read. */
export async function readSettings(): Promise<Settings> {
  const stored = (await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY];
  if (stored === undefined) return DEFAULT_SETTINGS;
  const parsed = Settings.safeParse(stored);
  if (parsed.success) return parsed.data;
  await browser.storage.local.set({ [ASIDE_KEY]: stored });
  return DEFAULT_SETTINGS;
}

/** Serialises our own writes; two quick switches must not undo each other. */
let lastWrite: Promise<void> = Promise.resolve();

/** Switches one site on or off; every open page hears of it through the storage event. */
export function writeSiteChoice(site: string, choice: 'on' | 'off'): Promise<void> {
  const write = async () => {
    const settings = await readSettings();
    const sites = { ...settings.sites, [site]: choice };
    await browser.storage.local.set({ [SETTINGS_KEY]: { ...settings, sites } });
  };
  // A failed write must not block the next one; its caller still hears of it.
  lastWrite = lastWrite.then(write, write);
  return lastWrite;
}
