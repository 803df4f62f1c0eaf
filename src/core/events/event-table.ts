/**
 * What the grammar of a sentence says for an event beyond its day, place and names:
 * who sits at the table, that the talks were held, that a weekday is theirs.
 */
import type { LexiconEvent } from '../../model/lexicon';
import { daysBetween, fuzzyBounds } from '../days/tenure';
import type { TimeExpression } from '../days/time-expressions';
import { isHan } from '../text/words';
import type { EventNoun } from './event-nouns';
import { joinsBoth } from './event-parties';
import { areBothPartners, hasBeen, isHeld, isOfBothSides } from './event-partners';
import { RECALLED_DAYS, type Scene } from './event-scene';
import { isWeekday } from './event-when-where';

/** Sides of a table that are known to meet in these days. */
const TABLE_DAYS = 3;
/** The longest span of which "next week" and "over the weekend" are. */
const SHORT_SPAN_DAYS = 14;

/** What the grammar says of who meets, beyond who is named in the sentence. */
export function weightOfTable(
  event: LexiconEvent,
  noun: EventNoun,
  possible: readonly LexiconEvent[],
  partners: ReadonlySet<string>,
  time: TimeExpression | null,
  scene: Scene,
): number {
  if (noun.format === 'deal' || isHan(scene.folded.charCodeAt(noun.start))) return 0;
  const ageOf = ({ date }: LexiconEvent) => daysBetween(fuzzyBounds(date).latest, scene.day);
  const isRecalled = (one: LexiconEvent) =>
    ageOf(one) >= -TABLE_DAYS && ageOf(one) <= RECALLED_DAYS;
  const isOfLate = Math.abs(ageOf(event)) <= TABLE_DAYS;
  const theirs = possible.filter((one) => areBothPartners(one, partners, scene));
  if (theirs.includes(event)) {
    const isOnly =
      theirs.filter(isRecalled).length === 1 && isRecalled(event) && hasBeen(noun, scene);
    if (isOfLate || isOnly || (time !== null && possible.length === 1)) return 1;
  }
  if (!isOfBothSides(noun, scene) && !(noun.verb && joinsBoth(noun, scene))) return 0;
  if (time === null) {
    const isOnly = possible.filter((one) => Math.abs(ageOf(one)) <= TABLE_DAYS).length === 1;
    return isOfLate && isOnly && isHeld(noun, scene) ? 3 : 0;
  }
  // "US and Chinese negotiators will meet next week", where only one meeting fits.
  const isShort = daysBetween(time.from, time.to) <= SHORT_SPAN_DAYS;
  if (possible.length !== 1 || !isShort) return 0;
  return time.exact ? 1 : 2;
}

/** What stands between talks and the day on which they were held. */
const HELD_ON = /^ [\w ]{4,20}?(?: on)? ?$/;

/** 周四的会谈, "Thursday's meeting" in an article about the two: no others are held there that day. */
export function isDayOfNoun(noun: EventNoun, time: TimeExpression, scene: Scene): boolean {
  const { folded, context } = scene;
  if (!context.onTopic) return false;
  // "The talks began on Monday".
  if (time.start >= noun.end)
    return isHeld(noun, scene) && HELD_ON.test(folded.slice(noun.end, time.start));
  // "The Monday meeting".
  const between = folded.slice(time.end, noun.start);
  return /^(?:的|'s )$/.test(between) || (between === ' ' && isWeekday(time, scene));
}
