/**
 * Tariffs that a sentence describes instead of naming, in English.
 *
 * "Additional customs duties of 10 per cent on all products imported from China":
 * a duty noun with what qualifies it before (adjectives, rates, whose) and after
 * (rate, target, agent, ground). This file reads the words; which measure they
 * mean is for core/measures/resolve-measure to say.
 */
import {
  type Actor,
  actorsIn,
  namesChina,
  namesOthers,
  namesUnitedStates,
  OTHERS_IN_LATIN,
  partyOfGoods,
} from '../text/countries';
import type { Passage, Sentence } from '../text/passages';
import { erasIn, GROUND_LINK, groundsIn, isEra, isStruckDown } from './duty-grounds';
import {
  governingActor,
  isImposed,
  isTheirs,
  METALS,
  ownerIn,
  type SideFrom,
  sideOf,
} from './duty-owner';
import { dutySumsIn } from './duty-sums';
import { endOfTarget } from './duty-target';
import {
  BARE_RATE_GROUND,
  BARE_RATE_ON,
  ELSEWHERE,
  FROM_OTHERS,
  HEAD,
  isNoDuty,
  LOOSE_HEAD,
  MODIFIERS_BEFORE,
  NOT_A_DUTY_BEFORE,
  ONLY_A_COUNTRY,
  PREPOSITION,
  qualifiesNext,
  RATE_AFTER,
  RATE_ONLY,
  RATE_TOLD,
  RECIPIENT_BEFORE,
  ROUND_BEFORE,
  TAXED_AT,
  THREATENED_WITH,
  WORLDWIDE,
} from './duty-words';
import { goodsIn, narrowest, speaksOfAllGoods, speaksOfEverything } from './goods';
import type { DutyWords } from './measure-clues';
import { amountsIn, ratesIn } from './rates';

/** A duty that a sentence describes, in offsets into the passage's canonical text. */
export interface DutyPhrase extends DutyWords {
  start: number;
  end: number;
  sideFrom: SideFrom;
  /** The rate stands behind the goods only: "lower tariffs on China to 80%" may be a wish. */
  isRateLast?: boolean;
  /** Falls on goods that are counted: never all duties of a side. */
  isPart?: boolean;
}

/**
 * All duty phrases of a sentence that tell whose duty it is. `people` are the
 * officials named in the sentence (offsets into it), who act for their side;
 * `onTopic`: the article speaks of China, even where this passage does not.
 */
export function dutyPhrasesIn(
  passage: Passage,
  sentence: Sentence,
  people: readonly Actor[] = [],
  onTopic = false,
): DutyPhrase[] {
  const phrases: DutyPhrase[] = [];
  const text = passage.folded.slice(sentence.start, sentence.end);
  for (const head of text.matchAll(HEAD)) {
    const phrase = readPhrase(
      text,
      head.index,
      head.index + head[0].length,
      passage,
      people,
      onTopic,
      phrases.at(-1)?.side ?? null,
    );
    if (phrase) {
      phrases.push({
        ...phrase,
        start: phrase.start + sentence.start,
        end: phrase.end + sentence.start,
      });
    }
  }
  const isApart = ({ start, end }: DutyPhrase) =>
    !phrases.some((other) => start < other.end && other.start < end);
  const sums = onTopic || namesChina(text) ? dutySumsIn(text, people) : [];
  const found = sums.map((sum) => ({
    ...sum,
    start: sum.start + sentence.start,
    end: sum.end + sentence.start,
  }));
  return [...agreeing(phrases), ...found.filter(isApart)];
}

/**
 * Where one phrase of a sentence names its target, another whose side was only
 * guessed from the subject must agree with it, or stays unsaid.
 */
function agreeing(phrases: DutyPhrase[]): DutyPhrase[] {
  const certain = new Set(
    phrases.filter((phrase) => phrase.sideFrom === 'target').map((phrase) => phrase.side),
  );
  return phrases.filter(
    (phrase) => phrase.sideFrom !== 'actor' || certain.size === 0 || certain.has(phrase.side),
  );
}

