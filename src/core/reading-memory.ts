/**
 * What was learnt of an article's passages, kept for the next reading of a page that
 * grows or changes: only passages with new words are looked at again.
 *
 * A passage is known by its words, not by its place. What it says alone (sentences,
 * topic, names that stand in it) holds wherever it stands; what it means beside the
 * others is remembered together with all that the others contributed.
 */
import type { IsoDay } from '../model/days';
import type { PolicyNoun } from './measures/short-forms';
import type { Introductions } from './people/introductions';
import { type Passage, passageOf, type Sentence } from './text/passages';
import type { Finding } from './text/spans';
import { signalsOf, type TopicSignals } from './topic/topic';

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
  /** The nouns in it that may take up a policy. */
  nouns?: readonly PolicyNoun[];
  /** Since when it can be found by its words. */
  filing?: number;
  /** The passage where it stood last. */
  placed?: { start: number; passage: Passage };
}

/** Passages that are gone are forgotten when they outnumber those that are there by this. */
const MOST_GONE = 500;

export class ReadingMemory<Candidate> {
  readonly #known = new Map<string, Remembered<Candidate>>();
  readonly #headings = new Map<string, Remembered<Candidate>>();
  readonly #lengths = new Set<number>();
  #filed = 0;
  #filing = 1;
  /**
   * What is known of a block of a text. What was looked into is found by its words; the
   * rest is sooner made than found.
   */
  recall(words: string, heading: boolean): Remembered<Candidate> {
    // To ask a map for a paragraph is to read it once more.
    const all = heading ? this.#headings : this.#known;
    const known = this.#lengths.has(words.length) ? all.get(words) : undefined;
    if (known !== undefined) return known;
    const alone = passageOf(words, heading);
    return { alone, signals: signalsOf(alone, words), words };
  }

  /** What was learnt of these passages is found again though they come from elsewhere. */
  file(known: readonly Remembered<Candidate>[]): void {
    if (this.#filed > known.length + MOST_GONE) this.#empty();
    for (const remembered of known) {
      if (remembered.candidates === undefined || remembered.filing === this.#filing) continue;
      remembered.filing = this.#filing;
      const { words, alone } = remembered;
      (alone.heading ? this.#headings : this.#known).set(words, remembered);
      this.#lengths.add(words.length);
      this.#filed++;
    }
  }

  #empty(): void {
    this.#known.clear();
    this.#headings.clear();
    this.#lengths.clear();
    this.#filed = 0;
    this.#filing++;
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
