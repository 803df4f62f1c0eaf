/**
 * Policies that an article takes up again by a noun alone: marked where one thing
 * alone can be meant, and left alone where another may be.
 */
import { describe, expect, it } from 'vitest';
import { marked, unmarked } from '../marked';

describe('what the article has introduced is taken up by its noun', () => {
  const cases: [day: string, article: string][] = [
    [
      '2018-12-10',
      'Without a deal the [10% tariffs on $200 billion of Chinese goods will rise to 25%|us-section-301-list-3]. The [10% tariffs|us-section-301-list-3] began in September.',
    ],
    [
      '2025-09-30',
      'The [Affiliates Rule|us-affiliates-rule] shocked China. It differs from curbs on Nvidia’s [H20 chips|us-h20-license]. The [rule|us-affiliates-rule] gravely worries lawyers.',
    ],
    [
      '2025-06-06',
      'Carmakers are short of magnets since [Beijing’s curbs on rare earth exports|cn-rare-earth-controls] in April.\nThe [curbs|cn-rare-earth-controls] have stopped two plants. These [restrictions|cn-rare-earth-controls] are strict.',
    ],
    [
      '2023-08-10',
      '[President Biden|joe-biden] signed an executive [order restricting American investments in Chinese|us-outbound-investment] chips.\nThe [order|us-outbound-investment] was two years in the making.',
    ],
    [
      '2025-04-20',
      '[H20|us-h20-license] sales to China need a licence. The chip was made to comply with [earlier US export controls|us-chip-export-controls].',
    ],
    [
      '2025-04-20',
      'China pays the [fentanyl tariffs|us-fentanyl-tariff]. It is the order that limits parcels.',
    ],
    [
      '2025-02-10',
      'A [10% tariff on Chinese goods|us-fentanyl-tariff] began. Brazil pays a 50% US tariff.',
    ],
    [
      '2019-08-20',
      'Washington suspended the [Huawei ban|us-huawei-restrictions] again. The [ban|us-huawei-restrictions] was to begin on Monday.',
    ],
    [
      '2025-09-02',
      'Chinese sellers lost the [de minimis exemption|us-de-minimis], a rule that spared small parcels. The [rule|us-de-minimis] was generous.',
    ],
  ];
  it.each(cases)('%s: %s', (day, article) => {
    expect(marked(unmarked(article), day)).toBe(article);
  });
});

describe('a noun that may mean another thing stays unmarked', () => {
  const cases: [day: string, article: string][] = [
    [
      '2025-05-20',
      '[US tariffs of 30% on Chinese goods|us-tariffs-on-china] remain. Vietnam pays what it can of the 30% tariffs.',
    ],
    [
      '2025-06-06',
      '[Beijing’s curbs on rare earth exports|cn-rare-earth-controls] hurt. India announced curbs on sugar. The curbs begin in May.',
    ],
    [
      '2019-08-20',
      'Washington suspended the [Huawei ban|us-huawei-restrictions] again. A ban on smoking is planned in Beijing. The ban was popular.',
    ],
    [
      '2023-08-10',
      '[President Biden|joe-biden] signed an executive [order restricting American investments in Chinese|us-outbound-investment] chips.\nThe order book of the yard is full.',
    ],
  ];
  it.each(cases)('%s: %s', (day, article) => {
    expect(marked(unmarked(article), day)).toBe(article);
  });
});
