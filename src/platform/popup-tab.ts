/**
 * The tab that the popup speaks of, and what can be known and done there.
 */
import type { Replies } from '../model/messages';
import { matchPattern } from '../model/news-sites';
import type { PageReport } from '../model/page-report';
import { browser } from './browser';

/** A tab as far as we may see it: the URL is hidden where we have no access. */
export interface LookedAtTab {
  id: number;
  url: string | null;
}

/** The named tab, else the active one; `null` when there is none. */
export async function lookedAtTab(named: string | null): Promise<LookedAtTab | null> {
  const tab =
    named === null
      ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
      : await browser.tabs.get(Number(named)).catch(() => undefined);
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? null };
}

/** What the page says of itself; `null` when nothing of ours runs there. */
export async function reportOf(tabId: number): Promise<PageReport | null> {
  try {
    const reply: Replies['page/report'] | undefined = await browser.tabs.sendMessage(tabId, {
      type: 'page/report',
    });
    return reply ?? null;
  } catch {
    // Nobody listens: a page that we do not run on. The site's state says why.
    return null;
  }
}

/** Whether the browser lets us read a site; Firefox may withhold what the manifest asks. */
export function isGranted(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [matchPattern(host)] });
}

/** Asks the browser for a site; to be called from the reader's own click. */
export function allowSite(host: string): Promise<boolean> {
  return browser.permissions.request({ origins: [matchPattern(host)] });
}

/** Has the page scroll to the next mention of a record. */
export async function jumpTo(tabId: number, id: string): Promise<void> {
  await browser.tabs.sendMessage(tabId, { type: 'page/jump', id });
}
