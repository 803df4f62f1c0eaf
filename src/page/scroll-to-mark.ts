/** Brings marked words into view, for a reader who jumps to them. */
import { type Mark, rectsOf } from './ranges';

/** Does nothing where they are well in view, or have no box. */
export function scrollToMark(mark: Mark): void {
  const box = rectsOf(mark)[0];
  if (!box) return;
  // A frame may be out of sight itself; only its own element can ask the pages around it.
  if (window.top !== window) {
    mark.nodes[0]?.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    return;
  }
  if (box.top >= 0 && box.bottom <= window.innerHeight * 0.8) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const top = window.scrollY + box.top - window.innerHeight / 3;
  window.scrollTo({ top, behavior: calm ? 'instant' : 'smooth' });
}
