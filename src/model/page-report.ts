/**
 * What the popup asks a page: what was found there, or why nothing is marked.
 */
import type { IsoDay } from './days';
import type { EntityKind } from './mention';

/** One mention of a page, in reading order. */
export interface ReportedMention {
  /** `null` when several are possible; then `candidates` names them. */
  id: string | null;
  candidates?: string[];
  kind: EntityKind;
  /** The words on the page. */
  text: string;
  /** UTF-16 offset into the page's readable text; names the mention to jump to. */
  start: number;
}

/** Names what a mention stands for, one record or several possible; mentions of one subject share it. */
export function subjectOf(mention: { id: string | null; candidates?: readonly string[] }): string {
  // No id has a space or a question mark.
  return mention.id ?? ['?', ...(mention.candidates ?? [])].join(' ');
}

export type PageState =
  /** not read to the end yet */
  | 'reading'
  /** marks are on the page */
  | 'annotated'
  /** read, and nothing of ours is named */
  | 'nothing-found'
  /** does not look like an article */
  | 'not-an-article'
  /** an article, but not about US–China economic relations */
  | 'off-topic'
  /** the reader switched this site off */
  | 'off'
  /** this browser cannot paint marks without changing the page */
  | 'unsupported'
  /** too much text to read without slowing the page */
  | 'too-large'
  /** the annotator failed; the page is as it was */
  | 'failed';

export interface PageReport {
  state: PageState;
  host: string;
  /** The day the article was written, or `null` when the page shows none. */
  articleDay: IsoDay | null;
  /** BCP 47 language of the article, or '' when unknown. */
  lang: string;
  mentions: ReportedMention[];
  /** The record whose card was opened last on this page. */
  lastRead?: string;
  /** Why part of a page was left unread: it changes without pause, or it is too long. */
  gaveUp?: 'moving' | 'too-long';
}
