/**
 * Paints marks with the CSS Custom Highlight API: no element, attribute or text
 * node of the page changes. The usual look is in marks.css, shipped by the manifest;
 * another that the reader chose, and shadow trees, get a sheet of their own.
 */
import { PREFIX } from '../model/mention';
import type { PageSettings } from '../model/settings';
import { isUsualLook, type Look, sheetFor } from './look';
import type { Mark } from './ranges';

const MENTION = `${PREFIX}-mention`;
const ACTIVE = `${PREFIX}-active`;

/** Whether this browser can mark words without touching the page. */
export function canHighlight(): boolean {
  return typeof Highlight === 'function' && typeof CSS !== 'undefined' && 'highlights' in CSS;
}

/** Firefox paints nothing in a shadow tree by a rule of the document; Chromium does. */
function needsRuleInTree(): boolean {
  return 'MozAppearance' in document.documentElement.style;
}

type Tree = Document | ShadowRoot;

/** What of ours is in the page's registry of highlights, and the sheets that go with it. */
export class Painter {
  #mentions = new Set<Mark>();
  #highlight: Highlight | null = null;
  readonly #trees = new Set<Tree>();
  #look: Look | null = null;
  #sheet: CSSStyleSheet | null = null;

  /** Marks all of them, in place of what was marked before. */
  paint(marks: readonly Mark[]): void {
    const next = new Set(marks);
    if (next.size === 0) {
      CSS.highlights.delete(MENTION);
      this.#highlight = null;
    } else {
      this.#highlight ??= new Highlight();
      for (const mark of this.#mentions) if (!next.has(mark)) this.#highlight.delete(mark.range);
      for (const mark of next) if (!this.#mentions.has(mark)) this.#highlight.add(mark.range);
      if (CSS.highlights.get(MENTION) !== this.#highlight) {
        CSS.highlights.set(MENTION, this.#highlight);
      }
    }
    this.#mentions = this.#highlight === null ? new Set() : next;
    if (needsRuleInTree()) this.#dressTreesOf(marks);
  }

  /** Shows one mark as the one whose card is open, or none. */
  paintActive(mark: Mark | null): void {
    if (mark === null) {
      CSS.highlights.delete(ACTIVE);
      return;
    }
    const highlight = new Highlight(mark.range);
    highlight.priority = 1;
    CSS.highlights.set(ACTIVE, highlight);
  }

  /** The look that the reader chose; the usual one costs nothing. */
  dress({ markStyle, markColour }: PageSettings): void {
    if (this.#look?.style === markStyle && this.#look.colour === markColour) return;
    this.#look = { style: markStyle, colour: markColour };
    const trees = [...this.#trees].filter((tree) => tree !== document);
    this.#undress();
    if (!isUsualLook(this.#look)) this.#adopt(document);
    for (const tree of trees) this.#adopt(tree);
  }

  /** Leaves nothing of ours in the page. */
  clear(): void {
    CSS.highlights.delete(MENTION);
    CSS.highlights.delete(ACTIVE);
    this.#highlight = null;
    this.#mentions = new Set();
    this.#undress();
  }

  #dressTreesOf(marks: readonly Mark[]): void {
    for (const mark of marks) {
      const root = mark.range.startContainer.getRootNode();
      if (root instanceof ShadowRoot && !this.#trees.has(root)) this.#adopt(root);
    }
  }

  #adopt(tree: Tree): void {
    if (this.#sheet === null) {
      this.#sheet = new CSSStyleSheet();
      this.#sheet.replaceSync(sheetFor(this.#look));
    }
    tree.adoptedStyleSheets.push(this.#sheet);
    this.#trees.add(tree);
  }

  #undress(): void {
    for (const tree of this.#trees) {
      tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
    }
    this.#trees.clear();
    this.#sheet = null;
  }
}
