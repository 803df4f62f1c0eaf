/**
 * The card of one entity: what was true when the article was written, and what
 * is true on the last day covered.
 *
 * "Now" is today or the last day covered, whichever is earlier; both days are
 * handed in, and nothing here reads a clock. Drawing code formats what this
 * returns and decides nothing.
 */
import type {
  Card,
  CardEvent,
  EventCard,
  InstitutionCard,
  OfficeHeld,
  OfficialCard,
  PolicyCard,
  StackCard,
  StackOnDay,
} from '../model/card';
import type { IsoDay } from '../model/days';
import type { NewsEvent } from '../model/records';
import { type CardSources, collectSources } from './card-sources';
import { earlierOf, firstDayOf, lastDayOf } from './days';
import { officesOf } from './offices';
import type { Dataset, Entity, Institution, Official, Policy } from './open';
import { changeNear, policyOnDay } from './policy-on-day';
import { rateSteps, type StackSide, stackOn } from './stack';
import { answerTo, eventsOf } from './timeline';

export interface CardDays {
  /** The day the article was written; `null` when the page shows none. */
  on: IsoDay | null;
  today: IsoDay;
}

/** Everything the parts of one card share. */
interface Making {
  dataset: Dataset;
  sources: CardSources;
  on: IsoDay | null;
  /** The day that "then" is read on: the article's, or the last day covered if it is later. */
  thenDay: IsoDay | null;
  asOf: IsoDay;
}

const UMBRELLAS: Record<string, StackSide> = {
  'us-tariffs-on-china': 'US',
  'cn-tariffs-on-us': 'CN',
};

/**
 * The card of a record, of a retired id's successor, or of a whole stack
 * (`stack:US`, `stack:CN`); `null` when the dataset has no such record.
 */
export function cardOf(dataset: Dataset, id: string, days: CardDays): Card | null {
  const { until } = dataset.records.manifest.coverage;
  const making: Making = {
    dataset,
    sources: collectSources(dataset),
    on: days.on,
    thenDay: days.on === null ? null : earlierOf(days.on, until),
    asOf: earlierOf(days.today, until),
  };
  if (id === 'stack:US') return stackCard(making, 'US');
  if (id === 'stack:CN') return stackCard(making, 'CN');
  const entity = dataset.entity(id);
  return entity ? entityCard(making, entity) : null;
}

function entityCard(making: Making, entity: Entity): Card {
  switch (entity.kind) {
    case 'official':
      return officialCard(making, entity.record);
    case 'policy':
      return policyCard(making, entity.record);
    case 'event':
      return eventCard(making, entity.record);
    case 'institution':
      return institutionCard(making, entity.record);
  }
}

function officialCard(making: Making, official: Official): OfficialCard {
  const columns = thenAndNow(making, (day) => officesOn(making, official, day));
  return {
    ...heading(making, 'official', official),
    bio: official.bio,
    bioSources: making.sources.citeBest(official.sources, 6),
    ...columns,
    now: { ...columns.now, ...(official.lastSeenOn && { lastSeenOn: official.lastSeenOn }) },
    ...ending(making, official.id),
  };
}

function officesOn(
  { dataset, sources }: Making,
  official: Official,
  day: IsoDay,
): { offices: string[]; held: OfficeHeld[] } {
  const held = officesOf(official, day).map(({ role, uncertain }): OfficeHeld => {
    const title = dataset.office(role.office)?.title ?? role.title;
    return {
      title: role.acting ? `${title} (acting)` : title,
      org: role.org,
      from: role.from ?? null,
      to: role.to ?? null,
      ...(uncertain && { uncertain }),
      sources: sources.cite(role.sources ?? []),
    };
  });
  const certain = held.filter((office) => !office.uncertain).map((office) => office.title);
  return { offices: [...new Set(certain)], held };
}

