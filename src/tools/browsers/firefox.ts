/**
 * Firefox with the built extension in it.
 *
 * The extension is installed for the session only, as Firefox allows for unsigned
 * ones; its storage and address are kept between sessions of one profile, so that
 * a restart is the restart that a reader sees.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import overlay from '../../../extension/manifest.firefox.json';
import { browserOrThrow } from './find';
import { connectMarionette, type Marionette } from './marionette';

const EXTENSION_ID = overlay.browser_specific_settings.gecko.id;
/** Any fixed value; it makes the address of the extension's pages known. */
const EXTENSION_UUID = '5ad83a5c-7b3c-4bd7-8f3e-2f1f60a3f2c1';
/** WebDriver's name for the Escape key. */
const ESCAPE = '\uE00C';
const START_MS = 30_000;
const QUIT_MS = 5_000;

export interface FirefoxOptions {
  /** The unpacked build. */
  extension: string;
  profile: string;
  /** Names that are looked up on this machine; pages are at `http://NAME:port/`. */
  hosts: string[];
  /** The reader lets the extension run in private windows; browsers do not by themselves. */
  inPrivateWindows?: boolean;
  /** Where files are saved without a question; the browser's own place when left out. */
  downloads?: string;
}

export interface FirefoxSession {
  /** Runs the body of a function in the page shown, with our arguments; it may return a promise. */
  run<T>(body: string, ...args: unknown[]): Promise<T>;
  /** The same in a tab that stays behind; `front` is the one shown. */
  runBehind<T>(handle: string, front: string, body: string): Promise<T>;
  /** The same with the browser's own rights, which see into closed shadow roots. */
  runPrivileged<T>(body: string, ...args: unknown[]): Promise<T>;
  /** The same in the browser's own window. */
  runInChrome<T>(body: string, ...args: unknown[]): Promise<T>;
  navigate(url: string): Promise<void>;
  /** Moves the pointer to a point of the page shown. */
  movePointer(x: number, y: number): Promise<void>;
  /** Opens the context menu at a point of the page shown. */
  rightClick(x: number, y: number): Promise<void>;
  pressEscape(): Promise<void>;
  /** Presses keys together, the first ones held: characters, or WebDriver's names of keys. */
  keys(together: readonly string[]): Promise<void>;
  /** The same in the browser's own window, which looks for its commands before the page does. */
  browserKeys(together: readonly string[]): Promise<void>;
  click(selector: string): Promise<void>;
  type(selector: string, text: string): Promise<void>;
  /** The window handle of the tab shown. */
  currentTab(): Promise<string>;
  /** Every tab's window handle. */
  tabs(): Promise<string[]>;
  openTab(): Promise<string>;
  openPrivateWindow(): Promise<string>;
  showTab(handle: string): Promise<void>;
  /** The browser's id of the tab shown, as the extension sees it. */
  tabId(): Promise<number>;
  ownPage(path: string): string;
  /** Ends the background as the browser does after half a minute of rest. */
  stopBackground(): Promise<void>;
  /** A PNG of the page shown, base64. */
  screenshot(): Promise<string>;
  close(): Promise<void>;
}

/** Starts Firefox without a window and installs the extension. */
export async function openFirefox(options: FirefoxOptions): Promise<FirefoxSession> {
  const port = await freePort();
  writeFileSync(join(options.profile, 'user.js'), preferences(port, options));
  const firefox = spawn(
    browserOrThrow('firefox'),
    [
      '--headless',
      '--marionette',
      '--remote-allow-system-access',
      '--no-remote',
      '--profile',
      options.profile,
    ],
    { stdio: 'ignore' },
  );
  const exited = new Promise<void>((resolve) => firefox.once('exit', () => resolve()));
  try {
    const marionette = await connectMarionette(port, START_MS);
    await marionette.send('Addon:Install', {
      path: options.extension,
      temporary: true,
      allowPrivateBrowsing: options.inPrivateWindows ?? false,
    });
    return session(marionette, () => quit(marionette, firefox, exited));
  } catch (error) {
    firefox.kill('SIGKILL');
    throw error;
  }
}

