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
import { type Block, type Passage, passageOf, type Sentence } from './passages';
import type { Finding } from './spans';
import { signalsOf, type TopicSignals } from './topic';

/** A passage with what is known of it so far; the rest is filled in when first asked for. */
export interface Remembered<Candidate> {
  /** As if it were an article of its own. */
  readonly alone: Passage;
  readonly signals: TopicSignals;
  /** The words by which it is found again. */
  readonly words: string;
  candidates?: Candidate[];
  /** Who is introduced in it, for an article of that day. */
  introductions?: { day: IsoDay | null; found: Introductions };
  /** The mentions, and everything outside the passage on which they depended. */
  findings?: { context: string; found: Finding[] };
  /** The passage where it stood last. */
  placed?: { start: number; passage: Passage };
}

/** What a block came from: the same object for as long as the block says the same. */
export interface BlockSource {
  readonly text: string;
}

/** The passages of a reading, what is known of each, and how many there are up to each block. */
interface ReadBefore<Candidate> {
  blocks: readonly Block[];
  sources: readonly BlockSource[];
  counts: readonly number[];
  passages: readonly Passage[];
  known: readonly Remembered<Candidate>[];
}

/** Passages that are gone are forgotten when they outnumber those that are there by this. */
const MOST_GONE = 500;

export class ReadingMemory<Candidate> {
  #known = new Map<string, Remembered<Candidate>>();
  #headings = new Map<string, Remembered<Candidate>>();
  /** By what a block came from: to find it by its words means to go through them. */
  readonly #bySource = new WeakMap<object, Remembered<Candidate>>();
  #last: ReadBefore<Candidate> = {
    blocks: [],
    sources: [],
    counts: [],
    passages: [],
    known: [],
  };

  /** How many of the first blocks stand and say what they did in the last reading, and that reading. */
  unchanged(
    blocks: readonly Block[],
    sources: readonly BlockSource[],
  ): { count: number; last: ReadBefore<Candidate> } {
    const last = this.#last;
    let count = 0;
    const most = Math.min(sources.length, last.sources.length);
    while (
      count < most &&
      sources[count] === last.sources[count] &&
      blocks[count]?.start === last.blocks[count]?.start
    ) {
      count++;
    }
    return { count, last };
  }

  /** What is known of a block of a text, which came from `source` if that is told. */
  recall(words: () => string, heading: boolean, source?: BlockSource): Remembered<Candidate> {
    const known = source && this.#bySource.get(source);
    if (known) return known;
    const found = this.#recallWords(source?.text ?? words(), heading);
    if (source) this.#bySource.set(source, found);
    return found;
  }

  #recallWords(words: string, heading: boolean): Remembered<Candidate> {
    const all = heading ? this.#headings : this.#known;
    let known = all.get(words);
    if (known === undefined) {
      const alone = passageOf(words, heading);
      known = { alone, signals: signalsOf(alone, words), words };
      all.set(words, known);
    }
    return known;
  }

  /** A reading is done: what it did not meet is forgotten sooner or later. */
  keep(reading: ReadBefore<Candidate>): void {
    this.#last = reading;
    const { size } = this.#known;
    if (size + this.#headings.size <= reading.known.length + MOST_GONE) return;
    this.#known = new Map();
    this.#headings = new Map();
    for (const remembered of reading.known) {
      const all = remembered.alone.heading ? this.#headings : this.#known;
      all.set(remembered.words, remembered);
    }
  }
}

/** The passage where it stands now; two blocks that say the same stand in different places. */
export function placed<Candidate>(
  remembered: Remembered<Candidate>,
  index: number,
  start: number,
): Passage {
  const before = remembered.placed;
  if (before?.start === start && before.passage.index === index) return before.passage;
  const passage = new PlacedPassage(remembered.alone, index, start);
  remembered.placed = { start, passage };
  return passage;
}

class PlacedPassage implements Passage {
  readonly index: number;
  readonly #alone: Passage;
  readonly #start: number;

  constructor(alone: Passage, index: number, start: number) {
    this.#alone = alone;
    this.index = index;
    this.#start = start;
  }

  get text(): string {
    return this.#alone.text;
  }

  get folded(): string {
    return this.#alone.folded;
  }

  get heading(): boolean {
    return this.#alone.heading;
  }

  get titleCase(): boolean {
    return this.#alone.titleCase;
  }

  get sentences(): Sentence[] {
    return this.#alone.sentences;
  }

  toSource(offset: number): number {
    return this.#start + this.#alone.toSource(offset);
  }
}
