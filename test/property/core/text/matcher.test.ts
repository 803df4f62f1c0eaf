/**
 * The automaton against the plain meaning of "every form that stands there".
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Matcher, matchAll } from '../../../../src/core/text/matcher';
import { buildMatcher, packForms, unpackMatcher } from '../../../../src/core/text/matcher-table';
import { atOnce } from '../../../../src/core/text/steps';
import { hasWordEdges } from '../../../../src/core/text/words';

const letter = fc.constantFrom(...'abc x关税峰-');
const form = fc
  .string({ unit: letter, minLength: 1, maxLength: 6 })
  .filter((text) => text.trim() === text);
const forms = fc.uniqueArray(form, { minLength: 1, maxLength: 12 });
const text = fc.string({ unit: letter, maxLength: 60 });

function naive(all: string[], folded: string): string[] {
  const hits: string[] = [];
  for (let start = 0; start < folded.length; start++) {
    all.forEach((one, index) => {
      const end = start + one.length;
      if (folded.startsWith(one, start) && hasWordEdges(folded, start, end)) {
        hits.push(`${start}-${end} ${index}`);
      }
    });
  }
  return hits.sort();
}

describe('for any forms and any text', () => {
  it('the matcher finds exactly what a search of each form finds', () => {
    fc.assert(
      fc.property(forms, text, (all, folded) => {
        const sorted = [...all].sort((a, b) => (a < b ? -1 : 1));
        const told = (matcher: Matcher) =>
          matchAll(matcher, folded)
            .map((hit) => `${hit.start}-${hit.end} ${hit.form}`)
            .sort();
        expect(told(buildMatcher(all))).toEqual(naive(all, folded));
        expect(told(atOnce(unpackMatcher(packForms(sorted), sorted)))).toEqual(
          naive(sorted, folded),
        );
      }),
    );
  });
});
