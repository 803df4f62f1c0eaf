/**
 * The tab that the popup speaks of, and what can be known and done there.
 */
import type { PageCommand, Replies } from '../model/messages';
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

/** Has the page scroll to the next mention of a record. */
export async function jumpTo(tabId: number, id: string): Promise<void> {
  await browser.tabs.sendMessage(tabId, { type: 'page/jump', id });
}

/** Hands a keyboard command to the page; where nothing of ours runs it is nobody's. */
export async function sendCommand(tabId: number, command: PageCommand): Promise<void> {
  if ((await reportOf(tabId)) === null) return;
  await browser.tabs.sendMessage(tabId, { type: 'page/command', command });
}
