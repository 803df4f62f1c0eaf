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
  namesChina,
  namesOthers,
  namesUnitedStates,
  partyOfGoods,
} from '../text/countries';
import type { Passage, Sentence } from '../text/passages';
import { extentOf } from './duty-extent';
import { erasIn, GROUND_LINK, groundsIn, isEra, isStruckDown } from './duty-grounds';
import { isImposed, isTheirs, METALS, ownerIn, type SideFrom, sideOf } from './duty-owner';
import { dutySumsIn } from './duty-sums';
import {
  ADDED_TO,
  actorOf,
  DATED_AFTER,
  DUTIES_BEFORE,
  ERA_AFTER,
  GOVERNMENT,
  HIT_BACK,
  isKnownDuty,
  isNeverLaid,
  isOlderThanRecords,
  isPlanned,
  opensSentence,
  RATE_OF_A_DUTY,
  SUFFERED_ELSEWHERE,
} from './duty-surroundings';
import {
  ELSEWHERE,
  FROM_OTHERS,
  HEAD,
  LOOSE_HEAD,
  ONLY_A_COUNTRY,
  RATE_TOLD,
  RECIPIENT_BEFORE,
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
  const extent = extentOf(text, start, end);
  if (extent === null) return null;
  const { isBare, owner, modifiers, sum, round, link, target, endOfGoods } = extent;
  const { start: phraseStart, end: phraseEnd } = extent;
  const rest = text.slice(phraseEnd);
  const groundClause = GROUND_LINK.exec(rest)?.[0] ?? '';
  const noun = text.slice(start, end);
  const before = text.slice(0, phraseStart);
  const actor = actorOf(before, rest, people);
  const isLoose = isBare || LOOSE_HEAD.test(noun);
  if (isLoose && !saysHowMuch(text.slice(phraseStart, phraseEnd), target, actor)) return null;
  if (isBare && RATE_OF_A_DUTY.test(text.slice(0, start))) return null;
  if (isBare && !isImposed(before) && !DUTIES_BEFORE.test(before) && !isTheRate(before, target))
    return null;
  if (isNeverLaid(before, text.slice(phraseStart))) return null;
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
    opensSentence(before) ||
    amountsIn(`${sum}${modifiers}`).length > 0 ||
    (raised && namesChina(text));
  if (target === '' && SUFFERED_ELSEWHERE.test(before)) return null;
  if (actor === 'other' || (ownerIn(modifiers) === null && isTheirs(before, people))) return null;
  const government = GOVERNMENT.exec(text.slice(0, start - modifiers.length));
  const ofGovernment = government ? (government[1] === undefined ? 'chinese ' : 'us ') : '';
  const side = sideOf({
    modifiers: `${ofGovernment}${modifiers}`,
    link,
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
  const isKnownRate = isKnownDuty(modifiers, rest) || HIGH_RATE.test(words);
  const goods = narrowest(goodsIn(`${modifiers} ${target}`));
  const isUntold = target === '' && !isKnownRate && (goods.length === 0 || !onTopic);
  const isBareOfSums = ratesIn(words).length + amountsIn(words).length === 0;
  if (party === null && isBareOfSums && !isOfTheTwo(passage.folded)) return null;
  if (party === null && (isUntold || namesOthers(text))) return null;
  if (!onTopic && !namesChina(text) && !namesChina(passage.folded)) return null;
  if (isOlderThanRecords(modifiers, text.slice(0, start))) return null;
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
    planned: isPlanned(modifiers, rest),
  };
}

/** "All automotive imports": of every country. */
const ALL_OF_A_KIND = /^all (?:[a-z-]+ ){1,2}imports$/;

/** Goods of no country that is named. */
const GOODS_OF_ANYBODY = /^(?:all |foreign |imported )?(?:imports|goods|products)$/;

const isOfTheTwo = (folded: string): boolean => namesChina(folded) || namesUnitedStates(folded);

/** So high a rate that it is known by it. */
const HIGH_RATE = /\b[12]\d\d(?:%| per ?cent| percent|pc)/;

/** Laid in answer: never all duties of a side. */
const RETALIATION = /\b(?:retaliatory|tit-for-tat|counter|matching|equivalent|reciprocal)\b/;

/** "128 American products": some of the goods, counted. */
const COUNTED_GOODS =
  /^(?:(?:some |about |up to )?\d[\d,]* |these |an? (?:batch|handful) of )(?:[\w.-]+ ){0,2}(?:products|goods|items|imports|exports|categories)\b/;

/** "Chinese bicycles": goods of a kind that is not told apart, and so not all of them. */
const SOME_GOODS =
  /^(?:all |most |some )?(?:chinese|american|u\.s\.?|us)(?:-made)? (?!goods|products?|imports|exports|shipments|merchandise|items|trade|firms|companies|manufactur|exporters|producers|makers|businesses|suppliers|industr|sectors?|econom|consumer|and\b|or\b|than|side|government)[a-z]+s$/;

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
