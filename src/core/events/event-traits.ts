/**
 * What an event of the records can be called: a call, a visit, a meeting of the two
 * presidents, a truce. Told by its kind and title, once for each event.
 */
import type { IsoDay } from '../../model/days';
import type { LexiconEvent, LexiconOfficial } from '../../model/lexicon';
import { addDays, daysBetween, fuzzyBounds, heldOn } from '../days/tenure';
import { cityOf } from './event-places';

export interface EventTraits {
  call: boolean;
  visit: boolean;
  /** Face to face, or by video when the record calls it a summit. */
  meeting: boolean;
  /** The presidents of both states took part. */
  leaders: boolean;
  /** It stopped a tariff fight for a time. */
  truce: boolean;
}

/** How long talks may last before they bring what they are known for. */
const TALKS_DAYS = 3;
/** From the election of a president to his oath. */
const ELECTED_DAYS = 75;
/** News about a meeting is not the meeting. */
const ONLY_NEWS =
  /^[^;,]*\b(?:says?|confirms?|delays?|postpones?|cancels?|puts? off|rejects?|denies|publishes|lists|evaluating|announces? (?:\w+ ){0,2}talks|order|extension)\b/i;
/** Cities to which one goes on a visit; elsewhere both sides are guests. */
const VISITED = /^(?:beijing|shanghai|guangzhou|washington)/;
/** Of the two states; companies have presidents too. */
const HEAD_OF_STATE = /^President of the (?:United States|People's Republic)/;

/** Every word that a pattern below looks for in a title. */
const TELLING =
  /\b(?:calls?|speaks?|phone|by video|video|virtual|meeting|meet|summit|talks|dinner|visit\w*|trip|truce|for 90 days)\b/gi;

/** "Meet in South Korea before summit": of another meeting. */
const OF_ANOTHER = /\b(?:before|prepares?|ahead of)(?: the)? summit\b/i;

/** What of a title tells the traits of its event; the rest need not travel with the lexicon. */
export function tellingWords(title: string): string {
  const own = title.replace(OF_ANOTHER, '');
  const words = [...own.matchAll(TELLING)].map(([word]) => word.toLowerCase());
  return [...(ONLY_NEWS.test(title) ? ['says'] : []), ...new Set(words)].join(' ');
}

const traits = new WeakMap<LexiconEvent, EventTraits>();

/** The traits of an event among all of the lexicon. */
export function traitsOf(
  event: LexiconEvent,
  events: readonly LexiconEvent[],
  officials: ReadonlyMap<string, LexiconOfficial>,
): EventTraits {
  const known = traits.get(event);
  if (known) return known;
  const title = event.title.replace(OF_ANOTHER, '');
  const call =
    /\bcalls?\b|\bspeaks?\b|\bphone\b/i.test(title) ||
    (/\bby video\b/i.test(title) && !/\b(?:meeting|summit)\b/i.test(title));
  const met = !ONLY_NEWS.test(title) && isMeeting(event, events);
  const { earliest } = fuzzyBounds(event.date);
  // The elected one before he is sworn in, too.
  const heads = [earliest, addDays(earliest, ELECTED_DAYS)].map((day) =>
    presidentsOn(day, officials),
  );
  const found: EventTraits = {
    call: met && (call || /\b(?:virtual|video)\b/i.test(title)),
    visit:
      met && !call && (/\bvisit|\btrip\b|\bsummit\b/i.test(title) || VISITED.test(cityOf(event))),
    meeting: met && !call,
    leaders: heads.some(
      (two) => two.length === 2 && two.every((id) => event.officials.includes(id)),
    ),
    truce: event.kind === 'agreement' && /\btruce\b|\bfor 90 days\b/i.test(title),
  };
  traits.set(event, found);
  return found;
}

const presidents = new WeakMap<ReadonlyMap<string, LexiconOfficial>, Map<IsoDay, string[]>>();

/** Ids of the presidents of both states on a day. */
export function presidentsOn(
  day: IsoDay,
  officials: ReadonlyMap<string, LexiconOfficial>,
): readonly string[] {
  const byDay = presidents.get(officials) ?? new Map<IsoDay, string[]>();
  presidents.set(officials, byDay);
  const known = byDay.get(day);
  if (known) return known;
  const found = [...officials.values()]
    .filter((official) =>
      official.offices.some(
        (office) => HEAD_OF_STATE.test(office.title) && heldOn(office, day) === 'yes',
      ),
    )
    .map((official) => official.id);
  byDay.set(day, found);
  return found;
}

/** Talks, and agreements reached face to face. */
function isMeeting(event: LexiconEvent, events: readonly LexiconEvent[]): boolean {
  if (event.kind === 'talks' || /\b(?:meet|talks|summit|dinner)\b/i.test(event.title)) return true;
  return event.place !== '' && !events.some((other) => ledTo(other, event));
}

/** Whether the one are the talks, in the same city, that brought the other. */
function ledTo(talks: LexiconEvent, outcome: LexiconEvent): boolean {
  if (talks.kind !== 'talks' || cityOf(talks) !== cityOf(outcome)) return false;
  const days = daysBetween(fuzzyBounds(talks.date).earliest, fuzzyBounds(outcome.date).earliest);
  return days >= 0 && days <= TALKS_DAYS;
}
