/**
 * From an article to what `annotate` prints for it.
 */
import { firstInSection } from '../../core/density';
import { createDetector, type Detector, findMentions } from '../../core/find-mentions';
import type { Dropped } from '../../core/text/spans';
import { compileLexicon } from '../../dataset/lexicon/compile-lexicon';
import { loadRecords } from '../../dataset/load';
import type { Mention } from '../../model/mention';
import type { ArticleInput } from './read-input';

export interface DetectOptions {
  every: boolean;
  ungated: boolean;
  explain: boolean;
}

/** One article's result, in the shape that design and reviewers rely on. */
export interface AnnotateResult {
  id?: string;
  file?: string;
  dataset: { version: string; coverageUntil: string };
  article: {
    date: string | null;
    dateSource: string | null;
    lang: string;
    aboutTopic: boolean;
    isArticle: boolean;
  };
  /** The readable text that offsets count into; only for HTML. */
  text?: string;
  mentions: Mention[];
  /** Candidates that were dropped, and why; only when asked for. */
  dropped?: Dropped[];
}

/** The detector over the records of this checkout. */
export function loadDetector(): Detector {
  const { lexicon, matcher } = compileLexicon(loadRecords());
  return createDetector(lexicon, matcher);
}

/** Finds the mentions of one article. */
export function detect(
  detector: Detector,
  article: ArticleInput,
  options: DetectOptions,
): AnnotateResult {
  const gated = !options.ungated;
  const readsIt = article.isArticle || options.ungated;
  const reading = findMentions(
    detector,
    { text: readsIt ? article.text : '', blocks: readsIt ? article.blocks : [], day: article.day },
    { gated },
  );
  const mentions = options.every
    ? reading.mentions
    : firstInSection(reading.mentions, article.isHtml ? article.blocks : []);
  return {
    dataset: {
      version: detector.lexicon.version,
      coverageUntil: detector.lexicon.coverageUntil,
    },
    article: {
      date: article.day,
      dateSource: article.dateSource,
      lang: article.lang,
      aboutTopic: reading.topic.aboutTopic,
      isArticle: article.isArticle,
    },
    ...(article.isHtml ? { text: article.text } : {}),
    mentions,
    ...(options.explain ? { dropped: reading.dropped } : {}),
  };
}
