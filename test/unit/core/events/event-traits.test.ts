import { expect, it } from 'vitest';
import { tellingWords, traitsOf } from '../../../../src/core/events/event-traits';
import { compileLexicon } from '../../../../src/dataset/lexicon/compile-lexicon';
import { loadRecords } from '../../../../src/dataset/load';

const records = loadRecords();
const { lexicon } = compileLexicon(records);
const officials = new Map(lexicon.officials.map((official) => [official.id, official]));
const titles = new Map(records.events.map(({ id, title }) => [id, title]));

it('tells of every event by the words that travel what its whole title tells', () => {
  const whole = lexicon.events.map((event) => ({ ...event, title: titles.get(event.id) ?? '' }));
  const told = (events: typeof whole) =>
    events.map((event) => ({ id: event.id, ...traitsOf(event, events, officials) }));
  expect(told(lexicon.events)).toEqual(told(whole));
});

it.each([
  ['Trump and Xi speak by phone and meet at a summit', 'speak phone meet summit'],
  ['Officials called the meetings useful', ''],
  ['Bessent visits Beijing and extends the truce for 90 days', 'visits truce for 90 days'],
  ['China confirms talks in London', 'says talks'],
])('keeps of “%s” only “%s”', (title, words) => {
  expect(tellingWords(title)).toBe(words);
});
