/**
 * Which event: day, place and people are weighed, what contradicts an event rules it
 * out, and one must stand out or nothing is said.
 */
import type { FuzzyDay, IsoDay } from '../../model/days';
import type { LexiconEvent } from '../../model/lexicon';
import { addDays, daysBetween, fuzzyBounds } from '../days/tenure';
import type { TimeExpression } from '../days/time-expressions';
import { namesChina, namesUnitedStates } from '../text/countries';
import { isHan } from '../text/words';
import type { EventNoun } from './event-nouns';
import { namesAnother, namesOneOnly, strangersTo } from './event-parties';
import { hasStranger, isOfBothSides, partnersOf } from './event-partners';
import { cityOf, isBroad, isHeldAt } from './event-places';
import {
  AHEAD_DAYS,
  BOTH_PRESIDENTS,
  EVE_DAYS,
  type Scene,
  SUMMIT_AHEAD_DAYS,
  TWO,
  UPCOMING_DAYS,
} from './event-scene';
import { isDayOfNoun, weightOfTable } from './event-table';
import { presidentsOn, traitsOf } from './event-traits';
import { isDatedAhead, isWeekday, placeNear, timeNear, weekLater } from './event-when-where';

/** The record that a noun means, and how certain that is. */
export interface Meant {
  id: string;
  kind: 'event' | 'policy';
  confidence: number;
}

/** How long after it an event is the one that a place alone recalls. */
const RECALLED_DAYS = 60;

/** How long after it a place alone, with neither side named, still means the event. */
const NEWS_DAYS = 21;

/** How long a visit lasts. */
const VISIT_DAYS = 3;

/** How long the last summit is the one that is meant. */
const SUMMIT_DAYS = 30;

/** How long a deal without its place and day is news. */
const DEAL_NEWS_DAYS = 3;

/** How long a call without its day is the last one. */
const RECENT_CALL_DAYS = 21;

/** How long what has no place and no day is remembered. */
const FORGOTTEN_DAYS = 400;

/** How far ahead a meeting whose days are told is on record. */
const SET_DAYS = 35;

/** What the witnesses must weigh together. */
const ENOUGH = 3;

/** "Signed an initial trade deal". */
const STRUCK_IT =
  /\b(?:signed|sealed|struck|reached|clinched|forged|concluded|negotiated|brokered|inked|announced|secured|agreed (?:to|on)) (?:an?|the|their) "?(?:(?:[\w-]+) ){0,3}$/;

const STRUCK =
  /\b(?:reached|struck|signed|agreed|announced|sealed|hammered out|forged|concluded|negotiated|brokered|clinched|inked|finali[sz]ed|worked out|thrashed out|secured|cut|made|established|unveiled)\b|^(?:发表|发布|公布|达成|签署)/;

/** The one event that the witnesses single out, or `null`. */
export function weigh(noun: EventNoun, scene: Scene): Meant | null {
  if (isDatedAhead(noun, scene)) return null;
  // One telephones from where one is.
  const place = noun.place ?? (noun.format === 'call' ? null : placeNear(noun, scene));
  const time = timeNear(noun, scene);
  const isAhead = noun.ahead || (time !== null && time.from > scene.day);
  const found = weighWith(isAhead ? { ...noun, ahead: true } : noun, place, time, scene);
  if (found || !time?.exact || !isWeekday(time, scene) || noun.ahead) return found;
  // "Wednesday's meeting", and it is still to come.
  return weighWith({ ...noun, ahead: true }, place, weekLater(time), scene);
}