function policyCard(making: Making, policy: Policy): PolicyCard {
  const { dataset, sources, thenDay } = making;
  const columns = thenAndNow(making, (day) => policyOnDay(dataset, policy, day, sources));
  const changes = thenDay === null ? undefined : changeNear(dataset, policy, thenDay);
  if (columns.then && changes) columns.then.changes = changes;
  const announcedOn = announcedDay(dataset, policy);
  const umbrella = UMBRELLAS[policy.id];
  return {
    ...heading(making, 'policy', policy),
    category: policy.category,
    summary: policy.summary,
    summarySources: sources.citeBest(policy.sources, 6),
    ...columns,
    ...(policy.legalBasis && { legalBasis: policy.legalBasis }),
    ...(announcedOn && { announcedOn }),
    ...(policy.started && { effectiveOn: policy.started }),
    ...(policy.ended && { endedOn: policy.ended }),
    steps: rateSteps(dataset, policy.id),
    answers: answerTo(dataset, policy.id).map((answer) => ({
      id: answer.id,
      name: answer.name,
      summary: firstSentence(answer.summary),
      sources: sources.citeBest(answer.sources, 2),
    })),
    answerTo: policy.answers.flatMap((id) => nameOf(dataset, id)),
    ...(umbrella && { stack: stacks(making, umbrella) }),
    ...ending(making, policy.id),
  };
}

function announcedDay(dataset: Dataset, policy: Policy): string | undefined {
  const stated = policy.statusLine?.find((change) => change.status === 'announced')?.from;
  const layers = dataset.layersOf(policy.id).flatMap((layer) => layer.announced ?? []);
  return stated ?? layers.sort()[0];
}

function stacks(making: Making, side: StackSide): NonNullable<PolicyCard['stack']> {
  const other = side === 'US' ? 'CN' : 'US';
  return {
    ...thenAndNow(making, (day) => stackOnDay(making, side, day)),
    otherSide: thenAndNow(making, (day) => stackOnDay(making, other, day)),
  };
}

function stackOnDay({ dataset, sources }: Making, side: StackSide, day: IsoDay): StackOnDay {
  const { layers, sumAllPct, sumListedPct } = stackOn(dataset, side, day);
  return {
    day,
    layers: layers.map((layer) => ({
      policy: layer.policy,
      name: layer.title,
      ratePct: layer.ratePct,
      scopeKind: layer.scopeKind,
      scope: layer.scope,
      sources: sources.citeBest(layer.sources, 2),
    })),
    sumAllPct,
    sumListedPct,
  };
}

function stackCard(making: Making, side: StackSide): StackCard {
  const umbrella = side === 'US' ? 'us-tariffs-on-china' : 'cn-tariffs-on-us';
  const name = side === 'US' ? 'US duties on goods of China' : 'China’s duties on US goods';
  return {
    ...heading(making, 'stack', { id: `stack:${side}`, name, side }),
    ...thenAndNow(making, (day) => stackOnDay(making, side, day)),
    ...ending(making, umbrella),
  };
}

/** How many neighbours of an event are shown on either side. */
const NEIGHBOURS = 3;

function eventCard(making: Making, event: NewsEvent): EventCard {
  const { dataset, sources } = making;
  const { before, after } = around(dataset, event);
  return {
    ...heading(making, 'event', { ...event, name: event.title }),
    date: event.date,
    eventKind: event.kind,
    summary: event.summary,
    summarySources: sources.citeBest(event.sources, 6),
    ...(event.place && { place: event.place }),
    people: event.officials.flatMap((id) => personAt(dataset, id, event)),
    measures: event.measures.map(({ legal: _, ...measure }) => ({
      ...measure,
      name: dataset.policy(measure.policy)?.name ?? measure.policy,
    })),
    before: toCardEvents(making, before),
    after: toCardEvents(making, after),
    ...thenAndNow(making, (day) => happened(event, day)),
    ...ending(making, event.id),
  };
}

function personAt(
  dataset: Dataset,
  id: string,
  event: NewsEvent,
): { id: string; name: string; office?: string }[] {
  const found = dataset.entity(id);
  if (found?.kind !== 'official') return [];
  const held = officesOf(found.record, firstDayOf(event.date)).find((term) => !term.uncertain);
  const office = held && dataset.office(held.role.office)?.title;
  return [{ id: found.record.id, name: found.record.name, ...(office && { office }) }];
}

