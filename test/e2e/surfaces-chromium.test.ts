/**
 * Every surface of the built extension in Chromium, for those who see, hear, move or
 * read differently: axe-core in light, dark and forced colours, narrow and magnified
 * windows, stillness, and a focus that can be seen at every stop.
 */
import { setTimeout } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ChromiumSession, cardText } from '../../src/tools/browsers/chromium';
import { newerDataset } from '../fixtures/newer-dataset';
import { type Lab, openLab } from './lab';
import { PATIENCE } from './listener';
import { PAGES } from './pages';
import { IN_PAGE, LISTED_HOST, type Place, placeByCommandLine, wordsByCommandLine } from './reader';
import {
  type Barrier,
  barriersFrom,
  barriersInWords,
  cutOffIn,
  type FocusStop,
  faintIn,
  focusIn,
  movingIn,
  OWN_PAGE,
  type Root,
  smallTargetsIn,
} from './surface-checks';

const ARTICLE = `http://${LISTED_HOST}/every-card`;
/** The root of the card, where `openRoots` has seen to it that there is one to be had. */
const CARD: Root = `const root = document.querySelector('annotariff-card > div').shadowRoot;`;
/** The record where it stands beside the list, else the page that holds it. */
const RECORD: Root = `const root = document.querySelector('#record')?.shadowRoot ?? document;`;
/** Windows that are narrow, or magnified so far: 1280 × 1024 at 400%, 1280 × 800 at 200%. */
const WINDOWS = { '320 px': [320, 256], '200%': [640, 400] } as const;
/** Chromium's largest popup, 800 × 600, at 200%. */
const MAGNIFIED_POPUP = [400, 300] as const;
const MOST_STOPS = 45;

let lab: Lab;
let session: ChromiumSession;
let article: Page;

beforeAll(async () => {
  lab = await openLab((path) => PAGES[path]);
  session = lab.session;
  article = await session.context.newPage();
  await openArticle();
});

afterAll(() => lab?.close());

afterEach(async () => {
  for (const page of session.context.pages()) if (page !== article) await page.close();
});

interface Surface {
  name: string;
  root: Root;
  isPopup?: true;
  open(): Promise<Page>;
}

async function openArticle(): Promise<void> {
  const devTools = await session.context.newCDPSession(article);
  await article.goto(ARTICLE);
  await openRoots(devTools);
  await devTools.detach();
}

/**
 * Has the card's root made open instead of closed: not in the build, which is as it is
 * shipped, but in the world that the browser keeps for our scripts in this one page.
 */
async function openRoots(devTools: CDPSession): Promise<void> {
  const world = new Promise<number>((resolve) => {
    devTools.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension:')) resolve(context.id);
    });
  });
  await devTools.send('Runtime.enable');
  const expression = `{
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) { return attach.call(this, { ...init, mode: 'open' }); };
  }`;
  await devTools.send('Runtime.evaluate', { expression, contextId: await world });
}

function run<T>(page: Page, body: string, argument?: string): Promise<T> {
  return page.evaluate<T>(`(function () {${body}})(${JSON.stringify(argument) ?? ''})`);
}

async function openCard(words: string): Promise<Page> {
  await article.bringToFront();
  await article.keyboard.press('Escape');
  await expect.poll(() => run<string[]>(article, IN_PAGE.markedWords), PATIENCE).toContain(words);
  const place = await run<Place | null>(article, IN_PAGE.placeOf, words);
  if (!place) throw new Error(`no mark on “${words}”`);
  await setTimeout(250); // no card opens just after scrolling
  await article.mouse.click(place.x, place.y);
  await expect.poll(() => cardText(article), PATIENCE).toMatch(/data to/);
  return article;
}

async function openOwn(path: string): Promise<Page> {
  const page = await session.openOwnPage(path);
  await page.locator('.ui').first().waitFor();
  return page;
}

async function openPopup(): Promise<Page> {
  const page = await openOwn(`popup/index.html?tab=${await session.tabIdOf(ARTICLE)}`);
  await page.setViewportSize({ width: 380, height: 560 });
  return page;
}

async function openPopupHistory(): Promise<Page> {
  const page = await openPopup();
  await page.getByRole('tab').nth(1).click();
  await page.locator('.ev > button').first().click();
  await page.getByRole('button', { name: 'Filters' }).click();
  return page;
}

async function openPaused(): Promise<Page> {
  const page = await openPopup();
  await page.getByRole('button', { name: 'Pause everywhere' }).press('Enter');
  return page;
}

/** Where the window has room for it the event stands beside the list, elsewhere in it. */
async function openRecord(): Promise<Page> {
  const page = await openOwn('popup/index.html?history&event=2025-05-10-geneva-talks');
  // As for a reader whose keyboard opened it.
  await page.evaluate(() => {
    const region = document.querySelector('#record')?.shadowRoot?.querySelector('[role="region"]');
    if (region instanceof HTMLElement) region.focus();
  });
  return page;
}

async function openOffer(): Promise<Page> {
  const page = await openOwn('options/index.html');
  const file = { name: 'newer.json', mimeType: 'application/json' };
  await page
    .getByLabel('Newer data from a file')
    .setInputFiles({ ...file, buffer: Buffer.from(newerDataset()) });
  await page.getByRole('button', { name: 'Use this data' }).waitFor();
  return page;
}

