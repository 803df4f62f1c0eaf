/**
 * Which records belong together, by their places in the lists: the one part of
 * the dataset that every question needs, and so the one part that is read each
 * time the background wakes. Made by the build, or on the spot from records in
 * memory.
 */
import type { TariffLayer } from '../model/duty-records';
import type { NewsEvent } from '../model/event-records';
import type { Manifest } from '../model/records';
import type { CardRecords } from './card-records';

/** Lists whose records are cards of their own. */
export const ENTITY_LISTS = ['officials', 'policies', 'institutions', 'events'] as const;
export type EntityList = (typeof ENTITY_LISTS)[number];

/** Places in a list, from 0, by the id of a record that they belong to. */
type Places = Record<string, number[]>;

export interface RecordIndex {
  manifest: Manifest;
  /** Ids in the order of each list; events and layers lie in date order. */
  ids: Record<EntityList | 'offices' | 'rateSeries', string[]>;
  /** Retired ids, and what they are called now. */
  retired: Record<string, string>;
  eventsAbout: Places;
  eventsAfter: Places;
  layersOf: Places;
  chargedBy: { US: number[]; CN: number[] };
  answersTo: Places;
  holdersOf: Places;
}

/** The records with events and layers in date order, which the index counts on. */
export function inDateOrder(records: CardRecords): CardRecords {
  return {
    ...records,
    events: records.events.toSorted(byDate),
    tariffLayers: records.tariffLayers.toSorted((a, b) => compare(firstDay(a), firstDay(b))),
  };
}

/** Expects the records as `inDateOrder` gives them. */
export function indexRecords(records: CardRecords): RecordIndex {
  const { manifest, offices, officials, policies, institutions, events, tariffLayers } = records;
  const retired: Record<string, string> = {};
  for (const list of ENTITY_LISTS) {
    for (const { id, altIds = [] } of records[list]) for (const old of altIds) retired[old] = id;
  }
  const index: RecordIndex = {
    manifest,
    ids: {
      officials: idsOf(officials),
      policies: idsOf(policies),
      institutions: idsOf(institutions),
      events: idsOf(events),
      offices: idsOf(offices),
      rateSeries: idsOf(records.rateSeries),
    },
    retired,
    eventsAbout: {},
    eventsAfter: {},
    layersOf: {},
    chargedBy: { US: [], CN: [] },
    answersTo: {},
    holdersOf: {},
  };
  const umbrellaOf = new Map(policies.map((policy) => [policy.id, policy.partOf]));
  for (const [place, event] of events.entries()) {
    const measures = event.measures.map((measure) => measure.policy);
    const concerned = withUmbrellas([...event.policies, ...measures], umbrellaOf);
    put(index.eventsAbout, [...event.officials, ...concerned], place);
    put(index.eventsAfter, [...event.answers, ...event.follows], place);
  }
  const placeOf = new Map(events.map((event, place) => [event.id, place]));
  for (const { id, events: own } of institutions) {
    const places = own.flatMap((event) => placeOf.get(event) ?? []);
    index.eventsAbout[id] = places.sort((a, b) => a - b);
  }
  for (const [place, layer] of tariffLayers.entries()) {
    put(index.layersOf, [layer.policy], place);
    if (layer.type === 'charged') index.chargedBy[layer.side].push(place);
  }
  for (const [place, policy] of policies.entries()) put(index.answersTo, policy.answers, place);
  for (const [place, official] of officials.entries()) {
    put(
      index.holdersOf,
      official.roles.map((role) => role.office),
      place,
    );
  }
  return index;
}

/** A month sorts before its days, so "2025-04" stands before "2025-04-02". */
export function byDate(a: NewsEvent, b: NewsEvent): number {
  return compare(a.date, b.date) || compare(a.id, b.id);
}

function idsOf(list: readonly { id: string }[]): string[] {
  return list.map((record) => record.id);
}

function withUmbrellas(
  ids: readonly string[],
  umbrellaOf: ReadonlyMap<string, string | undefined>,
): Set<string> {
  const all = new Set<string>();
  for (const id of ids) {
    for (let at: string | undefined = id; at && !all.has(at); at = umbrellaOf.get(at)) all.add(at);
  }
  return all;
}

function firstDay(layer: TariffLayer): string {
  return layer.type === 'planned' ? (layer.plannedFrom ?? '') : layer.from;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function put(places: Places, ids: readonly string[], place: number): void {
  for (const id of new Set(ids)) {
    places[id] ??= [];
    places[id].push(place);
  }
}