function readPhrase(
  text: string,
  start: number,
  end: number,
  passage: Passage,
  people: readonly Actor[],
  onTopic: boolean,
  earlier: DutyPhrase['side'],
): DutyPhrase | null {
  const isBare = start === end && BARE_RATE_ON.test(text.slice(end));
  const after = isBare ? ` ${text.slice(end)}` : text.slice(end);
  const left = text.slice(0, start);
  if (NOT_A_DUTY_BEFORE.test(left) || isNoDuty(text.slice(start, end), after)) return null;
  if (qualifiesNext(text.slice(start, end), after)) return null;
  const modifiers = (MODIFIERS_BEFORE.exec(left.slice(-120))?.[0] ?? '').replace(
    /^(?:.*\b(?:the|its|his) |(?:(?:of|more) )+)?["']?/,
    '',
  );
  // The owner's name is a mention of its own ("Trump's tariffs on China").
  const owner = /^(?:mr )?(?:trump|biden)(?:'s)? /.exec(modifiers)?.[0] ?? '';
  // "$50 billion in tariffs on Chinese goods".
  const sum = SUM_OF.exec(text.slice(0, start - modifiers.length))?.[0] ?? '';
  const round = ROUND_BEFORE.exec(text.slice(0, start - modifiers.length))?.[0] ?? '';
  const phraseStart =
    start - modifiers.length + owner.length - (owner === '' ? sum.length + round.length : 0);
  const preposition = PREPOSITION.exec(after)?.[0];
  let phraseEnd = end;
  let target = '';
  if (preposition !== undefined) {
    const targetStart = end + preposition.length - (isBare ? 1 : 0);
    const worldwide = WORLDWIDE.exec(text.slice(targetStart))?.[0];
    const targetEnd = worldwide
      ? targetStart + worldwide.length
      : endOfTarget(text, targetStart, text.length);
    const isFor = / for $/.test(preposition);
    const names = partyOfGoods(text.slice(targetStart, targetEnd)) !== null;
    if (targetEnd > targetStart && (names || !isFor)) {
      target = text.slice(targetStart, targetEnd);
      phraseEnd = targetEnd;
    }
  }
  if (target === '' && /^tax/.test(text.slice(start, end))) {
    const targetEnd = endOfTarget(text, end + 1, text.length);
    const rate = TAXED_AT.exec(text.slice(targetEnd))?.[0];
    if (rate !== undefined) {
      target = text.slice(end + 1, targetEnd);
      phraseEnd = targetEnd + rate.length;
    }
  }
  if (target === '') {
    const tail = start === end ? BARE_RATE_GROUND : RATE_ONLY;
    phraseEnd = end + (tail.exec(after)?.[0].length ?? 0);
  }
  const endOfGoods = phraseEnd;
  phraseEnd += RATE_AFTER.exec(text.slice(phraseEnd))?.[0].length ?? 0;
  const rest = text.slice(phraseEnd);
  const groundClause = GROUND_LINK.exec(rest)?.[0] ?? '';
  const noun = text.slice(start, end);
  const before = text.slice(0, phraseStart);
  const actor = INCLUDED.test(before)
    ? (actorsIn(before)[0]?.party ?? null)
    : OPENING_PARTICIPLE.test(before)
      ? (actorsIn(rest)[0]?.party ?? null)
      : governingActor(before, people);
  const isLoose = isBare || LOOSE_HEAD.test(noun);
  if (isLoose && !saysHowMuch(text.slice(phraseStart, phraseEnd), target, actor)) return null;
  if (isBare && RATE_OF_A_DUTY.test(left)) return null;
  if (isBare && !isImposed(before) && !DUTIES_BEFORE.test(before) && !isTheRate(before, target))
    return null;
  if (
    (NEVER_LAID.test(before) || ONLY_IF.test(before)) &&
    /^(?:any |new |additional |further |more |fresh |extra )/.test(text.slice(phraseStart))
  )
    return null;
  const accused = WORLDWIDE.test(target) ? (/^[^.;,]{0,80}/.exec(rest)?.[0] ?? '') : '';
  const paired = pairedGround(before, text.slice(phraseStart, phraseEnd));
  const grounds =
    paired === ''
      ? groundsIn(`${text.slice(phraseStart, phraseEnd)} ${accused} ${groundClause}`)
      : ['emergency'];
  const era = ERA_AFTER.exec(rest)?.[0] ?? '';
  grounds.push(...erasIn(`${owner}${text.slice(phraseStart, phraseEnd)} ${era}`));
  if (/\bcanad/.test(target) && /\bmexic/.test(target)) grounds.push('fentanyl');
  const seller = FROM_OTHERS.exec(rest)?.[1] ?? '';
  if (ELSEWHERE.test(target) || (namesOthers(seller) && !namesChina(seller))) return null;
  const isOwnDuty = /\b(?:new|temporary|fresh|another)\b/.test(modifiers);
  if (
    grounds.every(isEra) &&
    !isOwnDuty &&
    !isImposed(before) &&
    isStruckDown(text, phraseStart, phraseEnd)
  ) {
    grounds.push('emergency');
  }
  if (namesOthers(modifiers) || (namesOthers(target) && !namesChina(target))) return null;
  const raised = /\b(?:hikes?|increases?|rises?)$|\b(?:higher|increased)\b/.test(
    `${modifiers}${text.slice(start, end)}`,
  );
  const isRated = ratesIn(`${modifiers}${text.slice(end, phraseEnd)}`).length > 0;
  const recipient =
    target === ''
      ? (RECIPIENT_BEFORE.exec(before)?.[1] ??
        ((isRated && THREATENED_WITH.exec(before)?.[1]) || ''))
      : '';
  const isRetaliation = RETALIATION.test(modifiers);
  const told =
    isRetaliation ||
    target !== '' ||
    grounds.length > 0 ||
    OPENING_PARTICIPLE.test(before) ||
    amountsIn(`${sum}${modifiers}`).length > 0 ||
    (raised && namesChina(text));
  if (target === '' && SUFFERED_ELSEWHERE.test(before)) return null;
  if (actor === 'other' || (ownerIn(modifiers) === null && isTheirs(before, people))) return null;
  const government = GOVERNMENT.exec(text.slice(0, start - modifiers.length));
  const ofGovernment = government ? (government[1] === undefined ? 'chinese ' : 'us ') : '';
  const side = sideOf({
    modifiers: `${ofGovernment}${modifiers}`,
    link: preposition ?? '',
    target: target || recipient,
    rest,
    grounds,
    isOneOfThem: isRetaliation || isRated || target !== '' || DATED_AFTER.test(rest),
    actor: told ? actor : null,
  });
  const isOfNobody = side?.from === 'ground' || (side?.party === 'US' && side.from === 'owner');
  const isWorldwide =
    (isOfNobody && METALS.test(target)) ||
    (side?.party === 'US' && ALL_OF_A_KIND.test(target) && !namesChina(target));
  if (isWorldwide) grounds.push('national-security');
  const party = side?.party ?? (target === '' && ADDED_TO.test(before) ? earlier : null);
  const words = text.slice(phraseStart, phraseEnd);
  const isKnownRate = KNOWN.test(modifiers) || KNOWN_AFTER.test(rest) || HIGH_RATE.test(words);
  const goods = narrowest(goodsIn(`${modifiers} ${target}`));
  const isUntold = target === '' && !isKnownRate && (goods.length === 0 || !onTopic);
  const isBareOfSums = ratesIn(words).length + amountsIn(words).length === 0;
  if (party === null && isBareOfSums && !isOfTheTwo(passage.folded)) return null;
  if (party === null && (isUntold || namesOthers(text))) return null;
  if (!onTopic && !namesChina(text) && !namesChina(passage.folded)) return null;
  // "America's 2009 tariffs on tyres": before the time of the records.
  if (OLD_YEAR.test(modifiers) || OLD_PRESIDENT.test(text.slice(0, start))) return null;
  // Ships are charged fees, which the dataset describes by words of their own.
  if (goods.length === 1 && goods[0] === 'ships') return null;
  return {
    start: phraseStart - paired.length,
    end: phraseEnd,
    side: party,
    sideFrom: side?.from ?? (party === null ? 'unsaid' : 'actor'),
    ratesPct: ratesOf(words, goods, rest),
    isRateLast: !isWorldwide && ratesIn(text.slice(phraseStart, endOfGoods)).length === 0,
    amountsBn: amountsIn(`${recipient} ${words}`),
    goods,
    allGoods:
      goods.length === 0 &&
      (speaksOfAllGoods(target || recipient) || ONLY_A_COUNTRY.test(target || recipient)),
    everything: goods.length === 0 && speaksOfEverything(target),
    grounds,
    recent:
      (isRetaliation && paired === '') ||
      HIT_BACK.test(before) ||
      round !== '' ||
      COUNTED_GOODS.test(target) ||
      /\b(?:new|fresh|latest|recent|additional|further|extra|increased)\b/.test(modifiers),
    isPart:
      round !== '' ||
      COUNTED_GOODS.test(target) ||
      GOODS_OF_ANYBODY.test(target) ||
      SOME_GOODS.test(target) ||
      WORLDWIDE.test(target),
    raised,
    remaining: /\b(?:remaining|rest of)\b/.test(target),
    planned: PLANNED.test(modifiers) || TO_BEGIN.test(rest),
  };
}

/** "Announced countermeasures…, including tariffs": who does so is the subject. */
const INCLUDED =
  /\b(?:countermeasures?|retaliat\w+|response|reprisals?)\b[^.;]*,? (?:including|among them) (?:an? )?$/;
/** "Announcing a further 125 per cent, China's tariff commission said": the subject follows. */
const OPENING_PARTICIPLE =
  /^\W*(?:announcing|imposing|raising|unveiling|lifting|cutting|doubling) (?:an? |its |the )?$/;
/** "Tariffs of 34 percent on": the duty has its noun. */
const RATE_OF_A_DUTY =
  /(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)) of [\d.]+ ?(?:%|per ?cent|percent|pc) $/;
/** "All automotive imports": of every country. */
const ALL_OF_A_KIND = /^all (?:[a-z-]+ ){1,2}imports$/;
/** Goods of no country that is named. */
const GOODS_OF_ANYBODY = /^(?:all |foreign |imported )?(?:imports|goods|products)$/;

/** "The existing 20% duties", "a 20% tariff imposed earlier this year": the rate tells. */
const KNOWN = /\b(?:existing|current|earlier|previous|initial|original)\b/;
const KNOWN_AFTER =
  /^ (?:that |which )?(?:(?:is|are|was|were) )?(?:already |first )?(?:in place|imposed|levied|he imposed|trump imposed|announced) (?:earlier|last|in|this|on)\b/;
/** "…announced Wednesday": the day tells which. */
const DATED_AFTER =
  /^[^,.;]{0,40}? (?:on |last |this )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|last week|last month)\b/;