function session(marionette: Marionette, close: () => Promise<void>): FirefoxSession {
  const value = async (command: string, parameters: object = {}): Promise<unknown> => {
    const result = await marionette.send(command, parameters);
    return typeof result === 'object' && result !== null && 'value' in result
      ? result.value
      : result;
  };
  // The one place where what a script returns is believed to be what its caller says.
  const execute = async <T>(body: string, args: unknown[], sandbox: string): Promise<T> =>
    (await value('WebDriver:ExecuteScript', { script: body, args, sandbox })) as T;
  const runInChrome = async <T>(body: string, ...args: unknown[]): Promise<T> => {
    await marionette.send('Marionette:SetContext', { value: 'chrome' });
    try {
      return await execute<T>(body, args, 'system');
    } finally {
      await marionette.send('Marionette:SetContext', { value: 'content' });
    }
  };
  const keys = async (together: readonly string[]): Promise<void> => {
    const down = together.map((value) => ({ type: 'keyDown', value }));
    const up = together.toReversed().map((value) => ({ type: 'keyUp', value }));
    await marionette.send('WebDriver:PerformActions', {
      actions: [{ type: 'key', id: 'keyboard', actions: [...down, ...up] }],
    });
  };
  const open = async (what: object): Promise<string> => {
    const opened = await marionette.send('WebDriver:NewWindow', { ...what, focus: true });
    const { handle } = opened as { handle: string };
    await marionette.send('WebDriver:SwitchToWindow', { handle, focus: true });
    return handle;
  };
  const elementId = async (selector: string): Promise<unknown> => {
    const using = { using: 'css selector', value: selector };
    const found = await value('WebDriver:FindElement', using);
    return Object.values(found as Record<string, string>)[0];
  };
  return {
    run: (body, ...args) => execute(body, args, 'default'),
    async runBehind(handle, front, body) {
      await marionette.send('WebDriver:SwitchToWindow', { handle, focus: false });
      try {
        return await execute(body, [], 'default');
      } finally {
        await marionette.send('WebDriver:SwitchToWindow', { handle: front, focus: false });
      }
    },
    runPrivileged: (body, ...args) => execute(body, args, 'system'),
    runInChrome,
    async navigate(url) {
      await marionette.send('WebDriver:Navigate', { url });
    },
    async movePointer(x, y) {
      const move = { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 50 };
      const pointer = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' } };
      await marionette.send('WebDriver:PerformActions', {
        actions: [{ ...pointer, actions: [move] }],
      });
    },
    async rightClick(x, y) {
      const actions = [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
        { type: 'pointerDown', button: 2 },
        { type: 'pointerUp', button: 2 },
      ];
      const pointer = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' } };
      await marionette.send('WebDriver:PerformActions', { actions: [{ ...pointer, actions }] });
    },
    pressEscape: () => keys([ESCAPE]),
    keys,
    async browserKeys(together) {
      await marionette.send('Marionette:SetContext', { value: 'chrome' });
      try {
        await keys(together);
      } finally {
        await marionette.send('Marionette:SetContext', { value: 'content' });
      }
    },
    async click(selector) {
      await marionette.send('WebDriver:ElementClick', { id: await elementId(selector) });
    },
    async type(selector, text) {
      await marionette.send('WebDriver:ElementSendKeys', { id: await elementId(selector), text });
    },
    currentTab: async () => String(await value('WebDriver:GetWindowHandle')),
    tabs: async () => (await marionette.send('WebDriver:GetWindowHandles')) as string[],
    openTab: () => open({ type: 'tab' }),
    openPrivateWindow: () => open({ type: 'window', private: true }),
    async showTab(handle) {
      await marionette.send('WebDriver:SwitchToWindow', { handle, focus: true });
    },
    tabId: () =>
      runInChrome(`
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        return ExtensionParent.apiManager.global.tabTracker.getId(gBrowser.selectedTab);
      `),
    ownPage: (path) => `moz-extension://${EXTENSION_UUID}/${path}`,
    async stopBackground() {
      await runInChrome(
        `return WebExtensionPolicy.getByID(arguments[0]).extension.terminateBackground({ ignoreDevToolsAttached: true });`,
        EXTENSION_ID,
      );
    },
    screenshot: async () => String(await value('WebDriver:TakeScreenshot', { full: false })),
    close,
  };
}

async function quit(
  marionette: Marionette,
  firefox: ChildProcess,
  exited: Promise<void>,
): Promise<void> {
  const forced = setTimeout(() => firefox.kill('SIGKILL'), QUIT_MS);
  // The answer may be lost as the connection closes; what counts is that the process ends.
  await Promise.race([
    marionette.send('Marionette:Quit', { flags: ['eAttemptQuit'] }).catch(() => undefined),
    exited,
  ]);
  await exited;
  clearTimeout(forced);
  marionette.close();
}

function preferences(port: number, { hosts, downloads }: FirefoxOptions): string {
  const values = {
    'marionette.port': port,
    'network.dns.localDomains': hosts.join(','),
    'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: EXTENSION_UUID }),
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    // Nothing leaves the machine, and nothing opens by itself.
    'app.update.disabledForTesting': true,
    'browser.safebrowsing.update.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.page': 0,
    'datareporting.policy.dataSubmissionEnabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'services.settings.server': 'data:,#none',
    'toolkit.telemetry.reportingpolicy.firstRun': false,
    ...(downloads === undefined
      ? {}
      : {
          'browser.download.dir': downloads,
          'browser.download.folderList': 2,
          // The list of downloads would open, and take the keyboard from the page.
          'browser.download.alwaysOpenPanel': false,
        }),
  };
  return Object.entries(values)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

/** A port that nobody listens to at this moment. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
