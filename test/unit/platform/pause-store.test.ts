/** A pause ends when it was said to end. */
import { beforeEach, expect, it, vi } from 'vitest';
import { PAUSE_MS } from '../../../src/model/pause';
import { fakeBrowser } from './fake-browser';

let fake: ReturnType<typeof fakeBrowser>;
let store: typeof import('../../../src/platform/pause-store');

beforeEach(async () => {
  fake = fakeBrowser();
  vi.resetModules();
  vi.doMock('../../../src/platform/browser', () => ({ browser: fake.browser }));
  store = await import('../../../src/platform/pause-store');
});

it('until restart: holds in this session and not in the next', async () => {
  await store.writePause({ untilMs: null });
  expect(await store.readPause()).toEqual({ untilMs: null });
  fake.areas.session.held = {};
  expect(await store.readPause()).toBeNull();
});

it('for an hour: survives a restart, and ends in time', async () => {
  const now = Date.now();
  await store.writePause({ untilMs: now + PAUSE_MS });
  fake.areas.session.held = {};
  expect(await store.readPause(now + PAUSE_MS - 1)).not.toBeNull();
  expect(await store.readPause(now + PAUSE_MS)).toBeNull();
});

it('is told to pages, which hear of local storage only', async () => {
  const heard: string[] = [];
  fake.browser.storage.onChanged.addListener((_, area) => heard.push(area));
  await store.writePause({ untilMs: null });
  await store.writePause(null);
  expect(heard.filter((area) => area === 'local')).toHaveLength(2);
  expect(await store.readPause()).toBeNull();
});
