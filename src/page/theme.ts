/**
 * Whether the card is to be light or dark beside some words: as the page is there,
 * whatever the system prefers.
 */

/** Light words stand on a dark page. Without words, or with colours of no numbers: light. */
export function themeAt(words: Element | null): 'light' | 'dark' {
  const colour = words === null ? '' : getComputedStyle(words).color;
  const [red, green, blue] = (/^rgba?\(([^)]+)\)/.exec(colour)?.[1] ?? '')
    .split(/[\s,/]+/)
    .map(Number);
  if (red === undefined || green === undefined || blue === undefined) return 'light';
  return 0.299 * red + 0.587 * green + 0.114 * blue > 140 ? 'dark' : 'light';
}
