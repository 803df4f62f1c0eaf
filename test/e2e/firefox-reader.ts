/** A reader with Firefox: see reader.ts. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { serveArticles } from '../../src/tools/browsers/article-server';
import { type FirefoxSession, openFirefox } from '../../src/tools/browsers/firefox';
import { PAGES } from './pages';
import {
  AFTER_SCROLL_MS,
  buildOf,
  IN_PAGE,
  LISTED_HOST,
  type Place,
  type Reader,
  UNLISTED_HOST,
} from './reader';

export async function firefoxReader(): Promise<Reader> {
  const server = await serveArticles((path) => PAGES[path]);
  const profile = mkdtempSync(join(tmpdir(), 'annotariff-firefox-'));
  const options = { extension: buildOf('firefox'), profile, hosts: [LISTED_HOST, UNLISTED_HOST] };
  let session: FirefoxSession;
  const earlierErrors: string[] = [];
  let article = '';
  let popup = '';

  const start = async () => {
    session = await openFirefox(options);
    article = await session.currentTab();
    popup = '';
  };
  await start();

  const inArticle = async <T>(body: string, ...args: unknown[]): Promise<T> => {
    await session.showTab(article);
    return session.run<T>(body, ...args);
  };
  const inPopup = async <T>(body: string): Promise<T> => {
    if (popup === '') throw new Error('the popup is not open');
    await session.showTab(popup);
    return session.run<T>(body);
  };

  return {
    async open(path, host = LISTED_HOST) {
      await session.showTab(article);
      await session.navigate(`http://${host}:${server.port}${path}`);
    },
    markedWords: () => inArticle(IN_PAGE.markedWords),
    html: () => inArticle(IN_PAGE.html),
    async hover(words) {
      const place = await inArticle<Place | null>(IN_PAGE.placeOf, words);
      if (!place) throw new Error(`no mark on “${words}”`);
      await session.movePointer(2, 2);
      await setTimeout(AFTER_SCROLL_MS);
      await session.movePointer(place.x - 3, place.y);
      await session.movePointer(place.x, place.y);
    },
    async pressEscape() {
      await session.showTab(article);
      await session.pressEscape();
    },
    async leave() {
      await session.showTab(article);
      await session.movePointer(2, 2);
    },
    async cardText() {
      await session.showTab(article);
      return session.runPrivileged<string>(`
        const card = document.querySelector('annotariff-card > div')?.openOrClosedShadowRoot?.querySelector('[role="dialog"]');
        return card ? [card.getAttribute('aria-label'), card.innerText].join(' ').replace(/\\s+/g, ' ').trim() : '';`);
    },
    popup: {
      async open() {
        await session.showTab(article);
        const tab = await session.tabId();
        if (popup === '') popup = await session.openTab();
        await session.showTab(popup);
        await session.navigate(session.ownPage(`popup/index.html?tab=${tab}`));
        while (!(await session.run('return document.querySelector("#popup > *") !== null;'))) {
          await setTimeout(50);
        }
      },
      text: () => inPopup('return document.body.innerText;'),
      async showHistory() {
        await inPopup('');
        await session.click('[role="tab"]:nth-of-type(2)');
      },
      async search(words) {
        await inPopup('');
        await session.type('input[type="search"]', words);
      },
      async flipSwitch() {
        await inPopup('');
        await session.click('[role="switch"]');
      },
    },
    stopBackground: () => session.stopBackground(),
    async restart() {
      earlierErrors.push(...(await errorsOf(session)));
      await session.close();
      await start();
    },
    errors: async () => [...earlierErrors, ...(await errorsOf(session))],
    async close() {
      await session.close();
      await server.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/**
 * What the browser's console says of our files. A reply that arrives after its page
 * was left is logged by Firefox itself, and concerns nobody any more.
 */
function errorsOf(session: FirefoxSession): Promise<string[]> {
  return session.runInChrome(`
    return Services.console.getMessageArray()
      .map((message) => String(message))
      .filter((text) => text.includes('moz-extension://') && text.includes('Error'))
      .filter((text) => !/Promise (?:resolved|rejected) (?:after context unloaded|while context is inactive)/.test(text));`);
}
