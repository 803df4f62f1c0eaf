/** The toolbar button: its shape and title say the state, a quiet number the mentions. */
import { browser } from './browser';

export type ToolbarState = 'on' | 'off' | 'paused';

/** The badge is a remark, not an alarm: grey, as the ink of captions. */
const BADGE = { background: '#504c45', text: '#ffffff' };

/** Shows a state for one tab, or, without `tabId`, for every tab that has none of its own. */
export async function showState(state: ToolbarState, title: string, tabId?: number): Promise<void> {
  const tab = tabId === undefined ? {} : { tabId };
  const path = { 16: `/icons/icon-${state}-16.png`, 32: `/icons/icon-${state}-32.png` };
  await browser.action.setIcon({ ...tab, path });
  await browser.action.setTitle({ ...tab, title });
  if (state !== 'on') await browser.action.setBadgeText({ ...tab, text: '' });
}

/** Shows how many mentions a page has; nothing for none. */
export async function showCount(tabId: number, count: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color: BADGE.background });
  await browser.action.setBadgeTextColor({ tabId, color: BADGE.text });
  await browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' });
}

/** Every tab's id. */
export async function tabIds(): Promise<number[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap(({ id }) => id ?? []);
}
