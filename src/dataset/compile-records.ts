/**
 * The records that a running extension needs to draw cards and the event
 * history: everything but what only the detector and the checks use. The build
 * writes the result as plain JSON; open.ts turns it into lookups.
 */
import type {
  HeadlineRate,
  Institution,
  Manifest,
  NewsEvent,
  Office,
  Official,
  Policy,
  Records,
  Source,
  TariffLayer,
} from '../model/records';

/** Fields that tell the detector which words mean a record. */
type DetectionField =
  | 'aliasesAfterFullName'
  | 'ambiguousAliases'
  | 'collisions'
  | 'descriptive'
  | 'discriminators'
  | 'rolePhrases';

/** Plain JSON; a whole `Records` object fits as well. */
export interface CardRecords {
  manifest: Manifest;
  offices: Office[];
  officials: Omit<Official, DetectionField>[];
  institutions: Omit<Institution, DetectionField>[];
  policies: Omit<Policy, DetectionField>[];
  events: NewsEvent[];
  tariffLayers: TariffLayer[];
  sources: Record<string, Source>;
}

export function compileRecords(records: Records): CardRecords {
  const { manifest, offices, events, tariffLayers } = records;
  return {
    manifest,
    offices,
    officials: records.officials.map(forCards),
    institutions: records.institutions.map(forCards),
    policies: records.policies.map(forCards),
    events,
    tariffLayers,
    sources: withoutUnused(records.sources, records.headlineRates, [
      records.officials,
      records.institutions,
      records.policies,
      events,
      tariffLayers,
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
