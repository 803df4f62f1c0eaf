/**
 * The records with the lookups that every question needs: by id, by policy, by
 * person. Opening packed records costs nothing; the index is parsed at the first
 * question, and each record when it is first wanted.
 */
import type { RateSeries } from '../model/duty-records';
import type { Manifest } from '../model/records';
import type { CardLayer, CardRecords, ChargedCardLayer, CitedSource } from './card-records';
import { type PackedRecords, placeOfSource } from './packed-records';
import { ENTITY_LISTS, inDateOrder, indexRecords, type RecordIndex } from './record-index';

export type Official = CardRecords['officials'][number];
export type Policy = CardRecords['policies'][number];
export type Institution = CardRecords['institutions'][number];
export type NewsEvent = CardRecords['events'][number];
type Office = CardRecords['offices'][number];

export type Entity =
  | { kind: 'official'; record: Official }
  | { kind: 'policy'; record: Policy }
  | { kind: 'event'; record: NewsEvent }
  | { kind: 'institution'; record: Institution };

export interface Dataset {
  manifest: Manifest;
  /** Ids by list, events in date order. */
  ids(): RecordIndex['ids'];
  /** Every event, in date order. */
  events(): readonly NewsEvent[];
  /** By id or by a retired id; `undefined` when there is no such record. */
  entity(id: string): Entity | undefined;
  policy(id: string): Policy | undefined;
  office(id: string): Office | undefined;
  /** Average rates, an author each. */
  rateSeries(): readonly RateSeries[];
  source(id: string): CitedSource | undefined;
  /** Duties of a policy, of every type, by first day. */
  layersOf(policyId: string): readonly CardLayer[];
  /** Duties charged by one side, by first day. */
  chargedBy(side: 'US' | 'CN'): readonly ChargedCardLayer[];
  /** Events that concern an official, policy or institution, in date order; an umbrella has those of its parts. */
  eventsAbout(id: string): readonly NewsEvent[];
  /** Events that answer, carry out or continue an event, in date order. */
  eventsAfter(eventId: string): readonly NewsEvent[];
  /** Policies that retaliate against a policy. */
  answersTo(policyId: string): readonly Policy[];
  /** Who ever held an office. */
  holdersOf(officeId: string): readonly Official[];
}

export function openDataset(records: CardRecords | PackedRecords): Dataset {
  const { manifest } = records;
  let opened: { index: RecordIndex; placeOf: Map<string, Place> } | undefined;
  const shelves = 'rows' in records ? packedShelves(records) : plainShelves(records);
  const open = () => {
    if (!opened) {
      const index = shelves.index();
      opened = { index, placeOf: placesOf(index) };
    }
    return opened;
  };
  const gather = <T>(places: readonly number[] = [], at: (place: number) => T | undefined): T[] =>
    places.flatMap((place) => at(place) ?? []);

  const charged: { US?: ChargedCardLayer[]; CN?: ChargedCardLayer[] } = {};

  const entity = (id: string): Entity | undefined => {
    const { index, placeOf } = open();
    const place = placeOf.get(own(index.retired, id) ?? id);
    return place && recordAt(shelves, place);
  };
  return {
    manifest,
    ids: () => open().index.ids,
    entity,
    events: () => gather([...open().index.ids.events.keys()], shelves.events),
    policy: (id) => {
      const found = entity(id);
      return found?.kind === 'policy' ? found.record : undefined;
    },
    office: (id) => {
      const place = open().placeOf.get(id);
      return place?.list === 'offices' ? shelves.offices(place.at) : undefined;
    },
    source: (id) => shelves.source(id),
    rateSeries: () => gather([...open().index.ids.rateSeries.keys()], shelves.rateSeries),
    layersOf: (id) => gather(own(open().index.layersOf, id), shelves.tariffLayers),
    chargedBy: (side) => {
      charged[side] ??= gather(open().index.chargedBy[side], shelves.tariffLayers).filter(
        (layer) => layer.type === 'charged',
      );
      return charged[side];
    },
    eventsAbout: (id) => gather(own(open().index.eventsAbout, id), shelves.events),
    eventsAfter: (id) => gather(own(open().index.eventsAfter, id), shelves.events),
    answersTo: (id) => gather(own(open().index.answersTo, id), shelves.policies),
    holdersOf: (id) => gather(own(open().index.holdersOf, id), shelves.officials),
  };
}

/** A record by its place in its list; each is made once. */
type Shelf<T> = (place: number) => T | undefined;

interface Shelves {
  index(): RecordIndex;
  offices: Shelf<Office>;
  officials: Shelf<Official>;
  policies: Shelf<Policy>;
  institutions: Shelf<Institution>;
  events: Shelf<NewsEvent>;
  tariffLayers: Shelf<CardLayer>;
  rateSeries: Shelf<RateSeries>;
  source(id: string): CitedSource | undefined;
}

function plainShelves(records: CardRecords): Shelves {
  const ordered = inDateOrder(records);
  return {
    index: () => indexRecords(ordered),
    offices: (place) => ordered.offices[place],
    officials: (place) => ordered.officials[place],
    policies: (place) => ordered.policies[place],
    institutions: (place) => ordered.institutions[place],
    events: (place) => ordered.events[place],
    tariffLayers: (place) => ordered.tariffLayers[place],
    rateSeries: (place) => ordered.rateSeries[place],
    source: (id) => own(ordered.sources, id),
  };
}

function packedShelves({ index, rows }: PackedRecords): Shelves {
  const sources = parsedByLine<CitedSource>(rows.sources);
  return {
    index: () => JSON.parse(index),
    offices: parsedByLine(rows.offices),
    officials: parsedByLine(rows.officials),
    policies: parsedByLine(rows.policies),
    institutions: parsedByLine(rows.institutions),
    events: parsedByLine(rows.events),
    tariffLayers: parsedByLine(rows.tariffLayers),
    rateSeries: parsedByLine(rows.rateSeries),
    source: (id) => sources(placeOfSource(id)),
  };
}

function parsedByLine<T>(text: string): Shelf<T> {
  let lines: string[] | undefined;
  const made: T[] = [];
  return (place) => {
    lines ??= text.split('\n');
    const line = lines[place];
    if (made[place] === undefined && line) made[place] = JSON.parse(line);
    return made[place];
  };
}

interface Place {
  list: keyof RecordIndex['ids'];
  at: number;
}

function placesOf({ ids }: RecordIndex): Map<string, Place> {
  const lists = [...ENTITY_LISTS, 'offices' as const];
  return new Map(lists.flatMap((list) => ids[list].map((id, at) => [id, { list, at }] as const)));
}

function recordAt(shelves: Shelves, { list, at }: Place): Entity | undefined {
  switch (list) {
    case 'officials':
      return entityOf('official', shelves.officials(at));
    case 'policies':
      return entityOf('policy', shelves.policies(at));
    case 'institutions':
      return entityOf('institution', shelves.institutions(at));
    case 'events':
      return entityOf('event', shelves.events(at));
    case 'offices':
    case 'rateSeries':
      return undefined;
  }
}

function entityOf<K extends Entity['kind']>(
  kind: K,
  record: Extract<Entity, { kind: K }>['record'] | undefined,
): Entity | undefined {
  return record && ({ kind, record } as Entity);
}

/** Ids come from pages and addresses: "constructor" is none of ours. */
function own<T>(map: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}
