import { describe, expect, it } from 'vitest';
import { matchAll } from '../../../../src/core/text/matcher';
import { buildMatcher, packForms, unpackMatcher } from '../../../../src/core/text/matcher-table';
import { atOnce } from '../../../../src/core/text/steps';

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
    const forms = ['bessent', 'scott', 'scott bessent', "trump's tariffs", '贝森', '贝森特'];
    const text = "scott bessent（贝森特）on trump's tariffs";
    const unpacked = atOnce(unpackMatcher(packForms(forms), forms));
    expect(matchAll(unpacked, text)).toEqual(matchAll(buildMatcher(forms), text));
  });

  it('ships no form numbers, so forms must come in order', () => {
    expect(() => packForms(['truce', 'bessent'])).toThrow('order');
  });

  it('refuses an empty form and a form that stands twice', () => {
    expect(() => buildMatcher([''])).toThrow('empty');
    expect(() => buildMatcher(['a', 'a'])).toThrow('twice');
  });
});
