/**
 * What is stored is damaged, storage fails, the clock is wrong, the extension is
 * replaced under an open page: it goes on, or says what is wrong, and the reader's
 * settings are never lost.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Worker } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Lab, openLab, PATIENCE, type Subject } from './lab';
import { PAGES } from './pages';
import { buildOf } from './reader';

type Stored = Record<string, unknown>;

/** The part of the browser's interface that these tests use inside our own contexts. */
interface Browser {
  storage: Record<
    'sync' | 'local',
    {
      get(keys: null): Promise<Stored>;
      set(values: Stored): Promise<void>;
      clear(): Promise<void>;
    }
  >;
  runtime: { reload(): void };
}

let lab: Lab;
let opened: Page[] = [];
beforeAll(async () => {
  lab = await openLab((path) => PAGES[path]);
});
afterAll(() => lab?.close());
afterEach(async () => {
  for (const page of opened) await page.close();
  opened = [];
  await inOwnPage(async () => {
    const { chrome } = globalThis as unknown as { chrome: Browser };
    await chrome.storage.sync.clear();
    await chrome.storage.local.clear();
  });
});

async function openArticle(): Promise<Subject> {
  const article = await lab.open('/article');
  opened.push(article.page);
  return article;
}

async function openPopup(article: Subject): Promise<Page> {
  const tab = await lab.session.tabIdOf(article.page.url());
  const popup = await lab.session.openOwnPage(`popup/index.html?tab=${tab}`);
  opened.push(popup);
  await popup.getByRole('switch').first().waitFor();
  return popup;
}

async function inOwnPage<R, A>(action: (argument: A) => Promise<R>, argument?: A): Promise<R> {
  const page = await lab.session.openOwnPage('manifest.json');
  try {
    // Playwright's types of what is handed over; plain data in and out.
    return (await page.evaluate(action as never, argument as never)) as R;
  } finally {
    await page.close();
  }
}

/** Fills an area and reads everything that is stored. */
const store = (area: 'sync' | 'local', values: Stored) =>
  inOwnPage(
    async (wanted: { area: 'sync' | 'local'; values: Stored }) => {
      const { chrome } = globalThis as unknown as { chrome: Browser };
      await chrome.storage[wanted.area].set(wanted.values);
    },
    { area, values },
  );

const stored = () =>
  inOwnPage(async () => {
    const { chrome } = globalThis as unknown as { chrome: Browser };
    return {
      sync: await chrome.storage.sync.get(null),
      local: await chrome.storage.local.get(null),
    };
  });

async function worker(): Promise<Worker> {
  const { context } = lab.session;
  return context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
}

describe('stored settings', () => {
  it.each<[string, Stored]>([
    ['of the first schema, damaged', { settings: 'nonsense' }],
    [
      'of the wrong types, of a later version, under names of the language',
      {
        schemaVersion: 99,
        'site:www.scmp.com': 42,
        'set:density': 'by-mood',
        'set:categories': [],
        'set:theme3d': { a: 1 },
        'set:toString': 1,
        'site:__proto__': 'off',
        'mute:constructor@': true,
      },
    ],
  ])('%s: the page is marked, and nothing of them is lost', async (_, values) => {
    await store('local', values);
    const article = await openArticle();
    await article.isMarked('He Lifeng');
    const popup = await openPopup(article);
    await popup.getByRole('switch').first().click();
    await expect.poll(() => article.marks(), PATIENCE).toEqual([]);
    const { sync, local } = await stored();
    const kept = JSON.stringify({ ...sync, ...local });
    for (const value of Object.values(values)) expect(kept).toContain(JSON.stringify(value));
    expect(article.ownErrors).toEqual([]);
  });

  it('that cannot be synced stay on this device and hold', async () => {
    const article = await openArticle();
    await article.isMarked('He Lifeng');
    const popup = await openPopup(article);
    await popup.evaluate(() => {
      const { chrome } = globalThis as unknown as { chrome: Browser };
      const full = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
      Object.assign(chrome.storage.sync, { set: full, remove: full });
    });
    await popup.getByRole('switch').first().click();
    await expect.poll(() => article.marks(), PATIENCE).toEqual([]);
    await article.page.reload();
    await expect.poll(async () => (await article.report())?.state, PATIENCE).toBe('off');
    const { local } = await stored();
    expect(Object.values(local)).toContain('off');
  });

  it('that cannot be written at all: the popup says so, or the switch stays as it was', async () => {
    const article = await openArticle();
    await article.isMarked('He Lifeng');
    const popup = await openPopup(article);
    await popup.evaluate(() => {
      const { chrome } = globalThis as unknown as { chrome: Browser };
      const broken = () => Promise.reject(new Error('IO error'));
      Object.assign(chrome.storage.sync, { set: broken, remove: broken });
      Object.assign(chrome.storage.local, { set: broken, remove: broken });
    });
    const before = await popup.getByRole('switch').first().getAttribute('aria-checked');
    const wordsBefore = await popup.locator('body').textContent();
    await popup.getByRole('switch').first().click();
    await expect
      .poll(async () => {
        const isSame =
          (await popup.getByRole('switch').first().getAttribute('aria-checked')) === before;
        const says = await popup.locator('body').textContent();
        return isSame || says !== wordsBefore;
      }, PATIENCE)
      .toBe(true);
    expect((await article.marks()).length).toBeGreaterThan(0);
  });

  it('that cannot be read: the page says that it failed, and is as it was', async () => {
    const background = await worker();
    await background.evaluate(() => {
      const { chrome } = globalThis as unknown as { chrome: Browser };
      const broken = () => Promise.reject(new Error('database is damaged'));
      Object.assign(chrome.storage.sync, { get: broken });
      Object.assign(chrome.storage.local, { get: broken });
    });
    const article = await openArticle();
    await expect.poll(async () => (await article.report())?.state, PATIENCE).toBe('failed');
    expect(await article.marks()).toEqual([]);
    await lab.session.stopWorker();
  });
});

