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
import { namesChina, namesOthers, namesUnitedStates } from './countries';
import { type EventNoun, eventNounsIn } from './event-nouns';
import { CHINESE_PLACES, isBroad, isHeldAt, placePattern } from './event-places';
import { presidentsOn, traitsOf } from './event-traits';
import type { Passage, Sentence } from './passages';
import { addDays, daysBetween, fuzzyBounds } from './tenure';
import { type TimeExpression, timeExpressionsIn } from './time-expressions';
import { mayNameTruce, truceIn } from './truces';
import { isHan } from './words';

export interface EventPhrase {
  start: number;
  end: number;
  id: string;
  kind: 'event' | 'policy';
  confidence: number;
}

/** An official found in the passage, in offsets into it. */
export interface PersonHere {
  id: string;
  start: number;
  end: number;
}

export interface EventContext {
  events: readonly LexiconEvent[];
  officials: ReadonlyMap<string, LexiconOfficial>;
  day: IsoDay | null;
  people: readonly PersonHere[];
  /** The article, or this passage of it, is about the two countries. */
  onTopic: boolean;
}

/** The heads of both states without their names. */
const BOTH_PRESIDENTS =
  /\b(?:two|both|american and chinese|the|us and chinese) (?:presidents|leaders|heads of state)\b|\b(?:presidents|leaders)'|两国元首|中美元首|(?:川习|习川|特习|习特|拜习|习拜)(?!惯)/;

/** How far from the noun a day or a place may stand and still belong to it. */
const REACH = 90;
/** How far before its sentence a name still belongs to it. */
const PEOPLE_REACH = 200;
/** How long after it an event is the one that a place alone recalls. */
const RECALLED_DAYS = 60;
/** How long after it a place alone, with neither side named, still means the event. */
const NEWS_DAYS = 21;
/** How long before it talks are spoken of as settled. */
const AHEAD_DAYS = 21;
/** How long the last summit is the one that is meant. */
const SUMMIT_DAYS = 30;
/** How long what has no place and no day is remembered. */
const FORGOTTEN_DAYS = 400;
/** What the witnesses must weigh together. */
const ENOUGH = 3;

/** What a sentence says about the events that its nouns may stand for. */
interface Scene {
  text: string;
  folded: string;
  start: number;
  people: ReadonlySet<string>;
  times: readonly TimeExpression[];
  day: IsoDay;
  context: EventContext;
  /** The sentence or the article says that it is about the two. */
  namesBoth: boolean;
}

/** Events that the sentence describes. */
export function eventPhrasesIn(
  passage: Passage,
  sentence: Sentence,
  context: EventContext,
): EventPhrase[] {
  const text = passage.text.slice(sentence.start, sentence.end);
  const folded = passage.folded.slice(sentence.start, sentence.end);
  const { day } = context;
  if (day === null) return [];
  const nouns = eventNounsIn(text, folded, placePattern(context.events));
  if (nouns.length === 0 && !mayNameTruce(folded)) return [];
  const people = peopleNear(folded, sentence, day, context);
  const namesBoth = speaksOfBoth(folded, people, context);
  if (!namesBoth && namesOthers(withoutPlaces(folded, context))) return [];
  const times = timeExpressionsIn(folded, day);
  const scene: Scene = {
    text,
    folded,
    start: sentence.start,
    people,
    times,
    day,
    context,
    namesBoth,
  };
  const phrases: EventPhrase[] = [];
  const add = (span: { start: number; end: number }, found: Meant | null) => {
    const start = span.start + sentence.start;
    const end = span.end + sentence.start;
    const clash = phrases.some((other) => start < other.end && other.start < end);
    if (found && !clash) phrases.push({ ...found, start, end });
  };
  for (const noun of nouns) {
    if (isSpeaking(noun, scene)) continue;
    if (isWithOthers(noun, scene) || (noun.verb && !areBothHere(scene))) continue;
    if (noun.verb && noun.end - noun.start <= 'meet'.length && !joinsBoth(noun, scene)) continue;
    add(beforeNames(noun, scene), weigh(noun, scene));
  }
  const about = { ...context, placeOnly: !namesBoth };
  for (const truce of truceIn(folded, times, day, about)) add(truce, truce);
  return phrases;
}

