/** What finds mentions for the measured pages: a worker in place of the extension's background. */
import packedLexicon from 'virtual:lexicon';
import { type ArticleAnswer, answerInSteps } from '../../core/answer-article';
import { createDetector } from '../../core/find-mentions';
import { atOnce } from '../../core/text/steps';
import { unpackLexicon } from '../../dataset/lexicon/packed-lexicon';
import { today } from '../../platform/today';

export interface Found {
  answer: ArticleAnswer;
  ms: number;
}

const { lexicon, matcher } = unpackLexicon(packedLexicon);
const detector = createDetector(lexicon, matcher);

addEventListener('message', ({ data }: MessageEvent<string>) => {
  const startMs = performance.now();
  const answer = atOnce(answerInSteps(() => detector, JSON.parse(data), today()));
  const found: Found = { answer, ms: performance.now() - startMs };
  postMessage(JSON.stringify(found));
});
