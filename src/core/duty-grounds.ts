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
  ['emergency', /\bemergency (?:powers|law|economic|duties|tariffs)\b|\bieepa\b/],
  ['balance-of-payments', /\bsurcharges?\b|\b(?:section 122|balance[- ]of[- ]payments)\b/],
];

/** Grounds on which only the United States has acted. */
export const AMERICAN_GROUNDS = new Set([
  'fentanyl',
  'reciprocal',
  'emergency',
  'forced-labour',
  'balance-of-payments',
]);

export const GROUND_LINK =
  /^[^.;(]{0,40}?\b(?:over|because of|tied to|linked to|connected to|connected with|related to|under the pretext of|on the pretext of|aimed at|meant to|intended to|designed to|under (?:a|an|the)|to punish|to stem|to pressure|to press|citing|in response to|on the grounds? of|for (?:its|their|beijing's|china's))\b[^.;]{0,80}/;

export function groundsIn(folded: string): string[] {
  return GROUNDS.filter(([, words]) => words.test(folded)).map(([ground]) => ground);
}

/** A court that throws the duties out says which: those under the emergency law. */
const STRUCK_DOWN =
  /\b(?:court|judges?|justices?)\b.{0,80}\b(?:struck down|strik\w+ down|invalidat\w+|illegal|unlawful|threw out|voided)\b|\b(?:struck down|invalidated|threw out|voided|ruled (?:illegal|unlawful))\b.{0,60}\b(?:court|judges?|justices?|emergency)\b/;

/** Whether a court throws out what the words around the phrase speak of. */
export function isStruckDown(text: string, start: number, end: number): boolean {
  return STRUCK_DOWN.test(text.slice(Math.max(0, start - 80), end + 60));
}
