/** What the entries in the context menu and the keyboard commands do, in any browser. */
import { expect, it } from 'vitest';
import type { Command } from './listener';
import { PATIENCE } from './listener';
import { PAGES } from './pages';
import { placeByCommandLine, wordsByCommandLine } from './reader';

/** A reader at the article, with the ways that a browser has to the menu and to the keys. */
export interface MenusAndKeys {
  marks(): Promise<string[]>;
  /** The name of the card on screen, which more may follow; empty while there is none. */
  cardText(): Promise<string>;
  /** Presses the entry that switches the site. */
  chooseSiteSwitch(): Promise<void>;
  press(command: Command): Promise<void>;
}

const ARTICLE = PAGES['/article'] ?? '';
const ARTICLE_WORDS = wordsByCommandLine(ARTICLE);

/** `reader` is asked for once the tests run. */
export function menusAndKeysAct(reader: () => MenusAndKeys): void {
  const marksAre = (words: readonly string[]) =>
    expect.poll(() => reader().marks(), PATIENCE).toEqual(words);
  const cardSays = (words: RegExp) =>
    expect.poll(() => reader().cardText(), PATIENCE).toMatch(words);

  it('the menu switches the site off and on', async () => {
    await marksAre(ARTICLE_WORDS);
    await reader().chooseSiteSwitch();
    await marksAre([]);
    await reader().chooseSiteSwitch();
    await marksAre(ARTICLE_WORDS);
  });

  it('a key does the same', async () => {
    await reader().press('toggle-site');
    await marksAre([]);
    await reader().press('toggle-site');
    await marksAre(ARTICLE_WORDS);
  });

  it('keys go from card to card, back, and close', async () => {
    // The two stand one after the other, wherever that is.
    for (let left = placeByCommandLine(ARTICLE, 'scott-bessent'); left > 0; left--) {
      await reader().press('next-mention');
      await cardSays(left > 1 ? /./ : /^Scott Bessent/);
    }
    await reader().press('next-mention');
    await cardSays(/^He Lifeng/);
    await reader().press('previous-mention');
    await cardSays(/^Scott Bessent/);
    await reader().press('pin-or-close-card');
    await cardSays(/^$/);
  });
}
