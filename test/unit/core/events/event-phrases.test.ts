/**
 * Talks, calls, summits and truces told by place, day and people. The expectations
 * come from the records of the events, not from what the detector says.
 */
import { describe, expect, it } from 'vitest';
import { marked, unmarked } from '../marked';

type Case = [day: string, article: string];

const check = ([day, article]: Case) => expect(marked(unmarked(article), day)).toBe(article);

describe('talks by their place', () => {
  const cases: Case[] = [
    [
      '2025-09-02',
      'The [Stockholm talks|2025-07-28-stockholm-talks] left American and Chinese officials content.',
    ],
    [
      '2025-07-29',
      'American and Chinese negotiators ended two days of [talks|2025-07-28-stockholm-talks] in the Swedish capital.',
    ],
    [
      '2025-09-15',
      'US and Chinese teams went on with their [talks|2025-09-14-madrid-talks] at the Spanish foreign ministry.',
    ],
    [
      '2026-02-10',
      'Nothing that China and the United States said at the [talks in Geneva|2025-05-10-geneva-talks] bound their courts.',
    ],
    ['2025-05-08', 'Officials will hold [talks in Geneva this weekend|2025-05-10-geneva-talks].'],
    [
      '2025-10-31',
      '[Trump|donald-trump] praised his [meeting|2025-10-30-busan-trump-xi-meeting] with [Xi Jinping|xi-jinping] at an air base in South Korea.',
    ],
    [
      '2023-11-17',
      'It was the first time since their [last encounter|2022-11-14-bali-meeting], in Bali, that [Joe Biden|joe-biden] sat down with [Xi Jinping|xi-jinping].',
    ],
    [
      '2018-12-03',
      '[Trump|donald-trump] and [Xi|xi-jinping] shook hands over a [dinner in Argentina|2018-12-01-buenos-aires-truce].',
    ],
  ];
  it.each(cases)('%s: %s', (...item) => check(item));
});

describe('talks by their place, whatever day the report speaks on', () => {
  const cases: Case[] = [
    [
      '2025-10-16',
      'Beijing said on Thursday that since the [economic talks in Madrid|2025-09-14-madrid-talks] the US had added to its blacklist.',
    ],
    [
      '2023-11-17',
      '[Joe Biden|joe-biden] and [Xi Jinping|xi-jinping] [spoke for four hours just outside San Francisco|2023-11-15-woodside-summit].',
    ],
    [
      '2025-06-11',
      'The truce that American and Chinese officials had struck nearly fell apart before the [talks at the UK’s Lancaster House|2025-06-09-london-talks].',
    ],
  ];
  it.each(cases)('%s: %s', (...item) => check(item));
});

describe('a day or a place of other words than the noun', () => {
  const cases: Case[] = [
    [
      '2023-11-16',
      'It was the [highest-level meeting|2023-11-15-woodside-summit] between America and China since [Joe Biden|joe-biden] and [Xi Jinping|xi-jinping] [met in Bali|2022-11-14-bali-meeting].',
    ],
    [
      '2025-06-11',
      'What the heads of state agreed on June 5 and the [Geneva talks|2025-05-10-geneva-talks] before it still bind China and the US.',
    ],
    [
      '2025-08-12',
      'American and Chinese envoys had settled it at their [meeting in Stockholm on Monday|2025-07-28-stockholm-talks], July 28.',
    ],
  ];
  it.each(cases)('%s: %s', (...item) => check(item));
});

describe('calls and meetings by their people and day', () => {
  const cases: Case[] = [
    [
      '2025-09-20',
      '[Donald Trump|donald-trump] and [Xi Jinping|xi-jinping] [spoke by phone on Friday|2025-09-19-trump-xi-call].',
    ],
    [
      '2023-05-28',
      '[Gina Raimondo|gina-raimondo] complained of it at a [meeting on Thursday|2023-05-25-raimondo-wang-washington] with China’s commerce minister, [Wang Wentao|wang-wentao].',
    ],
    [
      '2024-01-22',
      '[Joe Biden|joe-biden] and [Xi Jinping|xi-jinping] had agreed on it at their November 2023 [summit|2023-11-15-woodside-summit].',
    ],
    [
      '2026-05-16',
      'China has confirmed little of what [Trump|donald-trump] and [Xi|xi-jinping] said at the [summit in Beijing this week|2026-05-14-both-beijing-summit].',
    ],
  ];
  it.each(cases)('%s: %s', (...item) => check(item));
});

