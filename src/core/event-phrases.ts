/**
 * Talks and summits that a sentence describes by people, place and day.
 *
 * "The introductory call on Feb 21", "talks in Geneva this weekend", "釜山会晤". One
 * witness is not enough: day, place and people of both sides are weighed, what
 * contradicts an event rules it out, and one event must stand out or nothing is
 * said.
 */
import type { IsoDay } from '../model/days';
import type { LexiconEvent, LexiconOfficial } from '../model/lexicon';
import { namesChina, namesUnitedStates } from './countries';
import type { Passage, Sentence } from './passages';
import { addDays, daysBetween, fuzzyBounds } from './tenure';
import { type TimeExpression, timeExpressionsIn } from './time-expressions';
import { heldTitle } from './titles';

export interface EventPhrase {
  start: number;
  end: number;
  id: string;
  confidence: number;
}

export interface EventContext {
  events: readonly LexiconEvent[];
  officials: ReadonlyMap<string, LexiconOfficial>;
  day: IsoDay | null;
  /** Ids of officials found in the sentence or shortly before it. */
  peopleNear(sentence: Sentence): ReadonlySet<string>;
  /** The article, or this passage of it, is about the two countries. */
  onTopic: boolean;
}

const ENGLISH_NOUN =
  '(?:(?:video|phone|telephone) )?call|talks|negotiations?|meeting|summit|(?:state )?visit|dialogue|round';
const ADJECTIVE =
  "introductory|first|initial|second|third|fourth|latest|trade|economic|high-level|high-stakes|bilateral|face-to-face|two-day|video|phone|candid|in-person|leaders'?|presidents'|trade and economic|historic|landmark|last|recent|round of|rounds? of|\\d+-(?:minute|hour)|two-hour|tariff";
const TAIL =
  "(?: (?:on|in|at|of|to|near) (?:the )?(?:[\\p{Lu}\\d][\\p{L}\\d.,'-]*)(?: (?:\\d{1,2}\\b|\\p{Lu}\\p{L}+|\\d{4}\\b))*)*(?: (?:this|last) (?:week|weekend|month))?";
const ENGLISH = new RegExp(`\\b(?:(?:${ADJECTIVE}) )*(?:${ENGLISH_NOUN})\\b${TAIL}`, 'gu');
const DEAL = new RegExp(
  `\\b(?:(?:trade|economic|preliminary|partial|limited|tariff|90-day|one-year|another) )*(?:deal|pact|accord|agreement|truce|framework|ceasefire)(?: (?:reached|struck|signed|agreed|announced|sealed))?${TAIL}`,
  'gu',
);
const PLACE_FIRST =
  /\b(\p{Lu}[\p{L}-]+(?: \p{Lu}\p{L}+)?) (?:(?:trade|economic|tariff) )?(talks|summit|meeting|negotiations)\b/gu;
/** Other people's summits: APEC峰会, 金砖国家领导人会晤. */
const OTHER_SUMMIT = /(?:[A-Za-z0-9]|组织|集团|论坛|国家|经合|东盟|欧盟|中欧|中非|领导人)$/;
const CHINESE = /(?:视频通话|访华|电话会谈|通话|会谈|会晤|峰会|磋商|国事访问|会面|会见)/g;

/** Cities of the talks, in Simplified Chinese, to the name used in the records. */
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
  达沃斯: 'davos',
  苏黎世: 'zurich',
  广州: 'guangzhou',
  旧金山: 'san francisco',
  北京: 'beijing',
  华盛顿: 'washington',
};

/** Countries for their cities, as reports have them ("the deal struck in South Korea"). */
const COUNTRY_OF: Readonly<Record<string, string>> = {
  geneva: 'switzerland',
  zurich: 'switzerland',
  davos: 'switzerland',
  busan: 'south korea',
  seoul: 'south korea',
  stockholm: 'sweden',
  madrid: 'spain',
  'kuala lumpur': 'malaysia',
  paris: 'france',
  london: 'britain',
  osaka: 'japan',
  'buenos aires': 'argentina',
  bali: 'indonesia',
  lima: 'peru',
};
/** The heads of both states without their names. */
const BOTH_PRESIDENTS =
  /\b(?:two|both|american and chinese|the|us and chinese) (?:presidents|leaders)\b|\b(?:presidents|leaders)'|两国元首|中美元首/;

/** "They met in Osaka": a verb, its place or day. */
const MET = new RegExp(`\\b(?:met|meet|agreed|spoke|talked|visited)\\b${TAIL}`, 'gu');

/** How far from the noun a day or a place may stand and still belong to it. */
const REACH = 90;
/** How long after it an event is the one that a place alone recalls. */
const RECALLED_DAYS = 60;
/** What the witnesses must weigh together. */
const ENOUGH = 3;

type Format = 'call' | 'visit' | 'meeting' | 'deal';

interface Noun {
  start: number;
  end: number;
  format: Format;
  /** The place that stands inside the phrase, in lower case. */
  place: string | null;
}

