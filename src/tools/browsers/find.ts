/**
 * Where are the browsers on this machine?
 *
 * Chromium, not Chrome: Chrome since 137 ignores `--load-extension`.
 */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export const BROWSERS = ['chromium', 'firefox'] as const;
export type Browser = (typeof BROWSERS)[number];

const COMMANDS: Record<Browser, string[]> = {
  chromium: ['chromium', 'chromium-browser', 'microsoft-edge'],
  firefox: ['firefox-esr', 'firefox'],
};

const FILES: Record<Browser, string[]> = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Chromium\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

/**
 * The program to start, or `null` when there is none.
 *
 * `ANNOTARIFF_CHROMIUM` and `ANNOTARIFF_FIREFOX` name one outright.
 */
export function findBrowser(browser: Browser): string | null {
  const named = process.env[`ANNOTARIFF_${browser.toUpperCase()}`];
  if (named) return named;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = COMMANDS[browser].flatMap((command) =>
    folders.map((folder) => join(folder, command)),
  );
  return [...candidates, ...FILES[browser]].find(isExecutable) ?? null;
}

/** As `findBrowser`, for code that cannot go on without; set-up says how to install one. */
export function browserOrThrow(browser: Browser): string {
  const found = findBrowser(browser);
  if (found === null) throw new Error(`no ${browser} found; run: node src/tools/set-up.mjs`);
  return found;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false; // not there, which is the answer
  }
}
