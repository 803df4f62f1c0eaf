/** What finds mentions for the measured pages: a worker in place of the extension's background. */
import packedLexicon from 'virtual:lexicon';
import { createDetector, findMentions } from '../../core/find-mentions';
import { articleOf } from '../../core/written-article';
import { unpackLexicon } from '../../dataset/lexicon/packed-lexicon';
import type { Mention } from '../../model/mention';

export interface Found {
  mentions: Mention[];
  ms: number;
}

const { lexicon, matcher } = unpackLexicon(packedLexicon);
const detector = createDetector(lexicon, matcher);

addEventListener('message', ({ data }: MessageEvent<string>) => {
  const startMs = performance.now();
  const { mentions } = findMentions(detector, articleOf(JSON.parse(data)), { gated: true });
  const found: Found = { mentions, ms: performance.now() - startMs };
  postMessage(JSON.stringify(found));
});
