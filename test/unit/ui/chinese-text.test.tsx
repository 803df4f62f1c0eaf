// @vitest-environment jsdom
/** Words of the dataset in the reader's language, and English that says it is English. */
import { describe, expect, it } from 'vitest';
import type { Chinese } from '../../../src/model/card';
import { CutText } from '../../../src/ui/shared/CutText';
import { DataText } from '../../../src/ui/shared/DataText';
import { type Words, WordsContext } from '../../../src/ui/shared/words';
import { draw, textOf } from './drawing';
import { english, simplified, traditional } from './sample-words';

const zh: Chinese = { zhHans: '已生效，税率10%', zhHant: '已生效，稅率10%' };

function drawIn(words: Words, text?: Chinese) {
  return draw(
    <WordsContext.Provider value={words}>
      <DataText text="In force at 10%" zh={text} />
    </WordsContext.Provider>,
  );
}

describe('words of the dataset', () => {
  it.each([
    ['English', english, 'In force at 10%'],
    ['Simplified', simplified, '已生效，税率10%'],
    ['Traditional', traditional, '已生效，稅率10%'],
  ])('are shown in %s', async (_language, words, text) => {
    const drawn = await drawIn(words, zh);
    expect(textOf(drawn)).toBe(text);
    expect(drawn.querySelector('[lang]')).toBeNull();
  });

  it('fall back to English, marked as English', async () => {
    const drawn = await drawIn(traditional);
    expect(textOf(drawn)).toBe('In force at 10%');
    expect(drawn.querySelector('[lang="en"]')).not.toBeNull();
  });

  it('are cut in the language that is shown', async () => {
    const long = { zhHans: '稀土'.repeat(60), zhHant: '稀土'.repeat(60) };
    const drawn = await draw(
      <WordsContext.Provider value={simplified}>
        <CutText text={'Rare earths. '.repeat(20)} zh={long} limit={80} />
      </WordsContext.Provider>,
    );
    expect(textOf(drawn)).toMatch(/^(?:稀土){20}…/);
  });
});
