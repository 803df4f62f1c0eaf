/**
 * What stands before and behind a described duty and says who lays it, that it never
 * was, that it is known already or yet to begin, or that it is older than the records.
 */
import { type Actor, actorsIn, OTHERS_IN_LATIN } from '../text/countries';
import { governingActor } from './duty-owner';

/** "Announced countermeasures…, including tariffs": who does so is the subject. */
const INCLUDED =
  /\b(?:countermeasures?|retaliat\w+|response|reprisals?)\b[^.;]*,? (?:including|among them) (?:an? )?$/;
/** "Announcing a further 125 per cent, China's tariff commission said": the subject follows. */
const OPENING_PARTICIPLE =
  /^\W*(?:announcing|imposing|raising|unveiling|lifting|cutting|doubling) (?:an? |its |the )?$/;

/** Whether the duty opens the sentence, and who lays it follows. */
export const opensSentence = (before: string): boolean => OPENING_PARTICIPLE.test(before);

/** Who lays the duty between the two, by the verb that governs it. */
export function actorOf(
  before: string,
  rest: string,
  people: readonly Actor[],
): Actor['party'] | null {
  if (INCLUDED.test(before)) return actorsIn(before)[0]?.party ?? null;
  if (OPENING_PARTICIPLE.test(before)) return actorsIn(rest)[0]?.party ?? null;
  return governingActor(before, people);
}

/** Verbs of laying, as they begin. */
const LAY = 'impos|put|add|lay|slap|levy|introduc|plac';
/** "If Washington imposes new duties": none of those on record. */
const ONLY_IF = new RegExp(
  `\\b(?:if|unless|should|in case|were to)\\b[^,.;]{0,60}\\b(?:${LAY}|levi|insist|launch|hit)\\w*(?: on imposing| with)?(?: any)? $`,
);
/** "Promised not to put", "hold off on": before new duties that will not come. */
const NEVER_LAID = new RegExp(
  `(?:\\b(?:not|no longer|never|refrain\\w* from|hold\\w* off|held off|without|no plans to|avoid\\w*)|n't)(?: (?:on|be|going|to|any|the|of))*(?: (?:${LAY}|announc)\\w*)?(?: any)? $`,
);
const MORE_OF_IT = /^(?:any |new |additional |further |more |fresh |extra )/;

/** Whether what the phrase tells of was ruled out, or is only feared. */
export const isNeverLaid = (before: string, words: string): boolean =>
  (NEVER_LAID.test(before) || ONLY_IF.test(before)) && MORE_OF_IT.test(words);

/** Presidents before the first duties on record. */
const OLD_PRESIDENT =
  /\b(?:nixon|reagan|bush|clinton|obama|carter|hoover|mckinley|johnson|kennedy|roosevelt|lincoln)(?:'s|-era) (?:[\w%-]+ ){0,3}$/;
/** A year before the first duties on record, right before the noun. */
const OLD_YEAR = /\b(?:1[89]\d\d|20(?:0\d|1[0-7])) (?:[\w-]+ )*$/;

/** Whether the duty is from before the time of the records: "America's 2009 tariffs on tyres". */
export const isOlderThanRecords = (modifiers: string, left: string): boolean =>
  OLD_YEAR.test(modifiers) || OLD_PRESIDENT.test(left);

/** "The existing 20% duties", "a 20% tariff imposed earlier this year": the rate tells. */
const KNOWN = /\b(?:existing|current|earlier|previous|initial|original)\b/;
const KNOWN_AFTER =
  /^ (?:that |which )?(?:(?:is|are|was|were) )?(?:already |first )?(?:in place|imposed|levied|he imposed|trump imposed|announced) (?:earlier|last|in|this|on)\b/;

/** Whether the duty is one that is in force already. */
export const isKnownDuty = (modifiers: string, rest: string): boolean =>
  KNOWN.test(modifiers) || KNOWN_AFTER.test(rest);

/** "The planned tariffs", "new tariffs … would go into effect on Dec. 15". */
const PLANNED = /\b(?:planned|scheduled|looming|impending|proposed)\b/;
const TO_BEGIN =
  /^ (?:would|will|are (?:set|due|scheduled|expected) to|that (?:are|were) (?:set|due|scheduled) to) (?:go into effect|take effect|kick in|begin|start|be imposed|come into (?:force|effect))\b/;

/** Whether the duty is yet to begin. */
export const isPlanned = (modifiers: string, rest: string): boolean =>
  PLANNED.test(modifiers) || TO_BEGIN.test(rest);

/** "Tariffs of 34 percent on": the duty has its noun. */
export const RATE_OF_A_DUTY =
  /(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)) of [\d.]+ ?(?:%|per ?cent|percent|pc) $/;

/** "…announced Wednesday": the day tells which. */
export const DATED_AFTER =
  /^[^,.;]{0,40}? (?:on |last |this )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|last week|last month)\b/;

/** "Fired back with massive tariffs": the news of the day. */
export const HIT_BACK =
  /\b(?:(?:fir|hit|str)\w* back|retaliat\w+|respond\w*|hit out)\b[^.;]{0,60}\bwith (?:its own )?$/;

/** "Brazil, itself the target of a 50% US tariff": on the goods of a third country. */
export const SUFFERED_ELSEWHERE = new RegExp(
  `\\b(?:${OTHERS_IN_LATIN})\\b(?:(?!\\b(?:china|chinese|beijing)\\b)[^.;])*\\b(?:target of|subject to|fac(?:e|es|ed|ing)|hit (?:by|with)|burdened with|pay(?:s|ing)?) (?:an? |the |new |steep )*$`,
);

/** "…, adding to the 20 percent levy": of the same side as the duty before. */
export const ADDED_TO =
  /\b(?:add(?:s|ed|ing)? to|on top of|in addition to|atop|plus|supplement(?:s|ing)|stacked on|up from|along with|alongside|compared (?:with|to)) (?:the |an? |its |existing |earlier )*$/;

/** "The Trump administration's tariffs": whose they are, before the words that qualify them. */
export const GOVERNMENT =
  /\b(?:(trump|biden|us|u\.s\.?|american|united states)|(chinese|china)) (?:administration|government|president|side)'s $/;

/** "…imposed in his first term", "…put in place by his predecessor". */
export const ERA_AFTER =
  /^(?: (?:that |which )?(?:we|he|she|they|it|biden|the administration) (?:has |had |have )?inherited\b|(?: [\w-]+){0,4} (?:by|during|from|in|since|of|under) (?:(?:his|her|the|trump's|mr trump's|donald trump's|biden's) )?(?:own )?[\w -]{4,24})/;

/** "Among the new duties, the 100% on Chinese cars": the noun stands before the rate. */
export const DUTIES_BEFORE = /\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies))\b/;
