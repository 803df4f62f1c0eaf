/**
 * Policies that a passage names, where the words around say that ours are meant.
 */

import { addDays, fuzzyBounds } from '../days/tenure';
import type { Candidate } from '../detector';
import type { ReadingContext } from '../reading-context';
import { type Passage, sentenceAt } from '../text/passages';
import type { Finding } from '../text/spans';
import { isAllCaps, isHan } from '../text/words';
import { aliasObjection } from './alias-context';

/** How long a thing with a shared name is the one that is meant. */
const CURRENT_DAYS = 550;

/** "Section 232 probe", which papers also clip: the word is part of the name. */
const SECTION = 'section ';

/** Named policies of the passage, shorter names inside longer ones included. */
export function aliasesIn(
  passage: Passage,
  candidates: readonly Candidate[],
  context: ReadingContext,
): Finding[] {
  const findings: Finding[] = [];
  const rest = withoutNames(passage, candidates);
  for (const { hit, use, form } of candidates) {
    if (use.use !== 'alias' || use.kind === 'institution') continue;
    const words = passage.text.slice(hit.start, hit.end);
    if (isAcronym(form) && words !== form) {
      context.drop(passage, hit, 'an acronym in small letters');
      continue;
    }
    const objection = aliasObjection(passage, sentenceAt(passage, hit.start), hit.start, hit.end, {
      day: context.day,
      policy: context.detector.policies.get(use.id),
      safe: use.safe,
      rest,
      articleMentionsChina: context.topic.mentionsChina,
      aboutTopic: context.topic.aboutTopic,
      established: context.established.has(use.id),
    });
    if (objection !== null) {
      context.drop(passage, hit, objection);
      continue;
    }
    const isSection = passage.folded.endsWith(SECTION, hit.start);
    const start = hit.start - (isSection ? SECTION.length : 0);
    const base = { start, end: hit.end, kind: use.kind, via: 'alias' } as const;
    findings.push({ ...base, id: use.id, confidence: use.safe ? 0.93 : 0.8 });
  }
  return oneOwner(passage, findings, context);
}

/** The passage, folded, without its names of policies. */
function withoutNames(passage: Passage, candidates: readonly Candidate[]): string {
  let { folded } = passage;
  for (const { hit, use } of candidates) {
    if (use.use !== 'alias' || use.kind === 'institution') continue;
    folded = folded.slice(0, hit.start) + ' '.repeat(hit.end - hit.start) + folded.slice(hit.end);
  }
  return folded;
}

/**
 * Where several entities own the same words, the one of the article's time is
 * meant ("the truce" of 2018, of 2025); where time does not tell, all are possible.
 */
function oneOwner(
  passage: Passage,
  findings: readonly Finding[],
  context: ReadingContext,
): Finding[] {
  const bySpan = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.start}-${finding.end}`;
    bySpan.set(key, [...(bySpan.get(key) ?? []), finding]);
  }
  return [...bySpan.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const ids = [...new Set(same.map((finding) => finding.id ?? ''))];
    if (ids.length === 1) return [first];
    const owned = ofOwner(passage, first, ids, context);
    if (owned !== undefined) return [{ ...first, id: owned, confidence: 0.85 }];
    const current = latestOf(ids, context);
    if (current !== undefined) return [{ ...first, id: current, confidence: 0.8 }];
    return ids.length <= 3 ? [{ ...first, id: null, candidates: ids }] : [];
  });
}

/** The policy of the side that the word before names as the owner: "US port fees". */
function ofOwner(
  passage: Passage,
  finding: Finding,
  ids: readonly string[],
  context: ReadingContext,
): string | undefined {
  const before = passage.folded.slice(Math.max(0, finding.start - 16), finding.start);
  const after = passage.folded.slice(finding.end, finding.end + 60);
  const sentence = sentenceAt(passage, finding.start);
  const american =
    /\b(?:us|u\.s\.|american|washington's|america's) $|(?:美国|美方)的?$/.test(before) ||
    FALLS_ON_CHINA.test(after);
  const chinese =
    /\b(?:chinese|china's|beijing's) $|(?:中国|中方)的?$/.test(before) ||
    FALLS_ON_AMERICA.test(after);
  if (american !== chinese) return ownAmong(ids, american ? 'US' : 'CN', context);
  const payer = PAYER.exec(passage.folded.slice(sentence.start, finding.start))?.[1];
  if (american || payer === undefined) return undefined;
  return ownAmong(ids, /^chin/.test(payer) ? 'US' : 'CN', context);
}

/** "Port fees on Chinese-owned ships": what it falls on tells whose it is. */
const FALLS_ON_CHINA =
  /^(?: (?:are|were|is|was|being|be) (?:now |still |also )?(?:charged|levied|imposed|collected|due))? (?:on|for|against|targeting|aimed at) (?:[\w-]+ ){0,2}(?:chinese|china)\b/;
const FALLS_ON_AMERICA =
  /^(?: (?:are|were|is|was|being|be) (?:now |still |also )?(?:charged|levied|imposed|collected|due))? (?:on|for|against|targeting|aimed at) (?:[\w-]+ ){0,2}(?:american|us|u\.s\.)[ -]/;
/** "Chinese carriers would have to pay". */
const PAYER =
  /\b(chinese|china|american|us|u\.s\.)[\w.-]* [\w -]{2,60}\b(?:fac(?:e|es|ed|ing)|pay(?:s|ing)?|paid|subject to|hit (?:with|by)|exempt from) (?:the |new |higher )?$/;

function ownAmong(
  ids: readonly string[],
  side: 'US' | 'CN',
  context: ReadingContext,
): string | undefined {
  const own = ids.filter((id) => context.detector.policies.get(id)?.side === side);
  return own.length === 1 ? own[0] : undefined;
}

/** The policy that began last before the article, if it is of that time. */
function latestOf(ids: readonly string[], context: ReadingContext): string | undefined {
  const { day } = context;
  const sides = new Set(ids.map((id) => context.detector.policies.get(id)?.side));
  // Time tells one truce from another, not the two sides' measures of the same weeks.
  if (day === null || sides.size > 1) return undefined;
  const begun = ids
    .map((id) => ({ id, from: context.detector.policies.get(id)?.knownFrom ?? '' }))
    .filter(({ from }) => from !== '' && fuzzyBounds(from).earliest <= addDays(day, 1))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const last = begun.at(-1);
  const isOfItsTime = last && fuzzyBounds(last.from).latest >= addDays(day, -CURRENT_DAYS);
  return isOfItsTime ? last.id : undefined;
}

/** Capitals throughout and short: "BIS", "CHIPS". */
function isAcronym(form: string): boolean {
  return form.length <= 6 && isAllCaps(form) && !isHan(form.charCodeAt(0));
}
