/**
 * Gathers what a page says of its own day, for core/days/date-clues to judge.
 *
 * Pages are full of other dates: of related stories, of the last change, of the
 * copyright. A date counts only where pages put their own: structured data, known
 * meta tags, the time element beside the headline, the address, the byline.
 */
import type { DateClues, TimeClue } from '../core/days/date-clues';
import { isOfTitle } from '../core/days/headlines';
import { atOnce } from '../core/text/steps';
import { isArticleObject, structuredData, typesOf } from './article-evidence';
import { isUnread } from './readable';

/** Names of meta tags, without prefixes' punctuation: `article:published_time` and its kin. */
const OF_PUBLICATION = new Set(
  'articlepublishedtime articlepublished articlepublicationdate articlepublisheddate ogpublishedtime ogarticlepublishedtime ogpubdate ogpublishdate btpubdate rnewsdatepublished pubdate publishdate published publisheddate publisheddatetime publishtime publishedat publicationdate publication datepublished dateposted firstpublished dcdateissued dcdatepublished dctermsissued sailthrudate parselypubdate cxenseparserecspublishtime cxenseparsepublishtime cxenseparserecsarticlepublishtime citationdate citationpublicationdate citationonlinedate originalpublicationdate shareaholicarticlepublishedtime vrpublishedtime releasedate pdate ptime articledateoriginal articledate displaydate apubdate contentpublishdate'.split(
    ' ',
  ),
);
/** What these date may also be the page's making or the day that it was asked for. */
const OF_THE_PAGE = new Set(
  'date dcdate dcdatecreated dcterms dctermsdate dctermscreated dccreated articlecreated articlecreatedate created createdat creationdate datecreated weiboarticlecreateat'.split(
    ' ',
  ),
);
const BYLINE =
  '[class*="date" i], [class*="datum" i], [class*="fecha" i], [class*="publish" i], [class*="byline" i], [class*="timestamp" i], [class*="posted" i], [class*="time" i], [class*="meta" i], [class*="info" i], [id*="date" i], [id*="time" i], abbr.published, .author';
const MOST_ELEMENTS = 60;
const LONGEST_BYLINE = 120;
/** Times beside the headline that are told of. */
const MOST_TIMES = 8;
/** As much of a value as may be a date. */
const LONGEST_DATE = 200;
const LONGEST_TITLE = 500;

/** Everything that the page says of its day. */
export function dateCluesOf(document: Document, url: string): DateClues {
  const clues = atOnce(surerCluesOf(document, url));
  return { ...clues, bylines: bylinesOf(document) };
}

/**
 * The same without the lines that take a search through the whole page, unless nothing
 * else may tell; the caller may pause at each `yield`.
 */
export function* usualCluesOf(document: Document, url: string): Generator<void, DateClues, void> {
  const clues = yield* surerCluesOf(document, url);
  if (mayTell(clues)) return clues;
  yield;
  return { ...clues, bylines: bylinesOf(document) };
}

const WITH_A_YEAR = /(?:19|20)\d\d|\.\d\d$/;

/** Whether there may be a date in what the page says of itself. */
function mayTell({ articles, pages, metas, published, times, url }: DateClues): boolean {
  const values = [
    ...articles.map(({ value }) => value),
    ...pages,
    ...metas,
    ...[...published, ...times].flatMap(({ carried, printed }) => [carried, printed]),
  ];
  return values.some((value) => WITH_A_YEAR.test(value)) || /\/20\d\d[-/]?\d\d/.test(url);
}

function* surerCluesOf(document: Document, url: string): Generator<void, DateClues, void> {
  const declared = { ...fromStructuredData(document), metas: fromMeta(document) };
  yield;
  const times = fromTimeElements(document);
  yield;
  const lang = document.documentElement.lang.slice(0, 40);
  return { ...declared, ...times, url, bylines: [], titles: titlesOf(document), lang };
}

