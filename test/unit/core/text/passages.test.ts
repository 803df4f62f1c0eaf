import { describe, expect, it } from 'vitest';
import { blocksOfPlainText, passagesOf, sentencesOf } from '../../../../src/core/text/passages';

const sentences = (text: string) =>
  sentencesOf(text).map(({ start, end }) => text.slice(start, end));
const blocks = (text: string) =>
  blocksOfPlainText(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it('end at full stops, but not after titles, initials and abbreviations', () => {
    expect(
      sentences(
        'Mr. Bessent met Donald J. Trump on Feb. 21 in the U.S. capital. He left at 5 p.m. today.',
      ),
    ).toEqual([
      'Mr. Bessent met Donald J. Trump on Feb. 21 in the U.S. capital.',
      'He left at 5 p.m. today.',
    ]);
  });

  it('take the closing quotation mark along', () => {
    expect(sentences('"We will talk." He left.')).toEqual(['"We will talk."', 'He left.']);
  });

  it('end at Chinese full stops without a space', () => {
    expect(sentences('双方通话。何立峰表示关切。')).toEqual(['双方通话。', '何立峰表示关切。']);
  });
});

describe('the blocks of a plain text', () => {
  it('are its lines where no blank line divides it', () => {
    expect(blocks('Headline\nFirst paragraph.\nSecond.')).toEqual([
      'Headline',
      'First paragraph.',
      'Second.',
    ]);
  });

  it('run over line ends where blank lines divide it', () => {
    expect(blocks('President\nBiden spoke.\n\nHe left.')).toEqual([
      'President\nBiden spoke.',
      'He left.',
    ]);
  });

  it('know a Markdown heading and a short line without a full stop', () => {
    const headings = blocksOfPlainText('# Talks\n\nUS and China to meet\n\nThey met on Monday.');
    expect(headings.map((block) => block.heading)).toEqual([true, true, false]);
  });
});

describe('a passage', () => {
  it('is in title case when most of its longer words are', () => {
    const text = 'Bessent And He Lifeng Agree To Keep Talking\nBessent and He Lifeng agree to talk';
    const passages = passagesOf(text, blocksOfPlainText(text));
    expect(passages.map((passage) => passage.titleCase)).toEqual([true, false]);
  });
});
