/**
 * Truces of the tariff fight that a sentence speaks of: "the truce agreed last
 * month", "a 90-day pause", "the Osaka truce". The word belongs to wars as well, and
 * to truces only hoped for; there was one at a time.
 */
import type { IsoDay } from '../../model/days';
import type { LexiconEvent, LexiconOfficial } from '../../model/lexicon';
import { addDays, fuzzyBounds } from '../days/tenure';
import type { TimeExpression } from '../days/time-expressions';
import { namesChina, namesUnitedStates } from '../text/countries';
import { isHeldAt, placePattern } from './event-places';
import { traitsOf } from './event-traits';

/** A truce meant by words; offsets into the sentence, UTF-16 units. */
export interface TrucePhrase {
  start: number;
  end: number;
  id: string;
  kind: 'event' | 'policy';
  confidence: number;
}

interface Known {
  events: readonly LexiconEvent[];
  officials: ReadonlyMap<string, LexiconOfficial>;
  /** Nothing but a place can tell that the truce is ours. */
  placeOnly: boolean;
}

const MODIFIER =
  '(?:(?:trade|tariff|trade[- ]war|tariff[- ]war|economic|fragile|shaky|uneasy|delicate|temporary|tentative|current|existing|latest|recent|initial|original|broad|\\d+-(?:day|month|week)|one-year|year-long|yearlong|three-month|us[-–]china|u\\.s\\.[-–]china|china[-–]us|sino-american|sino-us) )*';
const NOUN = '(?:truce|cease-?fire|armistice|d[ée]tente)';
const PAUSE =
  '(?:\\d+-day (?:trade )?(?:deal|agreement|pact|accord)|(?:\\d+-day|one-year|year-long|three-month|three-month-long) (?:pause|reprieve|suspension)|pause (?:on|in) (?:the |their |most |triple-digit |higher |additional |punitive )*(?:tariffs?|duties|levies)(?: (?:fight|war|increases|hikes))?)';
const TRUCE = new RegExp(
  `\\b(?:\\p{L}[\\p{L}-]+ ){0,2}?${MODIFIER}(?:${NOUN}|${PAUSE})\\b(?: (?:on|in|over) (?:trade|tariffs|their trade war))?(?: (?:that was |which was |first )?(?:agreed(?: upon| to)?|reached|struck|announced|brokered|signed|called|sealed|declared|hammered out)|,? (?:that |which )?(?:they|the two (?:sides|leaders|presidents|countries)|both sides|(?:mr )?trump(?: and (?:mr )?xi)?|xi) (?:had |have )?(?:made|struck|reached|agreed(?: to)?|negotiated|called|declared))?(?: (?:in|on|at) (?:the )?[\\p{L}\\d-]+(?: [\\p{L}\\d-]+)?)?(?: (?:last|this) (?:weekend|week|month|year))?`,
  'gu',
);
/** Every truce has one of these: most sentences are spared the long expression. */
const MAY_BE_TRUCE = new RegExp(`${NOUN}|${PAUSE}`);

/** Whether there can be a truce in the text at all. */
export function mayNameTruce(folded: string): boolean {
  return MAY_BE_TRUCE.test(folded);
}

const CORE = new RegExp(`${MODIFIER}(?:${NOUN}|${PAUSE})\\b`, 'u');
/** Truces of wars, and of other trade fights. */
export const OTHER_TRUCE =
  /\b(?:gaza|israel\p{L}*|hamas|hezbollah|iran\p{L}*|ukrain\p{L}*|russia\p{L}*|military|armed|fighting|hostages?|lebanon|yemen|houthi\p{L}*|sudan|border|thai\p{L}*|cambodia\p{L}*|korean war|japan\p{L}*|eu|european|brussels|india\p{L}*|canad\p{L}*|mexic\p{L}*|airbus|price war|political|budget|clubs?|tennis|football|teams?|restaurants?|neighbou?rs?|gangs?|siblings|bands?|keepers?)\b/u;
/** Not there yet, or no longer: "seek a truce", "a new truce", "without a truce". */
const HOPED_FOR =
  /\b(?:seek\p{L}*|sought|secur(?:e|ing)|hop(?:e|es|ed|ing) for|call(?:s|ed|ing)? for|want\p{L}*|need\p{L}*|possible|potential|any|no|without|new|fresh|another|future|permanent|lasting|previous|second|third|if|toward|towards|broker|negotiat(?:e|ing)|urg\p{L}*|push\p{L}* for)(?: (?:a|an|the|for))? (?:[\p{L}-]+ ){0,2}$/u;
/** "A 90-day pause in the season", "a one-year suspension of port fees": of no tariffs. */
const OF_NO_TARIFF =
  /^[^,.;]{0,40}?\b(?:pause|reprieve|suspension) (?:in|on|of|for|to) (?![^.;]{0,25}\b(?:tariff|dut(?:y|ies)|lev(?:y|ies)|trade|hikes?|fees?|controls?|curbs?|retaliat|hostil|escalat|measures|fight|talks|rule))|^[^,.;]{0,40}?\bsuspension of (?![^.;]{0,25}\b(?:tariff|dut(?:y|ies)|lev(?:y|ies)|hikes?|hostil|escalat))/;