describe('a verb whose place stands behind the partner', () => {
  const cases: Case[] = [
    [
      '2023-01-20',
      '[Janet Yellen|janet-yellen] [met|2023-01-18-yellen-liu-he-zurich] Vice Premier [Liu He|liu-he] in Zurich to mend ties.',
    ],
    [
      '2026-03-12',
      '[Scott Bessent|scott-bessent] will [meet|2026-03-15-both-paris-talks] Vice Premier [He Lifeng|he-lifeng] in Paris on Sunday.',
    ],
  ];
  it.each(cases)('%s: %s', (...item) => check(item));
});

describe('presidents in a report of their negotiators’ talks', () => {
  it('do not stand against the talks', () =>
    check([
      '2025-09-17',
      'The [meeting in Madrid|2025-09-14-madrid-talks] was the latest of many between Chinese and US officials since [Trump|donald-trump] took office.',
    ]));
});

describe('the same month a year ago', () => {
  it('is the last one', () =>
    check([
      '2024-11-13',
      '[Joe Biden|joe-biden] and [Xi Jinping|xi-jinping] held [talks|2023-11-15-woodside-summit] last November.',
    ]));
});

describe('truces and deals', () => {
  const cases: Case[] = [
    [
      '2025-06-20',
      'Beijing says that Washington has kept the [truce agreed last month|geneva-joint-statement].',
    ],
    ['2025-07-15', 'The May [truce|geneva-joint-statement] between China and America holds.'],
    [
      '2025-07-15',
      'The [90-day tariff truce|geneva-joint-statement] between China and the US runs out on 12 August.',
    ],
    [
      '2019-07-02',
      'Beijing and Washington agreed to a [trade war truce on Saturday|2019-06-29-osaka-truce].',
    ],
    [
      '2019-01-20',
      'The [trade truce|buenos-aires-truce] between China and the US ends on 1 March.',
    ],
    [
      '2026-03-01',
      'The [one-year trade truce|kuala-lumpur-busan-deal] between China and the US has held so far.',
    ],
    [
      '2020-01-17',
      'China will buy more American corn under the [pact signed on Wednesday|phase-one-deal].',
    ],
    [
      '2020-01-16',
      '[Trump|donald-trump] signed an [initial trade agreement|phase-one-deal] with China on Wednesday.',
    ],
    ['2025-05-13', 'Duties fall under a [deal reached in Switzerland|geneva-joint-statement].'],
  ];
  it.each(cases)('%s: %s', (...item) => check(item));
});

describe('calls and deals without a day', () => {
  const cases: [day: string, article: string][] = [
    [
      '2025-06-17',
      'A [call|2025-06-05-trump-xi-call] between Presidents [Trump|donald-trump] and [Xi|xi-jinping] cleared the way, US and Chinese envoys say.',
    ],
    [
      '2020-05-09',
      'American and Chinese trade chiefs stand by their deal after an [overnight call|2020-05-08-phase-one-call].',
    ],
    [
      '2025-05-13',
      'The US hopes that the [deal we struck in Geneva|geneva-joint-statement] will hold, one American at the table said of China.',
    ],
    [
      '2025-11-20',
      'Beans move again under the [agreement|kuala-lumpur-busan-deal] [Trump|donald-trump] reached with [Xi|xi-jinping] last month.',
    ],
  ];
  it.each(cases)('%s: %s', (day, article) => {
    expect(marked(unmarked(article), day)).toBe(article);
  });

  const silent: [why: string, day: string, article: string][] = [
    [
      'a call of months ago is not meant',
      '2025-09-01',
      'A call between the US and Chinese presidents may help, traders say.',
    ],
    [
      'the verb is no noun',
      '2025-06-17',
      'US and Chinese officials can call a meeting at any time.',
    ],
    [
      'a place belongs to another noun',
      '2026-02-20',
      'The US–China talks on chips came after a fair in Peru that few recall.',
    ],
  ];
  it.each(silent)('nothing is said where %s', (_, day, article) => {
    expect(marked(article, day)).toBe(article);
  });
});

