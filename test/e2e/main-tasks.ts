/**
 * What a reader must be able to do without a screen and without a pointer, in any
 * browser and language: one walk through the main tasks by roles, names and keys.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/model/messages';
import { LANGUAGES } from '../../src/ui/options/languages';
import { messagesFrom } from '../../src/ui/shared/catalogue';
import { formatDay } from '../../src/ui/shared/day-text';
import type { Locale } from '../../src/ui/shared/messages';
import { choose, hears, type Listener, PATIENCE, reach, reads, use } from './listener';
import { PAGES } from './pages';
import { LISTED_HOST, placeByCommandLine, UNLISTED_HOST, wordsByCommandLine } from './reader';

interface Walk {
  locale: Locale;
  catalogue: Catalogue;
  /** He Lifeng, as the interface names him. */
  person: RegExp;
  /** The reader's own language is set in the options, where the browser's is another. */
  isSetByReader: boolean;
}

export function theMainTasks(walk: Walk, open: () => Promise<Listener>): void {
  const { locale, catalogue } = walk;
  const say = messagesFrom(catalogue);
  const day = (iso: string) => formatDay(iso, locale).replace(/\s+/g, ' ');
  const article = PAGES['/article'] ?? '';
  const articleWords = wordsByCommandLine(article);

  describe(`by roles, names and keys, in ${locale}`, () => {
    let reader: Listener;
    beforeAll(async () => {
      reader = await open();
    });
    afterAll(() => reader?.close());

    const marksAre = (words: readonly string[]) =>
      expect.poll(() => reader.markedWords(), PATIENCE).toEqual(words);

    it.runIf(walk.isSetByReader)('the language is chosen', async () => {
      await reader.openOwnPage('options/index.html');
      await choose(
        reader,
        // The list speaks each language that is passed on the way.
        /^(?:Language|语言|語言)$/,
        LANGUAGES.find(([value]) => value === locale)?.[1] ?? '',
      );
      await hears(reader, 'heading', say('settings'));
    });

    it('a mention further on is found and its card opened, with the keyboard inside', async () => {
      await reader.openArticle(LISTED_HOST);
      await marksAre(articleWords);
      const place = placeByCommandLine(article, 'he-lifeng');
      for (let mention = 1; mention <= place; mention++) {
        await reader.command('next-mention');
        await hears(reader, 'button', say('close'));
      }
      await hears(reader, 'dialog', walk.person, 'focused');
    });

    it('the card says what was true then, what is now, and of which day each is', async () => {
      const then = `${say('whenWritten')} ${day('2025-02-22')}`;
      await reads(reader, new RegExp(`${then}.*${say('now')} `));
    });

    it('the card is let go and pinned', async () => {
      await use(reader, 'button', say('stopKeepingOpen'));
      await hears(reader, 'button', say('keepOpen'));
      await reader.press('Enter');
      await hears(reader, 'button', say('stopKeepingOpen'), 'pressed');
    });

    it('the history opens at what the card was about', async () => {
      // However much the card says: what can be done with it comes first.
      await reach(reader, 'button', say('openInHistory'), 8);
      await reader.followToNewTab(() => reader.press('Enter'));
      await hears(reader, 'button', new RegExp(say('removeFilter', walk.person.source)));
    });

    it('the history is searched in English and in Chinese', async () => {
      await use(reader, 'button', new RegExp(say('removeFilter', walk.person.source)));
      const all = await countAtRest();
      for (const words of ['soybeans', '稀土']) {
        await reach(reader, 'searchbox', say('searchLabel'));
        await reader.press('Control', 'a');
        await reader.write(words);
        await expect.poll(countFound, PATIENCE).toBeLessThan(all / 2);
        await expect.poll(countFound, PATIENCE).toBeGreaterThan(0);
      }
      await reader.press('Control', 'a');
      await reader.press('Backspace');
      await expect.poll(countFound, PATIENCE).toBe(all);
    });

    it('the history is narrowed to 2019 and China’s side, and saved', async () => {
      const all = await countAtRest();
      await choose(reader, say('filterSide'), say('sideCN'));
      await choose(reader, say('filterFrom'), '2019');
      await choose(reader, say('filterTo'), '2019');
      await expect.poll(countFound, PATIENCE).toBeLessThan(all / 10);
      const count = await countAtRest();
      await reach(reader, 'button', say('exportAs', String(count), 'CSV'));
      const [, ...rows] = (await reader.saved(() => reader.press('Enter'))).trim().split('\r\n');
      expect(rows).toHaveLength(count);
      for (const row of rows) expect(row).toMatch(/,2019-.*,CN,/);
    });

    it('the site is switched off and on', async () => {
      await reader.openPopup();
      const name = say('annotateSite', LISTED_HOST.replace('www.', ''));
      await use(reader, 'switch', name);
      await reads(reader, new RegExp(say('siteOff')));
      await marksAre([]);
      await use(reader, 'switch', name);
      await reads(reader, new RegExp(say('siteOn')));
      await marksAre(articleWords);
    });

    it('the card opens by click only, once the reader says so', async () => {
      await reader.openOwnPage('options/index.html');
      await use(reader, 'button', say('optOpeningClick'));
      await hears(reader, 'button', say('optOpeningClick'), 'pressed');
    });

    it('a site that is not on the list is added, and its open page is marked', async () => {
      await reader.openArticle(UNLISTED_HOST);
      await reader.openOwnPage('options/index.html');
      await reach(reader, 'textbox', say('optSiteField'));
      await reader.write(UNLISTED_HOST);
      await reader.press('Enter');
      await reader.allowSite();
      await reads(reader, new RegExp(say('optSiteAdded', UNLISTED_HOST)));
      await marksAre(articleWords);
    });

    /** The same number twice, a moment apart: the list says it anew as it changes. */
    async function countAtRest(): Promise<number> {
      let last = Number.NaN;
      const isAtRest = async () => {
        const before = last;
        last = await countFound();
        return last === before;
      };
      await expect.poll(isAtRest, PATIENCE).toBe(true);
      return last;
    }

    /** The number of events that the history says it shows; not a number while it says none. */
    async function countFound(): Promise<number> {
      const form = new RegExp(`^${say('foundMany', '(\\d+)')}$|^${say('foundOne')}$`);
      for (const { role, name } of await reader.heard()) {
        const match = role === 'text' ? form.exec(name) : null;
        if (match) return Number(match[1] ?? 1);
      }
      return Number.NaN;
    }
  });
}
