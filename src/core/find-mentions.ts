/**
 * The one door to detection: an article in, its mentions out.
 *
 * Two passes. The first learns who is introduced anywhere on the page, because a
 * headline says "Bessent" before the text says who that is. The second resolves
 * every candidate with that knowledge, the article's day and the topic in view.
 * Both go passage by passage and can pause between any two, so that a long page
 * never freezes.
 */
import type { IsoDay } from '../model/days';
import type { Mention } from '../model/mention';
import { aliasesIn } from './alias-findings';
import { controlsIn, dutiesIn, eventsIn, policiesIn } from './described-findings';
import { type Candidate, candidatesIn, type Detector } from './detector';
import { prepareEventNouns } from './event-nouns';
import { introduce } from './introduce';
import { Introductions } from './introductions';
import type { Block, Passage } from './passages';
import { officesIn, peopleIn } from './people-findings';
import type { ReadingContext } from './reading-context';
import { type BlockSource, placed, ReadingMemory, type Remembered } from './reading-memory';
import { type Dropped, type Finding, withoutOverlaps } from './spans';
import { atOnce } from './steps';
import { type Topic, topicOf } from './topic';

export { createDetector, createDetectorInSteps, type Detector } from './detector';

/** A detector that is there, or the steps of making one. */
export type DetectorSource = () => Detector | Generator<void, Detector, void>;

/** An article as the reader of a page or file delivers it. */
export interface Article {
  text: string;
  blocks: readonly Block[];
  sources?: readonly BlockSource[];
  /** The calendar day printed on the page, or `null`. */
  day: IsoDay | null;
}

export interface ReadOptions {
  /** Mark only where the topic is ours; `false` reads every passage. */
  gated: boolean;
}

export interface Reading {
  /** All mentions, in reading order, none overlapping another. */
  mentions: Mention[];
  topic: Topic;
  /** What was considered and dropped, with the reason. */
  dropped: Dropped[];
}

/** Below this nothing is marked: a wrong card is worse than none. */
const CONFIDENCE_THRESHOLD = 0.7;

/** Looking whether a passage is new, or speaks of China, takes little: many make a step. */
const PASSAGES_A_STEP = 8;

/** Reads an article to the end. */
export function findMentions(detector: Detector, article: Article, options: ReadOptions): Reading {
  return atOnce(readInSteps(() => detector, article, options));
}

/** What a page's annotator keeps between two readings of the same page. */
export type PageMemory = ReadingMemory<Candidate>;

/**
 * Reads an article passage by passage; the caller may pause at each `yield`. With a
 * memory of earlier readings only new passages are looked at, and `dropped` is not kept
 * up. Detector and day are only asked for if the topic is ours:
 * most pages need neither.
 */
export function* readInSteps(
  detectorOf: DetectorSource,
  article: Article,
  options: ReadOptions,
  pageMemory?: PageMemory,
): Generator<void, Reading, void> {
  const memory: PageMemory = pageMemory ?? new ReadingMemory();
  const { passages, known } = yield* passagesIn(article, memory);
  yield;
  const topic = yield* topicOf(
    passages,
    known.map((remembered) => remembered.signals),
  );
  const isRead = (passage: Passage) =>
    !options.gated || topic.aboutTopic || topic.passages.has(passage.index);
  const read = passages.filter(isRead);
  if (read.length === 0) {
    return { mentions: [], topic, dropped: pageMemory ? [] : [nothingOnTopic(article.text)] };
  }

  const { day } = article;
  const made = detectorOf();
  const detector = 'next' in made ? yield* made : made;
  yield;
  const introductions = new Introductions();
  for (const passage of read) {
    const remembered = known[passage.index];
    if (remembered) remembered.candidates ??= candidatesIn(detector, remembered.alone);
    if (passage.index % PASSAGES_A_STEP === 0) yield;
  }
  yield* prepareEventNouns(read.map((passage) => passage.text));
  // Who is introduced elsewhere matters only where somebody is named.
  const introducing = read.some(({ index }) => known[index] && namesSomebody(known[index]))
    ? passages
    : read;
  for (const { index } of introducing) {
    const remembered = known[index];
    if (remembered === undefined) continue;
    remembered.candidates ??= candidatesIn(detector, remembered.alone);
    if (index % PASSAGES_A_STEP === 0) yield;
    if (remembered.candidates.length === 0) continue;
    if (remembered.introductions?.day !== day) {
      const found = new Introductions();
      introduce(detector, remembered.alone, remembered.candidates, found, day);
      remembered.introductions = { day, found };
    }
    introductions.absorb(remembered.introductions.found, index);
  }

  const dropped: Dropped[] = [];
  const context = contextOf(detector, day, topic, introductions, dropped);
  for (const passage of read) {
    for (const { id } of aliasesIn(passage, known[passage.index]?.candidates ?? [], context)) {
      if (id !== null) context.established.add(id);
    }
    yield;
  }
  // What that first look dropped is looked at again below.
  dropped.length = 0;
  if (pageMemory === undefined) {
    for (const passage of passages) {
      if (!isRead(passage)) context.drop(passage, { start: 0, end: 60 }, 'passage off topic');
    }
  }
  const mentions: Mention[] = [];
  const surroundings = fingerprintOf(context);
  for (const passage of read) {
    const remembered = known[passage.index];
    if (remembered === undefined) continue;
    const own = `${topic.passages.has(passage.index)} ${surroundings}`;
    if (remembered.findings?.context !== own) {
      const found = yield* findingsIn(passage, remembered.candidates ?? [], context);
      remembered.findings = { context: own, found };
    }
    for (const finding of remembered.findings.found) {
      mentions.push(toMention(article.text, passage, finding));
    }
    yield;
  }
  if (pageMemory !== undefined) memory.file(known);
  return { mentions, topic, dropped };
}