function weighWith(
  noun: EventNoun,
  place: string | null,
  time: TimeExpression | null,
  scene: Scene,
): Meant | null {
  const { context, people, folded } = scene;
  if (noun.format === 'deal' && !isDealTold(noun, place, time, scene)) return null;
  const isItsDay = time !== null && isDayOfNoun(noun, time, scene);
  if (noun.process && noun.place === null && !isItsDay) return null;
  const partners = partnersOf(noun, scene);
  const isTold = partners.size > 1 || isForeseen(noun, scene);
  if (place === null && noun.vague && time === null && !isTold) return null;
  const isOfOneSide = namesOneOnly(scene);
  const isOfMinisters = noun.ofTrade && time === null && place === null;
  const possible = context.events.filter(
    (event) =>
      isOfFormat(noun, event, scene, isOfOneSide, time) &&
      !(isOfMinisters && traitsOf(event, context.events, context.officials).leaders) &&
      !isContradicted(event, noun, place, time, scene) &&
      !hasStranger(event, partners, scene),
  );
  // A day's leeway is for time zones: where something fits the very day, it comes first.
  const onDay = time?.exact ? possible.filter(({ date }) => date === time.from) : [];
  const weighed = possible
    .map((event) => {
      const isOnDay = onDay.includes(event);
      const among = isOnDay ? onDay : possible;
      const weight =
        weightOf(event, noun, among, place, time, scene) +
        weightOfTable(event, noun, among, partners, time, scene) +
        (isOnDay ? 0.5 : 0);
      const around = partners.size > 1 ? partners : people;
      const penalty =
        (time?.exact || isNamedByItself(noun, folded) || isAtCityOf(event, place)
          ? 0
          : strangersTo(event, noun, { ...scene, people: around })) +
        (namesAnother(event, noun, scene) ? ENOUGH : 0);
      return { event, meant: meantBy(noun, event, scene), weight: weight - penalty };
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

/** 将与何立峰会谈: vague only in that its day is not told. */
const isForeseen = (noun: EventNoun, { folded }: Scene): boolean =>
  noun.ahead && !noun.process && isHan(folded.charCodeAt(noun.start));

/** 日内瓦会谈, 川习会: whoever else the sentence speaks of. */
const isNamedByItself = (noun: EventNoun, folded: string): boolean =>
  isHan(folded.charCodeAt(noun.start)) &&
  (noun.place !== null || BOTH_PRESIDENTS.test(folded.slice(noun.start, noun.end)));

/** 川习会后, 去年川习会: has been held. */
const isRecalled = ({ start, end }: EventNoun, folded: string): boolean =>
  /^["」』]?(?:之?后|以来|达成|上|中|期间|结束|落幕|的?共识|的?成果)/.test(folded.slice(end)) ||
  /(?:去年|前年|上次|上一次|上月)[^，。；]{0,8}$/.test(folded.slice(0, start));

/** Without its place or the day on which it was struck, a deal is one of too many. */
function isDealTold(
  noun: EventNoun,
  place: string | null,
  time: TimeExpression | null,
  scene: Scene,
): boolean {
  const { folded } = scene;
  if (noun.place !== null) return true;
  const words = folded.slice(noun.start, noun.end);
  const struck = STRUCK.test(words) || STRUCK_IT.test(folded.slice(0, noun.start));
  const dated = time !== null && time.start < noun.end && time.end > noun.start;
  return (struck && ((time ?? place) !== null || isNewsOfDeal(noun, scene))) || dated;
}

/** "Reached a trade deal with China", of the days after one was made. */
function isNewsOfDeal(noun: EventNoun, scene: Scene): boolean {
  const { context, day, folded } = scene;
  const words = folded.slice(noun.start, noun.end);
  const isOfTrade = /\b(?:trade|tariff|economic|framework|consensus)\b|贸易|经贸|关税|框架/.test(
    words,
  );
  const isBetweenThem =
    (context.onTopic && isHan(words.charCodeAt(0))) ||
    /^"? (?:with|between) (?:china|chinese|beijing|washington|the (?:us|u\.s\.?|united states|two)|our chinese)\b/.test(
      folded.slice(noun.end),
    );
  if (!isOfTrade || !(isBetweenThem || isOfBothSides(noun, scene))) return false;
  return context.events.some(
    ({ kind, date, agreement }) =>
      kind === 'agreement' && agreement !== '' && isLately(date, day, DEAL_NEWS_DAYS),
  );
}

function isLately(date: FuzzyDay, day: IsoDay, days: number): boolean {
  const { earliest, latest } = fuzzyBounds(date);
  return earliest <= addDays(day, 1) && latest >= addDays(day, -days);
}

/**
 * What is called a deal lasts longer than the day on which it was struck. A statement that
 * is issued is of its day: that of August 2025 carries the deal of May on.
 */
function meantBy(
  noun: EventNoun,
  event: LexiconEvent,
  { folded }: Scene,
): Pick<Meant, 'id' | 'kind'> {
  const isIssued = /^(?:发表|发布|公布).*声明$/.test(folded.slice(noun.start, noun.end));
  return noun.format === 'deal' && event.agreement !== '' && !isIssued
    ? { id: event.agreement, kind: 'policy' }
    : { id: event.id, kind: 'event' };
}

/** "A historic summit in California", "the Geneva talks": the words themselves say where. */
const isAtCityOf = (event: LexiconEvent, place: string | null): boolean =>
  place !== null && event.place !== '' && !isBroad(event, place);

/** "Since Bali": only the city itself recalls what was agreed there. */
const isNamedFor = (event: LexiconEvent, { place }: EventNoun): boolean =>
  (place === cityOf(event) || place === 'mar-a-lago') && !isBroad(event, place);

/** Whether the event may be spoken of with that noun. */
function isOfFormat(
  noun: EventNoun,
  event: LexiconEvent,
  scene: Scene,
  isOfOneSide: boolean,
  time: TimeExpression | null,
): boolean {
  const { context, day } = scene;
  const traits = traitsOf(event, context.events, context.officials);
  // Papers call any talks abroad a summit.
  const isAbroad = noun.place !== null && !isBroad(event, noun.place);
  // In the days after it, city or weekday tell it even where only one of them is named.
  const isToldApart =
    noun.place === cityOf(event) || (time !== null && isDayOfNoun(noun, time, scene));
  const isNews = context.onTopic && isToldApart && isLately(event.date, day, DEAL_NEWS_DAYS);
  if (traits.leaders && isOfOneSide && !isNews) return false;
  if (noun.bare && !(isNamedFor(event, noun) && scene.namesBoth)) return false;
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
  scene: Scene,
): boolean {
  const { day, namesBoth, context } = scene;
  const { earliest, latest } = fuzzyBounds(event.date);
  const age = daysBetween(latest, day);
  const isToCome = time !== null && time.from > day && time.to <= addDays(day, SET_DAYS);
  const daysSet = isToCome && noun.ahead ? SET_DAYS : AHEAD_DAYS;
  const daysAhead = time || place !== null ? daysSet : daysForeseen(event, noun, scene);
  if (earliest > addDays(day, daysAhead)) return true;
  // Talks that have begun may go on.
  if (noun.ahead && age > 1) return true;
  if (!namesBoth && (place === null || age > NEWS_DAYS)) return true;
  // "Held talks on Monday" may be a call; without the day it is none.
  const { call, visit } = traitsOf(event, context.events, context.officials);
  if (call && noun.format === 'meeting' && (!time?.exact || place !== null)) return true;
  // A visit is on record by its first day.
  const days = visit && !noun.ahead ? VISIT_DAYS : 1;
  if (time && (latest < addDays(time.from, -days) || earliest > addDays(time.to, 1))) return true;
  if (place !== null && event.place !== '' && !isHeldAt(event, place)) return true;
  if (time) return false;
  if (place === null) return age > FORGOTTEN_DAYS;
  // Visits to the capitals are many: without a day only the last one is recalled.
  return isBroad(event, place) && age > RECALLED_DAYS / 2;
}

/**
 * How long before it an event without day or place may be meant: in English not at all,
 * in Chinese, whose reports of what is planned name who will meet, by those names.
 */
function daysForeseen(event: LexiconEvent, noun: EventNoun, { people, folded }: Scene): number {
  if (!isHan(folded.charCodeAt(noun.start))) {
    // "The Biden-Xi meeting" of these days.
    const isOfTheTwo = event.officials.filter((id) => people.has(id)).length >= 2;
    if (noun.leaders && noun.ahead) return SUMMIT_AHEAD_DAYS.described;
    return isOfTheTwo && noun.format === 'meeting' && !noun.vague ? EVE_DAYS : 0;
  }
  if (event.officials.filter((id) => people.has(id)).length < 2) return 0;
  const { named, described } = SUMMIT_AHEAD_DAYS;
  if (noun.leaders) return isNamedByItself(noun, folded) ? named : described;
  return noun.ahead ? UPCOMING_DAYS : EVE_DAYS;
}

/** What day, place and people say for the event. */
function weightOf(
  event: LexiconEvent,
  noun: EventNoun,
  possible: readonly LexiconEvent[],
  place: string | null,
  time: TimeExpression | null,
  scene: Scene,
): number {
  const { day, context } = scene;
  const age = daysBetween(fuzzyBounds(event.date).latest, day);
  let weight = 0;
  if (time) weight += time.exact ? 2 : 1;
  if (place !== null && event.place !== '') {
    weight += isBroad(event, place) ? 1 : 2;
    const isOnly = possible.filter((other) => other.place !== '').length === 1;
    if (!time && !isBroad(event, place) && (age <= RECALLED_DAYS || isOnly)) weight += 1;
  }
  // "The San Francisco meeting", where there were others: that of the presidents has the name.
  const isNamesake = noun.isByPlace && noun.format === 'meeting' && time === null;
  if (isNamesake && traitsOf(event, context.events, context.officials).leaders) weight += 1;
  if (noun.format === 'deal') weight += weightOfDeal(noun, event, possible, time, scene);
  const placed = possible.filter((other) => other.place !== '');
  if (noun.leaders && isBroad(event, place ?? '') && placed.length === 1) weight += 1;
  // "The Trump-Xi summit": one does not hold two in a month.
  if (noun.leaders && !time && place === null && age <= SUMMIT_DAYS)
    weight += age <= DEAL_NEWS_DAYS ? 2 : 1;
  // "The upcoming leaders' summit": the one of the next days, if there is one.
  const isUpcoming = noun.leaders && noun.ahead && age < 0 && scene.namesBoth && context.onTopic;
  if (isUpcoming && !time && place === null && possible.length === 1) weight += 1;
  // "The November summit": the only one of that month.
  const isOfItsMonth = noun.leaders && time !== null && possible.length === 1 && scene.namesBoth;
  if (isOfItsMonth && daysBetween(time.from, time.to) <= SUMMIT_DAYS) weight += 3;
  // 川习会后, without a day, months after the only one.
  const isOnlySummit =
    possible.length === 1 &&
    noun.leaders &&
    isNamedByItself(noun, scene.folded) &&
    isRecalled(noun, scene.folded);
  if (isOnlySummit && !time && place === null && age > SUMMIT_DAYS) weight += 1;
  const present = presentAt(event, scene);
  weight += Math.min(present, 2);
  if (time && possible.length === 1)
    weight += weightOfTheOnly(noun, place, time, presentAt(event, scene) > 0, scene);
  // "An 80-minute meeting with Xi": both presidents named, of these days.
  const isOfTheTwo = present >= 2 && traitsOf(event, context.events, context.officials).leaders;
  if (isOfTheTwo && isMeetingOfLate(noun, time, place, age)) weight += 1;
  // "A phone call between the presidents": the one of these weeks, if there was one.
  if (
    noun.format === 'call' &&
    !time &&
    place === null &&
    age > 2 &&
    isLastCall(
      event,
      possible.filter((other) => presentAt(other, scene) >= present),
      day,
    )
  )
    weight += 1;
  // "An overnight call": told by its day alone, where there was but one.
  if (noun.format === 'call' && time?.exact && present === 0 && possible.length === 1) weight += 1;
  if (!time && (place === null ? age <= 2 && !noun.leaders : isBroad(event, place) && age <= 7))
    weight += 1;
  return weight;
}

/** Days of a week that a report calls 上周, its leeway included. */
const WEEKS_DAYS = 14;

/**
 * What time says for the only event that it fits: 周四的会谈 and 上周的磋商, in an article
 * about the two, or a week and a capital, 上周在北京举行的磋商.
 */
function weightOfTheOnly(
  noun: EventNoun,
  place: string | null,
  time: TimeExpression,
  isNamed: boolean,
  scene: Scene,
): number {
  const { folded, context } = scene;
  const isItsOwn = /^(?:的|举行(?:的)?|进行的)$/.test(folded.slice(time.end, noun.start));
  if (time.exact) return isDayOfNoun(noun, time, scene) ? 1 : 0;
  if (!isHan(folded.charCodeAt(noun.start)) || daysBetween(time.from, time.to) > WEEKS_DAYS)
    return 0;
  if (place !== null || isNamed) return 1;
  return context.onTopic && isItsOwn ? 2 : 0;
}

/** Of those who took part, how many are named; ministers alone do not tell the presidents' meeting. */
function presentAt(event: LexiconEvent, { people, day, context }: Scene): number {
  const present = event.officials.filter((id) => people.has(id));
  const { leaders } = traitsOf(event, context.events, context.officials);
  const presidents = presidentsOn(day, context.officials);
  return leaders && !present.some((id) => presidents.includes(id)) ? 0 : present.length;
}

function isMeetingOfLate(
  noun: EventNoun,
  time: TimeExpression | null,
  place: string | null,
  age: number,
): boolean {
  const isBare = time === null && place === null && !noun.vague && !noun.ahead && !noun.leaders;
  return noun.format === 'meeting' && isBare && age > 2 && age <= NEWS_DAYS;
}

/** Whether the event is the only call of the last weeks between those two. */
function isLastCall(event: LexiconEvent, possible: readonly LexiconEvent[], day: IsoDay): boolean {
  const isLate = ({ date }: LexiconEvent) =>
    daysBetween(fuzzyBounds(date).latest, day) <= RECENT_CALL_DAYS;
  return isLate(event) && possible.filter(isLate).length === 1;
}

/** "The pact signed on Wednesday": the day tells it where only one was made. */
function weightOfDeal(
  noun: EventNoun,
  event: LexiconEvent,
  possible: readonly LexiconEvent[],
  time: TimeExpression | null,
  { folded, day, context }: Scene,
): number {
  const isStruck =
    STRUCK.test(folded.slice(noun.start, noun.end)) || STRUCK_IT.test(folded.slice(0, noun.start));
  if (!isStruck) return 0;
  if (!time) return isLately(event.date, day, DEAL_NEWS_DAYS) ? ENOUGH : 0;
  if (
    !namesChina(folded) &&
    !namesUnitedStates(folded) &&
    !/中美|美中/.test(folded) &&
    !TWO.test(folded) &&
    !context.onTopic
  )
    return 0;
  return possible.every((other) => other.agreement === event.agreement) ? 2 : 0;
}
