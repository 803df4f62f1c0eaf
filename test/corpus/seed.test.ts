/**
 * The article that this began with, where ../shared holds it: what it means
 * without naming it, read by eye once and not to be lost again.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDetector, findMentions } from '../../src/core/find-mentions';
import { blocksOfPlainText } from '../../src/core/text/passages';
import { compileLexicon } from '../../src/dataset/lexicon/compile-lexicon';
import { loadRecords } from '../../src/dataset/load';
import { SHARED } from './items';

const path = join(SHARED, 'seed', 'article.txt');

/** Where the article speaks of what it does not name (UTF-16 offsets; its words stay there). */
const MEANT: readonly (readonly [start: number, what: string, id: string])[] = [
  [439, 'a call by its day', '2025-02-21-bessent-he-call'],
  [619, 'duties by the goods they fall on', 'us-fentanyl-tariff'],
  [1080, 'duties by whom they are imposed on', 'us-fentanyl-tariff'],
  [1319, 'duties by rate and goods', 'us-fentanyl-tariff'],
  [1549, 'duties by their ground', 'us-fentanyl-tariff'],
  [1737, 'duties by their novelty', 'us-fentanyl-tariff'],
  [1794, 'the answer by its goods', 'cn-tariff-2025-02'],
  [2100, 'a man by title and surname', 'he-lifeng'],
  [2580, 'duties by the predecessor who announced them', 'us-section-301-four-year-review'],
];

describe.skipIf(!existsSync(path))('the first article', () => {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const { lexicon, matcher } = compileLexicon(loadRecords());
  const { mentions } = findMentions(
    createDetector(lexicon, matcher),
    { text, blocks: blocksOfPlainText(text), day: '2025-02-21' },
    { gated: true },
  );

  it.each(MEANT)('at %i it means, by %s, %s', (start, _what, id) => {
    expect(mentions.find((mention) => mention.start === start)?.id).toBe(id);
  });

  it('never takes the pronoun for a person', () => {
    const he = mentions.filter((mention) => mention.text === 'He');
    expect(he).toEqual([]);
  });
});
