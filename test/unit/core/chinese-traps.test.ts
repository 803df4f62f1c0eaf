/** Chinese words that look like officials, duties, controls and talks of the two, and are none. */
import { describe, expect, it } from 'vitest';
import { marked, unmarked } from './marked';

const cases = (list: readonly (readonly [day: string, article: string])[]) =>
  it.each(list)('%s: %s', (day, article) => expect(marked(unmarked(article), day)).toBe(article));

describe('names that belong to other words, or to others', () => {
  cases([
    ['2025-04-12', '中美贸易：市商务局李强调研外贸企业。'],
    ['2025-10-30', '中美贸易：王毅然决然辞去了车企的职务。'],
    ['2025-09-18', '中美经贸：米兰时装周开幕，国际米兰取胜。'],
    ['2019-08-06', '中美贸易：珠峰高峰时段排起长队。'],
    ['2025-04-25', '中美贸易：何立峰会长说，丝绸订单减半。'],
    ['2025-11-12', '中美经贸：深圳高峰论坛上，学者谈出口。'],
  ]);
});

describe('duties and controls of others', () => {
  cases([
    ['2025-07-23', '日本与美国达成贸易协议，对等关税降至15%。'],
    ['2025-08-07', '美国对印度加征50%关税，中国未作评论。'],
    ['2024-10-02', '加拿大对中国电动汽车加征100%关税，与华盛顿步调一致。'],
    ['2019-08-06', '中方不排除对美国农产品加征新关税。'],
    ['2025-08-16', '对中国的二级关税，美国未提。'],
    ['2026-01-08', '中国的稀土管制对日收紧，美国未表态。'],
    ['2025-05-08', '英美的伦敦框架性安排令汽车关税下降，中国车企观望。'],
    ['2025-02-10', '国务院关税税则委员会公布年度关税调整方案，中国下调935项商品税率。'],
  ]);
});

describe('talks of others', () => {
  cases([
    ['2025-05-13', '中国队与美国队在日内瓦达成共识，双方教练会谈后宣布改期。'],
    ['2018-12-01', '中美贸易：[习特会|2018-12-01-buenos-aires-truce]将成为峰会焦点。'],
    [
      '2023-08-30',
      '中美商务部[出口管制信息交流机制|export-control-info-exchange]的会议在北京举行。',
    ],
  ]);
});

describe('what is named after somebody', () => {
  cases([['2025-11-12', '中美贸易：格里尔兄弟公司在天津开工，何立峰中学的校长到场。']]);
});