/** What the page is called, by its head: its headline is found by it. */
function titlesOf(document: Document): string[] {
  const social = document.querySelector('meta[property="og:title"]')?.getAttribute('content');
  return [social ?? '', document.title]
    .filter((title) => title !== '')
    .map((title) => title.slice(0, LONGEST_TITLE));
}

/** The dates that articles and pages are said to have. */
function fromStructuredData(document: Document): Pick<DateClues, 'articles' | 'pages'> {
  const articles: DateClues['articles'] = [];
  const pages: string[] = [];
  for (const object of structuredData(document)) {
    const { datePublished } = object;
    const value: unknown = Array.isArray(datePublished) ? datePublished[0] : datePublished;
    if (typeof value !== 'string' || isOfAnEncyclopedia(object)) continue;
    if (isArticleObject(object)) {
      const headline = object.headline ?? object.name;
      articles.push({
        value: value.slice(0, LONGEST_DATE),
        headline: typeof headline === 'string' ? headline.slice(0, LONGEST_TITLE) : '',
      });
    }
    // Some generators date the web page and leave the article undated.
    else if (typesOf(object).some((type) => PAGE_TYPE.test(type))) {
      pages.push(value.slice(0, LONGEST_DATE));
    }
  }
  return { articles: articles.slice(0, MOST_ELEMENTS), pages: pages.slice(0, MOST_ELEMENTS) };
}

const PAGE_TYPE = /^(?:Web|Item|About|FAQ|QA)Page$|^Recipe$|^CreativeWork$|Posting$/;

/** An entry of an encyclopedia is rewritten all the time: its first day tells nothing. */
function isOfAnEncyclopedia({ sameAs }: Record<string, unknown>): boolean {
  return typeof sameAs === 'string' && sameAs.includes('wikidata.org');
}

/** Dates of publication first. */
function fromMeta(document: Document): string[] {
  const surer: string[] = [];
  const lesser: string[] = [];
  for (const meta of document.getElementsByTagName('meta')) {
    const value = meta.getAttribute('content')?.slice(0, LONGEST_DATE);
    if (!value) continue;
    const names = ['property', 'name', 'itemprop'].map((attribute) =>
      (meta.getAttribute(attribute) ?? '').toLowerCase().replace(/[^a-z]/g, ''),
    );
    if (names.some((name) => OF_PUBLICATION.has(name))) surer.push(value);
    else if (names.some((name) => OF_THE_PAGE.has(name))) lesser.push(value);
  }
  return [...surer, ...lesser].slice(0, MOST_ELEMENTS);
}

/** The headline: what stands after it is nearer to the article than what stands before. */
function headlineOf(document: Document, titles: string[]): Element | null {
  for (const level of ['h1', 'h2', 'h3']) {
    for (const heading of [...document.getElementsByTagName(level)].slice(0, MOST_ELEMENTS)) {
      if (isOfTitle(heading.textContent ?? '', titles)) return heading;
    }
  }
  return document.querySelector('article h1, main h1, h1');
}

/** Where in the page the article stands, as far as its markup tells. */
interface Story {
  headline: Element;
  /** What the page is called. */
  titles: string[];
  /** The element of the whole article, its foot with it. */
  whole: Element | null;
}

function storyOf(document: Document): Story | null {
  const titles = titlesOf(document);
  const headline = headlineOf(document, titles);
  const whole = headline?.closest('article, .hentry, .post') ?? null;
  return headline && { headline, titles, whole };
}

/** Whether an element stands in another story, or in a comment. */
function isOfAnother(element: Element, story: Story | null): boolean {
  if (element.closest('[class*="related" i], [class*="comment" i]')) return true;
  const other = element.closest('article');
  const whole = story?.whole ?? null;
  return other !== null && whole !== null && !whole.contains(other) && !other.contains(whole);
}

/** Whether an element belongs to other stories, the comments or the site, not to the article. */
function isAside(element: Element, story: Story): boolean {
  if (element.closest('aside, nav, li') || isOfAnother(element, story)) return true;
  if (isInTeaser(element, story)) return true;
  const { whole } = story;
  for (let at: Element | null = element; at !== null && at !== whole; at = at.parentElement) {
    // Blogs put the day in the foot of the article.
    const isFootOfStory = at.localName === 'footer' && whole !== null && whole.contains(at);
    if (!isFootOfStory && isUnread(at)) return true;
  }
  return false;
}

