/**
 * Reads a live page: is it an article, what does it say, and what of its day; and lays
 * the mentions that were found in it over the page's own nodes.
 *
 * Keeps what it learnt, so that a page that grows or changes has only the new words
 * read. The work comes in steps, for the caller to let the page work in between.
 */
import type { ArticleAnswer } from '../core/answer-article';
import type { DateClues } from '../core/days/date-clues';
import type { Block } from '../core/text/passages';
import type { WrittenArticle } from '../core/text/written-article';
import type { IsoDay } from '../model/days';
import type { PageState } from '../model/page-report';
import { languageOf, looksLikeArticle } from './article-evidence';
import { usualCluesOf } from './date-clues';
import { type PageText, pageText, type TextBlock } from './page-text';
import { type Mark, marksOf } from './ranges';
import { TextReader } from './text-runs';

/** What a page turned out to be. */
export interface PageReading {
  state: Exclude<PageState, 'reading' | 'off' | 'unsupported' | 'failed'>;
  /** Not looked for on a page with nothing to mark. */
  day: IsoDay | null;
  lang: string;
  /** Every mention, in reading order, seen or not. */
  marks: Mark[];
  blocks: readonly Block[];
  /** The page is longer than what was read of it. */
  isCut: boolean;
}

/** A page looked over, before anybody has searched it for mentions. */
export interface PageLook {
  /** What is to be searched; `null` where there is no article. */
  article: WrittenArticle | null;
  /** The same with what the page says of its day, which takes a search. */
  withClues(): Generator<void, WrittenArticle, void>;
  /** What the page comes to with the answer about `article`. */
  withAnswer(answer: ArticleAnswer): PageReading;
}

/** UTF-16 units; the longest article of the test pages has under half a million. */
const LONGEST_TEXT = 2_000_000;
/** More mentions than any article has; a list of names is no article. */
const MOST_MENTIONS = 5000;
/** Blocks by which a page is known again. */
const LANDMARKS = 20;

const NO_ARTICLE: PageReading = {
  state: 'not-an-article',
  day: null,
  lang: '',
  marks: [],
  blocks: [],
  isCut: false,
};

export class PageReader {
  readonly text: TextReader;
  #url = '';
  #isArticle = false;
  #landmarks: TextBlock[] = [];
  /** What the page's metadata said of the article last read, and of the one before it. */
  #head = '';
  #outdated: string | null = null;
  #known: { asOf: string; day: IsoDay } | null = null;
  /** The page in which a day was looked for in vain. */
  #undated: { asOf: string; sources: readonly TextBlock[] } | null = null;
  /** The day as the reader gave it, where the page at this address shows none. */
  #given: { url: string; day: IsoDay } | null = null;

  constructor(onShadowRoot: (root: ShadowRoot) => void) {
    this.text = new TextReader(onShadowRoot);
  }

  /** The reader says when the article was written; it holds until the page shows another. */
  giveDay(day: IsoDay): void {
    this.#given = { url: this.#url, day };
  }

  /** Whether the page last read was at this address. */
  isAt(url: string): boolean {
    return addressOf(url) === this.#url;
  }