const HAN = /[\u3400-\u9fff]/;

/** Whether the passage may name a person; Chinese has no capitals to go by. */
function namesSomebody({ alone, candidates = [] }: Remembered<Candidate>): boolean {
  if (HAN.test(alone.text)) return true;
  return candidates.some(({ hit, use }) => {
    if (use.use !== 'surname') return use.use === 'name';
    const words = alone.text.slice(hit.start, hit.end);
    return words === use.family || words !== words.toLowerCase();
  });
}

/** A block longer than any paragraph costs more than its length: it is read in pieces. */
const MOST_LETTERS = 8000;
const SENTENCE_END = /[.!?。！？\n][^.!?。！？\n]*$/;

/** The passages of an article with what is known of each; what stands as before is not looked at. */
function* passagesIn(article: Article, memory: PageMemory) {
  const { blocks, sources = [] } = article;
  const { count, last } = memory.unchanged(blocks, sources);
  const counts = last.counts.slice(0, count);
  const passages = last.passages.slice(0, counts.at(-1) ?? 0);
  const known = last.known.slice(0, passages.length);
  for (let index = count; index < blocks.length; index++) {
    const block = blocks[index] as Block;
    const isWhole = block.end - block.start <= MOST_LETTERS;
    for (const piece of isWhole ? [block] : piecesOf(article.text, block)) {
      const words = () => article.text.slice(piece.start, piece.end);
      const source = isWhole ? sources[index] : undefined;
      const remembered = memory.recall(words, piece.heading, source);
      known.push(remembered);
      passages.push(placed(remembered, passages.length, piece.start));
      if (passages.length % PASSAGES_A_STEP === 0) yield;
    }
    counts.push(passages.length);
  }
  memory.keep({ blocks, sources, counts, passages, known });
  return { passages, known };
}

/** The block itself, or pieces of it that end with a sentence where there is one. */
function piecesOf(text: string, block: Block): Block[] {
  const pieces: Block[] = [];
  let { start } = block;
  while (block.end - start > MOST_LETTERS) {
    const piece = text.slice(start, start + MOST_LETTERS);
    const stop = piece.search(SENTENCE_END);
    const end = start + (stop > MOST_LETTERS / 2 ? stop + 1 : MOST_LETTERS);
    pieces.push({ ...block, start, end });
    start = end;
  }
  return [...pieces, { ...block, start }];
}

/** All on which the meaning of a passage depends, beside its own words. */
function fingerprintOf({ day, topic, people, established }: ReadingContext): string {
  const policies = [...established].sort().join(' ');
  const introduced = people.introductions.fingerprint();
  return `${day} ${topic.aboutTopic} ${topic.mentionsChina} ${policies}|${introduced}`;
}

/** Why a whole article was left alone. */
function nothingOnTopic(text: string): Dropped {
  const reason = 'the article is not about US–China economic relations';
  return { passage: 0, start: 0, end: 0, text: text.slice(0, 60), reason };
}

function contextOf(
  detector: Detector,
  day: IsoDay | null,
  topic: Topic,
  introductions: Introductions,
  dropped: Dropped[],
): ReadingContext {
  const { officials, byFamily } = detector;
  return {
    detector,
    day,
    topic,
    people: {
      officials,
      byFamily,
      introductions,
      day,
      isOnTopic: ({ index }) => topic.aboutTopic || topic.passages.has(index),
      drop: (item) => dropped.push(item),
    },
    established: new Set(),
    drop: (passage, { start, end }, reason) =>
      dropped.push({
        passage: passage.index,
        start,
        end,
        text: passage.text.slice(start, end),
        reason,
      }),
  };
}

/** Everything that the passage refers to, certain enough and none overlapping another. */
function* findingsIn(
  passage: Passage,
  candidates: readonly Candidate[],
  context: ReadingContext,
): Generator<void, Finding[], void> {
  // A pause after each grammar: its expressions are compiled where they are first used.
  const people = peopleIn(passage, candidates, context);
  yield;
  const aliases = withoutOverlaps(aliasesIn(passage, candidates, context));
  const duties = dutiesIn(passage, people, aliases, context);
  yield;
  const controls = controlsIn(passage, aliases, context);
  yield;
  const named = [
    ...people,
    ...officesIn(passage, candidates, people, context),
    ...aliases,
    ...duties,
    ...controls,
    ...(yield* eventsIn(passage, people, [...duties, ...aliases], context)),
  ];
  yield;
  const all = [...named, ...policiesIn(passage, named, context)];
  return withoutOverlaps(all.filter(({ confidence }) => confidence >= CONFIDENCE_THRESHOLD));
}

function toMention(text: string, passage: Passage, finding: Finding): Mention {
  const start = passage.toSource(finding.start);
  // The end maps through the last unit, so that folded white space after it stays out.
  const end = passage.toSource(finding.end - 1) + 1;
  return {
    start,
    end,
    text: text.slice(start, end),
    kind: finding.kind,
    id: finding.id,
    ...(finding.candidates ? { candidates: finding.candidates } : {}),
    via: finding.via,
    confidence: Math.round(finding.confidence * 100) / 100,
  };
}
