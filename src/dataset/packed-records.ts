/**
 * The records as they are shipped: an index, and each record as one line of JSON
 * that is parsed when somebody asks for it. A card needs a few dozen records out
 * of thousands, and the background forgets all it knew after half a minute
 * (src/decisions/0003-records-by-the-line.md).
 *
 * The text is ASCII throughout: one Chinese character would make the engine keep
 * all of it at two bytes a letter.
 */
import type { Source } from '../model/record-fields';
import type { Manifest } from '../model/records';
import type { CardRecords } from './card-records';
import { inDateOrder, indexRecords } from './record-index';

const ROW_LISTS = [
  'offices',
  'officials',
  'policies',
  'institutions',
  'events',
  'tariffLayers',
  'rateSeries',
] as const;
type RowList = (typeof ROW_LISTS)[number];

export interface PackedRecords {
  manifest: Manifest;
  /** A `RecordIndex` as JSON. */
  index: string;
  /** A record a line, in the order of the index; sources in the order of their short ids. */
  rows: Record<RowList | 'sources', string>;
}

export function packRecords(records: CardRecords): PackedRecords {
  const ordered = inDateOrder(withShortSourceIds(records));
  const rows = ROW_LISTS.map((list) => [list, lines(ordered[list])] as const);
  return {
    manifest: records.manifest,
    index: ascii(JSON.stringify(indexRecords(ordered))),
    rows: {
      ...(Object.fromEntries(rows) as Record<RowList, string>),
      sources: lines(Object.values(ordered.sources)),
    },
  };
}

/** "s1f", say, for the source on that line; the letter keeps the ids in the order of the lines. */
const shortId = (place: number): string => `s${place.toString(36)}`;

/** The line that a source's short id stands for. */
export function placeOfSource(shortId: string): number {
  return Number.parseInt(shortId.slice(1), 36);
}

function withShortSourceIds({ sources, ...citing }: CardRecords): CardRecords {
  const short = new Map(Object.keys(sources).map((id, place) => [id, shortId(place)]));
  const shorten = (field: string, value: unknown): unknown =>
    field === 'sources' && Array.isArray(value) ? value.map((id) => short.get(id) ?? id) : value;
  const renamed: Omit<CardRecords, 'sources'> = JSON.parse(JSON.stringify(citing), shorten);
  const rows = Object.values(sources).map((source, place): [string, Source] => [
    shortId(place),
    source,
  ]);
  return { ...renamed, sources: Object.fromEntries(rows) };
}

function lines(records: readonly unknown[]): string {
  return ascii(records.map((record) => JSON.stringify(record)).join('\n'));
}

function ascii(json: string): string {
  return json.replace(
    /[^\n -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
