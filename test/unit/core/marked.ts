/**
 * Articles with their mentions written into them, for tests that read as news:
 * "[Bessent|scott-bessent] and [He|he-lifeng] agreed". Several possible ids are
 * joined by "/": the detector must say that it cannot tell.
 */
import { createDetector, findMentions } from '../../../src/core/find-mentions';
import { blocksOfPlainText } from '../../../src/core/text/passages';
import { compileLexicon } from '../../../src/dataset/lexicon/compile-lexicon';
import { loadRecords } from '../../../src/dataset/load';
import type { IsoDay } from '../../../src/model/days';

const { lexicon, matcher } = compileLexicon(loadRecords());
const detector = createDetector(lexicon, matcher);

/** The text without its marks. */
export function unmarked(article: string): string {
  return article.replace(/\[([^\]|]*)\|[^\]]*\]/g, '$1');
}

/** The text with the mentions that the detector finds, every one, without any gate. */
export function marked(text: string, day: IsoDay | null, gated = false): string {
  const article = { text, blocks: blocksOfPlainText(text), day };
  const { mentions } = findMentions(detector, article, { gated });
  let out = '';
  let at = 0;
  for (const mention of mentions) {
    const target = mention.id ?? mention.candidates?.toSorted().join('/');
    out += `${text.slice(at, mention.start)}[${mention.text}|${target}]`;
    at = mention.end;
  }
  return out + text.slice(at);
}
