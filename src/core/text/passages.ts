/**
 * An article as passages and sentences.
 *
 * A passage is what a reader sees as one block (a paragraph, a heading, a
 * caption). No name and no description runs across two of them, and "He" at the
 * start of one is a pronoun.
 */
import { type Canonical, normalise } from './normalise';

/** A block of the text, in UTF-16 offsets into it. */
export interface Block {
  start: number;
  end: number;
  heading: boolean;
}

/** A sentence of a passage, in offsets into its canonical text. */
export interface Sentence {
  start: number;
  end: number;
}

export interface Passage extends Canonical {
  index: number;
  heading: boolean;
  /** Most words capitalised, as American headlines are: capitals tell nothing there. */
  readonly titleCase: boolean;
  readonly sentences: Sentence[];
}

/** Words after which a full stop does not end a sentence. */
const ABBREVIATION =
  /(?:^|[\s("'])(?:mr|mrs|ms|dr|prof|sen|rep|gov|gen|lt|col|st|vs|no|inc|corp|co|ltd|dept|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|u\.s|u\.k|e\.u|u\.n|p\.m|a\.m|[a-z])\.$/i;
const SENTENCE_END = /[.!?\u3002\uff01\uff1f]["')\u201d\u300d\u300f\]]*(?=\s|$|[\u4e00-\u9fff])/g;

/** Splits canonical text into sentences; abbreviations and initials do not end one. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    const isFullStop = match[0].startsWith('.');
    if (
      isFullStop &&
      ABBREVIATION.test(text.slice(Math.max(0, match.index - 12), match.index + 1))
    ) {
      // "U.S. President" goes on; "in the U.S. Beijing replied" is lost, which costs little.
      continue;
    }
    if (isFullStop && /^\s+[a-z]/.test(text.slice(end, end + 3))) continue;
    sentences.push({ start, end });
    start = end;
    while (text[start] === ' ') start++;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}

/**
 * Whether at least three of four longer words start with a capital. A sentence with
 * its full stop is running text, however many names stand in it.
 */
function isTitleCase(text: string): boolean {
  if (/[.!?]["')]*$/.test(text)) return false;
  const words = text.match(/\p{L}[\p{L}']{3,}/gu) ?? [];
  if (words.length < 3) return false;
  const capitalised = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return capitalised / words.length >= 0.75;
}

/** Cuts `text` into passages along `blocks`. */
export function passagesOf(text: string, blocks: readonly Block[]): Passage[] {
  return blocks.map((block, index) => {
    const canonical = () => normalise(text, block.start, block.end);
    return new LazyPassage(canonical, index, block.heading);
  });
}

/** A block that is a text of its own. */
export function passageOf(words: string, heading: boolean): Passage {
  return new LazyPassage(() => normalise(words), 0, heading);
}

/** All of it is made when asked for: most passages of most pages are never looked into. */
class LazyPassage implements Passage {
  readonly index: number;
  readonly heading: boolean;
  readonly #make: () => Canonical;
  #canonical: Canonical | undefined;
  #titleCase: boolean | undefined;
  #sentences: Sentence[] | undefined;

  constructor(make: () => Canonical, index: number, heading: boolean) {
    this.#make = make;
    this.index = index;
    this.heading = heading;
  }

  get text() {
    this.#canonical ??= this.#make();
    return this.#canonical.text;
  }

  get folded() {
    this.#canonical ??= this.#make();
    return this.#canonical.folded;
  }

  get titleCase() {
    this.#titleCase ??= isTitleCase(this.text);
    return this.#titleCase;
  }

  get sentences() {
    this.#sentences ??= sentencesOf(this.text);
    return this.#sentences;
  }

  toSource(offset: number): number {
    this.#canonical ??= this.#make();
    return this.#canonical.toSource(offset);
  }
}

/** The sentence of the passage that holds `offset`. */
export function sentenceAt(passage: Passage, offset: number): Sentence {
  return (
    passage.sentences.find((sentence) => offset >= sentence.start && offset < sentence.end) ?? {
      start: 0,
      end: passage.text.length,
    }
  );
}

const BLANK_LINE = /\n[ \t\r]*\n/;

/**
 * The blocks of a plain text. Where blank lines divide it, line ends inside a
 * block are the typesetter's; where there are none, each line is a paragraph.
 */
export function blocksOfPlainText(text: string): Block[] {
  const divider = BLANK_LINE.test(text.trim()) ? /\n[ \t\r]*\n\s*/g : /\n/g;
  const blocks: Block[] = [];
  let start = 0;
  const push = (end: number) => {
    const raw = text.slice(start, end);
    if (raw.trim() !== '') blocks.push({ start, end, heading: looksLikeHeading(raw) });
  };
  for (const match of text.matchAll(divider)) {
    push(match.index);
    start = match.index + match[0].length;
  }
  push(text.length);
  return blocks;
}

/** A Markdown heading, or a short line that no sentence end closes. */
function looksLikeHeading(raw: string): boolean {
  const line = raw.trim();
  return /^#{1,6}\s/.test(line) || (line.length < 120 && !/[.!?。！？"”'’:：]$/.test(line));
}