const THIRD =
  '(?:canad\\w+|mexic\\w+|europe\\w*|eu|brussels|indian?|japan\\w*|tokyo|(?:south )?korean?|seoul|brazil\\w*|vietnam\\w*|taiwan\\w*|taipei|uk|brit\\w+|swiss|switzerland|russian?|ukrain\\w+|kyiv|moscow|iran\\w*|israel\\w*|indonesia\\w*|malaysia\\w*)';
const AMERICA = '(?:us|u\\.s\\.|united states|americans?|washington)';
/** "South Korea and the United States": the two of another table. */
const US_AND_OTHERS = new RegExp(
  `\\b(?:${THIRD} and (?:the )?${AMERICA}|${AMERICA} and (?:the )?${THIRD})(?![\\w.])`,
);

/** The text without the names of places where the two have met: a venue is no party. */
function withoutPlaces(folded: string, context: EventContext): string {
  return folded.replace(placePattern(context.events), ' ');
}

/** Officials in the sentence or shortly before it; both presidents where they are meant. */
function peopleNear(
  folded: string,
  sentence: Sentence,
  day: IsoDay,
  context: EventContext,
): Set<string> {
  const near = new Set<string>();
  for (const person of context.people) {
    if (person.start < sentence.end && person.start >= sentence.start - PEOPLE_REACH) {
      near.add(person.id);
    }
  }
  if (BOTH_PRESIDENTS.test(folded)) {
    for (const id of presidentsOn(day, context.officials)) near.add(id);
  }
  return near;
}

function speaksOfBoth(folded: string, people: ReadonlySet<string>, context: EventContext): boolean {
  const sides = new Set([...people].map((id) => context.officials.get(id)?.side));
  const china = sides.has('CN') || namesChina(folded);
  const unitedStates = sides.has('US') || namesUnitedStates(folded);
  return (china && unitedStates) || context.onTopic;
}

/** The other side of the table, as it is called without a name. */
const COUNTERPART =
  /\b(?:counterparts?|each other|him|her|them|leaders|presidents|sides|countries|nations|capitals|economies|delegations|negotiators|superpowers|rivals|men)\b/;

const TWO =
  /\b(?:they|both|the two|two (?:men|sides|leaders|countries)|counterparts?|delegations|negotiators|teams|each other|one another)\b/;

/** Whether the sentence itself names both sides, or two that may be they. */
function areBothHere({ folded, start, context }: Scene): boolean {
  if (TWO.test(folded)) return true;
  const sides = context.people
    .filter((person) => person.start >= start && person.start < start + folded.length)
    .map((person) => context.officials.get(person.id)?.side);
  const china = sides.includes('CN') || namesChina(folded);
  return china && (sides.includes('US') || namesUnitedStates(folded));
}

/** The noun without the names that its phrase runs into: "the visit of Jake Sullivan to China". */
function beforeNames(noun: EventNoun, { text, start, context }: Scene): EventNoun {
  const name = context.people
    .map((person) => person.start - start)
    .filter((at) => at > noun.start && at < noun.end)
    .sort((a, b) => a - b)[0];
  if (name === undefined) return noun;
  const words = text
    .slice(noun.start, name)
    .replace(/(?: (?:of|by|with|to|from|and|the))*\s*$/, '');
  return { ...noun, end: noun.start + words.length };
}

/** "Liu He talks while others wait": one man's verb; "the Trump-Xi talks" are none. */
function isSpeaking(noun: EventNoun, { text, start, context }: Scene): boolean {
  if (!/^talks\b/.test(text.slice(noun.start))) return false;
  return context.people.some(
    (person) =>
      person.end === start + noun.start - 1 &&
      !/[-\u2013/]$/.test(text.slice(0, person.start - start)),
  );
}

