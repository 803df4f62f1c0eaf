/**
 * Hours of use: nothing grows, and nothing is lost. `npm test` has a short form;
 * `npm run test:long` has the long one, and prints its figures.
 */
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { workerHeap } from '../../src/tools/browsers/worker-heap';
import { type Lab, openLab, PATIENCE, type Subject } from './lab';
import { PAGES } from './pages';
import { buildOf } from './reader';

const LONG = process.env.ANNOTARIFF_LONG === '1';
const NAVIGATIONS = LONG ? 1000 : 12;
const TABS = LONG ? 100 : 5;
/** An hour, unless the environment names another time. */
const MINUTES = Number(process.env.ANNOTARIFF_MINUTES ?? 60);
const HOURS = { timeout: 2 * 3_600_000 };

let lab: Lab;
beforeAll(async () => {
  lab = await openLab((path) => PAGES[path]);
});
afterAll(() => lab?.close());

interface Load {
  megabytes: number;
  /** What the background holds, which reads every article. */
  behindMegabytes: number;
  listeners: number;
  nodes: number;
  stored: number;
}

/** What a page holds after everything that nobody needs was collected, and what is stored. */
async function loadOf(page: Page): Promise<Load> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Performance.enable');
  await devTools.send('HeapProfiler.enable');
  for (let times = 0; times < 3; times++) await devTools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devTools.send('Performance.getMetrics');
  await devTools.detach();
  const of = (name: string) => metrics.find((each) => each.name === name)?.value ?? 0;
  const own = await lab.session.openOwnPage('manifest.json');
  const stored = await own.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: Record<string, { get(keys: null): Promise<object> }> };
    };
    const areas = ['local', 'sync', 'session'].map((area) => chrome.storage[area]?.get(null));
    return JSON.stringify(await Promise.all(areas)).length;
  });
  await own.close();
  return {
    megabytes: of('JSHeapUsedSize') / 1e6,
    behindMegabytes: (await workerHeap(page.context())) ?? 0,
    listeners: of('JSEventListeners'),
    nodes: of('Nodes'),
    stored,
  };
}

it(`${NAVIGATIONS} pages one after the other leave nothing behind`, HOURS, async () => {
  const article = await lab.open('/article');
  const visit = async (round: number) => {
    await article.page.goto(article.page.url());
    await article.isMarked('He Lifeng');
    if (round % 4 !== 0) return;
    await readCard(article, 'He Lifeng');
  };
  for (let round = 0; round < 4; round++) await visit(round);
  await article.page.mouse.move(2, 2);
  const before = await loadOf(article.page);
  for (let round = 1; round <= NAVIGATIONS; round++) await visit(round);
  await article.page.mouse.move(2, 2);
  const after = await loadOf(article.page);
  if (LONG) console.log(`${NAVIGATIONS} pages: before`, before, 'after', after);
  expect(after.megabytes).toBeLessThan(before.megabytes * 1.2 + 3);
  expect(after.behindMegabytes).toBeLessThan(before.behindMegabytes * 1.2 + 5);
  expect(after.listeners).toBeLessThan(before.listeners * 1.5 + 50);
  expect(after.nodes).toBeLessThan(before.nodes * 1.5 + 2000);
  expect(after.stored).toBe(before.stored);
  expect(article.ownErrors).toEqual([]);
  await article.page.close();
});

/** What a reader does, over and over, without ever leaving the page. */
const HABITS: readonly ((article: Subject, round: number) => Promise<void>)[] = [
  (article) => readCard(article, 'He Lifeng'),
  (article) => readCard(article, 'Donald Trump'),
  async (article) => {
    await article.hover('He Lifeng');
    await article.cardSays(/Sources/);
    await article.page.mouse.down();
    await article.page.mouse.up();
    await article.page.mouse.move(2, 2);
    await article.page.keyboard.press('Escape');
    await expect.poll(() => article.cardText(), PATIENCE).toBe('');
  },
  async (article) => {
    await choose(article, 'off');
    await expect.poll(article.marks, PATIENCE).toEqual([]);
    await choose(article, null);
    await article.isMarked('He Lifeng');
  },
  async (article) => {
    const tab = await lab.session.tabIdOf(article.page.url());
    const popup = await lab.session.openOwnPage(`popup/index.html?tab=${tab}`);
    await expect.poll(() => popup.locator('body').textContent(), PATIENCE).toMatch(/He Lifeng/);
    await popup.close();
  },
  async (article, round) => {
    // A live page: the newest on top, the oldest dropped.
    await article.page.evaluate((number) => {
      const news = document.createElement('p');
      news.className = 'news';
      news.textContent = `Update ${number}: Howard Lutnick spoke of tariffs on China.`;
      document.querySelector('article p')?.before(news);
      for (const old of document.querySelectorAll('.news:nth-of-type(n + 4)')) old.remove();
    }, round);
    await article.isMarked('Howard Lutnick');
  },
];

