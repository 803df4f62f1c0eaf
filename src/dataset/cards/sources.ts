/**
 * The numbered source list of one card. Statements cite by index, so each page
 * stands once in the list however many statements it proves.
 */
import type { CardSource, SourceIndices } from '../../model/card';
import type { CitedSource } from '../card-records';
import type { Dataset } from '../open';

export interface CardSources {
  /** Enters the sources in the list and gives their places; unknown ids are left out. */
  cite(ids: readonly string[]): SourceIndices;
  /** The best of the sources: weak ones only where there is nothing better. */
  citeBest(ids: readonly string[], atMost: number): SourceIndices;
  list(): CardSource[];
}

export function collectSources(dataset: Dataset): CardSources {
  const places = new Map<string, number>();
  const list: CardSource[] = [];

  const cite = (ids: readonly string[]): SourceIndices => {
    const cited = ids.flatMap((id) => {
      const known = places.get(id);
      if (known !== undefined) return [known];
      const source = dataset.source(id);
      if (!source) return [];
      places.set(id, list.length);
      list.push(toCardSource(source));
      return [list.length - 1];
    });
    return [...new Set(cited)];
  };

  return {
    cite,
    citeBest: (ids, atMost) => {
      const strong = ids.filter((id) => dataset.source(id)?.grade !== 'weak');
      return cite((strong.length > 0 ? strong : ids).slice(0, atMost));
    },
    list: () => list,
  };
}

function toCardSource(source: CitedSource): CardSource {
  return {
    url: source.url,
    publisher: source.publisher,
    ...(source.zhPublisher && { zhPublisher: source.zhPublisher }),
    kind: source.kind,
    lang: source.lang,
    opened: source.opened,
    ...(source.act !== undefined && { act: source.act }),
    ...(source.zhAct && { zhAct: source.zhAct }),
    ...(source.grade === 'weak' && { weak: true as const }),
  };
}
