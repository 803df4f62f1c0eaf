/**
 * The records as they stand in src/dataset/records, read into one typed object.
 *
 * For the build, the tests and the commands: everything is parsed here, once, by
 * the schemas of src/model/records.ts, and trusted from there on. What runs in
 * the browser gets the compiled bundle (compile-records.ts) and never this file.
 */
import { Records } from '../model/records';

/** Path inside the records folder ("events/2025.json") to the parsed JSON. */
export type RecordFiles = Record<string, unknown>;

const texts = import.meta.glob<string>('./records/**/*.json', {
  eager: true,
  import: 'default',
  query: '?raw',
});

/** Reads the records of this checkout; throws, naming file and field, if they do not parse. */
export function loadRecords(): Records {
  return assembleRecords(recordFiles());
}

/** The record files of this checkout as plain JSON; throws, naming the file, where one is no JSON. */
export function recordFiles(): RecordFiles {
  const named = Object.entries(texts).map(([path, text]) => {
    const file = path.replace('./records/', '');
    return [file, asJson(file, text)] as const;
  });
  return Object.fromEntries(named);
}

/** A file of records that is not even JSON. */
export class NotJson extends Error {}

function asJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/\s+/g, ' ') : 'not JSON';
    throw new NotJson(`${file}: ${reason}`);
  }
}

/** Joins record files and parses the whole. */
export function assembleRecords(files: RecordFiles): Records {
  return Records.parse(joinRecordFiles(files));
}

/** The files of one version, this or an older one, as the lists of an export. */
export function joinRecordFiles(files: RecordFiles): Record<string, unknown> {
  const years = Object.keys(files)
    .filter((path) => path.startsWith('events/'))
    .sort();
  return {
    manifest: files['dataset.json'],
    offices: files['offices.json'],
    officials: files['officials.json'],
    institutions: files['institutions.json'],
    policies: files['policies.json'],
    events: years.flatMap((path) => files[path] ?? []),
    tariffLayers: files['tariff-layers.json'],
    headlineRates: files['headline-rates.json'],
    rateSeries: files['rate-series.json'] ?? [],
    sharedAliases: files['shared-aliases.json'],
    descriptions: [files['descriptions.json'], files['zh/descriptions.json']].flatMap(
      (list) => list ?? [],
    ),
    heldBack: files['held-back.json'] ?? [],
    sources: files['sources.json'],
    translations: {
      eventTitles: files['zh/event-titles.json'] ?? {},
      states: files['zh/states.json'] ?? {},
      officeTitles: files['zh/office-titles.json'] ?? {},
      scopes: files['zh/scopes.json'] ?? {},
      places: files['zh/places.json'] ?? {},
      legalBases: files['zh/legal-bases.json'] ?? {},
      summaries: files['zh/summaries.json'] ?? {},
      publishers: files['zh/publishers.json'] ?? {},
    },
  };
}
