/**
 * Chromium with the built extension in it.
 *
 * Debian's own Chromium, driven by playwright-core: nothing is downloaded.
 */
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { browserOrThrow } from './find';

export interface ChromiumOptions {
  /** The unpacked build. */
  extension: string;
  /** The profile's folder; opened again, it is the same reader. */
  profile: string;
  /** Where the pages are served. */
  port: number;
  /** Hostnames that are looked up at `port`; every name, with no way out, when left out. */
  hosts?: string[];
  /** Needs a display when false. */
  headless?: boolean;
  /** Language of the browser, and so of the extension. */
  lang?: string;
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
  /** More of the browser's own arguments. */
  args?: string[];
}

export interface ChromiumSession {
  context: BrowserContext;
  extensionId: string;
  /** Opens a page of the extension ("popup/index.html") in a tab of its own. */
  openOwnPage(path: string): Promise<Page>;
  /** The browser's id of the tab that shows `url`, as the extension sees it. */
  tabIdOf(url: string): Promise<number>;
  /** The browser's id of this tab, whose address the extension may not see. */
  frontTabId(page: Page): Promise<number>;
  /** Ends the service worker as the browser does after half a minute of rest. */
  stopWorker(): Promise<void>;
  close(): Promise<void>;
}

/** Starts Chromium and waits until the extension's worker runs. */
export async function openChromium(options: ChromiumOptions): Promise<ChromiumSession> {
  const context = await chromium.launchPersistentContext(options.profile, {
    executablePath: browserOrThrow('chromium'),
    headless: options.headless ?? true,
    viewport:
      options.viewport ?? (options.headless === false ? null : { width: 1200, height: 900 }),
    colorScheme: options.colorScheme ?? null,
    // Without a reader nothing need fade in, and pictures must not catch it half way.
    reducedMotion: options.headless === false ? null : 'reduce',
    locale: options.lang,
    env: { ...process.env, ...(options.lang ? { LANGUAGE: options.lang } : {}) },
    args: [...argumentsFor(options), ...(options.args ?? [])],
    ignoreDefaultArgs: options.headless === false ? ['--enable-automation'] : [],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const extensionId = new URL(worker.url()).host;
  const openOwnPage = async (path: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/${path}`);
    return page;
  };
  return {
    context,
    extensionId,
    openOwnPage,
    async tabIdOf(url) {
      const page = await openOwnPage('manifest.json');
      try {
        const tabs = await page.evaluate(askForTabs);
        const id = tabs.find((tab) => tab.url === url)?.id;
        if (id === undefined) throw new Error(`no tab shows ${url}: ${JSON.stringify(tabs)}`);
        return id;
      } finally {
        await page.close();
      }
    },
    async frontTabId(page) {
      await page.bringToFront();
      const running = context.serviceWorkers()[0] ?? worker;
      const id = await running.evaluate(askForFrontTab);
      if (id === undefined) throw new Error('no tab is in front');
      return id;
    },
    stopWorker: () => stopWorker(context, openOwnPage),
    close: () => context.close(),
  };
}

/** What Chromium is started with, whoever starts it. */
export function argumentsFor({
  extension,
  port,
  hosts,
  lang,
  headless,
}: ChromiumOptions): string[] {
  const names = hosts ?? ['*'];
  return [
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    `--host-resolver-rules=${names.map((name) => `MAP ${name} 127.0.0.1:${port}`).join(', ')}`,
    '--no-first-run',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // Chromium's sandbox refuses to run as root, which CI machines are.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(headless === false ? [] : ['--disable-gpu']),
    ...(hosts === undefined ? ['--no-proxy-server'] : []),
    ...(lang ? [`--lang=${lang}`] : []),
  ];
}

/** Runs in a page of the extension. */
async function askForTabs(): Promise<{ id?: number; url?: string }[]> {
  const { chrome } = globalThis as unknown as {
    chrome: { tabs: { query(filter: object): Promise<{ id?: number; url?: string }[]> } };
  };
  return chrome.tabs.query({});
}

/** Runs in the background. */
async function askForFrontTab(): Promise<number | undefined> {
  const { chrome } = globalThis as unknown as {
    chrome: { tabs: { query(filter: object): Promise<{ id?: number }[]> } };
  };
  return (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
}

async function stopWorker(
  context: BrowserContext,
  openOwnPage: (path: string) => Promise<Page>,
): Promise<void> {
  const page = await openOwnPage('manifest.json');
  const devTools = await context.newCDPSession(page);
  await devTools.send('ServiceWorker.enable');
  const whole = await wholeBrowser(context);
  await untilGone(whole, async () => {
    await devTools.send('ServiceWorker.stopAllWorkers');
  });
  await whole.detach();
  await page.close();
}

async function wholeBrowser(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (!browser) throw new Error('the browser is gone');
  return browser.newBrowserCDPSession();
}

/** A page that still had a question wakes the worker again: it is stopped until it stays so. */
async function untilGone(whole: CDPSession, stop: () => Promise<void>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (tries % 10 === 0) await stop();
    const { targetInfos } = await whole.send('Target.getTargets');
    if (!targetInfos.some((target) => target.type === 'service_worker')) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the service worker did not stop');
}

/**
 * What the open card says, as assistive technology gets it; '' when none is open.
 *
 * The accessibility tree sees into closed shadow roots, as a screen reader does.
 */
export async function cardText(page: Page): Promise<string> {
  const devTools = await page.context().newCDPSession(page);
  try {
    await devTools.send('Accessibility.enable');
    const { nodes } = await devTools.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const card = nodes.find((node) => node.role?.value === 'dialog' && !node.ignored);
    if (!card) return '';
    const words: string[] = [];
    const visit = (id: string): void => {
      const node = byId.get(id);
      if (!node) return;
      const isText = node.role?.value === 'StaticText';
      if (isText || id === card.nodeId) words.push(String(node.name?.value ?? ''));
      if (!isText) for (const child of node.childIds ?? []) visit(child);
    };
    visit(card.nodeId);
    return words.join(' ').replace(/\s+/g, ' ').trim();
  } finally {
    await devTools.detach();
  }
}
