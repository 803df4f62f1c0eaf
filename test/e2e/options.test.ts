/** Popup, history and options of the built extension in Chromium, as a keyboard reader uses them. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ArticleServer, serveArticles } from '../../src/tools/browsers/article-server';
import { type ChromiumSession, openChromium } from '../../src/tools/browsers/chromium';
import { barriersOn, tabTo } from './own-pages';
import { PAGES } from './pages';
import { buildOf, IN_PAGE, LISTED_HOST } from './reader';

const PATIENCE = { timeout: 15_000, interval: 100 };
const ARTICLE = `http://${LISTED_HOST}/article`;

let server: ArticleServer;
let session: ChromiumSession;
let article: Page;
let profile: string;
const errors: string[] = [];

beforeAll(async () => {
  server = await serveArticles((path) => PAGES[path]);
  profile = mkdtempSync(join(tmpdir(), 'annotariff-options-'));
  session = await openChromium({ extension: buildOf('chrome'), profile, port: server.port });
  article = await session.context.newPage();
  await article.goto(ARTICLE);
});

afterAll(async () => {
  await session?.close();
  await server?.close();
  rmSync(profile, { recursive: true, force: true });
});

afterEach(async () => {
  for (const page of session.context.pages()) {
    if (page !== article && page.url().startsWith('chrome-extension:')) await page.close();
  }
});

async function open(path: string): Promise<Page> {
  const page = await session.openOwnPage(path);
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.locator('.ui').first().waitFor();
  return page;
}

const openPopup = async () => open(`popup/index.html?tab=${await session.tabIdOf(ARTICLE)}`);
const openOptions = () => open('options/index.html');
const marks = () => article.evaluate<string[]>(`(function () {${IN_PAGE.markedWords}})()`);
const marksAppear = () =>
  expect.poll(async () => (await marks()).length, PATIENCE).toBeGreaterThan(0);
const marksVanish = () => expect.poll(marks, PATIENCE).toEqual([]);

it('opens one page after the installation, and says what will happen', async () => {
  const isWelcome = (page: Page) => page.url().endsWith('options/index.html?welcome');
  await expect.poll(() => session.context.pages().filter(isWelcome).length, PATIENCE).toBe(1);
  const welcome = session.context.pages().find(isWelcome);
  await welcome?.getByText('It makes no network request and keeps no history.').waitFor();
});

describe('the options', () => {
  it('act in an open article at once', async () => {
    await marksAppear();
    const options = await openOptions();
    const known = options.getByRole('switch', { name: 'On news sites we know' });
    await known.press('Space');
    await marksVanish();
    await known.press('Space');
    await marksAppear();
  });

  it('changed in two windows at once are all kept', async () => {
    const [one, other] = [await openOptions(), await openOptions()];
    await Promise.all([
      one.getByRole('switch', { name: 'Mark institutions' }).press('Space'),
      other.getByRole('button', { name: 'On click' }).press('Enter'),
    ]);
    for (const page of [one, other]) {
      await expect
        .poll(() => page.getByRole('switch', { name: 'Mark institutions' }).isChecked(), PATIENCE)
        .toBe(true);
      await page.locator('[aria-pressed="true"]', { hasText: 'On click' }).waitFor();
    }
  });

  it('list exceptions, which can be changed and removed', async () => {
    const options = await openOptions();
    const field = options.getByRole('textbox', { name: 'Address of a site to annotate' });
    await field.fill('not a site');
    await field.press('Enter');
    await options.getByText('This is not the address of a site.').waitFor();
    await field.fill('https://www.ft.com/markets');
    await field.press('Enter');
    await options.getByText('ft.com is on.').waitFor();
    const state = options.getByRole('combobox', { name: 'State of ft.com' });
    await state.selectOption('off');
    await expect.poll(() => state.inputValue(), PATIENCE).toBe('off');
    await options.getByRole('button', { name: 'Remove ft.com' }).press('Enter');
    await options.getByText('None yet.').waitFor();
  });

  it('leave as a file and come back from one; another file changes nothing', async () => {
    const options = await openOptions();
    const [download] = await Promise.all([
      options.waitForEvent('download'),
      options.getByRole('button', { name: 'Export', exact: true }).press('Enter'),
    ]);
    const file = JSON.parse(readFileSync(await download.path(), 'utf8'));
    expect(file).toMatchObject({ annotariffSettings: 2, opening: 'click' });
    const path = join(profile, 'settings.json');
    writeFileSync(path, JSON.stringify({ annotariffSettings: 2, sites: { 'caixin.com': 'off' } }));
    await options.getByLabel('Import', { exact: true }).setInputFiles(path);
    await options.getByText('The settings of the file are in use.').waitFor();
    await options.getByRole('combobox', { name: 'State of caixin.com' }).waitFor();
    writeFileSync(path, '{"sites":[]}');
    await options.getByLabel('Import', { exact: true }).setInputFiles(path);
    await options.getByText(/not a settings file/).waitFor();
    await options.getByRole('combobox', { name: 'State of caixin.com' }).waitFor();
  });

  it('speak the language that the reader chose, against the browser’s', async () => {
    const options = await openOptions();
    const languages = ['zh-CN', 'zh-TW', 'en', 'browser'];
    const heads = ['网站', '網站', 'Sites', 'Sites'];
    for (const [index, language] of languages.entries()) {
      await options.locator('#language select').selectOption(language);
      await options.getByRole('heading', { name: heads[index] ?? '', exact: true }).waitFor();
    }
  });

  it('go back to how they began, after a question', async () => {
    const options = await openOptions();
    await options.getByRole('button', { name: 'Reset all settings' }).press('Enter');
    await options.getByRole('button', { name: 'Reset', exact: true }).press('Enter');
    await options.getByText('All settings are as they began.').waitFor();
    await options.getByText('None yet.').waitFor();
    await options.locator('[aria-pressed="true"]', { hasText: 'On hover' }).waitFor();
  });

  it('show which keys the browser gave to the commands', async () => {
    const options = await openOptions();
    expect(await options.locator('kbd').allTextContents()).toHaveLength(12);
  });
});

describe('the popup, by keyboard alone', () => {
  it('pauses everywhere and resumes', async () => {
    await marksAppear();
    const popup = await openPopup();
    await tabTo(popup, /^Pause everywhere$/);
    await popup.keyboard.press('Enter');
    await tabTo(popup, /^For an hour$/);
    await popup.keyboard.press('Enter');
    await popup.getByText(/Paused everywhere until \d/).waitFor();
    await marksVanish();
    await tabTo(popup, /^Resume now$/);
    await popup.keyboard.press('Enter');
    await popup.getByText('On for this site').waitFor();
    await marksAppear();
  });

  it('switches the site off and on', async () => {
    const popup = await openPopup();
    await tabTo(popup, /^Annotate scmp\.com$/);
    await popup.keyboard.press('Space');
    await marksVanish();
    await popup.getByText('Off for this site').waitFor();
    await popup.keyboard.press('Space');
    await marksAppear();
  });

  it('searches the history in both scripts, narrows it, opens an event', async () => {
    const popup = await openPopup();
    await tabTo(popup, /^This page/);
    await popup.keyboard.press('ArrowRight');
    await tabTo(popup, /^Search events$/);
    await popup.keyboard.type('soybeans');
    await expect.poll(() => popup.locator('.ev').count(), PATIENCE).toBeGreaterThan(0);
    await popup.keyboard.press('ControlOrMeta+a');
    await popup.keyboard.insertText('稀土');
    await expect.poll(() => popup.locator('.ev').count(), PATIENCE).toBeGreaterThan(0);
    await popup.keyboard.press('ControlOrMeta+a');
    await popup.keyboard.press('Delete');
    await tabTo(popup, /^Filters/);
    await popup.keyboard.press('Enter');
    await tabTo(popup, /^Side/);
    await popup.keyboard.type('China');
    await tabTo(popup, /^From/);
    await popup.keyboard.type('2019');
    await tabTo(popup, /^To/);
    await popup.keyboard.type('2019');
    await expect
      .poll(() => popup.locator('.gh').allTextContents(), PATIENCE)
      .toEqual([expect.stringMatching(/^2019/)]);
    await tabTo(popup, /^Export \d+ as CSV$/);
    const [download] = await Promise.all([
      popup.waitForEvent('download'),
      popup.keyboard.press('Enter'),
    ]);
    const rows = readFileSync(await download.path(), 'utf8')
      .trim()
      .split('\r\n');
    const [count] = /\d+/.exec((await popup.getByRole('status').last().textContent()) ?? '') ?? [];
    expect(rows).toHaveLength(Number(count) + 1);
    expect(rows.slice(1).every((row) => row.includes(',2019-'))).toBe(true);
  });

  it('opens the card of a mention with the keyboard inside it', async () => {
    const popup = await openPopup();
    await popup.locator('button.rowb', { hasText: 'He Lifeng' }).first().waitFor();
    await tabTo(popup, /^He Lifeng/);
    await popup.keyboard.press('Enter');
    const isInCard = () =>
      article.evaluate(() => document.activeElement?.closest('annotariff-card') != null);
    await expect.poll(isInCard, PATIENCE).toBe(true);
    await article.keyboard.press('Escape');
  });
});

describe('the history in a tab', () => {
  it('keeps what it is narrowed to in its address', async () => {
    const tab = await open('popup/index.html?history=us-fentanyl-tariff');
    await tab.getByRole('combobox', { name: 'Side' }).selectOption('CN');
    await expect.poll(() => tab.url(), PATIENCE).toMatch(/side=CN.*policy=us-fentanyl-tariff/);
    const count = () => tab.getByRole('status').first().textContent();
    const before = await count();
    expect(before).toMatch(/\d/);
    await tab.reload();
    await expect.poll(count, PATIENCE).toBe(before);
    expect(await tab.getByRole('combobox', { name: 'Side' }).inputValue()).toBe('CN');
  });

  it('shows the open event beside the list, with its keyboard, and brings the reader back', async () => {
    const tab = await open('popup/index.html?history&search=Geneva&from=2025&to=2025');
    const row = tab
      .locator('.ev > button')
      .filter({ hasText: /Geneva/ })
      .last();
    await row.focus();
    const title = await row.locator('span').first().textContent();
    await tab.keyboard.press('Enter');
    const record = tab.getByRole('region', { name: title ?? '' });
    await record.getByRole('heading', { name: title ?? '' }).waitFor();
    await record.getByText(/^Sources/).waitFor();
    expect(await tab.evaluate(() => document.activeElement?.id)).toBe('record');
    expect(await row.getAttribute('aria-expanded')).toBe('true');
    expect(await barriersOn(tab)).toEqual([]);
    await tab.keyboard.press('Escape');
    await record.waitFor({ state: 'detached' });
    expect(await row.evaluate((button) => button === document.activeElement)).toBe(true);
    // A link inside leads on: to an event in the list, to a person in the filters.
    await row.press('Enter');
    await record.getByRole('button', { name: 'He Lifeng' }).first().press('Enter');
    await expect.poll(() => tab.url(), PATIENCE).toMatch(/person=he-lifeng/);
    await tab.setViewportSize({ width: 700, height: 800 });
    await record.waitFor({ state: 'detached' });
  });

  it('holds the rows near the view only, and loses none by keyboard or to the reader’s search', async () => {
    const tab = await open('popup/index.html?history');
    const rows = tab.locator('.ev');
    await rows.first().waitFor();
    const [all = 0] = ((await tab.getByRole('status').first().textContent()) ?? '')
      .match(/\d+/g)
      ?.map(Number) ?? [0];
    expect(all).toBeGreaterThan(400);
    expect(await rows.count()).toBeLessThan(150);
    // The words of the rest are there to be found, and cost one element for twenty rows.
    const words = await tab.locator('.found').textContent();
    expect(words).toMatch(/Section 232 proclamations set 25% steel/);
    // What the browser's search does when it finds words that are away.
    const away = tab.locator('li[hidden="until-found"]');
    const groups = await away.count();
    await away
      .last()
      .evaluate((words) => words.dispatchEvent(new Event('beforematch', { bubbles: true })));
    await expect.poll(() => away.count(), PATIENCE).toBe(groups - 1);
    // From row to row over the border of a group.
    await rows.nth(18).getByRole('button').focus();
    for (let presses = 0; presses < 25; presses++) await tab.keyboard.press('Tab');
    const at = await tab.evaluate(() => document.activeElement?.closest('.ev') !== null);
    expect(at).toBe(true);
    await tab.keyboard.press('Control+End');
    await expect
      .poll(
        () => tab.locator('.gh').last().locator('~ ul .ev').last().getAttribute('aria-posinset'),
        PATIENCE,
      )
      .toBe(await tab.locator('.gh').last().locator('span').textContent());
    expect(await rows.count()).toBeLessThan(150);
  });

  it('tells the chart change by change', async () => {
    const tab = await open('popup/index.html?history');
    await tab.locator('summary', { hasText: 'Change by change' }).press('Enter');
    const slider = tab.getByRole('slider', { name: 'Change by change' });
    const latest = await slider.getAttribute('aria-valuetext');
    await slider.press('ArrowLeft');
    await expect.poll(() => slider.getAttribute('aria-valuetext'), PATIENCE).not.toBe(latest);
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/\d{4}: US [\d.]+%, China [\d.]+%/);
  });
});

it('a pause until restart ends with the restart, and settings do not', async () => {
  const options = await openOptions();
  await options.getByRole('switch', { name: 'Mark institutions' }).press('Space');
  const popup = await openPopup();
  await popup.getByRole('button', { name: 'Pause everywhere' }).press('Enter');
  await popup.getByRole('button', { name: 'Until the browser restarts' }).press('Enter');
  await popup.getByText('Paused everywhere until the browser restarts').waitFor();
  await marksVanish();
  await session.close();
  session = await openChromium({ extension: buildOf('chrome'), profile, port: server.port });
  article = await session.context.newPage();
  await article.goto(ARTICLE);
  await marksAppear();
  const again = await openOptions();
  const institutions = again.getByRole('switch', { name: 'Mark institutions' });
  await expect.poll(() => institutions.isChecked(), PATIENCE).toBe(true);
});

it('has raised no error in all of this', () => {
  expect(errors).toEqual([]);
});
