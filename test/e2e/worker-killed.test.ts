/**
 * The browser ends the background when it likes. Here it likes every second, while a
 * reader goes from mark to mark, and nothing is lost.
 */
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { serveArticles } from '../../src/tools/browsers/article-server';
import { openLab, PATIENCE } from './lab';
import { PAGES } from './pages';
import { LISTED_HOST } from './reader';
import { openUnwatched } from './unwatched';

const LONG = process.env.ANNOTARIFF_LONG === '1';
const ROUNDS = LONG ? 60 : 6;

it('opens every card while the worker is killed every second', async () => {
  const lab = await openLab((path) => PAGES[path]);
  try {
    const article = await lab.open('/article');
    await article.isMarked('He Lifeng');
    const kill = await lab.killer();
    await article.page.bringToFront();
    let isOver = false;
    const killing = (async () => {
      let kills = 0;
      while (!isOver) {
        await kill();
        kills++;
        await setTimeout(1000);
      }
      return kills;
    })();
    for (let round = 0; round < ROUNDS; round++) {
      for (const [words, says] of [
        ['He Lifeng', /Vice Premier.*Sources/],
        ['Donald Trump', /President of the United States.*Sources/],
      ] as const) {
        await article.hover(words);
        await article.cardSays(says);
        await article.page.keyboard.press('Escape');
        await expect.poll(() => article.cardText()).toBe('');
      }
      // A page that is opened in the middle of it is read as well.
      if (round % 3 === 2) {
        await article.page.reload();
        await article.isMarked('He Lifeng');
      }
    }
    isOver = true;
    expect(await killing).toBeGreaterThan(ROUNDS / 2);
    expect(article.ownErrors).toEqual([]);
  } finally {
    await lab.close();
  }
}, 600_000);

it('marks every page, whenever in its loading the worker is killed', async () => {
  const lab = await openLab((path) => PAGES[path]);
  try {
    const article = await lab.open('/article');
    await article.isMarked('He Lifeng');
    const kill = await lab.killer();
    for (let killAtMs = 100; killAtMs < 1000; killAtMs += LONG ? 10 : 75) {
      const loaded = article.page.reload();
      await setTimeout(killAtMs);
      await kill();
      await loaded;
      await article.isMarked('He Lifeng');
      // Counting and fetching ahead come after the marks.
      await setTimeout(500);
    }
    expect(article.ownErrors).toEqual([]);
  } finally {
    await lab.close();
  }
}, 600_000);

if (LONG) {
  it('sleeps when nobody needs it, with an article open', async () => {
    const server = await serveArticles((path) => PAGES[path]);
    const browser = await openUnwatched(`http://${LISTED_HOST}/article`, server.port);
    try {
      await expect.poll(browser.isWorkerAwake, PATIENCE).toBe(true);
      // Chromium ends a worker that had nothing to do for half a minute.
      const minutes = { timeout: 180_000, interval: 1000 };
      await expect.poll(browser.isWorkerAwake, minutes).toBe(false);
      await setTimeout(60_000);
      expect(await browser.isWorkerAwake()).toBe(false);
    } finally {
      await browser.close();
      await server.close();
    }
  }, 300_000);
}
