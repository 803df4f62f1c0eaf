/**
 * What is on a page, as a list: one row a subject, in reading order, under the
 * heading of its kind.
 */
import type { EntityKind } from '../../model/mention';
import { type ReportedMention, subjectOf } from '../../model/page-report';

export interface SubjectRow {
  key: string;
  /** `null` when several are possible. */
  id: string | null;
  candidates: string[];
  /** The words of the first mention. */
  text: string;
  count: number;
}

export interface SubjectGroup {
  kind: EntityKind;
  rows: SubjectRow[];
}

const ORDER: EntityKind[] = ['official', 'policy', 'event', 'institution'];

/** Groups without rows are left out; words with the same candidates are one row. */
export function groupMentions(mentions: readonly ReportedMention[]): SubjectGroup[] {
  const inOrder = [...mentions].sort((a, b) => a.start - b.start);
  return ORDER.map((kind) => {
    const rows = new Map<string, SubjectRow>();
    for (const mention of inOrder) {
      if (mention.kind !== kind) continue;
      const candidates = mention.candidates ?? [];
      const key = subjectOf(mention);
      const row = rows.get(key);
      if (row) row.count += 1;
      else rows.set(key, { key, id: mention.id, candidates, text: mention.text, count: 1 });
    }
    return { kind, rows: [...rows.values()] };
  }).filter((group) => group.rows.length > 0);
}
