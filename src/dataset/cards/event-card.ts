/**
 * The card of an event: who, where, which measures, what came before and after.
 */
import type { EventCard } from '../../model/card';
import type { IsoDay } from '../../model/days';
import { firstDayOf, lastDayOf } from '../days';
import { officesOf } from '../offices';
import type { Dataset, NewsEvent } from '../open';
import { byDate } from '../record-index';
import { eventsOf } from '../timeline';
import { chineseName, ending, heading, type Making, thenAndNow, toCardEvents } from './making';

/** How many neighbours of an event are shown on either side. */
const NEIGHBOURS = 3;

export function eventCard(making: Making, event: NewsEvent): EventCard {
  const { dataset, sources } = making;
  const { before, after } = around(dataset, event);
  return {
    ...heading(making, 'event', { ...event, ...event.zh, name: event.title }),
    date: event.date,
    eventKind: event.kind,
    summary: event.summary,
    ...(event.zhSummary && { zhSummary: event.zhSummary }),
    summarySources: sources.citeBest(event.sources, 6),
    ...(event.place && { place: event.place }),
    ...(event.zhPlace && { zhPlace: event.zhPlace }),
    people: event.officials.flatMap((id) => personAt(dataset, id, event)),
    measures: event.measures.map(({ legal: _, ...measure }) => {
      const policy = dataset.policy(measure.policy);
      return { ...measure, name: policy?.name ?? measure.policy, ...chineseName(policy) };
    }),
    before: toCardEvents(making, before),
    after: toCardEvents(making, after),
    ...thenAndNow(making, (day) => happened(event, day)),
    ...ending(making, event.id),
  };
}

function personAt(dataset: Dataset, id: string, event: NewsEvent): EventCard['people'] {
  const found = dataset.entity(id);
  if (found?.kind !== 'official') return [];
  const held = officesOf(found.record, firstDayOf(event.date)).find((term) => !term.uncertain);
  const office = held && dataset.office(held.role.office);
  return [
    {
      id: found.record.id,
      name: found.record.name,
      ...chineseName(found.record),
      ...(office && { office: office.title }),
      ...(office?.zh && { zhOffice: office.zh }),
    },
  ];
}

/** What an event answered, followed or led to, and its neighbours in the story of its measures. */
function around(dataset: Dataset, event: NewsEvent): { before: NewsEvent[]; after: NewsEvent[] } {
  const measures = event.measures.map((measure) => measure.policy);
  const policies = new Set(measures.length > 0 ? measures : event.policies);
  const story = inOrder([...policies].flatMap((policy) => eventsOf(dataset, policy)));
  const earlier = story.filter((other) => other.date < event.date).slice(-NEIGHBOURS);
  const later = story.filter((other) => other.date > event.date).slice(0, NEIGHBOURS);
  const causes = [...event.answers, ...event.follows].flatMap((id) => {
    const cause = dataset.entity(id);
    return cause?.kind === 'event' ? [cause.record] : [];
  });
  return {
    before: inOrder([...causes, ...earlier]),
    after: inOrder([...dataset.eventsAfter(event.id), ...later]),
  };
}

function inOrder(events: readonly NewsEvent[]): NewsEvent[] {
  return [...new Set(events)].toSorted(byDate);
}

function happened(event: NewsEvent, day: IsoDay): { happened: boolean; uncertain?: true } {
  const isWithin = firstDayOf(event.date) <= day && day < lastDayOf(event.date);
  return { happened: firstDayOf(event.date) <= day, ...(isWithin && { uncertain: true }) };
}
