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
import { HeadlineRate, RateSeries, TariffLayer } from './duty-records';
import { NewsEvent } from './event-records';
import { Institution, Office, Official } from './people-records';
import { Policy } from './policy-records';
import { HttpsUrl, Id, IsoDay, Source, Text } from './record-fields';
import { z } from './zod';

/** English words of the records to the same in Simplified Chinese. */
const Catalogue = z.record(Text, Text);

/** Chinese for what cards show. */
const Translations = z.strictObject({
  eventTitles: Catalogue,
  states: Catalogue,
  officeTitles: Catalogue,
  /** The goods that a duty or a measure reaches, and rates that have words in them. */
  scopes: Catalogue.default({}),
  places: Catalogue.default({}),
  legalBases: Catalogue.default({}),
  /** Biographies too. */
  summaries: Catalogue.default({}),
  /** Official bodies, papers with a name in Chinese, and the acts that they published. */
  publishers: Catalogue.default({}),
  /** Simplified to Traditional, made by the build: only an export has it. */
  traditional: Catalogue.optional(),
});
export type Translations = z.infer<typeof Translations>;
/** A list of English texts with their Chinese. */
export type CatalogueName = Exclude<keyof Translations, 'traditional'>;

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

/**
 * A group of wordings in small letters, parted by `|`. A word that ends in `*` may go
 * on: "chinese ship*|china-built". Or all of them in Simplified Chinese, with signs as
 * they are in other names.
 */
const Wordings = z.string().regex(/^(?:[a-z0-9$%][a-z0-9$%.*|' -]*|[\u4e00-\u9fffa-z0-9%|]+)$/);

const DESCRIBED = {
  /** Of each group one wording must stand in the sentence. */
  together: z.array(Wordings).min(2),
  /** Whole words, none of which may stand anywhere in the sentence. */
  unless: Wordings.optional(),
  /** Most words from the first to the last of them, or most characters in Chinese. */
  within: z.int().min(2).max(40).optional(),
  /** Days between which the words mean this, if its own life does not say. */
  since: IsoDay.optional(),
  until: IsoDay.optional(),
};

/** Words that together tell a policy or an event which the text does not name. */
const Description = z.union([
  z.strictObject({ policy: Id, ...DESCRIBED }),
  z.strictObject({ event: Id, ...DESCRIBED }),
]);

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
  descriptions: z.array(Description).default([]),
  heldBack: z.array(HeldBack).default([]),
  sources: z.record(Id, Source),
  translations: Translations,
});
export type Records = z.infer<typeof Records>;