/** The words under the first mark of a record in the article. */
function wordsOf(id: string): string {
  const html = PAGES['/every-card'] ?? '';
  return wordsByCommandLine(html)[placeByCommandLine(html, id) - 1] ?? '';
}

const CARDS: Record<string, string> = {
  'an official': wordsOf('he-lifeng'),
  'a tariff': wordsOf('us-fentanyl-tariff'),
  'an event': wordsOf('2025-05-10-geneva-talks'),
  'the tariff stack': wordsOf('us-tariffs-on-china'),
  'several possible': 'purchase commitments',
};

const SURFACES: Surface[] = [
  { name: 'the popup', root: OWN_PAGE, isPopup: true, open: openPopup },
  { name: 'the popup with its pause open', root: OWN_PAGE, isPopup: true, open: openPaused },
  {
    name: 'the history in the popup',
    root: OWN_PAGE,
    isPopup: true,
    open: openPopupHistory,
  },
  {
    name: 'the history tab',
    root: OWN_PAGE,
    open: () => openOwn('popup/index.html?history=us-fentanyl-tariff'),
  },
  { name: 'the record beside the history', root: RECORD, open: openRecord },
  { name: 'the sample article', root: OWN_PAGE, open: () => openOwn('sample/index.html') },
  { name: 'a dataset file that is offered', root: OWN_PAGE, open: openOffer },
  { name: 'the options', root: OWN_PAGE, open: () => openOwn('options/index.html') },
  { name: 'the first page', root: OWN_PAGE, open: () => openOwn('options/index.html?welcome') },
  ...Object.entries(CARDS).map(([what, words]) => ({
    name: `the card of ${what}`,
    root: CARD,
    open: () => openCard(words),
  })),
];

describe.each(SURFACES)('$name', ({ open, root, isPopup }) => {
  afterEach(async () => {
    await article.emulateMedia({ colorScheme: null, forcedColors: null, reducedMotion: 'reduce' });
    await article.setViewportSize({ width: 1200, height: 900 });
  });

  it.each([
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['forced colours', { forcedColors: 'active' }],
  ] as const)('has no barrier in %s', async (_, media) => {
    await article.emulateMedia(media);
    const page = await open();
    await page.emulateMedia(media);
    const found = await run<Barrier[]>(page, barriersFrom(root));
    expect(barriersInWords(found)).toEqual([]);
    expect(await run<string[]>(page, faintIn(root))).toEqual([]);
  });

  it.each(Object.keys(WINDOWS))('is whole and can be hit at %s', async (size) => {
    const isMagnifiedPopup = isPopup && size === '200%';
    const [width, height] = isMagnifiedPopup ? MAGNIFIED_POPUP : WINDOWS[size as '200%'];
    await article.setViewportSize({ width, height });
    const page = await open();
    await page.setViewportSize({ width, height });
    await setTimeout(300); // charts are drawn anew at the width that they have
    expect(await run<string[]>(page, cutOffIn(root))).toEqual([]);
    expect(await run<string[]>(page, smallTargetsIn(root))).toEqual([]);
  });

  it('is still for a reader who asks for stillness', async () => {
    const page = await open();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await run<string[]>(page, movingIn(root))).toEqual([]);
  });

  it('shows the focus at every stop', async () => {
    const page = await open();
    const wrong: string[] = [];
    let stops = 0;
    for (; stops < MOST_STOPS; stops++) {
      await page.keyboard.press('Tab');
      const stop = await run<FocusStop | null>(page, focusIn(root));
      if (stop === null) break;
      wrong.push(...stop.wrong.map((what) => `${stop.name}: ${what}`));
    }
    expect(wrong).toEqual([]);
    expect(stops).toBeGreaterThan(1);
  });
});

it('what is chosen differs from what is not, where colours are the system’s', async () => {
  const page = await openOwn('options/index.html');
  await page.emulateMedia({ forcedColors: 'active' });
  const looks = (control: string) =>
    page
      .locator(control)
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await looks('[aria-pressed="true"]')).not.toBe(await looks('[aria-pressed="false"]'));
  expect(await looks('.sw:checked')).not.toBe(await looks('.sw:not(:checked)'));
});

it('the card does move for others', async () => {
  const page = await openCard('He Lifeng');
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await run<string[]>(page, movingIn(CARD))).not.toEqual([]);
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

it('these checks see what they are for', async () => {
  const page = await openCard('He Lifeng');
  await run(
    page,
    `${CARD}
    const style = document.createElement('style');
    root.querySelector('.ib').removeAttribute('aria-label');
    root.querySelector('.ib').removeAttribute('title');
    style.textContent = 'h2 { color: #f4f4f4 } .ib { width: 8px; height: 8px; outline: none !important } .lead { width: 2000px }';
    root.append(style);`,
  );
  const barriers = await run<Barrier[]>(page, barriersFrom(CARD));
  expect(barriers.map(({ id }) => id)).toContain('button-name');
  expect(await run<string[]>(page, smallTargetsIn(CARD))).not.toEqual([]);
  expect(await run<string[]>(page, faintIn(CARD))).not.toEqual([]);
  expect(await run<string[]>(page, cutOffIn(CARD))).not.toEqual([]);
  await page.keyboard.press('Tab');
  const stop = await run<FocusStop | null>(page, focusIn(CARD));
  expect(stop?.wrong).toContain('no outline');
});
