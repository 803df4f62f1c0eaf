/**
 * Notices that the page's text changed, in quiet batches.
 *
 * A mark on changed text would lie on the wrong letters, so the caller is told at
 * once which nodes changed, and later, when the page rests, that it should read
 * again. A page that never rests is given up on rather than slowed.
 */
import { PREFIX } from '../model/mention';

/** How long the page must rest before it is read again. */
const QUIET_MS = 500;
/** Readings after which a page that keeps changing is left alone. */
const MOST_READINGS = 60;

export interface MutationCallbacks {
  /** These text nodes changed or left; marks on them are stale. */
  onChanged(isStale: (node: Node) => boolean): void;
  /** The page rests: read it again. */
  onSettled(): void;
  /** The page changes without end; nothing more will be read. */
  onGaveUp(): void;
}

function isOurs(node: Node): boolean {
  return node.nodeName.toLowerCase().startsWith(`${PREFIX}-`);
}

function bringsText(record: MutationRecord): boolean {
  if (record.type === 'characterData') return true;
  const changed = [...record.addedNodes, ...record.removedNodes];
  return changed.some((node) => !isOurs(node) && (node.textContent ?? '').trim() !== '');
}

/** Watches the document's text until the returned function is called. */
export function watchText(callbacks: MutationCallbacks): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let readings = 0;
  const observer = new MutationObserver((records) => {
    const relevant = records.filter(bringsText);
    if (relevant.length === 0) return;
    const edited = new Set<Node>(
      relevant.filter((record) => record.type === 'characterData').map((record) => record.target),
    );
    callbacks.onChanged((node) => edited.has(node) || !node.isConnected);
    clearTimeout(timer);
    timer = setTimeout(settle, QUIET_MS);
  });
  const settle = () => {
    readings++;
    if (readings > MOST_READINGS) {
      observer.disconnect();
      callbacks.onGaveUp();
      return;
    }
    callbacks.onSettled();
  };
  observer.observe(document.documentElement, {
    childList: true,
    characterData: true,
    subtree: true,
  });
  return () => {
    clearTimeout(timer);
    observer.disconnect();
  };
}