/** "The planned tariffs", "new tariffs … would go into effect on Dec. 15". */
const PLANNED = /\b(?:planned|scheduled|looming|impending|proposed)\b/;
const TO_BEGIN =
  /^ (?:would|will|are (?:set|due|scheduled|expected) to|that (?:are|were) (?:set|due|scheduled) to) (?:go into effect|take effect|kick in|begin|start|be imposed|come into (?:force|effect))\b/;
const isOfTheTwo = (folded: string): boolean => namesChina(folded) || namesUnitedStates(folded);

/** So high a rate that it is known by it. */
const HIGH_RATE = /\b[12]\d\d(?:%| per ?cent| percent|pc)/;
/** "Fired back with massive tariffs": the news of the day. */
const HIT_BACK =
  /\b(?:(?:fir|hit|str)\w* back|retaliat\w+|respond\w*|hit out)\b[^.;]{0,60}\bwith (?:its own )?$/;

/** "Brazil, itself the target of a 50% US tariff": on the goods of a third country. */
const SUFFERED_ELSEWHERE = new RegExp(
  `\\b(?:${OTHERS_IN_LATIN})\\b(?:(?!\\b(?:china|chinese|beijing)\\b)[^.;])*\\b(?:target of|subject to|fac(?:e|es|ed|ing)|hit (?:by|with)|burdened with|pay(?:s|ing)?) (?:an? |the |new |steep )*$`,
);

