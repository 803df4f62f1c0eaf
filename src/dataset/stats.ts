/**
 * How much the dataset holds and how well it is proved: counts, and the lists of
 * records that an editor should improve first.
 */
import type { Records, Source } from '../model/records';

export type Counts = Record<string, number>;

export interface Stats {
  version: string;
  coverage: { from: string; until: string };
  records: Counts;
  eventsByYear: Counts;
  eventsBySide: Counts;
  policiesByCategory: Counts;
  policiesBySide: Counts;
  layersByType: Counts;
  sourcesByGrade: Counts;
  /** Official addresses that are cited without having been opened. */
  unopenedSources: number;
  /** Tariff policies and duty layers: how many cite an act or official announcement. */
  measures: { total: number; withPrimarySource: number; primaryOpened: number };
  measuresWithoutPrimarySource: string[];
  /** Terms in office with a page of their own, out of all. */
  terms: { total: number; withOwnSource: number };
  /** Dated legal statuses with a page of their own, out of all. */
  statuses: { total: number; withOwnSource: number };
  /** Measures whose legal status is not certain on any day. */
  policiesWithoutStatusLine: number;
  /** Dated statements that rest on one page, and that page weak. */
  statementsOnOneWeakSource: string[];
  /** Records whose best page is weak. */
  weakRecords: Record<string, string[]>;
}

export function statsOf(records: Records): Stats {
  const { manifest, sources, officials, institutions, policies, events, tariffLayers } = records;
  const measures = [...policies.filter((policy) => policy.category === 'tariff'), ...tariffLayers];
  const primaryOf = (ids: readonly string[]): Source[] =>
    ids.flatMap((id) => sources[id] ?? []).filter((source) => source.kind === 'primary');
  const proved = measures.filter((measure) => primaryOf(measure.sources).length > 0);
  const statuses = policies.flatMap((policy) => policy.statusLine ?? []);
  const roles = officials.flatMap((official) => official.roles);
  const weak = (list: readonly { id: string; grade: string }[]): string[] =>
    list.filter(({ grade }) => grade === 'weak').map(({ id }) => id);
  return {
    version: manifest.version,
    coverage: manifest.coverage,
    records: {
      officials: officials.length,
      offices: records.offices.length,
      institutions: institutions.length,
      policies: policies.length,
      events: events.length,
      tariffLayers: tariffLayers.length,
      headlineRates: records.headlineRates.length,
      sources: Object.keys(sources).length,
    },
    eventsByYear: count(events.map((event) => event.date.slice(0, 4))),
    eventsBySide: count(events.map((event) => event.side)),
    policiesByCategory: count(policies.map((policy) => policy.category)),
    policiesBySide: count(policies.map((policy) => policy.side)),
    layersByType: count(tariffLayers.map((layer) => layer.type)),
    sourcesByGrade: count(Object.values(sources).map((source) => source.grade)),
    unopenedSources: Object.values(sources).filter((source) => !source.opened).length,
    measures: {
      total: measures.length,
      withPrimarySource: proved.length,
      primaryOpened: proved.filter((measure) =>
        primaryOf(measure.sources).some((source) => source.opened),
      ).length,
    },
    measuresWithoutPrimarySource: measures
      .filter((measure) => !proved.includes(measure))
      .map((measure) => measure.id),
    terms: {
      total: roles.length,
      withOwnSource: roles.filter((role) => role.sources !== undefined).length,
    },
    statuses: {
      total: statuses.length,
      withOwnSource: statuses.filter((change) => change.sources !== undefined).length,
    },
    policiesWithoutStatusLine: policies.filter((policy) => !policy.statusLine).length,
    statementsOnOneWeakSource: weakStatements(records),
    weakRecords: {
      officials: weak(officials),
      institutions: weak(institutions),
      policies: weak(policies),
      events: weak(events),
      tariffLayers: weak(tariffLayers),
      headlineRates: weak(records.headlineRates),
    },
  };
}

function weakStatements({ policies, officials, sources }: Records): string[] {
  const isWeak = (ids: readonly string[] | undefined): boolean =>
    ids?.length === 1 && ids.every((id) => sources[id]?.grade === 'weak');
  return [
    ...policies.flatMap(({ id, statusHistory }) =>
      statusHistory
        .filter((change) => isWeak(change.sources))
        .map(({ from, state }) => `${id} ${from}: ${state}`),
    ),
    ...officials.flatMap(({ id, roles }) =>
      roles.filter((role) => isWeak(role.sources)).map(({ title }) => `${id}: ${title}`),
    ),
  ];
}

function count(words: readonly string[]): Counts {
  const counts: Counts = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}
