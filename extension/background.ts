/**
 * Answers pages from the records and the settings, and puts scripts into the
 * pages that may have them. Keeps nothing between two messages: the browser stops
 * and restarts it at will, so every listener is added while it starts.
 */
import { choiceFor, isAnnotated } from '../src/core/site-choices';
import { siteOf } from '../src/core/sites';
import { type CardDays, cardOf } from '../src/dataset/card-of';
import type { Dataset } from '../src/dataset/open';
import type { Card } from '../src/model/card';
import type { PageCommand } from '../src/model/messages';
import { isNewsSite } from '../src/model/news-sites';
import { pageSettings } from '../src/model/page-settings';
import type { Settings } from '../src/model/settings';
import { type Asker, answerPages } from '../src/platform/answer';
import { browser } from '../src/platform/browser';
import { type ActedIn, offerMenus, onKeys, onMenu } from '../src/platform/menus-and-keys';
import { openOptions, openOwnPage } from '../src/platform/own-pages';
import { readPause } from '../src/platform/pause-store';
import { reportsOf, sendCommand } from '../src/platform/popup-tab';
import { changeSettings, onStoredChange, readSettings } from '../src/platform/settings-store';
import {
  annotateOpenPages,
  forgetTab,
  isThisPageOnly,
  onGrantsChanged,
  registerSites,
  siteOfPattern,
} from '../src/platform/site-scripts';
import { today } from '../src/platform/today';
import { showCount, showState, tabIds } from '../src/platform/toolbar';
import { dataInUse, usableNote } from './data-in-use';
import { forgetPagesOf, readArticle } from './read-article';
import { CATALOGUES, wordsIn } from './words';

function report(part: string): (error: unknown) => void {
  return (error) => console.error(`annotariff: ${part} failed`, error);
}

/** One damaged record must not keep the others of a page from the reader. */
function cardOrNull(dataset: Dataset, id: string, days: CardDays): Card | null {
  try {
    return cardOf(dataset, id, days);
  } catch (error) {
    report(`the card of ${id}`)(error);
    return null;
  }
}

/** Whether the reader wants this page annotated, but for a pause. */
async function isWanted(asker: Asker, settings: Settings): Promise<boolean> {
  const site = siteOf(asker.url);
  const isOn = isAnnotated({ ...settings, site, isListed: isNewsSite(site) });
  if (isOn || choiceFor(site, settings.sites) === 'off') return isOn;
  return isThisPageOnly(asker.tabId, site);
}

/** Puts one of our files into the frame that asks, if its site is switched on. */
async function inject(asker: Asker, file: string): Promise<{ injected: boolean }> {
  const isOn = (await readPause()) === null && (await isWanted(asker, await readSettings()));
  if (!isOn) return { injected: false };
  const target = { tabId: asker.tabId, frameIds: [asker.frameId] };
  await browser.scripting.executeScript({ target, files: [file] });
  return { injected: true };
}

answerPages({
  async 'site/state'(_, asker) {
    const [settings, pause, imported] = await Promise.all([
      readSettings(),
      readPause(),
      usableNote(),
    ]);
    const isOn = await isWanted(asker, settings);
    const site = siteOf(asker.url);
    const { messages } = wordsIn(settings.language);
    const state = !isOn ? 'off' : pause ? 'paused' : 'on';
    const titles = {
      on: messages('titleOn', site),
      off: messages('titleOff', site),
      paused: messages('titlePaused'),
    };
    if (asker.frameId === 0) {
      await showState(state, titles[state], asker.tabId).catch((error: unknown) => {
        // The tab may have gone while we looked; its state does not matter then.
        console.warn('annotariff: the toolbar icon could not be set', error);
      });
    }
    const recheckAtMs = isOn ? pause?.untilMs : null;
    return {
      on: state === 'on',
      page: pageSettings(settings, site, imported?.version ?? null),
      ...(typeof recheckAtMs === 'number' ? { recheckAtMs } : {}),
    };
  },
  'annotator/inject': (_, asker) => inject(asker, 'annotator.js'),
  'card/inject': (_, asker) => inject(asker, 'card.js'),
  async 'cards/get'({ ids, articleDay }) {
    const days = { on: articleDay, today: today() };
    const { dataset } = await dataInUse();
    const cards = ids.map((id) => [id, cardOrNull(dataset, id, days)]);
    return { cards: Object.fromEntries(cards), today: days.today };
  },
  async 'history/open'({ id }) {
    await openOwnPage(`popup/index.html?history=${encodeURIComponent(id)}`);
    return { opened: true };
  },
  async 'options/open'() {
    await openOptions();
    return { opened: true };
  },
  async 'page/counted'({ count }, asker) {
    const { badge } = await readSettings();
    // Nearly all articles are the top page; only a frame that has mentions makes us ask the others.
    const all = asker.frameId === 0 ? count : await mentionsIn(asker.tabId);
    if (badge) await showCount(asker.tabId, all);
    return { shown: badge };
  },
  async 'record/mute'({ id, where }, asker) {
    const site = where === 'site' ? siteOf(asker.url) : null;
    // The sample article is on no site.
    if (site === '') return { muted: false };
    // What is stored comes back on every device: nothing is kept that names no record.
    const { dataset } = await dataInUse();
    if (cardOrNull(dataset, id, { on: null, today: today() }) === null) return { muted: false };
    await changeSettings((settings) => ({
      ...settings,
      muted: [...settings.muted, { id, site }],
    }));
    return { muted: true };
  },
  'article/read': (article, asker) => readArticle(article, asker),
  async 'words/get'() {
    const { language } = await readSettings();
    return language === 'browser' ? null : { locale: language, catalogue: CATALOGUES[language] };
  },
});

