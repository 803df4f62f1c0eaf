/** Popup, history and options of the built extension in Firefox: what Chromium cannot vouch for. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ArticleServer, serveArticles } from '../../src/tools/browsers/article-server';
import { type FirefoxSession, openFirefox } from '../../src/tools/browsers/firefox';
import { PAGES } from './pages';
import { buildOf, IN_PAGE, LISTED_HOST } from './reader';

const PATIENCE = { timeout: 15_000, interval: 100 };

let server: ArticleServer;
let session: FirefoxSession;
let profile: string;
let article: string;
let own: string;
let tabId: number;

beforeAll(async () => {
  server = await serveArticles((path) => PAGES[path]);
  profile = mkdtempSync(join(tmpdir(), 'annotariff-firefox-options-'));
  session = await openFirefox({
    extension: buildOf('firefox'),
    profile,
    hosts: [LISTED_HOST],
  });
  article = await session.currentTab();
  await session.navigate(`http://${LISTED_HOST}:${server.port}/article`);
  // The first page has opened in front of it.
  await session.showTab(article);
  tabId = await session.tabId();
  own = await session.openTab();
});

afterAll(async () => {
  await session?.close();
  await server?.close();
  rmSync(profile, { recursive: true, force: true });
});

async function open(path: string): Promise<void> {
  await session.showTab(own);
  await session.navigate(session.ownPage(path));
  await expect
    .poll(() => session.run<boolean>('return document.querySelector(".ui") !== null;'), PATIENCE)
    .toBe(true);
}

async function marks(): Promise<string[]> {
  await session.showTab(article);
  const words = await session.run<string[]>(IN_PAGE.markedWords);
  await session.showTab(own);
  return words;
}

const textOf = (selector: string) =>
  session.run<string>(`return document.querySelector(arguments[0])?.innerText ?? '';`, selector);

/** A control by its accessible name, pressed as a keyboard's click is. */
const press = (name: string) =>
  session.run<boolean>(
    `const named = [...document.querySelectorAll('button, input, summary')].find((control) =>
      (control.getAttribute('aria-label') ?? control.innerText).trim() === arguments[0]);
    named?.click();
    return named !== undefined;`,
    name,
  );

describe('in Firefox', () => {
  it('an option acts in an open article at once', async () => {
    await expect.poll(async () => (await marks()).length, PATIENCE).toBeGreaterThan(0);
    await open('options/index.html');
    expect(await press('On news sites we know')).toBe(true);
    await expect.poll(marks, PATIENCE).toEqual([]);
    expect(await press('On news sites we know')).toBe(true);
    await expect.poll(async () => (await marks()).length, PATIENCE).toBeGreaterThan(0);
  });

  it('the popup pauses everywhere and resumes', async () => {
    await open(`popup/index.html?tab=${tabId}`);
    expect(await press('Pause everywhere')).toBe(true);
    await expect.poll(() => press('Until the browser restarts'), PATIENCE).toBe(true);
    await expect
      .poll(() => textOf('.site'), PATIENCE)
      .toMatch(/Paused everywhere until the browser restarts/);
    await expect.poll(marks, PATIENCE).toEqual([]);
    await expect.poll(() => press('Resume now'), PATIENCE).toBe(true);
    await expect.poll(async () => (await marks()).length, PATIENCE).toBeGreaterThan(0);
  });

  it('the history holds the rows near the view only, and the end of the list comes when it is wanted', async () => {
    await open('popup/index.html?history');
    const rows = () => session.run<number>('return document.querySelectorAll(".ev").length;');
    await expect.poll(rows, PATIENCE).toBeGreaterThan(10);
    expect(await rows()).toBeLessThan(150);
    await session.run('window.scrollTo(0, document.documentElement.scrollHeight);');
    const last = () =>
      session.run<string>(
        'return [...document.querySelectorAll(".ev time")].at(-1)?.dateTime ?? "";',
      );
    await expect.poll(last, PATIENCE).toMatch(/^2017/);
    expect(await rows()).toBeLessThan(150);
  });

  it('the keys of the commands are given', async () => {
    await open('options/index.html');
    await expect.poll(() => textOf('#language'), PATIENCE).toMatch(/Alt\s+Shift\s+J/);
  });
});
