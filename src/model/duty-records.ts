/** Duties by interval, totals as they were reported, and average rates over time. */
import { FuzzyDay, Grade, Id, IsoDay, Percent, SourceIds, Text, Texts } from './record-fields';
import { z } from './zod';

const LayerBase = {
  id: Id,
  policy: Id,
  /** Whose duty it is. */
  side: z.enum(['US', 'CN']),
  /** On whose goods. */
  target: z.enum(['US', 'CN']),
  title: Text,
  announced: IsoDay.optional(),
  legal: Text.optional(),
  note: Text.optional(),
  grade: Grade,
  sources: SourceIds.min(1),
};

/** A duty charged at the border from one day to another, at one rate. */
export const ChargedLayer = z.strictObject({
  type: z.literal('charged'),
  ...LayerBase,
  ratePct: Percent,
  scope: Text,
  /** `all` goods, a `list` of goods, a `sector`, `parcels`; `base` rates never count in sums. */
  scopeKind: z.enum(['all', 'list', 'sector', 'parcels', 'base']),
  /** First day charged at the border. */
  from: IsoDay,
  /** First day without it. */
  to: IsoDay.nullable(),
  /** Layers that share a word here reach the same goods: one at a time, never two. */
  sameGoods: z.array(Id).min(1).optional(),
  certainty: z.enum(['verified', 'single-source', 'doubtful', 'ordered']),
  /** Policies that it adds to; `*` stands for the rest of an id. */
  stacksWith: Texts.optional(),
  /** Goods let off, in words. */
  excludes: Texts.optional(),
  /** Layers that end where this one begins. */
  replaces: z.array(Id).optional(),
  replacesNote: Text.optional(),
  lastConfirmed: IsoDay.optional(),
});
export type ChargedLayer = z.infer<typeof ChargedLayer>;

/** A duty that was announced and not charged within the days covered. */
const PlannedLayer = z.strictObject({
  type: z.literal('planned'),
  ...LayerBase,
  ratePct: Percent.optional(),
  scope: Text.optional(),
  scopeKind: z.enum(['all', 'list', 'sector', 'parcels']).optional(),
  plannedFrom: IsoDay.optional(),
  /** What became of it. */
  outcome: Text,
  certainty: z.enum(['doubtful']).optional(),
});

/** Goods let off a duty for a time. */
const ReliefLayer = z.strictObject({
  type: z.literal('relief'),
  ...LayerBase,
  from: IsoDay,
  to: IsoDay.nullable(),
});

export const TariffLayer = z.discriminatedUnion('type', [ChargedLayer, PlannedLayer, ReliefLayer]);
export type TariffLayer = z.infer<typeof TariffLayer>;

/** A total as it was reported, against which the layers are checked. */
export const HeadlineRate = z.strictObject({
  id: Id,
  date: IsoDay,
  side: z.enum(['US', 'CN']),
  target: z.enum(['US', 'CN']),
  sumPct: Percent,
  /** The words of the report; left out for our own arithmetic. */
  asReported: Text.optional(),
  /** How the sum is made up. */
  basis: Text,
  /** Layers that add up to it; empty where the figure cannot be rebuilt. */
  layers: z.array(Id),
  note: Text.optional(),
  grade: Grade,
  sources: SourceIds.min(1),
});
export type HeadlineRate = z.infer<typeof HeadlineRate>;

/** One figure or two of an author's series, as that author gave them. */
const RatePoint = z.strictObject({
  date: FuzzyDay,
  /** Average duty of the United States on goods of China; ordinary rates included. */
  usOnChinaPct: Percent.optional(),
  /** Average duty of China on US goods. */
  chinaOnUsPct: Percent.optional(),
  /** Share of the trade that bears a special duty, where the author gives it. */
  usCoveragePct: z.number().min(0).max(100).optional(),
  chinaCoveragePct: z.number().min(0).max(100).optional(),
  /** Figure and day stated; computed from figures stated; or the day read from the words around. */
  basis: z.enum(['stated', 'derived', 'dated-by-reading']),
  note: Text.optional(),
  grade: Grade,
  sources: SourceIds.min(1),
});

/** Average rates over time by one author. Figures of two authors never share a line. */
export const RateSeries = z.strictObject({
  id: Id,
  author: Text,
  /** What is averaged, over which trade, and how it differs from other series. */
  method: Text,
  points: z.array(RatePoint).min(1),
});
export type RateSeries = z.infer<typeof RateSeries>;
