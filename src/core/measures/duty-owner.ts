/**
 * Whose a duty is: told by the goods it falls on, by its owner, by who imposes it,
 * or by its ground.
 */
import {
  type Actor,
  actorsIn,
  namesOthers,
  otherParty,
  type Party,
  partyOfGoods,
} from '../text/countries';
import { AMERICAN_GROUNDS } from './duty-grounds';
import { WORLDWIDE } from './duty-words';

/** How the side was told: by the goods it falls on, by whose it is, or by who imposes it. */
export type SideFrom = 'target' | 'owner' | 'actor' | 'ground' | 'unsaid';

interface SideClues {
  modifiers: string;
  /** What stands between the noun and the target: " imposed by China on ". */
  link: string;
  target: string;
  rest: string;
  grounds: string[];
  /** Something tells it from all the duties that its owner has. */
  isOneOfThem: boolean;
  /** Who governs the verb of imposing before the phrase. */
  actor: Party | null;
}

const AGENT_AFTER =
  /^(?: that were| which were)? ?(?:(?:imposed|levied|placed|announced|introduced|ordered|unveiled|set up|put in place|slapped on) )?by (?:the )?(?:us |u\.s\. |american |then-)?(?:president )?(?:donald |joe )?(us|u\.s\.?|united states|washington|trump|biden|china|beijing)\b/;
/** "The tariffs Mr Trump announced", "retaliatory duties from Beijing". */
const OWNER_AFTER =
  /^ (?:(?:that |which )?(?:the )?(?:us |u\.s\. |former )?(?:president |mr )?(?:donald |joe )?(us|u\.s\.?|united states|washington|trump|biden|china|beijing) (?:has |had |have |first |also )?(?:announced|imposed|put|placed|levied|slapped|introduced|unveiled|ordered|threatened|enacted|raised)\b|from (china|beijing|washington)(?! (?:to|into)\b))/;

const IMPOSING =
  /\b(?:impos|propos|announc|unveil|rais|doubl|tripl|slap|levie|levy|hit|respond|retaliat|answer|introduc|plac|order|add|threaten|implement|enact|appl|charg|put|hik|increas|counter|fire|struck)\w*/g;

/** A participle takes its subject from the head of the sentence. */
const PARTICIPLE = /^\w+ing$/;

/** How far before the duty its verb may end. */
const VERB_REACH = 24;

/** Where a clause with a subject of its own begins. */
const CLAUSE = /[;:]|, (?:while|but|as|whereas|though|although|and) /g;

/** Who is hit by duties does not impose them. */
const SUFFERED = /^hit (?:by|with) /;

/** Worldwide duties are American. */
const GLOBAL = /\b(?:global|worldwide|universal)\b/;

/** Metals of no country: what falls on them is worldwide. */
export const METALS =
  /^(?:imported |foreign )?(?:steel(?: and alumini?um)?|alumini?um(?: and steel)?)(?: (?:products|imports|derivatives))?$/;

/** Whose duty the phrase speaks of, or `null` when the words do not tell. */
export function sideOf(clues: SideClues): { party: Party; from: SideFrom } | null {
  const { modifiers, link, target, rest, grounds, isOneOfThem, actor } = clues;
  const isChinaFirst = /\bchina (?:[\w-]+ )?$/.test(modifiers);
  const goodsOf = target === '' ? (isChinaFirst ? 'CN' : null) : partyOfGoods(target);
  const owner = ownerIn(modifiers);
  const agent = agentOf(link, isOneOfThem) ?? agentOf(rest, isOneOfThem);
  if (goodsOf !== null) {
    const party = otherParty(goodsOf);
    // "Chinese tariffs on Chinese goods" contradicts itself: say nothing.
    if ((owner !== null && owner !== party) || (agent !== null && agent !== party)) return null;
    return { party, from: 'target' };
  }
  if (agent !== null) return { party: agent, from: 'owner' };
  // The worldwide duties that reach China are American: "levies on foreign steel".
  if (/^(?:all )?(?:foreign|imported) /.test(target)) return { party: 'US', from: 'target' };
  if (WORLDWIDE.test(target) && owner !== 'CN' && actor !== 'CN') {
    return { party: 'US', from: 'ground' };
  }
  if (owner !== null) return { party: owner, from: 'owner' };
  if (GLOBAL.test(modifiers) && actor !== 'CN') return { party: 'US', from: 'ground' };
  if (actor !== null) return { party: actor, from: 'actor' };
  // Worldwide duties on metals are America's, unless somebody else's are spoken of.
  if (METALS.test(target)) return { party: 'US', from: 'ground' };
  if (grounds.some((ground) => AMERICAN_GROUNDS.has(ground)))
    return { party: 'US', from: 'ground' };
  return null;
}

