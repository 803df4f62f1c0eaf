/**
 * The text of a page as its readers have it: blocks in order, where each stands in the
 * whole, and the nodes that it came from.
 */
import type { Block } from '../core/passages';

/** One block of the page: its text and what it came from, in order. */
export interface TextBlock {
  text: string;
  heading: boolean;
  /** Text nodes with all their data, and `null` for each line break. */
  nodes: readonly (Text | null)[];
}

export interface PageText {
  /** Put together when asked for: most readings find nothing that needs it. */
  readonly text: string;
  /** In document order; their spans rise and never overlap. */
  blocks: readonly Block[];
  /** Where each of `blocks` came from. */
  sources: readonly TextBlock[];
}

/** Between two blocks; no name runs across it. */
const BLOCK_GAP = '\n\n';

/** Where each block stands in the text; the first ones as before, if they are the same. */
export function spansOf(
  sources: readonly TextBlock[],
  last: Pick<PageText, 'blocks' | 'sources'>,
): Block[] {
  let same = 0;
  while (same < sources.length && sources[same] === last.sources[same]) same++;
  const blocks = last.blocks.slice(0, same);
  const before = blocks.at(-1);
  let start = before === undefined ? 0 : before.end + BLOCK_GAP.length;
  for (let i = same; i < sources.length; i++) {
    const { text, heading } = sources[i] as TextBlock;
    const end = start + text.length;
    blocks.push({ start, end, heading });
    start = end + BLOCK_GAP.length;
  }
  return blocks;
}

/** A page of these blocks. */
export function pageText(blocks: readonly Block[], sources: readonly TextBlock[]): PageText {
  let text: string | undefined;
  return {
    get text() {
      text ??= sources.map((block) => block.text + BLOCK_GAP).join('');
      return text;
    },
    blocks,
    sources,
  };
}
