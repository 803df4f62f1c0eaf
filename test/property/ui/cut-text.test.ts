/** A shortened text is a beginning of the whole, and worth the click that opens it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutText } from '../../../src/ui/shared/cut-text';

it('what is shown is how the text begins, and something worth reading is left', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 60 }), fc.integer({ min: 20, max: 150 }), (text, limit) => {
      const cut = cutText(text, limit);
      if (cut === null) return;
      expect(text.startsWith(cut)).toBe(true);
      expect(cut.length).toBeLessThanOrEqual(limit);
      expect(text.length - cut.length).toBeGreaterThanOrEqual(12);
    }),
  );
});