/** "If Washington imposes new duties": none of those on record. */
const ONLY_IF =
  /\b(?:if|unless|should|in case|were to)\b[^,.;]{0,60}\b(?:impos|put|add|lay|slap|levy|levi|introduc|plac|insist|launch|hit)\w*(?: on imposing| with)?(?: any)? $/;

/** "…, adding to the 20 percent levy": of the same side as the duty before. */
const ADDED_TO =
  /\b(?:add(?:s|ed|ing)? to|on top of|in addition to|atop|plus|supplement(?:s|ing)|stacked on|up from|along with|alongside|compared (?:with|to)) (?:the |an? |its |existing |earlier )*$/;

/** Laid in answer: never all duties of a side. */
const RETALIATION = /\b(?:retaliatory|tit-for-tat|counter|matching|equivalent|reciprocal)\b/;
const SUM_OF = /\$[\d.]+ ?(?:bn|billion) (?:in|worth of|of) (?:new )?$/;
/** "The Trump administration's tariffs": whose they are, before the words that qualify them. */
const GOVERNMENT =
  /\b(?:(trump|biden|us|u\.s\.?|american|united states)|(chinese|china)) (?:administration|government|president|side)'s $/;
/** "128 American products": some of the goods, counted. */
const COUNTED_GOODS =
  /^(?:(?:some |about |up to )?\d[\d,]* |these |an? (?:batch|handful) of )(?:[\w.-]+ ){0,2}(?:products|goods|items|imports|exports|categories)\b/;

