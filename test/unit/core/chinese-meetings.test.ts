/**
 * Meetings, calls, deals and truces in Chinese papers: what lies ahead, whose day it is,
 * where it was held, and what is not struck.
 */
import { describe, expect, it } from 'vitest';
import { marked, unmarked } from './marked';

const cases = (list: readonly (readonly [day: string, article: string])[]) =>
  it.each(list)('%s: %s', (day, article) => expect(marked(unmarked(article), day)).toBe(article));

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

describe('days and venues of the noun itself', () => {
  cases([
    [
      '2025-07-29',
      '中美双方在[斯德哥尔摩的会谈|2025-07-28-stockholm-talks]，预计讨论延长下月12日届满的关税暂缓期。',
    ],
    ['2026-03-09', '这场峰会是去年10月中美达成共识以来，首次的「川习会」。'],
    ['2025-07-29', '据英国《金融时报》报道，中美双方不想打乱经贸会谈。'],
    [
      '2019-08-15',
      '美方违背中美两国元首[阿根廷会晤|2018-12-01-buenos-aires-truce]共识和[大阪会晤|2019-06-29-osaka-truce]共识。',
    ],
    ['2020-01-17', '[刘鹤|liu-he]1月14日在华盛顿会见国际货币基金组织总裁，谈中美协议。'],
    ['2025-05-16', '中美双方12日[发表联合声明|2025-05-12-geneva-joint-statement]，互降关税。'],
    ['2025-05-16', '中美不久前在瑞士日内瓦举行贸易[谈判|2025-05-10-geneva-talks]。'],
  ]);
});

describe('truces with a day, and of wars', () => {
  cases([
    ['2025-10-20', '中美双方5月[同意休战|geneva-joint-statement]，10月又起争端。'],
    [
      '2018-12-03',
      '中美两国元首[会面|2018-12-01-buenos-aires-truce]后，双方[达成临时「停火」共识|buenos-aires-truce]。',
    ],
    ['2025-10-20', '中国欢迎以色列与哈马斯10月达成停火协议，美国居中调停。'],
    ['2025-09-20', '中美双方尚未达成休战协议，关税仍在。'],
  ]);
});

describe('deals that are not struck, and talks told by another day', () => {
  cases([
    ['2025-06-12', '[特朗普|donald-trump]说，[习近平|xi-jinping]很难与他达成协议，中美关税不变。'],
    [
      '2025-10-19',
      '[川普|donald-trump]说，美国11月若[对中国开征百分之百关税|us-100-percent-tariff-threat]，中国会让步。',
    ],
    [
      '2025-10-26',
      '5月以来，[何立峰|he-lifeng]第五度与[贝森特|scott-bessent]举行[会谈|2025-10-25-kuala-lumpur-talks]，谈中美关税。',
    ],
    ['2025-10-23', '[川普|donald-trump]与北约秘书长会面，也谈到中美关税。'],
    [
      '2025-06-06',
      '[特朗普|donald-trump]指责北京[违背休战协议|geneva-joint-statement]，[限制关键稀土矿物的出口|cn-rare-earth-controls]。',
    ],
    ['2019-11-26', '中美10月11日在华府举行贸易[谈判|2019-10-11-phase-one-outline]后，未见签约。'],
    [
      '2023-08-10',
      '[拜登|joe-biden]下令设立[对外投资审查机制|us-outbound-investment]，针对中国的芯片和量子技术。',
    ],
  ]);
});

describe('summits held, trade talks of ministers, and duties of both sides', () => {
  cases([
    [
      '2026-03-12',
      '[郭嘉昆|guo-jiakun]谈到川习会的筹备，说中美就元首互动保持沟通，关税问题也在谈。',
    ],
    [
      '2025-11-06',
      '[川普|donald-trump]在刚结束不久的「[川习会|2025-10-30-busan-trump-xi-meeting]」上，没有谈[对中国的晶片出口管制|us-chip-export-controls]。',
    ],
    ['2025-10-29', '[贝森特|scott-bessent]在中美经贸会谈后说，关税会降。'],
    [
      '2025-08-12',
      '中国商务部宣布，再次暂停[对彼此加征24%的关税|cn-tariff-2025-04/us-reciprocal-tariff]90天，美国也一样。',
    ],
    ['2025-08-12', '美国与中国今年曾对彼此产品加征报复性关税，五月才停手。'],
    ['2025-04-12', '[王文涛|wang-wentao]说，美国征收的关税将对发展中国家造成伤害，中国会反制。'],
    ['2025-11-03', '中国稀土政策若走回头路，[川普|donald-trump]可能提高关税。'],
    [
      '2026-03-16',
      '中国和美国正在巴黎举行新一轮经贸[磋商|2026-03-15-both-paris-talks]，中方已提出交涉。',
    ],
    [
      '2018-12-03',
      '[习近平|xi-jinping]与[特朗普|donald-trump]在阿根廷举行[晚餐会|2018-12-01-buenos-aires-truce]，双方[同意停止互征新关税|buenos-aires-truce]。',
    ],
    ['2023-05-10', '北约峰会后，法国总统在白宫举行晚餐会，未谈中美关税。'],
  ]);
});

describe('calls by their day and length', () => {
  cases([
    [
      '2026-02-08',
      '[川普|donald-trump]与[习近平|xi-jinping]4日再度[通话|2026-02-04-both-trump-xi-call]，谈大豆和关税。',
    ],
    [
      '2026-02-12',
      '[习近平|xi-jinping]与[特朗普|donald-trump]2月4日晚[通了近两小时的电话|2026-02-04-both-trump-xi-call]，谈中美关税。',
    ],
    [
      '2026-02-08',
      '同月24日，[川普|donald-trump]与[习近平|xi-jinping]也曾进行通话，谈中美农产品贸易。',
    ],
    ['2025-02-11', '[特朗普|donald-trump]开启与盟友之间的贸易战，中国在观望，美国关税上升。'],
  ]);
});
