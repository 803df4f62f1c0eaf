// @vitest-environment jsdom
/** What a reader of Chinese meets on cards of the shipped records: Chinese, or what says that it is English. */
import { describe, expect, it } from 'vitest';
import { cardOf } from '../../../src/dataset/card-of';
import { compileRecords } from '../../../src/dataset/compile-records';
import { loadRecords } from '../../../src/dataset/load';
import { openDataset } from '../../../src/dataset/open';
import type { Card } from '../../../src/model/card';
import { drawCard, one, textOf } from './drawing';
import { simplified, traditional } from './sample-words';

const dataset = openDataset(compileRecords(loadRecords()));
const { officials, policies, institutions, events } = dataset.ids();

/** One record in five, and each on a day on which much was in force. */
const SAMPLE = [...officials, ...policies, ...institutions, ...events]
  .filter((_, place) => place % 5 === 0)
  .flatMap((id) => cardOf(dataset, id, { on: '2025-04-10', today: '2026-10-08' }) ?? []);

const cardOn = (id: string, on: string): Card => {
  const card = cardOf(dataset, id, { on, today: '2026-10-08' });
  if (!card) throw new Error(`no card of ${id}`);
  return card;
};

/** Two small words in a row: a sentence, not a company. */
const ENGLISH = /\b[a-z]{2,} [a-z]{2,}\b/;

describe.each([
  ['Simplified', simplified],
  ['Traditional', traditional],
])('a card in %s', (_script, words) => {
  const drawIn = (card: Card) => drawCard({ state: 'card', card }, { ...words, pinned: true });

  it('has no English that does not say so', async () => {
    const unsaid: string[] = [];
    for (const card of SAMPLE) {
      const drawn = await drawIn(card);
      for (const english of drawn.querySelectorAll('[lang="en"]')) english.remove();
      const [found] = ENGLISH.exec(textOf(drawn)) ?? [];
      if (found) unsaid.push(`${card.id}: ${found}`);
    }
    expect(unsaid).toEqual([]);
  });

  it('tells state, rate, scope and offices in Chinese', async () => {
    const english: string[] = [];
    for (const card of SAMPLE) {
      const drawn = await drawIn(card);
      const told = drawn.querySelectorAll('.tn [lang="en"], .lay [lang="en"], .kv p [lang="en"]');
      english.push(...[...told].map((text) => `${card.id}: ${textOf(text)}`));
    }
    // A new fact may wait for its Chinese; a catalogue may not be lost.
    expect(english.length, english.join('\n')).toBeLessThan(SAMPLE.length / 50);
  });
});

it('a duty reaches its goods in the reader’s words', async () => {
  const card = cardOn('us-fentanyl-tariff', '2025-03-10');
  const reach = async (words: typeof simplified) =>
    textOf(one(await drawCard({ state: 'card', card }, words), '.tn'));
  expect(await reach(simplified)).toContain('中国（含香港）的所有商品');
  expect(await reach(traditional)).toContain('中國（含香港）的所有商品');
});

it('an event has its place, its measures and their goods in Chinese', async () => {
  const card = cardOn('2025-10-30-busan-trump-xi-meeting', '2025-10-31');
  const drawn = await drawCard({ state: 'card', card }, simplified);
  expect(textOf(one(drawn, '.lead'))).toBe('2025年10月30日 · 釜山');
});
