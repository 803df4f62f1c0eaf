/**
 * How much the dataset holds and how well it is proved: counts, and the lists of
 * records that an editor should improve first.
 */
import type { IsoDay } from '../model/days';
import type { Source } from '../model/record-fields';
import type { CatalogueName, Records } from '../model/records';
import { compileRecords } from './compile-records';
import { addDays } from './days';
import { openDataset } from './open';
import { lastVerifiedOn, statusOn } from './policy-state';
import { TRANSLATED } from './translated';

export type Counts = Record<string, number>;

export interface Stats {
  version: string;
  coverage: { from: string; until: string };
  records: Counts;
  eventsByYear: Counts;
  eventsBySide: Counts;
  eventsByKind: Counts;
  policiesByCategory: Counts;
  policiesBySide: Counts;
  layersByType: Counts;
  sourcesByGrade: Counts;
  sourcesByKind: Counts;
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
  /** Dated sentences about measures and terms in office with pages of their own. */
  statements: { total: number; onOneWeakSource: number };
  /** What has a Chinese text, out of all. */
  chinese: { what: string; done: number; total: number }[];
  /** Measures by the time from their last verification to the last day covered; the ended ones apart. */
  lastVerifiedByAge: Counts;
  /** Dated statements that rest on one page, and that page weak. */
  statementsOnOneWeakSource: string[];
  /** What does not ship for want of a page better than weak, and what would bring it in. */
  heldBack: string[];
}

export function statsOf(records: Records): Stats {
  const { manifest, sources, officials, institutions, policies, events, tariffLayers } = records;
  const measures = [...policies.filter((policy) => policy.category === 'tariff'), ...tariffLayers];
  const primaryOf = (ids: readonly string[]): Source[] =>
    ids.flatMap((id) => sources[id] ?? []).filter((source) => source.kind === 'primary');
  const proved = measures.filter((measure) => primaryOf(measure.sources).length > 0);
  const statuses = policies.flatMap((policy) => policy.statusLine ?? []);
  const roles = officials.flatMap((official) => official.roles);
  const weakly = weakStatements(records);
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
    eventsByKind: count(events.map((event) => event.kind)),
    policiesByCategory: count(policies.map((policy) => policy.category)),
    policiesBySide: count(policies.map((policy) => policy.side)),
    layersByType: count(tariffLayers.map((layer) => layer.type)),
    sourcesByKind: count(Object.values(sources).map((source) => source.kind)),
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
    statements: {
      total:
        policies.flatMap((policy) => policy.statusHistory).length +
        roles.filter((role) => role.sources).length,
      onOneWeakSource: weakly.length,
    },
    chinese: chineseOf(records),
    lastVerifiedByAge: verifiedByAge(records),
    statementsOnOneWeakSource: weakly,
    heldBack: records.heldBack.map(
      ({ kind, id, reason, wanted }) => `${kind} ${id}: ${reason}; wanted: ${wanted}`,
    ),
  };
}

const CHINESE: [what: string, catalogue: CatalogueName][] = [
  ['event titles', 'eventTitles'],
  ['status sentences', 'states'],
  ['offices', 'officeTitles'],
  ['scopes and rates', 'scopes'],
  ['places', 'places'],
  ['legal bases', 'legalBases'],
  ['summaries', 'summaries'],
  ['publishers and acts', 'publishers'],
];

function chineseOf(records: Records): Stats['chinese'] {
  const named = [...records.officials, ...records.policies, ...records.institutions];
  const texts = CHINESE.map(([what, name]) => {
    const english = new Set(TRANSLATED[name].english(records));
    const done = [...english].filter((text) => Object.hasOwn(records.translations[name], text));
    return { what, done: done.length, total: english.size };
  });
  return [
    { what: 'names', done: named.filter((record) => record.zhHans).length, total: named.length },
    ...texts,
  ];
}

function verifiedByAge(records: Records): Counts {
  const { until } = records.manifest.coverage;
  const dataset = openDataset(compileRecords(records));
  return count(
    dataset.ids().policies.flatMap((id) => {
      const policy = dataset.policy(id);
      if (!policy) return [];
      const { status } = statusOn(policy, until);
      if (status === 'ended' || status === 'struck-down') return [status];
      return ageOf(lastVerifiedOn(dataset, policy), until);
    }),
  );
}

function ageOf(verified: IsoDay | undefined, until: IsoDay): string {
  if (verified === undefined) return 'never';
  if (verified >= addDays(until, -31)) return 'within a month';
  if (verified >= addDays(until, -183)) return 'within half a year';
  return verified >= addDays(until, -731) ? 'within two years' : 'before that';
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
