/** Any settings survive storage, a file and a merge; anything else is no harm. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageSettings } from '../../../src/model/page-settings';
import { isPausing, PAUSE_MS } from '../../../src/model/pause';
import { DEFAULT_SETTINGS, type Settings, TEXT_SCALES } from '../../../src/model/settings';
import {
  changeBetween,
  fileOf,
  readTogether,
  type Stored,
  settingsFrom,
  storedFrom,
  withFile,
} from '../../../src/model/stored-settings';

const site = fc
  .tuple(fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/), fc.constantFrom('com', 'com.cn', 'hk'))
  .map(([name, end]) => `${name}.${end}`);
const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
const sites = fc.dictionary(site, fc.constantFrom('on' as const, 'off' as const), {
  noNullPrototype: true,
});

const settings: fc.Arbitrary<Settings> = fc.record({
  schemaVersion: fc.constant(2 as const),
  sites,
  muted: fc.uniqueArray(fc.record({ id, site: fc.option(site) }), {
    selector: (entry) => `${entry.id}@${entry.site}`,
  }),
  listedSites: fc.constantFrom('on', 'off'),
  density: fc.constantFrom('first', 'every', 'first-on-page'),
  opening: fc.constantFrom('hover', 'click', 'key'),
  openDelayMs: fc.integer({ min: 0, max: 1500 }),
  categories: fc.record({
    official: fc.boolean(),
    policy: fc.boolean(),
    event: fc.boolean(),
    institution: fc.boolean(),
  }),
  textScale: fc.constantFrom(...TEXT_SCALES),
  markStyle: fc.constantFrom('dots', 'dashes', 'double', 'tint'),
  markColour: fc.constantFrom('bronze', 'violet', 'grey'),
  appearance: fc.constantFrom('system', 'light', 'dark'),
  language: fc.constantFrom('browser', 'en', 'zh-CN', 'zh-TW'),
  badge: fc.boolean(),
});

/** Muted records have no order of their own. */
const sorted = (value: Settings) => ({
  ...value,
  muted: value.muted.map(({ id: name, site: at }) => `${name}@${at}`).sort(),
});

function apply(stored: Stored, { set, remove }: ReturnType<typeof changeBetween>): Stored {
  const after = { ...stored, ...set };
  for (const key of remove) delete after[key];
  return after;
}

describe('any settings', () => {
  it('come back from storage as they went in', () => {
    fc.assert(
      fc.property(settings, (value) => {
        const read = settingsFrom(storedFrom(value));
        expect(read.unreadable).toEqual([]);
        expect(sorted(read.settings)).toEqual(sorted(value));
      }),
    );
  });

  it('are reached from any others by the changed keys alone', () => {
    fc.assert(
      fc.property(settings, settings, (before, after) => {
        const stored = apply(storedFrom(before), changeBetween(before, after));
        expect(sorted(settingsFrom(stored).settings)).toEqual(sorted(after));
      }),
    );
  });

  it('survive two windows that change different sites', () => {
    fc.assert(
      fc.property(settings, site, site, (before, a, b) => {
        fc.pre(a !== b);
        const flip = (name: string): Settings => ({
          ...before,
          sites: { ...before.sites, [name]: before.sites[name] === 'on' ? 'off' : 'on' },
        });
        const one = changeBetween(before, flip(a));
        const other = changeBetween(before, flip(b));
        const { settings: after } = settingsFrom(apply(apply(storedFrom(before), one), other));
        expect(after.sites[a]).toBe(flip(a).sites[a]);
        expect(after.sites[b]).toBe(flip(b).sites[b]);
      }),
    );
  });

  it('fit the storage that is synced, a hundred sites and more', () => {
    fc.assert(
      fc.property(settings, (value) => {
        for (const [key, held] of Object.entries(storedFrom(value))) {
          expect(key.length + JSON.stringify(held).length).toBeLessThan(8192);
        }
      }),
    );
  });

  it('come back from a settings file', () => {
    fc.assert(
      fc.property(settings, (value) => {
        const read = withFile(DEFAULT_SETTINGS, fileOf(value));
        expect(read && sorted(read)).toEqual(sorted(value));
      }),
    );
  });

  it('keep their sites when a file is read into them', () => {
    fc.assert(
      fc.property(settings, settings, (value, other) => {
        const read = withFile(value, fileOf(other));
        expect(Object.keys(read?.sites ?? {}).sort()).toEqual(
          [...new Set([...Object.keys(value.sites), ...Object.keys(other.sites)])].sort(),
        );
      }),
    );
  });
});

describe('schema 1', () => {
  it('loses no choice, whatever has a key of its own already', () => {
    fc.assert(
      fc.property(sites, settings, (first, later) => {
        const stored = { ...storedFrom(later), settings: { schemaVersion: 1, sites: first } };
        expect(settingsFrom(stored).settings.sites).toEqual({ ...first, ...later.sites });
      }),
    );
  });
});

describe('anything else in storage', () => {
  it('is read without harm, and what is unreadable is named', () => {
    const key = fc.oneof(
      fc.constantFrom('set:density', 'set:categories', 'settings', 'set:newer', 'schemaVersion'),
      site.map((name) => `site:${name}`),
      id.map((name) => `mute:${name}`),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.dictionary(key, fc.jsonValue()), (stored) => {
        const read = settingsFrom(stored);
        expect(settingsFrom(storedFrom(read.settings)).settings).toEqual(read.settings);
        for (const name of read.unreadable) expect(stored).toHaveProperty([name]);
      }),
    );
  });

  it('is no settings file', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(withFile(DEFAULT_SETTINGS, text)).toBeNull();
      }),
    );
  });
});

it('local values stand over synced ones, and null takes away', () => {
  const synced = { 'site:a.com': 'on', 'site:b.com': 'on' };
  const local = { 'site:a.com': null, 'site:b.com': 'off' };
  expect(readTogether(synced, local)).toEqual({ 'site:b.com': 'off' });
});

describe('a page', () => {
  it('hears of records muted on its site, on a parent of it, or everywhere', () => {
    const muted = [
      { id: 'he-lifeng', site: null },
      { id: 'scott-bessent', site: 'ft.com' },
      { id: 'jamieson-greer', site: 'example.com' },
    ];
    const told = pageSettings({ ...DEFAULT_SETTINGS, muted }, 'markets.ft.com', null);
    expect(told.mutedIds).toEqual(['he-lifeng', 'scott-bessent']);
  });
});

describe('a pause', () => {
  const now = 1_800_000_000_000;
  it.each([
    ['none', null, false],
    ['until restart', { untilMs: null }, true],
    ['in its hour', { untilMs: now + PAUSE_MS }, true],
    ['over', { untilMs: now }, false],
    ['set by a clock that was wrong', { untilMs: now + 10 * PAUSE_MS }, false],
  ])('%s', (_, pause, holds) => {
    expect(isPausing(pause, now)).toBe(holds);
  });
});