/** Names of authors and sections are headings and links too, but shorter than headlines. */
const SHORTEST_TEASER = 25;
const DEPTH_IN_TEASER = 3;

/** Whether an element stands in a card with a link to another story, titled as one. */
function isInTeaser(element: Element, { headline, titles }: Story): boolean {
  let card = element.parentElement;
  for (let depth = 0; card !== null && depth < DEPTH_IN_TEASER; depth++) {
    if (card.contains(headline)) return false;
    const title = card.querySelector('h2, h3, h4');
    const isLinked = title !== null && (title.querySelector('a') ?? title.closest('a')) !== null;
    const words = title?.textContent?.trim() ?? '';
    if (isLinked && words.length >= SHORTEST_TEASER) return !isOfTitle(words, titles);
    card = card.parentElement;
  }
  return false;
}

/** Those that follow the headline first, in document order; then, the nearest first, the others. */
function nearHeadline({ headline }: Story, elements: Element[]): Element[] {
  const after = elements.filter((element) => follows(element, headline));
  const before = elements.filter((element) => !follows(element, headline));
  return [...after, ...before.reverse()];
}

function follows(element: Element, headline: Element): boolean {
  const { DOCUMENT_POSITION_FOLLOWING } = element;
  return (headline.compareDocumentPosition(element) & DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function fromTimeElements(document: Document): Pick<DateClues, 'published' | 'times'> {
  const story = storyOf(document);
  const marked = [...document.querySelectorAll('[itemprop="datePublished"], time[pubdate]')];
  const published = marked
    .slice(0, MOST_ELEMENTS)
    .filter((element) => mayBeDate(element) && !isOfAnother(element, story))
    .slice(0, MOST_TIMES)
    .map(timeClueOf);
  if (story === null) return { published, times: [] };
  const all = [...document.getElementsByTagName('time')].slice(0, MOST_ELEMENTS);
  const times: TimeClue[] = [];
  for (const time of nearHeadline(story, all)) {
    if (times.length === MOST_TIMES) break;
    if (mayBeDate(time) && !isAside(time, story)) times.push(timeClueOf(time));
  }
  return { published, times };
}

function carriedBy(element: Element): string {
  return (
    element.getAttribute('datetime') ||
    element.getAttribute('content') ||
    element.getAttribute('title') ||
    ''
  );
}

/** "3 hours ago" without an attribute tells no day. */
function mayBeDate(element: Element): boolean {
  return WITH_A_YEAR.test(carriedBy(element)) || WITH_A_YEAR.test(element.textContent ?? '');
}

function timeClueOf(time: Element): TimeClue {
  const beside = time.parentElement?.textContent ?? '';
  const printed = time.textContent ?? '';
  const before = beside.slice(0, Math.max(0, beside.indexOf(printed))).slice(-40);
  return {
    carried: carriedBy(time).slice(0, LONGEST_DATE),
    printed: printed.slice(0, LONGEST_DATE),
    around: [time.className.slice(0, LONGEST_DATE), before],
  };
}

/** Short lines with a number in them that stand where pages put a date, after the headline. */
function bylinesOf(document: Document): string[] {
  const story = storyOf(document);
  if (story === null) return [];
  const elements = [...document.querySelectorAll(BYLINE)].slice(0, MOST_ELEMENTS * 2);
  // A masthead shows today's date: only what follows the headline is the article's own.
  const after = elements.filter((element) => follows(element, story.headline));
  const lines: string[] = [];
  for (const element of after.slice(0, MOST_ELEMENTS)) {
    const line = (element.getAttribute('title') ?? element.textContent ?? '')
      .replace(/\s+/g, ' ')
      .trim();
    if (line.length <= LONGEST_BYLINE && /\d/.test(line) && !isAside(element, story)) {
      lines.push(line);
    }
  }
  return lines;
}
