/**
 * Which events a noun may stand for at all: those of its kind, of whom and when nothing
 * in the sentence contradicts.
 */
import type { LexiconEvent } from '../../model/lexicon';
import { addDays, daysBetween, fuzzyBounds } from '../days/tenure';
import type { TimeExpression } from '../days/time-expressions';
import { isHan } from '../text/words';
import { DEAL_NEWS_DAYS, isLately } from './event-deals';
import type { EventNoun } from './event-nouns';
import { cityOf, isBroad, isHeldAt } from './event-places';
import {
  AHEAD_DAYS,
  BOTH_PRESIDENTS,
  EVE_DAYS,
  NEWS_DAYS,
  RECALLED_DAYS,
  type Scene,
  SUMMIT_AHEAD_DAYS,
  UPCOMING_DAYS,
} from './event-scene';
import { isDayOfNoun } from './event-table';
import { traitsOf } from './event-traits';

/** How long a visit lasts. */
const VISIT_DAYS = 3;

/** How long what has no place and no day is remembered. */
const FORGOTTEN_DAYS = 400;

/** How far ahead a meeting whose days are told is on record. */
const SET_DAYS = 35;

/** 日内瓦会谈, 川习会: whoever else the sentence speaks of. */
export const isNamedByItself = (noun: EventNoun, folded: string): boolean =>
  isHan(folded.charCodeAt(noun.start)) &&
  (noun.place !== null || BOTH_PRESIDENTS.test(folded.slice(noun.start, noun.end)));

/** "Since Bali": only the city itself recalls what was agreed there. */
const isNamedFor = (event: LexiconEvent, { place }: EventNoun): boolean =>
  (place === cityOf(event) || place === 'mar-a-lago') && !isBroad(event, place);

/** Whether the event may be spoken of with that noun. */
export function isOfFormat(
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
export function isContradicted(
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
