/**
 * Which mark lies under a point of the viewport.
 *
 * The browser tells the caret position under the point; a map from text node to
 * marks and one look at the boxes do the rest. The cost does not grow with the
 * number of marks, as `highlightsFromPoint` does.
 */
import { type Mark, rectsOf } from './ranges';

/** Finds marks by point. */
export class HitTester {
  readonly #byNode = new Map<Node, Mark[]>();

  constructor(marks: readonly Mark[]) {
    for (const mark of marks) {
      for (const node of mark.nodes) {
        this.#byNode.set(node, [...(this.#byNode.get(node) ?? []), mark]);
      }
    }
  }

  /** Key of the mark under the point, or `null`. */
  markAt(x: number, y: number): number | null {
    const position = document.caretPositionFromPoint(x, y);
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
