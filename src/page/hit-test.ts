/**
 * Which mark lies under a point of the viewport.
 *
 * The browser tells the caret position under the point; a map from text node to
 * marks and one look at the boxes do the rest. The cost does not grow with the
 * number of marks, as `highlightsFromPoint` does.
 */
import { byNode, type Mark, rectsOf } from './ranges';

/** Finds marks by point. */
export class HitTester {
  readonly #byNode: ReadonlyMap<Node, readonly Mark[]>;
  readonly #shadowRoots: readonly ShadowRoot[];

  constructor(marks: readonly Mark[]) {
    this.#byNode = byNode(marks);
    const roots = new Set<ShadowRoot>();
    for (const mark of marks) {
      const root = mark.range.startContainer.getRootNode();
      if (root instanceof ShadowRoot) roots.add(root);
    }
    this.#shadowRoots = [...roots];
  }

  /** Key of the mark under the point, or `null`. */
  markAt(x: number, y: number): number | null {
    const position = document.caretPositionFromPoint(x, y, { shadowRoots: [...this.#shadowRoots] });
    if (position === null) return null;
    for (const mark of this.#byNode.get(position.offsetNode) ?? []) {
      const inside = rectsOf(mark).some(
        (rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom,
      );
      if (inside) return mark.key;
    }
    return null;
  }
}
