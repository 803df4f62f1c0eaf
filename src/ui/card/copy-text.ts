/**
 * What "Copy with sources" gives: the card's statements in words, each with the pages
 * that it rests on and no others, and the data that they come from.
 */
import type {
  Card,
  EventCard,
  OfficesOnDay,
  PolicyState,
  SourceIndices,
  StackOnDay,
} from '../../model/card';
import { textIn } from '../shared/DataText';
import { formatDay } from '../shared/day-text';
import type { Locale } from '../shared/messages';
import { formatRate } from '../shared/rate-text';
import { sourceNameIn } from '../shared/SourceLinks';
import { signIn } from '../shared/signs';
import type { Words } from '../shared/words';
import { nameIn } from './names';

interface Statement {
  words: string;
  sources: SourceIndices;
}

/** Sources named beside one statement; the card has them all. */
const MOST_SOURCES = 3;

export function copyText(card: Card, words: Words): string {
  const { messages, locale } = words;
  const { version, coverageUntil } = card.dataset;
  return [
    nameIn(card, locale),
    ...statementsOf(card, words).flatMap(({ words: said, sources }) => [
      said,
      ...sourceLines(card, sources, locale),
    ]),
    messages('copyData', version, formatDay(coverageUntil, locale)),
  ].join('\n');
}

function sourceLines(card: Card, indices: SourceIndices, locale: Locale): string[] {
  // The card has its sources with the best first, and one page may bear several statements.
  const once = [...new Set(indices)].sort((a, b) => a - b);
  const named = once.flatMap((index) => card.sources[index] ?? []);
  return named
    .slice(0, MOST_SOURCES)
    .map((source) => `  ${sourceNameIn(locale, source)}${signIn(locale, 'colon')}${source.url}`);
}

function statementsOf(card: Card, words: Words): Statement[] {
  const { messages, locale } = words;
  const dated = <State>(
    then: State | null,
    now: State,
    say: (state: State) => Statement | null,
  ): Statement[] => {
    const both = [
      { at: card.on === null || then === null ? null : then, key: 'copyThen', day: card.on },
      { at: now, key: 'copyNow', day: card.asOf },
    ] as const;
    return both.flatMap(({ at, key, day }) => {
      const said = at === null ? null : say(at);
      if (said === null || day === null) return [];
      return [{ ...said, words: messages(key, formatDay(day, locale), said.words) }];
    });
  };
  switch (card.kind) {
    case 'official':
      return dated(card.then, card.now, (on) => officesInWords(on, words));
    case 'policy':
      return dated(card.then, card.now, (state) => stateInWords(state, words));
    case 'stack':
      return dated(card.then, card.now, (stack) => stackInWords(stack, words));
    case 'event':
      return [
        {
          words: [formatDay(card.date, locale), eventInWords(card, locale)].join(
            signIn(locale, 'colon'),
          ),
          sources: card.summarySources,
        },
      ];
    case 'institution':
      return [
        { words: textIn(locale, card.summary, card.zhSummary), sources: card.summarySources },
      ];
  }
}

/** The summary; its title, where only that is in the reader's language. */
function eventInWords(card: EventCard, locale: Locale): string {
  const isEnglishOnly = locale !== 'en' && !card.zhSummary && card.zhName !== undefined;
  if (card.summary === '' || isEnglishOnly) return nameIn(card, locale);
  return textIn(locale, card.summary, card.zhSummary);
}

function officesInWords(on: OfficesOnDay, { messages, locale }: Words): Statement {
  return {
    words:
      on.held.map(({ title, zh }) => textIn(locale, title, zh)).join(signIn(locale, 'semicolon')) ||
      messages('noOffice'),
    sources: on.held.flatMap(({ sources }) => sources),
  };
}

function stateInWords(state: PolicyState, { locale }: Words): Statement {
  return { words: textIn(locale, state.state, state.zh), sources: state.sources };
}

function stackInWords(stack: StackOnDay, { messages }: Words): Statement {
  const { sumAllPct, sumListedPct, layers } = stack;
  return {
    words: messages('sumsInWords', formatRate(sumAllPct), formatRate(sumListedPct)),
    sources: layers.flatMap(({ sources }) => sources),
  };
}
