/**
 * Tariffs that a sentence describes instead of naming, in English.
 *
 * "Additional customs duties of 10 per cent on all products imported from China":
 * a duty noun with what qualifies it before (adjectives, rates, whose) and after
 * (rate, target, agent, ground). This file reads the words; which measure they
 * mean is for core/resolve-measure to say.
 */
import {
  type Actor,
  actorsIn,
  namesChina,
  namesOthers,
  otherParty,
  type Party,
  partyOfGoods,
} from './countries';
import { endOfTarget } from './duty-target';
import { goodsIn, narrowest, speaksOfAllGoods, speaksOfEverything } from './goods';
import type { Passage, Sentence } from './passages';
import { amountsIn, ratesIn } from './rates';

/** What the words say of a duty. */
export interface DutyPhrase {
  /** Offsets into the passage's canonical text. */
  start: number;
  end: number;
  /** Whose duty it is; `null` when only rate and goods can tell. */
  side: Party | null;
  /** How the side was told: by the goods it falls on, by whose it is, or by who imposes it. */
  sideFrom: 'target' | 'owner' | 'actor' | 'ground' | 'unsaid';
  ratesPct: number[];
  /** Value of the trade it falls on, in billions of dollars, where named. */
  amountsBn: number[];
  /** Classes of goods named. */
  goods: string[];
  /** Says that it falls on goods at large. */
  allGoods: boolean;
  /** Says that it falls on all of them. */
  everything: boolean;
  /** Grounds named: "fentanyl", "reciprocal", "forced-labour". */
  grounds: string[];
  /** "New", "fresh", "latest", "recent": the last one before the article. */
  recent: boolean;
  /** "Hikes", "increases", "higher": an existing duty was raised. */
  raised: boolean;
  /** "Retaliatory": answers the other side. */
  retaliatory: boolean;
  /** Falls on what no duty fell on before: "all remaining imports". */
  remaining: boolean;
  /** Speaks of the part of a duty that is not charged: "暂停24%的关税". Chinese only. */
  suspended?: boolean;
  /** Told as what was announced or began at the time named before it. Chinese only. */
  announced?: boolean;
}

const HEAD =
  /\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|(?:import |customs |border )?tax(?:es)?|charges?|surcharges?)(?: (?:hikes?|increases?|rises?|rates?))?\b|(?<=\b\d[\d.]* ?(?:%|pc|per ?cent|percent) )(?=(?:that is |which is )?(?:tied|linked|connected|related) to (?:fentanyl|opioid))/g;
/** Nouns of much else: only with the goods they fall on, and how much. */
const LOOSE_HEAD = /^(?:tax(?:es)?|charges?)\b/;
/** Words that may stand before the noun and belong to it. */
const MODIFIER =
  /(?:additional|extra|new|\$[\d.]+ ?(?:bn|billion|-billion)?|billion|worldwide|global|temporary|forced-labou?r|china|fresh|further|more|higher|increased|steep|steeper|sweeping|punitive|retaliatory|tit-for-tat|counter|reciprocal|blanket|across-the-board|universal|import|customs|trade|targeted|existing|current|recent|latest|initial|previous|earlier|threatened|planned|heavy|hefty|huge|massive|triple-digit|double-digit|\d+-day|stiff|so-called|us|u\.s\.?|american|chinese|trump's|biden's|trump|biden|washington's|beijing's|china's|america's|per|cent|percent|of|the|its|his|first-term|second-term|emergency|limited|total|combined|cumulative|border|fentanyl|fentanyl-related|fentanyl-linked|opioid|steel|alumini?um|solar|ev|evs|electric|vehicle|vehicles|car|cars|auto|chip|chips|semiconductor|battery|soybean|farm|energy|metals?|eu|e\.u\.|european|canadian|mexican|indian|brazilian|japanese|korean|vietnamese|british|turkish|\d[\d.]*(?:-\d[\d.]*)?-?(?:%|pc)?|\d+-(?:per-?cent|percent)|ten|twenty|fifteen)/;
