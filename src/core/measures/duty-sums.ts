/**
 * Duties told without their noun: by the trade that they fall on ("hit another $200bn of
 * Chinese goods", "the $60 billion list"), by how many goods are on a list, or by the
 * verb alone ("by taxing American soybeans").
 */
import { type Actor, namesOthers, otherParty, type Party, partyOfGoods } from '../text/countries';
import { governingActor } from './duty-owner';
import type { DutyPhrase } from './duty-phrases';
import { goodsIn, narrowest } from './goods';
import { amountsIn, ratesIn } from './rates';

const SUM = '(?:us)?\\$[\\d.]+ ?-?(?:bn|billion|b)\\b';
const FIRST =
  '(?:(?:another|an? additional|an? further|an? extra|about|some|around|roughly|nearly|almost|more than|at least|up to) )*';
const PARTY = "(?:chinese|china's|us|u\\.s\\.|american|america's)";
const GOODS = '(?:goods|imports|products|exports|items|shipments|merchandise)';
const OF_PARTY = `(?:(?:[\\w-]+ )?${PARTY} (?:[\\w-]+ )?${GOODS}|${GOODS} (?:[\\w-]+ )?from (?:china|america|the us|the u\\.s\\.|the united states))`;
const FORMS: readonly RegExp[] = [
  new RegExp(
    `(?<=\\b(?:hit(?:s|ting)?|target(?:s|ed|ing)?|tax(?:es|ed|ing)?|slap(?:s|ped|ping)?|penali[sz](?:e|es|ed|ing)) (?:tariffs on |duties on |levies on )?)${FIRST}${SUM}(?: worth)?(?: of| in)? ${OF_PARTY}`,
    'g',
  ),
  new RegExp(
    `(?:${SUM} (?:tariff )?(?:list|round|tranche|batch|wave|package)\\b)(?: of ${OF_PARTY})?`,
    'g',
  ),
  new RegExp(`\\blist of ${FIRST}\\d[\\d,]* (?:[\\w-]+ )?${PARTY} (?:[\\w-]+ )?${GOODS}`, 'g'),
  new RegExp(
    `(?<=\\b(?:by|start(?:s|ed)?|began|would|will|could|to|keep|is|was|now) )tax(?:ing)? (?:all |some |imported )?${PARTY} (?:[\\w-]+ ){0,2}?[\\w-]+\\b(?: at [\\d.]+ ?(?:%|per cent|percent|pc))?`,
    'g',
  ),
];
const MAY_BE = /\$|\blist of\b|\btax/;

/** Such phrases of a sentence; `text` is the sentence, folded. */
export function dutySumsIn(text: string, people: readonly Actor[]): DutyPhrase[] {
  if (!MAY_BE.test(text)) return [];
  const phrases: DutyPhrase[] = [];
  for (const form of FORMS) {
    for (const match of text.matchAll(form)) {
      const start = match.index;
      const end = start + match[0].length;
      if (phrases.some((other) => start < other.end && other.start < end)) continue;
      const phrase = phraseOf(match[0], text.slice(0, start), people);
      if (phrase) phrases.push({ ...phrase, start, end });
    }
  }
  return phrases;
}

function phraseOf(
  words: string,
  before: string,
  people: readonly Actor[],
): Omit<DutyPhrase, 'start' | 'end'> | null {
  if (namesOthers(words)) return null;
  const goodsOf = partyOfGoods(words);
  const amountsBn = amountsIn(words);
  const isTax = words.startsWith('tax');
  const goods = narrowest(goodsIn(words));
  if (isTax && goods.length === 0 && ratesIn(words).length === 0) return null;
  if (goodsOf === null && amountsBn.length === 0) return null;
  const side: Party | null = goodsOf === null ? null : otherParty(goodsOf);
  const actor = governingActor(before, people);
  if (actor === 'other' || (actor !== null && side !== null && actor !== side)) return null;
  return {
    side,
    sideFrom: side === null ? 'unsaid' : 'target',
    ratesPct: ratesIn(words),
    amountsBn,
    goods,
    allGoods: false,
    everything: false,
    grounds: [],
    recent: amountsBn.length === 0,
    isPart: true,
    raised: false,
    remaining: false,
  };
}
