/**
 * Who meets: whether the two sides stand in the sentence, whether the noun belongs
 * to others, and whether the people named are those of an event.
 */
import type { IsoDay } from '../../model/days';
import type { LexiconEvent } from '../../model/lexicon';
import { namesChina, namesOthers, namesUnitedStates } from '../text/countries';
import type { Sentence } from '../text/passages';
import { isHan } from '../text/words';
import type { EventNoun } from './event-nouns';
import { placePattern } from './event-places';
import { BOTH_PRESIDENTS, type EventContext, REACH, type Scene, TWO } from './event-scene';
import { presidentsOn } from './event-traits';

/** How far before its sentence a name still belongs to it. */
const PEOPLE_REACH = 200;

/** How far from the verb the two who meet may stand. */
const PARTNER_REACH = 80;

/** How far before a Chinese noun those who meet are named: 何立峰与贝森特举行会谈. */
const WHO_MEETS = 12;

const THIRD =
  '(?:canad\\w+|mexic\\w+|europe\\w*|eu|brussels|indian?|japan\\w*|tokyo|(?:south )?korean?|seoul|brazil\\w*|vietnam\\w*|taiwan\\w*|taipei|uk|brit\\w+|swiss|switzerland|russian?|ukrain\\w+|kyiv|moscow|iran\\w*|israel\\w*|indonesia\\w*|malaysia\\w*)';

const AMERICA = '(?:us|u\\.s\\.|united states|americans?|washington)';

/** "South Korea and the United States": the two of another table. */
const US_AND_OTHERS = new RegExp(
  `\\b(?:${THIRD} and (?:the )?${AMERICA}|${AMERICA} and (?:the )?${THIRD})(?![\\w.])`,
);

/** The other side of the table, as it is called without a name. */
const COUNTERPART =
  /\b(?:counterparts?|each other|him|her|them|leaders|presidents|sides|countries|nations|capitals|economies|delegations|negotiators|superpowers|rivals|men)\b/;

/** The text without the names of places where the two have met: a venue is no party. */
export function withoutPlaces(folded: string, context: EventContext): string {
  return folded.replace(placePattern(context.events), ' ');
}

