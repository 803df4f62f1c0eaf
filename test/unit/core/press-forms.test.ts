/**
 * Ways in which papers put rates, sums and places that a list of names cannot hold.
 */
import { describe, expect, it } from 'vitest';
import { marked, unmarked } from './marked';

describe('rates, sums and places as papers put them', () => {
  const cases: [day: string, article: string][] = [
    [
      '2025-05-12',
      'The US will reduce [duties on goods from China from 145% to 30%|us-tariffs-on-china] on Wednesday.',
    ],
    [
      '2025-02-12',
      'Beijing protested. He put [extra customs duties of 10 per cent on all products imported from China|us-fentanyl-tariff] at the start of the month, and America will not move.',
    ],
    [
      '2025-06-12',
      'China and the US will return to the [deal struck in Geneva|geneva-joint-statement], He said.',
    ],
    ['2025-04-12', 'China announced [84pc tariffs on US goods|cn-tariff-2025-04].'],
    [
      '2025-04-14',
      'The dispute sent [U.S. tariffs on Chinese goods soaring to 145%|us-tariffs-on-china].',
    ],
    [
      '2019-05-10',
      'The US raised [tariffs from 10 to 25 per cent on some $200 billion in Chinese imports|us-section-301-list-3].',
    ],
    [
      '2018-08-08',
      'China will impose [tariffs on US goods valued at $16 billion|cn-retaliatory-tariffs-2018].',
    ],
    [
      '2018-09-20',
      'China put [tariffs on US goods worth USD 60 billion|cn-retaliatory-tariffs-2018].',
    ],
    [
      '2025-04-12',
      "[US tariffs of 145% on Chinese goods|us-tariffs-on-china] and [China's 125% tariffs on US goods|cn-tariff-2025-04] remain.",
    ],
    [
      '2018-04-02',
      'China put [duties of up to 25% on 128 American products|cn-section-232-retaliation] at midnight.',
    ],
    [
      '2025-02-05',
      'Exporters in China count the cost of the [10 percent tariff Washington placed on everything from China|us-fentanyl-tariff].',
    ],
    [
      '2018-08-10',
      'Beijing will answer with a [25 percent charge on U.S. products worth $16 billion|cn-retaliatory-tariffs-2018], and a charge for shipping.',
    ],
    [
      '2019-08-25',
      'China has drawn up [taxes on $75 billion of American goods|cn-retaliatory-tariffs-2019]; taxes on income stay.',
    ],
    ['2025-07-02', 'Chinese goods face an [extra 30% duty|us-tariffs-on-china] in America.'],
    [
      '2019-05-12',
      'A [levy on almost all remaining goods from China|us-section-301-list-4a] may follow in summer.',
    ],
    ['2025-04-11', 'For China the [20% tied to fentanyl|us-fentanyl-tariff] comes on top.'],
    [
      '2025-02-11',
      'On the same day China took the [fentanyl tariff|us-fentanyl-tariff] to the World Trade Organisation.',
    ],
    [
      '2026-02-25',
      'China watches: a [new 10 per cent levy on goods from everywhere|us-section-122-surcharge] replaces the [duties|us-ieepa-tariffs] the judges struck down.',
    ],
    [
      '2026-07-25',
      'China is among those hit by [levies of 10 or 12.5 per cent on 60 economies|us-section-301-forced-labor] accused of letting in goods made by forced labour.',
    ],
    [
      '2026-07-25',
      "[Beijing's 10 per cent duty on all American goods|cn-tariff-2025-04] has stayed since November.",
    ],
    [
      '2018-07-10',
      'Beijing put [taxes on an equal amount of U.S. goods|cn-tariffs-on-us] at once.',
    ],
    [
      '2019-05-08',
      'Next come [duties on another $325 billion of Chinese goods|us-section-301-list-4a].',
    ],
    ['2026-02-24', "China protests against a [new 15% 'global tariff|us-section-122-surcharge]'."],
    [
      '2026-02-24',
      "China pays no more [so-called 'reciprocal' levies|us-reciprocal-tariff], a court says.",
    ],
    ['2023-06-13', 'The US put 31 Chinese firms on its [export control list|us-entity-list].'],
    ['2025-03-06', 'China put 15 US firms on its [export control list|cn-export-control-list].'],
    [
      '2022-02-11',
      'The US had cut [duties on $120 billion of Chinese goods from 15% to 7.5%|us-section-301-list-4a].',
    ],
    [
      '2019-08-14',
      'China faces [25% tariffs already in place on $250 billion of imports|us-section-301-tariffs] in America.',
    ],
    [
      '2025-11-05',
      'China will stop its [tariffs on a wide range of American farm goods|cn-tariff-2025-03].',
    ],
    ['2024-04-18', 'In Pittsburgh China was blamed, and higher tariffs on steel were asked for.'],
    [
      '2025-06-21',
      'In Beijing the talks drag on; Brussels keeps its duties on Chinese electric cars.',
    ],
    ['2026-01-17', "In Beijing the visitors cut Canada's duties on Chinese cars."],
    ['2025-04-11', 'China watched as Ottawa kept its duties on Chinese steel.'],
    ['2025-05-21', 'Mexico weighs duties of 50 per cent on Chinese cars to please Washington.'],
    [
      '2025-05-21',
      'Fans of China in Section 301 of the stadium talked of tariffs in Section 301, Row 4.',
    ],
    ['2018-12-12', 'China may drop its [25% duty on American cars|cn-auto-tariffs].'],
    ['2018-09-10', 'Firms fight [25 per cent duties on Chinese goods|us-section-301-tariffs].'],
    [
      '2019-11-13',
      'A deal may end [duties of 15 per cent on Chinese goods|us-section-301-list-4a].',
    ],
    ['2025-06-02', 'China watched the taxes on income and the charges of bribery in Washington.'],
    ['2025-08-12', 'China watched as Washington imposed higher tariffs on imports from India.'],
    ['2025-05-12', '美國將把[對中國商品的關稅自145%降至30%|us-tariffs-on-china]，貿易談判繼續。'],
    ['2025-03-05', '美国[对所有来自中国的进口商品征收20%的关税|us-fentanyl-tariff]。'],
    ['2025-10-12', '美国威胁[向中国进口产品加征100%关税|us-100-percent-tariff-threat]。'],
    ['2025-10-30', '[川習會|2025-10-30-busan-trump-xi-meeting]登場，美中貿易戰降溫。'],
    ['2019-10-15', '美國貿易代表辦公室稱對中國的政策不變。'],
  ];
  it.each(cases)('%s: %s', (day, article) => {
    const words = unmarked(article);
    const found = marked(words, day).replace(/\[美中貿易戰\|trade-war\]/, '美中貿易戰');
    expect(found).toBe(article);
  });
});

