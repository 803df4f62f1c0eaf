/** Draws a card or a popup into a document and reads it as a reader would. */
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { AnyCard } from '../../../src/ui/card/AnyCard';
import type { CardProps, CardShown } from '../../../src/ui/card/card-props';
import { cardProps } from './sample-cards';

/** Draws in a fresh body; what was there before is taken down first. */
export async function draw(node: ComponentChild): Promise<HTMLElement> {
  document.body.replaceChildren();
  const container = document.body.appendChild(document.createElement('div'));
  await act(() => render(node, container));
  return container;
}

/** A card with the sample props, its article day taken from the record. */
export function drawCard(shown: CardShown, change: Partial<CardProps> = {}): Promise<HTMLElement> {
  const day = shown.state === 'card' ? { articleDay: shown.card.on } : {};
  const props = cardProps({ shown, ...day, ...change });
  return draw(<AnyCard {...props} />);
}

/** The words in order, spaces as a reader sees them. */
export function textOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The one element that matches; a test that asks for something absent should say so. */
export function one<E extends Element = HTMLElement>(root: ParentNode, selector: string): E {
  const found = root.querySelector<E>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}

/** The button, tab or switch with these words or this label. */
export function control(root: ParentNode, words: string): HTMLElement {
  const all = [...root.querySelectorAll<HTMLElement>('button, summary, input, a')];
  const found = all.find(
    (element) => element.getAttribute('aria-label') === words || textOf(element) === words,
  );
  if (!found) throw new Error(`no control says “${words}”`);
  return found;
}

export async function press(element: HTMLElement): Promise<void> {
  await act(() => element.click());
}
