/**
 * Whether a page may be about our topic, by the letters that stand in it.
 *
 * The browser puts the text together itself, which costs a fraction of walking
 * through the page; what is left unread, hidden or folded away is looked through too,
 * so that a "no" holds whatever the page shows later.
 */
import { mayNameChina } from '../core/topic/china-words';

/** UTF-16 units that are looked through in one step, and how far steps overlap. */
const LETTERS = 100_000;
const LONGEST_WORD = 32;
/** Elements that are asked for their shadow tree in one step. */
const ELEMENTS = 4000;

/** Looks through everything under `root`, open shadow trees included; pauses at each `yield`. */
export function* maySpeakOfChina(root: Element | ShadowRoot): Generator<void, boolean, void> {
  const text = textOf(root);
  yield;
  for (let from = 0; from < text.length; from += LETTERS) {
    if (mayNameChina(text.slice(from, from + LETTERS + LONGEST_WORD))) return true;
    yield;
  }
  const elements = root.querySelectorAll('*');
  for (let i = -1; i < elements.length; i++) {
    const host = i < 0 ? root : (elements[i] as Element);
    const tree = 'shadowRoot' in host ? host.shadowRoot : null;
    if (tree !== null && (yield* maySpeakOfChina(tree))) return true;
    if (i % ELEMENTS === ELEMENTS - 1) yield;
  }
  return false;
}

/** The text without the scripts that stand at the end of most pages. */
function textOf(root: Element | ShadowRoot): string {
  let text = '';
  for (let node = root.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeName !== 'SCRIPT' && node.nodeName !== 'STYLE') text += node.textContent ?? '';
  }
  return text;
}
