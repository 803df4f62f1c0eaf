/**
 * What a reader can do from the card itself: say when the article was written,
 * stop the marking of a record, take the statement with its sources.
 */
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChromiumSession, cardText } from '../../src/tools/browsers/chromium';
import { type Lab, openLab } from './lab';
import { PAGES } from './pages';
import { AFTER_SCROLL_MS, IN_PAGE, LISTED_HOST, type Place } from './reader';

const PATIENCE = { timeout: 15_000, interval: 100 };

describe('the card in Chromium', () => {
  let lab: Lab;
  let session: ChromiumSession;
  let page: Page;

  beforeAll(async () => {
    lab = await openLab((path) => PAGES[path]);
    session = lab.session;
    page = await session.context.newPage();
    await page.bringToFront();
  });
  afterAll(() => lab?.close());

  const run = <T>(body: string, argument?: string) =>
    page.evaluate<T>(`(function () {${body}})(${JSON.stringify(argument) ?? ''})`);
  const marked = () => run<string[]>(IN_PAGE.markedWords);
  const says = (words: RegExp) => expect.poll(() => cardText(page), PATIENCE).toMatch(words);

  const openCardOf = async (path: string, words: string) => {
    await page.goto(`http://${LISTED_HOST}${path}`);
    await expect.poll(marked, PATIENCE).toContain(words);
    const place = await run<Place | null>(IN_PAGE.placeOf, words);
    if (!place) throw new Error(`no mark on “${words}”`);
    await setTimeout(AFTER_SCROLL_MS);
    await page.mouse.click(place.x, place.y);
  };
  /** Presses Enter on a control of the card, found as a screen reader finds it. */
  const press = async (role: string, name: RegExp, type?: string) => {
    const devTools = await page.context().newCDPSession(page);
    const find = async () => {
      const { nodes } = await devTools.send('Accessibility.getFullAXTree');
      return nodes.find(
        (node) =>
          !node.ignored && node.role?.value === role && name.test(String(node.name?.value ?? '')),
      );
    };
    await expect.poll(find, PATIENCE).toBeDefined();
    const backendNodeId = (await find())?.backendDOMNodeId;
    await devTools.send('DOM.focus', backendNodeId === undefined ? {} : { backendNodeId });
    await page.keyboard.press(type ?? 'Enter');
    await devTools.detach();
  };

  it('takes the day of an undated article from the reader and then tells of that day', async () => {
    await openCardOf('/no-date', 'He Lifeng');
    await says(/Vice Premier/);
    await press('button', /set the date/i);
    await press('Date', /./, 'Tab').catch(() => undefined);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('03152022');
    await page.keyboard.press('Enter');
    await says(/National Development and Reform Commission/);
  });

  it('reads the words anew on that day: what could not be told without it is told', async () => {
    const duty = 'additional tariff of 10 per cent on all goods from China';
    await openCardOf('/no-date', duty);
    await says(/US tariffs on China/);
    expect((await marked()).filter((words) => /15 per cent/.test(words))).toEqual([]);
    await press('button', /set the date/i);
    await press('Date', /./, 'Tab').catch(() => undefined);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('02222025');
    await page.keyboard.press('Enter');
    await says(/Fentanyl tariffs on China.*22 Feb 2025/);
    await expect
      .poll(marked, PATIENCE)
      .toContain('duties of 15 per cent on coal and liquefied natural gas from the United States');
  });

  it('shows the statement with its sources to select where the page allows no clipboard', async () => {
    // Browsers give the clipboard to pages with https only; this one has none.
    await openCardOf('/article', 'He Lifeng');
    await press('button', /more actions/i);
    await press('button', /^copy/i);
    await says(/Copy this text: He Lifeng On 22 Feb 2025: Vice Premier.*https:\/\//);
  });

  it('stops marking a record on this site, at once, and leaves the others', async () => {
    await openCardOf('/article', 'He Lifeng');
    const before = await marked();
    await press('button', /more actions/i);
    await press('button', /do not mark on this site/i);
    await expect.poll(marked, PATIENCE).not.toContain('He Lifeng');
    expect(before.length).toBeGreaterThan((await marked()).length);
    expect((await marked()).length).toBeGreaterThan(0);
    await expect.poll(() => cardText(page), PATIENCE).toBe('');
  });
});
