/**
 * Pages by the way they come to the reader: accelerated, in a frame of another site,
 * made ready before anybody asked for them. And the card, how soon it is there.
 */
import type { CDPSession, Frame } from 'playwright-core';
import { expect, it } from 'vitest';
import { serveArticles } from '../../src/tools/browsers/article-server';
import { labOfOnePage, PATIENCE } from './lab';
import { PAGES } from './pages';
import { AFTER_SCROLL_MS, IN_PAGE, LISTED_HOST, type Place, UNLISTED_HOST } from './reader';
import { openUnwatched } from './unwatched';

const ARTICLE = PAGES['/article'] ?? '';
/** What every accelerated page has in its head: nothing is seen until its script has run. */
const AMP_HEAD = `<style amp-boilerplate>body{animation:-amp-start 2s steps(1,end) 0s 1 normal both}@keyframes -amp-start{from{visibility:hidden}to{visibility:visible}}</style>
  <noscript><style amp-boilerplate>body{animation:none}</style></noscript>`;

const BUILDS: Record<string, string> = {
  '/amp': ARTICLE.replace('<html', '<html ⚡')
    .replace('<head>', `<head>${AMP_HEAD}`)
    .replace(
      '</article>',
      '<amp-layout class="i-amphtml-layout"><p>Howard Lutnick spoke of tariffs on China.</p></amp-layout><amp-sidebar hidden><p>Jamieson Greer</p></amp-sidebar></article>',
    ),
  '/frames': `<!doctype html><title>Reader</title><h1>Read elsewhere</h1>
    <iframe src="http://www.caixinglobal.com/article" width="900" height="700"></iframe>`,
};

const { open } = labOfOnePage((path) => BUILDS[path] ?? PAGES[path]);

it('marks an accelerated page once it is seen, and not what it keeps folded away', async () => {
  const page = await open('/amp');
  await page.isMarked('He Lifeng');
  await page.isMarked('Howard Lutnick');
  expect(await page.marks()).not.toContain('Jamieson Greer');
  await page.hover('He Lifeng');
  await page.cardSays(/Vice Premier/);
  expect(page.ownErrors).toEqual([]);
});

it.each([
  ['another listed site', LISTED_HOST],
  ['a site that we do not read', UNLISTED_HOST],
])('marks an article that %s shows in a frame, and opens its cards', async (_, host) => {
  const { page, ownErrors } = await open('/frames', host);
  const frame = page.frames().find((each) => each.url().includes('caixinglobal'));
  if (!frame) throw new Error('the frame is not there');
  const run = <T>(body: string, argument?: string): Promise<T> =>
    frame.evaluate(`(function () {${body}})(${JSON.stringify(argument) ?? ''})`);
  await expect.poll(() => run<string[]>(IN_PAGE.markedWords), PATIENCE).toContain('He Lifeng');
  const inner = await run<Place>(IN_PAGE.placeOf, 'He Lifeng');
  await page.waitForTimeout(AFTER_SCROLL_MS);
  const outer = await page.evaluate(() => {
    const { left, top } =
      document.querySelector('iframe')?.getBoundingClientRect() ?? new DOMRect();
    return { left, top };
  });
  await page.mouse.move(outer.left + inner.x - 3, outer.top + inner.y, { steps: 4 });
  await page.mouse.move(outer.left + inner.x, outer.top + inner.y);
  await expect.poll(() => dialogIn(frame), PATIENCE).toMatch(/He Lifeng/);
  expect(ownErrors).toEqual([]);
});

/** The name of the dialog that is open in a frame of another process; '' for none. */
async function dialogIn(frame: Frame): Promise<string> {
  const devTools: CDPSession = await frame.page().context().newCDPSession(frame);
  try {
    const { nodes } = await devTools.send('Accessibility.getFullAXTree');
    return String(nodes.find(({ role }) => role?.value === 'dialog')?.name?.value ?? '');
  } finally {
    await devTools.detach();
  }
}

it('waits for the reader on a page that is made ready in advance, then marks it', async () => {
  // A debugger forbids making pages ready, so this one is watched by nobody: it tells itself.
  const told: string[] = [];
  const pages: Record<string, string> = {
    '/front': `<!doctype html><title>Front page</title>
      <script type="speculationrules">{"prerender":[{"source":"list","urls":["/ready"],"eagerness":"immediate"}]}</script>
      <script>setTimeout(() => { location.href = '/ready'; }, 3000);</script>`,
    '/ready': ARTICLE.replace(
      '<head>',
      `<head><script>
        const count = () => CSS.highlights.get('annotariff-mention')?.size ?? 0;
        const tell = (what) => fetch('/told/' + what);
        if (document.prerendering) setTimeout(() => tell('in-advance/' + count()), 1500);
        const look = setInterval(() => {
          if (document.prerendering || count() === 0) return;
          clearInterval(look);
          const [{ activationStart }] = performance.getEntriesByType('navigation');
          tell(activationStart > 0 ? 'marked-when-shown' : 'marked-as-any-page');
        }, 100);
      </script>`,
    ),
  };
  const server = await serveArticles((path) => {
    if (path.startsWith('/told/')) told.push(path.slice('/told/'.length));
    return pages[path];
  });
  const browser = await openUnwatched(`http://${LISTED_HOST}/front`, server.port);
  try {
    await expect.poll(() => told, PATIENCE).toEqual(['in-advance/0', 'marked-when-shown']);
  } finally {
    await browser.close();
    await server.close();
  }
});

it('has the card in the very next frame when its record is there', async () => {
  const page = await open('/article');
  await page.isMarked('He Lifeng');
  // The drawing code comes with the first card; records are fetched ahead.
  await page.hover('Donald Trump');
  await page.cardSays(/President of the United States/);
  await page.page.keyboard.press('Escape');
  await expect.poll(() => page.cardText(), PATIENCE).toBe('');
  const place = await page.run<Place>(IN_PAGE.placeOf, 'He Lifeng');
  await page.page.waitForTimeout(AFTER_SCROLL_MS);
  await page.page.evaluate(() => {
    const look = () => {
      const host = document.querySelector('annotariff-card');
      Object.assign(window, { inNextFrame: host?.getBoundingClientRect().height ?? 0 });
    };
    addEventListener('click', () => requestAnimationFrame(look), { capture: true });
  });
  await page.page.mouse.click(place.x, place.y);
  const height = () => page.page.evaluate('window.inNextFrame');
  await expect.poll(height, PATIENCE).toBeGreaterThan(150);
  await page.cardSays(/Vice Premier/);
});
