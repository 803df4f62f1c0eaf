/**
 * What Chinese papers take for granted: whose day it is, who is about to meet, what a
 * rate is added to, and signs of the West between Chinese characters.
 */
import { describe, expect, it } from 'vitest';
import { marked, unmarked } from './marked';

const cases = (list: readonly (readonly [day: string, article: string])[]) =>
  it.each(list)('%s: %s', (day, article) => expect(marked(unmarked(article), day)).toBe(article));

describe('signs of the West between Chinese characters', () => {
  cases([
    [
      '2025-02-04',
      '[对煤炭、液化天然气加征15%关税|cn-tariff-2025-02],中国商务部说,这是回应美国[对所有中国商品加征10%关税|us-fentanyl-tariff].',
    ],
    [
      '2024-04-06',
      '美國財長[耶倫|janet-yellen](左)與副總理[何立峰|he-lifeng](右)4月6日在[廣州會談|2024-04-06-yellen-he-lifeng-guangzhou],談美中貿易.',
    ],
  ]);
});

describe('a meeting that lies ahead', () => {
  cases([
    [
      '2025-10-17',
      '[贝森特|scott-bessent]将与[何立峰|he-lifeng][通话|2025-10-18-he-bessent-video-call]，讨论中美贸易。',
    ],
    [
      '2025-10-26',
      '中美两国官员都说，[川习会|2025-10-30-busan-trump-xi-meeting]前已有关税安排的框架。',
    ],
    [
      '2026-03-10',
      '中美贸易：[贝森特|scott-bessent]与[何立峰|he-lifeng]预计于本周末在巴黎举行[会谈|2026-03-15-both-paris-talks]。',
    ],
    [
      '2025-09-12',
      '路透社9月11日引述财政部声明称，[贝森特|scott-bessent]和[何立峰|he-lifeng]的[会谈|2025-09-14-madrid-talks]将涵盖TikTok和中美关税。',
    ],
    // Too far ahead, and of others.
    ['2025-10-01', '中美两国都在准备川习会，关税是议题之一。'],
    ['2025-10-17', '[贝森特|scott-bessent]将与日本财务大臣通话，也会谈到中美贸易。'],
    ['2025-06-20', '中美双方多次会谈，关税仍未下降。'],
    [
      '2024-04-05',
      '[耶伦|janet-yellen]5日与广东省省长会面，谈中国的[产能过剩|overcapacity]和对美出口。',
    ],
  ]);
});

describe('rates that are added, and rates of both', () => {
  cases([
    ['2025-04-08', '美方威胁进一步[对华加征50%关税|us-reciprocal-tariff]，中方坚决反对。'],
    [
      '2025-08-13',
      '中美再次暂停[向对方商品实施24%的关税|cn-tariff-2025-04/us-reciprocal-tariff]90天。',
    ],
    [
      '2025-10-26',
      '美国不会[对中方加征100%关税|us-100-percent-tariff-threat]，[贝森特|scott-bessent]说。',
    ],
    [
      '2024-05-16',
      '今年美国[进口中国电动汽车的关税将从25%翻倍至100%|us-section-301-four-year-review]。',
    ],
    [
      '2024-05-15',
      '[拜登|joe-biden]政府[提高半导体、电动汽车、光伏电池等产品的对华关税|us-section-301-four-year-review]。',
    ],
    ['2024-05-16', '欧盟将中国电动汽车的关税从10%提高至最高48%，美国没有评论。'],
  ]);
});

describe('lists and truces by other words', () => {
  cases([
    [
      '2025-03-04',
      '商务部将15[家美国实体列入出口管制名单|cn-export-control-list]，禁止向其出口两用物项。',
    ],
    [
      '2025-11-26',
      '美中双方维持[贸易战休兵|kuala-lumpur-busan-deal]，[川普|donald-trump]明年访问北京。',
    ],
    ['2025-06-20', '[中美贸易战|trade-war]让企业不安。'],
    ['2019-08-01', '中美7月31日结束了[上海贸易谈判|2019-07-30-shanghai-talks]，气氛友好。'],
  ]);
});

describe('an office that stands in other words', () => {
  cases([
    ['2025-06-10', '美国总统任期四年，中美关税还会有变化。'],
    ['2019-02-19', '美国贸易代表孔维亚(Connie Vale)和中国官员谈关税。'],
  ]);
});
