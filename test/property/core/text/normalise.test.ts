import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../../../src/core/text/normalise';

const anyText = fc.string({ unit: 'binary', maxLength: 200 });

describe('for any text', () => {
  it('offsets lead back in order and within the source', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const canonical = normalise(source);
        let last = 0;
        for (let offset = 0; offset <= canonical.text.length; offset++) {
          const at = canonical.toSource(offset);
          expect(at).toBeGreaterThanOrEqual(last);
          expect(at).toBeLessThanOrEqual(source.length);
          last = at;
        }
      }),
    );
  });

  it('plain letters lead back to themselves', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'ab\u00ad \u200b\n关税’'), maxLength: 80 });
    fc.assert(
      fc.property(plain, (source) => {
        const canonical = normalise(source);
        for (const match of canonical.text.matchAll(/[ab关税]/g)) {
          expect(source.charAt(canonical.toSource(match.index))).toBe(match[0]);
        }
      }),
    );
  });

  it('normalising twice changes nothing more', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const once = normalise(source).text;
        expect(normalise(once).text).toBe(once);
      }),
    );
  });
});
