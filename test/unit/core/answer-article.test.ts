import { describe, expect, it } from 'vitest';
import { answerInSteps } from '../../../src/core/answer-article';
import type { DateClues } from '../../../src/core/days/date-clues';
import { createDetector } from '../../../src/core/find-mentions';
import { atOnce } from '../../../src/core/text/steps';
import type { WrittenArticle } from '../../../src/core/text/written-article';
import { compileLexicon } from '../../../src/dataset/lexicon/compile-lexicon';
import { loadRecords } from '../../../src/dataset/load';

const { lexicon, matcher } = compileLexicon(loadRecords());
const detector = createDetector(lexicon, matcher);

const CLUES: DateClues = {
  articles: [],
  pages: [],
  metas: ['2025-02-12'],
  published: [],
  times: [],
  url: 'https://www.example.com/story',
  bylines: [],
  titles: [],
  lang: 'en',
};
const OURS = 'China’s commerce minister said that US tariffs on Chinese goods harm trade.';

function answer(text: string, about: Pick<WrittenArticle, 'day' | 'clues'>) {
  const article = { blocks: [{ text, heading: false }], ...about };
  return atOnce(answerInSteps(() => detector, article, '2026-11-25'));
}

describe('a page that asks about its article', () => {
  it('is asked for what it says of the day only where the article is ours', () => {
    const asked = { day: null, clues: 'on request' } as const;
    expect(answer(OURS, asked)).toMatchObject({ isOurs: true, wantsClues: true, mentions: [] });
    expect(answer('Rain in China and the United States.', asked)).toMatchObject({
      isOurs: false,
      wantsClues: false,
    });
  });

  it('is told the day, and who held an office on it', () => {
    const { day, wantsClues, mentions } = answer(OURS, { day: null, clues: CLUES });
    expect({ day, wantsClues }).toEqual({ day: '2025-02-12', wantsClues: false });
    expect(mentions[0]).toMatchObject({ id: 'wang-wentao', via: 'office' });
  });

  it('is believed where the day is known', () => {
    expect(answer(OURS, { day: '2018-05-04', clues: null })).toMatchObject({ day: '2018-05-04' });
  });

  it('falls back on the day that the reader gave where the clues tell none', () => {
    const clues = { ...CLUES, metas: [] };
    expect(answer(OURS, { day: '2018-05-04', clues })).toMatchObject({ day: '2018-05-04' });
  });
});
