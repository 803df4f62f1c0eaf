/** Newer data from a file: looked at, used everywhere, refused, lost, outrun, given up. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ArticleServer, serveArticles } from '../../src/tools/browsers/article-server';
import { type ChromiumSession, cardText, openChromium } from '../../src/tools/browsers/chromium';
import { type FirefoxSession, openFirefox } from '../../src/tools/browsers/firefox';
import { NEW_EVENT, NEW_NAME, NEWER, newerDataset } from '../fixtures/newer-dataset';
import { barriersOn } from './own-pages';
import { PAGES } from './pages';
import { AFTER_SCROLL_MS, buildOf, IN_PAGE, LISTED_HOST, type Place } from './reader';

const PATIENCE = { timeout: 20_000, interval: 100 };
const SHIPPED: string = JSON.parse(
  readFileSync('src/dataset/records/dataset.json', 'utf8'),
).version;

/** The sample article, with one more sentence in which only the file knows the name. */
const PAGE = (PAGES['/article'] ?? '').replace(
  '</article>',
  `<p>The tariffs on Chinese imports will be reviewed in spring, ${NEW_NAME} said.</p></article>`,
);

let server: ArticleServer;
let folder: string;

beforeAll(async () => {
  server = await serveArticles((path) => (path === '/article' ? PAGE : undefined));
  folder = mkdtempSync(join(tmpdir(), 'annotariff-imported-'));
});

afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