describe('the talks, calls and truces of others, and those only hoped for', () => {
  const cases: Case[] = [
    ['2025-10-31', '[Trump|donald-trump] held talks with Japan’s prime minister in South Korea.'],
    ['2025-09-15', 'EU and Chinese officials held talks in Madrid about electric cars.'],
    ['2025-07-29', '[He Lifeng|he-lifeng] met the Swedish prime minister on Monday.'],
    ['2025-10-22', 'China and the United States prepare for high-level talks later this month.'],
    ['2019-07-01', '[Trump|donald-trump] and [Xi|xi-jinping] agreed to restart trade talks.'],
    [
      '2025-10-26',
      '[Scott Bessent|scott-bessent] told China of a framework for the upcoming [leaders’ summit|2025-10-30-busan-trump-xi-meeting].',
    ],
    ['2025-06-24', 'A truce between Israel and Iran calmed oil traders in China.'],
    [
      '2025-07-08',
      'The 90-day pause on [reciprocal tariffs|us-reciprocal-tariff] for other countries ends tomorrow; China has its own date.',
    ],
    ['2025-07-28', 'China wants to secure a fresh truce before the deadline.'],
    [
      '2025-07-30',
      '[Trump|donald-trump] announced a trade deal with South Korea on Wednesday, and China took note.',
    ],
    ['2019-06-29', '[China’s president|xi-jinping] attended the G20 summit in Osaka.'],
    [
      '2025-10-31',
      'South Korea and the United States sealed a fund at the leaders’ meeting in Gyeongju on Wednesday.',
    ],
    [
      '2023-11-17',
      'Japan’s prime minister met [Xi Jinping|xi-jinping] in San Francisco, with the US in mind.',
    ],
    [
      '2019-07-25',
      'Talks between China and the United States collapsed in May over a list of promises.',
    ],
    [
      '2019-07-25',
      'A new round of tariffs on Chinese goods was shelved in June, US officials say.',
    ],
    [
      '2024-11-13',
      '[Joe Biden|joe-biden] and [Xi Jinping|xi-jinping] will both be at an international summit in Peru.',
    ],
    [
      '2019-02-15',
      '[Robert Lighthizer|robert-lighthizer] listens as [Liu He|liu-he] talks while they wait in Beijing.',
    ],
    ['2025-11-24', 'China watched while American and Ukrainian envoys held talks in Geneva.'],
    [
      '2025-12-16',
      'The German chancellor held a phone call with [Xi Jinping|xi-jinping] about American pressure.',
    ],
  ];
  it.each(cases)('%s: %s', (...item) => check(item));
});

describe('talks in Chinese', () => {
  const cases: Case[] = [
    ['2025-10-27', '中美经贸团队26日在马来西亚吉隆坡举行[会谈|2025-10-25-kuala-lumpur-talks]。'],
    ['2025-07-30', '中美代表团结束了[斯德哥尔摩经贸会谈|2025-07-28-stockholm-talks]。'],
    [
      '2025-06-06',
      '6月5日，[习近平|xi-jinping]同美国总统[特朗普|donald-trump][通电话|2025-06-05-trump-xi-call]。',
    ],
    ['2023-07-08', '美国财长[耶伦|janet-yellen][访华|2023-07-06-yellen-beijing-visit]，谈关税。'],
    ['2025-11-03', '中美双方落实[在吉隆坡达成基本共识|kuala-lumpur-busan-deal]的内容。'],
    ['2026-05-20', '[习近平|xi-jinping]在北京同俄罗斯总统会谈，美国方面密切关注。'],
    ['2019-07-01', '中美两国元首在[大阪会晤|2019-06-29-osaka-truce]后，双方将重启经贸磋商。'],
  ];
  it.each(cases)('%s: %s', (...item) => check(item));
});
