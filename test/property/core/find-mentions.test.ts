/**
 * Whatever the text, the mentions are well-formed: in order, apart, and exactly
 * the letters that they claim to be.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDetector, findMentions } from '../../../src/core/find-mentions';
import { blocksOfPlainText } from '../../../src/core/text/passages';
import { compileLexicon } from '../../../src/dataset/lexicon/compile-lexicon';
import { loadRecords } from '../../../src/dataset/load';

const { lexicon, matcher } = compileLexicon(loadRecords());
const detector = createDetector(lexicon, matcher);

const piece = fc.oneof(
  fc.constantFrom(
    ...lexicon.forms.filter((_, index) => index % 37 === 0).map((entry) => entry.form),
    'He ',
    'He Lifeng',
    'Mr He',
    'tariffs on China',
    '10 per cent',
    'imposed',
    'on Feb 21',
    '对华加征关税',
    '. ',
    '\n',
    '\n\n',
    '\u00ad',
    '\u200b',
    ' and ',
    '’s ',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' '));

describe('for any text', () => {
  it('mentions stand in order, do not overlap, and quote their own letters', () => {
    fc.assert(
      fc.property(text, (source) => {
        const article = { text: source, blocks: blocksOfPlainText(source), day: '2025-02-22' };
        const { mentions } = findMentions(detector, article, { gated: false });
        let last = 0;
        for (const mention of mentions) {
          expect(mention.start).toBeGreaterThanOrEqual(last);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(source.slice(mention.start, mention.end)).toBe(mention.text);
          expect(mention.id === null).toBe(mention.candidates !== undefined);
          last = mention.end;
        }
      }),
      { numRuns: 200 },
    );
  });

  it('a gated reading finds nothing that an ungated one does not', () => {
    fc.assert(
      fc.property(text, (source) => {
        const article = { text: source, blocks: blocksOfPlainText(source), day: '2025-02-22' };
        const open = findMentions(detector, article, { gated: false }).mentions;
        const gated = findMentions(detector, article, { gated: true }).mentions;
        const known = new Set(open.map((mention) => `${mention.start} ${mention.id}`));
        expect(gated.every((mention) => known.has(`${mention.start} ${mention.id}`))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
