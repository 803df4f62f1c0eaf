/**
 * The entries in the context menu and the keyboard commands in Firefox, from the real menu
 * and with the real keys.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FirefoxSession } from '../../src/tools/browsers/firefox';
import { LETTERS } from './firefox-listener';
import { type FirefoxTabs, openFirefoxTabs } from './firefox-tabs';
import { PATIENCE } from './listener';
import { menusAndKeysAct } from './menus-and-keys';

const ALT = '\uE00A';
const SHIFT = '\uE008';

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
  let firefox: FirefoxTabs;
  let session: FirefoxSession;
  beforeAll(async () => {
    firefox = await openFirefoxTabs('/article');
    session = firefox.session;
  });
  afterAll(() => firefox?.close());

  const choose = async (label: string, at = { x: 20, y: 400 }) => {
    await session.rightClick(at.x, at.y);
    await expect.poll(() => session.runInChrome(PRESS_ENTRY, label), PATIENCE).toBe(true);
  };

  menusAndKeysAct(() => ({
    marks: firefox.marks,
    cardText: () => session.runPrivileged<string>(CARD_NAME),
    chooseSiteSwitch: () => choose('Switch annotations on this site on or off'),
    press: (command) => session.browserKeys([ALT, SHIFT, LETTERS[command]]),
  }));

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
