import { describe, expect, it } from 'vitest';
import { simplified } from '../../../../src/core/text/traditional';
import { chineseWriter } from '../../../../src/dataset/traditional';

describe('Traditional characters', () => {
  it('read as the Simplified ones of the same word', () => {
    expect(simplified('美國對華加徵關稅，財長貝森特與何立峰會晤')).toBe(
      '美国对华加征关税，财长贝森特与何立峰会晤',
    );
  });

  it('keep their number, and leave Simplified text as it is', () => {
    expect(simplified('習近平')).toHaveLength(3);
    const text = '对所有中国输美商品加征关税，税率提高，脱钩断链';
    expect(simplified(text)).toBe(text);
  });
});

const sources = import.meta.glob<string>('../../../src/core/*.ts', {
  eager: true,
  import: 'default',
  query: '?raw',
});

it('folds every character that the rules of reading look for', () => {
  const write = chineseWriter([]);
  const rules = Object.entries(sources)
    .filter(([file]) => !file.endsWith('/traditional.ts'))
    .map(([, source]) => source.replace(/^ *(?:\/\/|\*|\/\*).*$/gm, ''))
    .join('');
  const unfolded = [...new Set(rules.match(/[\u4e00-\u9fff]/g))].filter((unit) => {
    const { zhHant } = write(unit);
    return simplified(zhHant) !== simplified(unit);
  });
  expect(unfolded).toEqual([]);
});