/** Officials in the sentence or shortly before it; both presidents where they are meant. */
export function peopleNear(
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

export function speaksOfBoth(
  folded: string,
  people: ReadonlySet<string>,
  context: EventContext,
): boolean {
  const sides = new Set([...people].map((id) => context.officials.get(id)?.side));
  const china = sides.has('CN') || namesChina(folded);
  const unitedStates = sides.has('US') || namesUnitedStates(folded);
  return (china && unitedStates) || context.onTopic || /中美|美中/.test(folded);
}

/** Whether the sentence itself names both sides, or two that may be they. */
export function areBothHere({ folded, start, context }: Scene): boolean {
  if (TWO.test(folded) || BOTH_PRESIDENTS.test(folded)) return true;
  const sides = context.people
    .filter((person) => person.start >= start && person.start < start + folded.length)
    .map((person) => context.officials.get(person.id)?.side);
  const china = sides.includes('CN') || namesChina(folded);
  return china && (sides.includes('US') || namesUnitedStates(folded));
}

/** "Liu He talks while others wait": one man's verb; "the Trump-Xi talks" are none. */
export function isSpeaking(noun: EventNoun, { text, start, context }: Scene): boolean {
  if (!/^talks\b/.test(text.slice(noun.start))) return false;
  return context.people.some(
    (person) =>
      person.end === start + noun.start - 1 &&
      !/[-\u2013/]$/.test(text.slice(0, person.start - start)),
  );
}

/** Matters of talks that no trade envoy holds: "the Madrid talks on the future of opera". */
const ANOTHER_MATTER =
  /^ (?:on|about|over) (?:the |a |an |its )?(?:(?:future|fate|end|crisis|war|peace|conflict|fighting|unrest) (?:of|in) )?(?:opera|arts?|peace|gaza|israel|ukraine|libya|syria|sudan|yemen|lebanon|iran|afghanistan|korea|north korea|climate|nuclear|missiles?|arms|hostages?|migration|migrants|refugees?|health|vaccines?|football|sport|culture|heritage|antarctica|oceans?|fisheries|space|human rights|borders?|ceasefire|biodiversity|plastics?)\b/;

/** "The Paris talks between two football agents". */
const OF_TWO_OTHERS =
  /^ between (?:the |these )?two (?!(?:[\w-]+ )?(?:sides|countries|governments|economies|powers|nations|superpowers|leaders|presidents|capitals|delegations|teams|ministers|officials|men|negotiators|rivals|giants|neighbours|partners)\b)/;

/** Whether the talks are told to be about something else than trade. */
export const isOnAnotherMatter = ({ end }: EventNoun, { folded }: Scene): boolean =>
  ANOTHER_MATTER.test(folded.slice(end, end + 60)) ||
  OF_TWO_OTHERS.test(folded.slice(end, end + 60));

/** "Yellen met Liu He": one of the one side before the verb, one of the other after it. */
export function joinsBoth(noun: EventNoun, { folded, start, context }: Scene): boolean {
  const before = folded.slice(Math.max(0, noun.start - PARTNER_REACH), noun.start);
  const after =
    folded.slice(noun.end, noun.end + PARTNER_REACH).split(/ (?:in|after|as) /)[0] ?? '';
  const clause = before.split(/[;:]|\b(?:said|says|that|while|after|when)\b/).at(-1) ?? '';
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
  if (/\bcounterparts?\b/.test(after)) return subjects.has('US') || subjects.has('CN');
  const own = sidesIn(noun.start - clause.length, clause);
  if ((own.has('US') && own.has('CN')) || TWO.test(clause) || BOTH_PRESIDENTS.test(clause))
    return true;
  return (subjects.has('US') && objects.has('CN')) || (subjects.has('CN') && objects.has('US'));
}

/** "Talks with Tokyo", "a meeting with Lee": the noun names a partner that is neither side. */
export function isWithOthers(noun: EventNoun, { text, folded, start, context }: Scene): boolean {
  if (US_AND_OTHERS.test(folded.slice(Math.max(0, noun.start - REACH), noun.start))) return true;
  const after = folded.slice(noun.end, noun.end + 90);
  const named = noun.verb
    ? /^ (?:with )?(?!(?:in|on|at|near|during|about|over|for|after) )((?:[^,.;]|\.(?=\p{L})){2,60})/u.exec(
        after,
      )?.[1]
    : /^(?: (?:on|in|at|last|this|earlier)(?: [\p{L}\d]+){1,3})? (?:with|between) ((?:[^,.;]|\.(?=\p{L})){2,60})/u.exec(
        after,
      )?.[1];
  const partner = named?.split(
    / (?:in|at|on|near|after|before|during|over|for|as|about|that|amid) /,
  )[0];
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

/** "Trump's meeting in South Korea" may be with anybody: the other president goes unsaid. */
export function namesOneOnly({ folded, start, context }: Scene): boolean {
  if (TWO.test(folded) || BOTH_PRESIDENTS.test(folded)) return false;
  const sides = new Set(
    context.people
      .filter((person) => person.start >= start && person.start < start + folded.length)
      .map((person) => context.officials.get(person.id)?.side),
  );
  return sides.has('US') && !sides.has('CN') && !namesChina(folded);
}

/** What joins the two who meet: 何立峰与美国财政部长贝森特. */
const JOINED = /^[^，。；、]{0,8}[与和同跟][^，。；]{0,14}$/;

/** Whether two of the event, one of each side, are joined right before the Chinese noun. */
function areJoinedAt(event: LexiconEvent, noun: EventNoun, scene: Scene): boolean {
  const { context, folded, start } = scene;
  const [second, first] = context.people
    .filter((person) => person.end - start <= noun.start && person.start >= start)
    .sort((a, b) => b.end - a.end);
  if (!first || !second || !isHan(folded.charCodeAt(noun.start))) return false;
  const sides = [first, second].map(({ id }) => context.officials.get(id)?.side);
  const tail = folded.slice(second.end - start, noun.start);
  return (
    sides[0] !== sides[1] &&
    [first, second].every(({ id }) => event.officials.includes(id)) &&
    JOINED.test(folded.slice(first.end - start, second.start - start)) &&
    tail.length <= WHO_MEETS &&
    !/[，。；：、后後]/.test(tail)
  );
}

/** Whether somebody named right before the Chinese noun stands where the event has another. */
export function namesAnother(event: LexiconEvent, noun: EventNoun, scene: Scene): boolean {
  const { context, folded, start } = scene;
  if (!isHan(folded.charCodeAt(noun.start)) || areJoinedAt(event, noun, scene)) return false;
  // 顾问于川习会后: the noun says who met.
  if (BOTH_PRESIDENTS.test(folded.slice(noun.start, noun.end))) return false;
  const sideOf = (id: string) => context.officials.get(id)?.side;
  const isOfTheEvent = (from: number, to: number, side: string | undefined) =>
    context.people.some(
      ({ id, start: at }) =>
        at - start >= from &&
        at - start < to &&
        event.officials.includes(id) &&
        sideOf(id) === side,
    );
  return context.people.some((person) => {
    const end = person.end - start;
    const begin = person.start - start;
    const isBefore = end <= noun.start && end >= noun.start - WHO_MEETS && begin >= 0;
    // 会晤中国国家主席习近平: the noun is a verb, and this is whom one meets.
    const isAfter = begin >= noun.end && begin <= noun.end + WHO_MEETS;
    const between = isBefore ? folded.slice(end, noun.start) : folded.slice(noun.end, begin);
    if ((!isBefore && !isAfter) || /[，。；：、后後]/.test(between)) return false;
    // 习近平信任的副总理刘鹤赴美谈判: who stands nearer went.
    if (isBefore && isOfTheEvent(end, noun.start, sideOf(person.id))) return false;
    return (
      !event.officials.includes(person.id) &&
      event.officials.some((id) => sideOf(id) === sideOf(person.id))
    );
  });
}

/**
 * One when an official near stands where the event has another of the same side.
 * Presidents are spoken of in reports of any talks.
 */
export function strangersTo(event: LexiconEvent, noun: EventNoun, scene: Scene): number {
  const { people, context, day } = scene;
  if (areJoinedAt(event, noun, scene)) return 0;
  if (event.officials.filter((id) => people.has(id)).length >= 2 && people.size > 3) return 0;
  const sideOf = (id: string) => context.officials.get(id)?.side;
  const sides = new Set(event.officials.map(sideOf));
  const presidents = presidentsOn(day, context.officials);
  const strangers = [...people].filter(
    (id) => !event.officials.includes(id) && !presidents.includes(id) && sides.has(sideOf(id)),
  );
  return strangers.length > 0 ? 1 : 0;
}