/** Events that the sentence describes. */
export function eventPhrasesIn(
  passage: Passage,
  sentence: Sentence,
  context: EventContext,
): EventPhrase[] {
  const text = passage.text.slice(sentence.start, sentence.end);
  const folded = passage.folded.slice(sentence.start, sentence.end);
  const nouns = [...englishNouns(text), ...chineseNouns(folded)];
  if (nouns.length === 0 || context.day === null) return [];
  const people = new Set(context.peopleNear(sentence));
  if (BOTH_PRESIDENTS.test(folded)) {
    for (const id of presidentsOn(context.day, context.officials)) people.add(id);
  }
  if (!speaksOfBoth(folded, people, context)) return [];
  const times = timeExpressionsIn(folded, context.day);
  const phrases: EventPhrase[] = [];
  for (const noun of nouns) {
    const clash = phrases.some(
      (other) => noun.start + sentence.start < other.end && other.start < noun.end + sentence.start,
    );
    if (clash) continue;
    const place = noun.place ?? placeNear(folded, noun, context.events);
    const best = weigh(noun, place, timeNear(times, noun), people, context, context.day);
    if (best) {
      phrases.push({ start: noun.start + sentence.start, end: noun.end + sentence.start, ...best });
    }
  }
  return phrases;
}

/** Ids of the presidents of both states on a day. */
function presidentsOn(day: IsoDay, officials: ReadonlyMap<string, LexiconOfficial>): string[] {
  return [...officials.values()]
    .filter(
      (official) => official.side !== 'other' && heldTitle(official, 'president', day) === 'then',
    )
    .map((official) => official.id);
}

function englishNouns(text: string): Noun[] {
  const nouns: Noun[] = [];
  for (const match of text.matchAll(PLACE_FIRST)) {
    nouns.push({
      start: match.index,
      end: match.index + match[0].length,
      format: 'meeting',
      place: (match[1] ?? '').toLowerCase(),
    });
  }
  for (const match of text.matchAll(ENGLISH)) {
    const words = match[0].replace(/[.,]+$/, '');
    nouns.push({
      start: match.index,
      end: match.index + words.length,
      format: formatOf(words),
      place: placeIn(words),
    });
  }
  for (const match of text.matchAll(MET)) {
    const words = match[0].replace(/[.,]+$/, '');
    if (!/ (?:on|in|at) /.test(words)) continue;
    const end = match.index + words.length;
    nouns.push({ start: match.index, end, format: formatOf(words), place: placeIn(words) });
  }
  for (const match of text.matchAll(DEAL)) {
    const words = match[0].replace(/[.,]+$/, '');
    const place = placeIn(words);
    // Without a place or a day inside the phrase, a deal is one of too many.
    if (place === null && !/ (?:on|in|of) /.test(words)) continue;
    nouns.push({ start: match.index, end: match.index + words.length, format: 'deal', place });
  }
  return nouns;
}

function placeIn(words: string): string | null {
  const place = /\b(?:in|to|at|near) (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)/u.exec(words)?.[1];
  return place === undefined || isTimeWord(place) ? null : place.toLowerCase();
}

function isTimeWord(word: string): boolean {
  return /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)/.test(
    word,
  );
}

function chineseNouns(folded: string): Noun[] {
  const matches = [...folded.matchAll(CHINESE)].filter(
    (match) => !OTHER_SUMMIT.test(folded.slice(Math.max(0, match.index - 4), match.index)),
  );
  return matches.map((match) => {
    const before = folded.slice(Math.max(0, match.index - 8), match.index);
    const place = Object.keys(CHINESE_PLACES).find((name) => before.endsWith(name));
    return {
      start: match.index - (place?.length ?? 0),
      end: match.index + match[0].length,
      format: formatOf(match[0]),
      place: place === undefined ? null : (CHINESE_PLACES[place] ?? null),
    };
  });
}

function formatOf(words: string): Format {
  if (/\bcalls?\b|\bspoke\b|通话|电话/i.test(words)) return 'call';
  return /\bvisit(?:s|ed)?\b|访问|访华/i.test(words) ? 'visit' : 'meeting';
}

/** Talks, and agreements reached face to face. */
function isMeeting(event: LexiconEvent): boolean {
  // News of a meeting put off is not the meeting.
  if (/\b(?:delays?|postpones?|cancels?|puts? off|rejects?|denies)\b/i.test(event.title))
    return false;
  return event.kind === 'talks' || /\b(?:meet|talks|summit|dinner)\b/i.test(event.title);
}

/** Agreements, and what is called one in its title. */
function isDeal(event: LexiconEvent): boolean {
  return event.kind === 'agreement';
}

/** Whether an event of that title may be spoken of in that form. */
function isOfFormat(format: Format, title: string): boolean {
  const isCall = /\bcalls?\b|\bspeak|\bspoke|\bphone/i.test(title);
  if (format === 'call') return isCall;
  const isVisit = /\bvisit|\btrip\b|\btravels?\b|\bhosts?\b|\bsummit/i.test(title);
  return format === 'visit' ? isVisit : !isCall;
}