/** What is done with a truce that holds. */
const KEPT =
  /\b(?:extend(?:s|ed|ing)?|extension (?:of|to)|prolong\p{L}*|renew(?:s|ed|ing|al of)?|preserv\p{L}*|maintain\p{L}*|uphold\p{L}*|under|expiry of|expiration of|end of)(?: (?:an?|the|their|its|that|this|current|existing|fragile))* $/u;
/** "Agreed to a truce": news of the last days. */
const JUST_AGREED =
  /\b(?:agree[ds]?(?: to| on)?|reach\p{L}*|str(?:ike|uck)|call(?:ed|s)?|declar\p{L}*|announc\p{L}*|clinch\p{L}*|seal\p{L}*|hammered out|brokered|sign\p{L}*|emerg\p{L}*|apparent|appeared)\b/u;
/** The pause of 2025 for everybody else. */
const PAUSE_FOR_OTHERS =
  /\b(?:reciprocal|other (?:countries|nations)|(?:most|dozens of|all) (?:\w+ )?(?:countries|nations|partners)|trading partners|allies|july 9|9 july|liberation day)\b/;
/** What tells that the truce of the tariff fight is meant, and not just "the truce". */
const TOLD =
  /\b(?:trade|tariff|economic|us-china|u\.s\.-china|china-us|sino-\w+|\d+-\w+|one-year|year-long|yearlong|three-month|agreed|reached|struck|announced|brokered|signed|sealed)\b|\b(?:pause|truce|ceasefire) (?:on|in|over) (?:the |their |most |triple-digit |higher )*(?:trade|tariffs?|duties|levies)|\b(?:truce|ceasefire) between (?:the )?(?:u\.?s|united|china|washington|beijing|two)\b/;
const TRADE =
  /\b(?:trade|tariffs?|duties|levies|export controls?|rare earths?|beijing|china|chinese)\b/;
/** How long a truce is the one that is spoken of. */
const CURRENT_DAYS = 480;
/** How long a truce without an article of its own is news. */
const NEWS_DAYS = 8;

/** Truces that the sentence means; at most one event or agreement for each phrase. */
export function truceIn(
  folded: string,
  times: readonly TimeExpression[],
  day: IsoDay,
  known: Known,
): TrucePhrase[] {
  if (!mayNameTruce(folded)) return [];
  const mayBeOurs = TRADE.test(folded) || /\btruce\b/.test(folded);
  // "OSAKA, Japan - …": a venue is no party.
  const elsewhere = folded.replace(placePattern(known.events), ' ');
  if (OTHER_TRUCE.test(elsewhere) && !/\b(?:trade|tariff)[- ](?:war )?truce\b/.test(folded))
    return [];
  const phrases: TrucePhrase[] = [];
  for (const match of folded.matchAll(TRUCE)) {
    const core = CORE.exec(match[0]);
    if (!core) continue;
    const start = match.index + core.index;
    const end = match.index + match[0].length;
    const before = folded.slice(Math.max(0, start - 40), start);
    if (isBetweenOthers(folded.slice(start + core[0].length))) continue;
    const found = truceMeant(match[0], before, folded, { start, end }, times, day, {
      ...known,
      placeOnly: known.placeOnly || !mayBeOurs,
    });
    if (!found) continue;
    const kept = withoutLooseTail(match[0].slice(core.index), times, start, known.events);
    phrases.push({ start, end: start + kept.length, ...found, confidence: 0.85 });
  }
  return phrases;
}

