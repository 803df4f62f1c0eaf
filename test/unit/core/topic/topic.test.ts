import { describe, expect, it } from 'vitest';
import { ReadingMemory } from '../../../../src/core/reading-memory';
import { blocksOfPlainText } from '../../../../src/core/text/passages';
import { atOnce } from '../../../../src/core/text/steps';
import { topicInSteps } from '../../../../src/core/topic/article-topic';

function topicOf(paragraphs: readonly string[]) {
  const text = paragraphs.join('\n');
  const { topic } = atOnce(
    topicInSteps({ text, blocks: blocksOfPlainText(text) }, new ReadingMemory()),
  );
  return topic;
}

const isAbout = (...paragraphs: string[]) => topicOf(paragraphs).aboutTopic;

describe('an article is on the topic', () => {
  it('when it reports a meeting of both governments that turned to much else', () => {
    expect(
      isAbout(
        'Yellen wraps up four days of meetings with Chinese officials in Beijing',
        'Treasury Secretary Janet Yellen met the Chinese premier on Saturday, her second visit this year.',
        'The two countries have barely spoken since a Chinese balloon crossed the United States in February.',
        'Beijing, for its part, asked the American side to act on what had been promised in Bali.',
      ),
    ).toBe(true);
  });

  it('when a Chinese report has the worldwide tariffs before a court', () => {
    expect(
      isAbout(
        '美国最高法院星期五裁定，总统无权以紧急状态为由征收关税。',
        '裁决以六比三作出，多数意见由首席大法官撰写，政府须在数周内说明如何处理已缴税款。',
        '白宫随后宣布改用另一部法律，对所有贸易伙伴的商品加收附加税，为期一百五十天。',
        '中国商务部说正在评估，敦促美方取消有关措施。',
      ),
    ).toBe(true);
  });

  it('when a column begins far off and then speaks of nothing else', () => {
    expect(
      isAbout(
        'My grandfather sold buttons from a cart, and swore that nobody ever grew rich on zips.',
        'He would have liked the workshop in Ohio where I spent last Tuesday drinking bad coffee.',
        'Its owner buys brass blanks and sells belt buckles to people who ride horses for a living.',
        'There is a calendar on her wall, a present from a bank that failed some years ago.',
        'She has written a number on each page of it, and the number keeps going up all year.',
        'It is what Washington takes on a box of blanks from China, in tariffs, when it lands.',
        'Chinese suppliers once split such duties with American buyers, but now they no longer do.',
        'Trump calls the tariffs a tax on China; she pays the trade duties herself, by wire.',
        'Beijing answers in kind, and American soybeans, which she does not export, stay unsold.',
        'Trade between China and the United States has shrunk to what neither can do without.',
      ),
    ).toBe(true);
  });
});

describe('an article is not on the topic', () => {
  it('when a meeting of both is no more than its occasion', () => {
    expect(
      isAbout(
        'Trump and Xi to meet next week as fighting goes on',
        'The presidents of the United States and China will speak about the war, the White House said.',
        'Shelling went on overnight in three towns along the river, the regional governor said.',
        'Volunteers carried the wounded to a school that has served as a hospital since the spring.',
        'The mayor asked for generators before the frost, and for somebody to mend the bridge.',
      ),
    ).toBe(false);
  });

  it('when headline and lead are about the tariffs on somebody else', () => {
    expect(
      isAbout(
        'Canada answers US steel tariffs with its own',
        'Ottawa will charge 25% on American steel and aluminium from Thursday, the minister said.',
        'The United States is by far the largest buyer of Canadian metal.',
        'Canada has also put duties on steel from China.',
      ),
    ).toBe(false);
  });
});

describe('an article that only touches the topic', () => {
  it('is on it in the paragraph that names both countries and their trade', () => {
    const { aboutTopic, passages } = topicOf([
      'The town council will vote on the new swimming hall in the second week of March.',
      'The pumps are made in Guangdong, and US tariffs on Chinese goods have raised their price.',
      'Two swimming clubs have asked for a deeper basin, which would cost a fifth more.',
      'The old hall, opened in 1971, has been closed since a pipe burst in November.',
      'Parents hope that the hall will be open for lessons before the summer holidays begin.',
    ]);
    expect(aboutTopic).toBe(false);
    expect([...passages]).toEqual([1]);
  });
});
