/**
 * Which texts of the records have a Chinese one beside them, catalogue by catalogue:
 * what a card shows, and so what a reader of Chinese would else meet in English.
 */
import type { CatalogueName, Records } from '../model/records';

interface Translated {
  /** The English texts; one may be said of several records. */
  english(records: Records): string[];
  /** Every text is to have Chinese; elsewhere English may stand, marked as English. */
  isWhole: boolean;
}

export const TRANSLATED: Record<CatalogueName, Translated> = {
  eventTitles: {
    isWhole: true,
    english: ({ events }) => events.map(({ title }) => title),
  },
  states: {
    isWhole: true,
    english: ({ policies }) => policies.flatMap((policy) => policy.statusHistory.map(stateOf)),
  },
  officeTitles: {
    isWhole: true,
    english: ({ offices, officials }) =>
      [...offices, ...officials.flatMap(({ roles }) => roles)].map(({ title }) => title),
  },
  scopes: {
    isWhole: true,
    english: ({ tariffLayers, events }) =>
      [
        ...tariffLayers.map((layer) => (layer.type === 'relief' ? undefined : layer.scope)),
        ...events.flatMap(({ measures }) => measures.flatMap(({ rate, scope }) => [rate, scope])),
      ].filter(hasWords),
  },
  places: {
    isWhole: true,
    english: ({ events }) => events.map(({ place }) => place).filter(hasWords),
  },
  legalBases: {
    isWhole: true,
    english: ({ policies }) => policies.map(({ legalBasis }) => legalBasis).filter(hasWords),
  },
  summaries: {
    isWhole: true,
    english: ({ officials, policies, institutions, events }) => [
      ...officials.map(({ bio }) => bio),
      ...[...policies, ...institutions, ...events].map(({ summary }) => summary),
    ],
  },
  publishers: {
    isWhole: false,
    english: ({ sources }) =>
      Object.values(sources).flatMap(({ publisher, act = publisher }) => [publisher, act]),
  },
};

function stateOf({ state }: { state: string }): string {
  return state;
}

/** "25%" reads the same in every language. */
function hasWords(text: string | undefined): text is string {
  return text !== undefined && /\p{L}/u.test(text);
}
