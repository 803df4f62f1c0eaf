/** A listener with Chromium: see listener.ts. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { serveArticles } from '../../src/tools/browsers/article-server';
import { openChromium } from '../../src/tools/browsers/chromium';
import type { Heard, Key, Listener } from './listener';
import { PAGES } from './pages';
import { buildOf, IN_PAGE, UNLISTED_HOST } from './reader';

type AxNode = Awaited<ReturnType<typeof fullTree>>[number];

const STATES = ['checked', 'expanded', 'focused', 'pressed', 'selected'] as const;

/** `lang` is the language of the browser's interface. */
export async function chromiumListener(lang: string): Promise<Listener> {
  const server = await serveArticles((path) => PAGES[path]);
  const folder = mkdtempSync(join(tmpdir(), 'annotariff-listener-'));
  const extension = join(folder, 'extension');
  copyWithSite(buildOf('chrome'), extension, UNLISTED_HOST);
  const session = await openChromium({
    extension,
    profile: join(folder, 'profile'),
    port: server.port,
    lang,
  });
  const { context } = session;
  const article = await context.newPage();
  let front = article;
  const bring = async (page: Page) => {
    front = page;
    await page.bringToFront();
  };
  /** The background as it runs now: the browser may have restarted it. */
  const worker = async () =>
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));

  return {
    async openArticle(host) {
      await bring(article);
      await article.goto(`http://${host}/article`);
    },
    showArticle: () => bring(article),
    async openOwnPage(path) {
      await bring(await session.openOwnPage(path));
    },
    async openPopup() {
      const tab = await session.tabIdOf(article.url());
      await bring(await session.openOwnPage(`popup/index.html?tab=${tab}`));
    },
    async followToNewTab(what) {
      const [page] = await Promise.all([context.waitForEvent('page'), what()]);
      await bring(page);
    },
    async heard() {
      const devTools = await context.newCDPSession(front);
      try {
        return inReadingOrder(await fullTree(devTools));
      } finally {
        await devTools.detach();
      }
    },
    press: (...together) => front.keyboard.press(together.map(nameOfKey).join('+')),
    async write(words) {
      await front.keyboard.insertText(words);
    },
    // Keys that DevTools sends do not reach the browser's own shortcuts: the event is raised
    // where the browser raises it, in the background, with the tab in front.
    async command(name) {
      // The first page may have opened in front of it.
      await front.bringToFront();
      await (await worker()).evaluate(raiseCommand, name);
    },
    // Nobody can press the prompt of a browser without a window; the copy of the build is
    // allowed the site beforehand, so that Chromium says yes at once and asks nothing.
    allowSite: async () => undefined,
    async saved(what) {
      const [download] = await Promise.all([front.waitForEvent('download'), what()]);
      return readFileSync(await download.path(), 'utf8');
    },
    markedWords: () => article.evaluate<string[]>(`(function () {${IN_PAGE.markedWords}})()`),
    async close() {
      await session.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The build, with access to one more site that its scripts are not registered for. */
export function copyWithSite(build: string, folder: string, site: string): void {
  cpSync(build, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.host_permissions.push(`*://*.${site}/*`);
  writeFileSync(file, JSON.stringify(manifest));
}

function nameOfKey(key: Key | 'a'): string {
  return key === 'Control' ? 'ControlOrMeta' : key;
}

async function fullTree(devTools: CDPSession) {
  await devTools.send('Accessibility.enable');
  return (await devTools.send('Accessibility.getFullAXTree')).nodes;
}

function inReadingOrder(nodes: readonly AxNode[]): Heard[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const heard: Heard[] = [];
  const visit = (node: AxNode | undefined): void => {
    if (!node) return;
    const isText = node.role?.value === 'StaticText';
    if (!node.ignored) heard.push(heardAs(node, isText));
    if (!isText) for (const id of node.childIds ?? []) visit(byId.get(id));
  };
  visit(nodes.find(({ parentId }) => parentId === undefined));
  return heard;
}

function heardAs({ role, name, value, properties = [] }: AxNode, isText: boolean): Heard {
  const isOn = (state: string) => {
    const property = properties.find((each) => each.name === state);
    return property?.value.value === true || property?.value.value === 'true';
  };
  return {
    role: isText ? 'text' : String(role?.value ?? ''),
    name: clean(name?.value),
    value: clean(value?.value),
    states: STATES.filter(isOn),
  };
}

function clean(value: unknown): string {
  return String(value ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Runs in the background. */
async function raiseCommand(name: string): Promise<void> {
  interface Tab {
    id?: number;
  }
  const { chrome } = globalThis as unknown as {
    chrome: {
      tabs: { query(filter: object): Promise<Tab[]> };
      commands: { onCommand: { dispatch(name: string, tab: Tab | undefined): void } };
    };
  };
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  chrome.commands.onCommand.dispatch(name, tab);
}
