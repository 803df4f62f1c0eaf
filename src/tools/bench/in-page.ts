/**
 * What runs inside the measured pages, bundled as one classic script.
 *
 * Each task is run once in a fresh page, so that it meets code as cold as a reader's
 * browser has it. The floor is what no annotator can do without: to reach every
 * text node and read every character of it.
 */
import packedLexicon from 'virtual:lexicon';
import Mark from 'mark.js';
import { createDetector } from '../../core/find-mentions';
import { matchAll } from '../../core/text/matcher';
import { normalise } from '../../core/text/normalise';
import type { WrittenArticle } from '../../core/text/written-article';
import { unpackLexicon } from '../../dataset/lexicon/packed-lexicon';
import type { Mention } from '../../model/mention';
import { DEFAULT_SETTINGS, type PageSettings } from '../../model/settings';
import { annotate } from '../../page/annotator';
import { maySpeakOfChina } from '../../page/first-look';
import { Painter } from '../../page/highlights';
import { HitTester } from '../../page/hit-test';
import { PageReader } from '../../page/page-reading';
import { marksOf, type Mark as PageMark } from '../../page/ranges';
import { counted, inSlices, type WorkLog } from '../../page/slices';
import { readPageText } from '../../page/text-runs';
import { today } from '../../platform/today';
import { alternationOf } from './alternation';
import type { Found } from './background';

export interface Measured {
  ms: number;
  /** Proof that the work was done. */
  found: number;
  longestSliceMs?: number;
  /** What the background took for it. */
  behindMs?: number;
}

const SETTINGS: PageSettings = { ...DEFAULT_SETTINGS, mutedIds: [], importedData: null };

const { lexicon, matcher: packed } = unpackLexicon(packedLexicon);

/** Ready before anything is measured: most pages need none. */
const ready = createDetector(lexicon, packed);

/** What stands for the extension's background, as cold as one that has just been woken. */
const background = new Worker(URL.createObjectURL(new Blob([globalThis.benchBackground])));

function textNodes(): TreeWalker {
  return document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
}

/** The floor: reads every character of every text node. */
function floor(): Measured {
  const startMs = performance.now();
  const walker = textNodes();
  let sum = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { data } = node as Text;
    for (let i = 0; i < data.length; i++) sum = (sum + data.charCodeAt(i)) | 0;
  }
  return { ms: performance.now() - startMs, found: sum };
}

/** Walks, matches and paints every surface form, whatever it means. */
function marking(): Measured {
  const { matcher } = ready;
  const startMs = performance.now();
  const page = readPageText(document.body);
  const mentions: Mention[] = [];
  for (const block of page.blocks) {
    const passage = normalise(page.text, block.start, block.end);
    let last = 0;
    for (const { start, end } of matchAll(matcher, passage.folded)) {
      if (start < last) continue;
      last = end;
      mentions.push(mentionAt(page.text, passage.toSource(start), passage.toSource(end - 1) + 1));
    }
  }
  const marks = marksOf(mentions, page);
  new Painter().paint(marks);
  return { ms: performance.now() - startMs, found: marks.length };
}

function mentionAt(text: string, start: number, end: number): Mention {
  const words = text.slice(start, end);
  return { start, end, text: words, kind: 'policy', id: words, via: 'alias', confidence: 1 };
}

/** What the product does: the gate's look, and where it finds something all from reading to paint. */
async function pipeline(): Promise<Measured> {
  const reader = new PageReader(() => undefined);
  const log: WorkLog = { totalMs: 0, longestMs: 0 };
  const signal = new AbortController().signal;
  const isOurs = await inSlices(maySpeakOfChina(document.body), signal, log);
  const look = isOurs ? await inSlices(reader.look(location.href), signal, log) : null;
  const article = look?.article ?? null;
  let found = article && (await counted(() => askBackground(article), log));
  let behindMs = found?.ms ?? 0;
  if (look && found?.answer.wantsClues) {
    const dated = await inSlices(look.withClues(), signal, log);
    found = dated && (await counted(() => askBackground(dated), log));
    behindMs += found?.ms ?? 0;
  }
  const marks = look && found ? counted(() => look.withAnswer(found.answer).marks, log) : [];
  counted(() => new Painter().paint(marks), log);
  return {
    ms: log.totalMs,
    found: marks.length,
    longestSliceMs: log.longestMs,
    behindMs,
  };
}

/** As the browser does with a message: as text there and back. */
function askBackground({ blocks, day, clues }: WrittenArticle): Promise<Found> {
  const written = blocks.map(({ text, heading }) => ({ text, heading }));
  return new Promise((resolve) => {
    background.onmessage = ({ data }) => resolve(JSON.parse(data));
    background.postMessage(JSON.stringify({ blocks: written, day, clues }));
  });
}

/** The same surface forms by mark.js. */
function markJs(): Promise<Measured> {
  const pattern = alternationOf(
    lexicon.forms.map(({ form }) => form),
    'g',
  );
  const startMs = performance.now();
  return new Promise((resolve) => {
    new Mark(document.body).markRegExp(pattern, {
      done: (found: number) => resolve({ ms: performance.now() - startMs, found }),
    });
  });
}

const WORDS = /\p{L}{3,}/gu;

