/**
 * A page's readable text, and which text node each letter came from.
 *
 * Blocks (paragraphs, headings, captions, cells) are kept apart, since no name
 * runs across two of them; inline markup (`<b>He</b> Lifeng`) is read through, and
 * so are open shadow trees with what is slotted into them. The same code reads a
 * live page and a parsed file, so what a command finds is what a reader sees.
 *
 * What was read is remembered by element: when a page changes, only the elements
 * on the way to the change are read again.
 */
import type { Block } from '../core/passages';
import { type ElementKind, isUnread, kindOf } from './readable';

/** One block of the page: its text and what it came from, in order. */
export interface TextBlock {
  text: string;
  heading: boolean;
  /** Text nodes with all their data, and `null` for each line break. */
  nodes: readonly (Text | null)[];
}

export interface PageText {
  text: string;
  /** In document order; their spans rise and never overlap. */
  blocks: Block[];
  /** Where each of `blocks` came from. */
  sources: readonly TextBlock[];
}

/** Blocks of an element, in order: its own and those of the elements in it. */
type Part = TextBlock | readonly Part[];

/** An element being read. */
interface Frame {
  element: Element;
  parts: Part[];
  heading: boolean;
  outer: Frame | null;
}

/** Nodes that a slot shows in place of its own children. */
interface Slotted {
  slot: Element;
  nodes: readonly Node[];
  index: number;
  outer: Slotted | null;
}

const BLOCK_GAP = '\n\n';
/** Nodes between two chances for the page to work. */
const STEP_NODES = 128;

/** Reads one page, again and again. */
export class TextReader {
  readonly #onShadowRoot: (root: ShadowRoot) => void;
  readonly #read = new WeakMap<Element, Part>();
  /** Elements that came or came back: what is remembered of their insides may be old. */
  readonly #distrusted = new Set<Node>();
  /** Elements that were left out. */
  readonly #unread = new WeakSet<Element>();
  /** Elements of the page's own making that had no open shadow tree when they were read. */
  readonly #treeless = new Set<Element>();
  #version = 0;

  #frame!: Frame;
  #slot: Slotted | null = null;
  #distrusting: Node | null = null;
  #text = '';
  #nodes: (Text | null)[] = [];
  #hasInk = false;
  #heading = false;

  constructor(onShadowRoot: (root: ShadowRoot) => void = () => undefined) {
    this.#onShadowRoot = onShadowRoot;
  }

  /** The text of `node` or the children of it changed: what it stands in is read again. */
  forget(node: Node): void {
    this.#version++;
    for (let at: Node | null = node; at !== null; at = parentOf(at)) {
      if (isElement(at)) this.#read.delete(at);
    }
  }

  /** `node` was put where it is, wherever it was before, or is read otherwise than before. */
  distrust(node: Node): void {
    this.#version++;
    if (isElement(node)) this.#distrusted.add(node);
  }

  /** An attribute of `element` changed; returns whether that bears on what is read. */
  reconsider(element: Element, attribute: string): boolean {
    for (let at = parentOf(element); at !== null; at = parentOf(at)) {
      if (isElement(at) && this.#unread.has(at)) return false;
    }
    const isRole = attribute === 'role' || attribute === 'slot';
    if (!isRole && this.#unread.has(element) === isUnread(element)) return false;
    this.forget(element);
    this.distrust(element);
    return true;
  }

  /** Notices shadow trees attached since, which no record tells of; returns whether there are any. */
  noticeTrees(): boolean {
    let found = false;
    for (const element of this.#treeless) {
      if (element.isConnected && element.shadowRoot === null) continue;
      this.#treeless.delete(element);
      if (!element.isConnected) continue;
      this.forget(element);
      found = true;
    }
    return found;
  }

  /**
   * Reads everything under `root` that a reader would call the text of the page. The
   * caller may pause at each step; a page that changes meanwhile is begun anew.
   */
  *read(root: Element): Generator<void, PageText, void> {
    for (;;) {
      const version = this.#version;
      let node: Node | null = this.#begin(root);
      while (node !== null && version === this.#version) {
        for (let i = 0; i < STEP_NODES && node !== null; i++) node = this.#advance(node, root);
        if (node !== null) yield;
      }
      if (node !== null) continue;
      this.#distrusted.clear();
      this.#endBlock();
      return assemble(this.#frame.parts);
    }
  }

  #begin(root: Element): Node {
    this.#frame = { element: root, parts: [], heading: false, outer: null };
    this.#slot = null;
    this.#distrusting = null;
    this.#hasInk = false;
    this.#heading = false;
    return root;
  }

  /** Reads what `node` itself brings; returns the node to go on with, `null` at the end. */
  #advance(node: Node, root: Element): Node | null {
    if (node.nodeType === 3) {
      this.#addText(node as Text);
    } else if (isElement(node)) {
      const child = this.#enter(node);
      if (child !== null) return child;
      this.#leave(node);
    }
    for (let at = node; ; ) {
      if (at === root) return null;
      const next = this.#slot === null ? at.nextSibling : this.#nextSlotted(at);
      if (next !== null) return next;
      const parent = this.#parent(at);
      if (parent === null) return null;
      at = parent;
      this.#leave(at);
    }
  }

  /** Returns the first child to read, or `null` when there is none. */
  #enter(node: Element): Node | null {
    const kind = kindOf(node);
    if (isUnread(node, kind)) {
      this.#unread.add(node);
      return null;
    }
    this.#unread.delete(node);
    if (kind.isBreak) {
      this.#lineBreak();
      return null;
    }
    if (this.#distrusting === null && this.#distrusted.has(node)) this.#distrusting = node;
    const isHeading =
      kind.isHeading || (node.hasAttributes() && node.getAttribute('role') === 'heading');
    if (!kind.isInline) {
      this.#endBlock();
      const known = this.#distrusting === null ? this.#read.get(node) : undefined;
      if (known !== undefined) {
        this.#frame.parts.push(known);
        return null;
      }
      const heading = isHeading || this.#frame.heading;
      this.#frame = { element: node, parts: [], heading, outer: this.#frame };
      this.#heading = heading;
    } else if (isHeading) {
      this.#heading = true;
    }
    return this.#firstChild(node, kind);
  }

  #firstChild(element: Element, kind: ElementKind): Node | null {
    if (kind.mayHost) {
      const { shadowRoot } = element;
      if (shadowRoot) {
        this.#onShadowRoot(shadowRoot);
        return shadowRoot.firstChild;
      }
      if (kind.isInline && element.localName.includes('-')) this.#treeless.add(element);
    }
    if (kind.isSlot) {
      const nodes = (element as HTMLSlotElement).assignedNodes?.() ?? [];
      const [first] = nodes;
      if (first !== undefined) {
        this.#slot = { slot: element, nodes, index: 0, outer: this.#slot };
        return first;
      }
    }
    return element.firstChild;
  }

