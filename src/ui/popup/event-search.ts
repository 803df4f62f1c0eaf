/**
 * Finding events by a few words, in either script and with a slip of the finger.
 *
 * Latin words match from their beginning and forgive one letter in five. Chinese
 * has no spaces, so it is cut into pairs of characters, and those must all be
 * there: "芬太尼关税" finds what holds 芬太, 太尼, 尼关 and 关税.
 */
import MiniSearch from 'minisearch';
import { textIn } from '../shared/DataText';
import type { Locale } from '../shared/messages';
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

/**
 * `locale`: whose summaries are searched beside the English; titles and names are in all
 * scripts. The index is made at the first question: most readers of the history ask none.
 */
export function eventSearch(events: readonly PopupEvent[], locale: Locale = 'en'): EventSearch {
  let index: MiniSearch<PopupEvent> | undefined;
  return {
    find(question) {
      if (terms(question, false).length === 0) return null;
      index ??= indexOf(events, locale);
      return new Set(index.search(question).map((hit): string => hit.id));
    },
  };
}

function indexOf(events: readonly PopupEvent[], locale: Locale): MiniSearch<PopupEvent> {
  const index = new MiniSearch<PopupEvent>({
    fields: ['date', 'title', 'summary', 'officials', 'policies', 'keywords'],
    extractField: (event, field) => {
      if (field === 'officials' || field === 'policies') {
        return event[field].map((named) => named.name).join(' ');
      }
      if (field === 'summary') return summariesIn(locale, event);
      const value = event[field as 'id' | 'date' | 'title' | 'keywords'];
      return typeof value === 'string' ? value : value.join(' ');
    },
    // A single character is looked for in names and titles: in a summary it stands by chance.
    tokenize: (text, field) => terms(text, field !== 'summary'),
    searchOptions: {
      tokenize: (text) => terms(text, false),
      combineWith: 'AND',
      prefix: (term) => !isHan(term),
      fuzzy: (term) => (term.length > 3 && !isHan(term) && !/\d/.test(term) ? 0.2 : false),
    },
  });
  index.addAll(events);
  return index;
}

function summariesIn(locale: Locale, { summary, zhSummary }: PopupEvent): string {
  return [...new Set([summary, textIn(locale, summary, zhSummary)])].join(' ');
}
