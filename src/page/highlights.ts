/**
 * Paints marks with the CSS Custom Highlight API: no element, attribute or text
 * node of the page changes. The look is in marks.css, shipped by the manifest.
 */
import { PREFIX } from '../model/mention';
import type { Mark } from './ranges';

const MENTION = `${PREFIX}-mention`;
const ACTIVE = `${PREFIX}-active`;

/** Whether this browser can mark words without touching the page. */
export function canHighlight(): boolean {
  return typeof Highlight === 'function' && typeof CSS !== 'undefined' && 'highlights' in CSS;
}

/** Marks all of them, in place of what was marked before. */
export function paint(marks: readonly Mark[]): void {
  if (marks.length === 0) {
    CSS.highlights.delete(MENTION);
    return;
  }
  const highlight = new Highlight(...marks.map((mark) => mark.range));
  CSS.highlights.set(MENTION, highlight);
}

/** Shows one mark as the one whose card is open, or none. */
export function paintActive(mark: Mark | null): void {
  if (mark === null) {
    CSS.highlights.delete(ACTIVE);
    return;
  }
  const highlight = new Highlight(mark.range);
  highlight.priority = 1;
  CSS.highlights.set(ACTIVE, highlight);
}

/** Leaves nothing of ours in the page's registry. */
export function unpaint(): void {
  CSS.highlights.delete(MENTION);
  CSS.highlights.delete(ACTIVE);
}
