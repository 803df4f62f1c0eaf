/**
 * Chromium on the bundled sample article: what `npm start` and the pictures show.
 *
 * The article is our own and its newspaper invented. It is served under a name
 * below a listed site, so that the extension runs as on any newspaper.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { outDirOf } from '../build';
import { ROOT } from '../root';
import { serveArticles } from './article-server';
import { type ChromiumOptions, type ChromiumSession, cardText, openChromium } from './chromium';

const HOST = 'harbour-courier.scmp.com';
const PATH = '/2025/02/22/first-call';
const URL_OF_SAMPLE = `http://${HOST}${PATH}`;
/** More pages for pictures: an article with words that fit several records, and a page that is none. */
const PAGES = {
  [PATH]: 'test/fixtures/sample-article.html',
  '/2025/05/20/what-is-left': 'test/fixtures/farm-article.html',
} as const;
const NO_ARTICLE = { path: '/weather', html: '<!doctype html><title>Weather</title><p>Rain.</p>' };

export interface SampleSession extends ChromiumSession {
  /** The tab with the article. */
  article: Page;
  /** The popup for the article, in a tab of its own. */
  openPopup(): Promise<Page>;
  /** Shows the other article in the same tab, with words that fit several records. */
  goToOther(): Promise<void>;
  /** The popup for a page that is no article, or for a site that is not on the list. */
  openPopupBeside(what: 'no-article' | 'not-listed'): Promise<Page>;
  /** Rests the pointer on the first of these words that are marked, until the card is filled. */
  openCardOver(words: string): Promise<void>;
}

/** Opens the sample in a profile of its own, which is gone after `close`. */
export async function openSample(
  options: Pick<ChromiumOptions, 'headless' | 'lang' | 'colorScheme' | 'viewport'>,
): Promise<SampleSession> {
  const files = Object.entries(PAGES).map(
    ([path, file]) => [path, readFileSync(join(ROOT, file), 'utf8')] as const,
  );
  const pages = new Map([...files, [NO_ARTICLE.path, NO_ARTICLE.html]]);
  const server = await serveArticles((path) => pages.get(path));
  const profile = mkdtempSync(join(tmpdir(), 'annotariff-sample-'));
  const session = await openChromium({
    ...options,
    extension: outDirOf('chrome'),
    profile,
    port: server.port,
    // In a window the reader may go anywhere; without one nothing leaves the machine.
    ...(options.headless === false ? { hosts: [HOST] } : {}),
  });
  const article = session.context.pages()[0] ?? (await session.context.newPage());
  await article.goto(URL_OF_SAMPLE);
  return {
    ...session,
    article,
    openPopup: async () =>
      session.openOwnPage(`popup/index.html?tab=${await session.tabIdOf(URL_OF_SAMPLE)}`),
    async goToOther() {
      await article.goto(`http://${HOST}/2025/05/20/what-is-left`);
    },
    async openPopupBeside(what) {
      const page = await session.context.newPage();
      const url =
        what === 'no-article' ? `http://${HOST}${NO_ARTICLE.path}` : `http://plain.example${PATH}`;
      await page.goto(url);
      return session.openOwnPage(`popup/index.html?tab=${await session.frontTabId(page)}`);
    },
    openCardOver: (words) => openCardOver(article, words),
    async close() {
      await session.close();
      await server.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

async function openCardOver(article: Page, words: string): Promise<void> {
  const place = await article.waitForFunction(placeOf, words);
  const point = await place.jsonValue();
  if (!point) throw new Error(`no mark on “${words}”`);
  await article.mouse.move(2, 2);
  await setTimeout(250); // no card opens while the page scrolls, nor just after
  await article.mouse.move(point.x, point.y, { steps: 3 });
  for (let tries = 0; tries < 100; tries++) {
    if (/data to|数据截至|資料截至/.test(await cardText(article))) return;
    await setTimeout(100);
  }
  throw new Error(`no card opened over “${words}”`);
}

/** Runs in the page: scrolls to marked words and returns their middle, or `null` while there are none. */
function placeOf(words: string): { x: number; y: number } | null {
  for (const mark of CSS.highlights.get('annotariff-mention') ?? []) {
    const range = document.createRange();
    range.setStart(mark.startContainer, mark.startOffset);
    range.setEnd(mark.endContainer, mark.endOffset);
    if (!range.toString().includes(words)) continue;
    const box = range.getClientRects()[0];
    if (!box) continue;
    window.scrollBy({ top: box.top - 200, behavior: 'instant' });
    const moved = range.getClientRects()[0];
    return moved ? { x: moved.left + moved.width / 2, y: moved.top + moved.height / 2 } : null;
  }
  return null;
}
