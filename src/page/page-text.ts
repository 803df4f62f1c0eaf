/**
 * The text of a page as its readers have it: blocks in order, where each stands in the
 * whole, and the nodes that it came from.
 */
import type { Block } from '../core/text/passages';
import { textOf, type WrittenBlock } from '../core/text/written-article';

/** One block of the page: its text and what it came from, in order. */
export interface TextBlock extends WrittenBlock {
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

/** A page of these blocks. */
export function pageText(blocks: readonly Block[], sources: readonly TextBlock[]): PageText {
  let text: string | undefined;
  return {
    get text() {
      text ??= textOf(sources);
      return text;
    },
    blocks,
    sources,
  };
}
