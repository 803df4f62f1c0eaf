/**
 * Names of duties: India has reciprocal tariffs too, Brussels countervailing duties, and
 * Mr Bush had steel tariffs.
 */
import type { LexiconPolicy } from '../../model/lexicon';
import { governingActor } from '../measures/duty-owner';
import { isNoDuty } from '../measures/duty-words';
import { namesChina, namesOthers, namesUnitedStates } from '../text/countries';
import type { AliasPlace } from './alias-place';

const NAMES_A_DUTY = /(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|section \d+)$/;
/** Nouns that make something else of the name before them. */
const ANOTHER_HEAD =
  /^ (?:exclusions?|exemptions?|investigations?|probes?|petitions?|refunds?|hearings?|rulings?|lawsuits?|reviews?)\b/;
/** "Triple-digit tariffs on each other's goods" are both sides'. */
const OF_BOTH = /^ on (?:each |one an)other/;
const OTHER_OBJECT = /^ (?:on|against|for|with|from|targeting) ((?:[\p{L}.']+,? ?){1,5})/u;
/** Duties that every customs office lays: America's only where America is spoken of. */
const TRADE_REMEDY = /\b(?:anti-?dumping|countervailing|safeguard)\b/;
/** "America's steel tariffs": whose they are, whoever answers them. */
const OURS_BEFORE =
  /\b(?:america's|american|us|u\.s\.?|washington's|trump's|biden's|united states') (?:[\w.%-]+ )?$/;
/** "China's retaliatory Dec. 15 tariffs". */
const CHINAS_BEFORE = /\b(?:china's|beijing's|chinese) (?:(?:own|new|retaliatory|planned) )*$/;
const PAYS =
  /\b(?:pay|pays|paid|paying|fac(?:e|es|ed|ing)|hit (?:with|by)|subject to) (?:[\w%.-]+ ){0,4}$/;

/** Why the name is another country's duty or none; `null` when nothing says so. */
export function dutyObjection(place: AliasPlace, policy: LexiconPolicy | undefined): string | null {
  const { words, before, after } = place;
  if (isOfEarlierYear(after, policy)) return 'of years before it was';
  if (NAMES_A_DUTY.test(words)) {
    if (policy?.side === 'US' && CHINAS_BEFORE.test(before)) return 'the other side lays it';
    if (isPaidByOthers(before)) return 'another country pays it';
    if (!OURS_BEFORE.test(before) && governingActor(before, []) === 'other') {
      return 'another country lays it';
    }
    if (policy?.side !== 'CN' && isElsewhere(place)) return 'another country is spoken of';
    if (isNoDuty(words, after)) return 'no duty';
    if (OF_BOTH.test(after)) return "both sides' duties";
    if (ANOTHER_HEAD.test(after)) return 'the next word makes it another thing';
  }
  if (isRateOfOther(place)) return 'another country pays it';
  const object = OTHER_OBJECT.exec(after)?.[1] ?? '';
  const isOfOthers = namesOthers(object) && !namesChina(object) && !namesUnitedStates(object);
  return isOfOthers ? 'it falls on another country' : null;
}

/** "South Korea will pay a 25% reciprocal tariff": who pays stands in the same clause. */
function isPaidByOthers(before: string): boolean {
  const clause = before.split(/[;:]|, (?:and|while|but|as)\b/).at(-1) ?? '';
  return PAYS.test(clause) && namesOthers(clause) && !namesChina(clause);
}

/** 日本…，对等关税|降至15%: what another country comes to pay. */
function isRateOfOther({ words, said, after }: AliasPlace): boolean {
  const changes = /^(?:税率)?(?:将|已|则)?(?:降|升|调|定|减|为)[^，。；%]{0,6}\d/.test(after);
  return changes && words.endsWith('关税') && namesOthers(said) && !namesChina(said);
}

/** Another country in the sentence and not China; of trade remedies, in a passage without America. */
function isElsewhere({ words, said, before, passage }: AliasPlace): boolean {
  if (!namesChina(said)) return namesOthers(said) && !OURS_BEFORE.test(before);
  const { folded } = passage;
  return TRADE_REMEDY.test(words) && namesOthers(folded) && !namesUnitedStates(folded);
}

/** "The steel tariffs of 2002": the year is one of long before. */
function isOfEarlierYear(after: string, policy: LexiconPolicy | undefined): boolean {
  const year = /^ (?:of|in|from) (?:the )?((?:1[89]|20)\d\d)\b/.exec(after)?.[1];
  const knownFrom = policy?.knownFrom ?? null;
  return year !== undefined && knownFrom !== null && year < knownFrom.slice(0, 4);
}
