/**
 * Talks as Chinese papers tell them: who are joined before the noun, where one goes,
 * rounds that are told by their day or place, calls under other names.
 */
import { describe, expect, it } from 'vitest';
import { marked, unmarked } from './marked';

const cases = (list: readonly (readonly [day: string, article: string])[]) =>
  it.each(list)('%s: %s', (day, article) => expect(marked(unmarked(article), day)).toBe(article));

describe('who meets stands joined before the noun', () => {
  cases([
    [
      '2026-01-21',
      '中美贸易：[格里尔|jamieson-greer]在[贝森特|scott-bessent]与[何立峰|he-lifeng][会晤|2026-01-19-both-davos-bessent-he]次日谈到大豆。',
    ],
    [
      '2019-02-08',
      '中美贸易：深得[习近平|xi-jinping]信任的副总理[刘鹤|liu-he]上月底[赴美磋商|2019-01-30-liu-he-washington-talks]，没有谈成。',
    ],
  ]);
});

describe('where one goes is where they meet', () => {
  cases([
    [
      '2019-05-10',
      '中美贸易：[刘鹤|liu-he]抵美同美方举行第十一轮[磋商|2019-05-09-liu-he-washington-talks]。',
    ],
    [
      '2018-05-08',
      '中美贸易：双方上周在[北京的磋商|2018-05-03-beijing-talks-mnuchin-liu-he]没有结果。',
    ],
    ['2018-05-08', '中美贸易：上周的[磋商|2018-05-03-beijing-talks-mnuchin-liu-he]没有结果。'],
  ]);
});

describe('a further round is known where its day or place is told', () => {
  cases([
    [
      '2019-02-10',
      '中美贸易：下一轮[谈判|2019-02-15-beijing-talks-xi-meets-negotiators]将于2月14日至15日在北京登场。',
    ],
    ['2019-02-10', '中美贸易：下一轮谈判的议题仍未商定。'],
    [
      '2026-03-13',
      '中美贸易：[贝森特|scott-bessent]将在巴黎与[何立峰|he-lifeng]继续经贸[对话|2026-03-15-both-paris-talks]。',
    ],
    ['2026-04-09', '中美贸易：两国愿继续经贸对话。'],
    [
      '2024-04-07',
      '中美贸易：[耶伦|janet-yellen]5日至6日在广州与[何立峰|he-lifeng]举行多轮[会谈|2024-04-06-yellen-he-lifeng-guangzhou]。',
    ],
    [
      '2025-11-20',
      '中美贸易：[特朗普|donald-trump]说，六年以来首次[习特会|2025-10-30-busan-trump-xi-meeting]很成功。',
    ],
  ]);
});

describe('calls under other names', () => {
  cases([
    [
      '2020-08-26',
      '中美贸易：[刘鹤|liu-he]与[莱特希泽|robert-lighthizer]、[姆努钦|steven-mnuchin]25日举行[电话会议|2020-08-25-phase-one-review-call]。',
    ],
    [
      '2025-11-25',
      '中美贸易：[习近平|xi-jinping]24日晚[致电|2025-11-24-trump-xi-call]美国总统[特朗普|donald-trump]。',
    ],
    // A venue named for another day is not where one telephones from.
    [
      '2025-10-18',
      '中美贸易：[贝森特|scott-bessent]称当晚将与[何立峰|he-lifeng][通话|2025-10-18-he-bessent-video-call]，下周两人可能在马来西亚碰头。',
    ],
  ]);
});

describe('the day of talks in other words', () => {
  cases([
    ['2026-02-12', '中美贸易：不久前的两国元首[通话|2026-02-04-both-trump-xi-call]谈到大豆。'],
    [
      '2022-06-19',
      '中美贸易：[拜登|joe-biden]和[习近平|xi-jinping]上次[通话|2022-03-18-biden-xi-call]是在今年3月18日。',
    ],
    [
      '2024-04-03',
      '美中貿易：[拜登|joe-biden]與[習近平|xi-jinping]，2號上午突然[通話|2024-04-02-biden-xi-call]。',
    ],
    ['2026-03-03', '中美贸易高层3月中举行[会面|2026-03-15-both-paris-talks]，为峰会铺路。'],
    [
      '2025-08-26',
      '中美贸易：[李成钢|li-chenggang]将于本周前往华盛顿，与美国官员[会谈|2025-08-28-li-chenggang-washington-visit]。',
    ],
    [
      '2024-04-03',
      '美中贸易：美国财长[耶伦|janet-yellen]即将[访问中国|2024-04-06-yellen-he-lifeng-guangzhou]。',
    ],
    [
      '2021-10-26',
      '中美贸易：此后，[戴琪|katherine-tai]与[刘鹤|liu-he][通话|2021-10-09-tai-liu-he-call]。',
    ],
  ]);
});

describe('talks and deals by their place, however long the words between', () => {
  cases([
    ['2025-06-12', '中美贸易：双方官员在英国伦敦进行了两天的[谈判|2025-06-09-london-talks]，'],
    ['2025-06-09', '中美贸易：首次[会议|2025-06-09-london-talks]在英国伦敦举行。'],
    [
      '2018-11-30',
      '中美贸易：[特朗普|donald-trump]与[习近平|xi-jinping]本周末将在[布宜诺斯艾利斯共进晚餐|2018-12-01-buenos-aires-truce]。',
    ],
    [
      '2025-06-12',
      '中美贸易：副部长[李成钢|li-chenggang]说，已[达成了一个贸易框架|london-framework]。',
    ],
    ['2025-06-12', '中美贸易：上月[在日内瓦达成的临时协议|geneva-joint-statement]写明了框架。'],
    [
      '2023-08-01',
      '中美贸易：美国商务部长[雷蒙多|gina-raimondo]拟于8月下旬[访中|2023-08-28-raimondo-wang-wentao-beijing]。',
    ],
    [
      '2023-08-30',
      '中美贸易：8月30日，正在[访华|2023-08-28-raimondo-wang-wentao-beijing]的商务部长[雷蒙多|gina-raimondo]见记者。',
    ],
    [
      '2026-02-12',
      '中美元首预计4月初见面，届时将先前在南韩「[川习会|2025-10-30-busan-trump-xi-meeting]」谈成的安排延长。',
    ],
    ['2025-05-12', '美国与中国12日[发布联合声明|2025-05-12-geneva-joint-statement]，互降关税。'],
    [
      '2025-08-12',
      '中美双方12日[发布联合声明|2025-08-11-stockholm-joint-statement]，经贸磋商继续。',
    ],
    ['2025-06-27', '中美贸易：双方5月同意[下调相互加征的高额关税|geneva-joint-statement]。'],
  ]);
});

describe('a house is not its master', () => {
  cases([['2025-12-24', '中美贸易：美国扣留货物，中国驻美大使馆表示反对。']]);
});

describe('a summit of others is none of the two', () => {
  cases([
    [
      '2025-10-16',
      '中美贸易：[川普|donald-trump]将出席在马来西亚举行的东协峰会，之后赴韩国参加APEC领袖峰会。',
    ],
  ]);
});
