/**
 * The first words of a text that is too long for a card.
 *
 * Cuts between words (Chinese: between characters) and never leaves fewer than a
 * dozen characters behind a "more", which would cost a click for a word.
 */
const LEAST_HIDDEN = 12;

/** The text up to about `limit` characters, or `null` when it may stand whole. */
export function cutText(text: string, limit: number): string | null {
  if (text.length <= limit + LEAST_HIDDEN) return null;
  const space = text.lastIndexOf(' ', limit);
  const end = space > limit / 2 ? space : limit;
  return text.slice(0, end).replace(/[\s,;:.，；：。]+$/u, '');
}
