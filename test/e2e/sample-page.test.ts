/** The article of ours that a reader may try marks on: what runs there is what runs on a newspaper's page. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChromiumSession, cardText, openChromium } from '../../src/tools/browsers/chromium';
import { type FirefoxSession, openFirefox } from '../../src/tools/browsers/firefox';
import { barriersOn, tabTo } from './own-pages';
import { AFTER_SCROLL_MS, buildOf, IN_PAGE, LISTED_HOST, type Place } from './reader';

const PATIENCE = { timeout: 20_000, interval: 100 };
const DUTY = 'duties of 15 per cent on coal and liquefied natural gas from the United States';

describe('the sample article in Chromium', () => {
  let session: ChromiumSession;
  let profile: string;
  let page: Page;
  const errors: string[] = [];
  beforeAll(async () => {
    profile = mkdtempSync(join(tmpdir(), 'annotariff-sample-page-'));
    session = await openChromium({ extension: buildOf('chrome'), profile, port: 9 });
    page = await session.openOwnPage('options/index.html?welcome');
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !/style-src/.test(message.text()))
        errors.push(message.text());
    });
  });
  afterAll(async () => {
    await session?.close();
    rmSync(profile, { recursive: true, force: true });
  });
  const run = <T>(body: string, argument?: string): Promise<T> =>
    page.evaluate<T>(`(function () {${body}})(${JSON.stringify(argument) ?? ''})`);
  const marks = () => run<string[]>(IN_PAGE.markedWords);

  it('is one press away from the first page, and is marked', async () => {
    await tabTo(page, /^Try it on a sample article$/);
    await page.keyboard.press('Enter');
    await expect.poll(marks, PATIENCE).toEqual(expect.arrayContaining(['He Lifeng', DUTY]));
    expect(await barriersOn(page)).toEqual([]);
  });

  it('opens a styled card of the day it was written', async () => {
    await page.bringToFront();
    const place = await run<Place | null>(IN_PAGE.placeOf, DUTY);
    if (!place) throw new Error('no mark');
    await setTimeout(AFTER_SCROLL_MS);
    await page.mouse.move(place.x - 3, place.y, { steps: 4 });
    await page.mouse.move(place.x, place.y);
    await expect.poll(() => cardText(page), PATIENCE).toMatch(/22 Feb 2025.*15/);
    const width = (await page.locator('annotariff-card').boundingBox())?.width ?? 0;
    expect(Math.round(width)).toBe(340);
    await page.keyboard.press('Escape');
  });

  it('follows the options in its language and its marks', async () => {
    const options = await session.openOwnPage('options/index.html');
    await options.locator('#language select').selectOption('zh-CN');
    await expect.poll(marks, PATIENCE).toContain('对所有中国商品加征10%的关税');
    await options.locator('#language select').selectOption('zh-TW');
    await expect.poll(marks, PATIENCE).toContain('川普');
    await options.close();
    expect(errors).toEqual([]);
  });
});

describe('the sample article in Firefox', () => {
  let session: FirefoxSession;
  let profile: string;
  beforeAll(async () => {
    profile = mkdtempSync(join(tmpdir(), 'annotariff-sample-firefox-'));
    session = await openFirefox({
      extension: buildOf('firefox'),
      profile,
      hosts: [LISTED_HOST],
    });
  });
  afterAll(async () => {
    await session?.close();
    rmSync(profile, { recursive: true, force: true });
  });

  it('is marked, and opens a styled card', async () => {
    const own = await session.openTab();
    await session.showTab(own);
    await session.navigate(session.ownPage('sample/index.html'));
    await expect
      .poll(() => session.run(IN_PAGE.markedWords), PATIENCE)
      .toEqual(expect.arrayContaining(['He Lifeng', DUTY]));
    const place = await session.run<Place | null>(IN_PAGE.placeOf, 'He Lifeng');
    if (!place) throw new Error('no mark');
    await session.movePointer(2, 2);
    await setTimeout(AFTER_SCROLL_MS);
    await session.movePointer(place.x - 3, place.y);
    await session.movePointer(place.x, place.y);
    const width = () =>
      session.run<number>(
        'return document.querySelector("annotariff-card")?.getBoundingClientRect().width ?? 0;',
      );
    await expect.poll(width, PATIENCE).toBe(340);
  });
});
