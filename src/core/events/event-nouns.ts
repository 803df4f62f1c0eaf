/**
 * Words for talks, visits, calls and the deals that they bring, and the place that
 * stands with them. What event is meant, if any, is for event-phrases to weigh.
 */
import { namesChina, namesUnitedStates } from '../text/countries';
import { chineseEventNounsIn } from './event-nouns-zh';
import { IN_PLACE, WEEKDAY } from './event-tails';
import { HAS_TALK_VERB, TALK_VERB, talkVerbsIn } from './event-verbs';

/** How an event took place, as far as the noun says. */
export type EventFormat = 'call' | 'visit' | 'meeting' | 'deal';

export interface EventNoun {
  start: number;
  end: number;
  format: EventFormat;
  /** The place that stands inside the phrase, in lower case. */
  place: string | null;
  /** Of the two presidents: "summit", "the leaders' meeting". */
  leaders: boolean;
  /** Yet to come on the article's day: "an expected meeting", "will meet". */
  ahead: boolean;
  /** People alone do not tell which: "discussions", or "their last meeting". */
  vague: boolean;
  /** Talks, which may be held by telephone. */
  spoken: boolean;
  /** A process rather than a meeting, unless a place makes it one. */
  process: boolean;
  /** "Met", "spoke": it takes two, and the sentence names them. */
  verb: boolean;
  /** Called by its place: "the San Francisco meeting". */
  isByPlace: boolean;
  /** A place without a noun: "since Bali". */
  bare: boolean;
  /** 经贸会谈: of ministers, as trade talks are. */
  ofTrade: boolean;
}

const ENGLISH_NOUN =
  '(?:(?:video|phone|telephone) )?(?:[Cc]all|[Cc]onversation)|(?:video|phone|telephone) talk|[Tt]alks|[Nn]egotiations?|[Dd]iscussions?|[Cc]onsultations|[Mm]eetings?|[Ss]ummit(?: meeting| talks)?|[Dd]inner(?: meeting| talks)?|[Ss]it-down|[Ee]ncounter|(?:[Ss]tate )?[Vv]isit|[Tt]rip|[Dd]ialogue|[Rr]ound|[Ss]essions|[Bb]argaining|[Dd]eliberations';
const ADJECTIVE =
  "[\\w-]+-level|intense|introductory|rare|overnight|lengthy|long|surprise|pivotal|friendly|scheduled|planned|weekend|phone|much-anticipated|highly anticipated|long-awaited|closely watched|make-or-break|first|initial|second|third|fourth|fifth|latest|trade|economic|high-level|high-stakes|bilateral|face-to-face|two-day|video|phone|candid|in-person|leaders'?|presidents'|trade and economic|economic and trade|historic|landmark|last|recent|round of|rounds? of|\\d+-(?:minute|hour)|two-hour|tariff|extended|marathon|intensive|intense|closed-door|one-on-one|crucial|working|formal|informal|constructive|previous|prior|earlier|pivotal|virtual|online|video";
const BY_PHONE =
  '(?: (?:by|via|over) (?:secure )?(?:video|phone|telephone)(?: link|conference|call)?)';
const TAIL = `${BY_PHONE}?(?:${IN_PLACE}| ${WEEKDAY})*(?: (?:earlier )?(?:this|last) (?:weekend|week|month|year))?`;
const ENGLISH = new RegExp(`\\b(?:(?:${ADJECTIVE}) )*(?:${ENGLISH_NOUN})\\b${TAIL}`, 'gu');
const DEAL_NOUN =
  '(?:[Dd]eal|[Pp]act|[Aa]ccord|[Aa]greement|[Ff]ramework(?: (?:deal|agreement|accord))?|[Cc]onsensus|[Aa]rrangement|[Uu]nderstandings?)';
