/**
 * The entries in the context menu and the keyboard commands in Chromium. Neither its menu
 * nor its shortcuts can be reached without a window, so what they do is raised where the
 * browser raises it: as events of the running background. That the browser shows the
 * entries is asked of the browser.
 */
import type { Worker } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Lab, openLab, PATIENCE, type Subject } from './lab';
import { menusAndKeysAct } from './menus-and-keys';
import { PAGES } from './pages';
import { UNLISTED_HOST } from './reader';

/** As much of the browser as the functions below use in the background. */
interface Background {
  chrome: {
    tabs: { query(filter: object): Promise<{ id?: number; url?: string }[]> };
    commands: { onCommand: { dispatch(name: string, tab: object | undefined): void } };
    contextMenus: {
      onClicked: { dispatch(info: object, tab: object | undefined): void };
      update(id: string, change: object): Promise<void>;
    };
    runtime: { getContexts(filter: object): Promise<unknown[]> };
  };
}

describe('in Chromium', () => {
  let lab: Lab;
  let article: Subject;
  beforeAll(async () => {
    lab = await openLab((path) => PAGES[path]);
    article = await lab.open('/article');
  });
  afterAll(() => lab?.close());

  const background = async (): Promise<Worker> =>
    lab.session.context.serviceWorkers()[0] ??
    (await lab.session.context.waitForEvent('serviceworker'));
  const press = async (command: string) => {
    await article.page.bringToFront();
    await (await background()).evaluate(pressKey, command);
  };
  const choose = async (entry: string, selectionText?: string) => {
    await article.page.bringToFront();
    await (await background()).evaluate(chooseEntry, { entry, selectionText });
  };

  it.each(['toggle-site', 'look-up'])('the browser has the entry %s', async (entry) => {
    await expect
      .poll(async () => (await background()).evaluate(hasEntry, entry), PATIENCE)
      .toBe(true);
    expect(await (await background()).evaluate(hasEntry, 'no-such-entry')).toBe(false);
  });

  menusAndKeysAct(() => ({
    marks: article.marks,
    cardText: article.cardText,
    chooseSiteSwitch: () => choose('toggle-site'),
    press,
  }));

  it('the menu looks the selected words up in the history', async () => {
    const [history] = await Promise.all([
      lab.session.context.waitForEvent('page'),
      choose('look-up', '  farm machinery '),
    ]);
    const search = history.getByRole('searchbox', { name: 'Search events' });
    await expect.poll(() => search.inputValue(), PATIENCE).toBe('farm machinery');
    await history.getByText(/^[1-9]\d* events?$/).waitFor();
    await history.close();
  });

  it('a key on a site that is not on the list opens the popup, which can ask', async () => {
    const plain = await lab.open('/article', UNLISTED_HOST);
    await plain.page.bringToFront();
    const worker = await background();
    await worker.evaluate(pressKeyOn, { command: 'toggle-site', url: plain.page.url() });
    await expect.poll(() => worker.evaluate(openPopups), PATIENCE).toBe(1);
    await plain.page.close();
  });
});

/** These run in the background. */
async function pressKey(command: string): Promise<void> {
  const { chrome } = globalThis as unknown as Background;
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  chrome.commands.onCommand.dispatch(command, tab);
}

/** With the address, which the browser shows for a key that the reader pressed. */
async function pressKeyOn({ command, url }: { command: string; url: string }): Promise<void> {
  const { chrome } = globalThis as unknown as Background;
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  chrome.commands.onCommand.dispatch(command, { ...tab, url });
}

async function chooseEntry(chosen: {
  entry: string;
  selectionText: string | undefined;
}): Promise<void> {
  const { chrome } = globalThis as unknown as Background;
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  const { entry: menuItemId, selectionText } = chosen;
  chrome.contextMenus.onClicked.dispatch({ menuItemId, selectionText, pageUrl: tab?.url }, tab);
}

async function hasEntry(entry: string): Promise<boolean> {
  const { chrome } = globalThis as unknown as Background;
  return chrome.contextMenus.update(entry, {}).then(
    () => true,
    () => false,
  );
}

async function openPopups(): Promise<number> {
  const { chrome } = globalThis as unknown as Background;
  return (await chrome.runtime.getContexts({ contextTypes: ['POPUP'] })).length;
}
