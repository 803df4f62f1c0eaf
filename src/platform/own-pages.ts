/** Our own pages, and the tabs that they stand beside. */
import { browser } from './browser';

/** Opens a page of ours in a new tab. */
export async function openOwnPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}

export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** Brings a tab to the front, so that the keyboard is in its page. */
export async function showTab(tabId: number): Promise<void> {
  await browser.tabs.update(tabId, { active: true });
}

/** The version of the extension. */
export function ownVersion(): string {
  return browser.runtime.getManifest().version;
}
