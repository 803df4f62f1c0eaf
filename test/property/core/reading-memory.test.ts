/**
 * Reading a page that changes, with a memory of what it said before, must come to
 * what a stranger reads there.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDetector, type PageMemory, readInSteps } from '../../../src/core/find-mentions';
import { ReadingMemory } from '../../../src/core/reading-memory';
import { compileLexicon } from '../../../src/dataset/lexicon/compile-lexicon';
import { loadRecords } from '../../../src/dataset/load';

const { lexicon, matcher } = compileLexicon(loadRecords());
const detector = createDetector(lexicon, matcher);

/** Sentences that lean on one another: introductions, surnames, namesakes, aliases of laws. */
const SENTENCES = [
  'US Treasury Secretary Scott Bessent spoke with Chinese Vice Premier He Lifeng on tariffs.',
  'Bessent and He will meet again.',
  'Michael Bessent, a baker, was not there.',
  'China’s commerce ministry said the additional tariff of 10 per cent on Chinese goods harms trade with the United States.',
  'The Section 301 tariffs stay, Greer said.',
  'US Trade Representative Jamieson Greer defended the duties on China.',
  'Rain until noon.',
  '中国副总理何立峰与美国财政部长贝森特就关税问题通话。',
  'The truce between Washington and Beijing on tariffs ends in November.',
];

const paragraph = fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 3 });
const page = fc.array(
  fc.record({ heading: fc.boolean(), words: paragraph.map((all) => all.join(' ')) }),
  { maxLength: 8 },
);
const day = fc.constantFrom('2025-02-22', '2025-08-12', null);

function read(
  passages: { heading: boolean; words: string }[],
  on: string | null,
  memory?: PageMemory,
) {
  const blocks = [];
  let text = '';
  for (const { heading, words } of passages) {
    blocks.push({ start: text.length, end: text.length + words.length, heading });
    text += `${words}\n\n`;
  }
  const article = { text, blocks, day: on };
  const steps = readInSteps(() => detector, article, { gated: true }, memory);
  for (;;) {
    const step = steps.next();
    if (step.done) return { mentions: step.value.mentions, about: step.value.topic.aboutTopic };
  }
}

describe('for any page that changes in any way', () => {
  it('a reader with a memory finds what a fresh one finds', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(page, day), { minLength: 2, maxLength: 5 }), (versions) => {
        const memory: PageMemory = new ReadingMemory();
        for (const [passages, on] of versions) {
          expect(read(passages, on, memory)).toEqual(read(passages, on));
        }
      }),
      { numRuns: 60 },
    );
  });
});
