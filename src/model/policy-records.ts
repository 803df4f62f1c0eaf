/** Measures: what each is, its legal status, and its state in a sentence, day by day. */
import {
  FuzzyDay,
  Grade,
  Id,
  IsoDay,
  names,
  Percent,
  Sentence,
  Side,
  SourceIds,
  Summary,
  Text,
  Texts,
} from './record-fields';
import { z } from './zod';

/** Legal status. "Not begun" is not recorded: it is every day before the first entry. */
export const LegalStatus = z.enum(['announced', 'in-force', 'suspended', 'ended', 'struck-down']);
export type LegalStatus = z.infer<typeof LegalStatus>;

/** From this day on, the measure's legal status; only where it is certain. */
export const StatusChange = z.strictObject({
  from: FuzzyDay,
  status: LegalStatus,
  /** The rate ordered, where there is one number; what was charged is told by the layers. */
  ratePct: Percent.optional(),
  sources: SourceIds.min(1).optional(),
});
export type StatusChange = z.infer<typeof StatusChange>;

/** From this day on, what is true of the measure, in a sentence. */
export const StateChange = z.strictObject({
  from: FuzzyDay,
  state: Sentence,
  /** The last day for which the sentence is said to hold, where it names one. */
  until: IsoDay.optional(),
  /** Known in advance: its day lies after the last day covered. */
  scheduled: z.literal(true).optional(),
  /** The event that brought it. */
  event: Id.optional(),
  sources: SourceIds.min(1),
});
export type StateChange = z.infer<typeof StateChange>;

export const Policy = z.strictObject({
  id: Id,
  ...names,
  category: z.enum([
    'tariff',
    'export-control',
    'list',
    'investment',
    'law',
    'agreement',
    'mechanism',
    'trade-remedy',
  ]),
  side: Side,
  summary: Summary,
  legalBasis: Text.optional(),
  /** First day in force; a measure not yet begun may name the day ordered. */
  started: FuzzyDay.optional(),
  startedNote: Text.optional(),
  /** First day without it. */
  ended: FuzzyDay.optional(),
  /** The umbrella that this measure belongs to. */
  partOf: Id.optional(),
  /** The other side's measures that this one retaliates against. */
  answers: z.array(Id),
  supersedes: z.array(Id),
  related: z.array(Id).optional(),
  statusLine: z.array(StatusChange).min(1).optional(),
  statusHistory: z.array(StateChange),
  aliases: Texts,
  ambiguousAliases: Texts,
  /** Phrases that mean it without naming it. */
  descriptive: Texts,
  /** What tells it from its neighbours. */
  discriminators: Texts,
  collisions: Texts,
  altIds: z.array(Id),
  confidence: z.enum(['high', 'medium', 'thin']),
  /** The last day on which the state was confirmed by a page. */
  lastConfirmed: IsoDay.optional(),
  grade: Grade,
  sources: SourceIds,
});
export type Policy = z.infer<typeof Policy>;