/** Switches the site of a tab; one that is neither listed nor chosen needs the popup, which can ask the browser. */
async function toggleSite({ url }: ActedIn): Promise<void> {
  const site = siteOf(url);
  const settings = await readSettings();
  const isListed = isNewsSite(site);
  if (site === '' || (!isListed && choiceFor(site, settings.sites) === null)) {
    await browser.action.openPopup();
    return;
  }
  const choice = isAnnotated({ ...settings, site, isListed }) ? 'off' : 'on';
  await changeSettings((before) => ({ ...before, sites: { ...before.sites, [site]: choice } }));
}

onMenu((entry, selection, where) => {
  if (entry === 'look-up') {
    const search = encodeURIComponent(selection.trim().slice(0, 200));
    openOwnPage(`popup/index.html?search=${search}`).catch(report('looking up the words'));
  } else if (where !== null) {
    toggleSite(where).catch(report('switching the site'));
  }
});

const PAGE_COMMANDS: readonly PageCommand[] = [
  'next-mention',
  'previous-mention',
  'pin-or-close-card',
];

onKeys((name, where) => {
  if (where === null) return;
  const command = PAGE_COMMANDS.find((each) => each === name);
  if (command !== undefined) sendCommand(where.tabId, command).catch(report(name));
  else if (name === 'toggle-site') toggleSite(where).catch(report(name));
});

/** Brings registered scripts, menus and the button's resting state in line with the settings. */
async function follow(): Promise<void> {
  const [settings, pause] = await Promise.all([readSettings(), readPause()]);
  const { messages } = wordsIn(settings.language);
  const chosen = Object.entries(settings.sites).filter(
    ([site, choice]) => choice === 'on' && !isNewsSite(site),
  );
  await registerSites(chosen.map(([site]) => site));
  await offerMenus({ 'toggle-site': messages('menuSite'), 'look-up': messages('menuLookUp') });
  // Where nothing of ours runs the button shows it: only pages that ask show "on".
  await showState(pause ? 'paused' : 'off', messages(pause ? 'titlePaused' : 'extName'));
}

/** Two runs at once would register a script twice. */
let lastFollow: Promise<void> = Promise.resolve();

function followSoon(): void {
  lastFollow = lastFollow.then(follow).catch(report('following the settings'));
}

/** How many mentions a tab has, those in its frames included. */
async function mentionsIn(tabId: number): Promise<number> {
  const reports = await reportsOf(tabId);
  return reports.reduce((sum, { report }) => sum + report.mentions.length, 0);
}

async function countAgain(): Promise<void> {
  const { badge } = await readSettings();
  for (const id of await tabIds()) {
    await showCount(id, badge ? await mentionsIn(id) : 0);
  }
}

/** A site that the browser has just allowed is a choice, and acts in its open pages. */
async function onGranted(patterns: readonly string[]): Promise<void> {
  const sites = patterns.flatMap((pattern) => siteOfPattern(pattern) ?? []);
  const chosen = sites.filter((site) => !isNewsSite(site));
  await changeSettings((before) => ({
    ...before,
    sites: { ...before.sites, ...Object.fromEntries(chosen.map((site) => [site, 'on'])) },
  }));
  followSoon();
  await Promise.all(patterns.map(annotateOpenPages));
}

onStoredChange((keys) => {
  followSoon();
  if (keys.includes('set:badge')) countAgain().catch(report('counting'));
});
onGrantsChanged((patterns) => void onGranted(patterns).catch(report('a new site')), followSoon);
browser.runtime.onInstalled.addListener(({ reason }) => {
  followSoon();
  // A reader hears that an update outran their file even if no article is opened first.
  if (reason === 'update') usableNote().catch(report('looking at the imported data'));
  if (reason !== 'install') return;
  openOwnPage('options/index.html?welcome').catch(report('the first page'));
});
browser.runtime.onStartup.addListener(followSoon);
browser.tabs.onRemoved.addListener((tabId) => {
  forgetPagesOf(tabId);
  forgetTab(tabId).catch(report('forgetting a closed tab'));
});