/** How far from the verb the two who meet may stand. */
const PARTNER_REACH = 80;

/** "Yellen met Liu He": one of the one side before the verb, one of the other after it. */
function joinsBoth(noun: EventNoun, { folded, start, context }: Scene): boolean {
  const before = folded.slice(Math.max(0, noun.start - PARTNER_REACH), noun.start);
  const after = folded.slice(noun.end, noun.end + PARTNER_REACH).split(/ in /)[0] ?? '';
  const sidesIn = (from: number, words: string) => {
    const sides = new Set(
      context.people
        .filter(({ start: at }) => at >= start + from && at < start + from + words.length)
        .map(({ id }) => context.officials.get(id)?.side),
    );
    if (namesChina(words)) sides.add('CN');
    if (namesUnitedStates(words)) sides.add('US');
    return sides;
  };
  const subjects = sidesIn(noun.start - before.length, before);
  const objects = sidesIn(noun.end, after);
  if (/\bcounterpart\b/.test(after)) return subjects.has('US') || subjects.has('CN');
  return (subjects.has('US') && objects.has('CN')) || (subjects.has('CN') && objects.has('US'));
}

/** "Talks with Tokyo", "a meeting with Lee": the noun names a partner that is neither side. */
function isWithOthers(noun: EventNoun, { text, folded, start, context }: Scene): boolean {
  if (US_AND_OTHERS.test(folded.slice(Math.max(0, noun.start - REACH), noun.start))) return true;
  const after = folded.slice(noun.end, noun.end + 90);
  const named = noun.verb
    ? /^ (?:with )?((?:[^,.;]|\.(?=\p{L})){2,60})/u.exec(after)?.[1]
    : /^(?: (?:on|in|at|last|this|earlier)(?: [\p{L}\d]+){1,3})? (?:with|between) ((?:[^,.;]|\.(?=\p{L})){2,60})/u.exec(
        after,
      )?.[1];
  const partner = named?.split(/ (?:in|at|on|near|after|before|during|over|for|as) /)[0];
  if (partner === undefined || partner === '') return false;
  if (!/\p{Lu}/u.test(text.slice(folded.indexOf(partner, noun.end)).slice(0, partner.length))) {
    return false;
  }
  if (namesChina(partner) || COUNTERPART.test(partner)) return false;
  const from = start + noun.end;
  const isPartner = context.people.some((person) => {
    const side = context.officials.get(person.id)?.side;
    return (side === 'CN' || side === 'US') && person.start >= from && person.start <= from + 90;
  });
  if (isPartner && !namesOthers(partner)) return false;
  return noun.verb ? namesOthers(partner) : !namesUnitedStates(partner) || namesOthers(partner);
}

/** "until 10 November", "since 2019": the day of something else. */
const ANOTHER_DAY =
  /\b(?:until|till|through|by|before|ahead of|since|starting|effective|expires?(?: on)?|expired?(?: on)?)(?: an?| the)? (?:\p{L}+day )?$/u;

/** "Officials said on Thursday": the day of the saying. */
const SAID =
  /\b(?:said|says|told|announced|stated|reported|wrote|confirmed|added)(?: \p{L}+){0,2} $/u;

/** What parts a day from the noun: "the meeting marks a thaw since the spring". */
const ANOTHER_CLAUSE =
  /\b(?:since|after|before|when|while|until|follow(?:s|ed|ing)?|that|which|who|because|ahead of|paving)\b|;/;
/** What may stand between a noun with its place and its day: ", Switzerland, ". */
const SAME_CLAUSE = /^(?:(?:(?!\band\b)[^,])*|,? ?[\p{L} ]{0,24},? ?)$/u;

