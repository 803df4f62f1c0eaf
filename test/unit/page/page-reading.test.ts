// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { atOnce } from '../../../src/core/steps';
import { textOf } from '../../../src/core/written-article';
import type { Mention } from '../../../src/model/mention';
import { PageReader } from '../../../src/page/page-reading';

const URL = 'https://www.example.com/story';
const TRADE =
  'The United States will raise tariffs on goods from China, the commerce ministry in Beijing said on Friday.';
const WEATHER =
  'Rain will fall on the hills until noon, and the rivers will rise slowly, they said.';

function lookAt(paragraphs: string[]) {
  document.head.innerHTML = '<meta property="article:published_time" content="2025-02-01">';
  document.body.innerHTML = `<article>${paragraphs.map((p) => `<p>${p}</p>`).join('')}</article>`;
  const today = () => '2025-02-03';
  return atOnce(new PageReader(today, () => undefined).look(URL));
}

it('has an article on the topic searched, with its day and every block as it stands', () => {
  const { article } = lookAt([`<b>${TRADE}</b>`, WEATHER, TRADE]);
  expect(article?.day).toBe('2025-02-01');
  expect(article?.blocks.map(({ text }) => text)).toEqual([TRADE, WEATHER, TRADE]);
});

it('has nobody search an article that is about something else', () => {
  const look = lookAt([WEATHER, 'China won the match.', WEATHER, WEATHER, WEATHER]);
  expect(look.article).toBeNull();
  expect(look.withMentions([])).toMatchObject({ state: 'off-topic', marks: [] });
});

it('lays what was found over the letters of the page', () => {
  const { article, withMentions } = lookAt([WEATHER, `The <i>United</i> ${TRADE}`, TRADE, TRADE]);
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
  const { state, marks } = withMentions([mention]);
  expect(state).toBe('annotated');
  expect(marks.map(({ letters }) => letters)).toEqual([words]);
  expect(marks[0]?.nodes.map(({ data }) => data.slice(0, 7))).toEqual(['United', ' The Un']);
});
