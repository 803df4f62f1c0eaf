/**
 * Where the keyboard goes when the control that it was on is gone: a filter that was
 * removed, a question that was answered. Without an heir it would start again at the
 * top of the page, on a news page far from the card.
 */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * The ref for the element that takes the focus, if a drawing of this component removes
 * the one that has it and nobody nearer has taken it.
 */
export function useHeir<Heir extends HTMLElement>(): RefObject<Heir | null> {
  const heir = useRef<Heir>(null);
  // Read while drawing, before anything is removed.
  const before = focusBeside(heir.current);
  useLayoutEffect(() => {
    if (before === null || before.isConnected) return;
    const now = focusBeside(heir.current);
    if (now === null || now === document.body) heir.current?.focus();
  });
  return heir;
}

/** What has the focus in the tree of this element, which may be a shadow tree. */
function focusBeside(element: Element | null): Element | null {
  const root = element?.getRootNode();
  return root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
}
