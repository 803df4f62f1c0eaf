/** What is measured: the detector with and without its topic gate, and the baseline. */
import { createDetector, findMentions } from '../../src/core/find-mentions';
import { blocksOfPlainText } from '../../src/core/text/passages';
import { compileLexicon } from '../../src/dataset/lexicon/compile-lexicon';
import { createBaseline } from './baseline';
import { RECORDS } from './dataset';
import type { Item } from './items';
import type { Finder, Mark } from './score';

const { lexicon, matcher } = compileLexicon(RECORDS);
const detector = createDetector(lexicon, matcher);

function detect({ text, day }: Item, gated: boolean): Mark[] {
  const article = { text, blocks: blocksOfPlainText(text), day };
  return findMentions(detector, article, { gated }).mentions;
}

/** Every mention, whatever the page is about. */
export const ungated: Finder = (item) => detect(item, false);

/** The same without events, for texts in which nobody has labelled them. */
export const withoutEvents: Finder = (item) => ungated(item).filter(({ kind }) => kind !== 'event');

/** Only where the page or the paragraph is about US-China economics, as readers get it. */
export const gated: Finder = (item) => detect(item, true);

const matchAliases = createBaseline(RECORDS);

/** Plain alias matching, which knows no topic. */
export const baseline: Finder = (item) => matchAliases(item.text);