export function ownerIn(modifiers: string): Party | null {
  if (
    /\b(?:us|u\.s\.(?:'s)?|u\.s|american|trump's|biden's|trump|biden|washington's|america's)(?= |$)/.test(
      modifiers,
    )
  )
    return 'US';
  if (/\b(?:chinese|beijing's|china's)(?= |$)/.test(modifiers)) return 'CN';
  return null;
}

function agentOf(rest: string, isOneOfThem: boolean): Party | null {
  const owner = isOneOfThem ? OWNER_AFTER.exec(rest) : null;
  const agent = AGENT_AFTER.exec(rest.replace(/^,? /, ''))?.[1] ?? owner?.[1] ?? owner?.[2];
  if (agent === undefined) return null;
  return agent === 'china' || agent === 'beijing' ? 'CN' : 'US';
}

/** "The US, in its attempt to strong-arm China, has unveiled": who acts stands outside. */
const ASIDE =
  /, (?:in|after|amid|despite|while|following|as part of|under) [^,;]{3,80},(?= (?:has|had|have|is|was|will|would|[a-z]+(?:ed|s)) )/g;

/** The side that does the imposing, by the verb before the phrase and its subject. */
export function governingActor(told: string, people: readonly Actor[]): Actor['party'] | null {
  const before = told.replaceAll(ASIDE, (aside) => ' '.repeat(aside.length));
  const verb = [...before.matchAll(IMPOSING)].at(-1);
  if (!verb || SUFFERED.test(before.slice(verb.index))) return null;
  if (before.length - (verb.index + verb[0].length) > VERB_REACH) return null;
  const actors = [...actorsIn(before), ...people]
    .filter((actor) => actor.at < verb.index)
    .sort((a, b) => a.at - b.at);
  const subject = PARTICIPLE.test(verb[0]) ? actors[0] : actors.at(-1);
  return subject?.party ?? null;
}

/** "Named cars and beans for 25% on…". */
const NAMED_FOR = /\b(?:named|listed|earmarked|picked|lined up)\b[^.;]{0,60}\bfor $/;

/** Whether a verb of imposing stands right before what `before` leads up to. */
export function isImposed(before: string): boolean {
  if (NAMED_FOR.test(before)) return true;
  const verb = [...before.matchAll(IMPOSING)].at(-1);
  return verb !== undefined && before.length - (verb.index + verb[0].length) <= VERB_REACH;
}

/** Whoever owns the duty, with words that qualify it: "the Philippines' safeguard duty". */
const OWNER_BEFORE =
  /[\w.-]+(?:'s|s') (?:(?:safeguard|provisional|definitive|own|planned|extra|anti-dumping|countervailing|retaliatory|matching|similar|existing|steep|punitive|new|higher) )*$/;

/** Governments by their cities, which are places of talks where no possessive stands. */
const OTHER_CAPITAL =
  /\b(?:ottawa|tokyo|seoul|delhi|canberra|moscow|berlin|paris|london|hanoi|ankara|brasilia|jakarta|bangkok|manila|taipei|pretoria|buenos aires|lima|bogota|santiago|budapest|bern|hague|rome|madrid|warsaw|kyiv|tehran|islamabad|dhaka|riyadh|city)'s $/;

/** Whether somebody else is the subject: "Brussels keeps its duties on Chinese cars". */
export function isTheirs(before: string, people: readonly Actor[]): boolean {
  const owner = OWNER_BEFORE.exec(before)?.[0] ?? '';
  if (namesOthers(owner) || OTHER_CAPITAL.test(owner)) return true;
  const start = [...before.matchAll(CLAUSE)].at(-1)?.index ?? 0;
  const actors = [...actorsIn(before), ...people]
    .filter((actor) => actor.at >= start && actor.at < before.length)
    .sort((a, b) => a.at - b.at);
  const subject = /\bits $/.test(before) ? actors.at(-1) : actors[0];
  return subject?.party === 'other';
}
