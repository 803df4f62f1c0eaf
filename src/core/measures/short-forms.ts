/**
 * Short forms of a policy that the article has introduced: "the ban", "these curbs",
 * "the new tariffs", "Beijing's restrictions".
 *
 * This file reads the words: which nouns a policy goes by once it is known, and
 * whether a noun stands as a short form, as something with a description of its own,
 * or as a word for such things at large. What is meant is for repeated-mentions to say.
 */
import type { PolicyKind } from '../../model/lexicon';
import { namesOthers, type Party } from '../text/countries';
import { type Passage, sentenceAt } from '../text/passages';

/** What a noun calls a policy. */
export type NounClass =
  | 'duty'
  | 'fee'
  | 'curb'
  | 'ban'
  | 'list'
  | 'law'
  | 'order'
  | 'rule'
  | 'deal'
  | 'truce'
  | 'exemption'
  | 'probe'
  | 'ruling'
  | 'measure';

/** A noun for policies where it stands in a passage. */
export interface PolicyNoun {
  start: number;
  end: number;
  classes: readonly NounClass[];
  /** `short`: of something known; `own`: described where it stands; `large`: of no one in particular. */
  use: 'short' | 'own' | 'large';
  /** Where the phrase begins that the short form is the noun of, without the article. */
  from: number;
  /** Whose it is, where the words say. */
  side: Party | null;
  /** Points at what was named last: "these", "this". */
  points: boolean;
  /** Somebody's: "its", "Beijing's". */
  owned: boolean;
  /** Per cent, where the noun is told by its rate alone: "the 10 per cent levy". */
  ratePct: number | null;
}

const NOUNS: readonly [NounClass[], string][] = [
  [
    ['duty'],
    '(?:round|batch|wave|tranche|set) of tariffs|tariffs|tariff (?:hikes?|increases?|rates?)|(?:import )?tax(?:es)?|dut(?:y|ies)|tariff|hikes',
  ],
  [['duty', 'fee'], 'lev(?:y|ies)'],
  [['fee'], '(?:port |docking )?fees?|port charges|charges'],
  [
    ['curb'],
    '(?:export |trade |sales |licensing |technology |tech )?(?:curbs?|restrictions?|controls|limits|clampdown|crackdown)|licen[cs]ing (?:regime|requirements?|system)|licen[cs]e requirements?',
  ],
  [['ban'], '(?:export |import |sales |trade )?(?:bans?|prohibition|embargo)'],
  [['list'], '(?:trade |economic |commerce |entity )?(?:blacklist(?:ing)?|list)'],
  [['law'], 'law|act|legislation|statute|bill'],
  [['order'], '(?:executive |denial )?order|directive'],
  [['rule'], '(?:export |licensing )?(?:rules?|regulations?)'],
  [['deal'], '(?:trade |tariff )?(?:deal|agreement|pact|accord|arrangement)'],
  [['truce'], '(?:trade |tariff )?(?:truce|ceasefire|pause|reprieve|détente)'],
  [['exemption'], '(?:tariff |duty-free )?(?:exemptions?|loophole|exclusions?|waivers?)'],
  [['probe'], 'probes?|investigations?|inquiry|inquiries'],
  [['ruling'], 'ruling|verdict'],
  [['measure'], '(?:trade )?measures?|penalties|program(?:me)?|policy|action|rollback'],
];

const NOUN = new RegExp(`\\b(?:${NOUNS.map(([, words]) => `(${words})`).join('|')})\\b`, 'g');

/** What a known policy goes by, whatever it was called. */
const NOUNS_OF: Readonly<Record<PolicyKind, readonly NounClass[]>> = {
  tariff: ['duty', 'measure'],
  'export-control': ['curb', 'ban', 'rule', 'measure'],
  list: ['list'],
  law: ['law'],
  agreement: ['deal'],
  investment: ['rule', 'order', 'measure'],
  'trade-remedy': ['measure'],
  mechanism: [],
};

