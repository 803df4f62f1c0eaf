/**
 * Export controls told by the goods that they hold back.
 */
import { describe, expect, it } from 'vitest';
import { marked, unmarked } from '../marked';

describe('an export control that is described', () => {
  const told: [day: string, article: string][] = [
    [
      '2025-06-08',
      'Car makers in America wait for [export permits for rare earth magnets|cn-rare-earth-controls] from China.',
    ],
    [
      '2025-06-08',
      'China handed out [rare earth export licences|cn-rare-earth-controls] to three suppliers.',
    ],
    [
      '2025-06-08',
      "Detroit blames [China's clampdown on exports of rare earth magnets|cn-rare-earth-controls].",
    ],
    [
      '2022-10-04',
      'Washington will soon place [new restrictions on semiconductors|us-chip-export-controls] that China needs.',
    ],
    [
      '2025-02-01',
      'Washington may [stop sales of AI chips to China|us-chip-export-controls] altogether.',
    ],
    [
      '2024-12-04',
      'China will [ban exports to the US of goods made with gallium and germanium|cn-gallium-germanium-ban].',
    ],
    [
      '2023-10-20',
      'Washington told the firm to [halt the export of some of its artificial intelligence chips to China|us-chip-export-controls].',
    ],
    [
      '2026-03-02',
      '[Curbs on rare earth exports|cn-rare-earth-controls] still hold up deliveries from China.',
    ],
  ];
  it.each(told)('%s: %s', (day, article) => {
    expect(marked(unmarked(article), day)).toBe(article);
  });

  const untold: [why: string, day: string, article: string][] = [
    ['nothing of the kind exists yet', '2021-05-01', 'China has no curbs on graphite exports.'],
    ['others hold them back', '2024-02-01', 'China regrets the Dutch curbs on chip exports.'],
    ['the words are of a permit to build', '2025-06-08', 'China issues permits for new mines.'],
  ];
  it.each(untold)('stays unmarked where %s', (_, day, article) => {
    expect(marked(article, day)).toBe(article);
  });
});

describe('controls whose goods the sentence names elsewhere, or hardly at all', () => {
  const cases: [day: string, article: string][] = [
    [
      '2025-06-06',
      'China eased the shortage of rare earths caused by [its sweeping export controls in April|cn-rare-earth-controls], Washington noted.',
    ],
    [
      '2023-08-05',
      'America watches as China begins to [restrict the export of industry-critical materials|cn-gallium-germanium-controls].',
    ],
    [
      '2025-04-04',
      'Beijing answered with [restrictions on critical mineral exports to America|cn-rare-earth-controls].',
    ],
    [
      '2022-09-01',
      'US officials told AMD to [stop exporting its top artificial intelligence chip to China|us-chip-export-controls].',
    ],
    [
      '2025-07-22',
      'Nvidia hopes to sell its [H20|us-h20-license] to China again.\nIn April Washington [restricted sales of the chip to China|us-h20-license].',
    ],
    [
      '2025-06-07',
      'China has begun to allow limited exports of rare earths to America, one shipper said.',
    ],
  ];
  it.each(cases)('%s: %s', (day, article) => {
    expect(marked(unmarked(article), day)).toBe(article);
  });
});
