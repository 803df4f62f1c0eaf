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

describe('rulings by their court, verb and matter', () => {
  const cases: [day: string, article: string][] = [
    [
      '2026-02-22',
      'The [Supreme Court dealt|2026-02-20-us-scotus-ieepa-tariffs] a heavy blow to the way in which America had used [tariffs on China|us-tariffs-on-china] since 2025.',
    ],
    [
      '2025-08-31',
      'A [federal appeals court ruled|2025-08-29-cafc-ieepa-ruling] on Friday that most of the tariffs, those on China, Canada and Mexico among them, are illegal.',
    ],
    [
      '2025-08-31',
      'Beijing had already welcomed the May [ruling by the Court of International Trade|2025-05-28-cit-ieepa-ruling] on the tariffs.',
    ],
    [
      '2020-09-16',
      'A [three-person panel found|2020-09-15-wto-ds543-ruling] that Washington broke the rules with its [tariffs on Chinese goods|us-tariffs-on-china].',
    ],
    [
      '2026-05-08',
      'The [trade court found|2026-05-07-us-cit-section-122-unlawful] the [surcharge|us-section-122-surcharge] unlawful, to the relief of those who import from China.',
    ],
    [
      '2025-11-06',
      'China watches as the [Supreme Court hears|2025-11-05-scotus-ieepa-argument] arguments about tariffs.',
    ],
  ];
  it.each(cases)('%s: %s', (day, article) => expect(marked(unmarked(article), day)).toBe(article));
});

describe('courts that have not ruled on it', () => {
  const cases: [day: string, article: string][] = [
    [
      '2026-03-10',
      'A Dutch court ruled on the Chinese owner’s tariffs of voting power at the chip maker.',
    ],
    [
      '2025-10-20',
      'China asks what follows if the Supreme Court rules that there must be refunds.',
    ],
    [
      '2026-03-10',
      'The Supreme Court ruled on the citizenship of children born to Chinese visitors.',
    ],
    [
      '2019-06-10',
      'A federal appeals court ruled that China’s envoy need not testify about tariffs.',
    ],
  ];
  it.each(cases)('%s: %s', (day, article) => expect(marked(unmarked(article), day)).toBe(article));
});

describe('rulings in the passive, and by loose names', () => {
  const cases: [day: string, article: string][] = [
    [
      '2025-05-30',
      'The [tariffs on China|us-tariffs-on-china] were [reinstated by a federal appeals court|2025-05-29-cafc-stays-ieepa-ruling] within a day.',
    ],
    [
      '2025-05-29',
      'A [panel of federal judges in New York has blocked|2025-05-28-cit-ieepa-ruling] the [tariffs that Washington put on China|us-ieepa-tariffs] and the rest.',
    ],
    [
      '2025-08-31',
      'The [court upheld|2025-08-29-cafc-ieepa-ruling] what was decided in May about [tariffs on China|us-tariffs-on-china] and others.',
    ],
  ];
  it.each(cases)('%s: %s', (day, article) => expect(marked(unmarked(article), day)).toBe(article));
});