/** What else it may be called, if it was so called once. */
const MAY_BE: Readonly<Record<PolicyKind, readonly NounClass[]>> = {
  tariff: ['fee', 'exemption', 'rule', 'order', 'probe', 'ban'],
  'export-control': ['ban', 'order', 'exemption'],
  list: ['ban', 'curb', 'rule'],
  law: ['ban', 'rule', 'ruling', 'curb', 'order'],
  agreement: ['truce'],
  investment: ['ban', 'law', 'curb', 'deal'],
  'trade-remedy': ['probe', 'duty', 'ban', 'curb'],
  mechanism: ['deal', 'probe', 'ban', 'truce'],
};

/** Verbs that call it something as well: "barred Nvidia from selling", "the court ruled". */
const CALLED_BY_VERB: readonly [NounClass, RegExp][] = [
  [
    'ban',
    /\b(?:ban(?:s|ned|ning)?|stop(?:s|ped|ping)? (?:selling|exporting|sales|shipments)|halt(?:s|ed|ing)?|barr?(?:s|ed|ing)?|prohibit\w*|outlaw\w*)\b/,
  ],
  ['curb', /\b(?:restrict|curb|limit|tighten|control)\w*/],
  ['ruling', /\b(?:rul(?:es|ed|ing)|struck down|strikes down|invalidat\w+|void\w*)\b/],
  ['list', /\b(?:black)?listed\b/],
  ['probe', /\b(?:investigat|prob)(?:e|es|ed|ing)\b/],
];

/** The nouns by which a policy of that kind may be taken up whatever it was called. */
export const nounsOf = (kind: PolicyKind): readonly NounClass[] => NOUNS_OF[kind];

/** The nouns by which those words call a policy of that kind. */
export function nounsCalled(kind: PolicyKind, words: string): NounClass[] {
  const called = [...words.matchAll(NOUN)].flatMap(classesOf);
  for (const [name, verbs] of CALLED_BY_VERB) if (verbs.test(words)) called.push(name);
  return called.filter((name) => NOUNS_OF[kind].includes(name) || MAY_BE[kind].includes(name));
}

function classesOf(match: RegExpMatchArray): readonly NounClass[] {
  const group = NOUNS.findIndex((_, index) => match[index + 1] !== undefined);
  return NOUNS[group]?.[0] ?? [];
}

/** Says nothing but that a thing is known, new or large: what is left of it is the noun. */
const PLAIN =
  '(?:(?:new|newest|latest|recent|earlier|previous|original|initial|existing|current|additional|added|extra|further|proposed|planned|impending|looming|pending|temporary|sweeping|broad|broader|tough|tougher|strict|stricter|tight|tightened|harsh|steep|heavy|hefty|high|higher|increased|punitive|controversial|long-awaited|landmark|so-called|same|entire|whole|full|two|three|export|import|trade|tariff|interim|partial|preliminary|limited|fragile|tentative|bilateral|historic|sanctions) )*';
