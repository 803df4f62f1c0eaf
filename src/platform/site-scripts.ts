/**
 * Puts our gate on sites that are not in the manifest: for good, where the reader
 * chose the site and the browser allows it, or on one page only.
 *
 * What is registered follows from choices and permissions, and is brought in line
 * whenever either changes: an update of the extension, a grant in the browser's own
 * dialog and a choice synced from another device all end in the same state.
 */
import { matchPattern } from '../model/news-sites';
import { browser } from './browser';

const GATE = 'gate.js';
const MARKS = 'marks.css';
const PREFIX = 'site-';

/** Registers exactly those of `sites` that the browser allows; open pages of new ones are annotated at once. */
export async function registerSites(sites: readonly string[]): Promise<void> {
  const granted = await Promise.all(sites.map(isGranted));
  const wanted = new Set(sites.filter((_, index) => granted[index]));
  const registered = await browser.scripting.getRegisteredContentScripts();
  const ids = registered.map(({ id }) => id).filter((id) => id.startsWith(PREFIX));
  const known = new Set(ids.map((id) => id.slice(PREFIX.length)));
  const gone = [...known].filter((site) => !wanted.has(site));
  if (gone.length > 0) {
    await browser.scripting.unregisterContentScripts({ ids: gone.map(idOf) });
  }
  const fresh = [...wanted].filter((site) => !known.has(site));
  if (fresh.length > 0) await browser.scripting.registerContentScripts(fresh.map(scriptFor));
  await Promise.all(fresh.map((site) => annotateOpenPages(matchPattern(site))));
}

function idOf(site: string): string {
  return `${PREFIX}${site}`;
}

function scriptFor(site: string) {
  return {
    id: idOf(site),
    matches: [matchPattern(site)],
    js: [GATE],
    css: [MARKS],
    // As in the manifest: articles stand in frames too.
    allFrames: true,
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
}

/** Whether the browser lets us read a site; Firefox may withhold what the manifest asks. */
export function isGranted(site: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [matchPattern(site)] });
}

/** Starts on the pages of a pattern that are open already; the gate sees to it that it runs once. */
export async function annotateOpenPages(pattern: string): Promise<void> {
  const tabs = await browser.tabs.query({ url: pattern });
  for (const { id } of tabs) {
    if (id === undefined) continue;
    await putGateInto(id).catch((error: unknown) => {
      // Closed or navigated meanwhile, or a page that no extension may touch.
      console.warn('annotariff: an open page could not be annotated', error);
    });
  }
}

async function putGateInto(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true };
  await browser.scripting.insertCSS({ target, files: [MARKS] });
  await browser.scripting.executeScript({ target, files: [GATE] });
}

const thisPageKey = (tabId: number) => `this-page:${tabId}`;

/**
 * Annotates the page that a tab shows now, by the access that opening our popup
 * gave; the next page in the tab is not touched.
 */
export async function annotateThisPage(tabId: number, site: string): Promise<void> {
  await browser.storage.session.set({ [thisPageKey(tabId)]: site });
  await putGateInto(tabId);
}

/** Whether the reader asked for this very page. */
export async function isThisPageOnly(tabId: number, site: string): Promise<boolean> {
  const key = thisPageKey(tabId);
  return (await browser.storage.session.get(key))[key] === site;
}

/** A tab is closed: its number may be given to another. */
export function forgetTab(tabId: number): Promise<void> {
  return browser.storage.session.remove(thisPageKey(tabId));
}

/** Asks the browser for a site; to be called from the reader's own click. */
export function askForSite(site: string): Promise<boolean> {
  return browser.permissions.request({ origins: [matchPattern(site)] });
}

/** Gives a site back to the browser; a listed one cannot be given back. */
export function giveUpSite(site: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [matchPattern(site)] });
}

/** The hostname of a pattern as we ask for them; `null` for wider ones. */
export function siteOfPattern(pattern: string): string | null {
  return /^\*:\/\/\*\.([^*/]+)\/\*$/.exec(pattern)?.[1] ?? null;
}

/** Hears of sites that the browser allows or takes away, in our prompt or in its own settings. */
export function onGrantsChanged(
  onAdded: (patterns: readonly string[]) => void,
  onRemoved: () => void,
): void {
  browser.permissions.onAdded.addListener(({ origins = [] }) => onAdded(origins));
  browser.permissions.onRemoved.addListener(() => onRemoved());
}
