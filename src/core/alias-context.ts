/**
 * Whether a policy's or institution's name means ours where it stands.
 *
 * "Phase One" is also a stage of a trial, "Section 301" a paragraph of many acts,
 * "entity list" a term of software, "reciprocal tariffs" also India's. A name
 * needs China in the article, its own time, and no other owner beside it.
 */
import type { IsoDay } from '../model/days';
import type { LexiconPolicy } from '../model/lexicon';
import { otherSense } from './alias-senses';
import { type Actor, actorsIn, namesChina, namesOthers, namesUnitedStates } from './countries';
import { governingActor } from './duty-owner';
import { NOT_A_DUTY_AFTER } from './duty-words';
import type { Passage, Sentence } from './passages';
import { addDays, fuzzyBounds } from './tenure';
import { signalsOf } from './topic';
import { isHan } from './words';

/** "of the Clean Air Act": the section belongs to another statute. */
const OTHER_STATUTE =
  /^,? ?(?:\([a-z0-9]+\) ?)*of (?:the |that |this |title )(?!.{0,30}\btrade (?:act|expansion act)\b)(?:[\p{L}]+ ){0,6}(?:act|code|constitution|law|bill|statute|regulations?)\b/iu;
const OTHER_OBJECT = /^ (?:on|against|for|with|from|targeting) ((?:[\p{L}.']+,? ?){1,5})/u;
/** "The Finance Act, section 301": the statute stands before its paragraph. */
const OTHER_STATUTE_BEFORE =
  /(?<!\btrade |\btrade expansion |\btariff |\bpowers )\b(?:act|code|constitution|statute|bill)(?: of \d{4}|(?: \(\w+\)))?(?:,|'s|:)? (?:under )?$/;
/** Fields of law that have sections of their own, in a clause that says nothing of trade. */
const OTHER_LAW =
  /\b(?:copyrights?|patents?|criminal|penal|pensions?|insolvency|bankruptcy|disabilit(?:y|ies)|rehabilitation|immigration|visas?|asylum|clean (?:air|water)|environmental|housing|tenants?|vouchers?|social security|health (?:care|insurance)|education|students?|securities|auditors?|audit committees?|shareholders?|directors?|building code|zoning|income tax|tax(?:payers?)? code|broadcast\w*|communications)\b/;
const OF_TRADE =
  /\b(?:trade|tariffs?|dut(?:y|ies)|lev(?:y|ies)|imports?|exports?|china|chinese|beijing|ustr|lighthizer|greer|tai|steel|alumini?um|goods|probes?|investigations?)\b/;
/** "Section 301 of the stadium", "Section 301, Row 12": a part of anything but the Trade Act. */
const PLACE_BEFORE = /\b(?:room|row|block|hall|gate|building|aisle) $/i;
const OTHER_PART =
  /^,? (?:of (?!.{0,40}\b(?:trade act|trade expansion act|trade law|1974|1962)\b)|(?:row|rows|seats?|tickets?|box)\b|in (?:the )?(?:stadium|arena|stands)\b)/;
/** Names that other statutes, trials and studies bear as well. */
const SHARED_WITH_OTHERS = /^(?:section \d|phase (?:one|1)|title |trade act)/;

/** Whether the word before makes it somebody else's: "EU Chips Act", "UFLPA Entity List", 印度的…. */
function isOwnedByOthers(before: string): boolean {
  const word = /(\p{Lu}[\p{L}.'-]*) (?:[Aa]nti-)?$/u.exec(before)?.[1] ?? '';
  if (/^\p{Lu}{4,}$/u.test(word) && !/^(?:USTR|BIS'S|IEEPA)$/.test(word)) return true;
  return (
    namesOthers(word.toLowerCase()) ||
    /(?:印度|欧盟|日本|韩国|英国|加拿大|墨西哥|巴西|越南)的?$/.test(before)
  );
}

/** Capitals inside the words, an acronym, or a Chinese name of some length. */
function isProperName(words: string): boolean {
  if (isHan(words.charCodeAt(0))) return words.length >= 6;
  const capitalised = words.match(/(?:^|[ -])\p{Lu}/gu)?.length ?? 0;
  return capitalised >= 2 || /^\p{Lu}{4,}/u.test(words);
}

/** Nouns that make something else of the name before them. */
const ANOTHER_HEAD =
  /^ (?:exclusions?|exemptions?|investigations?|probes?|petitions?|refunds?|hearings?|rulings?|lawsuits?|reviews?)\b/;
/** A case at the WTO is a dispute on trade as well. */
const AT_THE_WTO =
  /^ (?:at|with|before|in|to) (?:the )?(?:wto|world trade organi[sz]ation|geneva)\b/;
const DISPUTE = /(?:trade|tariff) (?:dispute|conflict|spat)$/;
/** "Triple-digit tariffs on each other's goods" are both sides'. */
const OF_BOTH = /^ on (?:each |one an)other/;
const NAMES_A_DUTY = /(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|section \d+)$/;
/** "South Korea will pay a 25% reciprocal tariff": who pays stands in the same clause. */
function isPaidByOthers(before: string): boolean {
  const clause = before.split(/[;:]|, (?:and|while|but|as)\b/).at(-1) ?? '';
  return PAYS.test(clause) && namesOthers(clause) && !namesChina(clause);
}
const PAYS =
  /\b(?:pay|pays|paid|paying|fac(?:e|es|ed|ing)|hit (?:with|by)|subject to) (?:[\w%.-]+ ){0,4}$/;

/** Another country in the sentence and neither of ours, or in the passage and no America. */
function isElsewhere(passage: Passage, { start, end }: Sentence): boolean {
  const said = passage.folded.slice(start, end);
  if (namesChina(said)) return !namesUnitedStates(passage.folded) && namesOthers(passage.folded);
  return namesOthers(said);
}

/** "The steel tariffs of 2002": the year is one of long before. */
function isOfEarlierYear(after: string, policy: LexiconPolicy | undefined): boolean {
  const year = /^ (?:of|in|from) (?:the )?((?:1[89]|20)\d\d)\b/.exec(after)?.[1];
  const knownFrom = policy?.knownFrom ?? null;
  return year !== undefined && knownFrom !== null && year < knownFrom.slice(0, 4);
}

/** Names that are words of everyday life in many senses. */
const EVERYDAY = /^(?:the )?(?:trade wars?|phase[ -](?:one|1)|de-?coupling|de-?risking|truce)$/;
/** What such a name is about where it is ours. */
const OF_COMMERCE =
  /\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|exports?|exporters?|imports?|importers?|sanctions?|econom(?:y|ies|ic|ists?)|commerce|markets?|soybeans?|semiconductors?|trade (?:talks?|deals?|deficit|surplus|polic(?:y|ies)|representative|disputes?|partners?|ties|pact|agreement|minist\w+|officials?|experts?|tensions?|relations?))\b/;
/** Games, sports, stories, laboratories and workshops, where those words have a life of their own. */
const OTHER_WORLDS =
  /\b(?:games?|gam(?:ers?|ing)|quests?|players?|levels?|season|coach(?:es)?|fans|leagues?|clubs?|match(?:es)?|playoffs?|nba|nfl|novels?|films?|episodes?|albums?|songs?|bands?|patients?|vaccines?|trials?|dose|doses|subway|metro|construction|voltage|circuits?|capacitors?|motor|gearbox|trailers?|bolts?|tennis|football|gangs?|couple|marriage|siblings|neighbou?rs?)\b/;

/** A name that is a paragraph number of a law, or begins with one. */
const SECTION = /^section \d+$/i;
const SECTION_NAME = /^section \d+\b/i;

/** Whether the clause around the paragraph speaks of another field of law, and not of trade. */
function isOfOtherLaw(sentence: string, at: number): boolean {
  const before =
    sentence
      .slice(0, at)
      .split(/[;:]|, (?:and|while|but) /)
      .at(-1) ?? '';
  const after = sentence.slice(at).split(/[;:]|, (?:and|while|but) /)[0] ?? '';
  const clause = `${before}${after}`;
  return OTHER_LAW.test(clause) && !OF_TRADE.test(clause);
}
/** "China's export control list": whose it is. */
const OWNER = /\b(us|china|beijing)(?:'s)? (?:own )?$/;
/** Both sides keep lists of firms; whose it is, the subject tells. */
const LIST = /\b(?:export|control) list$/;
const LISTS = /\b(?:add|put|plac)\w*/g;

/** Who adds to the list: the one before the verb ("the US added"), else the first that acts. */
function keeperOf(before: string): Actor['party'] | undefined {
  const verb = [...before.matchAll(LISTS)].at(-1);
  const whoAdds = verb && actorsIn(before.slice(0, verb.index)).at(-1);
  return (whoAdds ?? actorsIn(before)[0])?.party;
}

/** Whose list it is, a Chinese sentence says before its verb: 日本把…列入清单; 被…列入 says who is on it. */
const LIST_ZH = /(?:清单|名单)$/;
const LISTED_BY_OTHERS =
  /(?:台湾|日本|欧盟|英国|印度|荷兰|加拿大|韩国|澳大利亚|瑞士|乌克兰|俄罗斯)(?:(?![被遭美])[^，。；]){0,24}(?:列入|纳入|加入|放入|增列)[^，。；]{0,6}$/;
/** 维吾尔强迫劳动预防法实体清单: that of a law of its own. */
const LIST_OF_A_LAW = /(?:强迫[^，。；]{0,6}劳动[^，。；]{0,4}法案?|涉疆法案|uflpa)[^，。；]{0,6}$/;
/** A list of the entities of a program. */
const OF_SOFTWARE = /程序员|数据库|数据模型|代码|建模|字段|软件项目/;

/** Words that make another body of the Chinese name after them: 货物贸易理事会 is the WTO's. */
const LONGER_NAME_BEFORE = /(?:货物|服务|货品|世界|知识产权|联邦|国际)$/;
const LEEWAY_DAYS = 45;

export interface AliasContext {
  day: IsoDay | null;
  policy: LexiconPolicy | undefined;
  safe: boolean;
  /** The passage without its names of policies. */
  rest: Pick<Passage, 'text' | 'folded'>;
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
  const words = passage.folded.slice(start, end);
  const after = passage.folded.slice(end, Math.min(sentence.end, end + 90));
  if (LONGER_NAME_BEFORE.test(passage.folded.slice(Math.max(0, start - 4), start))) {
    return 'part of a longer name';
  }
  if (isOwnedByOthers(passage.text.slice(Math.max(0, start - 16), start))) {
    return 'another country or statute owns it';
  }
  const sense = otherSense(
    {
      words,
      exact: passage.text.slice(start, end),
      before: passage.text.slice(sentence.start, start),
      after,
      sentence: passage.folded.slice(sentence.start, sentence.end),
    },
    passage.text.slice(end, end + 12),
  );
  if (sense !== null && !context.established) return sense;
  const exact = passage.text.slice(start, end);
  const namesItself = context.safe && isProperName(exact) && !SHARED_WITH_OTHERS.test(words);
  if (!context.articleMentionsChina && !namesItself) return 'China is not spoken of';
  if (SECTION.test(words) && OTHER_STATUTE.test(after)) return 'a section of another statute';
  if (
    SECTION_NAME.test(words) &&
    OTHER_STATUTE_BEFORE.test(passage.folded.slice(sentence.start, start))
  )
    return 'a section of another statute';
  if (
    SECTION.test(words) &&
    isOfOtherLaw(passage.folded.slice(sentence.start, sentence.end), start - sentence.start)
  )
    return 'a section of another statute';
  if (SECTION.test(words) && OTHER_PART.test(after)) return 'a part of something else';
  if (SECTION.test(words) && PLACE_BEFORE.test(passage.text.slice(Math.max(0, start - 12), start)))
    return 'a part of something else';
  if (SECTION.test(words) && /^ ?\.?\d/.test(after)) return 'part of a longer number';
  if (DISPUTE.test(words) && AT_THE_WTO.test(after)) return 'a case before the WTO';
  if (NAMES_A_DUTY.test(words) && isPaidByOthers(passage.folded.slice(sentence.start, start))) {
    return 'another country pays it';
  }
  if (
    NAMES_A_DUTY.test(words) &&
    governingActor(passage.folded.slice(sentence.start, start), []) === 'other'
  ) {
    return 'another country lays it';
  }
  if (NAMES_A_DUTY.test(words) && context.policy?.side !== 'CN' && isElsewhere(passage, sentence)) {
    return 'another country is spoken of';
  }
  if (isOfEarlierYear(after, context.policy)) return 'of years before it was';
  if (NAMES_A_DUTY.test(words) && NOT_A_DUTY_AFTER.test(after)) return 'no duty';
  if (NAMES_A_DUTY.test(words) && OF_BOTH.test(after)) return "both sides' duties";
  if (NAMES_A_DUTY.test(words) && ANOTHER_HEAD.test(after))
    return 'the next word makes it another thing';
  const knownFrom = context.policy?.knownFrom ?? null;
  if (context.day !== null && knownFrom !== null) {
    if (addDays(context.day, LEEWAY_DAYS) < fuzzyBounds(knownFrom).earliest) {
      return 'it did not exist yet';
    }
  }
  if (LIST_ZH.test(words)) {
    const told = passage.folded.slice(sentence.start, sentence.end);
    const before = passage.folded.slice(sentence.start, start);
    if (LISTED_BY_OTHERS.test(before)) return 'somebody else keeps it';
    if (LIST_OF_A_LAW.test(before)) return 'the list of another law';
    if (OF_SOFTWARE.test(told)) return 'a term of software';
  }
  const side = context.policy?.side;
  const owner = OWNER.exec(passage.folded.slice(Math.max(0, start - 12), start))?.[1];
  if (LIST.test(words) && owner !== undefined && side !== (owner === 'us' ? 'US' : 'CN')) {
    return 'the other side owns it';
  }
  if (LIST.test(words) && (side === 'US' || side === 'CN')) {
    const keeper = keeperOf(passage.folded.slice(sentence.start, start));
    if (!context.safe && keeper !== undefined && keeper !== side) return 'somebody else keeps it';
  }
  const object = OTHER_OBJECT.exec(after)?.[1] ?? '';
  if (object !== '' && namesOthers(object) && !namesChina(object) && !namesUnitedStates(object)) {
    return 'it falls on another country';
  }
  if (
    EVERYDAY.test(words) &&
    OTHER_WORLDS.test(context.rest.folded) &&
    !OF_COMMERCE.test(context.rest.folded)
  )
    return 'a word of another world';
  if (context.safe || context.established) return null;
  const signals = signalsOf(passage);
  if (signals.china && (signals.unitedStates || signals.economy)) return null;
  if (context.aboutTopic && (signals.china || signals.unitedStates || signals.economy)) return null;
  return 'a common phrase, and nothing here says that it is ours';
}