const DETERMINED = new RegExp(`(?<!\\ball )\\b(the|these|those|this|that) (${PLAIN})$`);
const OWNED = new RegExp(
  `(?<!\\b(?:existing|current|earlier|previous|prior|other|an?|new) |% |per ?cent )\\b(china's|beijing's|chinese|washington's|america's|trump's|biden's|us|u\\.s\\.|american|its|their) (${PLAIN})$`,
);
/** "US export controls", "Chinese restrictions": all that a side has, not the one last named. */
const AT_LARGE = /^(?:us|u\.s\.|american|chinese) .*(?:controls|restrictions|curbs|limits|rules)$/;
/** "The 10 per cent", "new 25%": a duty told by its rate alone. */
const RATED =
  /(?:^|[\s("'])(?<!\ban? )((\d{1,3}(?:\.\d)?)(?:%|pc| per ?cent| percent|-per-?cent|-percent) )$/;
/** "A", "any", "no": something not known yet. */
const OPEN =
  /\b(?:an?|any|no|some|more|other|another|every|each|such|further|fresh) (?:[\w-]+ ){0,2}$/;
/** What only a description of its own has: "tariffs on steel", "a deal with Vietnam". */
const OWN_AFTER =
  /^ (?:on|against|of|for|from|targeting|imposed|levied|placed|announced|signed|reached|struck|with|between|covering|over(?! the )|to) /;
/** Behind a short form in the singular: a verb, a preposition, the end of a clause. */
const AFTER_SINGULAR =
  /^(?:$|[,.;:?!)"'\u2013\u2014-](?:\s|$|["')])|\s?\u2014| (?:is|are|was|were|has|have|had|will|would|could|can|may|might|must|should|do|does|did|by|in|at|as|after|before|until|since|when|while|because|and|or|but|so|if|also|now|still|itself|due|amid|despite|under|to (?:have|be|hurt|hit|affect|last|cost|help|remain)|only|already|never|\w{3,}ly|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|took|came|went|began|cut|hit|hurt|set|led|made|gave|left|put|not|last|this|that has|that had|which|who|would|\w{3,}(?:es|ed|s)) ?\b)/;
const AFTER_PLURAL =
  /^(?! (?:on (?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z.]* \d|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|(?:against|of|for|from|targeting|with|between|to)\b))/;
const PLURAL = /(?:s|ies)$/;

/** The nouns for policies in the passage, in order. */
export function policyNounsIn(passage: Passage): PolicyNoun[] {
  const { folded } = passage;
  const nouns: PolicyNoun[] = [];
  for (const match of folded.matchAll(NOUN)) {
    const start = match.index;
    const end = start + match[0].length;
    const before = folded.slice(Math.max(0, start - 70), start);
    const after = folded.slice(end, end + 24);
    const determined = DETERMINED.exec(before);
    // "The law that bans": no plural goes with "that".
    const isVerb = /^th(?:at|is)$/.test(determined?.[1] ?? '') && PLURAL.test(match[0]);
    const known = isVerb ? null : determined;
    const owned = known === null ? OWNED.exec(before) : null;
    const closes = (PLURAL.test(match[0]) ? AFTER_PLURAL : AFTER_SINGULAR).test(after);
    const plain = known?.[2] ?? owned?.[2];
    const isAtLarge = owned !== null && AT_LARGE.test(`${owned[1]} ${match[0]}`);
    const base = {
      start,
      end,
      classes: classesOf(match),
      from: start - (plain?.length ?? 0) - (owned ? (owned[1]?.length ?? 0) + 1 : 0),
      side: owned ? sideOf(owned[1] ?? '') : null,
      points: known !== null && known[1] !== 'the',
      owned: owned !== null,
      ratePct: null,
    };
    const rated = closes && base.classes.includes('duty') ? RATED.exec(before) : null;
    if (rated && !namesOthers(sentenceOf(passage, start).replaceAll(VENUE, ' '))) {
      const from = start - (rated[1]?.length ?? 0);
      nouns.push({ ...base, from, ratePct: Number(rated[2]), use: 'short' });
    } else if (isAtLarge) nouns.push({ ...base, use: 'large' });
    else if (plain !== undefined && closes) nouns.push({ ...base, use: 'short' });
    else if (
      namesOthers(before.slice(-30)) ||
      OWN_AFTER.test(after) ||
      OPEN.test(before) ||
      plain !== undefined
    )
      nouns.push({ ...base, use: 'own' });
    else nouns.push({ ...base, use: 'large' });
  }
  return nouns;
}

/** Where they meet is no party: "the summit in Argentina". */
const VENUE = /\b(?:summit|talks|meeting|dinner|met) in (?:south )?[a-z]+/g;

function sentenceOf(passage: Passage, at: number): string {
  const { start, end } = sentenceAt(passage, at);
  return passage.folded.slice(start, end);
}

function sideOf(owner: string): Party | null {
  if (/^(?:its|their)/.test(owner)) return null;
  return /^(?:chin|beijing)/.test(owner) ? 'CN' : 'US';
}
