/**
 * From offsets in the page text to ranges over the page's own text nodes.
 *
 * StaticRange, not Range: a live range taxes every later change of the page's DOM
 * (measured: 147 times at 5,000 marks). The price is that a static one goes stale
 * when its nodes change; so each mark knows the letters that must lie under it.
 */
import type { Mention } from '../model/mention';
import type { PageText, TextBlock } from './page-text';

/** A mention on the page: its words as a range, and the nodes that hold them. */
export interface Mark {
  /** Names the mark for as long as its words stay. */
  key: number;
  mention: Mention;
  range: StaticRange;
  /** The text nodes from first to last; one, unless markup divides the words. */
  nodes: Text[];
  /** What the range must cover. */
  letters: string;
}

let lastKey = 0;

/** A place in a block: which of its nodes, and how far into it. */
interface Place {
  index: number;
  node: Text;
  offset: number;
}

/** The node that holds the unit at `offset`, by the nodes' present lengths. */
function placeOf(block: TextBlock, offset: number): Place | null {
  let start = 0;
  for (const [index, node] of block.nodes.entries()) {
    const end = start + (node?.length ?? 1);
    if (offset < end) return node && { index, node, offset: offset - start };
    start = end;
  }
  return null;
}

/** The mark of a mention in a block that begins at `blockStart`; `null` if its nodes changed since. */
function markIn(block: TextBlock, blockStart: number, mention: Mention): Mark | null {
  const first = placeOf(block, mention.start - blockStart);
  const last = placeOf(block, mention.end - 1 - blockStart);
  if (first === null || last === null) return null;
  const range = new StaticRange({
    startContainer: first.node,
    startOffset: first.offset,
    endContainer: last.node,
    endOffset: last.offset + 1,
  });
  const nodes = block.nodes.slice(first.index, last.index + 1).filter((node) => node !== null);
  const mark = { key: ++lastKey, mention, range, nodes };
  return { ...mark, letters: first.node === last.node ? mention.text : lettersUnder(mark) };
}

/** The marks of `mentions`, which come in reading order. */
export function marksOf(mentions: readonly Mention[], page: PageText): Mark[] {
  const marks: Mark[] = [];
  let index = 0;
  for (const mention of mentions) {
    while ((page.blocks[index]?.end ?? Number.POSITIVE_INFINITY) <= mention.start) index++;
    const block = page.sources[index];
    const mark = block && markIn(block, page.blocks[index]?.start ?? 0, mention);
    if (mark) marks.push(mark);
  }
  return marks;
}

function lettersUnder({ range, nodes }: Pick<Mark, 'range' | 'nodes'>): string {
  const [node] = nodes;
  if (nodes.length === 1 && node) return node.data.slice(range.startOffset, range.endOffset);
  return liveRange(range)?.toString() ?? '';
}

/** Whether the mark still lies on its own words, on the page. */
export function isIntact(mark: Mark): boolean {
  const first = mark.nodes[0];
  const last = mark.nodes.at(-1);
  if (!first?.isConnected || !last?.isConnected) return false;
  return lettersUnder(mark) === mark.letters;
}

/** Whether styles let the reader see the words; asked of marks only, for it is dear. */
export function isVisible(mark: Mark): boolean {
  const element = mark.nodes[0]?.parentElement;
  return element?.checkVisibility?.({ visibilityProperty: true }) ?? true;
}

/** Whether both stand for the same words in the same place. */
function isSame(a: Mark, b: Mark): boolean {
  return a.mention.id === b.mention.id && isAtSameWords(a, b);
}

/** Whether two marks lie on the same words, whatever these mean. */
export function isAtSameWords(a: Mark, b: Mark): boolean {
  return (
    a.range.startContainer === b.range.startContainer &&
    a.range.startOffset === b.range.startOffset &&
    a.range.endContainer === b.range.endContainer &&
    a.range.endOffset === b.range.endOffset
  );
}

/** Marks by each text node that they touch. */
export function byNode(marks: readonly Mark[]): Map<Node, Mark[]> {
  const map = new Map<Node, Mark[]>();
  for (const mark of marks) {
    for (const node of mark.nodes) {
      const known = map.get(node);
      if (known) known.push(mark);
      else map.set(node, [mark]);
    }
  }
  return map;
}

/** `next`, with the marks of `before` in place of equal ones: an open card outlives a new reading. */
export function keepKnown(before: readonly Mark[], next: readonly Mark[]): Mark[] {
  const known = byNode(before);
  return next.map((mark) => {
    const old = known.get(mark.range.startContainer)?.find((other) => isSame(other, mark));
    return old ? Object.assign(old, { mention: mark.mention, letters: mark.letters }) : mark;
  });
}

/** The boxes of the words on screen, one a line, in viewport pixels. */
export function rectsOf(mark: Mark): DOMRect[] {
  const range = liveRange(mark.range);
  if (range === null) return [];
  return [...range.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
}

/** A range to measure by, or `null` when a node was shortened: the words are not there any more. */
function liveRange(fixed: StaticRange): Range | null {
  const range = document.createRange();
  try {
    range.setStart(fixed.startContainer, fixed.startOffset);
    range.setEnd(fixed.endContainer, fixed.endOffset);
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
  return range;
}
