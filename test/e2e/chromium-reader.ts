/** A reader with Chromium: see reader.ts. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright-core';
import { serveArticles } from '../../src/tools/browsers/article-server';
import { type ChromiumSession, cardText, openChromium } from '../../src/tools/browsers/chromium';
import { PAGES } from './pages';
import { AFTER_SCROLL_MS, buildOf, IN_PAGE, LISTED_HOST, type Place, type Reader } from './reader';

export async function chromiumReader(): Promise<Reader> {
  const server = await serveArticles((path) => PAGES[path]);
  const profile = mkdtempSync(join(tmpdir(), 'annotariff-chromium-'));
  const options = { extension: buildOf('chrome'), profile, port: server.port };
  const errors: string[] = [];
  let session: ChromiumSession;
  let article: Page;
  let devTools: CDPSession;
  let popup: Page | null = null;
  let url = '';

  const start = async () => {
    session = await openChromium(options);
    article = await session.context.newPage();
    devTools = await session.context.newCDPSession(article);
    await listen(devTools, errors);
  };
  await start();

  const run = <T>(body: string, argument?: string): Promise<T> =>
    article.evaluate<T>(`(function () {${body}})(${JSON.stringify(argument) ?? ''})`);

  return {
    async open(path, host = LISTED_HOST) {
      url = `http://${host}${path}`;
      await article.bringToFront();
      await article.goto(url);
    },
    markedWords: () => run(IN_PAGE.markedWords),
    html: () => run(IN_PAGE.html),
    async hover(words) {
      await article.bringToFront();
      const place = await run<Place | null>(IN_PAGE.placeOf, words);
      if (!place) throw new Error(`no mark on “${words}”`);
      await article.mouse.move(2, 2);
      await setTimeout(AFTER_SCROLL_MS);
      await article.mouse.move(place.x - 3, place.y, { steps: 4 });
      await article.mouse.move(place.x, place.y);
    },
    pressEscape: () => article.keyboard.press('Escape'),
    leave: () => article.mouse.move(2, 2, { steps: 3 }),
    cardText: () => cardText(article),
    popup: {
      async open() {
        await popup?.close();
        const tab = await session.tabIdOf(url);
        popup = await session.openOwnPage(`popup/index.html?tab=${tab}`);
        await listen(await session.context.newCDPSession(popup), errors);
        await popup.locator('#popup > *').first().waitFor();
      },
      // biome-ignore lint/performance/useDomNodeTextContent: what is hidden must not count
      text: () => opened(popup).locator('body').innerText(),
      showHistory: () => opened(popup).getByRole('tab').nth(1).click(),
      search: (words) => opened(popup).getByRole('searchbox').fill(words),
      flipSwitch: () => opened(popup).getByRole('switch').click(),
    },
    stopBackground: () => session.stopWorker(),
    async restart() {
      popup = null;
      await session.close();
      await start();
    },
    errors: async () => errors,
    async close() {
      await session.close();
      await server.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

function opened(popup: Page | null): Page {
  if (!popup) throw new Error('the popup is not open');
  return popup;
}

/** Gathers exceptions and console errors of every world of a page, ours included. */
async function listen(devTools: CDPSession, errors: string[]): Promise<void> {
  devTools.on('Runtime.exceptionThrown', ({ exceptionDetails }) =>
    errors.push(exceptionDetails.exception?.description ?? exceptionDetails.text),
  );
  devTools.on('Runtime.consoleAPICalled', ({ type, args }) => {
    if (type === 'error') errors.push(args.map((arg) => arg.value ?? arg.description).join(' '));
  });
  devTools.on('Log.entryAdded', ({ entry }) => {
    if (entry.level === 'error' && entry.source !== 'network') errors.push(entry.text);
  });
  await devTools.send('Runtime.enable');
  await devTools.send('Log.enable');
}
