/**
 * The words of our names where they mean something else, and the same words where
 * they mean ours.
 */
import { describe, expect, it } from 'vitest';
import { marked, unmarked } from './marked';

describe('a name that is an everyday word', () => {
  const others: [day: string, article: string][] = [
    ['2020-01-20', 'US grocers noted that China’s retaliatory Dec. 15 tariffs were put on hold.'],
    ['2019-06-18', 'Stung by Washington, China is creating its own ‘entity list’ of firms.'],
    [
      '2021-05-05',
      'The Phase One trial of the drug ran in China; the US trade attaché was its first volunteer.',
    ],
    ['2022-03-03', 'The entity list of the program maps Chinese traders to US ports.'],
    [
      '2026-06-01',
      'The Board of Trade in Chicago is where Chinese buyers of US beans are watched.',
    ],
    [
      '2025-08-29',
      'China sells on although Britain will end its de minimis rule, as America ended it.',
    ],
    ['2025-10-14', 'Port fees at Panama vex US and Chinese carriers in the trade of both.'],
    ['2025-12-10', 'The H20 is a bus in Idaho that brings Chinese visitors to a US trade fair.'],
    [
      '2025-10-12',
      'While the US and China talked trade, Brazil raised its reciprocal tariffs again.',
    ],
    [
      '2025-06-20',
      'The London Framework for Dance sends US dancers to China; trade is no part of it.',
    ],
    ['2019-07-02', 'The Osaka truce between two gangs held while the US and China talked trade.'],
    ['2025-07-28', 'The talks in Stockholm on climate had US and Chinese guests; trade had none.'],
    ['2025-04-05', "It is America's duty to speak, a US senator said at a China trade hearing."],
    [
      '2025-02-20',
      "America's 2009 tariffs on Chinese tyres are a lesson in trade, a US scholar says.",
    ],
    ['2025-07-08', 'South Korea will pay a 25% reciprocal tariff, a US list says; China looks on.'],
    ['2025-06-20', "India's anti-dumping duties on Chinese steel are a copy of US trade practice."],
    ['2025-10-20', 'A 90-day pause in the baseball season helped no US trade with China.'],
    ['2025-10-20', 'A one-year truce in the Sudan war had US and Chinese support, trade aside.'],
    ['2025-11-01', 'The Busan agreement on plastics is none of trade, US and Chinese envoys say.'],
    ['2025-03-10', 'Germany restricts exports of drones while the US and China sell more.'],
    [
      '2026-02-22',
      'A court in Hong Kong struck down a taxi tariff that US and Chinese guests paid.',
    ],
  ];
  it.each(others)('is nothing of ours on %s: %s', (day, article) => {
    expect(marked(article, day)).toBe(article);
  });

  const ours: [day: string, article: string][] = [
    ['2020-05-05', 'US beans sell again under [Phase One|phase-one-deal] with China.'],
    [
      '2022-03-03',
      'A Chinese chipmaker on the [Entity List|us-entity-list] needs no US parts, it says.',
    ],
    [
      '2025-05-05',
      'Shoppers of Chinese goods miss the [de minimis rule|us-de-minimis] that kept US customs away.',
    ],
    ['2025-08-12', 'China has cooled to the [H20|us-h20-license], the US maker of the chip says.'],
  ];
  it.each(ours)('is ours on %s: %s', (day, article) => {
    expect(marked(unmarked(article), day)).toBe(article);
  });
});

describe('a Chinese name that many bear', () => {
  it('is not the official where an employer stands behind it', () =>
    expect(
      marked(
        'Wang Yi, an economist at a bank in Shanghai, sees US trade with China fall.',
        '2025-09-01',
      ),
    ).toBe('Wang Yi, an economist at a bank in Shanghai, sees US trade with China fall.'));
  it('is the official in office', () =>
    expect(
      marked('Wang Yi, the foreign minister, sees US trade with China fall.', '2025-09-01'),
    ).toContain('[Wang Yi|wang-yi]'));
});

describe('an article about another country’s quarrel with America', () => {
  const text = [
    'Carney returns to Washington for relief from American tariffs on Canadian steel',
    'The prime minister of Canada will see President Donald Trump on Tuesday about duties of 35 per cent.',
    'Scott Bessent, the Treasury secretary, said that there was room to talk about aluminium.',
    'Ottawa has put duties of its own on steel from China, as America asked.',
  ].join('\n\n');

  it('is not about the two countries because it ends with China', () => {
    expect(marked(text, '2025-10-05', true)).not.toContain('donald-trump');
  });
});
