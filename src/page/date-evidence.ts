/**
 * Every date that a page gives for itself, the surest first.
 *
 * Pages are full of other dates: of related stories, of the last change, of the
 * copyright. A date counts only where pages put their own: structured data, known
 * meta tags, the time element beside the headline, the address, the byline.
 */
import { areNear, type DateEvidence } from '../core/article-date';
import { isOfPublishing, isOfTitle, OF_A_CHANGE, ownDateIn } from '../core/datelines';
import { atOnce } from '../core/steps';
import { parseDay } from '../core/written-dates';
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
const FROM_ADDRESS = [
  /\/((?:20|19)\d\d)[-/]?(\d{2}|[a-z]{3})[-/]?(\d{2})(?:[/_.-]|$)/i,
  /[-_/]((?:20)\d\d)(\d{2})(\d{2})(?:[/_.-]|$)/,
];

/** Dates of the page, for `articleDate` to choose from. */
export function dateEvidenceOf(document: Document, url: string): DateEvidence[] {
  return [...atOnce(surerDatesOf(document, url)), ...bylineDatesOf(document)];
}

/** All but those that take a search through the whole page; the caller may pause at each `yield`. */
export function* surerDatesOf(
  document: Document,
  url: string,
): Generator<void, DateEvidence[], void> {
  const declared = [...fromStructuredData(document), ...fromMeta(document)];
  yield;
  const times = [...fromTimeElements(document)];
  yield;
  return [...declared, ...times, ...fromAddress(url)];
}

/** The least trusted: short lines that stand where pages put a date. */
export function bylineDatesOf(document: Document): DateEvidence[] {
  return unanimous([...fromBylines(document)]);
}

/** What the page is called, by its head: its headline is found by it. */
export function titlesOf(document: Document): string[] {
  const social = document.querySelector('meta[property="og:title"]')?.getAttribute('content');
  return [social ?? '', document.title].filter((title) => title !== '');
}

/**
 * The dates that articles and pages are said to have. Several articles of several days
 * are a list of stories: then only the one that bears the page's title counts.
 */
function* fromStructuredData(document: Document): Generator<DateEvidence> {
  const articles: { value: string; headline: unknown }[] = [];
  const pages: DateEvidence[] = [];
  for (const object of structuredData(document)) {
    const { datePublished } = object;
    const value = Array.isArray(datePublished) ? datePublished[0] : datePublished;
    if (typeof value !== 'string' || isOfAnEncyclopedia(object)) continue;
    if (isArticleObject(object)) articles.push({ value, headline: object.headline ?? object.name });
    // Some generators date the web page and leave the article undated.
    else if (typesOf(object).some((type) => PAGE_TYPE.test(type))) {
      pages.push({ source: 'meta', value });
    }
  }
  const titles = titlesOf(document);
  const own = areOneStory(articles)
    ? articles
    : articles.filter(
        ({ headline }) => typeof headline === 'string' && isOfTitle(headline, titles),
      );
  for (const { value } of own) yield { source: 'structured-data', value };
  yield* pages;
}

const PAGE_TYPE = /^(?:Web|Item|About|FAQ|QA)Page$|^Recipe$|^CreativeWork$|Posting$/;

/** An entry of an encyclopedia is rewritten all the time: its first day tells nothing. */
function isOfAnEncyclopedia({ sameAs }: Record<string, unknown>): boolean {
  return typeof sameAs === 'string' && sameAs.includes('wikidata.org');
}

function areOneStory(articles: readonly { value: string }[]): boolean {
  const days = articles.map(({ value }) => parseDay(value)).filter((day) => day !== null);
  return days.every((day) => areNear(day, days[0] ?? day));
}

function* fromMeta(document: Document): Generator<DateEvidence> {
  const lesser: DateEvidence[] = [];
  for (const meta of document.getElementsByTagName('meta')) {
    const value = meta.getAttribute('content');
    if (!value) continue;
    const names = ['property', 'name', 'itemprop'].map((attribute) =>
      (meta.getAttribute(attribute) ?? '').toLowerCase().replace(/[^a-z]/g, ''),
    );
    if (names.some((name) => OF_PUBLICATION.has(name))) yield { source: 'meta', value };
    else if (names.some((name) => OF_THE_PAGE.has(name))) lesser.push({ source: 'meta', value });
  }
  yield* lesser;
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

function* fromTimeElements(document: Document): Generator<DateEvidence> {
  const story = storyOf(document);
  const marked = [...document.querySelectorAll('[itemprop="datePublished"], time[pubdate]')]
    .slice(0, MOST_ELEMENTS)
    .find((element) => !isOfAnother(element, story) && parseDay(dateOf(element)) !== null);
  if (marked) yield { source: 'time-element', value: dateOf(marked) };
  if (story === null) return;
  const times = [...document.getElementsByTagName('time')].slice(0, MOST_ELEMENTS);
  const beside = nearHeadline(story, times).find(
    (time) => !isAside(time, story) && !isOfAChange(time) && parseDay(dateOf(time)) !== null,
  );
  if (beside) yield { source: 'time-element', value: dateOf(beside) };
}

/** Whether the time's own class or the words before it say that it is of a change. */
function isOfAChange(time: Element): boolean {
  const around = time.parentElement?.textContent ?? '';
  const own = time.textContent ?? '';
  const before = around.slice(0, Math.max(0, around.indexOf(own))).slice(-40);
  return [time.className, before, own].some((words) => OF_A_CHANGE.test(words));
}

/** The day that an element prints, where it is another than the one that it carries. */
function dateOf(element: Element): string {
  const carried =
    element.getAttribute('datetime') ||
    element.getAttribute('content') ||
    element.getAttribute('title');
  const printed = element.textContent ?? '';
  if (!carried) return printed;
  const [day, seen] = [parseDay(carried), parseDay(printed)];
  return day !== null && seen !== null && !areNear(day, seen) ? printed : carried;
}

function* fromAddress(url: string): Generator<DateEvidence> {
  for (const pattern of FROM_ADDRESS) {
    const match = pattern.exec(url);
    if (!match) continue;
    const [, year, month, day] = match;
    const isName = /[a-z]/i.test(month ?? '');
    yield { source: 'url', value: isName ? `${day} ${month} ${year}` : `${year}-${month}-${day}` };
  }
}

function* fromBylines(document: Document): Generator<DateEvidence> {
  const story = storyOf(document);
  if (story === null) return;
  const elements = [...document.querySelectorAll(BYLINE)].slice(0, MOST_ELEMENTS * 2);
  // A masthead shows today's date: only what follows the headline is the article's own.
  const after = elements.filter((element) => follows(element, story.headline));
  for (const element of after.slice(0, MOST_ELEMENTS)) {
    const text = (element.getAttribute('title') ?? element.textContent ?? '')
      .replace(/\s+/g, ' ')
      .trim();
    if (text === '' || text.length > LONGEST_BYLINE || isAside(element, story)) continue;
    const value = ownDateIn(text);
    if (value !== null) yield { source: 'page-text', value };
  }
}

/** Lines far from the headline: those that speak of publishing, if any; none if they differ. */
function unanimous(lines: DateEvidence[]): DateEvidence[] {
  const telling = lines.filter(({ value }) => isOfPublishing(value));
  const asked = telling.length > 0 ? telling : lines;
  const days = new Set(asked.map(({ value }) => parseDay(value)));
  return days.size === 1 ? asked : [];
}