function speaksOfBoth(folded: string, people: ReadonlySet<string>, context: EventContext): boolean {
  const sides = new Set([...people].map((id) => context.officials.get(id)?.side));
  const china = sides.has('CN') || namesChina(folded);
  const unitedStates = sides.has('US') || namesUnitedStates(folded);
  return (
    (china && unitedStates) ||
    (context.onTopic && (china || unitedStates || people.size > 0)) ||
    context.onTopic
  );
}

/** The day or span nearest to the noun; one inside it first. */
function timeNear(times: readonly TimeExpression[], noun: Noun): TimeExpression | null {
  const distance = (time: TimeExpression) =>
    Math.max(0, noun.start - time.end, time.start - noun.end);
  const near = times.filter((time) => distance(time) <= REACH);
  return near.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** A city of the talks named near the noun. */
function placeNear(folded: string, noun: Noun, events: readonly LexiconEvent[]): string | null {
  const clause = clauseAround(folded, noun);
  const chinese = Object.keys(CHINESE_PLACES).find((name) => clause.includes(name));
  if (chinese !== undefined) return CHINESE_PLACES[chinese] ?? null;
  const cities = new Set(events.map((event) => cityOf(event)).filter((city) => city.length > 3));
  return (
    [...cities].find((city) => new RegExp(`\\b(?:in|at|near) ${city}\\b`).test(clause)) ?? null
  );
}

/** The words about the noun up to the next comma: a place beyond it belongs to another verb. */
function clauseAround(folded: string, noun: Noun): string {
  const before = folded.slice(Math.max(0, noun.start - REACH), noun.start);
  const after = folded.slice(noun.end, noun.end + REACH);
  return `${before.split(/[,;，；、]/).at(-1)} ${after.split(/[,;，；、]/)[0]}`;
}

function cityOf(event: LexiconEvent): string {
  return (event.place.split(/[,;(]/)[0] ?? '').trim().toLowerCase();
}

/** The one event that the witnesses single out, or `null`. */
function weigh(
  noun: Noun,
  place: string | null,
  time: TimeExpression | null,
  people: ReadonlySet<string>,
  context: EventContext,
  day: IsoDay,
): { id: string; confidence: number } | null {
  const weighed = context.events
    .filter((event) =>
      noun.format === 'deal'
        ? isDeal(event)
        : isMeeting(event) && isOfFormat(noun.format, event.title),
    )
    .map((event) => {
      const weight = weightOf(event, place, time, people, day);
      const penalty = time?.exact ? 0 : strangersTo(event, people, context);
      return { event, weight: weight - penalty };
    })
    .filter(({ weight }) => weight >= ENOUGH)
    .sort((a, b) => b.weight - a.weight);
  const [first, second] = weighed;
  if (!first || (second && second.weight === first.weight)) return null;
  return { id: first.event.id, confidence: Math.min(0.7 + first.weight * 0.05, 0.93) };
}

/** One when an official near stands where the event has another of the same side. */
function strangersTo(
  event: LexiconEvent,
  people: ReadonlySet<string>,
  context: EventContext,
): number {
  if (event.officials.filter((id) => people.has(id)).length >= 2 && people.size > 3) return 0;
  const sideOf = (id: string) => context.officials.get(id)?.side;
  const sides = new Set(event.officials.map(sideOf));
  const strangers = [...people].filter(
    (id) => !event.officials.includes(id) && sides.has(sideOf(id)),
  );
  return strangers.length > 0 ? 1 : 0;
}

/** What day, place and people say for the event; -1 when one of them rules it out. */
function weightOf(
  event: LexiconEvent,
  place: string | null,
  time: TimeExpression | null,
  people: ReadonlySet<string>,
  day: IsoDay,
): number {
  const { earliest, latest } = fuzzyBounds(event.date);
  // What lies ahead is known by its day or its place only.
  if (earliest > addDays(day, time || place !== null ? 6 : 0)) return -1;
  const age = daysBetween(latest, day);
  let weight = 0;
  if (time) {
    const meets = latest >= addDays(time.from, -1) && earliest <= addDays(time.to, 1);
    if (!meets) return -1;
    weight += time.exact ? 2 : 1;
  } else if (age > 400 && place === null) {
    return -1;
  }
  if (place !== null && event.place !== '') {
    const city = cityOf(event);
    const meets = city.startsWith(place) || place.startsWith(city) || COUNTRY_OF[city] === place;
    if (!meets) return -1;
    const isCapital = place === 'beijing' || place === 'washington';
    weight += isCapital ? 1 : 2;
    if (!time && age <= RECALLED_DAYS && !isCapital) weight += 1;
  }
  const present = event.officials.filter((id) => people.has(id)).length;
  weight += Math.min(present, 2);
  if (!time && place === null && age <= 2) weight += 1;
  return weight;
}
