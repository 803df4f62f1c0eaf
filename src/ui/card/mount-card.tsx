/**
 * The card in a shadow root of the page.
 *
 * Style goes in as one `<style>` element where the page allows it: older Firefox refused
 * constructed sheets from content scripts. The host itself (`all: initial`, its place, its life) is
 * the page code's.
 */
import { render } from 'preact';
import { AnyCard } from './AnyCard';
import css from './card.css?inline';
import type { CardProps } from './card-props';

export interface MountedCard {
  /** Draw again; what is left out stays as it was. */
  update(props: Partial<CardProps>): void;
  /** Move the keyboard into the card. */
  focus(): void;
  unmount(): void;
}

export function mountCard(root: ShadowRoot, props: CardProps): MountedCard {
  const style = document.createElement('style');
  style.textContent = css;
  const container = document.createElement('div');
  root.append(style, container);
  // Our own pages forbid the element; there a constructed sheet is allowed.
  if (style.sheet === null) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  }
  let current = props;
  const draw = () => render(<AnyCard {...current} />, container);
  const focus = () => container.querySelector<HTMLElement>('[role="dialog"]')?.focus();
  draw();
  return {
    update(change) {
      const hadFocus = root.activeElement !== null;
      current = { ...current, ...change };
      draw();
      // The link that was pressed is gone with the card it stood on.
      if (hadFocus && root.activeElement === null) focus();
    },
    focus,
    unmount() {
      render(null, container);
      style.remove();
      container.remove();
    },
  };
}
