/**
 * The extension is switched off or removed in the browser's own settings, under an
 * open page and an open card: nothing of ours is left to see, and nothing is said.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import overlay from '../../extension/manifest.firefox.json';
import { serveArticles } from '../../src/tools/browsers/article-server';
import { type FirefoxSession, openFirefox } from '../../src/tools/browsers/firefox';
import { openLab, PATIENCE } from './lab';
import { PAGES } from './pages';
import { AFTER_SCROLL_MS, buildOf, IN_PAGE, LISTED_HOST, type Place } from './reader';

const STRICT = {
  html: PAGES['/article'] ?? '',
  headers: { 'content-security-policy': "default-src 'none'; sandbox allow-scripts" },
};

it('Chromium: switched off, the page is as it was', async () => {
  const lab = await openLab((path) => PAGES[path]);
  try {
    const article = await lab.open('/article');
    await article.isMarked('He Lifeng');
    const settings = await lab.session.context.newPage();
    await settings.goto('chrome://extensions');
    await article.hover('He Lifeng');
    await article.cardSays(/Vice Premier/);
    await settings.evaluate(async (id) => {
      const { chrome } = globalThis as unknown as {
        chrome: { management: { setEnabled(id: string, on: boolean): Promise<void> } };
      };
      await chrome.management.setEnabled(id, false);
    }, lab.session.extensionId);
    await expect.poll(article.marks, PATIENCE).toEqual([]);
    await expect.poll(() => article.cardText(), PATIENCE).toBe('');
    expect(await article.page.locator('html > :not(head, body)').count()).toBe(0);
    expect(article.ownErrors).toEqual([]);
  } finally {
    await lab.close();
  }
});

/** What a reader of Firefox may do to an extension, in its own words. */
const ENDS = { 'switched off': 'disable', removed: 'uninstall' } as const;

it.each(Object.entries(ENDS))(
  'Firefox: marks under a strict policy; %s, nothing is seen of us',
  async (_, end) => {
    const server = await serveArticles(() => STRICT);
    const profile = mkdtempSync(join(tmpdir(), 'annotariff-left-'));
    const hosts = [LISTED_HOST];
    const firefox = await openFirefox({ extension: buildOf('firefox'), profile, hosts });
    try {
      await firefox.navigate(`http://${LISTED_HOST}:${server.port}/article`);
      const marked = () => firefox.runPrivileged<string[]>(IN_PAGE.markedWords);
      await expect.poll(marked, PATIENCE).toContain('He Lifeng');
      const place = await firefox.runPrivileged<Place>(IN_PAGE.placeOf, 'He Lifeng');
      await setTimeout(AFTER_SCROLL_MS);
      await firefox.movePointer(place.x - 3, place.y);
      await firefox.movePointer(place.x, place.y);
      const width = () => cardWidth(firefox);
      await expect.poll(width, PATIENCE).toBeGreaterThan(250);
      expect(await width()).toBeLessThan(420);

      await firefox.runInChrome(
        `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
       return AddonManager.getAddonByID(arguments[0]).then((addon) => addon[arguments[1]]());`,
        overlay.browser_specific_settings.gecko.id,
        end,
      );
      await expect.poll(width, PATIENCE).toBe(0);
      // The ranges stay registered, with no rule that paints them.
      const line = await firefox.runPrivileged<string>(
        'return getComputedStyle(document.body, "::highlight(annotariff-mention)").textDecorationLine;',
      );
      expect(line).toBe('none');
    } finally {
      await firefox.close();
      await server.close();
      rmSync(profile, { recursive: true, force: true });
    }
  },
);

function cardWidth(firefox: FirefoxSession): Promise<number> {
  return firefox.runPrivileged<number>(
    'return document.querySelector("annotariff-card")?.getBoundingClientRect().width ?? 0;',
  );
}
