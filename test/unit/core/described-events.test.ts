/**
 * Acts that a sentence describes by what was done to whom: listings, orders, rulings.
 */
import { describe, expect, it } from 'vitest';
import { marked, unmarked } from './marked';

describe('an act that is described', () => {
  const told: [day: string, article: string][] = [
    [
      '2025-02-06',
      'China shippers were stunned when the US [Postal Service stopped taking parcels|2025-02-04-usps-halts-china-parcels].',
    ],
    [
      '2025-10-17',
      'China also [sanctioned five units of Hanwha|2025-10-14-cn-hanwha-sanctions] that do US work.',
    ],
    [
      '2025-12-09',
      'The Chinese [surplus passed $1 trillion|2025-12-08-cn-trade-surplus-trillion] although US orders fell.',
    ],
    [
      '2025-05-06',
      'China is [evaluating an American offer|2025-05-02-mofcom-evaluating-talks] of talks, it says.',
    ],
    [
      '2019-12-20',
      'Trade with China cooled after the [executive order on telecoms|2019-05-15-ict-supply-chain-order] gear of May 2019, US makers say.',
    ],
    [
      '2020-06-08',
      'Traders saw [Chinese firms blacklisted by the US|us-entity-list] for the third time this year.',
    ],
  ];
  it.each(told)('%s: %s', (day, article) => {
    expect(marked(unmarked(article), day)).toBe(article);
  });

  const untold: [why: string, day: string, article: string][] = [
    [
      'it is no news any more and no month is named',
      '2026-06-01',
      'China shippers recall how the US Postal Service stopped taking parcels.',
    ],
    [
      'words rule it out',
      '2022-10-10',
      'Britain blacklisted Chinese firms; US trade lawyers shrug.',
    ],
    [
      'two subjects share the words',
      '2025-11-25',
      'US growers spoke of purchases of grain and he said Chinese buyers of American farm goods were late.',
    ],
  ];
  it.each(untold)('stays unmarked where %s', (_, day, article) => {
    expect(marked(article, day)).toBe(article);
  });
});