/** What an event answered, followed or led to, and its neighbours in the story of its measures. */
function around(dataset: Dataset, event: NewsEvent): { before: NewsEvent[]; after: NewsEvent[] } {
  const measures = event.measures.map((measure) => measure.policy);
  const policies = new Set(measures.length > 0 ? measures : event.policies);
  const story = [...policies].flatMap((policy) => eventsOf(dataset, policy));
  const linked = eventsOf(dataset, event.id);
  const inOrder = (events: NewsEvent[]): NewsEvent[] =>
    [...new Set(events)].toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const earlier = inOrder(story.filter((other) => other.date < event.date));
  const later = inOrder(story.filter((other) => other.date > event.date));
  const causes = linked.filter((other) => other.date <= event.date && other !== event);
  const results = linked.filter((other) => other.date > event.date);
  return {
    before: inOrder([...causes, ...earlier.slice(-NEIGHBOURS)]),
    after: inOrder([...results, ...later.slice(0, NEIGHBOURS)]),
  };
}

function happened(event: NewsEvent, day: IsoDay): { happened: boolean; uncertain?: true } {
  const isWithin = firstDayOf(event.date) <= day && day < lastDayOf(event.date);
  return { happened: firstDayOf(event.date) <= day, ...(isWithin && { uncertain: true }) };
}

function institutionCard(making: Making, institution: Institution): InstitutionCard {
  const exists = (day: IsoDay): boolean =>
    !(institution.started && day < firstDayOf(institution.started)) &&
    !(institution.ended && lastDayOf(institution.ended) <= day);
  return {
    ...heading(making, 'institution', institution),
    summary: institution.summary,
    summarySources: making.sources.citeBest(institution.sources, 6),
    ...(institution.homepage && { homepage: institution.homepage }),
    ...thenAndNow(making, (day) => ({ exists: exists(day) })),
    ...ending(making, institution.id),
  };
}

/** The two columns of a card: the article's day, and the last day covered. */
function thenAndNow<T>(
  { thenDay, asOf }: Making,
  answer: (day: IsoDay) => T,
): { then: T | null; now: T } {
  // biome-ignore lint/suspicious/noThenProperty: the command prints this name; it is no function, so a card can be awaited
  return { then: thenDay === null ? null : answer(thenDay), now: answer(asOf) };
}

interface Headed {
  id: string;
  name: string;
  zhHans?: string;
  zhHant?: string;
  side: 'US' | 'CN' | 'both' | 'other';
  grade?: string;
}

function heading<K extends Card['kind']>({ dataset, on, asOf }: Making, kind: K, record: Headed) {
  const { version, coverage } = dataset.records.manifest;
  const outside = on === null ? undefined : sideOfCoverage(on, coverage);
  return {
    id: record.id,
    kind,
    name: record.name,
    ...(record.zhHans && { zhName: record.zhHans }),
    ...(record.zhHant && { zhHantName: record.zhHant }),
    side: record.side,
    on,
    asOf,
    dataset: { version, coverageUntil: coverage.until },
    ...(outside && { outside }),
    ...(record.grade === 'weak' && { weaklySourced: true as const }),
  };
}

function sideOfCoverage(
  on: IsoDay,
  coverage: { from: IsoDay; until: IsoDay },
): 'before' | 'after' | undefined {
  if (on < coverage.from) return 'before';
  return on > coverage.until ? 'after' : undefined;
}

/** Events to the card's "now", and the list of all pages cited above. */
function ending(making: Making, id: string): Pick<Card, 'events' | 'sources'> {
  const events = toCardEvents(making, eventsOf(making.dataset, id, { to: making.asOf }));
  return { events, sources: making.sources.list() };
}

function toCardEvents({ sources, asOf }: Making, events: readonly NewsEvent[]): CardEvent[] {
  return events
    .filter((event) => firstDayOf(event.date) <= asOf)
    .map((event) => ({
      id: event.id,
      date: event.date,
      title: event.title,
      sources: sources.citeBest(event.sources, 1),
    }));
}

function nameOf(dataset: Dataset, id: string): { id: string; name: string }[] {
  const policy = dataset.policy(id);
  return policy ? [{ id: policy.id, name: policy.name }] : [];
}

/** "No. 46" and "v. Trump" do not end a sentence. */
function firstSentence(text: string): string {
  const end = /(?<!\b(?:No|Nos|v|vs|U\.S|St|Mr|Dr))\.\s+(?=[A-Z“"])/.exec(text);
  return end ? text.slice(0, end.index + 1) : text;
}
