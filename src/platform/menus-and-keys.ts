/** The entries in the browser's context menu and the keyboard commands of the manifest. */
import { browser } from './browser';

export type MenuEntry = 'toggle-site' | 'look-up';

/** A tab as a menu or a key gives it: its address is visible, for the reader has just acted in it. */
export interface ActedIn {
  tabId: number;
  url: string;
}

/** Makes the entries anew, for an update may have changed their words. */
export async function offerMenus(titles: Record<MenuEntry, string>): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: 'toggle-site',
    title: titles['toggle-site'],
    contexts: ['page', 'action'],
    documentUrlPatterns: ['*://*/*'],
  });
  browser.contextMenus.create({
    id: 'look-up',
    title: titles['look-up'],
    contexts: ['selection'],
  });
}

/** To be called while the background starts. */
export function onMenu(
  handler: (entry: MenuEntry, selection: string, where: ActedIn | null) => void,
): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText, pageUrl }, tab) => {
    const url = tab?.url ?? pageUrl;
    const where = tab?.id === undefined || url === undefined ? null : { tabId: tab.id, url };
    if (menuItemId === 'toggle-site' || menuItemId === 'look-up') {
      handler(menuItemId, selectionText ?? '', where);
    }
  });
}

/** To be called while the background starts. */
export function onKeys(handler: (command: string, where: ActedIn | null) => void): void {
  browser.commands.onCommand.addListener((command, tab) => {
    const where =
      tab?.id === undefined || tab.url === undefined ? null : { tabId: tab.id, url: tab.url };
    handler(command, where);
  });
}

/** A keyboard command as the browser has it now: the reader may have changed or removed the keys. */
export interface KeyCommand {
  name: string;
  keys: string;
}

export async function keyCommands(): Promise<KeyCommand[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name = '', shortcut = '' }) => ({ name, keys: shortcut }));
}

/** Firefox has a call for it, Chrome an address. */
interface CommandsOfFirefox {
  openShortcutSettings?(): Promise<void>;
}

/** Shows the browser's own page for keyboard commands. */
export async function openKeySettings(): Promise<void> {
  const commands: CommandsOfFirefox = browser.commands;
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
