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
import { controlsIn, dutiesIn, eventsIn, policiesIn, rulingsIn } from './described-findings';
import { type Candidate, candidatesIn, type Detector } from './detector';
import { prepareEventNouns } from './events/event-nouns';
import { type PassageToRepeat, repeatedMentions } from './measures/repeated-mentions';
import { policyNounsIn } from './measures/short-forms';
import { aliasesIn } from './names/alias-findings';
import { introduce } from './people/introduce';
import { Introductions } from './people/introductions';
import { officesIn, peopleIn } from './people/people-findings';
import type { ReadingContext } from './reading-context';
import { ReadingMemory, type Remembered } from './reading-memory';
import type { Passage } from './text/passages';
import { type Dropped, type Finding, withoutOverlaps } from './text/spans';
import { atOnce } from './text/steps';
import { type Article, topicInSteps } from './topic/article-topic';
import type { Topic } from './topic/topic';

export { createDetector, createDetectorInSteps, type Detector } from './detector';
export type { Article } from './topic/article-topic';

/** A detector that is there, or the steps of making one. */
export type DetectorSource = () => Detector | Generator<void, Detector, void>;

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

/** Looking for names takes little: many passages make a step. */
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
  const { passages, known, topic } = yield* topicInSteps(article, memory);
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
    yield;
  }
  const told = read.flatMap((passage): PassageToRepeat[] => {
    const remembered = known[passage.index];
    if (remembered?.findings === undefined) return [];
    remembered.nouns ??= policyNounsIn(remembered.alone);
    return [{ passage, findings: remembered.findings.found, nouns: remembered.nouns }];
  });
  yield;
  const found = repeatedMentions(told, detector);
  told.forEach(({ passage }, index) => {
    for (const finding of found[index] ?? []) {
      mentions.push(toMention(article.text, passage, finding));
    }
  });
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
  const offices = officesIn(passage, candidates, people, context);
  const named = [
    ...people,
    ...offices,
    ...aliases,
    ...duties,
    ...controls,
    ...(yield* eventsIn(passage, [...people, ...offices], [...duties, ...aliases], context)),
    ...rulingsIn(passage, [...duties, ...aliases], context),
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
