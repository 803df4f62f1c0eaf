/**
 * Tariffs described instead of named. The expectations were written from the
 * legal record and the day, before the code saw them.
 */
import { describe, expect, it } from 'vitest';
import { marked, unmarked } from '../marked';

type Case = [day: string, article: string];

const check = ([day, article]: Case) => expect(marked(unmarked(article), day)).toBe(article);

describe('a description that singles out one measure', () => {
  const cases: Case[] = [
    [
      '2025-02-05',
      'Washington hit Beijing with an [extra 10% levy on Chinese goods|us-fentanyl-tariff] over the flow of opioids.',
    ],
    [
      '2025-02-05',
      'The White House imposed a [10 per cent tariff on all imports from China|us-fentanyl-tariff] on Tuesday.',
    ],
    [
      '2025-02-12',
      'Beijing answered with [duties on American coal, gas and farm machinery|cn-tariff-2025-02].',
    ],
    [
      '2025-03-05',
      'The US doubled its [tariff on Chinese goods to 20 per cent|us-fentanyl-tariff] this week.',
    ],
    [
      '2025-03-11',
      'China has begun to collect [tariffs of up to 15 per cent on US chicken, wheat, corn and cotton|cn-tariff-2025-03].',
    ],
    ['2025-04-04', 'Beijing retaliated with a [34% tariff on all US goods|cn-tariff-2025-04].'],
    ['2025-04-12', 'China raised its [tariffs on US goods to 125%|cn-tariff-2025-04] on Friday.'],
    [
      '2024-05-15',
      'The [Biden|joe-biden] administration announced a [100% tariff on Chinese electric vehicles|us-section-301-four-year-review].',
    ],
    [
      '2024-09-20',
      'Washington will charge [tariffs of 50 per cent on Chinese solar cells|us-section-301-four-year-review] from next week.',
    ],
    [
      '2018-07-06',
      'The United States imposed [25 percent tariffs on $34 billion worth of Chinese goods|us-section-301-list-1].',
    ],
    [
      '2018-09-18',
      '[Mr Trump|donald-trump] announced [tariffs on $200 billion of Chinese imports|us-section-301-list-3].',
    ],
    [
      '2018-09-19',
      'China will impose [tariffs on $60 billion of US goods|cn-retaliatory-tariffs-2018] in response.',
    ],
    [
      '2026-08-01',
      'US importers now pay a [12.5% duty on Chinese goods|us-section-301-forced-labor].',
    ],
  ];
  it.each(cases)('on %s: %s', (...args) => check(args));
});

describe('words that mean the sum of all duties', () => {
  const cases: Case[] = [
    ['2025-04-15', 'Shoppers face higher prices as [tariffs on China|us-tariffs-on-china] climb.'],
    [
      '2025-04-15',
      'Goods wait in port under [tariffs of 145 per cent on Chinese goods|us-tariffs-on-china].',
    ],
    [
      '2025-06-01',
      'Economists say that [US tariffs on Chinese imports|us-tariffs-on-china] cost a family $1,000 a year.',
    ],
    ['2025-04-20', 'Farmers fear [Chinese tariffs on American goods|cn-tariffs-on-us].'],
  ];
  it.each(cases)('on %s: %s', (...args) => check(args));
});

describe('words about which nothing is said', () => {
  const cases: Case[] = [
    ['2025-03-10', 'Ottawa promised to match US tariffs on Canadian steel, and China looked on.'],
    ['2025-02-20', 'Mr Smith was on night duty in Beijing when the tariff row began.'],
    ['2024-11-01', 'He wants a 60 per cent tariff on all Chinese goods, a figure never ordered.'],
    ['2025-05-01', 'India may cut its tariffs on American cars, unlike China.'],
    ['2025-05-01', 'Brussels put duties on Chinese electric cars last year after its own inquiry.'],
    ['2025-05-01', 'Tariffs are taxes, as every student in China learns.'],
    ['2016-05-01', 'The United States put a 522% anti-dumping duty on Chinese cold-rolled steel.'],
  ];
  it.each(cases)('on %s: %s', (...args) => check(args));
});

describe('the same words on different days', () => {
  it('mean the measure of their day', () => {
    check([
      '2025-02-21',
      'Beijing protested against the [new US tariffs on Chinese goods|us-fentanyl-tariff].',
    ]);
    check([
      '2018-07-08',
      'Beijing protested against the [new US tariffs on Chinese goods|us-section-301-list-1].',
    ]);
  });
});

describe('tariffs described in Chinese', () => {
  const cases: Case[] = [
    [
      '2025-02-05',
      '美国以芬太尼等问题为由[对所有中国输美商品加征10%关税|us-fentanyl-tariff]，中方坚决反对。',
    ],
    ['2025-04-10', '专家表示，[美国加征关税|us-tariffs-on-china]损害全球产业链，中国将坚决反制。'],
    [
      '2025-04-11',
      '国务院关税税则委员会公布，[对原产于美国的所有进口商品加征125%关税|cn-tariff-2025-04]。',
    ],
  ];
  it.each(cases)('%s：%s', (...args) => check(args));
});
