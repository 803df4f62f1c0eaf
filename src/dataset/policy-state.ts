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
import type { StateChange, StatusChange } from '../model/records';
import { firstDayOf, lastDayOf } from './days';
import type { Policy } from './open';

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
export function stateOn(policy: Dated, day: IsoDay): StateChange | undefined {
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
