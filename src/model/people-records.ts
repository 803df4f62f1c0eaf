/** People, the offices that they hold, and institutions. */
import {
  FuzzyDay,
  Grade,
  HttpsUrl,
  Id,
  names,
  Side,
  SourceIds,
  Summary,
  Text,
  Texts,
} from './record-fields';
import { z } from './zod';

/** A post that people hold one after another, or a few at a time. */
export const Office = z.strictObject({
  id: Id,
  /** Short enough for a card. */
  title: Text,
  org: Text,
  side: z.enum(['US', 'CN', 'other']),
  /** How many hold it at once; left out where the number is not fixed. */
  seats: z.int().min(1).optional(),
});
export type Office = z.infer<typeof Office>;

/** One term of one person in one office. */
export const Role = z.strictObject({
  office: Id,
  /** The title of this term as its sources give it. */
  title: Text,
  org: Text,
  /** First day in office; left out where it is not known. */
  from: FuzzyDay.optional(),
  /** First day without the office; `null` while it is held; left out where the end is not known. */
  to: FuzzyDay.nullable().optional(),
  /** Days on which the person was seen in the post, where an edge is not known. */
  seen: z.array(FuzzyDay).min(1).optional(),
  acting: z.literal(true).optional(),
  note: Text.optional(),
  /** Pages that state the post; left out where only the record as a whole is sourced. */
  sources: SourceIds.min(1).optional(),
});
export type Role = z.infer<typeof Role>;

export const Official = z.strictObject({
  id: Id,
  ...names,
  side: z.enum(['US', 'CN', 'other']),
  familyName: Text,
  bio: z.string().min(1).max(240),
  roles: z.array(Role).min(1),
  /** Names that are safe anywhere. */
  aliases: Texts,
  /** Names that count only once the full name stands in the same text. */
  aliasesAfterFullName: Texts,
  /** Words that stand for the office while the person holds it. */
  rolePhrases: z.array(
    z.strictObject({
      phrase: Text,
      from: FuzzyDay.optional(),
      to: FuzzyDay.nullable(),
      /** Others whom the same words mean at the same time. */
      sharedWith: z.array(Id).min(1).optional(),
    }),
  ),
  /** Others with the name, and other senses of the words; notes for the detector's rules. */
  collisions: Texts,
  /** The last dated sighting in an office that is recorded as still held. */
  lastSeenOn: FuzzyDay.optional(),
  altIds: z.array(Id).optional(),
  grade: Grade,
  sources: SourceIds,
});
export type Official = z.infer<typeof Official>;

export const Institution = z.strictObject({
  id: Id,
  ...names,
  side: Side,
  summary: Summary,
  legalBasis: Text.optional(),
  started: FuzzyDay.optional(),
  ended: FuzzyDay.optional(),
  homepage: HttpsUrl.optional(),
  aliases: Texts,
  /** Words that need a context to be ours: "Treasury", "the ministry of commerce". */
  ambiguousAliases: Texts,
  collisions: Texts,
  /** Events in which the institution acted. */
  events: z.array(Id),
  altIds: z.array(Id),
  grade: Grade,
  sources: SourceIds,
});
export type Institution = z.infer<typeof Institution>;
