/**
 * What courts do and what they do it about: words shared by the sentences of the press
 * and the titles of the records.
 */

import type { LexiconRuling } from '../../model/lexicon';

/** A court, or the loose word for any. */
export type Court = LexiconRuling['court'] | 'any';
type CourtAct = LexiconRuling['does'];

/** Verbs of each act, as they stand right behind the court. */
export const VERBS_OF: Readonly<Record<CourtAct, string>> = {
  takes:
    'agree[ds]? to (?:hear|take|decide|review|consider)|took up|takes up|will (?:hear|decide|review)',
  hears:
    'hears?|heard|hearing|questioned|questions|expressed|voiced|appeared|sounded|weigh(?:s|ed)',
  stays:
    'reinstate[ds]|pause[ds]|stayed|allow(?:s|ed)|let|lets|kept|keeps|temporarily|granted|refuse[ds]|declined',
  refunds: 'order(?:s|ed)|widen(?:s|ed)|extend(?:s|ed)|told',
  rules:
    'rule[ds]?|ruling|f(?:ound|inds)|str(?:uck|ikes|iking)(?: (?:\\w+ )?down)?|str(?:uck|ikes|iking)|threw|throws|tosse[ds]|invalidate[ds]|invalidating|voids|voided|overturn(?:s|ed|ing)|nullifie[ds]|quashed|block(?:s|ed)|vacated|upholds?|upheld|declare[ds]|conclude[ds]|determine[ds]|decide[ds]|held|holds|said|says|sided|sides|backs|backed|rejects|rejected|rebuke[ds]|dealt|deals|delivered|handed|affirmed|curbed|limited|gutted|issued|sustained',
};

/** Matters by the words for them; what is of no matter of its own is `tariffs`. */
const MATTERS: readonly [matter: string, words: RegExp][] = [
  ['refunds', /\brefund/],
  [
    's122',
    /\bsurcharge|\bsection 122\b|\bbalance[- ]of[- ]payments\b|\b(?:10|15)(?:%| per ?cent) (?:global|worldwide|import|tariff|levy|duty)|\b(?:temporary|replacement) (?:global |import )?(?:tariff|lev|dut)/,
  ],
  ['tiktok', /\btiktok|\bbytedance\b/],
  ['s301', /\bsection 301\b|\blists? (?:3|three|4a)\b/],
  ['steel', /\bsteel\b|\balumini?um\b|\bmetals?\b/],
  ['hong-kong', /\bhong kong\b/],
  ['subsidies', /\bsubsid|\btax credits?\b|\binflation reduction\b/],
  ['award', /\$\s?\d[\d.]* ?(?:million|billion|m|bn)\b/],
];
const EMERGENCY = /\bieepa\b|\bemergency\b|\breciprocal\b|\bfentanyl\b|\bliberation day\b/;
const TARIFFS =
  /\btariffs?\b|\bduties\b|\blevies\b|\bimport tax(?:es)?\b|\btrade (?:policy|agenda|strategy|powers)\b/;

/** A court that rules on nothing else. */
const OF_TRADE = /\bcourt (?:of|for|on) international trade\b|\btrade court\b/;

/** The matters that a sentence may be about: those that it names, else any tariff. */
export function mattersIn(folded: string): ReadonlySet<string> {
  const named = MATTERS.filter(([, words]) => words.test(folded)).map(([matter]) => matter);
  if (EMERGENCY.test(folded))
    return new Set([...named.filter((one) => one === 'refunds'), 'tariffs']);
  if (named.length > 0) return new Set(named);
  return new Set(TARIFFS.test(folded) || OF_TRADE.test(folded) ? ['tariffs', 's122'] : []);
}

/** The court that a record's title names. */
export function courtOf(title: string): LexiconRuling['court'] | null {
  const folded = title.toLowerCase();
  if (/\bwto\b/.test(folded)) return 'wto';
  if (/\bsupreme court\b/.test(folded)) return 'supreme';
  if (/\bappeals court\b/.test(folded)) return 'appeals';
  return /\btrade court\b/.test(folded) ? 'trade' : null;
}

/** What a record's title says that the court did. */
export function courtActOf(title: string): CourtAct {
  const folded = title.toLowerCase();
  if (/\brefunds?\b/.test(folded) && /\b(?:orders|extends)\b/.test(folded)) return 'refunds';
  if (/\bhears challenge\b/.test(folded)) return 'hears';
  if (/\bagrees to\b/.test(folded)) return 'takes';
  return /\b(?:keeps|refuses)\b/.test(folded) ? 'stays' : 'rules';
}
