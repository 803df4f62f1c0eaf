/**
 * Which official a name in Latin letters means, or that it means none of them.
 *
 * Full names decide at once. A surname needs somebody introduced on the page, or
 * a title that one official alone has held; relatives, companies, buildings and
 * places that bear the name are nobody.
 */
import type { IsoDay } from '../../model/days';
import type { LexiconOfficial } from '../../model/lexicon';
import { heldOn } from '../days/tenure';
import { bearsTheName } from '../names/names-of-things';
import type { Passage } from '../text/passages';
import { sentenceAt } from '../text/passages';
import type { Dropped, Finding } from '../text/spans';
import { isAllCaps, isCapitalised } from '../text/words';
import { honoured, isAddressedOtherwise } from './honorifics';
import type { Introductions } from './introductions';
import { isSurnameHe } from './surname-he';
import { heldTitle, type TitleBefore, titleBefore } from './titles';

/** A surname found in a passage. */
export interface SurnameHit {
  passage: Passage;
  start: number;
  end: number;
  family: string;
}

/** Words that begin a sentence before a surname without being a first name. */
const OPENERS = new Set(
  'A After Although And As At Because Before Both But By Did Does Even For From Has Have How If In Is Later Like Meanwhile Neither Either Nor Not Of On Only Or Should So Than That The Then Though Through To Under Unless Until Unlike Was Were What When Where Whether While Who Why Will With Would Yet Yesterday Today Tomorrow Asked Given Says Said Since Once Still Now When Mr Mrs Ms Per Via Vs Against About Also Can Could May Might Must'.split(
    ' ',
  ),
);
/** Capitalised words that may stand before a surname and are not first names either. */
const ADJUNCTS = new Set(
  'Senior Top Key Close Longtime Ex Pro Anti US American Chinese Republican Democrat Democratic Former Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Washington Beijing China America President Presidents Leaders Secretary Secretaries Ministers Premiers Messrs Negotiators House Treasury Commerce'.split(
    ' ',
  ),
);
/** What private people of the same name are: "Paul Chan, a dentist". */
const OCCUPATION =
  '(?:dentist|pastor|priest|doctor|surgeon|nurse|lawyer|teacher|farmer|student|player|footballer|swimmer|singer|actor|actress|artist|painter|driver|worker|engineer|plumber|chef|author|novelist|poet|photographer|shopkeeper|retiree|resident|pensioner|accountant|programmer|blogger|designer|coach|guard|clerk|waiter|dancer|gymnast|sculptor|potter|weaver|tailor|baker|grocer|butcher|barber|hairdresser|cook|courier|cleaner|electrician|mechanic|welder|carpenter|miner|fisherman|sailor|pilot|cyclist|runner|sprinter|boxer|golfer|rower|skater|skier|diver|goalkeeper|striker|midfielder|defender|referee|violinist|pianist|composer|conductor|cellist|drummer|guitarist|model|filmmaker|screenwriter|comedian|architect|botanist|biologist|chemist|physicist|mathematician|astronomer|historian|philosopher|translator|librarian|widow|mother|father|grandmother|grandfather|teenager|schoolboy|schoolgirl|undergraduate|postgraduate|fruit seller|street vendor|trader|merchant)';
const PRIVATE_PERSON = new RegExp(
  `^, (?:an?|the|\\d{2},) (?:\\p{L}+[ -]){0,3}${OCCUPATION}\\b`,
  'u',
);
const PRIVATE_PERSON_BEFORE = new RegExp(`\\b(?:${OCCUPATION}|professor|prof\\.) $`, 'u');
/** Employed somewhere, as no member of a government is: for Chinese names, which many bear. */
const EMPLOYED =
  /^, (?:an? |the )?(?:[\p{L}'-]+[ -]){0,3}(?:economist|analyst|professor|researcher|strategist|lecturer|consultant|partner|trader|banker|manager|fellow|executive|founder|owner|spokes\p{L}+|director|head of [\p{L} ]{2,30}) (?:at|with|for|of) (?!(?:the )?(?:ministry|state council|people's bank|central bank|national|commerce|foreign))/u;

