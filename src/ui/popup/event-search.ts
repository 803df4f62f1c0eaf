/**
 * Finding events by a few words, in either script and with a slip of the finger.
 *
 * Latin words match from their beginning and forgive one letter in five. Chinese
 * has no spaces, so it is cut into pairs of characters, and those must all be
 * there: "芬太尼关税" finds what holds 芬太, 太尼, 尼关 and 关税.
 */
import MiniSearch from 'minisearch';
import type { PopupEvent } from './popup-props';

const HAN_RUN = /\p{Script=Han}+/gu;
const isHan = (term: string) => /^\p{Script=Han}/u.test(term);

/** Pairs of characters, and single ones where the index needs to answer a single one. */
function hanTerms(run: string, singles: boolean): string[] {
  const characters = [...run];
  const pairs = characters.slice(1).map((character, index) => `${characters[index]}${character}`);
  return singles || pairs.length === 0 ? [...characters, ...pairs] : pairs;
}

function terms(text: string, singles: boolean): string[] {
  const han = [...text.matchAll(HAN_RUN)].flatMap(([run]) => hanTerms(run, singles));
  const latin = text.replace(HAN_RUN, ' ').split(/[^\p{L}\p{N}.%]+/u);
  return [...latin.map((term) => term.replace(/^\.+|\.+$/g, '')), ...han].filter(Boolean);
}

export interface EventSearch {
  /** Ids of the events that hold every word; `null` for a question without words. */
  find(question: string): Set<string> | null;
}

export function eventSearch(events: readonly PopupEvent[]): EventSearch {
  const index = new MiniSearch<PopupEvent>({
    fields: ['date', 'title', 'summary', 'officials', 'policies', 'keywords'],
    extractField: (event, field) => {
      if (field === 'officials' || field === 'policies') {
        return event[field].map((named) => named.name).join(' ');
      }
      const value = event[field as 'id' | 'date' | 'title' | 'summary' | 'keywords'];
      return typeof value === 'string' ? value : value.join(' ');
    },
    tokenize: (text) => terms(text, true),
    searchOptions: {
      tokenize: (text) => terms(text, false),
      combineWith: 'AND',
      prefix: (term) => !isHan(term),
      fuzzy: (term) => (term.length > 3 && !isHan(term) && !/\d/.test(term) ? 0.2 : false),
    },
  });
  index.addAll(events);
  return {
    find(question) {
      if (terms(question, false).length === 0) return null;
      return new Set(index.search(question).map((hit): string => hit.id));
    },
  };
}
