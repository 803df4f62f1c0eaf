/**
 * A shadow root with the card's style, on a page of ours: the policy of our own pages
 * forbids the `<style>` that a news page gets, and allows a constructed sheet.
 */
import css from './card.css?inline';

/** The root of this element, made at the first call. */
export function cardShadowOf(element: HTMLElement): ShadowRoot {
  if (element.shadowRoot) return element.shadowRoot;
  const root = element.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  return root;
}
