/**
 * A file as an article: HTML through the page's own reader, plain text and
 * Markdown by lines and blank lines.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { JSDOM } from 'jsdom';
import { articleDate, type DateEvidence, type DateSource } from '../../core/days/article-date';
import { evidenceWithText } from '../../core/days/date-clues';
import { datelinesOf } from '../../core/days/datelines';
import type { Block } from '../../core/text/passages';
import { blocksOfPlainText } from '../../core/text/passages';
import type { IsoDay } from '../../model/days';
import { languageOf, languageOfText, looksLikeArticle } from '../../page/article-evidence';
import { dateCluesOf } from '../../page/date-clues';
import { readPageText } from '../../page/text-runs';
import { today } from '../../platform/today';

/** An article ready for detection, with what was learnt of it on the way. */
export interface ArticleInput {
  text: string;
  blocks: readonly Block[];
  day: IsoDay | null;
  dateSource: DateSource | null;
  lang: string;
  /** Plain text is taken for an article; a page must look like one. */
  isArticle: boolean;
  /** Offsets count into the readable text, not into the file as given. */
  isHtml: boolean;
}

export interface GivenFacts {
  date?: string;
  lang?: string;
}

/** The file's text, unpacked; `-` reads standard input. Throws what the file system throws. */
export function readText(file: string): string {
  const bytes = readFileSync(file === '-' ? 0 : file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** Whether the file is HTML, by its name or its first characters. */
export function isHtml(file: string, text: string): boolean {
  const name = file.replace(/\.gz$/, '');
  if (/\.html?$/.test(name)) return true;
  if (/\.(?:txt|md|jsonl?)$/.test(name)) return false;
  return /^\s*<(?:!doctype html|html)/i.test(text);
}

/** Whether a text is a day of the calendar, YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  // The 31st of February is read as a day of March.
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Reads HTML as the content script would read the page. */
export function articleFromHtml(html: string, given: GivenFacts): ArticleInput {
  // A parser's document has no window: nothing in it is styled, loaded or run.
  // A window of its own: a parser keeps what it made as long as it lives.
  const { DOMParser } = new JSDOM('').window;
  const document = new DOMParser().parseFromString(html, 'text/html');
  const page = readPageText(document.body);
  const canonical =
    document.querySelector('link[rel="canonical"]')?.getAttribute('href') ??
    document.querySelector('meta[property="og:url"]')?.getAttribute('content') ??
    '';
  const evidence = evidenceWithText(dateCluesOf(document, canonical), page);
  const lang = given.lang ?? languageOf(document, page);
  return {
    text: page.text,
    blocks: page.blocks,
    ...dayOf(evidence, lang, given),
    lang,
    isArticle: looksLikeArticle(document),
    isHtml: true,
  };
}

/** Reads plain text or Markdown; offsets stay those of the text as given. */
export function articleFromText(text: string, given: GivenFacts): ArticleInput {
  const blocks = blocksOfPlainText(text);
  const lang = given.lang ?? languageOfText(text);
  return {
    text,
    blocks,
    ...dayOf(datelinesOf(text, blocks), lang, given),
    lang,
    isArticle: true,
    isHtml: false,
  };
}

function dayOf(
  evidence: DateEvidence[],
  lang: string,
  given: GivenFacts,
): { day: IsoDay | null; dateSource: DateSource | null } {
  const own: DateEvidence[] = given.date ? [{ source: 'given', value: given.date }] : [];
  const { day, source } = articleDate([...own, ...evidence], { lang, latest: today() });
  return { day, dateSource: source };
}
