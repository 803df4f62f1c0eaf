/**
 * Duties in English syntax of every kind: by a verb alone, with the rate behind the
 * goods, struck down by a court; and nouns that a duty only qualifies.
 */
import { describe, expect, it } from 'vitest';
import { marked, unmarked } from '../marked';

function reads(cases: [day: string, article: string][]) {
  it.each(cases)('%s: %s', (day, article) => {
    expect(marked(unmarked(article), day)).toBe(article);
  });
}

describe('a duty without its noun', () => {
  reads([
    [
      '2025-03-06',
      'China is putting [15% on American wheat and corn|cn-tariff-2025-03], growers say.',
    ],
    ['2025-04-10', 'Beijing will [tax American goods at 84%|cn-tariff-2025-04] from noon.'],
    [
      '2018-08-03',
      'Washington may slap [25 percent on $200 billion of Chinese goods|us-section-301-list-3].',
    ],
    [
      '2025-02-06',
      'An order puts a [10% tariff to Chinese goods|us-fentanyl-tariff] and ends parcels.',
    ],
    [
      '2018-07-30',
      'Growers in Iowa feel the [recent tariffs imposed by China on soybeans|cn-retaliatory-tariffs-2018].',
    ],
    [
      '2025-02-06',
      'Beijing answered with a [15% tax on coal|cn-tariff-2025-02] and let the rest be.',
    ],
  ]);
  reads([
    ['2025-04-10', 'American funds lost 15% on Chinese goods makers.'],
    ['2025-04-10', 'The US council will tax parking in Chinese districts at 8%.'],
  ]);
});

describe('a duty whose rate stands behind the goods', () => {
  reads([
    [
      '2024-05-15',
      'No free trade with China for US ports: the [new tariff on shipping cranes|us-section-301-four-year-review] will be 25%.',
    ],
    [
      '2024-05-15',
      'China objects. [US tariffs for Chinese syringes going from zero to 50%|us-section-301-four-year-review] are one example.',
    ],
  ]);
});

describe('duties that a court throws out', () => {
  reads([
    [
      '2026-02-22',
      "The [US Supreme Court rules|2026-02-20-us-scotus-ieepa-tariffs] against [Trump|donald-trump]'s [sweeping tariffs|us-ieepa-tariffs]; China waits.",
    ],
    [
      '2026-02-23',
      'By voiding [duties|us-ieepa-tariffs] imposed under emergency authority, the US justices gave China a card.',
    ],
  ]);
});

describe('what a duty only qualifies', () => {
  reads([
    ['2025-02-03', 'US tariff threats have become a habit, and China shrugs.'],
    ['2025-05-20', 'Goods from China enter US warehouses duty-free.'],
    ['2025-04-28', 'China calls the US tariff policy a joke.'],
    ['2026-02-01', 'US tariff revenue from China is down.'],
  ]);
});

describe('duties of an era, or that will not come', () => {
  reads([
    [
      '2025-02-07',
      'US buyers still pay the [duties that were placed on goods from China|us-section-301-tariffs] during his first term.',
    ],
    [
      '2023-03-07',
      'America keeps the [tariffs his predecessor put on Chinese goods|us-section-301-tariffs].',
    ],
    ['2019-07-01', 'Washington has promised not to put new tariffs on China for now.'],
    ['2019-07-01', 'The US will hold off on imposing additional duties on Chinese goods.'],
  ]);
});

describe('a rate that is only wished for', () => {
  reads([
    [
      '2025-05-10',
      '[Trump|donald-trump] spoke of lowering [US tariffs on Chinese imports to 80%|us-tariffs-on-china].',
    ],
  ]);
});

describe('whose duty it is, in words of every order', () => {
  reads([
    [
      '2018-06-20',
      'Washington has [$50 billion in tariffs on Chinese goods|us-section-301-tariffs] ready.',
    ],
    [
      '2018-07-07',
      'The US went ahead with [tariffs taking effect July 6 on $34 billion of Chinese goods|us-section-301-list-1].',
    ],
    [
      '2018-06-12',
      "China was among the targets of the [Trump|donald-trump] administration's [tariffs on steel and aluminium|us-section-232-steel-aluminum].",
    ],
    [
      '2018-04-03',
      'China has laid [tariffs on 128 American products|cn-section-232-retaliation] in answer.',
    ],
    [
      '2025-04-04',
      'From Saturday China would face a [new 34 percent tariff|us-reciprocal-tariff] in America, adding to the [20 percent levy|us-fentanyl-tariff] that it pays.',
    ],
    [
      '2025-10-14',
      'China calls the [US 10-percent duties on Chinese goods|us-reciprocal-tariff] a burden.',
    ],
  ]);
  reads([
    [
      '2018-07-20',
      'The US and China differ: [US tariffs on Chinese goods|us-tariffs-on-china], China says, harm both.',
    ],
  ]);
});
