/**
 * What a record of the dataset looks like: people, offices, institutions,
 * measures, events, duties by interval, and the pages that prove them.
 *
 * The records in src/dataset/records are written and reviewed by hand, so every
 * object is strict: a misspelt field is an error, not a fact that nobody sees.
 * A field that is not known is left out. `null` has one meaning only, "still
 * open": an office not left, a duty still charged.
 *
 * What no schema can say (ids that must resolve, intervals that must not
 * overlap) is in src/dataset/integrity.ts.
 */
import { z } from './zod';

/** Kebab-case, never shown to readers, never given a second meaning. */
const Id = z.string().regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/);
const IsoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as precisely as it is known. */
const FuzzyDay = z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/);
const Text = z.string().trim().min(1);
const Texts = z.array(Text);
/** As much as a card has room for. */
const Summary = Text.max(320);
const Sentence = Text.max(180);
const Percent = z.number().min(0).max(1000);
const HttpsUrl = z.string().regex(/^https:\/\/[^\s/]+\.[^\s]+$/);

/**
 * How far a source carries, best first. `primary` is the official page or its
 * text; `press` a wire, paper of record or trade press; `analysis` a law firm,
 * research institute, reference work or copy of an official text; `weak` a
 * repost, aggregator or mirror, or a page that nobody opened.
 */
const Grade = z.enum(['primary', 'press', 'analysis', 'weak']);
export type Grade = z.infer<typeof Grade>;

/** A page at which a statement can be checked. Lives once, in sources.json, under its id. */
export const Source = z.strictObject({
  url: HttpsUrl,
  publisher: Text,
  kind: z.enum(['primary', 'news', 'analysis', 'reference']),
  grade: Grade,
  /** BCP 47 language of the page. */
  lang: Text,
  /** Whether the page itself was read; an official address may be cited unopened. */
  opened: z.boolean(),
  /** The legal act or official statement that the page is. */
  act: Text.optional(),
  note: Text.optional(),
});
export type Source = z.infer<typeof Source>;

/** Ids of sources, the best first. */
const SourceIds = z.array(Id);

const Side = z.enum(['US', 'CN', 'both', 'other']);

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
  name: Text,
  zhHans: Text.optional(),
  /** As Taiwan's press writes it; Hong Kong's form, where it differs, is among the aliases. */
  zhHant: Text.optional(),
  zhAliases: Texts,
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
  name: Text,
  zhHans: Text.optional(),
  zhHant: Text.optional(),
  zhAliases: Texts,
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
  name: Text,
  zhHans: Text.optional(),
  zhHant: Text.optional(),
  zhAliases: Texts,
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

/** English words of the records to the same in Simplified Chinese. */
const Catalogue = z.record(Text, Text);

/** Chinese for what cards show most. */
const Translations = z.strictObject({
  eventTitles: Catalogue,
  states: Catalogue,
  officeTitles: Catalogue,
  /** Simplified to Traditional, made by the build: only an export has it. */
  traditional: Catalogue.optional(),
});
export type Translations = z.infer<typeof Translations>;

/** A name that two records may both bear; any other shared name is an error. */
const SharedAlias = z.strictObject({
  form: Text,
  ids: z.array(Id).min(2),
  /** Why, and what tells them apart. */
  note: Text,
});

/**
 * What may not ship yet, because no page better than a repost or an aggregator
 * states it: not a record, only word that there is one to be proved.
 */
const HeldBack = z.strictObject({
  /** The id that the record is to have. */
  id: Id,
  kind: z.enum(['official', 'institution', 'policy', 'event', 'layer', 'headline']),
  /** What it would say. */
  claim: Text,
  /** Why the pages that are known do not carry it. */
  reason: Text,
  /** The page that would bring it in. */
  wanted: Text,
  /** The pages that are known, read or not. */
  pages: z.array(HttpsUrl),
});
export type HeldBack = z.infer<typeof HeldBack>;

/** Words that together tell a policy which the text does not name. */
const PolicyDescription = z.strictObject({
  policy: Id,
  /**
   * Groups of wordings in small letters, parted by `|`: one of each group must stand
   * in the sentence. A word that ends in `*` may go on: "chinese ship*|china-built".
   * Or all of them in Simplified Chinese, with signs as they are in other names.
   */
  together: z
    .array(z.string().regex(/^(?:[a-z0-9$%][a-z0-9$%.*|' -]*|[\u4e00-\u9fffa-z0-9%|]+)$/))
    .min(2),
  /** Most words from the first to the last of them, or most characters in Chinese. */
  within: z.int().min(2).max(40).optional(),
  /** Days between which the words mean this policy, if its own life does not say. */
  since: IsoDay.optional(),
  until: IsoDay.optional(),
});
export type PolicyDescription = z.infer<typeof PolicyDescription>;

/** Which dataset this is, and which days it knows. */
export const Manifest = z.strictObject({
  schemaVersion: z.literal(1),
  /** Calendar version: `2026.11.0`. */
  version: z.string().regex(/^\d{4}\.\d{1,2}\.\d+$/),
  coverage: z.strictObject({ from: IsoDay, until: IsoDay }),
  released: IsoDay,
});
export type Manifest = z.infer<typeof Manifest>;

/** The whole dataset as it is written: what `dataset export` prints. */
export const Records = z.strictObject({
  manifest: Manifest,
  offices: z.array(Office),
  officials: z.array(Official),
  institutions: z.array(Institution),
  policies: z.array(Policy),
  events: z.array(NewsEvent),
  tariffLayers: z.array(TariffLayer),
  headlineRates: z.array(HeadlineRate),
  rateSeries: z.array(RateSeries),
  sharedAliases: z.array(SharedAlias),
  descriptions: z.array(PolicyDescription).default([]),
  heldBack: z.array(HeldBack).default([]),
  sources: z.record(Id, Source),
  translations: Translations,
});
export type Records = z.infer<typeof Records>;
