/**
 * Paragraphs of laws: "Section 301" is the Trade Act's, and one of a thousand other acts'.
 */
import type { AliasPlace } from './alias-place';

/** A name that is a paragraph number of a law, or begins with one. */
const SECTION = /^section \d+$/;
const SECTION_NAME = /^section \d+\b/;

/** "of the Clean Air Act": the section belongs to another statute. */
const OTHER_STATUTE =
  /^,? ?(?:\([a-z0-9]+\) ?)*of (?:the |that |this |title )(?!.{0,30}\btrade (?:act|expansion act)\b)(?:[\p{L}]+ ){0,6}(?:act|code|constitution|law|bill|statute|regulations?)\b/iu;
/** "The Finance Act, section 301": the statute stands before its paragraph. */
const OTHER_STATUTE_BEFORE =
  /(?<!\btrade |\btrade expansion |\btariff |\bpowers )\b(?:act|code|constitution|statute|bill|law)(?: of \d{4}|(?: \(\w+\)))?(?:,|'s|:)? (?:under )?$/;
/** Fields of law that have sections of their own, in a clause that says nothing of trade. */
const OTHER_LAW =
  /\b(?:copyrights?|patents?|criminal|penal|pensions?|insolvency|bankruptcy|disabilit(?:y|ies)|rehabilitation|immigration|visas?|asylum|clean (?:air|water)|environmental|housing|tenants?|vouchers?|social security|health (?:care|insurance)|education|students?|securities|auditors?|audit committees?|shareholders?|directors?|building code|zoning|income tax|tax(?:payers?)? code|broadcast\w*|communications)\b/;
const OF_TRADE =
  /\b(?:trade|tariffs?|dut(?:y|ies)|lev(?:y|ies)|imports?|exports?|china|chinese|beijing|ustr|lighthizer|greer|tai|steel|alumini?um|goods|probes?|investigations?)\b/;
/** "Section 301 of the stadium", "Section 301, Row 12": a part of anything but the Trade Act. */
const PLACE_BEFORE = /\b(?:room|row|block|hall|gate|building|aisle) $/;
const OTHER_PART =
  /^,? (?:of (?!.{0,40}\b(?:trade act|trade expansion act|trade law|1974|1962)\b)|(?:row|rows|seats?|tickets?|box)\b|in (?:the )?(?:stadium|arena|stands)\b)/;

/** Why a paragraph's number is that of another law or of no law; `null` when nothing says so. */
export function statuteObjection({ words, before, after }: AliasPlace): string | null {
  if (SECTION_NAME.test(words) && OTHER_STATUTE_BEFORE.test(before)) {
    return 'a section of another statute';
  }
  if (!SECTION.test(words)) return null;
  if (OTHER_STATUTE.test(after) || isOfOtherLaw(before, words + after)) {
    return 'a section of another statute';
  }
  if (OTHER_PART.test(after) || PLACE_BEFORE.test(before)) return 'a part of something else';
  return /^ ?\.?\d/.test(after) ? 'part of a longer number' : null;
}

const CLAUSES = /[;:]|, (?:and|while|but) /;

/** Whether the clause around the paragraph speaks of another field of law, and not of trade. */
function isOfOtherLaw(before: string, from: string): boolean {
  const clause = `${before.split(CLAUSES).at(-1) ?? ''}${from.split(CLAUSES)[0] ?? ''}`;
  return OTHER_LAW.test(clause) && !OF_TRADE.test(clause);
}
