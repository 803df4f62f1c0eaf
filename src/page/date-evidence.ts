/**
 * Every date that a page gives for itself, the surest first.
 *
 * Pages are full of other dates: of related stories, of the last change, of the
 * copyright. A date counts only where pages put their own: structured data, known
 * meta tags, the time element beside the headline, the address, the byline.
 */
import type { DateEvidence } from '../core/article-date';
import { isArticleObject, structuredData } from './article-evidence';
import { isUnread } from './readable';

const META_NAMES = new Set(
  'article:published_time article:published og:published_time og:article:published_time bt:pubdate rnews:datepublished pubdate publishdate publish-date publish_date published published-date published_date publication_date publication-date pub_date date dc.date dc.date.issued dc.date.created dcterms.date dcterms.created dcterms.issued sailthru.date parsely-pub-date cxenseparse:recs:publishtime cxenseparse:publishtime datepublished citation_date citation_publication_date citation_online_date originalpublicationdate shareaholic:article_published_time vr:published_time date_published release_date pdate ptime article.published article.created creation_date weibo:article:create_at'.split(
    ' ',
  ),
);
const BYLINE =
  '[class*="date" i], [class*="publish" i], [class*="byline" i], [class*="timestamp" i], [class*="posted" i], [class*="time" i], [class*="meta" i], [class*="info" i], [id*="date" i], [id*="time" i], abbr.published, .author';
const MOST_BYLINES = 60;
const LONGEST_BYLINE = 120;
/** A date that says it is of a change, a related story or the owner's rights. */
const OTHER_DATE =
  /updated|modified|last (?:changed|edited)|aktualisiert|mis à jour|actualizado|copyright|©|更新/i;
const FROM_ADDRESS = /\/(20\d\d|19\d\d)[-/]?(\d{2}|[a-z]{3})[-/]?(\d{2})(?:[/_.-]|$)/i;

/** Dates of the page, for `articleDate` to choose from. */
export function dateEvidenceOf(document: Document, url: string): DateEvidence[] {
  return [...surerDatesOf(document, url), ...bylineDatesOf(document)];
}

/** All but those that take a search through the whole page. */
export function surerDatesOf(document: Document, url: string): DateEvidence[] {
  return [
    ...fromStructuredData(document),
    ...fromMeta(document),
    ...fromTimeElements(document),
    ...fromAddress(url),
  ];
}

/** The least trusted: short lines that stand where pages put a date. */
export function bylineDatesOf(document: Document): DateEvidence[] {
  return [...fromBylines(document)];
}

function* fromStructuredData(document: Document): Generator<DateEvidence> {
  const pages: DateEvidence[] = [];
  for (const object of structuredData(document)) {
    const { datePublished } = object;
    if (typeof datePublished !== 'string') continue;
    if (isArticleObject(object)) yield { source: 'structured-data', value: datePublished };
    // Some generators date the web page and leave the article undated.
    else if (object['@type'] === 'WebPage') pages.push({ source: 'meta', value: datePublished });
  }
  yield* pages;
}

function* fromMeta(document: Document): Generator<DateEvidence> {
  for (const meta of document.getElementsByTagName('meta')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? '';
    const isDate =
      META_NAMES.has(name.toLowerCase()) || meta.getAttribute('itemprop') === 'datePublished';
    const value = meta.getAttribute('content');
    if (isDate && value) yield { source: 'meta', value };
  }
}

/** The headline: what stands after it is nearer to the article than what stands before. */
function headlineOf(document: Document): Element | null {
  return document.querySelector('article h1, main h1, h1');
}

function isAside(element: Element): boolean {
  if (element.closest('aside, nav, footer, li, [class*="related" i], [class*="comment" i]'))
    return true;
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    if (isUnread(at)) return true;
  }
  return false;
}

/** Those of the elements that follow the headline, in document order. */
function afterHeadline(document: Document, elements: Element[]): Element[] {
  const headline = headlineOf(document);
  if (headline === null) return [];
  const following = document.DOCUMENT_POSITION_FOLLOWING;
  return elements.filter(
    (element) => (headline.compareDocumentPosition(element) & following) !== 0,
  );
}

/** The same first, then those before it, the nearest first. */
function nearHeadline(document: Document, elements: Element[]): Element[] {
  const after = new Set(afterHeadline(document, elements));
  return [...after, ...elements.filter((element) => !after.has(element)).reverse()];
}

function* fromTimeElements(document: Document): Generator<DateEvidence> {
  const marked = document.querySelector('[itemprop="datePublished"], time[pubdate]');
  const times = [...document.querySelectorAll('time')].slice(0, MOST_BYLINES);
  const beside = nearHeadline(document, times).find(
    (time) =>
      !isAside(time) &&
      !OTHER_DATE.test(`${time.className} ${time.parentElement?.textContent?.slice(0, 80)}`),
  );
  for (const element of [marked, beside]) {
    if (!element) continue;
    const value = element.getAttribute('datetime') || element.getAttribute('content');
    yield { source: 'time-element', value: value || (element.textContent ?? '') };
  }
}

function* fromAddress(url: string): Generator<DateEvidence> {
  const match = FROM_ADDRESS.exec(url);
  if (!match) return;
  const [, year, month, day] = match;
  const isName = /[a-z]/i.test(month ?? '');
  yield { source: 'url', value: isName ? `${day} ${month} ${year}` : `${year}-${month}-${day}` };
}

function* fromBylines(document: Document): Generator<DateEvidence> {
  const elements = [...document.querySelectorAll(BYLINE)].slice(0, MOST_BYLINES * 2);
  // A masthead shows today's date: only what follows the headline is the article's own.
  for (const element of afterHeadline(document, elements).slice(0, MOST_BYLINES)) {
    const text = (element.getAttribute('title') ?? element.textContent ?? '')
      .replace(/\s+/g, ' ')
      .trim();
    if (text === '' || text.length > LONGEST_BYLINE) continue;
    if (OTHER_DATE.test(text) || isAside(element)) continue;
    yield { source: 'page-text', value: text };
  }
}
