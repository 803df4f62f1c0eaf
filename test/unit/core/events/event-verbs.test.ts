/**
 * Talks told by a verb, by who sits at the table, by a weekday alone. The expectations
 * come from the records of the events, not from what the detector says.
 */
import { describe, expect, it } from 'vitest';
import { marked, unmarked } from '../marked';

type Case = [day: string, article: string];

const check = ([day, article]: Case) => expect(marked(unmarked(article), day)).toBe(article);

describe('a verb with its partner, place and day in any order', () => {
  const cases: Case[] = [
    [
      '2025-05-11',
      'Vice Premier [He Lifeng|he-lifeng] [met|2025-05-10-geneva-talks] with [Scott Bessent|scott-bessent] on Saturday in Geneva.',
    ],
    [
      '2026-02-05',
      '[Donald Trump|donald-trump] [spoke|2026-02-04-both-trump-xi-call] with [Xi Jinping|xi-jinping] on Wednesday about soybeans.',
    ],
    [
      '2025-11-02',
      '[Trump|donald-trump] and [Xi Jinping|xi-jinping] [met on the sidelines of the APEC forum in Busan|2025-10-30-busan-trump-xi-meeting].',
    ],
    [
      '2026-01-09',
      'Washington and Beijing trade more calmly since the leaders [met last year|2025-10-30-busan-trump-xi-meeting] in South Korea.',
    ],
    [
      '2023-07-07',
      '[Janet Yellen|janet-yellen] is [meeting Friday|2023-07-06-yellen-beijing-visit] with Premier [Li Qiang|li-qiang] in Beijing.',
    ],
    [
      '2025-09-16',
      '[Trump|donald-trump] and [Xi Jinping|xi-jinping] would [speak on Friday|2025-09-19-trump-xi-call], the Treasury said.',
    ],
    [
      '2025-11-25',
      '[Xi|xi-jinping], [Trump|donald-trump] [talk trade by phone|2025-11-24-trump-xi-call]',
    ],
  ];
  it.each(cases)('%s: %s', (...item) => check(item));
});

describe('those at the table', () => {
  const cases: Case[] = [
    [
      '2024-04-04',
      '[Janet Yellen|janet-yellen] flies out after a [phone call|2024-04-02-biden-xi-call] between [Joe Biden|joe-biden] and [Xi Jinping|xi-jinping].',
    ],
    [
      '2023-08-28',
      'After [meetings|2023-08-28-raimondo-wang-wentao-beijing] between [Gina Raimondo|gina-raimondo] and [Wang Wentao|wang-wentao], both ministries spoke of a channel.',
    ],
    [
      '2019-07-31',
      'The United States and China ended their [first face-to-face talks|2019-07-30-shanghai-talks] in months.',
    ],
    [
      '2019-07-25',
      'Senior US and Chinese negotiators will [meet face-to-face next week|2019-07-30-shanghai-talks].',
    ],
  ];
  it.each(cases)('%s: %s', (...item) => check(item));
});

describe('a weekday alone, in an article about the two', () => {
  const cases: Case[] = [
    [
      '2018-12-03',
      'China will buy soybeans, and Washington will hold off on the next round of duties, the White House said. Saturday’s [meeting|2018-12-01-buenos-aires-truce] had gone very well.',
    ],
    [
      '2025-07-29',
      'US tariffs on China and Chinese rare earths fill the agenda. The [talks|2025-07-28-stockholm-talks] began Monday and go on.',
    ],
  ];
  it.each(cases)('%s: %s', (...item) => check(item));
});

describe('a place, an occasion or a holder that stands further off', () => {
  const cases: Case[] = [
    [
      '2025-10-31',
      'It was the [first encounter|2025-10-30-busan-trump-xi-meeting] of [Trump|donald-trump] and [Xi|xi-jinping] since the [2019 G20 in Osaka|2019-06-29-osaka-truce], and Washington will buy rare earths and lower its duties.',
    ],
    [
      '2025-10-27',
      '[Scott Bessent|scott-bessent] told reporters in Kuala Lumpur after two days of [talks|2025-10-25-kuala-lumpur-talks] that China would wait a year with its rare earths.',
    ],
    [
      '2025-10-26',
      '[Scott Bessent|scott-bessent] and [He Lifeng|he-lifeng] concluded two days of [meetings|2025-10-25-kuala-lumpur-talks].',
    ],
    [
      '2023-11-14',
      '[Biden|joe-biden] and [Xi|xi-jinping] have not spoken since. Their [last meeting|2022-11-14-bali-meeting] was at the Group of 20 summit in Indonesia.',
    ],
    [
      '2019-02-13',
      '[Trump|donald-trump] [met|2019-01-30-liu-he-washington-talks] [Liu He|liu-he] in DC two weeks ago. [Xi|xi-jinping] will [meet|2019-02-15-beijing-talks-xi-meets-negotiators] the US trade negotiators this week.',
    ],
  ];
  it.each(cases)('%s: %s', (...item) => check(item));
});

