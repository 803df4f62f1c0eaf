/**
 * Is anything claimed for a day after the last one covered? Only what is marked
 * as ahead may lie there: scheduled states, duties ordered for later, ends that
 * an act names.
 */
import type { FuzzyDay } from '../../model/days';
import type { Records } from '../../model/records';
import { firstDayOf } from '../days';
import { statusOn } from '../policy-state';
import type { Problem } from './problem';

export function checkCoverage(records: Records): Problem[] {
  const { until } = records.manifest.coverage;
  const problems: Problem[] = [];
  const claim = (
    record: string,
    field: string,
    what: string,
    date: FuzzyDay | null | undefined,
  ): void => {
    if (date && firstDayOf(date) > until) {
      problems.push({ record, field, problem: `${what} on ${date}, after the last day covered` });
    }
  };

  for (const { id, roles, lastSeenOn } of records.officials) {
    claim(id, 'lastSeenOn', 'is seen in office', lastSeenOn);
    for (const [index, { title, from, to, seen = [] }] of roles.entries()) {
      for (const day of [from, to, ...seen]) {
        claim(id, `roles[${index}]`, `"${title}" has a date`, day);
      }
    }
  }
  for (const policy of records.policies) {
    const { id, statusLine = [], statusHistory } = policy;
    for (const [index, { status, from }] of statusLine.entries()) {
      claim(id, `statusLine[${index}].from`, `becomes "${status}"`, from);
    }
    for (const [index, change] of statusHistory.entries()) {
      const field = `statusHistory[${index}].from`;
      const isAhead = firstDayOf(change.from) > until;
      if (isAhead && !change.scheduled) claim(id, field, `"${change.state}"`, change.from);
      if (!isAhead && change.scheduled) {
        problems.push({
          record: id,
          field: `statusHistory[${index}].scheduled`,
          problem: `"${change.state}" is marked as scheduled, but ${change.from} has passed`,
        });
      }
    }
    claim(id, 'lastConfirmed', 'is confirmed', policy.lastConfirmed);
    claim(id, 'ended', 'ends', policy.ended);
    const isOrdered = statusOn(policy, until).status === 'announced';
    if (!isOrdered) claim(id, 'started', 'starts', policy.started);
  }
  for (const event of records.events) claim(event.id, 'date', 'happens', event.date);
  for (const layer of records.tariffLayers) {
    claim(layer.id, 'announced', 'is announced', layer.announced);
    if (layer.type === 'charged') {
      claim(layer.id, 'lastConfirmed', 'is confirmed', layer.lastConfirmed);
      if (layer.certainty !== 'ordered') claim(layer.id, 'from', 'is charged', layer.from);
    }
  }
  for (const { id, date } of records.headlineRates) claim(id, 'date', 'is reported', date);
  for (const { id, points } of records.rateSeries) {
    for (const [index, { date }] of points.entries()) {
      claim(id, `points[${index}].date`, 'has a figure', date);
    }
  }
  return problems;
}
