/**
 * Policies told by words that go together, none of them a name.
 */
import { describe, expect, it } from 'vitest';
import { marked, unmarked } from '../marked';

describe('a policy that is described', () => {
  const told: [day: string, article: string][] = [
    [
      '2025-10-15',
      'Shipping lines from China to the US now count the [fees on vessels built in China|us-port-fees].',
    ],
    ['2025-10-15', 'China collects [charges on American ships|cn-port-fees] from today.'],
    [
      '2025-05-03',
      'The US has closed a [loophole that spared small packages|us-de-minimis] from China any duty.',
    ],
    [
      '2025-11-02',
      'Washington shelves a [rule that caught subsidiaries of blacklisted|us-affiliates-rule] Chinese firms.',
    ],
    [
      '2023-08-11',
      'Beijing is upset by the new [limits on American investment in Chinese chips|us-outbound-investment].',
    ],
    [
      '2025-11-03',
      'China is to [buy 12 million tonnes of American soybeans|ag-purchases] by the end of February.',
    ],
    [
      '2026-02-25',
      'Beijing is weighing what the [Supreme Court’s decision|us-scotus-ieepa-ruling] leaves of the trade deal.',
    ],
    ['2018-07-10', 'No end of the [trade fight with China|trade-war], say American farmers.'],
    [
      '2026-03-12',
      '[USTR opens an inquiry into excess capacity|us-section-301-excess-capacity] in 16 economies, China among them.',
    ],
  ];
  const listed: [day: string, article: string][] = [
    [
      '2019-05-20',
      'The [US government put Huawei on a list|us-huawei-restrictions] that keeps American suppliers away from it.',
    ],
    [
      '2025-02-05',
      '[Beijing named two fashion houses unreliable entities|cn-unreliable-entity-list] within the hour.',
    ],
    [
      '2025-03-06',
      'Sawmills in Oregon lost a buyer when China announced the [suspension of log imports|cn-farm-import-suspensions].',
    ],
  ];
  it.each(listed)('%s: %s', (day, article) => {
    expect(marked(unmarked(article), day)).toBe(article);
  });

  it.each(told)('%s: %s', (day, article) => {
    expect(marked(unmarked(article), day)).toBe(article);
  });

  const untold: [why: string, day: string, article: string][] = [
    [
      'the words stand in different clauses',
      '2025-10-15',
      'US trade with China: the fees rose, the port was full of Chinese ships.',
    ],
    [
      'another country acts',
      '2025-10-15',
      'China watched as Canada put fees on Chinese ships; the US trade office was silent.',
    ],
    [
      'the policy did not exist yet',
      '2019-05-01',
      'US ports raise charges on Chinese ships in their trade with China.',
    ],
    [
      'a group of words is missing',
      '2023-08-11',
      'American investment in Chinese chips doubled in the trade of the two.',
    ],
  ];
  it.each(untold)('stays unmarked where %s', (_, day, article) => {
    expect(marked(article, day)).toBe(article);
  });
});
