/**
 * The quick look at a page's own letters may say yes in vain, but never no where the
 * canonical text speaks of China.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageOf } from '../../../../src/core/text/passages';
import { CHINA_IN_HAN } from '../../../../src/core/topic/china-words';
import { signalsOf } from '../../../../src/core/topic/topic';

/** What pages write inside a word, beside other letters that fold into the same. */
const MARKS = ['', '', '', '\u00ad', '\u200b', '\u2060', '\ufeff', '\u0301', '\ufe0f'];
const OTHERS: Record<string, string[]> = {
  a: ['á', 'Å', 'ａ', 'A'],
  e: ['é', 'Ｅ', 'ē'],
  i: ['í', 'İ', 'Ｉ', 'I'],
  k: ['\u212a', 'Ｋ', 'K'],
  o: ['ö', 'ｏ', 'O'],
  ' ': ['\u00a0', '\n', '  ', '\u3000'],
};
const NAMES = 'China Beijing prc Mofcom|Xi Jinping|Hong Kong|TikTok|largest economies|yuan|Huawei'
  .split('|')
  // Every Chinese word, without what must not stand beside it, and some in the other script.
  .concat(CHINA_IN_HAN.replaceAll(/\(\?<?!.*?\)/g, '').split('|'))
  .concat('中國', '對華', '商務部', '國務院', '習近平', '陸企');

const spelling = fc
  .constantFrom(...NAMES)
  .chain((name) =>
    fc.tuple(
      ...name
        .split('')
        .map((unit) =>
          fc.tuple(
            fc.constantFrom(...[unit, unit, unit, ...(OTHERS[unit.toLowerCase()] ?? [])]),
            fc.constantFrom(...MARKS),
          ),
        ),
    ),
  )
  .map((units) => units.flat().join(''));

describe('for any spelling of a name for China', () => {
  it('a passage with its words speaks of China if and only if it does without', () => {
    let speaking = 0;
    fc.assert(
      fc.property(spelling, fc.string(), (name, rest) => {
        const words = `${rest} ${name}.`;
        const alone = passageOf(words, false);
        const { china } = signalsOf(alone);
        if (china) speaking++;
        expect(signalsOf(alone, words).china).toBe(china);
      }),
      { numRuns: 2000 },
    );
    expect(speaking).toBeGreaterThan(200);
  });
});
