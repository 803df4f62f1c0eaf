/**
 * The order and the numbers of a record's sources as readers see them.
 *
 * Acts and official announcements come first, whatever their place in the
 * records; within a rank the records' order stands, for editors put the best first.
 */
import type { CardSource, SourceIndices } from '../../model/card';

const RANK: Record<CardSource['kind'], number> = { primary: 0, news: 1, analysis: 2, reference: 3 };

export interface NumberedSource {
  number: number;
  source: CardSource;
}

export interface NumberedSources {
  all: NumberedSource[];
  /** The sources of one statement, by number; indices that lead nowhere are left out. */
  of(indices: SourceIndices): NumberedSource[];
}

export function numberSources(sources: readonly CardSource[]): NumberedSources {
  const order = sources.map((_, index) => index);
  const rankAt = (index: number) => RANK[sources[index]?.kind ?? 'reference'];
  order.sort((a, b) => rankAt(a) - rankAt(b) || a - b);
  const byIndex = new Map<number, NumberedSource>();
  for (const [position, index] of order.entries()) {
    const source = sources[index];
    if (source) byIndex.set(index, { number: position + 1, source });
  }
  return {
    all: [...byIndex.values()],
    of: (indices) =>
      [...new Set(indices)]
        .map((index) => byIndex.get(index))
        .filter((numbered) => numbered !== undefined)
        .sort((a, b) => a.number - b.number),
  };
}
