/**
 * One Firefox with the built extension: an article in a tab, and a tab of its own for
 * our pages. For what its tests say in selectors and scripts; reader.ts and listener.ts
 * are for those that hold in any browser.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { serveArticles } from '../../src/tools/browsers/article-server';
import { type FirefoxSession, openFirefox } from '../../src/tools/browsers/firefox';
import { PATIENCE } from './listener';
import { PAGES } from './pages';
import { buildOf, IN_PAGE, LISTED_HOST } from './reader';

export interface FirefoxTabs {
  session: FirefoxSession;
  /** The number by which our pages know the article's tab. */
  tabId: number;
  showArticle(): Promise<void>;
  /** Opens a page of ours in the other tab, and shows it. */
  openOwn(path: string): Promise<void>;
  /** The words marked in the article; the tab that is shown stays in front. */
  marks(): Promise<string[]>;
  close(): Promise<void>;
}

/** Opens the article of this path, which is in front at first. */
export async function openFirefoxTabs(path: string): Promise<FirefoxTabs> {
  const server = await serveArticles((asked) => PAGES[asked]);
  const profile = mkdtempSync(join(tmpdir(), 'annotariff-firefox-tabs-'));
  const session = await openFirefox({
    extension: buildOf('firefox'),
    profile,
    hosts: [LISTED_HOST],
  });
  const article = await session.currentTab();
  await session.navigate(`http://${LISTED_HOST}:${server.port}${path}`);
  // The first page has opened in front of it.
  await session.showTab(article);
  const tabId = await session.tabId();
  let own = '';
  let shown = article;
  const show = async (tab: string) => {
    await session.showTab(tab);
    shown = tab;
  };
  return {
    session,
    tabId,
    showArticle: () => show(article),
    async openOwn(path) {
      if (own === '') own = await session.openTab();
      await show(own);
      await session.navigate(session.ownPage(path));
      await expect
        .poll(
          () => session.run<boolean>('return document.querySelector(".ui") !== null;'),
          PATIENCE,
        )
        .toBe(true);
    },
    async marks() {
      if (shown === article) return session.run<string[]>(IN_PAGE.markedWords);
      await session.showTab(article);
      const words = await session.run<string[]>(IN_PAGE.markedWords);
      await session.showTab(shown);
      return words;
    },
    async close() {
      await session.close();
      await server.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
