/**
 * What a page says of itself: its structured data, its language, whether it is an
 * article.
 *
 * Every reading is forgiving: pages carry broken JSON, empty attributes and dates
 * of other stories. What cannot be read is passed over, never thrown.
 */
import isProbablyReaderable from '@mozilla/readability/Readability-readerable.js';
import { isHan } from '../core/text/words';

const ARTICLE_TYPE = /(?:Article|BlogPosting|LiveBlogPosting|Report)$/;
/** More than this is no metadata that a page means to be read. */
const LONGEST_JSON = 500_000;

/** The objects of the page's structured data, nested ones included. */
export function* structuredData(document: Document): Generator<Record<string, unknown>> {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const json = script.textContent ?? '';
    if (json.length > LONGEST_JSON) continue;
    yield* objectsIn(parsed(json) ?? parsed(mended(json)), 0);
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // Broken structured data is common; the page's other signs remain.
    return null;
  }
}

/** Line breaks within strings, commas before a bracket and CDATA marks are the common slips. */
function mended(json: string): string {
  return json
    .replace(/(?:\/\*|\/\/)?\s*(?:<!\[CDATA\[|\]\]>)(?:\s*\*\/)?/g, '')
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/,\s*([}\]])/g, '$1');
}

function* objectsIn(value: unknown, depth: number): Generator<Record<string, unknown>> {
  if (depth > 4 || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value.slice(0, 50)) yield* objectsIn(item, depth + 1);
    return;
  }
  const object = Object.fromEntries(Object.entries(value));
  yield object;
  yield* objectsIn(object['@graph'], depth + 1);
  yield* objectsIn(object.mainEntity, depth + 1);
}

/** The types that an object gives for itself. */
export function typesOf(object: Record<string, unknown>): string[] {
  const type = object['@type'];
  return (Array.isArray(type) ? type : [type]).filter((name) => typeof name === 'string');
}

export function isArticleObject(object: Record<string, unknown>): boolean {
  return typesOf(object).some((type) => ARTICLE_TYPE.test(type));
}

/** Language of the article: the page's own word, else told by its script. '' when unknown. */
export function languageOf(document: Document, page: { readonly text: string }): string {
  const declared = document.documentElement.getAttribute('lang')?.trim();
  if (declared) return declared;
  return languageOfText(page.text);
}

/** 'zh' or 'en', by the share of Chinese characters among the first thousands. */
export function languageOfText(text: string): string {
  const sample = text.slice(0, 4000);
  if (sample.trim() === '') return '';
  let han = 0;
  for (let i = 0; i < sample.length; i++) if (isHan(sample.charCodeAt(i))) han++;
  return han / sample.length > 0.15 ? 'zh' : 'en';
}

/** Whether the page presents itself as an article, or reads like one. */
export function looksLikeArticle(document: Document): boolean {
  const ogType = document.querySelector('meta[property="og:type"]')?.getAttribute('content');
  if (ogType === 'article') return true;
  for (const object of structuredData(document)) if (isArticleObject(object)) return true;
  if (document.querySelector('meta[property="article:published_time"]') !== null) return true;
  return isProbablyReaderable(document, { minContentLength: 100 });
}
