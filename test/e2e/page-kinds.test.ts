/**
 * The built extension in Chromium on the kinds of pages that news sites build: with
 * strict policies, shadow trees, frames, addresses that change without loading.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ArticleServer, serveArticles } from '../../src/tools/browsers/article-server';
import { type ChromiumSession, cardText, openChromium } from '../../src/tools/browsers/chromium';
import { AFTER_SCROLL_MS, buildOf, IN_PAGE, LISTED_HOST, type Place } from './reader';

const ARTICLE = readFileSync(new URL('../fixtures/sample-article.html', import.meta.url), 'utf8');
const PATIENCE = { timeout: 15_000, interval: 100 };

const withHead = (html: string) => ARTICLE.replace(/<head>/, `<head>${html}`);
const policy = (text: string) =>
  withHead(`<meta http-equiv="Content-Security-Policy" content="${text}">`);
const sentence = (body: string) => ARTICLE.replace(/<\/article>/, `${body}</article>`);
const OTHER =
  '<h1>Beijing answers Washington</h1><p>By a reporter, 10 April 2025</p><p>China said on Thursday that it would raise tariffs on goods from the United States to 84 per cent, and Finance Minister Lan Fo’an defended the trade measure.</p><p>Treasury Secretary Scott Bessent called the tariffs of China on American exports a big mistake for trade.</p><p>The United States and China have raised tariffs on trade four times.</p>';

const PAGES: Record<string, string> = {
  '/plain': ARTICLE,
  '/no-styles': policy("default-src 'none'; style-src 'none'; script-src 'none'"),
  '/trusted-types': policy("require-trusted-types-for 'script'; trusted-types 'none'"),
  '/shadow': sentence(
    '<story-body></story-body><script>const h = document.querySelector("story-body"); setTimeout(() => { h.attachShadow({ mode: "open" }).innerHTML = "<p>In the evening Vice Minister Li Chenggang spoke of tariffs with US Trade Representative Jamieson Greer.</p>"; }, 300);</script>',
  ),
  '/soft-hyphens': sentence(
    '<p>Later Jamie&shy;son&nbsp;<b>Gre</b>er spoke of the tariffs on China.</p>',
  ),
  '/sideways': sentence(
    '<p id="up" style="writing-mode: vertical-rl; height: 300px">US Trade Representative Jamieson Greer spoke of tariffs on China.</p><p dir="rtl">وقال Howard Lutnick إن الرسوم على الصين باقية</p>',
  ),
  '/folded': sentence(
    '<details><summary>More</summary><p>US Trade Representative Jamieson Greer spoke of tariffs on China.</p></details><div class="cut" style="content-visibility: auto"><p>Howard Lutnick spoke of tariffs on China.</p></div>',
  ),
  '/router': ARTICLE.replace(
    /<\/body>/,
    `<button id="go">Next story</button><script>document.getElementById('go').onclick = () => { history.pushState({}, '', '/router/next'); setTimeout(() => { document.querySelector('article').innerHTML = ${JSON.stringify(OTHER).replaceAll('</', '<\\/')}; }, 200); };</script></body>`,
  ),
  '/wall': ARTICLE.replace(
    /<\/body>/,
    `<script>setTimeout(() => { const kept = document.body; const wall = document.createElement('body'); wall.textContent = 'We value your privacy.'; document.documentElement.replaceChild(wall, kept); setTimeout(() => document.documentElement.replaceChild(kept, wall), 700); }, 500);</script></body>`,
  ),
  '/weather': `<!doctype html><title>Rain</title><article><h1>Rain until noon</h1><p>It rains.</p></article><script>addEventListener('click', () => { document.querySelector('article').innerHTML = ${JSON.stringify(OTHER).replaceAll('</', '<\\/')}; });</script>`,
  '/only-in-a-tree': `<!doctype html><meta property="og:type" content="article"><title>Rain</title><article><h1>Rain until noon</h1><div><template shadowrootmode="open">${OTHER}</template></div></article>`,
  '/framed': `<!doctype html><title>Reader</title><h1>Read here</h1><iframe id="own" src="/plain" width="900" height="700"></iframe>`,
  '/empty-page': '<!doctype html><p>Nothing.',
};

describe('the built extension in Chromium', () => {
  let server: ArticleServer;
  let session: ChromiumSession;
  let page: Page;
  let profile: string;
  const errors: string[] = [];

  beforeAll(async () => {
    server = await serveArticles((path) => PAGES[path]);
    profile = mkdtempSync(join(tmpdir(), 'annotariff-kinds-'));
    session = await openChromium({ extension: buildOf('chrome'), profile, port: server.port });
    page = await session.context.newPage();
    const devTools: CDPSession = await session.context.newCDPSession(page);
    devTools.on('Runtime.exceptionThrown', ({ exceptionDetails }) =>
      errors.push(exceptionDetails.exception?.description ?? exceptionDetails.text),
    );
    devTools.on('Runtime.consoleAPICalled', ({ type, args }) => {
      const words = args.map((arg) => arg.value ?? arg.description).join(' ');
      if (type === 'error') errors.push(words);
    });
    await devTools.send('Runtime.enable');
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
    if (profile) rmSync(profile, { recursive: true, force: true });
  });

  const open = (path: string) => page.goto(`http://${LISTED_HOST}${path}`);
  const run = <T>(body: string, argument?: string) =>
    page.evaluate<T>(`(function () {${body}})(${JSON.stringify(argument) ?? ''})`);
  const marked = () => run<string[]>(IN_PAGE.markedWords);
  const marks = (...words: string[]) =>
    expect.poll(marked, PATIENCE).toEqual(expect.arrayContaining(words));
  const placeOf = async (words: string): Promise<Place> => {
    const place = await run<Place | null>(IN_PAGE.placeOf, words);
    if (!place) throw new Error(`no mark on “${words}”`);
    await setTimeout(AFTER_SCROLL_MS);
    return place;
  };
  const hover = async (words: string) => {
    const { x, y } = await placeOf(words);
    await page.mouse.move(x - 3, y, { steps: 4 });
    await page.mouse.move(x, y);
  };
  const cardSays = (words: RegExp) => expect.poll(() => cardText(page), PATIENCE).toMatch(words);

  it.each(['/no-styles', '/trusted-types'])('%s: marks and opens a styled card', async (path) => {
    await open(path);
    await marks('He Lifeng');
    await hover('He Lifeng');
    await cardSays(/Vice Premier/);
    // Without its style sheet the card would be as wide as the window.
    const width = () =>
      page.evaluate(
        () => document.querySelector('annotariff-card')?.getBoundingClientRect().width ?? 0,
      );
    await expect.poll(width, PATIENCE).toBeLessThan(420);
    await page.keyboard.press('Escape');
  });

  it('reads a shadow tree that the page attaches late, and finds the pointer in it', async () => {
    await open('/shadow');
    // Trees have no common order, so the words are gathered here as they come.
    const place = () =>
      run<Place | null>(`
        for (const mark of CSS.highlights.get('annotariff-mention') ?? []) {
          const range = document.createRange();
          range.setStart(mark.startContainer, mark.startOffset);
          range.setEnd(mark.endContainer, mark.endOffset);
          if (range.toString() !== 'Jamieson Greer') continue;
          mark.startContainer.parentElement.scrollIntoView({ block: 'center' });
          const box = range.getClientRects()[0];
          return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
        }
        return null;`);
    await expect.poll(place, PATIENCE).not.toBeNull();
    const { x, y } = (await place()) ?? { x: 0, y: 0 };
    await setTimeout(AFTER_SCROLL_MS);
    await page.mouse.move(x - 3, y, { steps: 4 });
    await page.mouse.move(x, y);
    await cardSays(/Jamieson Greer/);
    await page.keyboard.press('Escape');
  });

  it('marks words with soft hyphens, odd spaces and markup in them', async () => {
    await open('/soft-hyphens');
    await expect
      .poll(async () => (await marked()).some((words) => words.startsWith('Jamie')), PATIENCE)
      .toBe(true);
  });

  it('opens cards beside vertical text, and marks names in text from right to left', async () => {
    await open('/sideways');
    await marks('Howard Lutnick', 'Jamieson Greer');
    await hover('Jamieson Greer');
    await cardSays(/Jamieson Greer/);
    await page.keyboard.press('Escape');
  });

  it('marks what was folded away once it opens', async () => {
    await open('/folded');
    await marks('Howard Lutnick');
    expect(await marked()).not.toContain('Jamieson Greer');
    await page.click('summary');
    await marks('Jamieson Greer');
  });

  it('takes a new address without loading for a new article, with its own day', async () => {
    await open('/router');
    await marks('He Lifeng');
    await page.click('#go');
    await marks('Scott Bessent');
    await expect.poll(marked, PATIENCE).not.toContain('He Lifeng');
    await hover('Scott Bessent');
    await cardSays(/10 Apr 2025/);
    await page.keyboard.press('Escape');
  });

  it('finds the article again after a wall stood in its place', async () => {
    await open('/wall');
    await setTimeout(800);
    await marks('He Lifeng');
  });

  it('loads nothing but the gate until a page speaks of China', async () => {
    await page.goto('about:blank');
    const devTools = await session.context.newCDPSession(page);
    const scripts = new Set<string>();
    devTools.on('Debugger.scriptParsed', ({ url }) => {
      if (url.startsWith('chrome-extension:')) scripts.add(url.replace(/^.*\//, ''));
    });
    await devTools.send('Debugger.enable');
    await open('/weather');
    await setTimeout(1500);
    expect([...scripts]).toEqual(['gate.js']);
    await page.mouse.click(5, 5);
    await marks('Scott Bessent');
    expect([...scripts]).toEqual(['gate.js', 'annotator.js']);
    await devTools.detach();
  });

  it('finds its words in a shadow tree of a page that has none elsewhere', async () => {
    await open('/only-in-a-tree');
    await marks('Scott Bessent');
  });

  it('is there when the reader comes back to a page', async () => {
    await open('/plain');
    await marks('He Lifeng');
    await open('/empty-page');
    await page.goBack();
    await marks('He Lifeng');
    await hover('He Lifeng');
    await cardSays(/Vice Premier/);
    await page.keyboard.press('Escape');
  });

  it('pins the card on a click, and leaves links alone', async () => {
    await open('/plain');
    await marks('He Lifeng');
    const { x, y } = await placeOf('He Lifeng');
    await page.mouse.click(x, y);
    await cardSays(/Vice Premier/);
    await page.mouse.move(2, 2, { steps: 3 });
    await setTimeout(600);
    await cardSays(/Vice Premier/);
    await page.keyboard.press('Escape');
    await expect.poll(() => cardText(page), PATIENCE).toBe('');
  });

  it('marks an article in a frame', async () => {
    await open('/framed');
    const frame = page.frames().find((one) => one.url().endsWith('/plain'));
    await expect
      .poll(() => frame?.evaluate<string[]>(`(function () {${IN_PAGE.markedWords}})()`), PATIENCE)
      .toEqual(expect.arrayContaining(['He Lifeng']));
  });

  it('has raised no error in all of this', () => {
    expect(errors).toEqual([]);
  });
});
