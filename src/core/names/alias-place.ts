/** A policy's name and what stands around it. */
import type { Passage, Sentence } from '../text/passages';

/** The name in folded text, with its sentence up to it and what follows within the sentence. */
export interface AliasPlace {
  passage: Passage;
  start: number;
  end: number;
  words: string;
  before: string;
  after: string;
  /** The whole sentence. */
  said: string;
}

/** How far behind a name is looked. */
const REACH = 90;

export function placeOf(
  passage: Passage,
  sentence: Sentence,
  start: number,
  end: number,
): AliasPlace {
  return {
    passage,
    start,
    end,
    words: passage.folded.slice(start, end),
    before: passage.folded.slice(sentence.start, start),
    after: passage.folded.slice(end, Math.min(sentence.end, end + REACH)),
    said: passage.folded.slice(sentence.start, sentence.end),
  };
}
