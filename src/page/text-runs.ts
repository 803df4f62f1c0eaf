/**
 * A page's readable text, and which text node each letter came from.
 *
 * Blocks (paragraphs, headings, captions, cells) are kept apart, since no name
 * runs across two of them; inline markup (`<b>He</b> Lifeng`) is read through.
 * The same code reads a live page and a parsed file, so what a command finds is
 * what a reader sees.
 */
import type { Block } from '../core/passages';
import { isUnread } from './readable';

/** Where a text node's data lies in the page text (UTF-16 offsets). */
export interface TextRun {
  node: Text;
  start: number;
  end: number;
}

export interface PageText {
  text: string;
  blocks: Block[];
  /** In document order; their spans rise and never overlap. */
  runs: TextRun[];
}

const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE DATA DEL DFN EM FONT I INS LABEL MARK Q RB RP RT RUBY S SLOT SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR IMG'.split(
    ' ',
  ),
);
const HEADING = /^H[1-6]$/;
const BLOCK_GAP = '\n\n';

/** Gathers blocks while the tree is walked. */
class Gatherer {
  readonly #pieces: string[] = [];
  readonly blocks: Block[] = [];
  readonly runs: TextRun[] = [];
  #length = 0;
  #blockStart = 0;
  #hasInk = false;
  #heading = false;

  add(node: Text): void {
    const { data } = node;
    const blank = data.trim() === '';
    if (blank && !this.#hasInk) return;
    if (!blank) this.#hasInk = true;
    this.runs.push({ node, start: this.#length, end: this.#length + data.length });
    this.#push(data);
  }

  lineBreak(): void {
    if (this.#hasInk) this.#push('\n');
  }

  /** Ends the current block; what follows belongs to the next. */
  endBlock(): void {
    if (!this.#hasInk) return;
    this.blocks.push({ start: this.#blockStart, end: this.#length, heading: this.#heading });
    this.#push(BLOCK_GAP);
    this.#blockStart = this.#length;
    this.#hasInk = false;
    this.#heading = false;
  }

  markHeading(): void {
    this.#heading = true;
  }

  text(): string {
    return this.#pieces.join('');
  }

  #push(piece: string): void {
    this.#pieces.push(piece);
    this.#length += piece.length;
  }
}

/** Reads everything under `root` that a reader would call the text of the page. */
export function readPageText(root: Element): PageText {
  const gatherer = new Gatherer();
  let node: Node | null = root;
  const leave = (left: Node): void => {
    if (isBlock(left)) gatherer.endBlock();
  };
  while (node !== null) {
    const child: Node | null = enter(node, gatherer) ? node.firstChild : null;
    if (child !== null) {
      node = child;
      continue;
    }
    leave(node);
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      if (node !== null) leave(node);
    }
    if (node === null || node === root) break;
    node = node.nextSibling;
  }
  gatherer.endBlock();
  return { text: gatherer.text(), blocks: gatherer.blocks, runs: gatherer.runs };
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function isText(node: Node): node is Text {
  return node.nodeType === 3;
}

function isBlock(node: Node): boolean {
  if (!isElement(node)) return false;
  const tagName = node.tagName.toUpperCase();
  // Elements that pages define themselves are inline unless styled; they divide nothing.
  return !INLINE.has(tagName) && tagName !== 'BR' && !tagName.includes('-');
}

/** Reads what the node itself brings; returns whether its children are to be read. */
function enter(node: Node, gatherer: Gatherer): boolean {
  if (isText(node)) {
    gatherer.add(node);
    return false;
  }
  if (!isElement(node) || isUnread(node)) return false;
  const tagName = node.tagName.toUpperCase();
  if (tagName === 'BR') gatherer.lineBreak();
  if (isBlock(node)) gatherer.endBlock();
  if (HEADING.test(tagName) || node.getAttribute('role') === 'heading') gatherer.markHeading();
  return true;
}
