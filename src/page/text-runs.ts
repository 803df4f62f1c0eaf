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
import { atOnce } from '../core/text/steps';
import { spansOf } from '../core/text/written-article';
import { type PageText, pageText, type TextBlock } from './page-text';
import { type ElementKind, isUnread, kindOf } from './readable';

/** Blocks of an element, in order: its own and those of the elements in it. */
type Part = TextBlock | readonly Part[];

/** An element being read. */
interface Frame {
  element: Element;
  parts: Part[];
  heading: boolean;
  outer: Frame | null;
}

/** A block being read; `nodes` is `null` until there is something to see in it. */
interface Draft {
  text: string;
  nodes: (Text | null)[] | null;
  heading: boolean;
}

/** Nodes that a slot shows in place of its own children. */
interface Slotted {
  slot: Element;
  nodes: readonly Node[];
  index: number;
  outer: Slotted | null;
}

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
  /** Something was read before, which may be read otherwise now. */
  #isAgain = false;
  #last: Pick<PageText, 'blocks' | 'sources'> = { blocks: [], sources: [] };

  #frame!: Frame;
  #slot: Slotted | null = null;
  #distrusting: Node | null = null;
  #draft: Draft = { text: '', nodes: null, heading: false };

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
        node = this.#advance(node, root);
        if (node !== null) yield;
      }
      this.#isAgain = true;
      if (node !== null) continue;
      this.#distrusted.clear();
      this.#endBlock();
      const sources = flat(this.#frame.parts);
      const blocks = spansOf(sources, this.#last);
      this.#last = { blocks, sources };
      return pageText(blocks, sources);
    }
  }

  #begin(root: Element): Node {
    this.#frame = { element: root, parts: [], heading: false, outer: null };
    this.#slot = null;
    this.#distrusting = null;
    this.#draft = { text: '', nodes: null, heading: false };
    return root;
  }

  /**
   * Reads some nodes from `from` on; returns the node to go on with, `null` at the end.
   * One loop without calls where there is a choice: pages meet it uncompiled.
   */
  #advance(from: Node, root: Element): Node | null {
    const draft = this.#draft;
    let node = from;
    for (let left = STEP_NODES; left > 0; left--) {
      const type = node.nodeType;
      if (type === 3) {
        const { data } = node as Text;
        if (draft.nodes !== null) {
          draft.text += data;
          draft.nodes.push(node as Text);
        } else if (!isBlank(data)) {
          draft.text = data;
          draft.nodes = [node as Text];
        }
      } else if (type === 1) {
        const child = this.#enter(node as Element);
        if (child !== null) {
          node = child;
          continue;
        }
        if (node === this.#frame.element || node === this.#distrusting) this.#leave(node);
      }
      for (;;) {
        if (node === root) return null;
        const next: Node | null = this.#slot === null ? node.nextSibling : this.#nextSlotted(node);
        if (next !== null) {
          node = next;
          break;
        }
        const parent = this.#parent(node);
        if (parent === null) return null;
        node = parent;
        if (node === this.#frame.element || node === this.#distrusting) this.#leave(node);
      }
    }
    return node;
  }

  /** Returns the first child to read, or `null` when there is none. */
  #enter(node: Element): Node | null {
    const kind = kindOf(node);
    if (kind.isUnread || isUnread(node, kind)) {
      this.#unread.add(node);
      return null;
    }
    if (this.#isAgain) this.#unread.delete(node);
    if (kind.isBreak) {
      this.#lineBreak();
      return null;
    }
    if (this.#distrusted.size > 0 && this.#distrusting === null && this.#distrusted.has(node)) {
      this.#distrusting = node;
    }
    const isHeading = kind.isHeading || node.getAttribute('role') === 'heading';
    if (!kind.isInline) {
      this.#endBlock();
      const isKnown = this.#isAgain && this.#distrusting === null;
      const known = isKnown ? this.#read.get(node) : undefined;
      if (known !== undefined) {
        this.#frame.parts.push(known);
        return null;
      }
      const heading = isHeading || this.#frame.heading;
      this.#frame = { element: node, parts: [], heading, outer: this.#frame };
      this.#draft.heading = heading;
    } else if (isHeading) {
      this.#draft.heading = true;
    }
    return kind.mayHost || kind.isSlot ? this.#firstChild(node, kind) : node.firstChild;
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
      this.#draft.heading = outer.heading;
    }
    if (this.#distrusting === node) this.#distrusting = null;
  }

  #lineBreak(): void {
    const draft = this.#draft;
    if (draft.nodes === null) return;
    draft.text += '\n';
    draft.nodes.push(null);
  }

  /** Ends the current block; what follows belongs to the next. */
  #endBlock(): void {
    const draft = this.#draft;
    const { text, nodes, heading } = draft;
    if (nodes !== null) {
      this.#frame.parts.push({ text, heading, nodes });
      draft.nodes = null;
    }
    draft.heading = this.#frame.heading;
  }
}

/** Reads a page once, to the end. */
export function readPageText(root: Element): PageText {
  return atOnce(new TextReader().read(root));
}

/** The blocks of all parts in order. A loop, for pages nest deeper than calls may. */
function flat(parts: readonly Part[]): TextBlock[] {
  const blocks: TextBlock[] = [];
  const outer: { list: readonly Part[]; next: number }[] = [];
  let list = parts;
  let next = 0;
  for (;;) {
    const part = list[next++];
    if (part === undefined) {
      const back = outer.pop();
      if (back === undefined) return blocks;
      ({ list, next } = back);
    } else if (isBlockOfText(part)) {
      blocks.push(part);
    } else {
      outer.push({ list, next });
      list = part;
      next = 0;
    }
  }
}

function isBlockOfText(part: Part): part is TextBlock {
  return !Array.isArray(part);
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
