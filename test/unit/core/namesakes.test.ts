/**
 * Names of officials and policies borne by others, beside the ones that are meant: the
 * mark stands where it is right, and nowhere else.
 */
import { describe, expect, it } from 'vitest';
import { marked, unmarked } from './marked';

function finds(cases: readonly [day: string, article: string][]): void {
  it.each(cases)('%s: %s', (day, article) => {
    expect(marked(unmarked(article), day)).toBe(article);
  });
}

describe('what bears the name of an official is not the official', () => {
  finds([
    [
      '2026-09-22',
      'Greer, South Carolina, fears tariffs. Its mayor wrote to [Jamieson Greer|jamieson-greer].',
    ],
    [
      '2025-06-12',
      'Yi Gang, a bouncer at the Entity List nightclub, fears [China’s tariffs|cn-tariffs-on-us].',
    ],
    [
      '2025-06-12',
      '[He Lifeng|he-lifeng], a close ally from Xiamen days, spoke of [China’s tariffs|cn-tariffs-on-us].',
    ],
    ['2025-12-10', 'The [Section 232 probe|us-section-232-law] into drones from China goes on.'],
    ['2025-10-02', 'Bessent-Wallace Park is closed. [Scott Bessent|scott-bessent] was in Beijing.'],
    ['2025-12-11', 'Greer & Sons took the boxes of [Jamieson Greer|jamieson-greer] to China.'],
    ['2025-08-30', 'The USS Powell does not sail. [Jerome Powell|jerome-powell] spoke of China.'],
    ['2025-11-03', 'Mrs Bessent gave nothing. [Scott Bessent|scott-bessent] spoke of China.'],
    [
      '2021-03-19',
      'A Yang who sells noodles is proud. [Yang Jiechi|yang-jiechi] spoke to the Americans.',
    ],
    [
      '2024-03-01',
      '[Nicholas Burns|nicholas-burns] left Beijing.\n\nWilliam Burns was in Cairo.\n\nBurns said it was hot.\n\n[Nicholas Burns|nicholas-burns] spoke, and [Burns|nicholas-burns] left again.',
    ],
  ]);
});

describe('He is a name where English gives the pronoun no capital', () => {
  finds([
    [
      '2025-05-09',
      '"If [He|he-lifeng] smiles, sell," joked a trader. [He Lifeng|he-lifeng] was on his way.',
    ],
    [
      '2025-07-30',
      'The [He|he-lifeng] team was late. He did not mind, said an aide to [He Lifeng|he-lifeng].',
    ],
    ['2025-08-12', 'God knows what He wants; [He Lifeng|he-lifeng] wants calm in the trade talks.'],
    ['2025-09-14', 'He is tired, said an aide. [He Lifeng|he-lifeng] was asleep by nine.'],
  ]);
});

describe('an office is held by whoever holds it, and not by everything that is called so', () => {
  finds([
    ['2024-09-10', "China's premier chipmaker sued. [China's premier|li-qiang] said nothing."],
    ['2025-11-20', 'The Chinese leader in batteries hired the US leader in solar panels.'],
    ['2023-07-26', "China's foreign minister, dismissed on Tuesday, has not been seen."],
    ['2025-08-22', 'The [US ambassador to China|david-perdue] visited a soybean crusher.'],
    ['2025-02-10', 'China has no opinion of the Treasury secretary to the Queensland government.'],
  ]);
});

describe('the names of policies are used by others as well', () => {
  finds([
    ['2018-03-30', "The Irish Finance Act, section 301, helps farmers. China's farmers smile."],
    ['2020-11-20', 'The steel tariffs of 2002 lasted 20 months, and China did not mind.'],
    ['2025-02-28', "Rotterdam's port fees rise for Chinese and American ships alike."],
    ['2025-03-30', 'The Belt and Road restaurant sells American burgers with Chinese cumin.'],
    ['2025-03-15', 'The Chinese game has a faction called the Trade War and a quest, Phase One.'],
    ['2025-11-24', 'The Geneva talks on Ukraine went well; China and America were there.'],
    ['2018-12-05', 'The truce between the two Chinese restaurants amused the Americans.'],
    ['2025-03-20', "Ottawa's levies on Chinese cars and steel are old; America's are older."],
  ]);
});
