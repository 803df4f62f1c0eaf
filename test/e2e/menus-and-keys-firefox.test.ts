/**
 * The entries in the context menu and the keyboard commands in Firefox, from the real menu
 * and with the real keys.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ArticleServer, serveArticles } from '../../src/tools/browsers/article-server';
import { type FirefoxSession, openFirefox } from '../../src/tools/browsers/firefox';
import { PATIENCE } from './listener';
import { PAGES } from './pages';
import { buildOf, IN_PAGE, LISTED_HOST, wordsByCommandLine } from './reader';

const ALT = '\uE00A';
const SHIFT = '\uE008';
const ARTICLE_WORDS = wordsByCommandLine(PAGES['/article'] ?? '');

/** Whether the menu that is open has an entry of this name; presses it. */
const PRESS_ENTRY = `
  const menu = document.getElementById('contentAreaContextMenu');
  const entry = [...menu.querySelectorAll('menuitem')].find(({ label }) => label === arguments[0]);
  if (menu.state !== 'open' || !entry) return false;
  menu.activateItem(entry);
  return true;`;

const CARD_NAME = `
  const root = document.querySelector('annotariff-card > div')?.openOrClosedShadowRoot;
  return root?.querySelector('[role="dialog"]:not([aria-busy="true"])')?.getAttribute('aria-label') ?? '';`;

describe('in Firefox', () => {
  let server: ArticleServer;
  let session: FirefoxSession;
  let profile: string;
  let article: string;

  beforeAll(async () => {
    server = await serveArticles((path) => PAGES[path]);
    profile = mkdtempSync(join(tmpdir(), 'annotariff-firefox-menus-'));
    session = await openFirefox({ extension: buildOf('firefox'), profile, hosts: [LISTED_HOST] });
    article = await session.currentTab();
    await session.navigate(`http://${LISTED_HOST}:${server.port}/article`);
    await session.showTab(article);
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
    rmSync(profile, { recursive: true, force: true });
  });

  const marksAre = (words: readonly string[]) =>
    expect.poll(() => session.run<string[]>(IN_PAGE.markedWords), PATIENCE).toEqual(words);
  const press = (letter: string) => session.browserKeys([ALT, SHIFT, letter]);
  const choose = async (label: string, at = { x: 20, y: 400 }) => {
    await session.rightClick(at.x, at.y);
    await expect.poll(() => session.runInChrome(PRESS_ENTRY, label), PATIENCE).toBe(true);
  };

  it('the menu switches the site off and on', async () => {
    await marksAre(ARTICLE_WORDS);
    await choose('Switch annotations on this site on or off');
    await marksAre([]);
    await choose('Switch annotations on this site on or off');
    await marksAre(ARTICLE_WORDS);
  });

  it('a key does the same', async () => {
    await press('O');
    await marksAre([]);
    await press('O');
    await marksAre(ARTICLE_WORDS);
  });

  it('keys go from card to card, back, and close', async () => {
    const cardIs = (name: RegExp) =>
      expect.poll(() => session.runPrivileged<string>(CARD_NAME), PATIENCE).toMatch(name);
    await press('J');
    await cardIs(/./);
    await press('J');
    await cardIs(/Bessent/);
    await press('J');
    await cardIs(/He Lifeng/);
    await press('U');
    await cardIs(/Bessent/);
    await press('K');
    await cardIs(/^$/);
  });

  it('the menu looks the selected words up in the history', async () => {
    const before = await session.tabs();
    const place = await session.run<{ x: number; y: number }>(`
      const words = document.evaluate("//p[contains(., 'farm machinery')]/text()", document, null, XPathResult.FIRST_ORDERED_NODE_TYPE, null).singleNodeValue;
      const at = words.data.indexOf('farm machinery');
      getSelection().setBaseAndExtent(words, at, words, at + 'farm machinery'.length);
      words.parentElement.scrollIntoView({ block: 'center' });
      const box = getSelection().getRangeAt(0).getClientRects()[0];
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };`);
    await choose('Look up the selected words', place);
    const opened = async () => (await session.tabs()).filter((tab) => !before.includes(tab));
    await expect.poll(async () => (await opened()).length, PATIENCE).toBe(1);
    await session.showTab((await opened())[0] ?? '');
    await expect
      .poll(
        () => session.run<string>('return document.querySelector("input")?.value ?? "";'),
        PATIENCE,
      )
      .toBe('farm machinery');
    expect(await session.run<string>('return document.body.innerText;')).toMatch(
      /[1-9]\d* events?\b/,
    );
  });
});
