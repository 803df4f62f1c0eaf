/**
 * A newer version in the place of an older one, with the same reader: what they chose holds.
 * Chromium takes an extension that it is started with for a new one every time: scripts
 * that were registered are forgotten, as they are in an update.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ArticleServer, serveArticles } from '../../src/tools/browsers/article-server';
import { type ChromiumSession, openChromium } from '../../src/tools/browsers/chromium';
import { copyWithSite } from './chromium-listener';
import { PATIENCE } from './listener';
import { PAGES } from './pages';
import { buildOf, IN_PAGE, LISTED_HOST, UNLISTED_HOST } from './reader';

const folder = mkdtempSync(join(tmpdir(), 'annotariff-update-'));
const extension = join(folder, 'extension');
let server: ArticleServer;
let session: ChromiumSession;

const open = async () => {
  const profile = join(folder, 'profile');
  session = await openChromium({ extension, profile, port: server.port });
};

beforeAll(async () => {
  server = await serveArticles((path) => PAGES[path]);
  copyWithSite(buildOf('chrome'), extension, UNLISTED_HOST);
  await open();
});
afterAll(async () => {
  await session.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The same files under a higher version. */
function raiseVersion(): void {
  const path = join(extension, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...manifest, version: '99.0.0' }));
}

async function versionRunning(): Promise<string> {
  const own = await session.openOwnPage('options/index.html');
  const version = await own.evaluate(() => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { getManifest(): { version: string } } };
    };
    return chrome.runtime.getManifest().version;
  });
  await own.close();
  return version;
}

async function choose(sites: Record<string, 'on' | 'off'>): Promise<void> {
  const own = await session.openOwnPage('options/index.html');
  const entries = Object.entries(sites).map(([site, choice]) => [`site:${site}`, choice]);
  await own.evaluate((chosen) => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { sync: { set(values: object): Promise<void> } } };
    };
    return chrome.storage.sync.set(chosen);
  }, Object.fromEntries(entries));
  await own.close();
}

async function article(host: string): Promise<Page> {
  const page = await session.context.newPage();
  await page.goto(`http://${host}/article`);
  return page;
}
const marksIn = (page: Page) => page.evaluate<string[]>(`(function () {${IN_PAGE.markedWords}})()`);

async function holds(): Promise<void> {
  const added = await article(UNLISTED_HOST);
  await expect.poll(() => marksIn(added), PATIENCE).toContain('He Lifeng');
  const switchedOff = await article(LISTED_HOST);
  await setTimeout(1500);
  expect(await marksIn(switchedOff)).toEqual([]);
}

it('a site that was added and one that was switched off are so after an update', async () => {
  await choose({ [UNLISTED_HOST.replace('www.', '')]: 'on', 'scmp.com': 'off' });
  await setTimeout(500);
  await holds();
  const before = await versionRunning();
  await session.close();
  raiseVersion();
  await open();
  expect(await versionRunning()).not.toBe(before);
  await holds();
});