const MODIFIERS_BEFORE = new RegExp(
  `(?:(?:^|(?<=[\\s("'\u2013]))["']?(?:${MODIFIER.source})["']? )+$`,
);
const PREPOSITION =
  /^(?: (?:will|would|to|could|should|were|was|are) be (?:raised|increased|imposed|lifted))?(?: on (?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}| (?:jan|feb|aug|sept?|oct|nov|dec)[.a-z]* \d{1,2})?(?:(?: from [\d.]+(?: ?%| ?pc\b| per ?cent| percent)?)? to [\d.]+(?: ?%| ?pc\b| per ?cent| percent))?(?: of (?:up to |about |at least |around )?[\d.]+(?: ?%| ?pc\b| per ?cent| percent)?(?:(?: to | and | or |-)[\d.]+(?: ?%| ?pc\b| per ?cent| percent)?)?)?(?: at (?:the|a) (?:same |similar |matching )?rates?(?: of [\d.]+(?: ?%| ?pc\b| per ?cent| percent))?)?(?: under (?:the )?(?:section \d{3}|international emergency economic powers act|trade act|ieepa|an? [\w-]+(?: [\w-]+)? (?:law|act|statute))(?: of the trade (?:expansion )?act(?: of \d{4})?)?)?(?:,?(?: that (?:were|are)| which (?:were|are))? (?:imposed|levied|placed|slapped|announced|unveiled|charged|collected|already (?:in place|imposed)|in place|(?:that |which )?(?:it|he|they|(?:the )?(?:us|u\.s\.?|united states|trump|biden|washington|china|beijing|(?:trump|biden) administration|american? government)) (?:has |had |have |would |will |first )?(?:inherited|impose[ds]?|announced|raised?|kept|levied|levies|put|placed|slapped|charges?|charged|threatened)|ranging from [\d.]+[^,;.]{0,24}))?(?: by (?:the )?(?:us|u\.s\.?|united states|washington|trump|china|beijing|trump administration|biden administration))? (?:on|against|targeting|hitting|covering) /;
const RATE_ONLY =
  /^ of (?:up to |about |at least |around )?[\d.]+(?: ?%| ?pc\b| per ?cent| percent)(?:(?: to | and |-)[\d.]+(?: ?%| ?pc\b| per ?cent| percent)?)?/;
/** "raised its tariffs on US goods from 84 to 125 per cent". */
const RATE_AFTER =
  /^(?: (?:soaring|rising|climbing|jumping|falling|dropping))?(?: from [\d.]+(?: ?%| ?pc\b| per ?cent| percent)?)? to [\d.]+(?: ?%| ?pc\b| per ?cent| percent)/;
const AGENT_AFTER =
  /^(?: that were| which were)? ?(?:imposed |levied )?by (?:the )?(us|u\.s\.?|united states|washington|trump|china|beijing)\b/;