/** "Chinese bicycles": goods of a kind that is not told apart, and so not all of them. */
const SOME_GOODS =
  /^(?:all |most |some )?(?:chinese|american|u\.s\.?|us)(?:-made)? (?!goods|products?|imports|exports|shipments|merchandise|items|trade|firms|companies|manufactur|exporters|producers|makers|businesses|suppliers|industr|sectors?|econom|consumer|and\b|or\b|than|side|government)[a-z]+s$/;

/** Presidents before the first duties on record. */
const OLD_PRESIDENT =
  /\b(?:nixon|reagan|bush|clinton|obama|carter|hoover|mckinley|johnson|kennedy|roosevelt|lincoln)(?:'s|-era) (?:[\w%-]+ ){0,3}$/;

/** A year before the first duties on record, right before the noun. */
const OLD_YEAR = /\b(?:1[89]\d\d|20(?:0\d|1[0-7])) (?:[\w-]+ )*$/;

/** "Promised not to put", "hold off on": before new duties that will not come. */
const NEVER_LAID =
  /(?:\b(?:not|no longer|never|refrain\w* from|hold\w* off|held off|without|no plans to|avoid\w*)|n't)(?: (?:on|be|going|to|any|the|of))*(?: (?:impos|put|add|lay|slap|levy|introduc|announc|plac)\w*)?(?: any)? $/;

/** "…imposed in his first term", "…put in place by his predecessor". */
const ERA_AFTER =
  /^(?: (?:that |which )?(?:we|he|she|they|it|biden|the administration) (?:has |had |have )?inherited\b|(?: [\w-]+){0,4} (?:by|during|from|in|since|of|under) (?:(?:his|her|the|trump's|mr trump's|donald trump's|biden's) )?(?:own )?[\w -]{4,24})/;

/** The rates of the phrase; with goods named, the one that is told right after it. */
function ratesOf(words: string, goods: readonly string[], rest: string): number[] {
  const rates = ratesIn(words);
  if (rates.length > 0 || goods.length === 0) return rates;
  return ratesIn(RATE_TOLD.exec(rest)?.[0] ?? '');
}

/** "The fentanyl and reciprocal tariffs": both, which the emergency law laid. */
function pairedGround(before: string, words: string): string {
  const pair = / (?:fentanyl(?:-related)?|reciprocal) and $/.exec(before)?.[0].trimStart() ?? '';
  const both = groundsIn(pair + words);
  return both.includes('fentanyl') && both.includes('reciprocal') ? pair : '';
}

/** "Among the new duties, the 100% on Chinese cars": the noun stands before the rate. */
const DUTIES_BEFORE = /\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies))\b/;

/** "Called the 145% on Chinese goods unsustainable": known by its rate and whose goods. */
const isTheRate = (before: string, target: string): boolean =>
  ON_AN_AMOUNT.test(target) ||
  (/\b(?:the|latest|new|first) $/.test(before) && ON_GOODS.test(target));
const ON_GOODS = /^(?:all )?(?:chinese|american|u\.s\.?|us) (?:goods|imports|products|exports)$/;
const ON_AN_AMOUNT =
  /^(?:about |some )?\$[\d.]+ ?(?:bn|billion) (?:worth )?(?:of|in) (?:chinese|american|u\.s\.?|us) (?:goods|imports|products|exports)$/;

/** "Taxes on $75 billion of US products", "a 25 percent charge on American goods". */
function saysHowMuch(words: string, target: string, actor: Actor['party'] | null): boolean {
  const isSaid = partyOfGoods(target) !== null || (actor !== null && actor !== 'other');
  const falls = isSaid && (goodsIn(target).length > 0 || GOODS.test(target));
  const much = /\bequal (?:amount|value)\b/.test(target);
  const isExtra = /^(?:additional|extra|new|import|higher) tax/.test(words);
  return falls && (much || isExtra || ratesIn(words).length > 0 || amountsIn(words).length > 0);
}

const GOODS = /\b(?:goods|products|imports|exports|items|shipments)\b/;
