/**
 * What day, place and people say for an event that a noun may stand for.
 */
import type { IsoDay } from '../../model/days';
import type { LexiconEvent } from '../../model/lexicon';
import { daysBetween, fuzzyBounds } from '../days/tenure';
import type { TimeExpression } from '../days/time-expressions';
import { isHan } from '../text/words';
import { DEAL_NEWS_DAYS, weightOfDeal } from './event-deals';
import type { EventNoun } from './event-nouns';
import { isBroad } from './event-places';
import { NEWS_DAYS, RECALLED_DAYS, type Scene } from './event-scene';
import { isDayOfNoun } from './event-table';
import { presidentsOn, traitsOf } from './event-traits';
import { isNamedByItself } from './possible-events';

/** How long the last summit is the one that is meant. */
const SUMMIT_DAYS = 30;

/** How long a call without its day is the last one. */
const RECENT_CALL_DAYS = 21;

/** What day, place and people say for the event. */
export function weightOf(
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

/** 川习会后, 去年川习会: has been held. */
const isRecalled = ({ start, end }: EventNoun, folded: string): boolean =>
  /^["」』]?(?:之?后|以来|达成|上|中|期间|结束|落幕|的?共识|的?成果)/.test(folded.slice(end)) ||
  /(?:去年|前年|上次|上一次|上月)[^，。；]{0,8}$/.test(folded.slice(0, start));

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
