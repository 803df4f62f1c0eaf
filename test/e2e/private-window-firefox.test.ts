/** Private windows in Firefox: the reader decides, and nothing of what is read there stays. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { serveArticles } from '../../src/tools/browsers/article-server';
import { type FirefoxSession, openFirefox } from '../../src/tools/browsers/firefox';
import { PATIENCE } from './listener';
import { PAGES } from './pages';
import { buildOf, IN_PAGE, LISTED_HOST } from './reader';

interface Windows {
  session: FirefoxSession;
  /** The article in a usual window and in a private one, by window handle. */
  usual: string;
  privately: string;
}

/** The article in both kinds of window; the private one is in front. */
async function inBothWindows(isAllowed: boolean, what: (windows: Windows) => Promise<void>) {
  const server = await serveArticles((path) => PAGES[path]);
  const profile = mkdtempSync(join(tmpdir(), 'annotariff-private-'));
  const session = await openFirefox({
    extension: buildOf('firefox'),
    profile,
    hosts: [LISTED_HOST],
    inPrivateWindows: isAllowed,
  });
  try {
    const usual = await session.currentTab();
    const article = `http://${LISTED_HOST}:${server.port}/article`;
    await session.navigate(article);
    await session.showTab(usual);
    await expect.poll(() => marksIn(session, usual), PATIENCE).toContain('He Lifeng');
    const privately = await session.openPrivateWindow();
    await session.navigate(article);
    await what({ session, usual, privately });
  } finally {
    await session.close();
    await server.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function marksIn(session: FirefoxSession, window: string): Promise<string[]> {
  await session.showTab(window);
  return session.run<string[]>(IN_PAGE.markedWords);
}

/** Runs in a page of ours, in a tab of the usual window. */
async function inOwnPage<T>({ session, usual }: Windows, body: string): Promise<T> {
  await session.showTab(usual);
  await session.openTab();
  await session.navigate(session.ownPage('options/index.html'));
  const result = await session.run<T>(body);
  await session.run('window.close()');
  await session.showTab(usual);
  return result;
}

const STORED = `return (async () => {
  const { storage } = window.wrappedJSObject.browser;
  const areas = await Promise.all(['local', 'sync', 'session'].map((area) => storage[area].get(null)));
  return JSON.stringify(areas);
})();`;

it('a private window is left alone unless the reader allows it', async () => {
  await inBothWindows(false, async ({ session, privately }) => {
    await setTimeout(3000);
    expect(await marksIn(session, privately)).toEqual([]);
  });
});

it('one that the reader allows is marked, and nothing of it is stored', async () => {
  await inBothWindows(true, async (windows) => {
    const { session, privately } = windows;
    const before = await inOwnPage<string>(windows, STORED);
    expect(before).toMatch(/^\[\{.*\}\]$/);
    await expect.poll(() => marksIn(session, privately), PATIENCE).toContain('He Lifeng');
    expect(await inOwnPage<string>(windows, STORED)).toBe(before);
  });
});

it('a site is switched off in both kinds of window at once', async () => {
  await inBothWindows(true, async (windows) => {
    const { session, usual, privately } = windows;
    await expect.poll(() => marksIn(session, privately), PATIENCE).toContain('He Lifeng');
    await inOwnPage(
      windows,
      `return window.wrappedJSObject.browser.storage.sync.set({ 'site:scmp.com': 'off' });`,
    );
    await expect.poll(() => marksIn(session, privately), PATIENCE).toEqual([]);
    await expect.poll(() => marksIn(session, usual), PATIENCE).toEqual([]);
  });
});
