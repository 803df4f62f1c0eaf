/** Any text at all, from broken surrogates to walls of names: an answer, and well-formed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDetector, findMentions } from '../../src/core/find-mentions';
import { normalise } from '../../src/core/text/normalise';
import { blocksOfPlainText } from '../../src/core/text/passages';
import { compileLexicon } from '../../src/dataset/lexicon/compile-lexicon';
import { loadRecords } from '../../src/dataset/load';
import { budget, PATIENCE_MS } from './budget';

const { lexicon, matcher } = compileLexicon(loadRecords());
const detector = createDetector(lexicon, matcher);

/** Characters that normalising, word edges and offsets are most likely to stumble over. */
const ODD = [
  '\ud83d',
  '\udc00',
  '\u0000',
  '\u00ad',
  '\u200b',
  '\u200d',
  '\u202e',
  '\ufeff',
  '\u0130',
  'ẞ',
  'ﬀ',
  'e\u0301',
  '\u1e9b\u0323',
  'ﷺ',
  '％',
  '０',
  '１０',
  '％',
  '—',
  '’',
  '″',
  '\u2028',
  '\r',
  '\t',
  '何立峰',
  '貝森特',
  '對華',
  '加征',
  '关税',
  '145%',
  '$',
  '1e999',
  '9'.repeat(400),
  '.',
  ',',
  '“',
  '(',
  ')',
];
const fragment = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...lexicon.forms.map(({ form }) => form)) },
  { weight: 3, arbitrary: fc.constantFrom(...ODD) },
  fc.constantFrom(
    'He',
    'Mr',
    'on Feb 30',
    'in 2025',
    'tariffs of',
    'per cent',
    'on goods from',
    '美国对',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const joint = fc.constantFrom('', ' ', '\n', '\n\n', '. ', '，', '-', '\u00a0');
const text = fc
  .array(fc.tuple(fragment, joint), { maxLength: 120 })
  .map((pieces) => pieces.flat().join(''));
const day = fc.option(
  fc.constantFrom('2018-07-06', '2025-02-22', '2025-04-10', '1990-01-01', '2040-01-01'),
);

describe('any text', () => {
  it('has mentions that quote their own letters, in order and apart', {
    timeout: PATIENCE_MS,
  }, () => {
    fc.assert(
      fc.property(text, day, fc.boolean(), (words, on, gated) => {
        const article = { text: words, blocks: blocksOfPlainText(words), day: on };
        let end = 0;
        for (const mention of findMentions(detector, article, { gated }).mentions) {
          expect(words.slice(mention.start, mention.end)).toBe(mention.text);
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.text.trim()).not.toBe('');
          expect(mention.confidence).toBeGreaterThan(0);
          end = mention.end;
        }
      }),
      budget(),
    );
  });

  it('is normalised to text whose offsets lead back, rising', { timeout: PATIENCE_MS }, () => {
    fc.assert(
      fc.property(text, (words) => {
        expect(() => normalise(words)).not.toThrow();
      }),
      budget(),
    );
  });
});

describe('text against the matcher', () => {
  /** Milliseconds for `times` repetitions, the best of three: the machine has others to serve. */
  function cost(unit: string, times: number): number {
    const words = unit.repeat(times);
    const article = { text: words, blocks: blocksOfPlainText(words), day: '2025-04-10' };
    const runs = [0, 1, 2].map(() => {
      const start = performance.now();
      findMentions(detector, article, { gated: false });
      return performance.now() - start;
    });
    return Math.min(...runs);
  }

  const PATIENCE = { timeout: 120_000 };
  const isLinear = (_: string, unit: string) => {
    const times = Math.ceil(6000 / unit.length);
    const short = cost(unit, times);
    const long = cost(unit, times * 8);
    // Quadratic would be 64; caches and a busy machine make up for the rest.
    expect(long / Math.max(short, 4)).toBeLessThan(32);
  };

  it.each([
    ['one letter', 'a'],
    ['one word without an end', 'tariff'],
    ['beginnings of names', 'United States trade representative jamieson vice premier he li '],
    ['rates in a wall', '10 per cent 25% 145 percent '],
    ['dates in a wall', 'on Feb 21, 2025 and on Feb. 4 '],
    ['open brackets', '((“‘'],
    ['line ends', 'a\n\n'],
  ])('%s: eight times as long costs about eight times as much', PATIENCE, isLinear);

  it.each([
    ['names in a wall', 'Bessent He Lifeng Trump Xi Jinping '],
    ['duties in a wall', 'additional tariffs of 10% on imports from China and '],
    ['Chinese without a break', '美国对中国加征关税何立峰副总理'],
  ])('%s: eight times as long costs about eight times as much', PATIENCE, isLinear);
});
