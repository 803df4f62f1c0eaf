/**
 * Talks and summits that a sentence describes by people, place and day.
 *
 * "The introductory call on Feb 21", "talks in Geneva this weekend", "釜山会晤". One
 * witness is not enough: day, place and people of both sides are weighed, what
 * contradicts an event rules it out, and one event must stand out or nothing is
 * said.
 */

import { timeExpressionsIn } from '../days/time-expressions';
import { namesOthers } from '../text/countries';
import type { Passage, Sentence } from '../text/passages';
import { weigh } from './choose-event';
import { type EventNoun, eventNounsIn } from './event-nouns';
import {
  areBothHere,
  isOnAnotherMatter,
  isSpeaking,
  isWithOthers,
  joinsBoth,
  peopleNear,
  speaksOfBoth,
  withoutPlaces,
} from './event-parties';
import { placePattern } from './event-places';
import type { EventContext, Meant, Scene } from './event-scene';
import { mayNameTruce, truceIn } from './truces';
import { chineseTruceIn } from './truces-zh';

/** Words that describe an event, in offsets into the passage, and the record they mean. */
export interface EventPhrase extends Meant {
  start: number;
  end: number;
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
  const nouns = eventNounsIn(text, folded, placePattern(context.events), context.isOfOurs);
  if (
    nouns.length === 0 &&
    !mayNameTruce(folded) &&
    !/休战|休兵|停火|停战|互相?加?征|相互加征/.test(folded)
  )
    return [];
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
    nouns,
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
    if (isSpeaking(noun, scene) || (passage.heading && isUndatedCall(noun, scene))) continue;
    if (isOnAnotherMatter(noun, scene)) continue;
    if (isWithOthers(noun, scene) || (noun.verb && !areBothHere(scene))) continue;
    if (noun.verb && noun.end - noun.start <= 'meet'.length && !joinsBoth(noun, scene)) continue;
    add(beforeNames(noun, scene), weigh(noun, scene));
  }
  const about = { ...context, placeOnly: !namesBoth };
  for (const truce of truceIn(folded, times, day, about)) add(truce, truce);
  if (namesBoth) for (const truce of chineseTruceIn(folded, times, day, context)) add(truce, truce);
  return phrases;
}

/** Calls come often and not all are on record: without a day a headline tells none of them. */
const isUndatedCall = ({ start, end }: EventNoun, { folded, times }: Scene): boolean =>
  times.length === 0 && /\bcall\b/.test(folded.slice(start, end));

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
