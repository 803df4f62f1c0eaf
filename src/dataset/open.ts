/**
 * The records with the lookups that every question needs: by id, by policy, by
 * person. Opening costs one pass and no parsing, since the build has parsed
 * them; a background that wakes for one card can afford it.
 */
import type { ChargedLayer, NewsEvent, Office, Source, TariffLayer } from '../model/records';
import type { CardRecords } from './compile-records';

export type Official = CardRecords['officials'][number];
export type Policy = CardRecords['policies'][number];
export type Institution = CardRecords['institutions'][number];

export type Entity =
  | { kind: 'official'; record: Official }
  | { kind: 'policy'; record: Policy }
  | { kind: 'event'; record: NewsEvent }
  | { kind: 'institution'; record: Institution };

export interface Dataset {
  records: CardRecords;
  /** By id or by a retired id; `undefined` when there is no such record. */
  entity(id: string): Entity | undefined;
  policy(id: string): Policy | undefined;
  office(id: string): Office | undefined;
  source(id: string): Source | undefined;
  /** Duties of a policy, of every type, by first day. */
  layersOf(policyId: string): readonly TariffLayer[];
  /** Duties charged by one side, by first day. */
  chargedBy(side: 'US' | 'CN'): readonly ChargedLayer[];
  /** Events that concern an official, policy or institution, in date order; an umbrella has those of its parts. */
  eventsAbout(id: string): readonly NewsEvent[];
  /** Events that answer, carry out or continue an event, in date order. */
  eventsAfter(eventId: string): readonly NewsEvent[];
  /** Policies that retaliate against a policy. */
  answersTo(policyId: string): readonly Policy[];
  /** Who ever held an office. */
  holdersOf(officeId: string): readonly Official[];
}

export function openDataset(records: CardRecords): Dataset {
  const entities = new Map<string, Entity>();
  const retired = new Map<string, string>();
  const add = (entity: Entity): void => {
    entities.set(entity.record.id, entity);
    for (const altId of entity.record.altIds ?? []) retired.set(altId, entity.record.id);
  };
  for (const record of records.officials) add({ kind: 'official', record });
  for (const record of records.policies) add({ kind: 'policy', record });
  for (const record of records.events) add({ kind: 'event', record });
  for (const record of records.institutions) add({ kind: 'institution', record });

  const umbrellaOf = new Map(records.policies.map((policy) => [policy.id, policy.partOf]));
  const events = records.events.toSorted(byDate);
  const eventsAbout = new Map<string, NewsEvent[]>();
  const eventsAfter = new Map<string, NewsEvent[]>();
  const eventsById = new Map(events.map((event) => [event.id, event]));
  for (const event of events) {
    const measures = event.measures.map((measure) => measure.policy);
    const policies = withUmbrellas([...event.policies, ...measures], umbrellaOf);
    for (const id of [...event.officials, ...policies]) push(eventsAbout, id, event);
    for (const id of new Set([...event.answers, ...event.follows])) push(eventsAfter, id, event);
  }
  for (const institution of records.institutions) {
    const own = institution.events.flatMap((id) => eventsById.get(id) ?? []);
    eventsAbout.set(institution.id, own.toSorted(byDate));
  }

  const layersOf = new Map<string, TariffLayer[]>();
  const chargedBy: Record<'US' | 'CN', ChargedLayer[]> = { US: [], CN: [] };
  for (const layer of records.tariffLayers.toSorted((a, b) => compare(firstDay(a), firstDay(b)))) {
    push(layersOf, layer.policy, layer);
    if (layer.type === 'charged') chargedBy[layer.side].push(layer);
  }

  const answersTo = new Map<string, Policy[]>();
  for (const policy of records.policies) {
    for (const id of policy.answers) push(answersTo, id, policy);
  }
  const offices = new Map(records.offices.map((office) => [office.id, office]));
  const holdersOf = new Map<string, Official[]>();
  for (const official of records.officials) {
    for (const id of new Set(official.roles.map((role) => role.office))) {
      push(holdersOf, id, official);
    }
  }

  const entity = (id: string): Entity | undefined => entities.get(retired.get(id) ?? id);
  return {
    records,
    entity,
    policy: (id) => {
      const found = entity(id);
      return found?.kind === 'policy' ? found.record : undefined;
    },
    office: (id) => offices.get(id),
    source: (id) => (Object.hasOwn(records.sources, id) ? records.sources[id] : undefined),
    layersOf: (id) => layersOf.get(id) ?? [],
    chargedBy: (side) => chargedBy[side],
    eventsAbout: (id) => eventsAbout.get(id) ?? [],
    eventsAfter: (id) => eventsAfter.get(id) ?? [],
    answersTo: (id) => answersTo.get(id) ?? [],
    holdersOf: (id) => holdersOf.get(id) ?? [],
  };
}

/** A month sorts before its days, so "2025-04" stands before "2025-04-02". */
export function byDate(a: NewsEvent, b: NewsEvent): number {
  return compare(a.date, b.date) || compare(a.id, b.id);
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

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