/** "A bouncer at", "a tailor from": what a man is, with where he is it. */
const SOMEBODY_SOMEWHERE =
  /^, an? ((?:[\p{L}'-]+[ ]){1,4})(?:at|from|in|who (?:runs|owns|sells|works)) /u;
/** What papers call members of a government, and those near to it. */
const NEAR_GOVERNMENT =
  /\b(?:officials?|minister|vice|deputy|politburo|diplomat|technocrat|ally|aide|member|negotiator|envoy|advis[eo]r|confidant|leader|governor|banker|reformer|veteran|prot[eé]g[eé]|spokes\p{L}+|politician|regulator|bureaucrat|figure|hawk|economist|academic|ambassador|secretary|chief|head|president|premier|voice|player|hand|man|native|princeling|engineer)\b/u;

/** Whether an employer, or a trade and its place, stands behind a name that many bear. */
export function isEmployed({ folded }: Passage, end: number): boolean {
  const after = folded.slice(end, end + 90);
  if (EMPLOYED.test(after)) return true;
  const trade = SOMEBODY_SOMEWHERE.exec(after)?.[1];
  return trade !== undefined && !NEAR_GOVERNMENT.test(trade);
}

/** A further surname: "John Lee Hooker". Days and months follow names in American reports. */
const NAME_GOES_ON =
  /^ (?!Jr\b|Sr\b|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|In\b|On\b|At\b)\p{Lu}\p{Ll}+/u;

/** Whether the words around a full name make it a private person's, or a longer name. */
export function isPrivatePerson(passage: Passage, start: number, end: number): boolean {
  const { text } = passage;
  const after = text.slice(end, end + 80);
  if (PRIVATE_PERSON.test(after)) return true;
  if (PRIVATE_PERSON_BEFORE.test(passage.folded.slice(Math.max(0, start - 24), start))) return true;
  return !passage.titleCase && !passage.heading && NAME_GOES_ON.test(after);
}

/** Whether the name goes on behind its last letter: "Xi'an", "Lin Jian-hao". */
export function goesOn(text: string, end: number): boolean {
  return /^(?:'(?!s\b)\p{L}|-\p{Ll})/u.test(text.slice(end, end + 3));
}
const PINYIN =
  /^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|a|e|i|o|u)){1,3}$/;

/** "A Mr Cohn", "another Ms Tai": somebody not known. */
const A_CERTAIN = /\b(?:an?|another|one|some|old|young|elder|younger|other) $/;

/** "A Yang who sells noodles". */
const SOMEBODY_OF = /\b[Aa]n? $/;
const TELLS_WHO = /^(?:[,.;]| (?:who|whose|from|in|of|with|at)\b)/;

/** Beside whom XI in capitals is no numeral. */
const STATESMEN =
  /\b(?:TRUMP|BIDEN|CHINA|BEIJING|PUTIN|BESSENT|GREER|LUTNICK|YELLEN|RUBIO|BLINKEN)\b/;
const NUMERAL_BEFORE =
  /(?:PART|CHAPTER|TITLE|VOLUME|BOOK|ARTICLE|ANNEX|ACT|LOUIS|PIUS|LEO|BOWL|ROUND|GROUP|TYPE|CLASS) $/;

/** The word that ends right before `start` and a space, with its own start. */
function wordBefore(text: string, start: number): { word: string; start: number } | null {
  const match = /(?:^|[^\p{L}])(\p{Lu}\.|[\p{L}][\p{L}'-]*) $/u.exec(
    text.slice(Math.max(0, start - 40), start),
  );
  if (!match?.[1]) return null;
  return { word: match[1], start: start - 1 - match[1].length };
}

/** Somebody else of a surname, by the given name beside it. */
interface Stranger {
  given: string;
  /** In front of the surname, as a byline has it: "Tom Liu". */
  givenFirst: boolean;
}

/** Somebody else of that surname whom the hit names in full, if it does. */
export function strangerOf(
  hit: SurnameHit,
  officials: readonly LexiconOfficial[],
): Stranger | null {
  const { passage, start, end } = hit;
  const next = /^ (\p{Lu}[\p{L}'-]+)/u.exec(passage.text.slice(end, end + 40))?.[1];
  const after = next?.replace(/'s?$/, '');
  const isChinese = officials.some((official) => official.side === 'CN');
  if (isChinese && after && !passage.titleCase && PINYIN.test(after.toLowerCase())) {
    const known = officials.some((official) => official.given.includes(after));
    if (!known && !ADJUNCTS.has(after) && hit.family !== 'He') {
      return { given: after, givenFirst: false };
    }
    if (!known && hit.family === 'He' && after.length > 3 && !OPENERS.has(after)) {
      return { given: after, givenFirst: false };
    }
  }
  const before = wordBefore(passage.text, start);
  if (!before || !isCapitalised(before.word) || isAllCaps(before.word)) return null;
  if (OPENERS.has(before.word) || ADJUNCTS.has(before.word) || before.word.endsWith("'s"))
    return null;
  if (titleBefore(passage.text, start)) return null;
  if (passage.titleCase && !/^\p{Lu}\p{Ll}+$/u.test(before.word)) return null;
  const opensSentence = before.start === sentenceAt(passage, before.start).start;
  const isGiven = officials.some((official) => official.given.includes(before.word));
  // "Joining Roberts were …".
  if (isGiven || (opensSentence && /^\p{Lu}\p{Ll}{3,}ing$/u.test(before.word))) return null;
  // "Asia Trump" at the start of a sentence cannot be told from "Melania Trump": treat as a name.
  return passage.titleCase && opensSentence ? null : { given: before.word, givenFirst: true };
}

export interface PeopleContext {
  officials: ReadonlyMap<string, LexiconOfficial>;
  byFamily: ReadonlyMap<string, LexiconOfficial[]>;
  introductions: Introductions;
  day: IsoDay | null;
  /** Whether the article, or this passage of it, is about the two countries. */
  isOnTopic(passage: Passage): boolean;
  drop(dropped: Dropped): void;
}

/** Presidents of countries; a firm has one too. */
const OF_A_STATE = /^President of the (?:United States|People's)/;

const presidencies = ({ offices }: LexiconOfficial) =>
  offices.filter(({ title }) => OF_A_STATE.test(title));

/** Heads of state are written bare in headlines the world over. */
function needsNoIntroduction(official: LexiconOfficial, day: IsoDay | null): boolean {
  return day !== null && presidencies(official).some((office) => heldOn(office, day) !== 'no');
}

function byTitle(
  bearers: readonly LexiconOfficial[],
  title: TitleBefore,
  day: IsoDay | null,
): LexiconOfficial[] {
  const then = bearers.filter((official) => heldTitle(official, title.words, day) === 'then');
  if (then.length > 0) return then;
  return bearers.filter((official) => heldTitle(official, title.words, day) === 'once');
}

/** The officials whom a surname with a specific title names, introduced or not. */
export function titledBearers(
  hit: SurnameHit,
  bearers: readonly LexiconOfficial[],
  day: IsoDay | null,
): LexiconOfficial[] {
  const title = titleBefore(hit.passage.text, hit.start);
  return title && !title.honorific ? byTitle(bearers, title, day) : [];
}

/** Resolves one surname to a finding, or to nothing (the reason goes to `drop`). */
export function resolveSurname(hit: SurnameHit, context: PeopleContext): Finding | null {
  const { passage, start, end, family } = hit;
  const { introductions, day } = context;
  const words = passage.text.slice(start, end);
  const refuse = (reason: string): null => {
    context.drop({ passage: passage.index, start, end, text: words, reason });
    return null;
  };
  const capitals = isAllCaps(words) && family.length > 1;
  if (words !== family && !(capitals && words === family.toUpperCase())) {
    return refuse('not written as a name');
  }
  const bearers = context.byFamily.get(family.toLowerCase()) ?? [];
  const right = passage.text.slice(end, end + 30);
  if (goesOn(passage.text, end) && !/^-(?:era|led|backed|appointed|style)/.test(right)) {
    return refuse('part of a longer name');
  }
  const isPresident = bearers.some((official) => presidencies(official).length > 0);
  const isSurname = (word: string) => context.byFamily.has(word.toLowerCase());
  if (bearsTheName(passage, start, end, isPresident, isSurname)) {
    return refuse('a thing or relative that bears the name');
  }
  if (strangerOf(hit, bearers) !== null) return refuse('somebody else of that surname');
  const title = titleBefore(passage.text, start);
  if (family === 'He') {
    const isName = isSurnameHe(passage, start, title !== null, (surname) =>
      introductions.hasFamily(surname),
    );
    if (!isName) return refuse('the pronoun');
  }
  if (capitals && family.length <= 2 && family !== 'He' && !title) {
    const before = passage.text.slice(Math.max(0, start - 24), start);
    const partner = /([\p{Lu}-]+) AND $/u.exec(before)?.[1];
    const witnessed =
      /CHINA'S $/.test(before) ||
      (family === 'Xi' && STATESMEN.test(passage.text) && !NUMERAL_BEFORE.test(before)) ||
      (partner !== undefined && context.byFamily.has(partner.toLowerCase()));
    if (!witnessed) return refuse('capitals could be anything');
  }
  if (title?.honorific && A_CERTAIN.test(passage.text.slice(0, title.start))) {
    return refuse('a certain person of that surname');
  }
  if (!title && PRIVATE_PERSON.test(passage.text.slice(end, end + 80))) {
    return refuse('a private person of that surname');
  }
  if (!title && SOMEBODY_OF.test(passage.text.slice(0, start)) && TELLS_WHO.test(right)) {
    return refuse('a certain person of that surname');
  }
  if (title && !title.honorific) {
    const titled = byTitle(bearers, title, day);
    const known = titled.filter((official) => introductions.isIntroduced(official.id));
    const chosen = known.length > 0 ? known : titled;
    const only = chosen.length === 1 ? chosen[0] : undefined;
    if (only) {
      return found(title.start, end, only, 'title-and-surname', known.length > 0 ? 0.98 : 0.92);
    }
    if (titled.length === 0) return refuse('the title is not one they held');
    return refuse('several of that title and surname');
  }
  const addressed = title
    ? bearers.filter((official) => !isAddressedOtherwise(official, title.words))
    : bearers;
  if (addressed.length === 0) return refuse('a relative, as the honorific tells');
  const introduced = new Set(introductions.bearers(family));
  const candidates = addressed.filter((official) => introduced.has(official.id));
  const only = candidates.length === 1 ? candidates[0] : undefined;
  if (candidates.length > 1) return refuse('several introduced people of that surname');
  if (only) {
    const here = { passage: passage.index, start };
    const clash =
      introductions.hasNamesakeBefore(family, here) ||
      (!needsNoIntroduction(only, day) && introductions.isNamesakeSpokenOf(family, here)) ||
      (only.side === 'CN' && introductions.hasNamesake(family));
    if (clash) return refuse('a namesake is on the page');
    return found(title?.start ?? start, end, only, title ? 'title-and-surname' : 'surname', 0.95);
  }
  const famous = addressed.filter((official) => needsNoIntroduction(official, day));
  const head = famous.length === 1 ? famous[0] : undefined;
  if (head && !introductions.hasNamesake(family)) {
    return found(title?.start ?? start, end, head, title ? 'title-and-surname' : 'surname', 0.88);
  }
  const known =
    title?.honorific && context.isOnTopic(passage)
      ? honoured(passage.text, hit, addressed, context.byFamily, day)
      : null;
  if (known && title && !introductions.hasNamesake(family)) {
    return found(title.start, end, known, 'title-and-surname', 0.85);
  }
  return refuse('nobody of that surname is introduced');
}

function found(
  start: number,
  end: number,
  official: LexiconOfficial,
  via: Finding['via'],
  confidence: number,
): Finding {
  return { start, end, kind: 'official', id: official.id, via, confidence };
}
