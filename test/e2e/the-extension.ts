/**
 * What must be true of the built extension in any browser, as a reader meets it.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGES } from './pages';
import { type Reader, UNLISTED_HOST, wordsByCommandLine } from './reader';

/** Long enough for a busy machine, short enough to notice a mark that never comes. */
const PATIENCE = { timeout: 15_000, interval: 100 };

export function theExtensionIn(browser: string, openReader: () => Promise<Reader>): void {
  describe(`the extension in ${browser}`, () => {
    let reader: Reader;
    beforeAll(async () => {
      reader = await openReader();
    });
    afterAll(() => reader?.close());

    const cardSays = (words: RegExp) =>
      expect.poll(() => reader.cardText(), PATIENCE).toMatch(words);
    const popupSays = (words: RegExp) =>
      expect.poll(() => reader.popup.text(), PATIENCE).toMatch(words);
    /** The popup asks the page once, when it opens; a page still being read has little to say. */
    const freshPopupSays = (words: RegExp) =>
      expect
        .poll(async () => {
          await reader.popup.open();
          return reader.popup.text();
        }, PATIENCE)
        .toMatch(words);
    const marksAre = (words: string[]) =>
      expect.poll(() => reader.markedWords(), PATIENCE).toEqual(words);
    const article = PAGES['/article'] ?? '';

    it('marks what the command line finds on the same page', async () => {
      const words = wordsByCommandLine(article);
      expect(words).toContain('He Lifeng');
      await reader.open('/article');
      await marksAre(words);
    });

    it('says who He Lifeng was then, and what he had done', async () => {
      await reader.hover('He Lifeng');
      await cardSays(/He Lifeng/);
      await cardSays(/22 Feb 2025.*Vice Premier of the State Council/);
      await cardSays(/Events with He Lifeng.*Bessent and He Lifeng hold introductory video call/);
      await cardSays(/Sources · \d+/);
    });

    it('leaves the page as it was, but for its own element', async () => {
      const ours = await reader.html();
      await reader.open('/article', UNLISTED_HOST);
      expect(await reader.markedWords()).toEqual([]);
      expect(ours).toBe(await reader.html());
    });

    it('closes the card on Escape and when the pointer leaves', async () => {
      await reader.open('/article');
      await marksAre(wordsByCommandLine(article));
      await reader.hover('He Lifeng');
      await cardSays(/He Lifeng/);
      await reader.pressEscape();
      await expect.poll(() => reader.cardText(), PATIENCE).toBe('');
      await reader.hover('Donald Trump');
      await cardSays(/Donald Trump/);
      await reader.leave();
      await expect.poll(() => reader.cardText(), PATIENCE).toBe('');
    });

    it('lists the mentions and the history in the popup', async () => {
      await reader.open('/article');
      await marksAre(wordsByCommandLine(article));
      await freshPopupSays(/He Lifeng/);
      await popupSays(/Scott Bessent/);
      await reader.popup.showHistory();
      await reader.popup.search('introductory call');
      await popupSays(/Bessent and He Lifeng hold introductory video call/);
    });

    it('takes every mark away when the site is switched off, and puts them back', async () => {
      await freshPopupSays(/He Lifeng/);
      await reader.popup.flipSwitch();
      await marksAre([]);
      await reader.popup.flipSwitch();
      await marksAre(wordsByCommandLine(article));
    });

    it('shows a card when the background was asleep', async () => {
      await reader.open('/article');
      await marksAre(wordsByCommandLine(article));
      await reader.stopBackground();
      await reader.hover('Donald Trump');
      await cardSays(/President of the United States/);
    });

    it('marks a page that is opened while the background is asleep', async () => {
      await reader.stopBackground();
      await reader.open('/article');
      await marksAre(wordsByCommandLine(article));
    });

    describe('given a broken page', () => {
      it.each(['/no-date', '/bad-date'])(
        '%s: marks it and says that no day is known',
        async (path) => {
          await reader.open(path);
          await marksAre(wordsByCommandLine(PAGES[path] ?? ''));
          await reader.hover('He Lifeng');
          await cardSays(/no date found/);
        },
      );

      it('/broken-json-ld: finds the day in the byline', async () => {
        await reader.open('/broken-json-ld');
        await marksAre(wordsByCommandLine(PAGES['/broken-json-ld'] ?? ''));
      });

      it.each(['/empty', '/no-article'])('%s: marks nothing and says why', async (path) => {
        await reader.open(path);
        await freshPopupSays(/This page is not an article/);
        expect(await reader.markedWords()).toEqual([]);
      });

      it('/five-megabytes: marks it or says that it is too long, and stays usable', async () => {
        await reader.open('/five-megabytes');
        await freshPopupSays(/He Lifeng|too long to read/);
      });
    });

    it('is still off after a restart', async () => {
      await reader.open('/article');
      await marksAre(wordsByCommandLine(article));
      await freshPopupSays(/He Lifeng/);
      await reader.popup.flipSwitch();
      await marksAre([]);
      await reader.restart();
      await reader.open('/article');
      await freshPopupSays(/Off for this site/);
      expect(await reader.markedWords()).toEqual([]);
    });

    it('has raised no error in all of this', async () => {
      expect(await reader.errors()).toEqual([]);
    });
  });
}