/** "Since Bali a year ago", "before the 2019 G20 in Osaka". */
const BARE_PLACE =
  /\b((?:[Ss]ince|[Aa]fter|[Bb]efore|[Uu]ntil|him at|them at) (?:the )?)(?:20\d\d )?(?:(?:G-?20|APEC|Apec)(?: summit| meeting| leaders' summit)? in )?(\p{Lu}[\p{L}-]+(?: \p{Lu}\p{L}+)?)(?: (?:a year ago|last \p{L}+|in (?:\p{Lu}\p{L}+|20\d\d)))?(?=[.,;)]| (?:and|but|when|that|the|a|have|has|had|it|they|both|in|last|was|were)\b|$)/gu;
/** What is done with a deal, and by whom: "the deal Trump struck with Xi". */
const MADE =
  '(?:reached|struck|signed|agreed|announced|sealed|hammered out|forged|concluded|negotiated|brokered|clinched|inked|finali[sz]ed|worked out|thrashed out|secured|cut|made|established|unveiled)';
const MAKERS =
  '(?:(?:Mr |President )?\\p{Lu}[\\p{L}.]+(?: \\p{Lu}\\p{L}+)?(?: and (?:Mr |President )?\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?)?|the two (?:sides|leaders|presidents|countries|governments|nations)|both (?:sides|countries|governments)|they|he|we|she)';
const DEAL = new RegExp(
  `\\b(?:(?:[Tt]rade|economic|preliminary|provisional|tentative|partial|limited|tariff|90-day|one-year|broad|interim|initial|temporary|recent|bilateral|landmark|breakthrough|historic|framework) )*${DEAL_NOUN}\\b(?: (?:that was |which was |originally |first |later )?${MADE}| (?:that |which )?${MAKERS} (?:had |have |has )?${MADE}(?: with (?:Mr |President )?\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?)?)?${TAIL}`,
  'gu',
);
const AFTER_DEAL = new RegExp(`(?:${DEAL_NOUN}|truce|ceasefire) (?:that was )?$`, 'u');
const PLACE_FIRST = new RegExp(
  `\\b(\\p{Lu}[\\p{L}-]+(?: \\p{Lu}\\p{L}+)?) (?:(?:trade|economic|tariff|leaders'|framework|joint) )*([Tt]alks|[Ss]ummit|[Mm]eetings?|[Nn]egotiations|[Rr]ound|[Dd]iscussions?|[Ee]ncounter|[Dd]inner|[Vv]isit|[Tt]rip|[Ss]essions|${DEAL_NOUN})\\b`,
  'gu',
);
const VAGUE =
  /^(?:[\w-]+ )?(?:last|previous|prior|earlier)\b|\b(?:discussions?|consultations|sessions?|bargaining|deliberations|dialogue|conversation|trip|encounter|dinner|meetings|negotiations?|round)\b/;
/** Other people's summits, and meetings of bodies: "G20 summit", "a cabinet meeting". */
const OTHER_SUMMIT =
  /\b(?:g-?(?:7|8|20)|group of (?:7|seven|20|twenty)|apec|asean|nato|brics|sco|quad|wto|opec\+?|eu|un|imf|fed|fomc|world bank|davos|pacific|cooperation|forum|climate|international|regional|global|multilateral|asian|european|cabinet|board|committee|council|annual|policy|shareholders'?|party|plenary|parliamentary|press|ministerial|ministers'?|security|peace|ceasefire|nuclear|hostage|budget|contract|labou?r|merger|takeover)\)? (?:economic )?(?:leaders'? )?$/;
/** "Regular talks", "restart talks", 以来首度…会谈: others than those on record. */
const NOT_YET =
  /(?:\b(?:regular|further|more|future|additional|no|any|possible|potential|restart(?:ing)?|resum(?:e|ing|ption of)|reopen(?:ing)?|return(?:ing)? to|revive|stalled|without|set in motion|launch(?:ing)?|breakdown (?:in|of)|collapse of|breakthrough in|progress in|demand(?:s|ed)?|seek(?:s|ing)?|offer(?:s|ed)?|refus\p{L}+|rul(?:e|ed|ing) out|(?<!\bheld )fresh|another)(?: new)?(?: rounds? of)?(?: (?:trade|economic|bilateral|the|formal|to))*) ?$/u;
/** "Any deal", "seeks a deal": one that is not there. */
const NO_DEAL_YET =
  /\b(?:any|no|without|future|possible|potential|another|seek(?:s|ing)?|towards?|final|eventual|lasting|broader|bigger)(?: an?| the)?(?: new)?(?: (?:trade|economic|bilateral|formal))* $/;
/** Words that put a meeting after the article's day. */
const AHEAD =
  /\b(?:(?:upcoming|coming|planned|expected|proposed|scheduled|forthcoming|looming|(?<!(?:highly|much|hotly|eagerly|long)[ -])anticipated|eventual|next|prepar\p{L}+ for)(?: (?:week's|month's|[\p{L}-]+(?:'s?)?))?|(?:will|would|could|may|might|to)(?: (?:also|likely|soon))? (?:hold|have|attend|host|begin|start|open|make|pay)(?: (?:an?|the|their|his|its|two days of))*(?: [\p{L}-]+)?) $/u;
/** What each of the long expressions must have: most sentences are spared them. */
const HAS_NOUN = new RegExp(ENGLISH_NOUN);
const HAS_DEAL = new RegExp(DEAL_NOUN);

/** Texts with such a letter are kept two bytes a letter, and have expressions compiled for them. */
const WIDE = /[^\0-\xff]/;

/**
 * Compiles the long expressions, if the passages are such that they will be needed, each
 * in steps of its own: engines compile at the first run and, better, at the second.
 */
export function* prepareEventNouns(texts: readonly string[]): Generator<void, void, void> {
  const speaking = texts.filter(
    (text) => HAS_NOUN.test(text) || HAS_DEAL.test(text) || HAS_TALK_VERB.test(text),
  );
  const samples = [
    ...(speaking.some((text) => !WIDE.test(text)) ? [' ', ' '] : []),
    ...(speaking.some((text) => WIDE.test(text)) ? ['\u2013', '\u2013'] : []),
  ];
  for (const pattern of [PLACE_FIRST, ENGLISH, TALK_VERB, DEAL]) {
    for (const sample of samples) {
      yield;
      pattern.lastIndex = 0;
      pattern.test(sample);
    }
    pattern.lastIndex = 0;
  }
  yield;
}

/** The nouns and verbs of a sentence that may stand for an event; offsets into it, UTF-16 units. */
export function eventNounsIn(
  text: string,
  folded: string,
  places: RegExp,
  isOfficial: (family: string) => boolean,
): EventNoun[] {
  return [...englishNouns(text, folded, places, isOfficial), ...chineseEventNounsIn(folded)];
}

/** What a noun is unless its words say more. */
const PLAIN = {
  leaders: false,
  ahead: false,
  vague: false,
  spoken: false,
  process: false,
  verb: false,
  ofTrade: false,
  bare: false,
  isByPlace: false,
} as const;

function englishNouns(
  text: string,
  folded: string,
  places: RegExp,
  isOfficial: (family: string) => boolean,
): EventNoun[] {
  const nouns: EventNoun[] = [];
  const add = (
    start: number,
    words: string,
    format: EventFormat,
    place: string | null,
    isByPlace = false,
  ) => {
    const before = folded.slice(Math.max(0, start - 44), start);
    const lower = words.toLowerCase();
    const leaders = /\bsummit\b|\b(?:leaders|presidents)\b/.test(lower);
    nouns.push({
      ...PLAIN,
      start,
      end: start + words.length,
      format,
      place,
      leaders,
      isByPlace,
      vague: VAGUE.test(lower),
      spoken: /\b(?:talks|discussions?)\b/.test(lower),
      process: /\b(?:consultations|dialogue)\b/.test(lower),
      ahead: AHEAD.test(before),
    });
  };
  const hasNoun = HAS_NOUN.test(text);
  const hasDeal = HAS_DEAL.test(text);
  for (const match of hasNoun || hasDeal ? text.matchAll(PLACE_FIRST) : []) {
    const place = placeAtEnd((match[1] ?? '').toLowerCase(), places);
    if (place === null) continue;
    const start = match.index + (match[1] ?? '').length - place.length;
    const rest = text.slice(match.index + match[0].length);
    if (/^ for (?!the\b)\p{Lu}/u.test(rest) || OTHER_SUBJECT.test(rest)) continue;
    const isDeal = new RegExp(`^${DEAL_NOUN}$`).test(match[2] ?? '');
    const words = text.slice(start, match.index + match[0].length);
    add(start, words, isDeal ? 'deal' : formatOf(words), place, true);
  }
  for (const match of hasNoun ? text.matchAll(ENGLISH) : []) {
    const before = text.slice(Math.max(0, match.index - 44), match.index);
    if (NOT_YET.test(before) || OTHER_SUMMIT.test(before.toLowerCase())) continue;
    if (isOwnedByOthers(before, isOfficial)) continue;
    const words = wordsOf(text, match);
    if (isNoEvent(words, before, text.slice(match.index + words.length))) continue;
    add(match.index, words, formatOf(words), placeIn(words, places));
  }
  for (const verb of talkVerbsIn(text, places, (before) => AFTER_DEAL.test(before))) {
    const { start, end, isCall, visits, place, ahead } = verb;
    const format = isCall ? 'call' : visits ? 'visit' : 'meeting';
    nouns.push({ ...PLAIN, start, end, format, place, ahead, verb: true });
  }
  for (const match of hasDeal ? text.matchAll(DEAL) : []) {
    const before = text.slice(Math.max(0, match.index - 44), match.index);
    if (NO_DEAL_YET.test(before) || isOwnedByOthers(before, isOfficial)) continue;
    const words = wordsOf(text, match);
    add(match.index, words, 'deal', placeIn(words, places));
  }
  for (const match of text.matchAll(BARE_PLACE)) {
    const place = (match[2] ?? '').toLowerCase();
    if (placeAtEnd(place, places) !== place) continue;
    const start = match.index + (match[1] ?? '').length;
    const end = match.index + match[0].length;
    nouns.push({ ...PLAIN, start, end, format: 'meeting', place, bare: true });
  }
  return nouns;
}

/** "The Swedish capital", "the Spanish foreign ministry": only an adjective stands inside the phrase. */
const PLACE_GOES_ON =
  /^ (?:capital|city|foreign|prime|port|resort|government|trade|finance|president|air)\b/;

/** The words of a match without a full stop, and without an adjective whose noun was cut off. */
function wordsOf(text: string, match: RegExpExecArray): string {
  const words = match[0].replace(/[.,]+$/, '');
  const end = match.index + words.length;
  if (!PLACE_GOES_ON.test(text.slice(end, end + 24))) return words;
  return words.replace(/ (?:in|at|to|near|outside) (?:the )?[\p{L} ]+$/u, '');
}

/** Talks about what is none of trade. */
const OTHER_SUBJECT =
  /^ (?:on|about|over) (?:the )?(?:climate|ukraine|gaza|iran|north korea|korean|nuclear|syria|peace|migration|health|military|human rights|space|hostages|myanmar|sudan|plastics|pollution|fisheries|tax(?:es|ation)?|visas|tourism|culture|sport)\b/;

/** A summit of many: where the two may meet, and none of theirs. */
const OF_MANY = /^ of (?:(?:world |the )?leaders|the g|major|g-?\d|apec|asean|nato|the eu)/i;

/** "A round of tariffs", talks that collapsed, "to call it". */
function isNoEvent(words: string, before: string, after: string): boolean {
  if (
    /round$/i.test(words) &&
    /^ of (?!(?:\w+ ){0,2}(?:talks|negotiations|discussions|consultations|meetings))/.test(after)
  )
    return true;
  if (/^ (?:collapsed|broke down|fell apart|stalled|failed|unravell?ed)\b/.test(after)) return true;
  if (OTHER_SUBJECT.test(after)) return true;
  if (/summit$/i.test(words) && OF_MANY.test(after)) return true;
  // "They are meeting at a palace": a verb.
  if (/^meeting\b/.test(words) && /\b(?:are|is|were|was|been) $/.test(before)) return true;
  if (!/^call\b/i.test(words)) return false;
  return (
    /\b(?:to|will|would|can|could|may|might|should|must|not|they|we|you|I) $/.test(before) ||
    /^ (?:for|it|him|them|off|an?|the|this|that)\b/.test(after)
  );
}

/** "The Doha talks", "Ukraine negotiations": a capital before the noun that is neither side's. */
function isOwnedByOthers(before: string, isOfficial: (family: string) => boolean): boolean {
  const owner = /(?<=[^.!?"'] )(\p{Lu}[\p{L}.-]*)(?:'s?)? $/u.exec(before)?.[1];
  if (owner === undefined) return false;
  const folded = owner.toLowerCase();
  if (namesChina(folded) || namesUnitedStates(folded)) return false;
  if (/^(?:sino|us|u\.s)/.test(folded) || isTimeWord(owner)) return false;
  // Participants: "the Trump-Xi meeting", "Bessent's talks".
  return !/-|^(?:white|house|oval|office|phase|one)$/.test(folded) && !isOfficial(folded);
}

/** A known place at the end of the words: "The Stockholm" is Stockholm. */
function placeAtEnd(words: string, places: RegExp): string | null {
  for (const match of words.matchAll(places)) {
    if (match.index + match[0].length === words.length) return match[0];
  }
  return null;
}

/** The place that the phrase names: a known one if there is any, else the first capitals. */
function placeIn(words: string, places: RegExp): string | null {
  const folded = words.toLowerCase();
  for (const match of folded.matchAll(places)) {
    if (/\b(?:in|to|at|near|outside|on|of)\b.*$/.test(folded.slice(0, match.index)))
      return match[0];
  }
  const place =
    /\b(?:in|to|at|near|outside) (?:the )?(?:(?:(?:\p{Lu}\p{L}+ )*(?:city|capital|resort|port)|\p{L}+ern \p{Lu}\p{L}+ city) of )?(\p{Lu}[\p{L}\d-]+(?: \p{Lu}\p{L}+)?)/u.exec(
      words,
    )?.[1];
  if (place === undefined || isTimeWord(place) || NO_PLACE.test(place)) return null;
  return place.toLowerCase();
}

/** Occasions and houses, which are found in many places. */
const NO_PLACE =
  /^(?:G-?20|G-?7|Group|APEC|Apec|ASEAN|Asia|Chinese|American|President|Xi$|Trump$)|(?:Ministry|Department|Embassy|House|Hall|Palace|Hotel)$/;

function isTimeWord(word: string): boolean {
  return /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/.test(
    word,
  );
}

function formatOf(words: string): EventFormat {
  if (
    /\bvirtual\b|\bonline\b|\bvideo\b|\bcalls?\b|\bphone\b|\btelephone\b|\bconversation\b/i.test(
      words,
    )
  )
    return 'call';
  return /\bvisit(?:s|ed)?\b|\btrip\b/i.test(words) ? 'visit' : 'meeting';
}
