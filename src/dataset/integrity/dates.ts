/**
 * Are all dates in the calendar, and do they run forward: terms, lives of
 * measures, histories, answers after what they answer?
 */
import type { FuzzyDay } from '../../model/days';
import type { Records } from '../../model/records';
import { addDays, firstDayOf, isIsoDay, lastDayOf } from '../days';
import type { Problem } from './problem';

export function checkDates(records: Records): Problem[] {
  return [
    ...checkCalendar(records),
    ...checkTerms(records),
    ...checkPolicies(records),
    ...checkEvents(records),
    ...checkLayers(records),
  ];
}

/** True when `a` cannot be on or before `b`, whatever the unknown days are. */
function isAfter(a: FuzzyDay, b: FuzzyDay): boolean {
  return firstDayOf(a) > lastDayOf(b);
}

/** Every text that looks like a date, wherever it stands in the records. */
function checkCalendar(records: Records): Problem[] {
  const { sources: _, translations: __, ...dated } = records;
  const problems: Problem[] = [];
  const visit = (value: unknown, record: string, field: string): void => {
    if (typeof value === 'string') {
      const isWrong = /^\d{4}-\d{2}(-\d{2})?$/.test(value) && !isIsoDay(firstDayOf(value));
      if (isWrong) problems.push({ record, field, problem: `"${value}" is not in the calendar` });
    } else if (Array.isArray(value)) {
      for (const [index, part] of value.entries()) visit(part, record, `${field}[${index}]`);
    } else if (typeof value === 'object' && value !== null) {
      const isRecord = 'id' in value && typeof value.id === 'string';
      const id = isRecord ? String(value.id) : record;
      const path = isRecord || field === '' ? '' : `${field}.`;
      for (const [name, part] of Object.entries(value)) visit(part, id, `${path}${name}`);
    }
  };
  visit(dated, 'dataset', '');
  return problems;
}

function checkTerms({ officials }: Records): Problem[] {
  return officials.flatMap(({ id, roles }) =>
    roles.flatMap(({ title, from, to, seen = [] }, index) => {
      const at = `roles[${index}]`;
      const problems: Problem[] = [];
      if (from && to && isAfter(from, to)) {
        problems.push({
          record: id,
          field: `${at}.to`,
          problem: `"${title}" ends before it begins`,
        });
      }
      if (to === undefined && seen.length === 0 && from === undefined) return problems;
      const isOutside = seen.some(
        (day) => (from && isAfter(from, day)) || (to && isAfter(day, to)),
      );
      if (isOutside)
        problems.push({
          record: id,
          field: `${at}.seen`,
          problem: `"${title}" is seen outside its term`,
        });
      if (seen.some((day, index) => index > 0 && (seen[index - 1] ?? '') > day)) {
        problems.push({
          record: id,
          field: `${at}.seen`,
          problem: `the sightings in "${title}" are out of order`,
        });
      }
      return problems;
    }),
  );
}

function checkPolicies({ policies, manifest }: Records): Problem[] {
  return policies.flatMap((policy) => {
    const { id, started, ended, statusLine = [], statusHistory } = policy;
    const problems: Problem[] = [];
    const report = (field: string, problem: string): void =>
      void problems.push({ record: id, field, problem });
    if (started && ended && isAfter(started, ended)) report('ended', 'ends before it starts');
    for (const [name, changes] of [
      ['statusLine', statusLine] as const,
      ['statusHistory', statusHistory] as const,
    ]) {
      for (const [index, change] of changes.entries()) {
        const earlier = changes[index - 1];
        if (earlier && firstDayOf(earlier.from) > firstDayOf(change.from)) {
          report(`${name}[${index}].from`, `runs backwards at ${change.from}`);
        }
      }
    }
    for (const [index, { from, until, state }] of statusHistory.entries()) {
      if (until === undefined) continue;
      if (isAfter(from, until))
        report(`statusHistory[${index}].until`, `"${state}" ends before it begins`);
      const next = statusHistory[index + 1];
      const isToldOn = next !== undefined && firstDayOf(next.from) <= addDays(until, 1);
      if (until < manifest.coverage.until && !isToldOn) {
        report(
          `statusHistory[${index}].until`,
          `"${state}" was to hold until ${until}, and nothing says what came then`,
        );
      }
    }
    const inForce = statusLine.find((change) => change.status === 'in-force');
    if (inForce && started && !policy.startedNote && inForce.from !== started) {
      report('started', `starts on ${started} and is in force from ${inForce.from}`);
    }
    return problems;
  });
}

function checkEvents({ events }: Records): Problem[] {
  const dates = new Map(events.map((event) => [event.id, event.date]));
  return events.flatMap((event) => {
    const problems: Problem[] = [];
    if (!event.id.startsWith(event.date)) {
      problems.push({
        record: event.id,
        field: 'id',
        problem: `the id does not begin with ${event.date}`,
      });
    }
    for (const [field, id] of [
      ...event.answers.map((id) => ['answers', id] as const),
      ...event.follows.map((id) => ['follows', id] as const),
    ]) {
      const date = dates.get(id);
      if (date && isAfter(date, event.date)) {
        problems.push({
          record: event.id,
          field,
          problem: `answers or follows "${id}", which is later`,
        });
      }
    }
    for (const [index, { policy, effective, until }] of event.measures.entries()) {
      if (effective && until && isAfter(effective, until)) {
        problems.push({
          record: event.id,
          field: `measures[${index}].until`,
          problem: `"${policy}" ends before it takes effect`,
        });
      }
    }
    return problems;
  });
}

function checkLayers({ tariffLayers }: Records): Problem[] {
  return tariffLayers.flatMap((layer) => {
    const problems: Problem[] = [];
    if (layer.type !== 'planned' && layer.to !== null && layer.to <= layer.from) {
      problems.push({ record: layer.id, field: 'to', problem: 'ends on or before its first day' });
    }
    const first = layer.type === 'planned' ? layer.plannedFrom : layer.from;
    if (layer.type === 'charged' && layer.announced && first && layer.announced > first) {
      problems.push({
        record: layer.id,
        field: 'announced',
        problem: 'is announced after it is charged',
      });
    }
    if (layer.side === layer.target) {
      problems.push({
        record: layer.id,
        field: 'target',
        problem: 'is charged on the goods of its own side',
      });
    }
    return problems;
  });
}