describe('an honorific and a surname, and nobody introduced', () => {
  const cases: [day: string, article: string][] = [
    [
      '2025-05-13',
      '[Mr Bessent|scott-bessent] and [Mr He|he-lifeng] lowered the tariffs of America and China.',
    ],
    ['2023-07-08', '[Ms Yellen|janet-yellen] left China without a word on trade with America.'],
    ['2025-05-13', 'Ms Yellen left China without a word on trade with America.'],
    ['2025-05-13', 'Mr Li told Mr Wang that China would not yield to America on trade.'],
    ['2025-05-13', 'Mr Bessent won the rowing cup.'],
    ['2025-05-13', 'Bessent won praise in America for his tariffs and in China for his calm.'],
  ];
  it.each(cases)('%s: %s', (day, article) => {
    expect(marked(unmarked(article), day)).toBe(article);
  });
});

describe('duties told by the trade they fall on, by a verb, or far from their goods', () => {
  const cases: [day: string, article: string][] = [
    [
      '2018-09-18',
      'Washington hit [another $200 billion of Chinese goods|us-section-301-list-3] on Monday.',
    ],
    [
      '2018-09-18',
      'The White House put [tariffs on US$200 billion of Chinese imports|us-section-301-list-3] in place.',
    ],
    [
      '2018-09-18',
      '[Tariffs of 10 per cent will apply to Chinese imports worth $200 billion|us-section-301-list-3] from Monday.',
    ],
    [
      '2018-09-18',
      'America began with [tariffs in July on $34 billion of Chinese goods|us-section-301-list-1].',
    ],
    [
      '2018-04-04',
      'China drew up a [list of 106 American products|cn-retaliatory-tariffs-2018] within hours.',
    ],
    [
      '2018-04-05',
      'The growers had just recovered when Beijing announced its [retaliatory tariffs|cn-retaliatory-tariffs-2018], they said.',
    ],
    [
      '2024-05-15',
      'The [tariffs put in place by the Trump administration on China|us-section-301-tariffs] stay.',
    ],
    [
      '2026-02-21',
      'Beijing waits. Washington imposes [10% global tariff|us-section-122-surcharge] after judges strike down emergency powers',
    ],
  ];
  it.each(cases)('%s: %s', (day, article) => {
    expect(marked(unmarked(article), day)).toBe(article);
  });
});

describe('duties whose side, rate or day stands around them', () => {
  const cases: [day: string, article: string][] = [
    [
      '2025-10-14',
      'Washington threatened China with [100% tariffs|us-100-percent-tariff-threat] over magnets.',
    ],
    [
      '2025-04-04',
      'The duty comes on top of the [existing 20% duties|us-fentanyl-tariff], Chinese exporters said.',
    ],
    [
      '2022-06-20',
      'China was a reason for the [tariffs|us-section-301-tariffs] we inherited, she said.',
    ],
    [
      '2019-05-14',
      'China will increase [tariffs on about 60 billion USD of US goods|cn-retaliatory-tariffs-2018].',
    ],
    [
      '2024-09-23',
      'Last week, America imposed [steep tariffs on Chinese imports|us-section-301-four-year-review].',
    ],
    ['2025-04-04', 'Farmers feared the [retaliatory tariffs|cn-tariff-2025-04] from China.'],
    [
      '2025-04-05',
      'China announced countermeasures against America, including [additional tariffs of 34 percent on all goods|cn-tariff-2025-04].',
    ],
    [
      '2025-10-02',
      'America will use money raised from tariffs on imports to help growers hurt by China.',
    ],
  ];
  it.each(cases)('%s: %s', (day, article) => {
    expect(marked(unmarked(article), day)).toBe(article);
  });
});
