/**
 * How the settings lie in the browser's storage, and how they are read back.
 *
 * One key for each choice (`site:ft.com`, `mute:he-lifeng@ft.com`, `set:density`),
 * so that two windows, or two devices, which change different things at once undo
 * nothing of each other; `storage.sync` merges by key. A value that cannot be read
 * counts as never chosen and is named in `unreadable`: it may be a newer version's,
 * so its keeper puts it aside before anything may overwrite it.
 *
 * Schema 1 was one object under `settings`, with sites only. It is read as long as
 * it lies there, under everything that has a key of its own.
 */
import { Choices, DEFAULT_SETTINGS, type Muted, type Settings, SiteChoice } from './settings';
import { z } from './zod';

/** What a storage area holds. */
export type Stored = Record<string, unknown>;

/** The one object of schema 1. */
export const FIRST_SCHEMA_KEY = 'settings';
const VERSION_KEY = 'schemaVersion';

const FirstSchema = z.object({
  schemaVersion: z.literal(1),
  sites: z.record(z.string(), SiteChoice),
});

const SITE = 'site:';
const MUTE = 'mute:';
const SET = 'set:';

/** Where the choice for a site is kept. */
const siteKey = (site: string): string => `${SITE}${site}`;

/** Where it is kept that a record is muted; record ids have no `@`. */
const muteKey = ({ id, site }: Muted): string =>
  site === null ? `${MUTE}${id}` : `${MUTE}${id}@${site}`;

const setKey = (name: string): string => `${SET}${name}`;

/** Whether a key is one of the settings, and not something else of ours. */
export function isSettingsKey(key: string): boolean {
  return [SITE, MUTE, SET].some((prefix) => key.startsWith(prefix)) || key === VERSION_KEY;
}

export interface ReadSettings {
  settings: Settings;
  /** Keys whose values could not be read. */
  unreadable: string[];
}

/** The settings in a storage area; what is missing or cannot be read is the default. */
export function settingsFrom(stored: Stored): ReadSettings {
  const unreadable: string[] = [];
  const sites: Record<string, SiteChoice> = {};
  const muted: Muted[] = [];
  const choices: Record<string, unknown> = {};

  const first = FirstSchema.safeParse(stored[FIRST_SCHEMA_KEY]);
  if (first.success) Object.assign(sites, first.data.sites);
  else if (stored[FIRST_SCHEMA_KEY] !== undefined) unreadable.push(FIRST_SCHEMA_KEY);

  for (const [key, value] of Object.entries(stored)) {
    if (key.startsWith(SITE)) {
      const choice = SiteChoice.safeParse(value);
      if (choice.success) sites[key.slice(SITE.length)] = choice.data;
      else unreadable.push(key);
    } else if (key.startsWith(MUTE)) {
      const [id = '', site] = splitAtFirst(key.slice(MUTE.length), '@');
      if (value === true) muted.push({ id, site: site ?? null });
      else unreadable.push(key);
    } else if (key.startsWith(SET)) {
      const name = key.slice(SET.length);
      const field = fieldOf(name);
      // A setting that this version does not know stays where it is.
      if (field === undefined) continue;
      const parsed = field.safeParse(value);
      if (parsed.success) choices[name] = parsed.data;
      else unreadable.push(key);
    }
  }
  const settings = { ...DEFAULT_SETTINGS, ...choices, sites, muted: muted.sort(byName) };
  return { settings, unreadable };
}

/** The keys that hold these settings; defaults take none, so that a later default can reach the reader. */
export function storedFrom(settings: Settings): Stored {
  const { sites, muted } = settings;
  const stored: Stored = { [VERSION_KEY]: settings.schemaVersion };
  for (const [site, choice] of Object.entries(sites)) stored[siteKey(site)] = choice;
  for (const entry of muted) stored[muteKey(entry)] = true;
  for (const name of CHOICE_NAMES) {
    const value = settings[name];
    if (JSON.stringify(value) !== JSON.stringify(DEFAULT_SETTINGS[name])) {
      stored[setKey(name)] = value;
    }
  }
  return stored;
}

/** A change of storage: what is written and what is taken away. */
export interface StoredChange {
  set: Stored;
  remove: string[];
}

/** What has to change in storage to come from one reading to the other, and nothing else. */
export function changeBetween(before: Settings, after: Settings): StoredChange {
  const was = storedFrom(before);
  const is = storedFrom(after);
  const changed = Object.entries(is).filter(
    ([key, value]) => JSON.stringify(was[key]) !== JSON.stringify(value),
  );
  return {
    set: Object.fromEntries(changed),
    remove: Object.keys(was).filter((key) => !(key in is)),
  };
}

/**
 * Two areas read as one: the local one holds what the synced one would not take,
 * and `null` there means taken away.
 */
export function readTogether(synced: Stored, local: Stored): Stored {
  const together: Stored = { ...synced };
  for (const [key, value] of Object.entries(local)) {
    if (value === null) delete together[key];
    else together[key] = value;
  }
  return together;
}

/** A settings file as exported; every part may be missing. */
const SettingsFile = z.object({
  annotariffSettings: z.literal(2),
  ...Choices.partial().shape,
  sites: z.record(z.string(), SiteChoice).optional(),
  muted: z.array(z.object({ id: z.string(), site: z.string().nullable() })).optional(),
});

/** The text of a settings file. */
export function fileOf({ schemaVersion, ...rest }: Settings): string {
  return `${JSON.stringify({ annotariffSettings: schemaVersion, ...rest }, null, 2)}\n`;
}

/** The settings after reading a file into them; `null` for a text that is no such file. */
export function withFile(settings: Settings, text: string): Settings | null {
  const parsed = SettingsFile.safeParse(jsonOf(text));
  if (!parsed.success) return null;
  const { annotariffSettings: _, sites = {}, muted = [], ...choices } = parsed.data;
  const keys = new Set(settings.muted.map(muteKey));
  return {
    ...settings,
    ...choices,
    sites: { ...settings.sites, ...sites },
    muted: [...settings.muted, ...muted.filter((entry) => !keys.has(muteKey(entry)))].sort(byName),
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: no settings file either, which the parse of `undefined` says.
    return undefined;
  }
}

const CHOICE_NAMES = Choices.keyof().options;

function fieldOf(name: string): z.ZodType | undefined {
  const known = CHOICE_NAMES.find((each) => each === name);
  return known && Choices.shape[known];
}

function byName(a: Muted, b: Muted): number {
  const [first, second] = [muteKey(a), muteKey(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

function splitAtFirst(text: string, mark: string): [string, string?] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + mark.length)];
}