  /** Looks over the document as it stands. */
  *look(url: string): Generator<void, PageLook, void> {
    const body = document.body as HTMLElement | null;
    if (body === null) return seenThrough(NO_ARTICLE);
    this.#noteAddress(url);
    this.#head = metadataOf(document);
    this.#isArticle ||= looksLikeArticle(document);
    if (!this.#isArticle) return seenThrough(NO_ARTICLE);
    yield;
    const whole = yield* this.text.read(body);
    const { page, isCut } = cut(whole);
    this.#landmarks = landmarksOf(page.sources);
    yield;
    const known = this.#knownDay(page);
    const lang = languageOf(document, page);
    const isUndated = known === undefined;
    const article = {
      blocks: page.sources,
      day: known ?? this.#givenDay(),
      clues: isUndated ? ('on request' as const) : null,
    };
    const clues = () => this.#clues(url);
    return {
      article,
      *withClues() {
        return { ...article, clues: yield* clues() };
      },
      withAnswer: ({ isOurs, day, mentions }) => {
        if (isOurs && isUndated) this.#noteDay(day, page);
        const marks = marksOf(mentions.slice(0, MOST_MENTIONS), page);
        return {
          state: isOurs ? (marks.length > 0 ? 'annotated' : 'nothing-found') : 'off-topic',
          day: isOurs ? day : null,
          lang,
          marks,
          blocks: page.blocks,
          isCut: isCut || mentions.length > MOST_MENTIONS,
        };
      },
    };
  }

  /**
   * A page that goes to another address without loading may show another article, or
   * the same one grown: the paragraphs tell. What the head still says of the old one
   * says nothing of the new.
   */
  #noteAddress(url: string): void {
    const address = addressOf(url);
    if (address === this.#url) return;
    const isFirst = this.#url === '';
    this.#url = address;
    const left = this.#landmarks.filter((block) =>
      block.nodes.every((node) => node?.isConnected ?? true),
    );
    if (isFirst || (left.length > 0 && left.length * 2 >= this.#landmarks.length)) return;
    this.#isArticle = false;
    this.#outdated = this.#head;
  }

  /** The article's day; once known it holds for as long as address and metadata do. */
  #knownDay(page: PageText): IsoDay | null | undefined {
    const asOf = this.#asOf();
    if (this.#known?.asOf === asOf) return this.#known.day;
    const given = this.#givenDay();
    const isStillUndated = this.#undated?.asOf === asOf && beginsWith(page, this.#undated.sources);
    return isStillUndated ? given : undefined;
  }

  #noteDay(answered: IsoDay | null, { sources }: PageText): void {
    const asOf = this.#asOf();
    // What came back as it was given, the page does not tell.
    const day = answered === this.#givenDay() ? null : answered;
    this.#known = day === null ? null : { asOf, day };
    this.#undated = day === null ? { asOf, sources } : null;
  }

  #asOf(): string {
    return `${this.#url} ${this.#head}`;
  }

  #givenDay(): IsoDay | null {
    return this.#given?.url === this.#url ? this.#given.day : null;
  }

  *#clues(url: string): Generator<void, DateClues, void> {
    const clues = yield* usualCluesOf(document, url);
    // What a page that went on to another story may still say of the last one.
    return this.#head === this.#outdated ? { ...clues, articles: [], pages: [], metas: [] } : clues;
  }
}

/** Whether a page has merely grown at its end: what comes there dates other stories. */
function beginsWith({ sources }: PageText, first: readonly TextBlock[]): boolean {
  return first.length <= sources.length && first.every((block, index) => block === sources[index]);
}

/** Everything in its head by which a page may date itself unseen, as it stands. */
function metadataOf(document: Document): string {
  // Documents that are not HTML have none.
  const head = document.head as HTMLHeadElement | null;
  if (head === null) return '';
  const scripts = head.querySelectorAll('script[type="application/ld+json"]');
  const metas = head.querySelectorAll('meta[content]');
  return [
    ...[...scripts].map((script) => script.textContent),
    ...[...metas].map((meta) => meta.getAttribute('content')),
  ].join('\n');
}

/** Without the place in the page; some sites keep their articles behind `#/` or `#!`. */
function addressOf(url: string): string {
  return url.replace(/#(?![!/]).*$/, '');
}

/** The page, or as much of its beginning as can be read without harm. */
function cut(page: PageText): { page: PageText; isCut: boolean } {
  if ((page.blocks.at(-1)?.end ?? 0) <= LONGEST_TEXT) return { page, isCut: false };
  const count = page.blocks.findIndex((block) => block.end > LONGEST_TEXT);
  return {
    page: pageText(page.blocks.slice(0, count), page.sources.slice(0, count)),
    isCut: true,
  };
}

function landmarksOf(blocks: readonly TextBlock[]): TextBlock[] {
  const prose = blocks.filter((block) => block.text.length > 100);
  return prose.slice(0, LANDMARKS);
}

/** Of a page that nothing is to be found in. */
function seenThrough(reading: PageReading): PageLook {
  return {
    article: null,
    withClues: () => {
      throw new Error('where there is no article nobody asks for its day');
    },
    withAnswer: () => reading,
  };
}
