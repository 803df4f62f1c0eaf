/**
 * Reads a live page: is it an article, when was it written, what does it mention.
 *
 * The work is cut into slices so that the page stays quick under the reader's
 * hand; a page too large to read without harm is left alone, and says so.
 */
import { articleDate, datelinesOf } from '../core/article-date';
import { firstInSection } from '../core/density';
import { type Detector, type Reading, readInSteps } from '../core/find-mentions';
import type { IsoDay } from '../model/days';
import type { PageState } from '../model/page-report';
import { languageOf, looksLikeArticle } from './article-evidence';
import { dateEvidenceOf } from './date-evidence';
import { type Mark, markOf } from './ranges';
import { readPageText, type TextRun } from './text-runs';

/** What a page turned out to be. */
export interface PageReading {
  state: Exclude<PageState, 'off' | 'unsupported' | 'failed'>;
  day: IsoDay | null;
  lang: string;
  /** Every mention, in reading order. */
  all: Mark[];
  /** Those that are painted: the first of each entity in each section. */
  shown: Mark[];
}

/** UTF-16 units; the longest article of the test pages has under half a million. */
const LONGEST_TEXT = 3_000_000;
const SLICE_MS = 4;

/** Lets the page work: at once where the browser can resume us first, else in the next task. */
async function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield) await scheduler.yield();
  else await new Promise((resolve) => setTimeout(resolve, 0));
}

/** Reads the document. Resolves early, with nothing found, once `signal` aborts. */
export async function readPage(
  detector: () => Detector,
  url: string,
  signal: AbortSignal,
): Promise<PageReading> {
  const nothing: PageReading = { state: 'nothing-found', day: null, lang: '', all: [], shown: [] };
  const body = document.body as HTMLElement | null;
  if (body === null || !looksLikeArticle(document)) return { ...nothing, state: 'not-an-article' };
  const page = readPageText(body);
  const evidence = [...dateEvidenceOf(document, url), ...datelinesOf(page.text, page.blocks)];
  const { day } = articleDate(evidence);
  const lang = languageOf(document, page.text);
  if (page.text.length > LONGEST_TEXT) return { ...nothing, state: 'too-large', day, lang };
  const article = { text: page.text, blocks: page.blocks, day };
  const reading = await inSlices(readInSteps(detector(), article, { gated: true }), signal);
  if (reading === null) return nothing;
  const visible = marksOf(reading, page.runs);
  const mentions = visible.map((mark) => mark.mention);
  const first = new Set(firstInSection(mentions, page.blocks));
  return {
    state: stateOf(reading, visible),
    day,
    lang,
    all: visible,
    shown: visible.filter((mark) => first.has(mark.mention)),
  };
}

async function inSlices(
  steps: Generator<void, Reading, void>,
  signal: AbortSignal,
): Promise<Reading | null> {
  let sliceEnd = performance.now() + SLICE_MS;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < sliceEnd) continue;
    await pause();
    if (signal.aborted) return null;
    sliceEnd = performance.now() + SLICE_MS;
  }
}

function stateOf(reading: Reading, marks: readonly Mark[]): PageReading['state'] {
  if (marks.length > 0) return 'annotated';
  const { aboutTopic, passages } = reading.topic;
  return aboutTopic || passages.size > 0 ? 'nothing-found' : 'off-topic';
}

/** The marks whose words can be seen; text that styles hide is asked for on hits only. */
function marksOf(reading: Reading, runs: readonly TextRun[]): Mark[] {
  return reading.mentions.flatMap((mention) => {
    const mark = markOf(mention, runs);
    const isVisible = mark?.nodes[0]?.parentElement?.checkVisibility?.() ?? true;
    return mark && isVisible ? [mark] : [];
  });
}