/** Whether the day belongs to other words of the sentence than the noun. */
function isApart(noun: EventNoun, time: TimeExpression, folded: string): boolean {
  const between = folded.slice(Math.min(noun.end, time.end), Math.max(noun.start, time.start));
  if (ANOTHER_CLAUSE.test(between)) return true;
  if (time.end <= noun.start && /\band (?:the|an?|its|their|on|in|at)\b/.test(between)) return true;
  return noun.place !== null && !SAME_CLAUSE.test(between);
}

/** The day or span nearest to the noun; one inside it first. */
function timeNear(noun: EventNoun, scene: Scene): TimeExpression | null {
  const { times, folded, day } = scene;
  const distance = (time: TimeExpression) =>
    Math.max(0, noun.start - time.end, time.start - noun.end);
  const near = times.filter((time) => {
    const before = folded.slice(Math.max(0, time.start - 24), time.start);
    const words = folded.slice(time.start, time.end);
    return (
      distance(time) <= REACH &&
      !ANOTHER_DAY.test(before) &&
      !SAID.test(before) &&
      !isApart(noun, time, folded) &&
      !/^(?:since|from|by) /.test(words) &&
      !/^ deadline/.test(folded.slice(time.end, time.end + 10)) &&
      // What is past has no day to come.
      (noun.ahead || time.from <= addDays(day, AHEAD_DAYS))
    );
  });
  // Chinese puts the day first: 10月30日举行会晤后，白宫11月1日公布….
  const first = isHan(folded.charCodeAt(noun.start))
    ? near.findLast(
        (time) => time.end <= noun.start && !/[，。；]/.test(folded.slice(time.end, noun.start)),
      )
    : undefined;
  const nearest = first ?? near.toSorted((a, b) => distance(a) - distance(b))[0];
  if (!nearest) return null;
  // "Will meet on Sunday": the next one.
  const isNext = noun.ahead && nearest.to < day && isWeekday(nearest, scene);
  return isNext ? weekLater(nearest) : nearest;
}

/** A place of the talks named near the noun, in lower case. */
function placeNear(noun: EventNoun, { folded, context }: Scene): string | null {
  const next = /^,? (?:in|at) /.test(folded.slice(noun.end)) ? 1 : 0;
  const clause = clauseAround(folded, { ...noun, end: noun.end + next });
  if (isHan(folded.charCodeAt(noun.start)) && isListOfPlaces(folded.slice(0, noun.start))) {
    return null;
  }
  const free = clause.replace(PLACE_OF_ANOTHER, ' ');
  const chinese = Object.keys(CHINESE_PLACES).find((name) => free.includes(name));
  if (chinese !== undefined) return CHINESE_PLACES[chinese] ?? null;
  if (isHan(folded.charCodeAt(noun.start))) return onlyChinesePlace(folded);
  for (const match of clause.matchAll(placePattern(context.events))) {
    const before = clause.slice(Math.max(0, match.index - 30), match.index);
    if (/\b(?:in|at|near|outside) (?:the |\p{L}+ (?:city|capital|port) of ){0,2}$/u.test(before)) {
      return match[0];
    }
  }
  return null;
}

/** 曾在马德里、伦敦和日内瓦进行磋商: no one of them is meant. */
function isListOfPlaces(before: string): boolean {
  const clause = before.split(/[，。；]/).at(-1) ?? '';
  const cities = new Set(
    Object.entries(CHINESE_PLACES)
      .filter(([name]) => clause.includes(name))
      .map(([, place]) => place),
  );
  return /[、和及]/.test(clause) && cities.size > 2;
}

/** A place that belongs to other talks or to what they brought: 在日内瓦会谈的基础上. */
const PLACE_OF_ANOTHER = new RegExp(
  `(?:${Object.keys(CHINESE_PLACES).join('|')})(?:经贸|高层|元首|联合)*(?:会谈|会晤|磋商|共识|声明|框架|安排|协议)`,
  'g',
);

/**
 * The one place of talks that a Chinese sentence names: its clauses share their place
 * (前往巴黎，与何立峰会面). The capitals are where officials speak on any day.
 */
