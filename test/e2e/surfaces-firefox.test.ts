/**
 * Every surface of the built extension in Firefox: axe-core in light, dark and forced
 * colours, real zoom, a narrow window, stillness. The card's closed root is looked into
 * with the browser's own rights, which no page and no extension has.
 */
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FirefoxSession } from '../../src/tools/browsers/firefox';
import { type FirefoxTabs, openFirefoxTabs } from './firefox-tabs';
import { PATIENCE } from './listener';
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
  PRIVILEGED_AXE,
  type Root,
  smallTargetsIn,
} from './surface-checks';

const CARD: Root = `const root = document.querySelector('annotariff-card > div').openOrClosedShadowRoot;`;

/** WebDriver's name of the key. */
const TAB = '\uE004';
const MOST_STOPS = 45;

let firefox: FirefoxTabs;
let session: FirefoxSession;

beforeAll(async () => {
  firefox = await openFirefoxTabs('/every-card');
  session = firefox.session;
});
afterAll(() => firefox?.close());

/** Goes from mark to mark by key until the card of these words is open. */
async function openCard(name: RegExp): Promise<void> {
  await firefox.showArticle();
  await expect.poll(firefox.marks, PATIENCE).toContain('He Lifeng');
  const shown = () =>
    session.runPrivileged<string>(
      `const card = document.querySelector('annotariff-card > div')?.openOrClosedShadowRoot?.querySelector('[role="dialog"]:not([aria-busy="true"])');
      return card?.getAttribute('aria-label') ?? '';`,
    );
  for (let steps = 0; steps < 12; steps++) {
    if (name.test(await shown())) return;
    await session.browserKeys(['\uE00A', '\uE008', 'J']);
    await setTimeout(700);
  }
  throw new Error(`no card of ${name}; the last was ${await shown()}`);
}

/** Asks Firefox's own settings for a look; the defaults are light, moving and in colour. */
async function dress(look: { isDark?: boolean; isForced?: boolean; isStill?: boolean }) {
  await session.runInChrome(
    `const [isDark, isForced, isStill] = arguments;
    Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', isDark ? 0 : 1);
    Services.prefs.setIntPref('browser.display.document_color_use', isForced ? 2 : 0);
    Services.prefs.setIntPref('ui.prefersReducedMotion', isStill ? 1 : 0);`,
    look.isDark ?? false,
    look.isForced ?? false,
    look.isStill ?? false,
  );
  await setTimeout(200);
}

async function magnify(times: number): Promise<void> {
  await session.runInChrome(`ZoomManager.zoom = arguments[0];`, times);
  await setTimeout(300); // charts are drawn anew at the width that they have
}

const SURFACES: { name: string; root: Root; open(): Promise<void> }[] = [
  {
    name: 'the popup',
    root: OWN_PAGE,
    open: () => firefox.openOwn(`popup/index.html?tab=${firefox.tabId}`),
  },
  {
    name: 'the history tab',
    root: OWN_PAGE,
    open: () => firefox.openOwn('popup/index.html?history=us-fentanyl-tariff'),
  },
  {
    name: 'the history with an event open',
    root: OWN_PAGE,
    open: () => firefox.openOwn('popup/index.html?history&event=2025-05-10-geneva-talks'),
  },
  { name: 'the sample article', root: OWN_PAGE, open: () => firefox.openOwn('sample/index.html') },
  { name: 'the options', root: OWN_PAGE, open: () => firefox.openOwn('options/index.html') },
  {
    name: 'the first page',
    root: OWN_PAGE,
    open: () => firefox.openOwn('options/index.html?welcome'),
  },
  { name: 'the card of an event', root: CARD, open: () => openCard(/Geneva/) },
  {
    name: 'the card of several possible',
    root: CARD,
    open: () => openCard(/purchase commitments/),
  },
  { name: 'the card of an official', root: CARD, open: () => openCard(/He Lifeng/) },
  { name: 'the card of the tariff stack', root: CARD, open: () => openCard(/US tariffs/i) },
  { name: 'the card of a tariff', root: CARD, open: () => openCard(/fentanyl/i) },
];

describe.each(SURFACES)('$name in Firefox', ({ root, open }) => {
  const ask = <T>(body: string) => session.runPrivileged<T>(body);

  it.each([
    ['light', {}],
    ['dark', { isDark: true }],
    ['forced colours', { isForced: true }],
  ])('has no barrier in %s', async (_, look) => {
    await dress(look);
    await open();
    const barriers = await ask<Barrier[]>(barriersFrom(root, PRIVILEGED_AXE));
    expect(barriersInWords(barriers)).toEqual([]);
    expect(await ask<string[]>(faintIn(root))).toEqual([]);
    await dress({});
  });

  it('is whole and can be hit at 200% and at 400%', async () => {
    await open();
    for (const times of [2, 4]) {
      await magnify(times);
      expect(await ask<string[]>(cutOffIn(root))).toEqual([]);
      expect(await ask<string[]>(smallTargetsIn(root))).toEqual([]);
    }
    await magnify(1);
  });

  it('is still for a reader who asks for stillness', async () => {
    await dress({ isStill: true });
    await open();
    expect(await ask<string[]>(movingIn(root))).toEqual([]);
    await dress({});
  });

  it('shows the focus at every stop', async () => {
    await open();
    await session.runInChrome('gBrowser.selectedBrowser.focus();');
    const stopNow = () => ask<FocusStop | null>(focusIn(root));
    const wrong: string[] = [];
    // A card that a key has opened has the focus itself.
    let stop = await stopNow();
    let stops = 0;
    for (; stops < MOST_STOPS; stops++) {
      const { name, wrong: here } = stop ?? { name: '', wrong: [] };
      wrong.push(...here.map((what) => `${name}: ${what}`));
      await session.keys([TAB]);
      stop = await stopNow();
      if (stop === null) break;
    }
    expect(wrong).toEqual([]);
    expect(stops).toBeGreaterThan(1);
  });
});

it.each(['Dots', 'Tint'])(
  'marks of the style “%s” are seen where colours are the system’s',
  async (style) => {
    await firefox.openOwn('options/index.html');
    await session.run(
      `for (const label of document.querySelectorAll('label')) if (label.innerText.includes(arguments[0])) label.click();`,
      style,
    );
    await dress({ isForced: true });
    await firefox.showArticle();
    await session.pressEscape();
    await expect.poll(firefox.marks, PATIENCE).not.toEqual([]);
    await setTimeout(500);
    const seen = await session.screenshot();
    expect(await session.screenshot()).toBe(seen);
    await session.run(`CSS.highlights.get('annotariff-mention').clear();`);
    await setTimeout(200);
    expect(await session.screenshot()).not.toBe(seen);
    await dress({});
    await session.run('location.reload();');
  },
);
