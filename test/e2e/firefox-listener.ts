/** A listener with Firefox: see listener.ts. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';
import { serveArticles } from '../../src/tools/browsers/article-server';
import { openFirefox } from '../../src/tools/browsers/firefox';
import { type Command, type Heard, type Key, type Listener, PATIENCE } from './listener';
import { PAGES } from './pages';
import { buildOf, IN_PAGE, LISTED_HOST, UNLISTED_HOST } from './reader';

/** WebDriver's names of keys. */
const KEYS: Record<Key, string> = {
  Alt: '\uE00A',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  Control: '\uE009',
  Enter: '\uE007',
  Escape: '\uE00C',
  Shift: '\uE008',
  Space: ' ',
  Tab: '\uE004',
};

/** The letters that the manifest suggests, with Alt and Shift. */
export const LETTERS: Record<Command, string> = {
  'next-mention': 'J',
  'pin-or-close-card': 'K',
  'previous-mention': 'U',
  'toggle-site': 'O',
};

/**
 * Runs in the browser's window, once: accessibility stays on as long as somebody holds its
 * service. Left to a script that ends, it goes off with the next garbage collection, and
 * comes on again without knowing what had the focus.
 */
const HOLD_ACCESSIBILITY = `
  window.heldAccessibility = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);`;

/**
 * Runs in the browser's window: the accessible objects of the page in front, as every
 * assistive technology gets them from Firefox.
 */
const HEARD = `
  const service = window.heldAccessibility;
  const { nsIAccessibleStates: states } = Ci;
  const clean = (text) => (text ?? '').replace(/\\s+/g, ' ').trim();
  const heard = [];
  const visit = (accessible) => {
    const state = {};
    accessible.getState(state, {});
    const has = (flag) => (state.value & flag) !== 0;
    const isText = ['text leaf', 'statictext'].includes(service.getStringRole(accessible.role));
    heard.push({
      role: isText ? 'text' : accessible.computedARIARole,
      name: clean(accessible.name),
      value: clean(accessible.value),
      states: [
        ...(has(states.STATE_CHECKED) ? ['checked'] : []),
        ...(has(states.STATE_EXPANDED) ? ['expanded'] : []),
        ...(has(states.STATE_FOCUSED) ? ['focused'] : []),
        ...(has(states.STATE_PRESSED) ? ['pressed'] : []),
        ...(has(states.STATE_SELECTED) ? ['selected'] : []),
      ],
    });
    if (!isText) for (let index = 0; index < accessible.childCount; index++) visit(accessible.getChildAt(index));
  };
  const frame = service.getAccessibleFor(gBrowser.selectedBrowser);
  if (frame?.childCount > 0) visit(frame.getChildAt(0));
  return heard;`;

/** Presses the button of the browser's question about a site, when it is open. */
const ALLOW = `
  const panel = document.getElementById('notification-popup');
  const question = panel?.querySelector('popupnotification');
  if (panel?.state !== 'open' || !question) return null;
  return question.button.accessKey;`;

export async function firefoxListener(): Promise<Listener> {
  const server = await serveArticles((path) => PAGES[path]);
  const profile = mkdtempSync(join(tmpdir(), 'annotariff-listener-'));
  const downloads = join(profile, 'downloads');
  const session = await openFirefox({
    extension: buildOf('firefox'),
    profile,
    hosts: [LISTED_HOST, UNLISTED_HOST],
    downloads,
  });
  await session.runInChrome(HOLD_ACCESSIBILITY);
  const article = await session.currentTab();
  let front = article;
  const show = async (handle: string) => {
    front = handle;
    await session.showTab(handle);
  };
  const openOwnPage = async (path: string) => {
    await show(await session.openTab());
    await session.navigate(session.ownPage(path));
    // A new tab begins in the address bar; F6 would do the same.
    await session.runInChrome('gBrowser.selectedBrowser.focus();');
  };

  return {
    async openArticle(host) {
      await show(article);
      await session.navigate(`http://${host}:${server.port}/article`);
    },
    showArticle: () => show(article),
    openOwnPage,
    async openPopup() {
      await show(article);
      await openOwnPage(`popup/index.html?tab=${await session.tabId()}`);
    },
    async followToNewTab(what) {
      const before = await session.tabs();
      await what();
      const opened = async () => (await session.tabs()).filter((tab) => !before.includes(tab));
      await expect.poll(async () => (await opened()).length, PATIENCE).toBe(1);
      await show((await opened())[0] ?? front);
    },
    heard: () => session.runInChrome<Heard[]>(HEARD),
    press: (...together) => session.keys(together.map((key) => (key === 'a' ? key : KEYS[key]))),
    async write(words) {
      for (const letter of words) await session.keys([letter]);
    },
    // Into the browser's own window, where its shortcuts are looked for before the page.
    command: (name) => session.browserKeys([KEYS.Alt, KEYS.Shift, LETTERS[name]]),
    async allowSite() {
      const question = () => session.runInChrome<string | null>(ALLOW);
      await expect.poll(question, PATIENCE).not.toBeNull();
      const letter = (await question()) ?? '';
      // The button rests for a moment, so that nobody allows by accident.
      await setTimeout(1500);
      await session.browserKeys([KEYS.Alt, letter.toLowerCase()]);
    },
    async saved(what) {
      const before = filesIn(downloads);
      await what();
      const fresh = () =>
        filesIn(downloads).filter((file) => !before.includes(file) && !file.endsWith('.part'));
      await expect.poll(() => fresh().length, PATIENCE).toBe(1);
      const file = join(downloads, fresh()[0] ?? '');
      await expect.poll(() => readFileSync(file, 'utf8').length, PATIENCE).toBeGreaterThan(0);
      return readFileSync(file, 'utf8');
    },
    markedWords: () => session.runBehind<string[]>(article, front, IN_PAGE.markedWords),
    async close() {
      await session.close();
      await server.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

function filesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