function onlyChinesePlace(folded: string): string | null {
  const free = folded.replace(PLACE_OF_ANOTHER, ' ');
  const places = new Set(
    Object.entries(CHINESE_PLACES)
      .filter(([name, place]) => free.includes(name) && !/^(?:beijing|washington)$/.test(place))
      .map(([, place]) => place),
  );
  const [only] = places;
  return places.size === 1 && only !== undefined ? only : null;
}

/** The words about the noun up to the next comma: a place beyond it belongs to another verb. */
function clauseAround(folded: string, noun: EventNoun): string {
  const before = folded.slice(Math.max(0, noun.start - REACH), noun.start);
  const after = folded.slice(noun.end, noun.end + REACH);
  const own =
    before
      .split(/[,;，；、]/)
      .at(-1)
      ?.split(ANOTHER_CLAUSE)
      .at(-1) ?? '';
  return `${own} ${after.split(/[,;，；、]/)[0]?.split(ANOTHER_CLAUSE)[0] ?? ''}`;
}

type Meant = Pick<EventPhrase, 'id' | 'kind' | 'confidence'>;

/** How near before a Chinese noun a day stands that is its own: 4月的中美元首会晤. */
const OWN_DAY = 8;

/** Whether a day too far ahead to be on record stands right before the Chinese noun. */
function isDatedAhead(noun: EventNoun, { times, folded, day }: Scene): boolean {
  if (!isHan(folded.charCodeAt(noun.start))) return false;
  return times.some(
    (time) =>
      time.end <= noun.start &&
      noun.start - time.end <= OWN_DAY &&
      time.from > addDays(day, AHEAD_DAYS),
  );
}

/** The one event that the witnesses single out, or `null`. */
function weigh(noun: EventNoun, scene: Scene): Meant | null {
  if (isDatedAhead(noun, scene)) return null;
  const place = noun.place ?? placeNear(noun, scene);
  const time = timeNear(noun, scene);
  const found = weighWith(noun, place, time, scene);
  if (found || !time?.exact || !isWeekday(time, scene) || noun.ahead) return found;
  // "Wednesday's meeting", and it is still to come.
  return weighWith({ ...noun, ahead: true }, place, weekLater(time), scene);
}

const isWeekday = ({ start, end }: TimeExpression, { folded }: Scene) =>
  /\b\p{L}+day$/u.test(folded.slice(start, end));

const weekLater = (time: TimeExpression): TimeExpression => ({
  ...time,
  from: addDays(time.from, 7),
  to: addDays(time.to, 7),
});

function weighWith(
  noun: EventNoun,
  place: string | null,
  time: TimeExpression | null,
  scene: Scene,
): Meant | null {
  const { context, people, folded } = scene;
  if (noun.format === 'deal' && !isTold(noun, place, time, scene)) return null;
  if (noun.process && noun.place === null) return null;
  if (place === null && noun.vague && time === null) return null;
  const isOfOneSide = namesOneOnly(scene);
  const possible = context.events.filter(
    (event) =>
      isOfFormat(noun, event, context, isOfOneSide) &&
      !isContradicted(event, noun, place, time, scene),
  );
  const weighed = possible
    .map((event) => {
      const weight = weightOf(event, noun, possible, place, time, scene);
      const penalty =
        (time?.exact || isNamedByPlace(noun, folded) ? 0 : strangersTo(event, people, scene)) +
        (namesAnother(event, noun, scene) ? ENOUGH : 0);
      return { event, meant: meantBy(noun, event), weight: weight - penalty };
    })
    .filter(({ weight }) => weight >= ENOUGH)
    .sort((a, b) => b.weight - a.weight);
  const [first] = weighed;
  if (!first) return null;
  const rivals = weighed.filter(
    ({ weight, meant }) => weight === first.weight && meant.id !== first.meant.id,
  );
  if (rivals.length > 0) return null;
  return { ...first.meant, confidence: Math.min(0.7 + first.weight * 0.05, 0.93) };
}

