import { describe, expect, it } from 'vitest';
import { createDetector, findMentions } from '../../../src/core/find-mentions';
import { isLaterVersion } from '../../../src/dataset/calendar-version';
import { cardOf } from '../../../src/dataset/card-of';
import { compileRecords, exportOf } from '../../../src/dataset/compile-records';
import { compileImport, LARGEST_FILE, readImport } from '../../../src/dataset/import-records';
import { unpackLexicon } from '../../../src/dataset/lexicon/packed-lexicon';
import { loadRecords } from '../../../src/dataset/load';
import { openDataset } from '../../../src/dataset/open';
import { NEW_ID, NEW_NAME, NEWER, newerDataset } from '../../fixtures/newer-dataset';

const shipped = loadRecords();
const { version } = shipped.manifest;

describe('a dataset file', () => {
  it('is read when it is newer than what is in use', () => {
    const read = readImport(newerDataset(), version);
    expect('records' in read && read.records.manifest.version).toBe(NEWER);
  });

  it.each([
    ['is a page of text', 'Tariffs rose again.', 'not-a-dataset'],
    ['is JSON of something else', '{"annotariffSettings":2}', 'not-a-dataset'],
    ['is as old as what is in use', JSON.stringify(exportOf(shipped)), 'not-newer'],
    [
      'is written to another schema',
      newerDataset().replace('"schemaVersion":1', '"schemaVersion":2'),
      'other-schema',
    ],
    ['ends in the middle', newerDataset().slice(0, -500), 'not-a-dataset'],
    [
      'has a field that we do not know',
      newerDataset().replace('"familyName"', '"surname"'),
      'damaged',
    ],
    [
      'cites a source that it lacks',
      newerDataset(({ events }) => {
        for (const event of events.slice(0, 1)) event.sources = ['no-such-source'];
      }),
      'damaged',
    ],
    ['is larger than any dataset', ' '.repeat(LARGEST_FILE + 1), 'too-large'],
  ])('that %s is refused', (_, text, refused) => {
    const read = readImport(text, version);
    expect('refused' in read && read.refused).toBe(refused);
  });

  it('that has a record on weak pages only is refused', () => {
    const text = newerDataset(({ events, sources }) => {
      const citedBy = (id: string) => events.filter((event) => event.sources.includes(id));
      const event = events.find(({ sources }) => sources.every((id) => citedBy(id).length === 1));
      if (!event) throw new Error('every event shares its pages with another');
      for (const id of event.sources) {
        const source = sources[id];
        if (source) source.grade = 'weak';
      }
      event.grade = 'weak';
    });
    expect(readImport(text, version)).toEqual({
      refused: 'damaged',
      detail: expect.stringContaining('rests on weak pages only'),
    });
  });

  it('that is damaged names its first mistake', () => {
    const read = readImport(newerDataset().replace('"coverage":', '"covers":'), version);
    expect(read).toEqual({ refused: 'damaged', detail: expect.stringContaining('coverage') });
  });
});

describe('what is made of a dataset file', () => {
  const read = readImport(newerDataset(), version);
  if (!('records' in read)) throw new Error(`refused: ${read.refused} ${read.detail}`);
  const compiled = compileImport(read.records);

  it('makes the cards that the build would make of it, in both scripts', () => {
    const dataset = openDataset(JSON.parse(compiled.records));
    const built = openDataset(compileRecords(read.records));
    const days = { on: '2025-04-10', today: '2026-11-25' };
    const ids = Object.values(built.ids()).flat();
    expect(ids).toContain(NEW_ID);
    for (const id of ids) {
      expect(
        JSON.stringify(cardOf(dataset, id, days)) === JSON.stringify(cardOf(built, id, days)),
        id,
      ).toBe(true);
    }
  });

  it('finds a name that the shipped data do not have', () => {
    const { lexicon, matcher } = unpackLexicon(compiled.lexicon);
    const text = `The tariffs on imports from China will stay, ${NEW_NAME} said.`;
    const blocks = [{ start: 0, end: text.length, heading: false }];
    const { mentions } = findMentions(
      createDetector(lexicon, matcher),
      { text, blocks, day: '2025-02-20' },
      { gated: false },
    );
    expect(mentions.map(({ id }) => id)).toContain(NEW_ID);
  });
});

it.each([
  ['2026.12.0', '2026.11.0', true],
  ['2026.11.10', '2026.11.9', true],
  ['2027.1.0', '2026.12.3', true],
  ['2026.11.0', '2026.11.0', false],
  ['2026.9.0', '2026.11.0', false],
])('%s is later than %s: %s', (later, other, isLater) => {
  expect(isLaterVersion(later, other)).toBe(isLater);
});
