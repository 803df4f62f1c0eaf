/**
 * What a page is answered about the article that it holds: whether that is on our
 * topic, when it was written, and what is mentioned in it.
 */
import type { IsoDay } from '../model/days';
import type { Mention } from '../model/mention';
import { articleDate } from './article-date';
import type { Article } from './article-topic';
import { evidenceWithText } from './date-clues';
import { type DetectorSource, type PageMemory, readInSteps } from './find-mentions';
import { spansOf, textOf, type WrittenArticle } from './written-article';

export interface ArticleAnswer {
  /** Whether the article, or a paragraph of it, is on our topic. */
  isOurs: boolean;
  /** The calendar day on which it was written, or `null`. */
  day: IsoDay | null;
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
  const article = articleOf(written, latest);
  yield;
  const { mentions, topic } = yield* readInSteps(detectorOf, article, { gated: true }, memory);
  return {
    isOurs: topic.aboutTopic || topic.passages.size > 0,
    day: article.day,
    mentions,
  };
}

function articleOf({ blocks, day, clues }: WrittenArticle, latest: IsoDay): Article {
  const article = { text: textOf(blocks), blocks: spansOf(blocks) };
  if (clues === null) return { ...article, day };
  const told = articleDate(evidenceWithText(clues, article), { lang: clues.lang, latest });
  return { ...article, day: told.day ?? day };
}