/** 日内瓦会谈: whoever else the sentence speaks of. */
const isNamedByPlace = (noun: EventNoun, folded: string): boolean =>
  noun.place !== null && isHan(folded.charCodeAt(noun.start));

/** How far before a Chinese noun those who meet are named: 何立峰与贝森特举行会谈. */
const WHO_MEETS = 12;

/** Whether somebody named right before the Chinese noun stands where the event has another. */
function namesAnother(
  event: LexiconEvent,
  noun: EventNoun,
  { context, folded, start }: Scene,
): boolean {
  if (!isHan(folded.charCodeAt(noun.start))) return false;
  const sideOf = (id: string) => context.officials.get(id)?.side;
  return context.people.some((person) => {
    const end = person.end - start;
    const begin = person.start - start;
    const isBefore = end <= noun.start && end >= noun.start - WHO_MEETS && begin >= 0;
    // 会晤中国国家主席习近平: the noun is a verb, and this is whom one meets.
    const isAfter = begin >= noun.end && begin <= noun.end + WHO_MEETS;
    const between = isBefore ? folded.slice(end, noun.start) : folded.slice(noun.end, begin);
    if ((!isBefore && !isAfter) || /[，。；：、后後]/.test(between)) return false;
    return (
      !event.officials.includes(person.id) &&
      event.officials.some((id) => sideOf(id) === sideOf(person.id))
    );
  });
}

/** Without its place or the day on which it was struck, a deal is one of too many. */
function isTold(
  noun: EventNoun,
  place: string | null,
  time: TimeExpression | null,
  { folded }: Scene,
): boolean {
  if (noun.place !== null) return true;
  const words = folded.slice(noun.start, noun.end);
  const struck = STRUCK.test(words) || STRUCK_IT.test(folded.slice(0, noun.start));
  const dated = time !== null && time.start < noun.end && time.end > noun.start;
  return (struck && (time ?? place) !== null) || dated;
}

/** "Signed an initial trade deal". */
const STRUCK_IT =
  /\b(?:signed|sealed|struck|reached|clinched) (?:an?|the|their) (?:(?:[\w-]+) ){0,3}$/;
const STRUCK = /\b(?:reached|struck|signed|agreed|announced|sealed|hammered out)\b/;

/** "Trump's meeting in South Korea" may be with anybody: the other president goes unsaid. */
function namesOneOnly({ folded, start, context }: Scene): boolean {
  if (TWO.test(folded) || BOTH_PRESIDENTS.test(folded)) return false;
  const sides = new Set(
    context.people
      .filter((person) => person.start >= start && person.start < start + folded.length)
      .map((person) => context.officials.get(person.id)?.side),
  );
  return sides.has('US') && !sides.has('CN') && !namesChina(folded);
}

/** What is called a deal lasts longer than the day on which it was struck. */
function meantBy(noun: EventNoun, event: LexiconEvent): Pick<Meant, 'id' | 'kind'> {
  return noun.format === 'deal' && event.agreement !== ''
    ? { id: event.agreement, kind: 'policy' }
    : { id: event.id, kind: 'event' };
}

/** Whether the event may be spoken of with that noun. */
function isOfFormat(
  noun: EventNoun,
  event: LexiconEvent,
  context: EventContext,
  isOfOneSide: boolean,
): boolean {
  const traits = traitsOf(event, context.events, context.officials);
  // Papers call any talks abroad a summit.
  const isAbroad = noun.place !== null && !isBroad(event, noun.place);
  if (traits.leaders && isOfOneSide) return false;
  if (noun.leaders && !traits.leaders && !isAbroad) return false;
  switch (noun.format) {
    case 'deal':
      return event.kind === 'agreement';
    case 'call':
      return traits.call;
    case 'visit':
      return traits.visit;
    case 'meeting':
      return traits.meeting || (noun.spoken && traits.call);
  }
}