/** Marks on the first `count` words of the page, as many mentions of nothing. */
function marksOnWords(count: number): PageMark[] {
  const page = readPageText(document.body);
  const mentions: Mention[] = [];
  for (const block of page.blocks) {
    for (const match of page.text.slice(block.start, block.end).matchAll(WORDS)) {
      if (mentions.length === count) break;
      const start = block.start + match.index;
      mentions.push(mentionAt(page.text, start, start + match[0].length));
    }
  }
  return marksOf(mentions, page);
}

/** Microseconds for one question what lies under a point, with `count` marks alive. */
function hitTest(count: number): Measured {
  const marks = marksOnWords(count);
  new Painter().paint(marks);
  const tester = new HitTester(marks);
  const rounds = Array.from({ length: 7 }, () => {
    const startMs = performance.now();
    let found = 0;
    for (let i = 0; i < 300; i++) {
      const x = 20 + ((i * 131) % (innerWidth - 40));
      const y = 20 + ((i * 79) % (innerHeight - 40));
      if (tester.markAt(x, y) !== null) found++;
    }
    return { ms: performance.now() - startMs, found };
  });
  return rounds.sort((a, b) => a.ms - b.ms)[3] ?? { ms: 0, found: 0 };
}

/** A list that the page changes 3,000 times while our annotator watches and `count` marks are alive. */
async function churn(count: number): Promise<Measured> {
  annotateThisPage();
  await quiet(600);
  if (count > 0) {
    // Marks as the annotator would have them, and more of them than any article has.
    const highlight = new Highlight();
    for (const mark of marksOnWords(count)) highlight.add(mark.range);
    CSS.highlights.set('annotariff-mention', highlight);
    await quiet();
  }
  const rounds: number[] = [];
  for (let round = 0; round < 9; round++) {
    const startMs = performance.now();
    const list = document.createElement('ul');
    document.body.append(list);
    for (let i = 0; i < 2000; i++) {
      const item = document.createElement('li');
      item.textContent = `Line ${i}`;
      list.append(item);
    }
    for (let i = 0; i < 1000; i++) list.lastChild?.remove();
    rounds.push(performance.now() - startMs);
    list.remove();
    await quiet(30);
  }
  rounds.sort((a, b) => a - b);
  return { ms: rounds[4] ?? 0, found: count };
}

/** Ten batches of a hundred paragraphs: what the page takes, or what we take for them. */
async function grow(withUs: boolean): Promise<Measured> {
  let ours = 0;
  const log: WorkLog = { totalMs: 0, longestMs: 0 };
  if (withUs) {
    ours = 0;
    timeObserver((ms) => {
      ours += ms;
    });
    annotateThisPage(log);
    await quiet(400);
    ours = 0;
    log.totalMs = 0;
  }
  const paragraphs = [...document.querySelectorAll('p')].map((p) => p.textContent ?? '');
  const texts = paragraphs.filter((text) => text.length > 80);
  let page = 0;
  for (let batch = 0; batch < 10; batch++) {
    const startMs = performance.now();
    for (let i = 0; i < 100; i++) {
      const paragraph = document.createElement('p');
      paragraph.textContent = `${texts[(batch * 100 + i) % texts.length] ?? 'Nothing.'} ${batch}.${i}`;
      document.body.append(paragraph);
    }
    document.body.getBoundingClientRect();
    page += performance.now() - startMs;
    await quiet(300);
  }
  if (withUs) await quiet(1500);
  return { ms: withUs ? ours + log.totalMs : page, found: texts.length };
}

/** Has every observer made from now on report what its callback takes. */
function timeObserver(report: (ms: number) => void): void {
  const Original = globalThis.MutationObserver;
  globalThis.MutationObserver = class extends Original {
    constructor(callback: MutationCallback) {
      super((records, observer) => {
        const startMs = performance.now();
        callback(records, observer);
        report(performance.now() - startMs);
      });
    }
  };
}

function annotateThisPage(log?: WorkLog): void {
  annotate(
    {
      messages: (key) => key,
      locale: () => 'en',
      readArticle: async (article) => (await askBackground(article)).answer,
      getCards: async () => ({ cards: {}, today: '2026-11-25' }),
      loadCard: () => Promise.reject(new Error('no card here')),
      openHistory: () => undefined,
      openOptions: () => undefined,
      mute: () => undefined,
      today,
      onCounted: () => undefined,
      report: (what, error) => console.error(what, error),
    },
    SETTINGS,
    log,
  );
}

function quiet(ms = 200): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

export const TASKS = {
  nothing: () => ({ ms: 0, found: 0 }),
  floor,
  marking,
  pipeline,
  markJs,
  'hits at 50': () => hitTest(50),
  'hits at 5000': () => hitTest(5000),
  'churn at 0': () => churn(0),
  'churn at 5000': () => churn(5000),
  'grow without us': () => grow(false),
  'grow with us': () => grow(true),
} satisfies Record<string, () => Measured | Promise<Measured>>;

export type TaskName = keyof typeof TASKS;

declare global {
  /** The script of background.ts beside this file. */
  var benchBackground: string;
  var benchTask: (name: TaskName) => Promise<Measured>;
}

globalThis.benchTask = async (name) => {
  return TASKS[name]();
};
