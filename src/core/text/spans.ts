/**
 * Findings inside one passage, before they become mentions of the whole text.
 */
import type { EntityKind, MentionVia } from '../../model/mention';

/** A stretch of a passage's canonical text that refers to an entity. */
export interface Finding {
  start: number;
  end: number;
  kind: EntityKind;
  /** `null` when several are possible. */
  id: string | null;
  candidates?: string[];
  via: MentionVia;
  confidence: number;
}

/** A candidate that was looked at and dropped, for `annotate --explain`. */
export interface Dropped {
  passage: number;
  start: number;
  end: number;
  text: string;
  reason: string;
}

export function overlaps(a: { start: number; end: number }, b: { start: number; end: number }) {
  return a.start < b.end && b.start < a.end;
}

/**
 * Keeps, of findings that overlap, the longer one; of equals the more certain.
 * A person's name inside a description stays: the reader may want either.
 */
export function withoutOverlaps(findings: readonly Finding[]): Finding[] {
  const byWorth = [...findings].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || b.confidence - a.confidence,
  );
  const kept: Finding[] = [];
  for (const finding of byWorth) {
    const clash = kept.some((other) => overlaps(other, finding));
    if (!clash) kept.push(finding);
  }
  return kept.sort((a, b) => a.start - b.start);
}
