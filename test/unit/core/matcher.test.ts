import { describe, expect, it } from 'vitest';
import { buildMatcher, matchAll, packMatcher, unpackMatcher } from '../../../src/core/matcher';

const found = (forms: string[], text: string) =>
  matchAll(buildMatcher(forms), text).map((hit) => text.slice(hit.start, hit.end));

describe('the matcher', () => {
  it('finds a form only where words begin and end', () => {
    expect(found(['xi', 'he'], 'xi met xiaomi, and he left the shed')).toEqual(['xi', 'he']);
  });

  it('finds Chinese forms inside a run of characters', () => {
    expect(found(['何立峰', '关税'], '副总理何立峰谈关税问题')).toEqual(['何立峰', '关税']);
  });

  it('gives shorter forms inside longer ones too', () => {
    expect(found(['section 301', 'section 301 tariffs'], 'the section 301 tariffs')).toEqual([
      'section 301',
      'section 301 tariffs',
    ]);
  });

  it('tells a form at the very end of the text', () => {
    expect(found(['truce'], 'a truce')).toEqual(['truce']);
  });

  it('answers the same after packing and unpacking', () => {
    const matcher = buildMatcher(['scott bessent', 'bessent', '贝森特', "trump's tariffs"]);
    const text = "scott bessent（贝森特）on trump's tariffs";
    expect(matchAll(unpackMatcher(packMatcher(matcher)), text)).toEqual(matchAll(matcher, text));
  });

  it('refuses an empty form and a form that stands twice', () => {
    expect(() => buildMatcher([''])).toThrow('empty');
    expect(() => buildMatcher(['a', 'a'])).toThrow('twice');
  });
});
