/**
 * What a measure was on the day an article appeared: its legal status and the
 * sentence that was true of it.
 *
 * Legal status, what was charged at the border, and scope are three things: a
 * duty can be void in law and still be collected for four days. Only the first
 * is answered here; the second is in stack.ts.
 */
import type { PolicyStatusWord } from '../model/card';
import type { FuzzyDay, IsoDay } from '../model/days';
import type { StateChange, StatusChange } from '../model/policy-records';
import { addDays, firstDayOf, lastDayOf } from './days';
import type { Dataset, Policy } from './open';

export interface StatusOnDay {
  /** Absent when the records cannot tell. */
  status?: PolicyStatusWord;
  /** First day of the status, across changes of rate. */
  since?: FuzzyDay;
  sources: string[];
}

type Dated = Pick<Policy, 'statusLine' | 'statusHistory' | 'started' | 'startedNote' | 'ended'>;

/**
 * The legal status on `day`.
 *
 * A measure without a status line gets a status only where its dates leave no
 * doubt: nothing of it before its start, or its end passed.
 */
export function statusOn(policy: Dated, day: IsoDay): StatusOnDay {
  return policy.statusLine ? statusFromLine(policy.statusLine, day) : statusFromDates(policy, day);
}

function statusFromLine(line: readonly StatusChange[], day: IsoDay): StatusOnDay {
  const passed = line.filter((change) => lastDayOf(change.from) <= day);
  const current = passed.at(-1);
  if (!current) {
    const begun = line[0] !== undefined && firstDayOf(line[0].from) <= day;
    return begun ? { sources: [] } : { status: 'not-begun', sources: [] };
  }
  const firstOfRun = passed.findLastIndex((change) => change.status !== current.status) + 1;
  const since = passed[firstOfRun]?.from ?? current.from;
  return { status: current.status, since, sources: current.sources ?? [] };
}

function statusFromDates(policy: Dated, day: IsoDay): StatusOnDay {
  if (policy.ended && lastDayOf(policy.ended) <= day) {
    return { status: 'ended', since: policy.ended, sources: [] };
  }
  // A start that needs a note ("date of the first ruling recorded") proves no beginning.
  if (!policy.started || policy.startedNote) return { sources: [] };
  const heardOf = policy.statusHistory.some((change) => firstDayOf(change.from) <= day);
  if (day < firstDayOf(policy.started) && !heardOf) return { status: 'not-begun', sources: [] };
  return { sources: [] };
}

/**
 * The sentence true on `day`, or `undefined` before the first of them.
 *
 * What was merely scheduled never counts, whatever the day: nobody has checked
 * that it happened.
 */
export function stateOn(policy: Dated, day: IsoDay): Policy['statusHistory'][number] | undefined {
  return policy.statusHistory.findLast(
    (change) => !change.scheduled && lastDayOf(change.from) <= day,
  );
}

/**
 * Whether the end that a sentence names lies beyond the days covered, with no
 * later word on it: then nobody has checked whether it came.
 */
export function isUntilUnchecked(
  policy: Dated,
  state: StateChange,
  coverageUntil: IsoDay,
): boolean {
  const last = stateOn(policy, coverageUntil);
  const isOpen = (change: StateChange | undefined): boolean =>
    change?.until !== undefined && change.until > coverageUntil;
  return isOpen(state) && isOpen(last);
}

/** Claims about the present stay quiet this long after a page confirmed them. */
const FRESH_DAYS = 31;

/**
 * The last day on which a page says how the measure stands: when its state was
 * confirmed, or else the last dated thing that is known of it.
 */
export function lastVerifiedOn(dataset: Dataset, policy: Policy): IsoDay | undefined {
  const { until } = dataset.manifest.coverage;
  const layers = dataset.layersOf(policy.id).filter((layer) => layer.type === 'charged');
  const acts = dataset.eventsAbout(policy.id).filter((event) => event.measures.length > 0);
  const days = [
    policy.lastConfirmed,
    ...layers.map((layer) => layer.lastConfirmed),
    ...(policy.statusLine ?? []).map((change) => firstDayOf(change.from)),
    ...policy.statusHistory.flatMap(({ scheduled, from }) => (scheduled ? [] : firstDayOf(from))),
    ...acts.map((event) => firstDayOf(event.date)),
  ];
  return days
    .filter((day) => day !== undefined && day <= until)
    .sort()
    .at(-1);
}

/**
 * The day to which a claim about `day` has to be dated back: its last verification
 * lies more than a month before. What has ended stays ended and needs none.
 */
export function datedBackTo(dataset: Dataset, policy: Policy, day: IsoDay): IsoDay | undefined {
  const { status } = statusOn(policy, day);
  if (status === 'ended' || status === 'struck-down' || status === 'not-begun') return undefined;
  const verified = lastVerifiedOn(dataset, policy);
  return verified !== undefined && verified < addDays(day, -FRESH_DAYS) ? verified : undefined;
}