function fileOf(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('in Chromium', () => {
  const url = `http://${LISTED_HOST}/article`;
  const errors: string[] = [];
  let session: ChromiumSession;
  let article: Page;

  const start = async () => {
    const profile = join(folder, 'chromium');
    session = await openChromium({ extension: buildOf('chrome'), profile, port: server.port });
    article = await session.context.newPage();
    await article.goto(url);
  };
  beforeAll(start);
  afterAll(() => session?.close());

  const open = async (path: string): Promise<Page> => {
    const page = await session.openOwnPage(path);
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.locator('.ui').first().waitFor();
    return page;
  };
  const openOptions = () => open('options/index.html');
  const popupText = async (): Promise<string> => {
    const popup = await open(`popup/index.html?tab=${await session.tabIdOf(url)}`);
    const text = await popup.locator('body').textContent();
    await popup.close();
    return text ?? '';
  };
  const marks = () => article.evaluate<string[]>(`(function () {${IN_PAGE.markedWords}})()`);
  const isMarked = () => expect.poll(marks, PATIENCE).toContain(NEW_NAME);
  const isUnmarked = async () => {
    await expect.poll(marks, PATIENCE).toContain('He Lifeng');
    await expect.poll(marks, PATIENCE).not.toContain(NEW_NAME);
  };
  const choose = async (options: Page, path: string) => {
    await options.getByLabel('Newer data from a file').setInputFiles(path);
  };
  const importIt = async (options: Page) => {
    await choose(options, fileOf('newer.json', newerDataset()));
    await options.getByRole('button', { name: 'Use this data' }).press('Enter');
    await options.getByText('The data of the file is in use.').waitFor();
  };

  /** With nothing in the worker's memory, and no page that could wake it meanwhile. */
  const openAfterSleep = async () => {
    await article.goto('about:blank');
    await session.stopWorker();
    await article.goto(url);
  };
  const readCardOf = async (words: string, says: RegExp) => {
    await article.bringToFront();
    const place = await article.evaluate<Place>(
      `(function () {${IN_PAGE.placeOf}})(${JSON.stringify(words)})`,
    );
    await article.mouse.move(2, 2);
    await article.waitForTimeout(AFTER_SCROLL_MS);
    await article.mouse.move(place.x - 3, place.y, { steps: 4 });
    await article.mouse.move(place.x, place.y);
    await expect.poll(() => cardText(article), PATIENCE).toMatch(says);
    await article.keyboard.press('Escape');
  };

  it('shows what a file is before it is used', async () => {
    await isUnmarked();
    const options = await openOptions();
    await choose(options, fileOf('newer.json', newerDataset()));
    const offer = options.getByRole('group', { name: `Dataset ${NEWER}` });
    await offer.getByText(/events, .* officials, .* policies/).waitFor();
    expect(await barriersOn(options)).toEqual([]);
    expect(await popupText()).toContain(SHIPPED);
    await options.getByRole('button', { name: 'Cancel' }).press('Enter');
    await options.close();
    await isUnmarked();
  });

  it('uses it in an open article, on its card, in the popup and in the history', async () => {
    const options = await openOptions();
    await importIt(options);
    await options.close();
    await isMarked();
    await readCardOf(NEW_NAME, /Tariff Commissioner/);
    await expect.poll(popupText, PATIENCE).toContain(`${NEWER}, your file`);
    const history = await open('popup/index.html?search=Ashworth');
    await history.getByText(NEW_EVENT).first().waitFor();
    await history.close();
  });

  it.each([
    ['text', 'Duties rose.', /not a dataset of Annotariff/],
    ['the same again', newerDataset(), new RegExp(`not newer than ${NEWER}`)],
    [
      'another schema',
      newerDataset().replace('"schemaVersion":1', '"schemaVersion":7'),
      /another version of the extension/,
    ],
    [
      'a broken one',
      newerDataset(({ manifest, events }) => {
        manifest.version = '2100.1.0';
        for (const event of events.slice(0, 1)) event.officials = ['nobody-at-all'];
      }),
      /damaged or contradicts itself/,
    ],
    ['a huge one', ' '.repeat(9_000_000), /too large/],
  ])('refuses %s in a sentence and keeps what is in use', async (name, text, sentence) => {
    const options = await openOptions();
    await choose(options, fileOf(`${name}.json`, text));
    await options.getByText(sentence).waitFor();
    await options.close();
    await isMarked();
  });

  it('still uses it after a restart', async () => {
    await session.close();
    await start();
    await isMarked();
    expect(await popupText()).toContain(NEWER);
  });

  it('gives it up at one press', async () => {
    const options = await openOptions();
    await options.getByRole('button', { name: 'Go back to it' }).press('Enter');
    await options.getByText('The data that came with the extension is in use.').waitFor();
    await options.close();
    await isUnmarked();
    const text = await popupText();
    expect(text).toContain(SHIPPED);
    expect(text).not.toMatch(/The data is new/);
  });

  it('goes on with the shipped data when the browser has lost the file, and says so', async () => {
    const options = await openOptions();
    await importIt(options);
    await isMarked();
    await options.evaluate(emptyDatabase);
    await options.close();
    // Whoever has it in memory goes on with it; the next to look finds it gone.
    await openAfterSleep();
    await isUnmarked();
    await expect.poll(popupText, PATIENCE).toMatch(/can no longer be read/);
  });

  it.each([
    ['names', 'lexicon', '{"lexicon":{},"matcher":{}}'],
    ['names', 'lexicon', 'no JSON'],
    ['records', 'records', '{"manifest":{}}'],
  ])(
    'goes on with the shipped data when the %s of the file are damaged in its storage',
    async (_, part, text) => {
      const options = await openOptions();
      await importIt(options);
      await isMarked();
      await options.evaluate(damage, [part, text] as const);
      await options.close();
      await openAfterSleep();
      await isUnmarked();
      await readCardOf('He Lifeng', /Vice Premier/);
      const again = await openOptions();
      const back = again.getByRole('button', { name: 'Go back to it' });
      if (part === 'lexicon') await back.press('Enter');
      await back.waitFor({ state: 'detached' });
      await again.close();
    },
  );

  it('gives way to newer data that the extension brings, and says so', async () => {
    const options = await openOptions();
    await importIt(options);
    await isMarked();
    // To the extension it is the same whether its data became newer or the file older.
    await options.evaluate(ageTheNote);
    await isUnmarked();
    await options.close();
    await expect.poll(popupText, PATIENCE).toMatch(/came with newer data.*2020\.1\.0/);
    const popup = await open(`popup/index.html?tab=${await session.tabIdOf(url)}`);
    await popup.getByRole('button', { name: 'Understood' }).press('Enter');
    await popup.getByText(/^Data to/).waitFor();
  });

  it('compiles anew what an earlier version of the extension compiled', async () => {
    const options = await openOptions();
    await importIt(options);
    await options.evaluate(makeByAnEarlierVersion);
    await isUnmarked();
    await options.close();
    const popup = await open(`popup/index.html?tab=${await session.tabIdOf(url)}`);
    await popup.getByText(`${NEWER}, your file`).waitFor();
    await popup.close();
    await isMarked();
  });

  it('has raised no error in all of this', () => {
    expect(errors).toEqual([]);
  });
});

interface ExtensionPage {
  chrome: {
    storage: {
      local: {
        get(key: string): Promise<Record<string, object>>;
        set(values: object): Promise<void>;
      };
    };
  };
}

/** Runs in a page of the extension: what a browser short of room may do. */
function emptyDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('annotariff');
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('imported', 'readwrite');
      transaction.objectStore('imported').clear();
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
    opening.onerror = () => reject(opening.error);
  });
}

