/**
 * The grounds on which a duty is laid: fentanyl, an emergency, forced labour.
 */

const GROUNDS: readonly [string, RegExp][] = [
  [
    'fentanyl',
    /\b(?:fentanyl|opioids?|precursors?|narcotics?|drug traffick\w+|drug trade|illicit drugs)\b/,
  ],
  ['reciprocal', /\b(?:reciprocal|liberation day)\b/],
  ['forced-labour', /\bforced[- ]labou?r\b/],
  ['technology-transfer', /\b(?:intellectual property|technology transfers?|section 301)\b/],
  ['national-security', /\b(?:section 232)\b/],
  [
    'emergency',
    /\bemergency (?:powers?|laws?|act|authority|authorities|economic|presidential powers|duties|tariffs|levies|statute)\b|\bieepa\b|\b(?:1970s|1977) (?:emergency |economic )?(?:law|statute|act)\b/,
  ],
  ['balance-of-payments', /\bsurcharges?\b|\b(?:section 122|balance[- ]of[- ]payments)\b/],
];

/** Grounds on which only the United States has acted. */
export const AMERICAN_GROUNDS = new Set([
  'fentanyl',
  'reciprocal',
  'emergency',
  'forced-labour',
  'balance-of-payments',
  'first-term',
  'trump',
  'predecessor',
]);

export const GROUND_LINK =
  /^(?! not\b)[^.;(]{0,40}?\b(?:over|because of|tied to|linked to|connected to|connected with|related to|relating to|under the pretext of|on the pretext of|aimed at|meant to|intended to|designed to|under (?:a|an|the)|to punish|to stem|to pressure|to press|citing|in response to|on the grounds? of|for (?:its|their|beijing's|china's))\b[^.;]{0,80}/;

export function groundsIn(folded: string): string[] {
  return GROUNDS.filter(([, words]) => words.test(folded)).map(([ground]) => ground);
}

/** Whose time they date from: "during his first term", "the tariffs of his predecessor". */
const ERAS: readonly [string, RegExp][] = [
  [
    'first-term',
    /\b(?:first[- ]term|(?:first|previous) trump administration|first administration)\b/,
  ],
  [
    'trump',
    /^(?:mr )?trump(?:'s)? |\b(?:by|under|from) (?:the |former )*(?:president )?(?:mr )?(?:donald )?trump\b|\b(?:president |mr |donald )?trump (?:had |has )?(?:first |originally )?(?:imposed|put|placed|levied|slapped|introduced|announced|enacted)\b/,
  ],
  ['predecessor', /\b(?:predecessor|trump-era|inherited|previous administration|trump years)\b/],
];

/** Whether the ground is no ground but a time. */
export const isEra = (ground: string): boolean => ERAS.some(([era]) => era === ground);

/** The era that the words date duties to, as a ground. */
export function erasIn(folded: string): string[] {
  return ERAS.filter(([, words]) => words.test(folded)).map(([era]) => era);
}

/** A court that throws the duties out says which: those under the emergency law. */
const VOIDED =
  '(?:struck down|str(?:ikes?|iking) down|invalidat\\w+|illegal\\w*|unlawful\\w*|thr(?:ew|own|ows) out|void(?:ed|s|ing)|overturn\\w*|rul(?:es|ed|ing) against|quash\\w*|toss(?:ed|es) out|strikes|nullif\\w+|scrapp\\w+|annul\\w+|block(?:ed|s|ing)|exceeded his)';
const JUDGES =
  '(?:court(?! (?:in|of) (?:hong kong|china|beijing|shanghai|india|canada|mexico|britain|london))|judges?|justices?)';
const STRUCK_DOWN = new RegExp(
  `\\b${JUDGES}\\b.{0,80}\\b${VOIDED}\\b|\\b${VOIDED}\\b.{0,60}\\b(?:${JUDGES}|emergency)\\b`,
);

/** Whether a court throws out what the words around the phrase speak of. */
export function isStruckDown(text: string, start: number, end: number): boolean {
  return STRUCK_DOWN.test(text.slice(Math.max(0, start - 80), end + 60));
}
