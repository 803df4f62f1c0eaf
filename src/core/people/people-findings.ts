/**
 * The people of a passage: full names, surnames, offices without a name.
 */

import { type Candidate, isWrittenAsName } from '../detector';
import type { ReadingContext } from '../reading-context';
import type { Hit } from '../text/matcher';
import type { Passage } from '../text/passages';
import { type Finding, overlaps, withoutOverlaps } from '../text/spans';
import { isHan } from '../text/words';
import { judgeChineseName } from './chinese-names';
import { titledChineseNames } from './chinese-titles';
import { holderMeant } from './office-phrases';
import { goesOn, isEmployed, isPrivatePerson, resolveSurname } from './people';

/** People named in the passage. */
export function peopleIn(
  passage: Passage,
  candidates: readonly Candidate[],
  context: ReadingContext,
): Finding[] {
  const names = namesIn(passage, candidates, context);
  const surnames = surnamesIn(passage, candidates, names, context);
  const titled = titledChineseNames(passage, context.people);
  return withoutOverlaps([...names, ...surnames, ...titled]);
}

function namesIn(
  passage: Passage,
  candidates: readonly Candidate[],
  context: ReadingContext,
): Finding[] {
  const findings: Finding[] = [];
  for (const { hit, use, form } of candidates) {
    if (use.use !== 'name') continue;
    const words = passage.text.slice(hit.start, hit.end);
    if (!isWrittenAsName(words, form)) {
      context.drop(passage, hit, 'not written as a name');
      continue;
    }
    const base = { kind: 'official', id: use.id, via: 'full-name' } as const;
    if (isHan(form.charCodeAt(0))) {
      const introduced = context.people.introductions.isIntroduced(use.id);
      const isForeigner = context.detector.officials.get(use.id)?.side !== 'CN';
      const verdict = judgeChineseName(passage.folded, hit.start, hit.end, introduced, isForeigner);
      if (verdict.isName) {
        findings.push({ ...base, start: verdict.start, end: hit.end, confidence: 0.95 });
      } else {
        context.drop(passage, hit, verdict.reason);
      }
    } else if (/^ (?:Jr|Sr)\b/.test(passage.text.slice(hit.end, hit.end + 4))) {
      context.drop(passage, hit, 'a relative');
    } else if (isStaff(passage, hit, use.id, context)) {
      context.drop(passage, hit, 'a private person of that name');
    } else if (isPrivatePerson(passage, hit.start, hit.end) || goesOn(passage.text, hit.end)) {
      context.drop(passage, hit, 'another person of that name');
    } else {
      findings.push({ ...base, start: hit.start, end: hit.end, confidence: 0.98 });
    }
  }
  return findings;
}

/** Whether it is part of a full name, which was looked at and found to be nobody's of ours. */
function isInFullName(passage: Passage, hit: Hit, candidates: readonly Candidate[]): boolean {
  return candidates.some(
    (other) =>
      other.use.use === 'name' &&
      overlaps(other.hit, hit) &&
      isWrittenAsName(passage.text.slice(other.hit.start, other.hit.end), other.form),
  );
}

/** "Wang Yi, an economist at a bank": a Chinese name that an employer's man bears. */
function isStaff(passage: Passage, hit: Hit, id: string, { detector }: ReadingContext): boolean {
  return detector.officials.get(id)?.side === 'CN' && isEmployed(passage, hit.end);
}

function surnamesIn(
  passage: Passage,
  candidates: readonly Candidate[],
  names: readonly Finding[],
  context: ReadingContext,
): Finding[] {
  const findings: Finding[] = [];
  for (const { hit, use } of candidates) {
    if (use.use !== 'surname' || names.some((name) => overlaps(name, hit))) continue;
    if (isInFullName(passage, hit, candidates)) continue;
    const surname = { passage, start: hit.start, end: hit.end, family: use.family };
    const finding = resolveSurname(surname, context.people);
    if (finding) findings.push(finding);
  }
  return findings;
}

/** Offices that stand for their holders; `people` are those already found. */
export function officesIn(
  passage: Passage,
  candidates: readonly Candidate[],
  people: readonly Finding[],
  context: ReadingContext,
): Finding[] {
  const findings: Finding[] = [];
  for (const { hit, use } of candidates) {
    if (use.use !== 'office' || people.some((person) => overlaps(person, hit))) continue;
    const holders = context.detector.lexicon.offices[use.office] ?? [];
    const named = people.some((person) => standsBeside(passage, person, hit));
    const id = named ? null : holderMeant(passage, hit.start, hit.end, holders, context.day);
    if (id === null) {
      context.drop(passage, hit, 'a name follows, or the holder is not certain');
    } else {
      findings.push({
        start: hit.start,
        end: hit.end,
        kind: 'official',
        id,
        via: 'office',
        confidence: 0.85,
      });
    }
  }
  return findings;
}

/** Whether a person is named right after the office, or right before it in apposition. */
function standsBeside(passage: Passage, person: Finding, office: Hit): boolean {
  if (person.start >= office.end) return person.start - office.end <= 2;
  const between = passage.text.slice(person.end, office.start);
  return /^(?:, | (?:is|was|as|became) )(?:the |then |now )?(?:US |U\.S\. |American |Chinese )?$/.test(
    between,
  );
}
