/**
 * What was learnt of an article's passages, kept for the next reading of a page that
 * grows or changes: only passages with new words are looked at again.
 *
 * A passage is known by its words, not by its place. What it says alone (sentences,
 * topic, names that stand in it) holds wherever it stands; what it means beside the
 * others is remembered together with all that the others contributed.
 */
import type { IsoDay } from '../model/days';
import type { Introductions } from './introductions';
import { type Block, type Passage, passagesOf } from './passages';
import type { Finding } from './spans';
import { signalsOf, type TopicSignals } from './topic';

/** A passage with what is known of it so far; the rest is filled in when first asked for. */
export interface Remembered<Candidate> {
  /** As if it were an article of its own. */
  readonly alone: Passage;
  readonly signals: TopicSignals;
  /** The words by which it is found again. */
  readonly key: string;
  candidates?: Candidate[];
  introductions?: Introductions;
  /** The mentions, and everything outside the passage on which they depended. */
  findings?: { context: string; found: Finding[] };
  /** The passage where it stood last. */
  placed?: { start: number; passage: Passage };
}

export class ReadingMemory<Candidate> {
  #known = new Map<string, Remembered<Candidate>>();
  #next = new Map<string, Remembered<Candidate>>();
  /** By what a block came from: to find it by its words means to go through them. */
  readonly #bySource = new WeakMap<object, Remembered<Candidate>>();
  #day: IsoDay | null | undefined;

  begin(): void {
    this.#next = new Map();
  }

  /** What is known of a block of `text`, which came from `source` if that is told. */
  recall(text: string, block: Block, source?: object): Remembered<Candidate> {
    const known = (source && this.#bySource.get(source)) ?? this.#recallWords(text, block);
    if (source) this.#bySource.set(source, known);
    this.#next.set(known.key, known);
    return known;
  }

  #recallWords(text: string, block: Block): Remembered<Candidate> {
    const words = text.slice(block.start, block.end);
    const key = block.heading ? `#${words}` : ` ${words}`;
    return this.#next.get(key) ?? this.#known.get(key) ?? learn(key, words, block.heading);
  }

  /** Passages that were not recalled since `begin` are forgotten. */
  end(): void {
    this.#known = this.#next;
  }

  /** The article is of this day: what was learnt as of another is forgotten. */
  turnTo(day: IsoDay | null): void {
    if (day === this.#day) return;
    this.#day = day;
    for (const remembered of this.#known.values()) {
      delete remembered.introductions;
      delete remembered.findings;
    }
  }
}

function learn<Candidate>(key: string, words: string, heading: boolean): Remembered<Candidate> {
  const [alone] = passagesOf(words, [{ start: 0, end: words.length, heading }]);
  if (alone === undefined) throw new Error('a block made no passage');
  return { alone, signals: signalsOf(alone), key };
}

/** The passage where it stands now; two blocks that say the same stand in different places. */
export function placed<Candidate>(
  remembered: Remembered<Candidate>,
  index: number,
  start: number,
): Passage {
  const before = remembered.placed;
  if (before?.start === start && before.passage.index === index) return before.passage;
  const { alone } = remembered;
  const { text, folded, heading } = alone;
  const passage: Passage = {
    text,
    folded,
    heading,
    index,
    get titleCase() {
      return alone.titleCase;
    },
    get sentences() {
      return alone.sentences;
    },
    toSource: (offset) => start + alone.toSource(offset),
  };
  remembered.placed = { start, passage };
  return passage;
}
