/**
 * The records that a running extension needs to draw cards and the event
 * history: everything but what only the detector and the checks use. open.ts
 * turns them into lookups.
 *
 * Who writes Traditional Chinese is the caller's part: the build converts with
 * OpenCC (compile-records.ts), whose tables are too heavy for a browser; a file
 * that is imported there brings its own.
 */
import type { Chinese } from '../model/card';
import type { ChargedLayer, HeadlineRate, RateSeries, TariffLayer } from '../model/duty-records';
import type { NewsEvent } from '../model/event-records';
import type { Institution, Office, Official } from '../model/people-records';
import type { Policy, StateChange } from '../model/policy-records';
import type { Source } from '../model/record-fields';
import type { CatalogueName, Manifest, Records } from '../model/records';

/** Fields that tell the detector which words mean a record. */
type DetectionField =
  | 'aliasesAfterFullName'
  | 'ambiguousAliases'
  | 'collisions'
  | 'descriptive'
  | 'discriminators'
  | 'rolePhrases';

/** A record with its words in Chinese, where somebody has translated them. */
type WithChinese<T> = T & { zh?: Chinese };
type WithChineseSummary<T> = T & { zhSummary?: Chinese };

type CardOfficial = Omit<Official, DetectionField> & { zhBio?: Chinese };
type CardInstitution = WithChineseSummary<Omit<Institution, DetectionField>>;
type CardPolicy = WithChineseSummary<Omit<Policy, DetectionField | 'statusHistory'>> & {
  zhLegalBasis?: Chinese;
  statusHistory: WithChinese<StateChange>[];
};
type CardEventMeasure = NewsEvent['measures'][number] & { zhRate?: Chinese; zhScope?: Chinese };
type CardEvent = WithChinese<WithChineseSummary<Omit<NewsEvent, 'measures'>>> & {
  zhPlace?: Chinese;
  measures: CardEventMeasure[];
};
/** `zh` is the scope: a layer is called by the name of its measure. */
export type CardLayer = WithChinese<TariffLayer>;
export type ChargedCardLayer = WithChinese<ChargedLayer>;
export type CitedSource = Source & { zhPublisher?: Chinese; zhAct?: Chinese };

/** Plain JSON; a whole `Records` object fits as well. */
export interface CardRecords {
  manifest: Manifest;
  offices: WithChinese<Office>[];
  officials: CardOfficial[];
  institutions: CardInstitution[];
  policies: CardPolicy[];
  events: CardEvent[];
  tariffLayers: CardLayer[];
  rateSeries: RateSeries[];
  sources: Record<string, CitedSource>;
}

/** The words of the records in both scripts; `undefined` where they are not known in both. */
export type ChineseWriter = (simplified: string) => Chinese | undefined;

export function cardRecordsOf(records: Records, write: ChineseWriter): CardRecords {
  const { manifest, offices, officials, institutions, policies, events } = records;
  const { tariffLayers, rateSeries } = records;
  const inChinese = chineseBy(records.translations, write);
  return {
    manifest,
    offices: offices.map((office) => ({
      ...office,
      ...inChinese('zh', 'officeTitles', office.title),
    })),
    officials: officials.map((official) => ({
      ...forCards(official),
      ...inChinese('zhBio', 'summaries', official.bio),
    })),
    institutions: institutions.map((institution) => ({
      ...forCards(institution),
      ...inChinese('zhSummary', 'summaries', institution.summary),
    })),
    policies: policies.map((policy) => ({
      ...forCards(policy),
      ...inChinese('zhSummary', 'summaries', policy.summary),
      ...inChinese('zhLegalBasis', 'legalBases', policy.legalBasis),
      statusHistory: policy.statusHistory.map((change) => ({
        ...change,
        ...inChinese('zh', 'states', change.state),
      })),
    })),
    events: events.map((event) => ({
      ...event,
      ...inChinese('zh', 'eventTitles', event.title),
      ...inChinese('zhSummary', 'summaries', event.summary),
      ...inChinese('zhPlace', 'places', event.place),
      measures: event.measures.map((measure) => ({
        ...measure,
        ...inChinese('zhRate', 'scopes', measure.rate),
        ...inChinese('zhScope', 'scopes', measure.scope),
      })),
    })),
    tariffLayers: tariffLayers.map((layer) => ({
      ...layer,
      ...(layer.type === 'relief' ? {} : inChinese('zh', 'scopes', layer.scope)),
    })),
    rateSeries,
    sources: inChineseToo(
      withoutUnused(records.sources, records.headlineRates, [
        officials,
        institutions,
        policies,
        events,
        tariffLayers,
        rateSeries,
      ]),
      inChinese,
    ),
  };
}

/** The Chinese of a text, as the field that it goes into; nothing where there is none. */
type InChinese = <Field extends string>(
  field: Field,
  catalogue: CatalogueName,
  english: string | undefined,
) => { [field in Field]?: Chinese };

function chineseBy(translations: Records['translations'], write: ChineseWriter): InChinese {
  return <Field extends string>(field: Field, name: CatalogueName, english: string | undefined) => {
    const catalogue = translations[name];
    const isKnown = english !== undefined && Object.hasOwn(catalogue, english);
    const simplified = isKnown ? catalogue[english] : undefined;
    const zh = simplified === undefined ? undefined : write(simplified);
    return (zh === undefined ? {} : { [field]: zh }) as { [field in Field]?: Chinese };
  };
}

function inChineseToo(
  sources: Record<string, Source>,
  inChinese: InChinese,
): Record<string, CitedSource> {
  const cited = Object.entries(sources).map(([id, source]): [string, CitedSource] => [
    id,
    {
      ...source,
      ...inChinese('zhPublisher', 'publishers', source.publisher),
      ...inChinese('zhAct', 'publishers', source.act),
    },
  ]);
  return Object.fromEntries(cited);
}

const DETECTION_FIELDS: readonly string[] = [
  'aliasesAfterFullName',
  'ambiguousAliases',
  'collisions',
  'descriptive',
  'discriminators',
  'rolePhrases',
] satisfies DetectionField[];

function forCards<T extends object>(record: T): Omit<T, DetectionField> {
  const kept = Object.entries(record).filter(([field]) => !DETECTION_FIELDS.includes(field));
  return Object.fromEntries(kept) as Omit<T, DetectionField>;
}

/** Sources that only the headline rates cite stay behind with them. */
function withoutUnused(
  sources: Record<string, Source>,
  headlines: HeadlineRate[],
  drawn: unknown[],
): Record<string, Source> {
  const text = JSON.stringify(drawn);
  const unused = new Set(
    headlines.flatMap((headline) => headline.sources).filter((id) => !text.includes(`"${id}"`)),
  );
  return Object.fromEntries(Object.entries(sources).filter(([id]) => !unused.has(id)));
}
