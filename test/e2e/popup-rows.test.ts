/** Rows of the popup that lead to more than one record, or into a frame of the page. */
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Lab, openLab, PATIENCE, type Subject } from './lab';
import { PAGES } from './pages';
import { IN_PAGE } from './reader';

const SEVERAL = 'purchase commitments';

const article = (day: string, ...paragraphs: string[]) => `<!doctype html><html lang="en">
  <head><title>Duties</title><meta property="og:type" content="article">
  <meta property="article:published_time" content="${day}T08:00:00Z"></head>
  <body><article><h1>Tariffs between China and the United States</h1>
  ${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}
  </article></body></html>`;

const ON_PAGES: Record<string, string> = {
  '/several': article(
    '2025-04-15',
    'The US added tariffs of 25 per cent on Chinese goods, and Beijing answered with duties on American goods, traders said.',
    `China has not spoken of its ${SEVERAL} to the US this year.`,
    'Importers in Shanghai and Long Beach said that they had stopped counting the changes of the year.',
  ),
  '/framed': `<!doctype html><title>Reader</title><h1>Read here</h1>
    <div style="height: 1500px">Further down.</div>
    <iframe src="/article" width="900" height="700"></iframe>`,
};

let lab: Lab;
beforeAll(async () => {
  lab = await openLab((path) => ON_PAGES[path] ?? PAGES[path]);
});
afterAll(() => lab?.close());

const popupOf = async ({ page }: Subject): Promise<Page> =>
  lab.session.openOwnPage(`popup/index.html?tab=${await lab.session.tabIdOf(page.url())}`);

it('a row of several possible records opens the card with all of them', async () => {
  const subject = await lab.open('/several');
  await subject.isMarked(SEVERAL);
  const popup = await popupOf(subject);
  await popup
    .getByRole('button', { name: new RegExp(SEVERAL) })
    .first()
    .press('Enter');
  await subject.cardSays(/Several possible/i);
  await subject.cardSays(/purchase commitments.*Phase One|Phase One.*purchase commitments/);
  await subject.page.close();
});

it('an article in a frame is listed, and its rows lead into the frame', async () => {
  const subject = await lab.open('/framed');
  const frame = subject.page.frames().find((each) => each.url().endsWith('/article'));
  if (!frame) throw new Error('the frame is not there');
  const marks = () => frame.evaluate<string[]>(`(function () {${IN_PAGE.markedWords}})()`);
  await expect.poll(marks, PATIENCE).toContain('He Lifeng');
  const popup = await popupOf(subject);
  await popup.getByText(/\d+ mentions of \d+ subjects marked/).waitFor();
  await popup
    .getByRole('button', { name: /^He Lifeng/ })
    .first()
    .press('Enter');
  await expect.poll(() => isInCard(frame), PATIENCE).toBe(true);
  // The frame itself lay below the fold.
  expect(await subject.page.evaluate(() => scrollY)).toBeGreaterThan(500);
  await subject.page.close();
});

function isInCard(frame: Frame): Promise<boolean> {
  return frame.evaluate(() => document.activeElement?.closest('annotariff-card') != null);
}
