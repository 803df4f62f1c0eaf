/**
 * Talks and summits that a sentence describes by people, place and day.
 *
 * "The introductory call on Feb 21", "the Geneva talks", "釜山会晤". One witness is
 * not enough: people of both sides, a place, a day or a name of the round must
 * agree on one event, or nothing is said.
 */
import type { IsoDay } from '../model/days';
import type { LexiconEvent } from '../model/lexicon';
import type { Passage, Sentence } from './passages';
import { addDays, daysBetween, fuzzyBounds } from './tenure';
import { timeExpressionsIn } from './time-expressions';
import { isCapitalised } from './words';

export interface EventPhrase {
  start: number;
  end: number;
  id: string;
  confidence: number;
}

const NOUN =
  '(?:(?:video|phone|telephone) )?calls?|talks|(?:trade |economic )?negotiations?|meetings?|summits?|(?:state )?visit|dialogue';
const ADJECTIVE =
  "introductory|first|initial|second|third|latest|trade|economic|high-level|bilateral|face-to-face|two-day|video|phone|candid|in-person|leaders'?|trade and economic|historic|landmark|last|recent|round of";
const DESCRIBED = new RegExp(
  `\\b(?:(?:${ADJECTIVE}) )*(?:${NOUN})\\b(?: (?:on|in|at|of|to) (?:[\\p{Lu}\\d][\\p{L}\\d.,-]*)(?: (?:\\d{1,2}\\b|\\p{Lu}\\p{L}+|\\d{4}\\b))*)*`,
  'gu',
);
const PLACE_FIRST = /\b(\p{Lu}[\p{L}-]+(?: \p{Lu}\p{L}+)?) (talks|summit|meeting|negotiations)\b/gu;
const CHINESE = /([\u4e00-\u9fff]{2,5})(会晤|会谈|峰会|磋商)/g;

/** Cities of the talks, in Chinese, to the name used in the records. */
const CHINESE_PLACES: Readonly<Record<string, string>> = {
  日内瓦: 'geneva',
  伦敦: 'london',
  斯德哥尔摩: 'stockholm',
  马德里: 'madrid',
  吉隆坡: 'kuala lumpur',
  釜山: 'busan',
  巴黎: 'paris',
  首尔: 'seoul',
  纽约: 'new york',
  大阪: 'osaka',
  布宜诺斯艾利斯: 'buenos aires',
  海湖庄园: 'palm beach',
  安克雷奇: 'anchorage',
  巴厘岛: 'bali',
  利马: 'lima',
};

const TALKS = new Set(['talks', 'agreement']);
/** Words that the noun must share with the event's title, where the title has one of them. */
const FORMATS: readonly RegExp[] = [
  /\bcalls?\b|\bspeak|\bspoke|\bphone/i,
  /\bsummit|\bmeet|\bvisit|\btalks|\bround|\bdialogue|\bhold/i,
];

function sameFormat(noun: string, title: string): boolean {
  const wantsCall = /\bcalls?\b/i.test(noun);
  const isCall = FORMATS[0]?.test(title) ?? false;
  return wantsCall === isCall;
}

export interface EventContext {
  events: readonly LexiconEvent[];
  day: IsoDay | null;
  /** Ids of officials found in the sentence or the one before it. */
  peopleNear(passage: Passage, sentence: Sentence): ReadonlySet<string>;
  /** Whether both countries are spoken of in the passage or the article is about them. */
  bothSides(passage: Passage): boolean;
}

/** Events that the sentence describes. */
export function eventPhrasesIn(
  passage: Passage,
  sentence: Sentence,
  context: EventContext,
): EventPhrase[] {
  if (!context.bothSides(passage)) return [];
  const text = passage.text.slice(sentence.start, sentence.end);
  const people = context.peopleNear(passage, sentence);
  const phrases: EventPhrase[] = [];
  const keep = (start: number, end: number, event: { id: string; confidence: number } | null) => {
    if (!event) return;
    const at = { start: start + sentence.start, end: end + sentence.start };
    if (phrases.some((other) => at.start < other.end && other.start < at.end)) return;
    phrases.push({ ...at, ...event });
  };
  for (const match of text.matchAll(PLACE_FIRST)) {
    const place = (match[1] ?? '').toLowerCase();
    keep(
      match.index,
      match.index + match[0].length,
      byPlace(place, match[2] ?? '', people, context),
    );
  }
  for (const match of text.matchAll(CHINESE)) {
    const found = Object.keys(CHINESE_PLACES).find((name) => (match[1] ?? '').endsWith(name));
    if (found === undefined) continue;
    const start = match.index + (match[1] ?? '').length - found.length;
    keep(
      start,
      match.index + match[0].length,
      byPlace(CHINESE_PLACES[found] ?? '', 'talks', people, context),
    );
  }
  for (const match of text.matchAll(DESCRIBED)) {
    const words = match[0].replace(/[.,]+$/, '');
    keep(match.index, match.index + words.length, described(words, people, context));
  }
  return phrases;
}

