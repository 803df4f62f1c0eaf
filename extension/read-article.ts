/**
 * Reads the articles that pages send, for topic, day and mentions: here, since grammars and names
 * are many, and one copy serves every tab and goes when the background sleeps
 * (src/decisions/0014).
 *
 * Texts are kept nowhere. What was learnt of the last few pages' paragraphs stays in
 * memory until the browser ends the background, so that a page that grows is not
 * read anew.
 */
import shipped from 'virtual:lexicon';
import { type ArticleAnswer, answerInSteps } from '../src/core/answer-article';
import { createDetectorInSteps, type Detector, type PageMemory } from '../src/core/find-mentions';
import { ReadingMemory } from '../src/core/reading-memory';
import type { WrittenArticle } from '../src/core/text/written-article';
import { unpackLexicon } from '../src/dataset/lexicon/packed-lexicon';
import { inSlices, type WorkLog } from '../src/page/slices';
import { importedText } from '../src/platform/imported-data';
import { today } from '../src/platform/today';
import { dataInUse } from './data-in-use';

/** Pages whose paragraphs are remembered. */
const MOST_PAGES = 6;
/** Nobody looks at the background, but other pages wait for it. */
const LAST_START_MS = 20;

/** What reads articles by one version of the data. */
interface Reader {
  /** Which data: the note of the imported file, or that there is none. */
  as: string;
  detector: Promise<Detector>;
  pages: Map<string, PageMemory>;
}

let reader: Reader | undefined;

/** What there is to say of an article that stands in this frame of this tab. */
export async function readArticle(
  article: WrittenArticle,
  { tabId, frameId }: { tabId: number; frameId: number },
): Promise<ArticleAnswer> {
  const page = `${tabId} ${frameId}`;
  const { detector, pages } = await currentReader();
  const ready = await detector;
  const memory = pages.get(page) ?? new ReadingMemory();
  pages.delete(page);
  pages.set(page, memory);
  for (const oldest of pages.keys()) {
    if (pages.size <= MOST_PAGES) break;
    pages.delete(oldest);
  }
  return toTheEnd(answerInSteps(() => ready, article, today(), memory));
}

/** A closed tab leaves nothing of its pages in memory. */
export function forgetPagesOf(tabId: number): void {
  for (const page of reader?.pages.keys() ?? []) {
    if (page.startsWith(`${tabId} `)) reader?.pages.delete(page);
  }
}

async function currentReader(): Promise<Reader> {
  const { imported } = await dataInUse();
  const as = JSON.stringify(imported);
  if (reader?.as !== as) {
    reader = { as, detector: detectorOf(imported !== null), pages: new Map() };
  }
  return reader;
}

async function detectorOf(isImported: boolean): Promise<Detector> {
  const own = isImported ? await importedText('lexicon') : null;
  if (own !== null) {
    try {
      return await make(own);
    } catch (error) {
      console.error('annotariff: the imported names cannot be read', error);
    }
  }
  return make(shipped);
}

function make(packed: string): Promise<Detector> {
  const { lexicon, matcher } = unpackLexicon(packed);
  return toTheEnd(createDetectorInSteps(lexicon, matcher));
}

/** Reads on though the page may have gone: its answer is not waited for, and costs little. */
async function toTheEnd<T>(steps: Iterator<void, T, void>): Promise<T> {
  const log: WorkLog = { totalMs: 0, longestMs: 0 };
  const { signal } = new AbortController();
  const result = await inSlices(steps, signal, log, LAST_START_MS);
  if (result === null) throw new Error('the reading was given up');
  return result;
}