/** Whether day or place speak against the event. */
function isContradicted(
  event: LexiconEvent,
  noun: EventNoun,
  place: string | null,
  time: TimeExpression | null,
  { day, namesBoth, context }: Scene,
): boolean {
  const { earliest, latest } = fuzzyBounds(event.date);
  const age = daysBetween(latest, day);
  // What lies ahead is known by its day or its place only.
  if (earliest > addDays(day, time || place !== null ? AHEAD_DAYS : 0)) return true;
  // Talks that have begun may go on.
  if (noun.ahead && age > 1) return true;
  if (!namesBoth && (place === null || age > NEWS_DAYS)) return true;
  // "Held talks on Monday" may be a call; without the day it is none.
  const { call } = traitsOf(event, context.events, context.officials);
  if (call && noun.format === 'meeting' && (!time?.exact || place !== null)) return true;
  if (time && (latest < addDays(time.from, -1) || earliest > addDays(time.to, 1))) return true;
  if (place !== null && event.place !== '' && !isHeldAt(event, place)) return true;
  if (time) return false;
  if (place === null) return age > FORGOTTEN_DAYS;
  // Visits to the capitals are many: without a day only the last one is recalled.
  return isBroad(event, place) && age > RECALLED_DAYS / 2;
}

/** What day, place and people say for the event. */
function weightOf(
  event: LexiconEvent,
  noun: EventNoun,
  possible: readonly LexiconEvent[],
  place: string | null,
  time: TimeExpression | null,
  { people, day, folded }: Scene,
): number {
  const age = daysBetween(fuzzyBounds(event.date).latest, day);
  let weight = 0;
  if (time) weight += time.exact ? 2 : 1;
  if (place !== null && event.place !== '') {
    weight += isBroad(event, place) ? 1 : 2;
    const isOnly = possible.filter((other) => other.place !== '').length === 1;
    if (!time && !isBroad(event, place) && (age <= RECALLED_DAYS || isOnly)) weight += 1;
  }
  if (noun.format === 'deal') weight += weightOfDeal(noun, event, possible, time, folded);
  if (noun.leaders && isBroad(event, place ?? '') && possible.length === 1) weight += 1;
  // "The Trump-Xi summit": one does not hold two in a month.
  if (noun.leaders && !time && place === null && age <= SUMMIT_DAYS) weight += 1;
  const present = event.officials.filter((id) => people.has(id)).length;
  weight += Math.min(present, 2);
  if (!time && (place === null ? age <= 2 && !noun.leaders : isBroad(event, place) && age <= 7))
    weight += 1;
  return weight;
}

/** "The pact signed on Wednesday": the day tells it where only one was made. */
function weightOfDeal(
  noun: EventNoun,
  event: LexiconEvent,
  possible: readonly LexiconEvent[],
  time: TimeExpression | null,
  folded: string,
): number {
  const isStruck =
    STRUCK.test(folded.slice(noun.start, noun.end)) || STRUCK_IT.test(folded.slice(0, noun.start));
  if (!time || !isStruck) return 0;
  if (!namesChina(folded) && !namesUnitedStates(folded)) return 0;
  return possible.every((other) => other.agreement === event.agreement) ? 2 : 0;
}

/**
 * One when an official near stands where the event has another of the same side.
 * Presidents are spoken of in reports of any talks.
 */
function strangersTo(
  event: LexiconEvent,
  people: ReadonlySet<string>,
  { context, day }: Scene,
): number {
  if (event.officials.filter((id) => people.has(id)).length >= 2 && people.size > 3) return 0;
  const sideOf = (id: string) => context.officials.get(id)?.side;
  const sides = new Set(event.officials.map(sideOf));
  const presidents = presidentsOn(day, context.officials);
  const strangers = [...people].filter(
    (id) => !event.officials.includes(id) && !presidents.includes(id) && sides.has(sideOf(id)),
  );
  return strangers.length > 0 ? 1 : 0;
}
