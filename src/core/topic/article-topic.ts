/**
 * Whether an article is ours to read, by its passages alone, before anything is looked
 * for in it.
 */
import type { IsoDay } from '../../model/days';
import { placed, type ReadingMemory, type Remembered } from '../reading-memory';
import type { Block, Passage } from '../text/passages';
import { type Topic, topicOf } from './topic';

/** An article as the reader of a page or file delivers it. */
export interface Article {
  text: string;
  blocks: readonly Block[];
  /** The calendar day printed on the page, or `null`. */
  day: IsoDay | null;
}

/** The passages of an article, what is known of each, and what they are about. */
export interface ArticleTopic<Candidate> {
  passages: readonly Passage[];
  known: readonly Remembered<Candidate>[];
  topic: Topic;
}

/** Looking whether a passage is new, or speaks of China, takes little: many make a step. */
const PASSAGES_A_STEP = 8;

/**
 * Cuts an article into passages and finds its topic; the caller may pause at each
 * `yield`. What the memory knows of earlier readings is not looked at again.
 */
export function* topicInSteps<Candidate>(
  article: Omit<Article, 'day'>,
  memory: ReadingMemory<Candidate>,
): Generator<void, ArticleTopic<Candidate>, void> {
  const { passages, known } = yield* passagesIn(article, memory);
  yield;
  const signals = known.map((remembered) => remembered.signals);
  const topic = yield* topicOf(passages, signals);
  return { passages, known, topic };
}

/** A block longer than any paragraph costs more than its length: it is read in pieces. */
const MOST_LETTERS = 8000;
const SENTENCE_END = /[.!?。！？\n][^.!?。！？\n]*$/;

/** The passages of an article with what is known of each. */
function* passagesIn<Candidate>(
  { text, blocks }: Omit<Article, 'day'>,
  memory: ReadingMemory<Candidate>,
) {
  const passages: Passage[] = [];
  const known: Remembered<Candidate>[] = [];
  for (const block of blocks) {
    const isWhole = block.end - block.start <= MOST_LETTERS;
    for (const piece of isWhole ? [block] : piecesOf(text, block)) {
      const remembered = memory.recall(text.slice(piece.start, piece.end), piece.heading);
      known.push(remembered);
      passages.push(placed(remembered, passages.length, piece.start));
      if (passages.length % PASSAGES_A_STEP === 0) yield;
    }
  }
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