describe('a clock that is wrong', () => {
  it.each([1990, 2045])('by decades (%i) opens cards that name their days', async (year) => {
    const background = await worker();
    await background.evaluate((to) => {
      const real = Date;
      const moved = new real(to, 5, 1).getTime();
      globalThis.Date = class extends real {
        constructor(...given: []) {
          if (given.length === 0) super(moved);
          else super(...given);
        }
        static override now(): number {
          return moved;
        }
      } as DateConstructor;
    }, year);
    const article = await openArticle();
    await article.isMarked('He Lifeng');
    await article.hover('He Lifeng');
    await article.cardSays(/22 Feb 2025.*Vice Premier.*Sources/);
    expect(article.ownErrors).toEqual([]);
    await lab.session.stopWorker();
  });
});

it('the extension taken away under an open page: the page goes quiet', async () => {
  // As in an update; here the browser does not load it again, since nobody switched on
  // developer mode in this profile.
  const alone = await openLab((path) => PAGES[path]);
  try {
    const article = await alone.open('/article');
    await article.isMarked('He Lifeng');
    const [background] = alone.session.context.serviceWorkers();
    const reload = background?.evaluate(() => {
      const { chrome } = globalThis as unknown as { chrome: Browser };
      chrome.runtime.reload();
    });
    await reload?.catch(() => undefined); // it ends with its own context
    await article.page.waitForTimeout(500);
    await article.hover('He Lifeng');
    await article.page.waitForTimeout(1500);
    expect(await article.cardText()).toBe('');
    await expect.poll(article.marks, PATIENCE).toEqual([]);
    expect(article.ownErrors).toEqual([]);
  } finally {
    await alone.close();
  }
});

describe('a damaged package', () => {
  const openDamaged = async (
    damage: (text: string) => string,
    look: (article: Subject) => Promise<void>,
  ) => {
    const folder = mkdtempSync(join(tmpdir(), 'annotariff-damaged-'));
    cpSync(buildOf('chrome'), folder, { recursive: true });
    const file = join(folder, 'chunks/records.js');
    writeFileSync(file, damage(readFileSync(file, 'utf8')));
    const damaged = await openLab((path) => PAGES[path], [], folder);
    try {
      await look(await damaged.open('/article'));
    } finally {
      await damaged.close();
      rmSync(folder, { recursive: true, force: true });
    }
  };

  it('in which a record cannot be read: its card says so', () =>
    openDamaged(
      (text) => text.replaceAll('Vice Premier', 'Vice "Premier'),
      async (article) => {
        await article.isMarked('He Lifeng');
        await article.hover('He Lifeng');
        await article.cardSays(/missing from the bundled data/);
      },
    ));

  it('in which one record cannot be read: the cards of the others are whole', () =>
    openDamaged(
      (text) => text.replaceAll('Vice Premier', 'Vice "Premier'),
      async (article) => {
        await article.isMarked('Donald Trump');
        await article.hover('Donald Trump');
        await article.cardSays(/President of the United States.*Sources/);
      },
    ));

  it('in which the background cannot start: the page is as it was, and the popup hears that we failed', () =>
    openDamaged(
      (text) => text.slice(0, text.length / 2),
      async (article) => {
        expect((await article.report())?.state).toBe('reading');
        await expect.poll(async () => (await article.report())?.state, PATIENCE).toBe('failed');
        expect(await article.marks()).toEqual([]);
        expect(await article.page.locator('html > :not(head, body)').count()).toBe(0);
      },
    ));
});
