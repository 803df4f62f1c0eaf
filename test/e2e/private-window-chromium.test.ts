/** Private windows in Chromium: the reader decides, and nothing of what is read there stays. */
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { type Lab, openLab, type Subject } from './lab';
import { PATIENCE } from './listener';
import { PAGES } from './pages';
import { IN_PAGE, LISTED_HOST } from './reader';

/** Tells the address in the private window from the one in the usual window. */
const PRIVATE_MARK = '?privately';

/** In private windows Chromium refuses pages without https, as those of our server are. */
const WITHOUT_HTTPS = '--disable-features=HttpsFirstModeIncognito,HttpsUpgrades';

interface Windows {
  /** The article in a usual window. */
  usual: Subject;
  /** A page of ours, in a tab of the usual window. */
  own: Page;
  /** The words marked in the article in a private window. */
  marksPrivately(): Promise<string[]>;
}

/** The article in both kinds of window; the private one is in front. */
async function inBothWindows(isAllowed: boolean, what: (windows: Windows) => Promise<void>) {
  const lab = await openLab((path) => PAGES[path], [WITHOUT_HTTPS]);
  try {
    if (isAllowed) await allowPrivately(lab);
    const own = await ownPage(lab);
    const usual = await lab.open('/article');
    await usual.isMarked('He Lifeng');
    await own.evaluate(openPrivateWindow, `http://${LISTED_HOST}/article${PRIVATE_MARK}`);
    const words = () =>
      runPrivately<string>(lab, 'return document.body.innerText').catch((error) => String(error));
    await expect.poll(words, PATIENCE).toContain('He Lifeng');
    await what({ usual, own, marksPrivately: () => runPrivately(lab, IN_PAGE.markedWords) });
  } finally {
    await lab.close();
  }
}

/** Presses “Allow in Incognito” in the browser's page of extensions. */
async function allowPrivately({ session }: Lab): Promise<void> {
  const extensions = await session.context.newPage();
  await extensions.goto('chrome://extensions');
  await extensions.evaluate(allowInIncognito, session.extensionId);
  await extensions.close();
}

/** Opens a page of ours; the extension starts anew when it is allowed in private windows. */
async function ownPage({ session }: Lab): Promise<Page> {
  const page = await session.context.newPage();
  const open = () =>
    page
      .goto(`chrome-extension://${session.extensionId}/manifest.json`)
      .then(() => page.evaluate('chrome.windows !== undefined'))
      .catch(() => false);
  await expect.poll(open, PATIENCE).toBe(true);
  return page;
}

/**
 * Runs the body of a function in the private window. Playwright leaves windows alone that
 * it did not open: this one is asked by the browser's own protocol.
 */
async function runPrivately<T>({ session }: Lab, body: string): Promise<T> {
  const browser = session.context.browser();
  if (!browser) throw new Error('the browser is gone');
  const whole = await browser.newBrowserCDPSession();
  try {
    const { targetInfos } = await whole.send('Target.getTargets');
    const { targetId } = targetInfos.find(({ url }) => url.endsWith(PRIVATE_MARK)) ?? {};
    if (targetId === undefined) throw new Error('there is no private window');
    const { sessionId } = await whole.send('Target.attachToTarget', { targetId, flatten: false });
    const answer = new Promise<string>((resolve) => {
      whole.on('Target.receivedMessageFromTarget', ({ message }) => resolve(message));
    });
    const params = { expression: `(() => {${body}})()`, returnByValue: true };
    const message = JSON.stringify({ id: 1, method: 'Runtime.evaluate', params });
    await whole.send('Target.sendMessageToTarget', { sessionId, message });
    const { result } = JSON.parse(await answer);
    return result.result.value;
  } finally {
    await whole.detach();
  }
}

interface Interfaces {
  developerPrivate: {
    updateProfileConfiguration(change: object): Promise<void>;
    updateExtensionConfiguration(change: object): Promise<void>;
  };
  storage: Record<'local' | 'session' | 'sync', { get(keys: null): Promise<object> }> & {
    sync: { set(items: object): Promise<void> };
  };
  windows: { create(what: object): Promise<unknown> };
}

/** Runs in the browser's page of extensions. */
async function allowInIncognito(extensionId: string): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: Interfaces };
  // An unpacked extension that starts anew does so in developer mode only.
  await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
  await chrome.developerPrivate.updateExtensionConfiguration({
    extensionId,
    incognitoAccess: true,
  });
}

/** Runs in a page of ours. */
async function openPrivateWindow(url: string): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: Interfaces };
  await chrome.windows.create({ url, incognito: true });
}

/** Runs in a page of ours. */
async function everythingStored(): Promise<string> {
  const { storage } = (globalThis as unknown as { chrome: Interfaces }).chrome;
  const areas = await Promise.all([
    storage.local.get(null),
    storage.sync.get(null),
    storage.session.get(null),
  ]);
  return JSON.stringify(areas);
}

/** Runs in a page of ours. */
async function switchOff(): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: Interfaces };
  await chrome.storage.sync.set({ 'site:scmp.com': 'off' });
}

it('a private window is left alone unless the reader allows it', async () => {
  await inBothWindows(false, async ({ marksPrivately }) => {
    await setTimeout(3000);
    expect(await marksPrivately()).toEqual([]);
  });
});

it('one that the reader allows is marked, and nothing of it is stored', async () => {
  await inBothWindows(true, async ({ own, marksPrivately }) => {
    const before = await own.evaluate(everythingStored);
    expect(before).toMatch(/^\[\{.*\}\]$/);
    await expect.poll(marksPrivately, PATIENCE).toContain('He Lifeng');
    expect(await own.evaluate(everythingStored)).toBe(before);
  });
});

it('a site is switched off in both kinds of window at once', async () => {
  await inBothWindows(true, async ({ usual, own, marksPrivately }) => {
    await expect.poll(marksPrivately, PATIENCE).toContain('He Lifeng');
    await own.evaluate(switchOff);
    await expect.poll(marksPrivately, PATIENCE).toEqual([]);
    await expect.poll(usual.marks, PATIENCE).toEqual([]);
  });
});
