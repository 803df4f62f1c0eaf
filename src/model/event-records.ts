/** Events, and what each did to which measure. */
import { FuzzyDay, Grade, Id, Side, SourceIds, Summary, Text } from './record-fields';
import { z } from './zod';

const EventMeasure = z.strictObject({
  policy: Id,
  action: z.enum([
    'announce',
    'impose',
    'raise',
    'cut',
    'suspend',
    'extend',
    'resume',
    'end',
    'strike-down',
    'exempt',
  ]),
  /** In words, since an act may set several: "5% or 10%". */
  rate: Text.optional(),
  scope: Text.optional(),
  /** May lie after the last day covered: then it is what was ordered, not what happened. */
  effective: FuzzyDay.optional(),
  until: FuzzyDay.optional(),
  legal: Text.optional(),
});

/** Named apart from the browser's `Event`. */
export const NewsEvent = z.strictObject({
  id: Id,
  /** `YYYY-MM` where the day is not known. */
  date: FuzzyDay,
  kind: z.enum([
    'tariff',
    'tariff-relief',
    'export-control',
    'entity-listing',
    'investment-restriction',
    'sanction',
    'trade-remedy',
    'investigation',
    'court-ruling',
    'legislation',
    'agreement',
    'talks',
    'other',
  ]),
  side: Side,
  title: z.string().min(1).max(90),
  summary: Summary,
  place: Text.optional(),
  measures: z.array(EventMeasure),
  officials: z.array(Id),
  policies: z.array(Id),
  /** Events that this one retaliates against. */
  answers: z.array(Id),
  /** Events that this one carries out or continues. */
  follows: z.array(Id),
  altIds: z.array(Id).optional(),
  grade: Grade,
  sources: SourceIds,
});
export type NewsEvent = z.infer<typeof NewsEvent>;
