/**
 * The tab that the popup speaks of, and what can be known and done there.
 */
import { isSiteOn, siteOf } from '../core/sites';
import type { Replies } from '../model/messages';
import { isNewsSite, matchPattern } from '../model/news-sites';
import type { PageReport } from '../model/page-report';
import { browser } from './browser';
import { readSettings } from './settings-store';

/** A tab as far as we may see it: the URL is hidden where we have no access. */
export interface LookedAtTab {
  id: number;
  url: string | null;
}

/** The popup's states of a site (src/ui/popup/popup-props.ts has the same words). */
export interface SiteState {
  host: string;
  state: 'on' | 'off' | 'not-listed' | 'no-access' | 'internal-page';
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

/** Whether the site is on, and if not, what keeps it. */
export async function siteStateOf(
  tab: LookedAtTab | null,
  report: PageReport | null,
): Promise<SiteState> {
  const host = report?.host ?? siteOf(tab?.url ?? '');
  if (host === '') {
    const isWebPage = tab !== null && tab.url === null;
    return { host: '', state: isWebPage ? 'not-listed' : 'internal-page' };
  }
  if (report === null) {
    if (!isNewsSite(host)) return { host, state: 'not-listed' };
    const granted = await browser.permissions.contains({ origins: [matchPattern(host)] });
    if (!granted) return { host, state: 'no-access' };
  }
  const { sites } = await readSettings();
  return { host, state: isSiteOn(host, sites) ? 'on' : 'off' };
}

/** Asks the browser for a site; to be called from the reader's own click. */
export function allowSite(host: string): Promise<boolean> {
  return browser.permissions.request({ origins: [matchPattern(host)] });
}

/** Has the page scroll to the next mention of a record. */
export async function jumpTo(tabId: number, id: string): Promise<void> {
  await browser.tabs.sendMessage(tabId, { type: 'page/jump', id });
}