const GROUND_LINK =
  /^[^.;(]{0,40}?\b(?:over|because of|tied to|linked to|connected to|connected with|related to|under the pretext of|on the pretext of|aimed at|meant to|intended to|designed to|under (?:a|an|the)|to punish|to stem|to pressure|to press|citing|in response to|on the grounds? of|for (?:its|their|beijing's|china's))\b[^.;]{0,80}/;
const GROUNDS: readonly [string, RegExp][] = [
  [
    'fentanyl',
    /\b(?:fentanyl|opioids?|precursors?|narcotics?|drug traffick\w+|drug trade|illicit drugs)\b/,
  ],
  ['reciprocal', /\b(?:reciprocal|liberation day)\b/],
  ['forced-labour', /\bforced[- ]labou?r\b/],
  ['technology-transfer', /\b(?:intellectual property|technology transfers?|section 301)\b/],
  ['national-security', /\b(?:section 232)\b/],
  ['emergency', /\bemergency (?:powers|law|economic|duties|tariffs)\b|\bieepa\b/],
  ['balance-of-payments', /\bsurcharges?\b|\b(?:section 122|balance[- ]of[- ]payments)\b/],
];
/** Grounds on which only the United States has acted. */
const AMERICAN_GROUNDS = new Set([
  'fentanyl',
  'reciprocal',
  'emergency',
  'forced-labour',
  'balance-of-payments',
]);
const IMPOSING =
  /\b(?:impos|propos|announc|unveil|rais|doubl|tripl|slap|levie|levy|hit|respond|retaliat|answer|introduc|plac|order|add|threaten|appl|charg|put|hik|increas|counter|fire|struck)\w*/g;
/** A participle takes its subject from the head of the sentence. */
const PARTICIPLE = /^\w+ing$/;
/** How far before the duty its verb may end. */
const VERB_REACH = 24;
const NOT_A_DUTY_BEFORE =
  /\b(?:heavy|active|light|double|civic|jury|guard|night|official|moral|anti-dumping|antidumping|countervailing|excise|stamp|death|estate|mining|carbon|congestion|council) $/;
const NOT_A_DUTY_AFTER =
  /^ (?:of care|to (?:protect|serve|act|the|his|her|report|warn)|free\b|officers?|bound|stations?|rosters?)/;

function groundsIn(folded: string): string[] {
  return GROUNDS.filter(([, words]) => words.test(folded)).map(([ground]) => ground);
}

/** Whole worlds are no target of ours, and a seller cut off from the target may be a stranger. */
const ELSEWHERE = /^(?:the )?(?:entire |whole )?(?:world|rest of|others|allies|trading partners)\b/;
/** Goods of everybody, China's among them: the worldwide duties are American. */
const WORLDWIDE =
  /^(?:all |most |nearly all )?(?:goods|products|imports|countries|nations|economies|trading partners)?(?: ?(?:from|of) )?(?:everywhere|(?:every|all|most|nearly all|almost all|\d+|dozens of|scores of)(?: other)? (?:countries|country|nations|economies|trading partners)|(?:around|across) the (?:world|globe))\b/;
const FROM_OTHERS = /^ from ((?:[\p{L}.']+,? ?){1,5})/u;
/** A court that throws the duties out says which: those under the emergency law. */
const STRUCK_DOWN =
  /\b(?:court|judges?|justices?)\b.{0,80}\b(?:struck down|strik\w+ down|invalidat\w+|illegal|unlawful|threw out|voided)\b|\b(?:struck down|invalidated|threw out|voided|ruled (?:illegal|unlawful))\b.{0,60}\b(?:court|judges?|justices?|emergency)\b/;

/** A target that is a country and nothing more: "tariffs on China". */
const ONLY_A_COUNTRY =
  /^(?:mainland )?(?:china|beijing|the prc|the (?:us|u\.s\.?|united states)|america|imports from (?:china|america))$/;
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
    );
    if (phrase) {
      phrases.push({
        ...phrase,
        start: phrase.start + sentence.start,
        end: phrase.end + sentence.start,
      });
    }
  }
  return agreeing(phrases);
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
): DutyPhrase | null {
  const after = text.slice(end);
  const left = text.slice(0, start);
  if (NOT_A_DUTY_BEFORE.test(left) || NOT_A_DUTY_AFTER.test(after)) return null;
  const modifiers = (MODIFIERS_BEFORE.exec(left.slice(-120))?.[0] ?? '').replace(
    /^(?:.*\b(?:the|its|his) |(?:(?:of|more) )+)?["']?/,
    '',
  );
  // The owner's name is a mention of its own ("Trump's tariffs on China").
  const owner = /^(?:mr )?(?:trump|biden)(?:'s)? /.exec(modifiers)?.[0] ?? '';
  const phraseStart = start - modifiers.length + owner.length;
  const preposition = PREPOSITION.exec(after)?.[0];
  let phraseEnd = end;
  let target = '';
  if (preposition !== undefined) {
    const targetStart = end + preposition.length;
    const worldwide = WORLDWIDE.exec(text.slice(targetStart))?.[0];
    const targetEnd = worldwide
      ? targetStart + worldwide.length
      : endOfTarget(text, targetStart, text.length);
    if (targetEnd > targetStart) {
      target = text.slice(targetStart, targetEnd);
      phraseEnd = targetEnd;
    }
  }
  if (target === '') {
    const tail = start === end ? BARE_RATE_GROUND : RATE_ONLY;
    phraseEnd = end + (tail.exec(after)?.[0].length ?? 0);
  }
  phraseEnd += RATE_AFTER.exec(text.slice(phraseEnd))?.[0].length ?? 0;
  const rest = text.slice(phraseEnd);
  const groundClause = GROUND_LINK.exec(rest)?.[0] ?? '';
  const noun = text.slice(start, end);
  if (LOOSE_HEAD.test(noun) && !saysHowMuch(text.slice(phraseStart, phraseEnd), target))
    return null;
  const accused = WORLDWIDE.test(target) ? (/^[^.;,]{0,80}/.exec(rest)?.[0] ?? '') : '';
  const grounds = groundsIn(`${text.slice(phraseStart, phraseEnd)} ${accused} ${groundClause}`);
  if (/\bcanad/.test(target) && /\bmexic/.test(target)) grounds.push('fentanyl');
  const seller = FROM_OTHERS.exec(rest)?.[1] ?? '';
  if (ELSEWHERE.test(target) || (namesOthers(seller) && !namesChina(seller))) return null;
  const isOwnDuty = /\b(?:new|temporary|fresh|another)\b/.test(modifiers);
  if (grounds.length === 0 && !isOwnDuty && isStruckDown(text, phraseStart, phraseEnd)) {
    grounds.push('emergency');
  }
  if (namesOthers(modifiers) || (namesOthers(target) && !namesChina(target))) return null;
  const raised = /\b(?:hikes?|increases?|rises?)$|\b(?:higher|increased)\b/.test(
    `${modifiers}${text.slice(start, end)}`,
  );
  const recipient =
    target === '' ? (RECIPIENT_BEFORE.exec(text.slice(0, phraseStart))?.[1] ?? '') : '';
  const told = target !== '' || grounds.length > 0 || (raised && namesChina(text));
  const before = text.slice(0, phraseStart);
  const actor = governingActor(before, people);
  if (actor === 'other' || (ownerIn(modifiers) === null && isTheirs(before, people))) return null;
  const side = sideOf({
    modifiers,
    target: target || recipient,
    rest,
    grounds,
    actor: told ? actor : null,
  });
  if (side === null && (target === '' || namesOthers(text))) return null;
  if (!onTopic && !namesChina(text) && !namesChina(passage.folded)) return null;
  const words = text.slice(phraseStart, phraseEnd);
  const goods = narrowest(goodsIn(`${modifiers} ${target}`));
  return {
    start: phraseStart,
    end: phraseEnd,
    side: side?.party ?? null,
    sideFrom: side?.from ?? 'unsaid',
    ratesPct: ratesIn(words),
    amountsBn: amountsIn(words),
    goods,
    allGoods:
      goods.length === 0 && (speaksOfAllGoods(target || recipient) || ONLY_A_COUNTRY.test(target)),
    everything: goods.length === 0 && speaksOfEverything(target),
    grounds,
    recent: /\b(?:new|fresh|latest|recent|additional|further|extra|increased)\b/.test(modifiers),
    raised,
    retaliatory: /\b(?:retaliatory|tit-for-tat|counter)\b/.test(modifiers),
    remaining: /\b(?:remaining|rest of)\b/.test(target),
  };
}

/** "Chinese exports facing an additional 30% duty": what the duty falls on stands before it. */
const RECIPIENT_BEFORE =
  /\b((?:all |most )?(?:(?:chinese|china's|american|u\.s\.?|us) (?:goods|products|imports|exports|shipments)|(?:goods|products|imports|exports|shipments) (?:from|of) (?:china|the us|the u\.s\.?|america)(?: and hong kong)?))(?: (?:is|are|was|were|would be|will be|now|already|still|currently|to))* (?:fac(?:e|es|ed|ing)|hit (?:with|by)|subject(?:ed)? to|carry(?:ing)?|carried|bear(?:s|ing)?|attract(?:s|ed|ing)?|pay(?:s|ing)?) (?:an? )?$/;
const BARE_RATE_GROUND =
  /^(?:that is |which is )?(?:tied|linked|connected|related) to (?:the )?(?:fentanyl|opioids?)\b/;

/** "Taxes on $75 billion of US products", "a 25 percent charge on American goods". */
function saysHowMuch(words: string, target: string): boolean {
  const falls = partyOfGoods(target) !== null && (goodsIn(target).length > 0 || GOODS.test(target));
  const much = /\bequal (?:amount|value)\b/.test(target);
  return falls && (much || ratesIn(words).length > 0 || amountsIn(words).length > 0);
}
const GOODS = /\b(?:goods|products|imports|exports|items|shipments)\b/;

/** Whether a court throws out what the words around the phrase speak of. */
function isStruckDown(text: string, start: number, end: number): boolean {
  return STRUCK_DOWN.test(text.slice(Math.max(0, start - 80), end + 60));
}

interface SideClues {
  modifiers: string;
  target: string;
  rest: string;
  grounds: string[];
  /** Who governs the verb of imposing before the phrase. */
  actor: Party | null;
}

/** Where a clause with a subject of its own begins. */
const CLAUSE = /[;:]|, (?:while|but|as|whereas|though|although|and) /g;

/** Whether somebody else is the subject: "Brussels keeps its duties on Chinese cars". */
function isTheirs(before: string, people: readonly Actor[]): boolean {
  const start = [...before.matchAll(CLAUSE)].at(-1)?.index ?? 0;
  const actors = [...actorsIn(before), ...people]
    .filter((actor) => actor.at >= start && actor.at < before.length)
    .sort((a, b) => a.at - b.at);
  const subject = /\bits $/.test(before) ? actors.at(-1) : actors[0];
  return subject?.party === 'other';
}

/** Who is hit by duties does not impose them. */
const SUFFERED = /^hit (?:by|with) /;

/** The side that does the imposing, by the verb before the phrase and its subject. */
function governingActor(before: string, people: readonly Actor[]): Actor['party'] | null {
  const verb = [...before.matchAll(IMPOSING)].at(-1);
  if (!verb || SUFFERED.test(before.slice(verb.index))) return null;
  if (before.length - (verb.index + verb[0].length) > VERB_REACH) return null;
  const actors = [...actorsIn(before), ...people]
    .filter((actor) => actor.at < verb.index)
    .sort((a, b) => a.at - b.at);
  const subject = PARTICIPLE.test(verb[0]) ? actors[0] : actors.at(-1);
  return subject?.party ?? null;
}

/** Whose duty the phrase speaks of, or `null` when the words do not tell. */
function sideOf(clues: SideClues): { party: Party; from: DutyPhrase['sideFrom'] } | null {
  const { modifiers, target, rest, grounds, actor } = clues;
  const isChinaFirst = /\bchina (?:[\w-]+ )?$/.test(modifiers);
  const goodsOf = target === '' ? (isChinaFirst ? 'CN' : null) : partyOfGoods(target);
  const owner = ownerIn(modifiers);
  const agent = agentOf(rest);
  if (goodsOf !== null) {
    const party = otherParty(goodsOf);
    // "Chinese tariffs on Chinese goods" contradicts itself: say nothing.
    if ((owner !== null && owner !== party) || (agent !== null && agent !== party)) return null;
    return { party, from: 'target' };
  }
  if (agent !== null) return { party: agent, from: 'actor' };
  // The worldwide duties that reach China are American: "levies on foreign steel".
  if (/^(?:all )?(?:foreign|imported) /.test(target)) return { party: 'US', from: 'target' };
  if (WORLDWIDE.test(target) && owner !== 'CN' && actor !== 'CN') {
    return { party: 'US', from: 'ground' };
  }
  if (owner !== null) return { party: owner, from: 'owner' };
  if (GLOBAL.test(modifiers) && actor !== 'CN') return { party: 'US', from: 'ground' };
  if (actor !== null) return { party: actor, from: 'actor' };
  if (grounds.some((ground) => AMERICAN_GROUNDS.has(ground)))
    return { party: 'US', from: 'ground' };
  return null;
}

/** Worldwide duties are American. */
const GLOBAL = /\b(?:global|worldwide|universal)\b/;

function ownerIn(modifiers: string): Party | null {
  if (
    /\b(?:us|u\.s\.?|american|trump's|biden's|trump|biden|washington's|america's)(?= |$)/.test(
      modifiers,
    )
  )
    return 'US';
  if (/\b(?:chinese|beijing's|china's)(?= |$)/.test(modifiers)) return 'CN';
  return null;
}

function agentOf(rest: string): Party | null {
  const agent = AGENT_AFTER.exec(rest.replace(/^,? /, ''))?.[1];
  if (agent === undefined) return null;
  return agent === 'china' || agent === 'beijing' ? 'CN' : 'US';
}
