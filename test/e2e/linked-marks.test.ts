/** Marked words that are a link: the link works as ever, and there is a way to the card for every hand. */
import { setTimeout } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type ChromiumSession, cardText } from '../../src/tools/browsers/chromium';
import { type Lab, openLab } from './lab';
import { PAGES } from './pages';
import { IN_PAGE, LISTED_HOST, type Place } from './reader';

const PATIENCE = { timeout: 15_000, interval: 100 };
/** Longer than any browser takes to see a long press. */
const HOLD_MS = 1200;

const LINKED = (PAGES['/article'] ?? '').replace(
  '</h1>',
  '</h1><p>Tariffs on Chinese goods stay, <a href="/elsewhere">Howard Lutnick</a> said.</p>',
);

let lab: Lab;
let session: ChromiumSession;
let page: Page;
let finger: CDPSession;

beforeAll(async () => {
  lab = await openLab((path) =>
    path === '/linked' ? LINKED : path === '/elsewhere' ? '<title>Elsewhere</title>' : undefined,
  );
  session = lab.session;
  page = await session.context.newPage();
  await page.bringToFront();
  finger = await session.context.newCDPSession(page);
  await touch(true);
});
afterAll(() => lab?.close());
beforeEach(async () => {
  await page.goto(`http://${LISTED_HOST}/linked`);
  await expect.poll(() => run<string[]>(IN_PAGE.markedWords), PATIENCE).toContain('Howard Lutnick');
});

const run = <T>(body: string, argument?: string): Promise<T> =>
  page.evaluate<T>(`(function () {${body}})(${JSON.stringify(argument) ?? ''})`);

/** A phone with a finger, or a desk with a mouse. */
async function touch(enabled: boolean): Promise<void> {
  const phone = { width: 390, height: 800, deviceScaleFactor: 2, mobile: true };
  if (enabled) await finger.send('Emulation.setDeviceMetricsOverride', phone);
  else await finger.send('Emulation.clearDeviceMetricsOverride');
  await finger.send('Emulation.setTouchEmulationEnabled', { enabled, maxTouchPoints: 1 });
}

async function press(words: string, ms: number): Promise<void> {
  const place = await run<Place | null>(IN_PAGE.placeOf, words);
  if (!place) throw new Error(`no mark on “${words}”`);
  const touchPoints = [{ x: place.x, y: place.y }];
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await setTimeout(ms);
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

it('a tap on marked words opens their card as a sheet at the bottom', async () => {
  await press('Donald Trump', 60);
  await expect.poll(() => cardText(page), PATIENCE).toMatch(/President of the United States/);
  const box = await page.locator('annotariff-card').boundingBox();
  expect(box && Math.round(box.y + box.height)).toBe(800);
});

it('a tap on a linked mark follows the link, and opens nothing', async () => {
  await press('Howard Lutnick', 60);
  await page.waitForURL(/\/elsewhere$/);
});

it('a long press on a linked mark opens its card, and the page stays', async () => {
  await press('Howard Lutnick', HOLD_MS);
  await expect.poll(() => cardText(page), PATIENCE).toMatch(/Howard Lutnick/);
  await setTimeout(300);
  expect(page.url()).toMatch(/\/linked$/);
});

it('a finger that scrolls from a linked mark opens nothing', async () => {
  const place = await run<Place | null>(IN_PAGE.placeOf, 'Howard Lutnick');
  if (!place) throw new Error('no mark');
  const { x, y } = place;
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  for (const by of [20, 40, 60]) {
    const touchPoints = [{ x, y: y - by }];
    await finger.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints });
  }
  await setTimeout(HOLD_MS);
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  expect(await cardText(page)).toBe('');
  expect(page.url()).toMatch(/\/linked$/);
});

it('where cards open on a click only, resting on a linked mark with Alt held opens its card', async () => {
  await touch(false);
  const options = await session.openOwnPage('options/index.html');
  await options.getByRole('button', { name: 'On click' }).press('Enter');
  await options.locator('[aria-pressed="true"]', { hasText: 'On click' }).waitFor();
  await options.close();
  await page.bringToFront();
  const place = await run<Place | null>(IN_PAGE.placeOf, 'Howard Lutnick');
  if (!place) throw new Error('no mark');
  const rest = async () => {
    await page.mouse.move(2, 2);
    await setTimeout(300);
    await page.mouse.move(place.x - 3, place.y, { steps: 4 });
    await page.mouse.move(place.x, place.y);
  };
  await rest();
  await setTimeout(1000);
  expect(await cardText(page)).toBe('');
  await page.keyboard.down('Alt');
  await rest();
  await expect.poll(() => cardText(page), PATIENCE).toMatch(/Howard Lutnick/);
  await page.keyboard.up('Alt');
  await page.mouse.click(place.x, place.y);
  await page.waitForURL(/\/elsewhere$/);
});