describe('visits of several days, summits of a month, talks of some days', () => {
  const cases: Case[] = [
    [
      '2024-04-26',
      '[Antony Blinken|antony-blinken] [met|2024-04-24-blinken-china-visit] Foreign Minister [Wang Yi|wang-yi] in Beijing on Friday.',
    ],
    [
      '2024-04-28',
      '[Wang Yi|wang-yi] finds American tariffs at odds with what was agreed at the November [summit|2023-11-15-woodside-summit].',
    ],
    [
      '2025-06-12',
      'The United States and China are calmer after two days of [talks|2025-06-09-london-talks].',
    ],
    [
      '2025-06-11',
      '[Howard Lutnick|howard-lutnick] spoke of China and of the [call|2025-06-05-trump-xi-call] between the two presidents.',
    ],
    [
      '2019-07-25',
      '[Trump|donald-trump] and [Xi Jinping|xi-jinping] declared a [tentative truce in their trade war last month|2019-06-29-osaka-truce].',
    ],
    [
      '2025-06-12',
      '[Howard Lutnick|howard-lutnick] means to carry out the consensus reached between [Trump|donald-trump] and [Xi Jinping|xi-jinping].',
    ],
  ];
  it.each(cases)('%s: %s', (...item) => check(item));
});

describe('a city where others met too, and a day of this month', () => {
  const cases: Case[] = [
    [
      '2026-01-20',
      'Officials of the United States and China held fresh [discussions in Davos|2026-01-19-both-davos-bessent-he]; the [Davos encounter|2026-01-19-both-davos-bessent-he] was short.',
    ],
    [
      '2024-10-09',
      '[Wang Wentao|wang-wentao] held a [telephone talk|2024-10-08-raimondo-wang-wentao-call] with [Gina Raimondo|gina-raimondo] on Tuesday. Both keep to what the two presidents had agreed at the [San Francisco meeting|2023-11-15-woodside-summit].',
    ],
    [
      '2019-07-11',
      'China says that negotiators of both countries [spoke by telephone on the 9th|2019-07-09-liu-he-lighthizer-mnuchin-call] about [American tariffs|us-tariffs-on-china].',
    ],
    [
      '2023-01-19',
      '[Janet Yellen|janet-yellen] and [Liu He|liu-he] [met for three hours yesterday|2023-01-18-yellen-liu-he-zurich] in what Washington called a frank mood.',
    ],
    [
      '2023-11-14',
      'Few in Washington or Beijing hope for much from Wednesday’s [meeting|2023-11-15-woodside-summit] of [Joe Biden|joe-biden] and [Xi Jinping|xi-jinping] near San Francisco.',
    ],
  ];
  it.each(cases)('%s: %s', (...item) => check(item));
});

describe('what is no meeting of theirs', () => {
  const cases: Case[] = [
    [
      '2025-06-06',
      '[Donald Trump|donald-trump] [spoke|2025-06-05-trump-xi-call] with [Xi Jinping|xi-jinping] on Thursday as trade talks between the two nations drag on.',
    ],
    ['2025-07-30', 'China and the US on Tuesday agreed to go on talking.'],
    [
      '2023-07-07',
      '[Janet Yellen|janet-yellen] met earlier this week with China’s ambassador, [Xie Feng|xie-feng].',
    ],
    [
      '2024-04-07',
      'It builds on what [Biden|joe-biden] and [Xi|xi-jinping] did at the [Woodside summit|2023-11-15-woodside-summit] last November to deepen bilateral discussions.',
    ],
    [
      '2025-11-02',
      '[Trump|donald-trump] met Lee Jae-myung in Gyeongju, and US tariffs on Korean cars came down.',
    ],
  ];
  it.each(cases)('%s: %s', (...item) => check(item));
});