/** Runs in a page of the extension: what a bad disk may do. */
function damage([part, text]: readonly [string, string]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('annotariff');
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('imported', 'readwrite');
      transaction.objectStore('imported').put(text, part);
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
    opening.onerror = () => reject(opening.error);
  });
}

async function ageTheNote(): Promise<void> {
  const { local } = (globalThis as unknown as ExtensionPage).chrome.storage;
  const { 'imported-data': note } = await local.get('imported-data');
  await local.set({ 'imported-data': { ...note, version: '2020.1.0' } });
}

async function makeByAnEarlierVersion(): Promise<void> {
  const { local } = (globalThis as unknown as ExtensionPage).chrome.storage;
  const { 'imported-data': note } = await local.get('imported-data');
  await local.set({ 'imported-data': { ...note, madeBy: '0.0.1' } });
}

describe('in Firefox', () => {
  let session: FirefoxSession;
  let article: string;
  let own: string;

  const start = async () => {
    session = await openFirefox({
      extension: buildOf('firefox'),
      profile: folder,
      hosts: [LISTED_HOST],
    });
    article = await session.currentTab();
    await session.navigate(`http://${LISTED_HOST}:${server.port}/article`);
    await session.showTab(article);
    own = await session.openTab();
  };
  beforeAll(start);
  afterAll(() => session?.close());

  const marks = async () => {
    await session.showTab(article);
    return session.run<string[]>(IN_PAGE.markedWords);
  };
  const openOptions = async () => {
    await session.showTab(own);
    await session.navigate(session.ownPage('options/index.html'));
    await expect.poll(textOf('#data'), PATIENCE).toMatch(/Newer data from a file/);
  };
  const textOf = (selector: string) => () =>
    session.run<string>(`return document.querySelector(arguments[0])?.innerText ?? '';`, selector);
  const press = (name: string) =>
    session.run<boolean>(
      `const named = [...document.querySelectorAll('button')].find((each) => each.innerText.trim() === arguments[0]);
      named?.click();
      return named !== undefined;`,
      name,
    );

  it('a file is used after it was looked at, outlives a restart, and is given up', async () => {
    await expect.poll(marks, PATIENCE).toContain('He Lifeng');
    await openOptions();
    await session.type(
      'input[aria-label="Newer data from a file"]',
      fileOf('newer.json', newerDataset()),
    );
    await expect.poll(textOf('.offer'), PATIENCE).toMatch(NEWER);
    expect(await press('Use this data')).toBe(true);
    await expect.poll(textOf('#data'), PATIENCE).toMatch(/The data of the file is in use/);
    await expect.poll(marks, PATIENCE).toContain(NEW_NAME);
    await session.close();
    await start();
    await expect.poll(marks, PATIENCE).toContain(NEW_NAME);
    await openOptions();
    expect(await press('Go back to it')).toBe(true);
    await expect.poll(marks, PATIENCE).not.toContain(NEW_NAME);
  });
});
