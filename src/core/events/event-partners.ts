/**
 * Who sits at the table by the grammar of the words: "a call between Biden and Xi",
 * "Yellen's talks with He Lifeng", "Bessent met He". Others in the sentence are only
 * spoken of.
 */
import type { LexiconEvent } from '../../model/lexicon';
import { namesChina, namesUnitedStates } from '../text/countries';
import type { EventNoun } from './event-nouns';
import { type PersonHere, type Scene, TWO } from './event-scene';
import { presidentsOn } from './event-traits';

/** How far a partner may stand from the noun. */
const PARTNER_REACH = 120;

/** What leads to the partners behind a noun: " on Thursday between ". */
const TO_PARTNERS =
  /^(?:,? (?:on|in|at|last|this|earlier|late|for) [^,;]{1,40}?)?,? (?:between|with|of|involving|among) /;
/** The same behind a verb, which may have its object at once. */
const TO_OBJECT = /^(?: (?:with|to|face to face with|by phone with|in person with))?(?= )/;
/** Where the list of partners ends. */
const LIST_ENDS =
  /[;"]| (?:in|near|after|as|that|who|which|where|while|when|before|since|said|says|will|would|at|on|during|amid|over|about|to(?! the)) /;
/** What stands between an owner and what is his: "Bessent's second round of ". */
const OWNS =
  /^(?:'s?)?(?:[- ](?!and\b|said\b|in\b|with\b|after\b|that\b|an?\b|the\b|follow|came\b|come)[\w-]+){0,4}[- ]$|^-$/;
/** Between one owner and the other: "Trump and Xi's". */
const JOINED = /^(?:'s)?(?: and |, |[-\u2013])(?:[\w.]+ ){0,4}$/;
/** What parts the subject from its verb: another subject. */
const OTHER_SUBJECT = /[;:]|\b(?:said|says|that|who|which|while|after|when|as)\b/;

/** Officials whom the words make take part. */
export function partnersOf(noun: EventNoun, scene: Scene): ReadonlySet<string> {
  const behind = peopleBehind(noun, scene);
  const holds = HELD_BEFORE.exec(scene.folded.slice(0, noun.start));
  const verb = noun.verb ? noun.start : holds?.index;
  const before = verb === undefined ? ownersOf(noun, scene) : subjectsOf(verb, scene);
  const { day, context, folded } = scene;
  // "The call between the two presidents".
  const heads = BETWEEN_PRESIDENTS.test(folded.slice(noun.end))
    ? presidentsOn(day, context.officials)
    : [];
  return new Set([...[...behind, ...before].map(({ id }) => id), ...heads]);
}

const BETWEEN_PRESIDENTS =
  /^ (?:between|of|by) (?:the |their )?(?:two |us and chinese )?(?:countries' )?(?:presidents|leaders|heads of state)\b/;

function peopleIn({ start, folded, context }: Scene): PersonHere[] {
  return context.people
    .filter((person) => person.start >= start && person.start < start + folded.length)
    .map(({ id, start: from, end }) => ({ id, start: from - start, end: end - start }));
}

function peopleBehind(noun: EventNoun, scene: Scene): PersonHere[] {
  const people = peopleIn(scene);
  // The noun's words may have run into the first name: "meeting of Joe Biden".
  const inside = people.find(({ start }) => start > noun.start && start < noun.end);
  const words = scene.folded.slice(noun.start, inside?.start ?? noun.start);
  const isLed = LED_INSIDE.test(words);
  const begin = inside && isLed ? inside.start : noun.end;
  const rest = scene.folded.slice(begin, begin + PARTNER_REACH);
  const lead = isLed ? '' : (noun.verb ? TO_OBJECT : TO_PARTNERS).exec(rest)?.[0];
  if (lead === undefined) return [];
  const list = rest.slice(lead.length);
  const end = begin + lead.length + (LIST_ENDS.exec(list)?.index ?? list.length);
  return people.filter((person) => person.start >= begin && person.start < end);
}

/** What leads to a partner within the noun's own words. */
const LED_INSIDE = / (?:of|with|between|to) (?:[\w.']+ ){0,4}$/;

function ownersOf(noun: EventNoun, scene: Scene): PersonHere[] {
  const before = peopleIn(scene)
    .filter((person) => person.end <= noun.start)
    .sort((a, b) => b.end - a.end);
  const [owner, other] = before;
  if (!owner || !OWNS.test(scene.folded.slice(owner.end, noun.start))) return [];
  const isPossessive = /^(?:'s?|-)/.test(scene.folded.slice(owner.end));
  const isPair =
    other !== undefined && /^[-\u2013]$/.test(scene.folded.slice(other.end, owner.start));
  if (!isPossessive && !isPair) return [];
  const isJoined = other && JOINED.test(scene.folded.slice(other.end, owner.start));
  return isJoined ? [other, owner] : [owner];
}

function subjectsOf(verb: number, scene: Scene): PersonHere[] {
  const from = Math.max(0, verb - PARTNER_REACH);
  const clause = scene.folded.slice(from, verb);
  const others = [...clause.matchAll(new RegExp(OTHER_SUBJECT, 'g'))].at(-1);
  const start = from + (others ? others.index + others[0].length : 0);
  return peopleIn(scene).filter((person) => person.start >= start && person.end <= verb);
}

/** Whether both sides of the event are among the partners. */
export function areBothPartners(
  event: LexiconEvent,
  partners: ReadonlySet<string>,
  { context }: Scene,
): boolean {
  const sides = new Set(
    event.officials.filter((id) => partners.has(id)).map((id) => context.officials.get(id)?.side),
  );
  return sides.has('US') && sides.has('CN');
}

/**
 * Whether somebody else of a side sits where the event has its own: "Yellen met Xie Feng".
 * A president may look in on any talks.
 */
export function hasStranger(
  event: LexiconEvent,
  partners: ReadonlySet<string>,
  { context, day }: Scene,
): boolean {
  const presidents = presidentsOn(day, context.officials);
  const areBothHeads = presidents.length === 2 && presidents.every((id) => partners.has(id));
  if (areBothHeads && !presidents.every((id) => event.officials.includes(id))) return true;
  return (['US', 'CN'] as const).some((side) => {
    const isOfSide = (id: string) => context.officials.get(id)?.side === side;
    const guests = [...partners].filter((id) => isOfSide(id) && !presidents.includes(id));
    const isExpected = guests.some((id) => event.officials.includes(id));
    return guests.length > 0 && !isExpected && event.officials.some(isOfSide);
  });
}

/** "The United States and China ended their first talks", "US-China talks opened". */
export function isOfBothSides(noun: EventNoun, { folded }: Scene): boolean {
  const before = folded.slice(Math.max(0, noun.start - PARTNER_REACH), noun.start);
  const clause = before.split(OTHER_SUBJECT).at(-1) ?? '';
  const after = /^(?: (?:between|of) )([^,;]{3,60})/.exec(folded.slice(noun.end))?.[1] ?? '';
  const isPair = (words: string) =>
    (namesChina(words) && namesUnitedStates(words)) || TWO.test(words);
  const isSubject = FOR_DAYS.test(before) && isPair(before);
  return (
    isSubject || isPair(clause) || isPair(after) || /\b(?:sino-us|sino-american)\b/.test(clause)
  );
}

/** "Following a call", "since their talks": it has been. */
const HAS_BEEN =
  /\b(?:after|following|since|during|at|in|from|ahead of|held|had|of|follow(?:s|ed)|came|hailed|said) (?:an?|the|their|his|her|this|that)? ?$/;
/** Whether the words before the noun make it one that has taken place; a verb says so itself. */
export function hasBeen(noun: EventNoun, { folded }: Scene): boolean {
  return noun.verb || HAS_BEEN.test(folded.slice(Math.max(0, noun.start - 30), noun.start));
}

const HELD_BEHIND =
  /^(?: (?:between|with|of) [^,;]{3,60}?)? (?:(?:which|that) )?(?:had )?(?:began|begin|opened?|ended?|started?|concluded?|resumed?|kicked off|wrapped up|closed|took place|take place|(?:was|were|are|is) (?:held|under way|underway))\b/;
const HELD_BEFORE =
  /\b(?:began|begin|open(?:ed)?|end(?:ed)?|start(?:ed)?|conclud(?:e|ed)|resumed?|kick(?:ed)? off|wrap(?:ped)? up|held|hold|finished?|completed?|launched) (?:an?|the|their|its|his|her|two days of|a second day of|another)?(?: ?(?:first|second|third|fourth|fifth|sixth|latest|new))?(?: round of| day of| days of)?(?: [\w-]+-level)? ?$/;

/** "After two days of talks". */
const FOR_DAYS =
  /\b(?:after|following) (?:a |the )?(?:two|three|several|second|\d) (?:days?|hours|rounds) of (?:[\w-]+ )?$/;
/** Whether the sentence says that they took place: "talks opened in Paris", "ended their talks". */
export function isHeld(noun: EventNoun, { folded }: Scene): boolean {
  return (
    FOR_DAYS.test(folded.slice(Math.max(0, noun.start - 60), noun.start)) ||
    HELD_BEHIND.test(folded.slice(noun.end)) ||
    HELD_BEFORE.test(folded.slice(Math.max(0, noun.start - 60), noun.start))
  );
}