/** "A truce between two clans": neither side is named behind it. */
function isBetweenOthers(after: string): boolean {
  const parties = /^ between ((?:[\w.'-]+ ?){1,5})/.exec(after)?.[1];
  if (parties === undefined) return false;
  const isOurs = namesChina(parties) || namesUnitedStates(parties) || OUR_PARTIES.test(parties);
  return !isOurs || (TWO_OF_A_KIND.test(parties) && !OUR_PARTIES.test(parties));
}

/** "The two Chinese restaurants": of one country, and neither of the two. */
const TWO_OF_A_KIND = /^(?:the )?(?:two|rival|warring) (?:chinese|american|us) (?!and\b)\w+/;

const OUR_PARTIES =
  /\b(?:the )?(?:two|world's|both) (?:[\w-]+ ){0,2}(?:countries|sides|economies|powers|nations|superpowers|leaders|presidents|governments)\b|\b(?:trump|xi|them)\b/;

/** The words without "in their dinner", which is neither place nor day. */
function withoutLooseTail(
  words: string,
  times: readonly TimeExpression[],
  start: number,
  events: readonly LexiconEvent[],
): string {
  const tail = / (?:in|on|at) (?:the )?[\p{L}\d-]+(?: [\p{L}\d-]+)?$/u.exec(words);
  if (!tail) return words.trimEnd();
  const from = start + tail.index;
  const hasTime = times.some((time) => time.start > from && time.start < start + words.length);
  const hasPlace = placePattern(events).test(tail[0]);
  placePattern(events).lastIndex = 0;
  return hasTime || hasPlace ? words.trimEnd() : words.slice(0, tail.index);
}

/** Words that put an agreement weeks behind. */
const LONG_SINCE =
  /\b(?:a|one|two|three|several|\d+) (?:months?|weeks?) (?:after|ago|later|since)\b|\blast month\b|\b(?:in|since) (?:mid-|early |late )?(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/;

/** How long after it "a truce" is this one, whatever is said of it. */
const FRESH_DAYS = 3;

/** Whether a truce was made in the last days. */
function isFresh(day: IsoDay, { events, officials }: Known): boolean {
  return events.some(
    (event) =>
      fuzzyBounds(event.date).earliest <= day &&
      fuzzyBounds(event.date).latest >= addDays(day, -FRESH_DAYS) &&
      traitsOf(event, events, officials).truce,
  );
}

function truceMeant(
  words: string,
  before: string,
  folded: string,
  span: { start: number; end: number },
  times: readonly TimeExpression[],
  day: IsoDay,
  known: Known,
): Pick<TrucePhrase, 'id' | 'kind'> | null {
  const isPause = !new RegExp(NOUN, 'u').test(words);
  if (isPause && OF_NO_TARIFF.test(folded.slice(span.start))) return null;
  if (isPause && (PAUSE_FOR_OTHERS.test(folded) || !namesChina(folded))) return null;
  const place = [...words.matchAll(placePattern(known.events))][0]?.[0] ?? null;
  if (known.placeOnly && place === null) return null;
  const time = timeOf(span, times, folded);
  const isNew = /\b(?:a|an|apparent|new|second|another) $/.test(before);
  const clause = folded.slice(Math.max(0, span.start - 60), span.end + 60);
  const isToday =
    /\b(?:announc\p{L}+|declar\p{L}+|unveil\p{L}+|made for|deal for|agreed to|clinch\p{L}+) (?:the|an?|their) $/u.test(
      before,
    );
  // "Extend the truce", "an extension of the pause": the one that holds.
  const isKept = KEPT.test(before);
  const isNews =
    !isKept &&
    (isToday || (isNew && (JUST_AGREED.test(clause) || isFresh(day, known)))) &&
    !/\b(?:had|later|previously)\b/.test(clause);
  if (isNews && !JUST_AGREED.test(clause) && HOPED_FOR.test(before)) return null;
  const isOld = isNew && JUST_AGREED.test(clause) && !isNews && !isKept;
  if (!isNews && !isOld && HOPED_FOR.test(before)) return null;
  const tail = folded.slice(span.start, span.end + 40);
  const isTold = isKept || TOLD.test(tail);
  if (!isNews && place === null && time === null && !isTold) return null;
  const isOfItsTime = ({ date }: LexiconEvent, isNewest: boolean) => {
    const { earliest, latest } = fuzzyBounds(date);
    if (time) return latest >= addDays(time.from, -1) && earliest <= addDays(time.to, 1);
    if (isNewest) return latest >= addDays(day, -NEWS_DAYS);
    return place !== null || latest >= addDays(day, -CURRENT_DAYS);
  };
  const truces = known.events.filter(
    (event) =>
      traitsOf(event, known.events, known.officials).truce &&
      fuzzyBounds(event.date).earliest <= day &&
      (place === null || isHeldAt(event, place)),
  );
  const ofItsTime = truces.filter((event) => isOfItsTime(event, isNews));
  // "A month after the two announced a pause": no news any more.
  const last =
    ofItsTime.at(-1) ??
    (isNews && LONG_SINCE.test(folded)
      ? truces.filter((event) => isOfItsTime(event, false)).at(-1)
      : undefined);
  if (!last) return null;
  return last.agreement === ''
    ? { id: last.id, kind: 'event' }
    : { id: last.agreement, kind: 'policy' };
}

/** The day or span on which the words say that it was agreed. */
function timeOf(
  span: { start: number; end: number },
  times: readonly TimeExpression[],
  folded: string,
): TimeExpression | null {
  // "The May truce" as well: the month stands right before it.
  const inside = times.find((time) => time.start < span.end && time.end >= span.start - 1);
  if (inside) return inside;
  const after = times.find((time) => time.start >= span.end && time.start - span.end <= 50);
  if (!after) return null;
  const between = folded.slice(span.end, after.start);
  const tellsWhen = /\b(?:agreed|reached|struck|announced|signed|brokered|began|took effect)\b/;
  if (/\b(?:talks|negotiations|meeting|summit)\b/.test(between)) return null;
  return tellsWhen.test(between) && !/\b(?:expir\p{L}*|until|ends?|set to)\b/u.test(between)
    ? after
    : null;
}
