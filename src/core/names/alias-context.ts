/**
 * Whether a policy's or institution's name means ours where it stands.
 *
 * "Phase One" is also a stage of a trial, "Section 301" a paragraph of many acts,
 * "entity list" a term of software, "reciprocal tariffs" also India's. A name
 * needs China in the article, its own time, and no other owner beside it.
 */
import type { IsoDay } from '../../model/days';
import type { LexiconPolicy } from '../../model/lexicon';
import { addDays, fuzzyBounds } from '../days/tenure';
import { namesOthers } from '../text/countries';
import type { Passage, Sentence } from '../text/passages';
import { isHan } from '../text/words';
import { signalsOf } from '../topic/topic';
import { dutyObjection } from './alias-duties';
import { listObjection } from './alias-lists';
import { placeOf } from './alias-place';
import { isOfAnotherWorld, otherSense } from './alias-senses';
import { statuteObjection } from './alias-statutes';

/** Names that other statutes, trials and studies bear as well. */
const SHARED_WITH_OTHERS = /^(?:section \d|phase (?:one|1)|title |trade act)/;

/** Whether the word before makes it somebody else's: "EU Chips Act", "UFLPA Entity List", 印度的…. */
function isOwnedByOthers(before: string): boolean {
  const word =
    /(\p{Lu}[\p{L}.'-]*) (?:(?:new|own|planned|revised|draft|first) )*(?:[Aa]nti-)?$/u.exec(
      before,
    )?.[1] ?? '';
  if (/^\p{Lu}{4,}$/u.test(word) && !/^(?:USTR|BIS'S|IEEPA)$/.test(word)) return true;
  return (
    namesOthers(word.toLowerCase()) ||
    /(?:印度|欧盟|日本|韩国|英国|加拿大|墨西哥|巴西|越南)的?$/.test(before)
  );
}

/** What ports, cities and countries the world over have. */
const EVERY_CITY_HAS =
  /^(?:the )?(?:port fees|board of (?:trade|investment)|(?:foreign investment|export control|data security|tariff|foreign relations) law|chips act|huawei ban|blocking (?:rules|statute))$/;
/** "Rotterdam's port fees": a possessive of neither country. */
const isOfAnotherPlace = (before: string): boolean =>
  /(?<!\b(?:China|Beijing|America|Washington|States|US|U\.S\.|Trump|Biden|USTR|Congress|Commerce|Treasury|House|Party|Government|Ministry))'s (?:\w+ )?$/.test(
    /\p{Lu}[\p{L}.]*'s (?:\w+ )?$/u.exec(before)?.[0] ?? '',
  );

/** Capitals inside the words, an acronym, or a Chinese name of some length. */
function isProperName(words: string): boolean {
  if (isHan(words.charCodeAt(0))) return words.length >= 6;
  const capitalised = words.match(/(?:^|[ -])\p{Lu}/gu)?.length ?? 0;
  return capitalised >= 2 || /^\p{Lu}{4,}/u.test(words);
}

/** A case at the WTO is a dispute on trade as well. */
const AT_THE_WTO =
  /^ (?:at|with|before|in|to) (?:the )?(?:wto|world trade organi[sz]ation|geneva)\b/;
const DISPUTE = /(?:trade|tariff) (?:dispute|conflict|spat)$/;
/** Words that make another body of the Chinese name after them: 货物贸易理事会 is the WTO's. */
const LONGER_NAME_BEFORE = /(?:货物|服务|货品|世界|知识产权|联邦|国际)$/;
const LEEWAY_DAYS = 45;

export interface AliasContext {
  day: IsoDay | null;
  policy: LexiconPolicy | undefined;
  safe: boolean;
  /** The passage, folded, without its names of policies. */
  rest: string;
  /** China is spoken of somewhere in the article. */
  articleMentionsChina: boolean;
  aboutTopic: boolean;
  /** The same policy is named elsewhere in the article where the words around say so. */
  established: boolean;
}

/** `null` when the name means ours; else why it does not. */
export function aliasObjection(
  passage: Passage,
  sentence: Sentence,
  start: number,
  end: number,
  context: AliasContext,
): string | null {
  const { policy, day } = context;
  const place = placeOf(passage, sentence, start, end);
  const { words, before, after, said } = place;
  if (LONGER_NAME_BEFORE.test(before)) return 'part of a longer name';
  if (isOwnedByOthers(passage.text.slice(Math.max(0, start - 30), start))) {
    return 'another country or statute owns it';
  }
  if (EVERY_CITY_HAS.test(words) && isOfAnotherPlace(passage.text.slice(sentence.start, start))) {
    return 'another place owns it';
  }
  const exact = passage.text.slice(start, end);
  const cased = { words, exact, before: passage.text.slice(sentence.start, start), after };
  const sense = otherSense({ ...cased, sentence: said }, passage.text.slice(end, end + 12));
  if (sense !== null && !context.established) return sense;
  const namesItself = context.safe && isProperName(exact) && !SHARED_WITH_OTHERS.test(words);
  if (!context.articleMentionsChina && !namesItself) return 'China is not spoken of';
  if (DISPUTE.test(words) && AT_THE_WTO.test(after)) return 'a case before the WTO';
  const knownFrom = policy?.knownFrom ?? null;
  if (day !== null && knownFrom !== null) {
    if (addDays(day, LEEWAY_DAYS) < fuzzyBounds(knownFrom).earliest) return 'it did not exist yet';
  }
  const objection =
    statuteObjection(place) ??
    dutyObjection(place, policy) ??
    listObjection(place, policy, context.safe);
  if (objection !== null) return objection;
  if (isOfAnotherWorld(words, context.rest)) return 'a word of another world';
  if (context.safe || context.established) return null;
  const signals = signalsOf(passage);
  if (signals.china && (signals.unitedStates || signals.economy)) return null;
  if (context.aboutTopic && (signals.china || signals.unitedStates || signals.economy)) return null;
  return 'a common phrase, and nothing here says that it is ours';
}
