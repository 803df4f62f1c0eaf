/** Which heading of a page is the article's own. */

/** Shorter headings are those of sections: a title holds such words by chance. */
const SHORTEST_HEADLINE = 12;

/** Whether a heading is what the page's titles say; sites add their name to those. */
export function isOfTitle(heading: string, titles: readonly string[]): boolean {
  const plain = plainOf(heading);
  const shortest = /[\u3400-\u9fff\uac00-\ud7af\u3040-\u30ff]/.test(plain) ? 6 : SHORTEST_HEADLINE;
  return plain.length >= shortest && titles.some((title) => plainOf(title).includes(plain));
}

function plainOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
