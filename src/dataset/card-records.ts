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
import type { HeadlineRate, RateSeries, TariffLayer } from '../model/duty-records';
import type { NewsEvent } from '../model/event-records';
import type { Institution, Office, Official } from '../model/people-records';
import type { Policy, StateChange } from '../model/policy-records';
import type { Source } from '../model/record-fields';
import type { Manifest, Records } from '../model/records';

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
type CardPolicy = Omit<Policy, DetectionField | 'statusHistory'> & {
  statusHistory: WithChinese<StateChange>[];
};

/** Plain JSON; a whole `Records` object fits as well. */
export interface CardRecords {
  manifest: Manifest;
  offices: WithChinese<Office>[];
  officials: Omit<Official, DetectionField>[];
  institutions: Omit<Institution, DetectionField>[];
  policies: CardPolicy[];
  events: WithChinese<NewsEvent>[];
  tariffLayers: TariffLayer[];
  rateSeries: RateSeries[];
  sources: Record<string, Source>;
}

/** The words of the records in both scripts; `undefined` where they are not known in both. */
export type ChineseWriter = (simplified: string) => Chinese | undefined;

export function cardRecordsOf(records: Records, write: ChineseWriter): CardRecords {
  const { manifest, offices, events, tariffLayers, rateSeries, translations } = records;
  const { eventTitles, states, officeTitles } = translations;
  const chinese = (catalogue: Record<string, string>, english: string): { zh?: Chinese } => {
    const simplified = Object.hasOwn(catalogue, english) ? catalogue[english] : undefined;
    const zh = simplified === undefined ? undefined : write(simplified);
    return zh === undefined ? {} : { zh };
  };
  return {
    manifest,
    offices: offices.map((office) => ({ ...office, ...chinese(officeTitles, office.title) })),
    officials: records.officials.map(forCards),
    institutions: records.institutions.map(forCards),
    policies: records.policies.map((policy) => ({
      ...forCards(policy),
      statusHistory: policy.statusHistory.map((change) => ({
        ...change,
        ...chinese(states, change.state),
      })),
    })),
    events: events.map((event) => ({ ...event, ...chinese(eventTitles, event.title) })),
    tariffLayers,
    rateSeries,
    sources: withoutUnused(records.sources, records.headlineRates, [
      records.officials,
      records.institutions,
      records.policies,
      events,
      tariffLayers,
      rateSeries,
    ]),
  };
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
