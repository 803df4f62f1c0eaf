/**
 * Which mentions are marked: the first of each entity in each section, so that a
 * page stays calm. A section runs from one heading to the next.
 */
import type { Mention } from '../model/mention';
import type { Block } from './passages';

/** The first mention of each entity in each section, in reading order. */
export function firstInSection(mentions: readonly Mention[], blocks: readonly Block[]): Mention[] {
  const headings = blocks.filter((block) => block.heading).map((block) => block.start);
  const seen = new Set<string>();
  return mentions.filter((mention) => {
    const section = headings.filter((start) => start <= mention.start).length;
    const key = `${section} ${mention.id ?? mention.candidates?.join(' ')}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