async function readCard(article: Subject, words: string): Promise<void> {
  await article.hover(words);
  await article.cardSays(/Sources/);
  await article.page.keyboard.press('Escape');
  await expect.poll(() => article.cardText(), PATIENCE).toBe('');
}

/** Switches the site of the article, or takes the choice back. */
async function choose(article: Subject, choice: 'off' | null): Promise<void> {
  const own = await lab.session.openOwnPage('manifest.json');
  await own.evaluate(async (wanted) => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        storage: { sync: { set(v: object): Promise<void>; remove(k: string): Promise<void> } };
      };
    };
    if (wanted === null) await chrome.storage.sync.remove('site:scmp.com');
    else await chrome.storage.sync.set({ 'site:scmp.com': wanted });
  }, choice);
  await own.close();
  await article.page.bringToFront();
}

it(
  `one page read for ${LONG ? `${MINUTES} minutes` : 'a while'} leaves nothing behind`,
  HOURS,
  async () => {
    const article = await lab.open('/article');
    await article.isMarked('He Lifeng');
    let round = 0;
    const readFor = async (ms: number) => {
      const untilMs = performance.now() + ms;
      do {
        for (const habit of HABITS) await habit(article, ++round);
      } while (performance.now() < untilMs);
    };
    await readFor(0);
    const before = await loadOf(article.page);
    await article.page.bringToFront();
    const warmUp = round;
    await readFor(LONG ? MINUTES * 60_000 : 0);
    const after = await loadOf(article.page);
    if (LONG) {
      console.log(`${MINUTES} minutes, ${round - warmUp} doings: before`, before, 'after', after);
    }
    expect(after.megabytes).toBeLessThan(before.megabytes * 1.2 + 3);
    expect(after.behindMegabytes).toBeLessThan(before.behindMegabytes * 1.2 + 5);
    expect(after.listeners).toBeLessThan(before.listeners + 50);
    expect(after.nodes).toBeLessThan(before.nodes + 2000);
    expect(after.stored).toBe(before.stored);
    expect(article.ownErrors).toEqual([]);
    await article.page.close();
  },
);

it(`${TABS} tabs are all marked, and leave nothing behind`, HOURS, async () => {
  const first = await lab.open('/article');
  await first.isMarked('He Lifeng');
  const before = await loadOf(first.page);
  const others: Subject[] = [];
  for (let tab = 1; tab < TABS; tab++) others.push(await lab.open('/article'));
  for (const { isMarked } of others) await isMarked('He Lifeng');
  for (const { page } of others) await page.close();
  // What is kept for a tab goes when the browser tells of its end.
  await expect.poll(async () => (await loadOf(first.page)).stored, PATIENCE).toBe(before.stored);
  const after = await loadOf(first.page);
  if (LONG) console.log(`${TABS} tabs: before`, before, 'after', after);
  expect(after.megabytes).toBeLessThan(before.megabytes * 1.2 + 3);
  expect(after.behindMegabytes).toBeLessThan(before.behindMegabytes * 1.2 + 5);
  expect(after.listeners).toBeLessThan(before.listeners + 50);
  await first.page.close();
});

if (LONG) {
  it('web-ext lint finds no error and no warning', HOURS, () => {
    const { stdout } = spawnSync(
      'npx',
      ['--yes', 'web-ext@10', 'lint', '--source-dir', buildOf('firefox'), '--output', 'json'],
      { encoding: 'utf8', cwd: tmpdir() },
    );
    const { errors, warnings } = JSON.parse(stdout);
    expect([...errors, ...warnings]).toEqual([]);
  });
}
