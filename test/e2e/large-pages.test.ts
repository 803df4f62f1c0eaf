/**
 * Pages far beyond any article: they are read as far as can be done without harm, they
 * stay usable, and the popup says what was given up.
 */
import { expect, it } from 'vitest';
import { labOfOnePage, PATIENCE, type Subject } from './lab';
import { PAGES } from './pages';

const ARTICLE = PAGES['/article'] ?? '';
const TEXT_NODES = 50_000;
const MENTIONS = 6000;

/** The article with more before its end. */
const longer = (more: string) => ARTICLE.replace('</article>', `${more}</article>`);
const paragraphs = (count: number, words: string) => `<p>${words}</p>\n`.repeat(count);

const LARGE: Record<string, string> = {
  // Ten pieces of text a paragraph, as pages have them that dress every word.
  '/nodes': longer(
    paragraphs(TEXT_NODES / 10, '<i>They</i> <b>met</b> <i>again</i> <b>and</b> <i>parted</i>.'),
  ),
  '/mentions': longer(
    paragraphs(
      MENTIONS / 2,
      'Scott Bessent told He Lifeng that the United States would keep its tariffs on goods from China.',
    ),
  ),
  '/megabytes': longer(
    paragraphs(70_000, 'The committee adjourned without a decision and will meet again in May.'),
  ),
};

const { lab, open } = labOfOnePage((path) => LARGE[path]);

async function openAndRead(path: string): Promise<Subject> {
  const subject = await open(path);
  const { report } = subject;
  await expect.poll(async () => (await report())?.state, PATIENCE).toBe('annotated');
  await subject.isMarked('He Lifeng');
  return subject;
}

async function popupText(page: Subject): Promise<string> {
  const tab = await lab().session.tabIdOf(page.page.url());
  const popup = await lab().session.openOwnPage(`popup/index.html?tab=${tab}`);
  try {
    await popup.getByRole('switch').first().waitFor();
    return (await popup.locator('main').textContent()) ?? '';
  } finally {
    await popup.close();
  }
}

/** A reader who comes to such a page can work on it, and opens its cards. */
async function isUsable(page: Subject): Promise<void> {
  // Asked by its size: the text of the card comes with that of the whole page.
  const height = () =>
    page.run<number>(
      'return document.querySelector("annotariff-card")?.getBoundingClientRect().height ?? 0;',
    );
  await page.hover('He Lifeng');
  await expect.poll(height, PATIENCE).toBeGreaterThan(150);
  await page.page.keyboard.press('Escape');
  await expect.poll(height, PATIENCE).toBe(0);
  expect(page.ownErrors).toEqual([]);
}

it(`reads all of ${TEXT_NODES} pieces of text`, async () => {
  const page = await openAndRead('/nodes');
  const nodes = await page.page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let count = 0;
    while (walker.nextNode()) count++;
    return count;
  });
  expect(nodes).toBeGreaterThan(TEXT_NODES);
  expect(await popupText(page)).not.toContain('only its beginning was read');
  await isUsable(page);
});

it(`marks 5,000 of ${MENTIONS} mentions, and the popup says that it gave up the rest`, async () => {
  const page = await openAndRead('/mentions');
  await expect.poll(async () => (await page.report())?.mentions.length, PATIENCE).toBe(5000);
  expect(await popupText(page)).toContain('only its beginning was read');
  await isUsable(page);
});

it('reads the beginning of an article of five megabytes, and the popup says so', async () => {
  expect(LARGE['/megabytes']?.length).toBeGreaterThan(5_000_000);
  const page = await openAndRead('/megabytes');
  expect(await popupText(page)).toContain('only its beginning was read');
  await isUsable(page);
});
