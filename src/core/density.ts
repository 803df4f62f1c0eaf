/**
 * Which mentions are marked: by default the first of each entity in each section, so
 * that a page stays calm. A section runs from one heading to the next.
 */
import type { Mention } from '../model/mention';
import type { Block } from './text/passages';

/**
 * The first mention of each entity in each section, in reading order; without blocks
 * the page is one section.
 */
export function firstInSection(mentions: readonly Mention[], blocks: readonly Block[]): Mention[] {
  const headings = blocks.filter((block) => block.heading).map((block) => block.start);
  const seen = new Set<string>();
  let section = 0;
  return mentions.filter((mention) => {
    while ((headings[section] ?? Number.POSITIVE_INFINITY) <= mention.start) {
      section++;
      seen.clear();
    }
    const key = mention.id ?? mention.candidates?.join(' ') ?? '';
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