function placeOf(event: LexiconEvent): string {
  return event.place.toLowerCase();
}

/** The latest talks at a place before the article. */
function byPlace(
  place: string,
  noun: string,
  people: ReadonlySet<string>,
  context: EventContext,
): { id: string; confidence: number } | null {
  if (place === 'beijing' || place === 'washington') return null;
  const limit = context.day === null ? '9999' : addDays(context.day, 3);
  const there = context.events.filter(
    (event) =>
      TALKS.has(event.kind) &&
      placeOf(event).startsWith(place) &&
      fuzzyBounds(event.date).earliest <= limit &&
      (event.kind === 'talks' || !/call/.test(noun)),
  );
  const talks = there.filter((event) => event.kind === 'talks');
  const pool = talks.length > 0 ? talks : there;
  const years = new Set(pool.map((event) => event.date.slice(0, 7)));
  const latest = pool.at(-1);
  if (!latest) return null;
  const shares = latest.officials.some((id) => people.has(id));
  if (years.size > 1 && !shares && context.day === null) return null;
  const age =
    context.day === null ? 0 : daysBetween(fuzzyBounds(latest.date).earliest, context.day);
  if (years.size > 1 && age > 200) return null;
  return { id: latest.id, confidence: shares || age <= 45 ? 0.9 : 0.8 };
}

/** One event on a named day, or one with people of both sides near, and the right form. */
function described(
  words: string,
  people: ReadonlySet<string>,
  context: EventContext,
): { id: string; confidence: number } | null {
  const time = timeExpressionsIn(words.toLowerCase(), context.day)[0];
  const place = /\b(?:in|to) (\p{Lu}[\p{L}]+(?: \p{Lu}\p{L}+)?)/u.exec(words)?.[1]?.toLowerCase();
  const introductory = /\b(?:introductory|first|initial)\b/.test(words);
  const limit = context.day === null ? '9999' : addDays(context.day, 3);
  const pool = context.events.filter((event) => {
    if (event.kind !== 'talks') return false;
    const { earliest, latest } = fuzzyBounds(event.date);
    if (earliest > limit) return false;
    if (time && (latest < addDays(time.from, -1) || earliest > addDays(time.to, 1))) return false;
    if (
      place !== undefined &&
      isCapitalised(place) === false &&
      !placeOf(event).startsWith(place)
    ) {
      return false;
    }
    return sameFormat(words, event.title);
  });
  const witnesses = (event: LexiconEvent) => event.officials.filter((id) => people.has(id)).length;
  const hasDayOrPlace = (time?.exact ?? false) || place !== undefined;
  const fitting = pool.filter((event) => {
    const count = witnesses(event);
    if (hasDayOrPlace && count >= 1) return true;
    // Nobody is named: a day to the day, or a place of the last weeks, must stand for them.
    const age =
      context.day === null ? Infinity : daysBetween(fuzzyBounds(event.date).latest, context.day);
    if (time?.exact) return event.date.length === 10 && daysBetween(event.date, time.from) === 0;
    if (place !== undefined) return age <= 45 && place !== 'beijing' && place !== 'washington';
    return (
      introductory &&
      count >= 2 &&
      context.day !== null &&
      daysBetween(event.date, context.day) <= 14
    );
  });
  const best = Math.max(0, ...fitting.map(witnesses));
  const chosen = fitting.filter((event) => witnesses(event) === best);
  const only = chosen.length === 1 ? chosen[0] : undefined;
  if (!only) return null;
  return { id: only.id, confidence: best >= 2 ? 0.92 : 0.8 };
}
