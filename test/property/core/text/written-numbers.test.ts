import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readNumbers, writeNumbers } from '../../../../src/core/text/written-numbers';

it('reads back any row of numbers, near or far from one another', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 0xffff })), (values) => {
      expect(readNumbers(writeNumbers(values))).toEqual(values);
    }),
  );
});

it('refuses a step that is too long to be written', () => {
  expect(() => writeNumbers([10_000_000])).toThrow('too long');
});
