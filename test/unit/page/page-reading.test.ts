// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { ArticleAnswer } from '../../../src/core/answer-article';
import { atOnce } from '../../../src/core/text/steps';
import { textOf } from '../../../src/core/text/written-article';
import type { Mention } from '../../../src/model/mention';
import { PageReader } from '../../../src/page/page-reading';

const URL = 'https://www.example.com/story';
const TRADE =
  'The United States will raise tariffs on goods from China, the commerce ministry in Beijing said on Friday.';
const NOTHING: ArticleAnswer = { isOurs: false, day: null, wantsClues: false, mentions: [] };
const WEATHER =
  'Rain will fall on the hills until noon, and the rivers will rise slowly, they said.';

function lookAt(paragraphs: string[]) {
  document.head.innerHTML = '<meta property="article:published_time" content="2025-02-01">';
  document.body.innerHTML = `<article>${paragraphs.map((p) => `<p>${p}</p>`).join('')}</article>`;
  return atOnce(new PageReader(() => undefined).look(URL));
}

it('has an article searched, with what it says of its day and every block as it stands', () => {
  const { article, withClues } = lookAt([`<b>${TRADE}</b>`, WEATHER, TRADE]);
  expect(article?.clues).toBe('on request');
  expect(atOnce(withClues()).clues).toMatchObject({ metas: ['2025-02-01'] });
  expect(article?.blocks.map(({ text }) => text)).toEqual([TRADE, WEATHER, TRADE]);
});

it('has nobody search a page that is no article', () => {
  document.head.innerHTML = '';
  document.body.innerHTML = '<nav>China</nav>';
  const look = atOnce(new PageReader(() => undefined).look(URL));
  expect(look.article).toBeNull();
  expect(look.withAnswer(NOTHING)).toMatchObject({ state: 'not-an-article', marks: [] });
});

it('marks nothing in an article that is about something else', () => {
  const look = lookAt([WEATHER, 'China won the match.', WEATHER, WEATHER, WEATHER]);
  expect(look.withAnswer(NOTHING)).toMatchObject({ state: 'off-topic', day: null, marks: [] });
});

describe('the day of a page', () => {
  const ours = (day: string | null) => ({ ...NOTHING, isOurs: true, day });
  const reader = () => new PageReader(() => undefined);
  const again = (page: PageReader) => atOnce(page.look(URL));

  it('is judged once for as long as the page says the same of it', () => {
    lookAt([TRADE, TRADE]);
    const page = reader();
    again(page).withAnswer(ours('2025-02-01'));
    document.querySelector('article')?.append(document.createElement('p'));
    expect(again(page).article).toMatchObject({ day: '2025-02-01', clues: null });
    document.head.innerHTML = '<meta property="article:published_time" content="2025-03-01">';
    expect(again(page).article?.clues).toBe('on request');
  });

  it('is the one that the reader gave where the page tells none', () => {
    lookAt([TRADE, TRADE]);
    const page = reader();
    again(page).withAnswer(ours(null));
    page.giveDay('2024-05-14');
    const look = again(page);
    expect(look.article).toMatchObject({ day: '2024-05-14', clues: null });
    expect(look.withAnswer(ours('2024-05-14')).day).toBe('2024-05-14');
    page.giveDay('2024-05-15');
    expect(again(page).article?.day).toBe('2024-05-15');
  });
});

it('lays what was found over the letters of the page', () => {
  const { article, withAnswer } = lookAt([WEATHER, `The <i>United</i> ${TRADE}`, TRADE, TRADE]);
  const words = 'United The United States';
  const start = textOf(article?.blocks ?? []).indexOf(words);
  const mention: Mention = {
    start,
    end: start + words.length,
    text: words,
    kind: 'institution',
    id: 'anything',
    via: 'alias',
    confidence: 1,
  };
  const { state, marks } = withAnswer({ ...NOTHING, isOurs: true, mentions: [mention] });
  expect(state).toBe('annotated');
  expect(marks.map(({ letters }) => letters)).toEqual([words]);
  expect(marks[0]?.nodes.map(({ data }) => data.slice(0, 7))).toEqual(['United', ' The Un']);
});
