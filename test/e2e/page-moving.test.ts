/**
 * A page that changes in every way that pages do: marks are where a reader that has
 * seen nothing of the past would put them, and never, not for a frame, on other letters.
 */
import { readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageScript } from '../../src/tools/bench/page-script';
import { browserOrThrow } from '../../src/tools/browsers/find';
import type {} from './page/restless-page';

const ARTICLE = readFileSync(new URL('../fixtures/sample-article.html', import.meta.url), 'utf8');
const STYLE = '<style>.folded { display: none }</style>';
const LONG = process.env.ANNOTARIFF_LONG === '1';
const SECONDS = LONG ? 60 : 4;
const PATIENCE = { timeout: 20_000, interval: 100 };

describe('on a page that moves', () => {
  let browser: Browser;
  let script: string;
  let page: Page;

  beforeAll(async () => {
    script = await pageScript('test/e2e/page/restless-page.ts');
    browser = await chromium.launch({
      executablePath: browserOrThrow('chromium'),
      args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    });
  });
  afterAll(() => browser?.close());

  const open = async () => {
    page = await browser.newPage();
    await page.route('**/*', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: STYLE + ARTICLE }),
    );
    await page.goto('http://news.example/2025/02/22/talks');
    await page.addScriptTag({ content: script });
    await page.evaluate(() => globalThis.restless.start());
    await marksAreFresh();
  };
  const places = () =>
    page.evaluate(() => ({
      marked: globalThis.restless.markedPlaces(),
      fresh: globalThis.restless.freshPlaces(),
    }));
  const marksAreFresh = async () => {
    await expect
      .poll(async () => {
        const { marked, fresh } = await places();
        return marked.join('\n') === fresh.join('\n');
      }, PATIENCE)
      .toBe(true)
      .catch(async () => {
        const { marked, fresh } = await places();
        expect(marked).toEqual(fresh);
      });
    expect(await page.evaluate(() => globalThis.restless.wrong())).toEqual([]);
  };

  it.each([1, 2, 3, 4])('after changes by chance, few and many at a time (%i)', async (seed) => {
    await open();
    // Few at a time, for what is remembered from before is then most of the page.
    for (const [round, count] of [1, 1, 2, 1, 3, 1, 2, 25, 1, 1, 4, 1, 2, 1, 60].entries()) {
      const plan = [seed * 1000 + round, count] as const;
      await page.evaluate(([chance, times]) => globalThis.restless.change(chance, times), plan);
      await marksAreFresh();
    }
    await page.close();
  });

  it(`after rewriting itself at random for ${SECONDS} seconds`, async () => {
    await open();
    const plan = [LONG ? Date.now() % 1_000_000 : 5, SECONDS * 1000] as const;
    const times = await page.evaluate(([seed, ms]) => globalThis.restless.rewrite(seed, ms), plan);
    if (LONG) console.log(`${times} changes in ${SECONDS} seconds, by chance ${plan[0]}`);
    expect(await page.evaluate(() => globalThis.restless.report().gaveUp)).toBeUndefined();
    await marksAreFresh();
    await page.close();
  }, 180_000);

  it('in a storm: keeps what is marked, reads no more, and says so', async () => {
    await open();
    const before = (await places()).marked.length;
    expect(before).toBeGreaterThan(0);
    await page.evaluate(() => void globalThis.restless.storm(120));
    await expect
      .poll(() => page.evaluate(() => globalThis.restless.report().gaveUp), PATIENCE)
      .toBe('moving');
    expect((await places()).marked).toHaveLength(before);
    await page.close();
  });

  it('leaves nothing behind when it stops', async () => {
    await open();
    await page.evaluate(() => globalThis.restless.stop());
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    await page.evaluate(() => globalThis.restless.change(7, 30));
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    await page.close();
  });
});