  #nextSlotted(node: Node): Node | null {
    const slotted = this.#slot;
    if (slotted === null || slotted.nodes[slotted.index] !== node) return node.nextSibling;
    slotted.index++;
    return slotted.nodes[slotted.index] ?? null;
  }

  #parent(node: Node): Node | null {
    const slotted = this.#slot;
    if (slotted !== null && slotted.nodes.at(-1) === node) {
      this.#slot = slotted.outer;
      return slotted.slot;
    }
    const { parentNode } = node;
    return parentNode !== null && isShadowRoot(parentNode) ? parentNode.host : parentNode;
  }

  #leave(node: Node): void {
    const frame = this.#frame;
    const { outer } = frame;
    if (frame.element === node && outer !== null) {
      this.#endBlock();
      this.#frame = outer;
      const [only] = frame.parts;
      if (only !== undefined) {
        const part = frame.parts.length === 1 ? only : frame.parts;
        this.#read.set(frame.element, part);
        outer.parts.push(part);
      }
      this.#heading = outer.heading;
    }
    if (this.#distrusting === node) this.#distrusting = null;
  }

  #addText(node: Text): void {
    const { data } = node;
    if (!this.#hasInk) {
      if (isBlank(data)) return;
      this.#hasInk = true;
      this.#text = data;
      this.#nodes = [node];
      return;
    }
    this.#text += data;
    this.#nodes.push(node);
  }

  #lineBreak(): void {
    if (!this.#hasInk) return;
    this.#text += '\n';
    this.#nodes.push(null);
  }

  /** Ends the current block; what follows belongs to the next. */
  #endBlock(): void {
    if (this.#hasInk) {
      this.#frame.parts.push({ text: this.#text, heading: this.#heading, nodes: this.#nodes });
      this.#hasInk = false;
    }
    this.#heading = this.#frame.heading;
  }
}

/** Reads a page once, to the end. */
export function readPageText(root: Element): PageText {
  const steps = new TextReader().read(root);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function assemble(parts: readonly Part[]): PageText {
  const sources: TextBlock[] = [];
  // A loop, for pages nest deeper than calls may.
  const left = parts.toReversed();
  for (let part = left.pop(); part !== undefined; part = left.pop()) {
    if (isBlockOfText(part)) sources.push(part);
    else left.push(...part.toReversed());
  }
  const pieces: string[] = [];
  const blocks: Block[] = [];
  let start = 0;
  for (const { text, heading } of sources) {
    const end = start + text.length;
    pieces.push(text, BLOCK_GAP);
    blocks.push({ start, end, heading });
    start = end + BLOCK_GAP.length;
  }
  return { text: pieces.join(''), blocks, sources };
}

function isBlockOfText(part: Part): part is TextBlock {
  return 'text' in part;
}

/** The node in which this one is shown: its slot, its parent, or the host of its tree. */
function parentOf(node: Node): Node | null {
  const slot = 'assignedSlot' in node ? (node as Element | Text).assignedSlot : null;
  if (slot) return slot;
  return isShadowRoot(node) ? node.host : node.parentNode;
}

function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === 11 && 'host' in node;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** White space only, as `String.prototype.trim` has it, without making a string. */
function isBlank(data: string): boolean {
  for (let i = 0; i < data.length; i++) {
    const unit = data.charCodeAt(i);
    if (unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)) continue;
    return unit > 0x7f && data.trim() === '';
  }
  return true;
}
