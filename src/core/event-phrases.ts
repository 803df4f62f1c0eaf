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
import { CHINESE_PLACES, type EventFormat, type EventNoun, eventNounsIn } from './event-nouns';
import type { Passage, Sentence } from './passages';
import { addDays, daysBetween, fuzzyBounds, heldOn } from './tenure';
import { type TimeExpression, timeExpressionsIn } from './time-expressions';

export interface EventPhrase {
  start: number;
  end: number;
  id: string;
  kind: 'event' | 'policy';
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
  /\b(?:two|both|american and chinese|the|us and chinese) (?:presidents|leaders)\b|\b(?:presidents|leaders)'|两国元首|中美元首|(?:川习|特习|习特|拜习|习拜)会/;

/** How far from the noun a day or a place may stand and still belong to it. */
const REACH = 90;
/** How long after it an event is the one that a place alone recalls. */
const RECALLED_DAYS = 60;
/** What the witnesses must weigh together. */
const ENOUGH = 3;

/** Events that the sentence describes. */
export function eventPhrasesIn(
  passage: Passage,
  sentence: Sentence,
  context: EventContext,
): EventPhrase[] {
  const text = passage.text.slice(sentence.start, sentence.end);
  const folded = passage.folded.slice(sentence.start, sentence.end);
  const nouns = eventNounsIn(text, folded);
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
    const best = weigh(noun, place, timeNear(times, noun, folded), people, context, context.day);
    if (best) {
      phrases.push({ start: noun.start + sentence.start, end: noun.end + sentence.start, ...best });
    }
  }
  return phrases;
}

/** Of the two states; companies have presidents too. */
const HEAD_OF_STATE = /^President of the (?:United States|People's Republic)/;

/** Ids of the presidents of both states on a day. */
function presidentsOn(day: IsoDay, officials: ReadonlyMap<string, LexiconOfficial>): string[] {
  return [...officials.values()]
    .filter((official) =>
      official.offices.some(
        (office) => HEAD_OF_STATE.test(office.title) && heldOn(office, day) === 'yes',
      ),
    )
    .map((official) => official.id);
}

/** Talks, and agreements reached face to face. */
function isMeeting(event: LexiconEvent, events: readonly LexiconEvent[]): boolean {
  // News of a meeting put off is not the meeting.
  if (/\b(?:delays?|postpones?|cancels?|puts? off|rejects?|denies)\b/i.test(event.title))
    return false;
  if (event.kind === 'talks' || /\b(?:meet|talks|summit|dinner)\b/i.test(event.title)) return true;
  return event.place !== '' && !events.some((other) => ledTo(other, event));
}

/** How long talks may last before they bring what they are known for. */
const TALKS_DAYS = 3;

/** Whether the one are the talks, in the same city, that brought the other. */
function ledTo(talks: LexiconEvent, outcome: LexiconEvent): boolean {
  if (talks.kind !== 'talks' || cityOf(talks) !== cityOf(outcome)) return false;
  const days = daysBetween(fuzzyBounds(talks.date).earliest, fuzzyBounds(outcome.date).earliest);
  return days >= 0 && days <= TALKS_DAYS;
}

/** Agreements, and what is called one in its title. */
function isDeal(event: LexiconEvent): boolean {
  return event.kind === 'agreement';
}

/** Whether an event of that title may be spoken of in that form. */
function isOfFormat(format: EventFormat, title: string): boolean {
  const isCall = /\bcalls?\b|\bspeak|\bspoke|\bphone/i.test(title);
  if (format === 'call') return isCall;
  const isVisit = /\bvisit|\btrip\b|\btravels?\b|\bhosts?\b|\bsummit/i.test(title);
  return format === 'visit' ? isVisit : !isCall;
}

function speaksOfBoth(folded: string, people: ReadonlySet<string>, context: EventContext): boolean {
  const sides = new Set([...people].map((id) => context.officials.get(id)?.side));
  const china = sides.has('CN') || namesChina(folded);
  const unitedStates = sides.has('US') || namesUnitedStates(folded);
  return (china && unitedStates) || context.onTopic;
}

/** "until 10 November", "since 2019": the day of something else. */
const ANOTHER_DAY =
  /\b(?:until|till|through|by|before|since|expires?(?: on)?|expired?(?: on)?) (?:\p{L}+day )?$/u;

/** The day or span nearest to the noun; one inside it first. */
function timeNear(
  times: readonly TimeExpression[],
  noun: EventNoun,
  folded: string,
): TimeExpression | null {
  const distance = (time: TimeExpression) =>
    Math.max(0, noun.start - time.end, time.start - noun.end);
  const near = times.filter(
    (time) =>
      distance(time) <= REACH &&
      !ANOTHER_DAY.test(folded.slice(Math.max(0, time.start - 24), time.start)),
  );
  return near.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** A city of the talks named near the noun. */
function placeNear(
  folded: string,
  noun: EventNoun,
  events: readonly LexiconEvent[],
): string | null {
  const clause = clauseAround(folded, noun);
  const chinese = Object.keys(CHINESE_PLACES).find((name) => clause.includes(name));
  if (chinese !== undefined) return CHINESE_PLACES[chinese] ?? null;
  const cities = new Set(events.map((event) => cityOf(event)).filter((city) => city.length > 3));
  return (
    [...cities].find((city) => new RegExp(`\\b(?:in|at|near) ${city}\\b`).test(clause)) ?? null
  );
}

/** The words about the noun up to the next comma: a place beyond it belongs to another verb. */
function clauseAround(folded: string, noun: EventNoun): string {
  const before = folded.slice(Math.max(0, noun.start - REACH), noun.start);
  const after = folded.slice(noun.end, noun.end + REACH);
  return `${before.split(/[,;，；、]/).at(-1)} ${after.split(/[,;，；、]/)[0]}`;
}

function cityOf(event: LexiconEvent): string {
  return (event.place.split(/[,;(]/)[0] ?? '').trim().toLowerCase();
}

/** The one event that the witnesses single out, or `null`. */
function weigh(
  noun: EventNoun,
  place: string | null,
  time: TimeExpression | null,
  people: ReadonlySet<string>,
  context: EventContext,
  day: IsoDay,
): Pick<EventPhrase, 'id' | 'kind' | 'confidence'> | null {
  const weighed = context.events
    .filter((event) =>
      noun.format === 'deal'
        ? isDeal(event)
        : isMeeting(event, context.events) && isOfFormat(noun.format, event.title),
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
  const confidence = Math.min(0.7 + first.weight * 0.05, 0.93);
  // What is called a deal lasts longer than the day on which it was struck.
  return noun.format === 'deal' && first.event.agreement !== ''
    ? { id: first.event.agreement, kind: 'policy', confidence }
    : { id: first.event.id, kind: 'event', confidence };
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
    // Visits to the capitals are many: without a day only the last one is recalled.
    if (isCapital && !time && age > RECALLED_DAYS / 2) return -1;
    weight += isCapital ? 1 : 2;
    if (!time && age <= RECALLED_DAYS && !isCapital) weight += 1;
  }
  const present = event.officials.filter((id) => people.has(id)).length;
  weight += Math.min(present, 2);
  if (!time && place === null && age <= 2) weight += 1;
  return weight;
}
