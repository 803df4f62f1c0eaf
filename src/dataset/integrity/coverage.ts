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
  const claim = (record: string, what: string, date: FuzzyDay | null | undefined): void => {
    if (date && firstDayOf(date) > until) {
      problems.push({ record, problem: `${what} on ${date}, after the last day covered` });
    }
  };

  for (const { id, roles, lastSeenOn } of records.officials) {
    claim(id, 'is seen in office', lastSeenOn);
    for (const { title, from, to, seen = [] } of roles) {
      for (const day of [from, to, ...seen]) claim(id, `"${title}" has a date`, day);
    }
  }
  for (const policy of records.policies) {
    const { id, statusLine = [], statusHistory } = policy;
    for (const change of statusLine) claim(id, `becomes "${change.status}"`, change.from);
    for (const change of statusHistory) {
      const isAhead = firstDayOf(change.from) > until;
      if (isAhead && !change.scheduled) claim(id, `"${change.state}"`, change.from);
      if (!isAhead && change.scheduled) {
        problems.push({
          record: id,
          problem: `"${change.state}" is marked as scheduled, but ${change.from} has passed`,
        });
      }
    }
    claim(id, 'is confirmed', policy.lastConfirmed);
    claim(id, 'ends', policy.ended);
    const isOrdered = statusOn(policy, until).status === 'announced';
    if (!isOrdered) claim(id, 'starts', policy.started);
  }
  for (const event of records.events) claim(event.id, 'happens', event.date);
  for (const layer of records.tariffLayers) {
    claim(layer.id, 'is announced', layer.announced);
    if (layer.type === 'charged') {
      claim(layer.id, 'is confirmed', layer.lastConfirmed);
      if (layer.certainty !== 'ordered') claim(layer.id, 'is charged', layer.from);
    }
  }
  for (const headline of records.headlineRates) claim(headline.id, 'is reported', headline.date);
  return problems;
}
