/**
 * Verbs that tell of talks, and what stands behind them: "met Vice Premier Liu He in
 * Zurich", "spoke with Xi Jinping by phone on Thursday". Partner, place and day come in
 * any order; the clause is looked through up to where another begins.
 */
import { AT_PLACE, WEEKDAY } from './event-tails';

const BY_PHONE_OR_AGAIN =
  'face[- ]to[- ]face|one[- ]on[- ]one|in person|virtually|online|together|again|for (?:about |nearly |over |more than )?(?:an|several|\\p{L}+|\\d+) (?:hours?|days|minutes)|for the \\p{L}+ time|(?:by|over|on|via) (?:the |a )?(?:secure )?(?:video|phone|telephone)(?: call| link|conference)?';
/** Verbs of talks; a sentence without one is spared the long expression. */
const VERBS =
  '[Mm]et|[Mm]eets?|[Ss]poke|spoken|[Ss]peak|[Tt]alk|[Tt]alked|[Aa]greed|visited|gathered|convened|dined|conferred|sat down|meeting';
const MET = new RegExp(
  `\\b(?:${VERBS})\\b(?: (?:trade|tariffs))?(?: (?:${BY_PHONE_OR_AGAIN}))*(?:${AT_PLACE}| (?:on )?${WEEKDAY}| yesterday| today)*(?: (?:earlier )?(?:this|last|next) (?:weekend|week|month|year))?`,
  'gu',
);
const DATED = new RegExp(
  `${WEEKDAY}|\\d|\\b(?:last|this|next|earlier this) (?:week|month|year|weekend|spring|summer|fall|autumn|winter|night)|\\b(?:yesterday|today|overnight|tomorrow|ago|earlier|later)\\b|\\b(?:in|on|last|late|early) (?:late |early |mid-)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b`,
  'u',
);
/** "Yesterday spoke", "on Monday met". */
const DAY_BEFORE = new RegExp(`\\b(?:[Yy]esterday|[Tt]oday|${WEEKDAY}) $`, 'u');
/** Where the clause of the verb ends. */
const NEXT_CLAUSE =
  /[;:"!?]|, (?!(?:\p{Lu}|on |at |in ))| (?:as|after|amid|while|when|before|because|that|who|whom|which|where|since|until|following|ahead of|but|though|although|to (?!the |his |her |their |chinese|us|u\.s|american|president|vice|premier|minister|secretary|each|one|\p{Lu})) ?/u;
const CLAUSE_REACH = 130;
/** "When they meet later this week": a time to come, without "will". */
const WHEN_THEY = /\b(?:when|before|until|as|if) (?:they|the two(?: \w+)?|both) (?:next )?$/;
/** "Are due to", "will": before a verb that tells what is to come. */
const PLANNED =
  /\b(?:due|set|scheduled|expected|slated|planning|plan|will|would|are|is|to) (?:to )?(?:also |again |next )?$/;
/** "Is meeting", the verb; "a meeting", the noun. */
const IS_MEETING = /\b(?:is|are|was|were|be|been|will be|be also) $/;
const PHONE = /\b(?:video|phone|telephone|virtually|online|call)\b/;
const IN_PERSON = /\b(?:in person|face[- ]to[- ]face)\b/;

/** A verb of talks, in offsets into the sentence. */
export interface TalkVerb {
  start: number;
  end: number;
  /** "Spoke" without a place: by telephone, as far as the words say. */
  isCall: boolean;
  visits: boolean;
  /** The place that the clause names, in lower case. */
  place: string | null;
  ahead: boolean;
}

/** What is looked for: every long expression costs, most sentences have no verb of talks. */
export const HAS_TALK_VERB = new RegExp(`\\b(?:${VERBS})\\b`);

export { MET as TALK_VERB };

/** The verbs of a sentence that have a place or a day in their clause. */
export function talkVerbsIn(
  text: string,
  places: RegExp,
  isDeal: (before: string) => boolean,
): TalkVerb[] {
  if (!HAS_TALK_VERB.test(text)) return [];
  return [...text.matchAll(MET)].flatMap((match) => {
    const words = match[0].replace(/[.,]+$/, '');
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    const verb = (/^(?:sat down|\p{L}+)/u.exec(words)?.[0] ?? '').toLowerCase();
    if (verb === 'meeting' && !IS_MEETING.test(before)) return [];
    // "A framework agreed in Geneva" is a deal.
    if (verb === 'agreed' && isDeal(text.slice(0, match.index))) return [];
    const from = match.index + verb.length;
    const clause = clauseFrom(text, from);
    const place = placeIn(clause, places);
    const isPlanned = PLANNED.test(before) || WHEN_THEY.test(before);
    const isBase = /^(?:meet|speak|talk)$/.test(verb);
    const byPhone = PHONE.test(words);
    if (isBase && !isPlanned && !byPhone && place === null) return [];
    const isDated = DATED.test(clause) || DAY_BEFORE.test(before);
    if (place === null && (verb === 'agreed' || !(isDated || byPhone))) return [];
    const isSpoken = /^(?:sp|talk)/.test(verb) && place === null && !IN_PERSON.test(clause);
    return {
      start: match.index,
      end: match.index + words.length,
      isCall: isSpoken || byPhone,
      visits: verb === 'visited',
      place,
      ahead: isBase || (verb === 'meeting' && isPlanned),
    };
  });
}

function clauseFrom(text: string, from: number): string {
  const rest = text.slice(from, from + CLAUSE_REACH);
  const end = NEXT_CLAUSE.exec(rest)?.index;
  return end === undefined ? rest : rest.slice(0, end);
}

/** A known place that the clause says it was at. */
function placeIn(clause: string, places: RegExp): string | null {
  const folded = clause.toLowerCase();
  for (const match of folded.matchAll(places)) {
    const before = folded.slice(0, match.index);
    if (
      /\b(?:in|at|near|outside|to|outskirts of|south of)(?: (?!what\b|which\b|response\b|order\b)[\p{L}'.-]+){0,5} $/u.test(
        before,
      )
    )
      return match[0];
    // "Visited Beijing".
    if (before.trim() === '') return match[0];
  }
  return null;
}
