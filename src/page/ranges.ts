/**
 * From offsets in the page text to ranges over the page's own text nodes.
 *
 * StaticRange, not Range: a live range taxes every later change of the page's DOM
 * (measured: 147 times at 5,000 marks). The price is that a static one goes stale
 * when its node changes; src/page/mutations drops it then.
 */
import type { Mention } from '../model/mention';
import type { TextRun } from './text-runs';

/** A mention on the page: its words as a range, and the nodes that hold them. */
export interface Mark {
  /** Names the mark for as long as its words stay. */
  key: number;
  mention: Mention;
  range: StaticRange;
  /** The text nodes from first to last; one, unless markup divides the words. */
  nodes: Text[];
}

let lastKey = 0;

/** Index of the run that holds `offset`, or -1. Runs rise and never overlap. */
function runAt(runs: readonly TextRun[], offset: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (!run) return -1;
    if (offset < run.start) high = middle - 1;
    else if (offset >= run.end) low = middle + 1;
    else return middle;
  }
  return -1;
}

/** The mark of a mention, or `null` if its words are no longer in the runs. */
export function markOf(mention: Mention, runs: readonly TextRun[]): Mark | null {
  const first = runAt(runs, mention.start);
  const last = runAt(runs, mention.end - 1);
  const startRun = runs[first];
  const endRun = runs[last];
  if (!startRun || !endRun) return null;
  const startOffset = mention.start - startRun.start;
  const endOffset = mention.end - endRun.start;
  if (startOffset > startRun.node.length || endOffset > endRun.node.length) return null;
  return {
    key: ++lastKey,
    mention,
    range: new StaticRange({
      startContainer: startRun.node,
      startOffset,
      endContainer: endRun.node,
      endOffset,
    }),
    nodes: runs.slice(first, last + 1).map((run) => run.node),
  };
}

/** Whether both stand for the same words in the same place. */
function isSame(a: Mark, b: Mark): boolean {
  return (
    a.mention.id === b.mention.id &&
    a.range.startContainer === b.range.startContainer &&
    a.range.startOffset === b.range.startOffset &&
    a.range.endContainer === b.range.endContainer &&
    a.range.endOffset === b.range.endOffset
  );
}

/** `next`, with the marks of `before` in place of equal ones: an open card outlives a new reading. */
export function keepKnown(before: readonly Mark[], next: readonly Mark[]): Mark[] {
  const known = new Map<Node, Mark[]>();
  for (const mark of before) {
    const node = mark.range.startContainer;
    known.set(node, [...(known.get(node) ?? []), mark]);
  }
  return next.map((mark) => {
    const old = known.get(mark.range.startContainer)?.find((other) => isSame(other, mark));
    return old ? Object.assign(old, { mention: mark.mention }) : mark;
  });
}

/** The boxes of the words on screen, one a line, in viewport pixels. */
export function rectsOf(mark: Mark): DOMRect[] {
  const range = document.createRange();
  try {
    range.setStart(mark.range.startContainer, mark.range.startOffset);
    range.setEnd(mark.range.endContainer, mark.range.endOffset);
  } catch (error) {
    // The node was shortened since: the words are not there any more.
    if (error instanceof DOMException) return [];
    throw error;
  }
  return [...range.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
}
