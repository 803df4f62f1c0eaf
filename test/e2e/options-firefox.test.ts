/** Popup, history and options of the built extension in Firefox: what Chromium cannot vouch for. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FirefoxSession } from '../../src/tools/browsers/firefox';
import { type FirefoxTabs, openFirefoxTabs } from './firefox-tabs';

const PATIENCE = { timeout: 15_000, interval: 100 };

let firefox: FirefoxTabs;
let session: FirefoxSession;

beforeAll(async () => {
  firefox = await openFirefoxTabs('/article');
  session = firefox.session;
});
afterAll(() => firefox?.close());

const marksAppear = () =>
  expect.poll(async () => (await firefox.marks()).length, PATIENCE).toBeGreaterThan(0);
const marksVanish = () => expect.poll(firefox.marks, PATIENCE).toEqual([]);

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
    await marksAppear();
    await firefox.openOwn('options/index.html');
    expect(await press('On news sites we know')).toBe(true);
    await marksVanish();
    expect(await press('On news sites we know')).toBe(true);
    await marksAppear();
  });

  it('the popup pauses everywhere and resumes', async () => {
    await firefox.openOwn(`popup/index.html?tab=${firefox.tabId}`);
    expect(await press('Pause everywhere')).toBe(true);
    await expect.poll(() => press('Until the browser restarts'), PATIENCE).toBe(true);
    await expect
      .poll(() => textOf('.site'), PATIENCE)
      .toMatch(/Paused everywhere until the browser restarts/);
    await marksVanish();
    await expect.poll(() => press('Resume now'), PATIENCE).toBe(true);
    await marksAppear();
  });

  it('the history holds the rows near the view only, and the end of the list comes when it is wanted', async () => {
    await firefox.openOwn('popup/index.html?history');
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
    await firefox.openOwn('options/index.html');
    await expect.poll(() => textOf('#language'), PATIENCE).toMatch(/Alt\s+Shift\s+J/);
  });
});
