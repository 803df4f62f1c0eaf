/**
 * An article as blocks that were written one after another, and where each of them
 * stands in the text that they make up.
 */
import type { IsoDay } from '../../model/days';
import type { DateClues } from '../days/date-clues';
import type { Block } from './passages';

/** A paragraph, heading, caption or cell. */
export interface WrittenBlock {
  readonly text: string;
  readonly heading: boolean;
}

/** All that is needed to find the mentions of an article. */
export interface WrittenArticle {
  readonly blocks: readonly WrittenBlock[];
  /** The calendar day on which it was written, if the clues tell no other. */
  readonly day: IsoDay | null;
  /**
   * What the page says of that day: `null` where it was judged before, 'on request' where
   * it is yet to be gathered, which is worth the while only for an article of ours.
   */
  readonly clues: DateClues | 'on request' | null;
}

/** Between two blocks; no name runs across it. */
const BLOCK_GAP = '\n\n';

/** Blocks of a text as they were read, and their spans. */
export interface SpannedBlocks {
  sources: readonly WrittenBlock[];
  blocks: readonly Block[];
}

const NONE: SpannedBlocks = { sources: [], blocks: [] };

/**
 * Where each block stands in the text, in UTF-16 offsets; the first ones as before,
 * if they are the same objects.
 */
export function spansOf(sources: readonly WrittenBlock[], last: SpannedBlocks = NONE): Block[] {
  let same = 0;
  while (same < sources.length && sources[same] === last.sources[same]) same++;
  const blocks = last.blocks.slice(0, same);
  const before = blocks.at(-1);
  let start = before === undefined ? 0 : before.end + BLOCK_GAP.length;
  for (let i = same; i < sources.length; i++) {
    const { text, heading } = sources[i] as WrittenBlock;
    const end = start + text.length;
    blocks.push({ start, end, heading });
    start = end + BLOCK_GAP.length;
  }
  return blocks;
}

/** The text that the blocks make up. */
export function textOf(sources: readonly WrittenBlock[]): string {
  return sources.map((block) => block.text + BLOCK_GAP).join('');
}
