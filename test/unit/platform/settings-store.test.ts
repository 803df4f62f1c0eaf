/** What a reader chose is never lost: by another window, a full storage, an update. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/model/settings';
import { fakeBrowser } from './fake-browser';

let fake: ReturnType<typeof fakeBrowser>;

type Store = typeof import('../../../src/platform/settings-store');

/** A page of ours: it has a copy of the module, and shares the storage. */
async function openWindow(): Promise<Store> {
  vi.resetModules();
  vi.doMock('../../../src/platform/browser', () => ({ browser: fake.browser }));
  return import('../../../src/platform/settings-store');
}

const choose =
  (site: string, choice: 'on' | 'off') =>
  (before: Settings): Settings => ({ ...before, sites: { ...before.sites, [site]: choice } });

beforeEach(() => {
  fake = fakeBrowser();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

describe('two windows', () => {
  it('that switch different sites at once both have their way', async () => {
    const [one, other] = [await openWindow(), await openWindow()];
    await Promise.all([
      one.changeSettings(choose('ft.com', 'off')),
      other.changeSettings(choose('caixin.com', 'off')),
    ]);
    expect((await one.readSettings()).sites).toEqual({ 'ft.com': 'off', 'caixin.com': 'off' });
  });

  it('that change different settings at once both have their way', async () => {
    const [one, other] = [await openWindow(), await openWindow()];
    await Promise.all([
      one.changeSettings((before) => ({ ...before, density: 'every' })),
      other.changeSettings((before) => ({ ...before, opening: 'click' })),
    ]);
    expect(await other.readSettings()).toMatchObject({ density: 'every', opening: 'click' });
  });

  it('that switch one site many times agree with storage in the end', async () => {
    const store = await openWindow();
    const flips = ['off', 'on', 'off', 'on', 'off'] as const;
    await Promise.all(flips.map((choice) => store.changeSettings(choose('ft.com', choice))));
    expect((await store.readSettings()).sites).toEqual({ 'ft.com': 'off' });
  });
});

describe('a synced storage that refuses', () => {
  it('leaves the choice on this device', async () => {
    const store = await openWindow();
    fake.areas.sync.isFull = true;
    await store.changeSettings(choose('ft.com', 'off'));
    expect((await store.readSettings()).sites).toEqual({ 'ft.com': 'off' });
    expect(fake.areas.local.held['site:ft.com']).toBe('off');
  });

  it('does not bring back what was taken away meanwhile', async () => {
    const store = await openWindow();
    await store.changeSettings(choose('ft.com', 'off'));
    fake.areas.sync.isFull = true;
    await store.changeSettings((before) => ({ ...before, sites: {} }));
    expect((await store.readSettings()).sites).toEqual({});
  });

  it('gets the choice once it takes writes again', async () => {
    const store = await openWindow();
    fake.areas.sync.isFull = true;
    await store.changeSettings(choose('ft.com', 'off'));
    fake.areas.sync.isFull = false;
    await store.changeSettings(choose('ft.com', 'on'));
    expect(fake.areas.sync.held['site:ft.com']).toBe('on');
    expect(fake.areas.local.held).not.toHaveProperty('site:ft.com');
  });
});

describe('settings of schema 1', () => {
  const first = { schemaVersion: 1, sites: { 'ft.com': 'off', 'cnn.com': 'off' } };

  it('are read before anything is written', async () => {
    fake.areas.local.held.settings = first;
    expect((await (await openWindow()).readSettings()).sites).toEqual(first.sites);
  });

  it('move to keys of their own at the first change, and none comes back', async () => {
    fake.areas.local.held.settings = first;
    const store = await openWindow();
    await store.changeSettings(({ sites: { 'cnn.com': _, ...sites }, ...rest }) => ({
      ...rest,
      sites,
    }));
    expect((await store.readSettings()).sites).toEqual({ 'ft.com': 'off' });
    expect(fake.areas.local.held).not.toHaveProperty('settings');
  });

  it('yield to later choices', async () => {
    fake.areas.local.held.settings = first;
    fake.areas.sync.held['site:ft.com'] = 'on';
    const store = await openWindow();
    await store.changeSettings(choose('wsj.com', 'off'));
    expect((await store.readSettings()).sites).toMatchObject({ 'ft.com': 'on', 'cnn.com': 'off' });
  });
});

describe('what cannot be read', () => {
  it('counts as not chosen, and is put aside before it is overwritten', async () => {
    fake.areas.sync.held['set:density'] = 'per-paragraph';
    const store = await openWindow();
    expect((await store.readSettings()).density).toBe(DEFAULT_SETTINGS.density);
    await store.changeSettings((before) => ({ ...before, density: 'every' }));
    expect(fake.areas.local.held['aside:set:density']).toEqual(['per-paragraph']);
    expect((await store.readSettings()).density).toBe('every');
  });

  it('keeps every such value, and each only once', async () => {
    const store = await openWindow();
    for (const value of ['a', 'b', 'a']) {
      fake.areas.sync.held['site:ft.com'] = value;
      await store.readSettings();
    }
    expect(fake.areas.local.held['aside:site:ft.com']).toEqual(['a', 'b']);
  });

  it('puts aside a whole object of an unknown schema', async () => {
    const newer = { schemaVersion: 9, sites: 'elsewhere' };
    fake.areas.local.held.settings = newer;
    const store = await openWindow();
    await store.changeSettings(choose('ft.com', 'off'));
    expect(fake.areas.local.held['aside:settings']).toEqual([newer]);
  });
});

it('tells of changes, but not of what is put aside', async () => {
  const store = await openWindow();
  const heard: string[] = [];
  const stop = store.onStoredChange((keys) => heard.push(...keys));
  await store.changeSettings(choose('ft.com', 'off'));
  fake.areas.sync.held['set:density'] = 'never';
  await store.readSettings();
  stop();
  await store.changeSettings(choose('ft.com', 'on'));
  expect(heard).toEqual(['site:ft.com']);
});
