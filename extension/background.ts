/**
 * Answers pages from the records and the settings, and puts scripts into the
 * pages that may have them. Keeps nothing between two messages: the browser stops
 * and restarts it at will.
 */
import records from 'virtual:records';
import { isSiteOn, siteOf } from '../src/core/sites';
import { cardOf } from '../src/dataset/card-of';
import { openDataset } from '../src/dataset/open';
import { type Asker, answerPages } from '../src/platform/answer';
import { browser } from '../src/platform/browser';
import { readSettings } from '../src/platform/settings-store';
import { today } from '../src/platform/today';

const dataset = openDataset(records);

async function isOn(asker: Asker): Promise<boolean> {
  const { sites } = await readSettings();
  return isSiteOn(siteOf(asker.url), sites);
}

/** Puts one of our files into the frame that asks, if its site is switched on. */
async function inject(asker: Asker, file: string): Promise<{ injected: boolean }> {
  if (!(await isOn(asker))) return { injected: false };
  const target = { tabId: asker.tabId, frameIds: [asker.frameId] };
  await browser.scripting.executeScript({ target, files: [file] });
  return { injected: true };
}

async function showInToolbar(tabId: number, on: boolean): Promise<void> {
  const name = on ? 'on' : 'off';
  const path = { 16: `/icons/icon-${name}-16.png`, 32: `/icons/icon-${name}-32.png` };
  await browser.action.setIcon({ tabId, path });
}

answerPages({
  async 'site/state'(_, asker) {
    const on = await isOn(asker);
    await showInToolbar(asker.tabId, on).catch((error: unknown) => {
      // The tab may have gone while we looked; its state does not matter then.
      console.warn('annotariff: the toolbar icon could not be set', error);
    });
    return { on };
  },
  'annotator/inject': (_, asker) => inject(asker, 'annotator.js'),
  'card/inject': (_, asker) => inject(asker, 'card.js'),
  async 'cards/get'({ ids, articleDay }) {
    const day = today();
    const cards = ids.map((id) => [id, cardOf(dataset, id, { on: articleDay, today: day })]);
    return { cards: Object.fromEntries(cards), today: day };
  },
  async 'history/open'({ id }) {
    const url = browser.runtime.getURL(`popup/index.html?history=${encodeURIComponent(id)}`);
    await browser.tabs.create({ url });
    return { opened: true };
  },
});
