/**
 * Names of policies that are also everyday words: "Phase One" of a trial, an "entity
 * list" of a program, the Board of Trade of a city, "H20" on a map.
 */

import { OTHER_TRUCE } from '../events/truces';
import { actorsIn, namesChina, namesOthers } from '../text/countries';

/** The words and what stands around them, in folded text but for `exact` and `before`. */
interface Around {
  words: string;
  exact: string;
  before: string;
  after: string;
  sentence: string;
}

interface Sense {
  name: RegExp;
  /** Words right behind the name that make it something else. */
  otherAfter?: RegExp;
  /** Words right before it that do. */
  otherBefore?: RegExp;
  /** Said of other countries as well: the one named before it in the clause is meant. */
  ofAnybody?: true;
  /** None of these may stand in the sentence. */
  not?: RegExp;
  /** One of these must stand in the sentence. */
  needs?: RegExp;
}

const SENSES: readonly Sense[] = [
  {
    name: /^phase[ -](?:one|1)$/,
    otherAfter:
      /^ (?:trials?|stud(?:y|ies)|clinical|results|testing|vaccine|expansion|construction|works|project|of (?:the|its|an?|this) (?!.{0,40}\b(?:trade|deal|agreement|accord|pact)\b))/,
  },
  {
    name: /^(?:the |us )?(?:entity|export) list$/,
    otherAfter:
      /^ (?:commands?|windows?|panels?|views?|components?|pages?|fields?|tables?|box|editor|query|class|parameters?|widgets?|file|schema)\b|^ of (?!(?:the |us |u\.s\.? |chinese |foreign |restricted |blacklisted )*(?:us|commerce|bis|bureau|united|department|chinese|companies|firms|entities)\b)/,
    not: /\b(?:of the (?:program|app|game|engine|model)|coders?|programmers?|config|database|hostnames?|json|xml|plugin|sql|spam|domains|gameplay|creatures?|npcs?)\b/,
    needs:
      /\b(?:companies|firms|huawei|zte|smic|dji|commerce|department|export controls?|blacklist\w*|licen[cs]\w*|sanction\w*|restrict\w*|us|u\.s\.?|united states|washington|america|administration|trump|biden|so-called|entities|chinese entit\w+|bureau|bis|affiliates?|subsidiar\w+)\b|['"]entity/,
  },
  {
    name: /^(?:the )?board of (?:trade|investment)$/,
    otherBefore: /(?:\p{Lu}\p{Ll}{3,}(?:'s)? (?:old )?)$/u,
    otherAfter:
      /^ (?:in (?:chicago|london|[a-z]+ city)|of (?!trade|the two|both)[a-z]|building|futures)/,
  },
  {
    name: /^(?:the )?port fees$/,
    otherAfter:
      /^ (?:(?:at|in) (?!us\b|u\.s|american|china|chinese|both)[a-z]|on (?:[\w-]+ ){0,2}(?:trucks?|cars|cargo|passengers|cruise))/,
  },
  {
    name: /^de minimis$/,
    otherAfter: /^ (?:harm|injury|effects?|use|risk|contacts?|infringement|level|amount of)\b/,
    needs:
      /\b(?:parcels?|packages?|imports?|importers|dut(?:y|ies)|tariffs?|customs|exemptions?|shein|temu|e-commerce|loopholes?|shipments?|threshold|retailers?|rule|treatment|entry|\$800)\b/,
  },
  // The Treasury has a rule of its own on what sanctioned people own.
  {
    name: /^50(?:%|-percent| per ?cent| percent) rule$/,
    otherBefore: /\b(?:Treasury|OFAC)(?: Department)?(?:'s)? (?:existing |own )?["']?$/,
    otherAfter: /^["']? (?:used|applied|employed) by (?:the )?(?:u\.?s\.? )?(?:treasury|ofac)/,
  },
  {
    name: /\bmicron review$/,
    needs:
      /\b(?:cyber\w*|security|regulators?|cac|operators?|infrastructure|chipmaker|beijing|ban)\b/,
  },
  { name: /^tiktok deal$/, otherAfter: /^ with (?:an?|her|his|their)\b/ },
  { name: /\bmanipulators?$/, ofAnybody: true },
  { name: /\b(?:truce|ceasefire)$/, not: OTHER_TRUCE },
  {
    name: /\b(?:agreement|deal|pact|framework|consensus|accord)$/,
    otherAfter:
      /^ on (?!(?:[\w-]+ ){0,3}(?:trade|tariffs?|economic|commerc|rare|export|tiktok|soybeans?|chips?|fentanyl|levies|duties|de-?escalat|implement))[a-z]/,
  },
  // One of several lists, not the sum: 对美加征关税商品清单二.
  { name: /^对美加征关税$/, otherAfter: /^商品(?:第[一二三四]批)?清单[一二三四]/ },
  // 稀土管制对日收紧: on neither of the two.
  { name: /管制$/, otherAfter: /^[^，。；]{0,2}对(?:日|欧|台|荷|韩|印)/ },
  // 伦敦框架性安排: framed in London.
  { name: /框架$/, otherAfter: /^性/ },
  // 对华贸易战略: the strategy of trade.
  {
    name: /贸易战$/,
    otherAfter: /^(?:略|术)/,
    otherBefore: /(?:盟友|盟国|伙伴|欧盟|加拿大|墨西哥|印度|日本|欧洲)之间的$/u,
  },
  {
    name: /^h20$|^h200$/,
    needs:
      /\b(?:nvidia|chips?|gpus?|processors?|ai|semiconductors?|licen[cs]\w*|export\w*|sales?|sell|accelerators?|model|huang|amd|purchas\w+|orders?|approv\w+)\b/,
  },
];

/** "Britain will end its de minimis rule": whose it is, the subject says. */
const ITS_OWN = /\b(?:its|their) (?:own )?$/;
/** "The restaurant chain Phase One": what bears the name stands before it. */
const OF_A_THING =
  /\b(?:chain|restaurant|band|album|film|movie|game|novel|book|start-?up|app|horse|show|series|yacht|brand|bar|club|shop|store|studio|drug|vaccine|faction|quest|song|play|podcast) (?:called |named )?$/;
/** "The Belt and Road restaurant", "Project Vault is the working title of a film". */
const A_THING_AFTER =
  /^ (?:(?:is|was) (?:the |a )?(?:working )?(?:title|name|nickname) of\b|cameras?\b|lens(?:es)?\b|restaurants?\b|caf[eé]\b|bar\b|albums?\b|films?\b|movies?\b|novels?\b|band\b|songs?\b|games?\b|app\b|brand\b|shop\b|(?:night)?clubs?\b|pubs?\b|hotels?\b|theatres?\b|exhibitions?\b|podcasts?\b|newsletters?\b|magazines?\b|burgers?\b|beer\b|tea\b|t-shirts?\b|mugs?\b)/;
/** "The London Framework for Art": a proper name that goes on. */
const GOES_ON = /^ for (?!the\b)\p{Lu}/u;

/** Why the words mean another thing than the policy; `null` when nothing says so. */
export function otherSense(
  { words, exact, before, after, sentence }: Around,
  cased: string,
): string | null {
  const folded = before.toLowerCase();
  if (ITS_OWN.test(folded) && actorsIn(folded).at(-1)?.party === 'other') {
    return 'another country owns it';
  }
  if (/\p{Lu}/u.test(exact.charAt(0)) && (OF_A_THING.test(folded) || A_THING_AFTER.test(after))) {
    return 'the name of a thing';
  }
  if (/framework|agreement|deal/.test(words) && GOES_ON.test(cased)) return 'part of a longer name';
  for (const { name, otherAfter, otherBefore, ofAnybody, needs, not } of SENSES) {
    if (!name.test(words)) continue;
    const clause = folded.split(/[;:]/).at(-1) ?? '';
    if (ofAnybody && namesOthers(clause) && !namesChina(clause)) return 'said of another country';
    if (not?.test(sentence)) return 'somebody else is spoken of';
    const isOther = otherAfter?.test(after) || (otherBefore?.test(before) && !OURS.test(before));
    if (isOther || (needs && !isMet(needs, exact, sentence)))
      return 'the words have another sense here';
  }
  return null;
}

/** Whether the sentence has what the words need; a proper name and Chinese need nothing. */
function isMet(needs: RegExp, exact: string, sentence: string): boolean {
  return /\p{Lu}\p{L}+ \p{Lu}/u.test(exact) || HAN.test(sentence) || needs.test(sentence);
}

/** What Latin words must stand near says nothing of a Chinese sentence. */
const HAN = /[\u4e00-\u9fff]/;

/** Words with a capital that may stand before the name of a thing of the two countries. */
const OURS =
  /\b(?:US|American|China|Chinese|Beijing|Washington|Joint|Bilateral|The|This|That)(?:'s)? $/;

/** Names that are words of everyday life in many senses. */
const EVERYDAY = /^(?:the )?(?:trade wars?|phase[ -](?:one|1)|de-?coupling|de-?risking|truce)$/;
/** What such a name is about where it is ours. */
const OF_COMMERCE =
  /\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|exports?|exporters?|imports?|importers?|sanctions?|econom(?:y|ies|ic|ists?)|commerce|markets?|soybeans?|semiconductors?|trade (?:talks?|deals?|deficit|surplus|polic(?:y|ies)|representative|disputes?|partners?|ties|pact|agreement|minist\w+|officials?|experts?|tensions?|relations?))\b/;
/** Games, sports, stories, laboratories and workshops, where those words have a life of their own. */
const OTHER_WORLDS =
  /\b(?:games?|gam(?:ers?|ing)|quests?|players?|levels?|season|coach(?:es)?|fans|leagues?|clubs?|match(?:es)?|playoffs?|nba|nfl|novels?|films?|episodes?|albums?|songs?|bands?|patients?|vaccines?|trials?|dose|doses|subway|metro|climbers?|ropes?|ballet|duet|dancers?|yoga|surfers?|reopen\w*|lockdowns?|quarantine|construction|voltage|circuits?|capacitors?|motor|gearbox|trailers?|bolts?|emissions|oscillators?|lasers?|neutrinos?|photons?|restaurants?|tennis|football|gangs?|couple|marriage|siblings|neighbou?rs?)\b/;

/** Whether an everyday name stands in another world; `rest` is the passage without such names. */
export const isOfAnotherWorld = (words: string, rest: string): boolean =>
  EVERYDAY.test(words) && OTHER_WORLDS.test(rest) && !OF_COMMERCE.test(rest);
