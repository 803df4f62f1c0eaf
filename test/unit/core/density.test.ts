import { describe, expect, it } from 'vitest';
import { firstInSection } from '../../../src/core/density';
import type { Mention } from '../../../src/model/mention';

const mention = (start: number, id: string): Mention => ({
  start,
  end: start + 2,
  text: 'He',
  kind: 'official',
  id,
  via: 'surname',
  confidence: 1,
});

describe('marking density', () => {
  it('keeps the first mention of each entity in each section', () => {
    const blocks = [
      { start: 0, end: 9, heading: true },
      { start: 10, end: 99, heading: false },
      { start: 100, end: 109, heading: true },
      { start: 110, end: 200, heading: false },
    ];
    const all = [mention(12, 'a'), mention(20, 'b'), mention(30, 'a'), mention(120, 'a')];
    expect(firstInSection(all, blocks).map((kept) => kept.start)).toEqual([12, 20, 120]);
  });

  it('takes a page without sections for one', () => {
    const all = [mention(12, 'a'), mention(30, 'a'), mention(120, 'b')];
    expect(firstInSection(all, []).map((kept) => kept.start)).toEqual([12, 120]);
  });
});
