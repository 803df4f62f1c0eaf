/**
 * What a page is answered about the article that it holds: whether that is on our
 * topic, when it was written, and what is mentioned in it.
 */
import type { IsoDay } from '../model/days';
import type { Mention } from '../model/mention';
import { articleDate } from './days/article-date';
import { type DateClues, evidenceWithText } from './days/date-clues';
import { type DetectorSource, type PageMemory, readInSteps } from './find-mentions';
import { ReadingMemory } from './reading-memory';
import { spansOf, textOf, type WrittenArticle } from './text/written-article';
import { type Article, topicInSteps } from './topic/article-topic';
import type { Topic } from './topic/topic';

export interface ArticleAnswer {
  /** Whether the article, or a paragraph of it, is on our topic. */
  isOurs: boolean;
  /** The calendar day on which it was written, or `null`. */
  day: IsoDay | null;
  /** Nothing is told before the page has gathered what it says of the article's day. */
  wantsClues: boolean;
  /** In reading order; offsets count in the text that the blocks make up (written-article.ts). */
  mentions: Mention[];
}

/** Reads the article; the caller may pause at each `yield`. No article was written after `latest`. */
export function* answerInSteps(
  detectorOf: DetectorSource,
  written: WrittenArticle,
  latest: IsoDay,
  memory?: PageMemory,
): Generator<void, ArticleAnswer, void> {
  const { blocks, day, clues } = written;
  const article = { text: textOf(blocks), blocks: spansOf(blocks) };
  yield;
  if (clues === 'on request') {
    const { topic } = yield* topicInSteps(article, memory ?? new ReadingMemory());
    const wantsClues = isOurs(topic);
    return { isOurs: wantsClues, day, wantsClues, mentions: [] };
  }
  const known = clues === null ? day : (dayToldBy(clues, article, latest) ?? day);
  const dated = { ...article, day: known };
  const { mentions, topic } = yield* readInSteps(detectorOf, dated, { gated: true }, memory);
  return { isOurs: isOurs(topic), day: known, wantsClues: false, mentions };
}

function isOurs({ aboutTopic, passages }: Topic): boolean {
  return aboutTopic || passages.size > 0;
}

function dayToldBy(clues: DateClues, article: Omit<Article, 'day'>, latest: IsoDay): IsoDay | null {
  return articleDate(evidenceWithText(clues, article), { lang: clues.lang, latest }).day;
}
