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
import { controlsIn, dutiesIn, eventsIn } from './described-findings';
import { type Candidate, candidatesIn, type Detector } from './detector';
import { introduce } from './introduce';
import { Introductions } from './introductions';
import { type Block, type Passage, passagesOf } from './passages';
import { officesIn, peopleIn } from './people-findings';
import type { ReadingContext } from './reading-context';
import { type Dropped, type Finding, withoutOverlaps } from './spans';
import { type Topic, topicOf } from './topic';

export { createDetector, type Detector } from './detector';

/** An article as the reader of a page or file delivers it. */
export interface Article {
  text: string;
  blocks: readonly Block[];
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

/** Reads an article to the end. */
export function findMentions(detector: Detector, article: Article, options: ReadOptions): Reading {
  const steps = readInSteps(detector, article, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Reads an article passage by passage; the caller may pause at each `yield`. */
export function* readInSteps(
  detector: Detector,
  article: Article,
  options: ReadOptions,
): Generator<void, Reading, void> {
  const passages = passagesOf(article.text, article.blocks);
  const topic = topicOf(passages);
  const read = passages.filter(
    (passage) => !options.gated || topic.aboutTopic || topic.passages.has(passage.index),
  );
  const dropped: Dropped[] = [];
  if (read.length === 0) return { mentions: [], topic, dropped: [nothingOnTopic(article.text)] };

  const introductions = new Introductions();
  const candidates = new Map<number, Candidate[]>();
  for (const passage of passages) {
    const found = candidatesIn(detector, passage);
    candidates.set(passage.index, found);
    introduce(detector, passage, found, introductions, article.day);
    yield;
  }

  const context = contextOf(detector, article.day, topic, introductions, dropped);
  for (const passage of read) {
    for (const { id } of aliasesIn(passage, candidates.get(passage.index) ?? [], context)) {
      if (id !== null) context.established.add(id);
    }
  }
  // What that first look dropped is looked at again below.
  dropped.length = 0;
  for (const passage of passages) {
    if (!read.includes(passage)) context.drop(passage, { start: 0, end: 60 }, 'passage off topic');
  }
  const mentions: Mention[] = [];
  for (const passage of read) {
    for (const finding of findingsIn(passage, candidates.get(passage.index) ?? [], context)) {
      mentions.push(toMention(article.text, passage, finding));
    }
    yield;
  }
  return { mentions, topic, dropped };
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
    people: { officials, byFamily, introductions, day, drop: (item) => dropped.push(item) },
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
function findingsIn(
  passage: Passage,
  candidates: readonly Candidate[],
  context: ReadingContext,
): Finding[] {
  const people = peopleIn(passage, candidates, context);
  const aliases = withoutOverlaps(aliasesIn(passage, candidates, context));
  const duties = dutiesIn(passage, people, aliases, context);
  const all = [
    ...people,
    ...officesIn(passage, candidates, people, context),
    ...aliases,
    ...duties,
    ...controlsIn(passage, aliases, context),
    ...eventsIn(passage, people, duties, context),
  ];
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
