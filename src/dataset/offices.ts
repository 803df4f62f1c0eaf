/**
 * Who held which office on a day.
 *
 * Some terms are known only to the month or the year. Inside such an edge the
 * answer is "unknown", never a guess, and an office has no certain holder there.
 * The day of a handover belongs to the successor.
 */
import type { FuzzyDay, IsoDay } from '../model/days';
import type { Role } from '../model/people-records';
import { firstDayOf, isExact, lastDayOf } from './days';
import type { Dataset, Official } from './open';

export interface RoleOnDay {
  role: Role;
  /** The day falls in a span whose edge is not known. */
  uncertain: boolean;
}

/** The terms that a person served on a day, in the order of the record. */
export function officesOf(official: Pick<Official, 'roles'>, day: IsoDay): RoleOnDay[] {
  return official.roles.flatMap((role) => {
    const held = isHeld(role, day);
    return held === 'no' ? [] : [{ role, uncertain: held === 'unknown' }];
  });
}

/** The term that ended last before a day; `undefined` where none had ended by then. */
export function formerRole(official: Pick<Official, 'roles'>, day: IsoDay): Role | undefined {
  const ended = official.roles.filter((role) => role.to && lastDayOf(role.to) <= day);
  return ended.toSorted((a, b) => ((a.to ?? '') < (b.to ?? '') ? -1 : 1)).at(-1);
}

type Answer = 'yes' | 'no' | 'unknown';

/** Whether the person held the office on `day`. */
export function isHeld(role: Role, day: IsoDay): Answer {
  const begun = hasCome(role.from, day);
  const over = role.to === null ? 'no' : hasCome(role.to, day);
  if (begun === 'no' || over === 'yes') return 'no';
  if (begun === 'yes' && over === 'no') return 'yes';

  const firstSeen = role.seen?.[0];
  const lastSeen = role.seen?.at(-1);
  if (firstSeen === undefined || lastSeen === undefined) return 'unknown';
  const isAfterFirst = begun === 'yes' || lastDayOf(firstSeen) <= day;
  const isBeforeLast = over === 'no' || day <= firstDayOf(lastSeen);
  if (isAfterFirst && isBeforeLast) return 'yes';
  // A term known by sightings alone is not claimed for any day outside them.
  return role.from === undefined ? 'no' : 'unknown';
}

function hasCome(date: FuzzyDay | undefined, day: IsoDay): Answer {
  if (date === undefined) return 'unknown';
  if (lastDayOf(date) <= day) return 'yes';
  return day < firstDayOf(date) ? 'no' : 'unknown';
}

export type Holder =
  /** Known to the day; as many as the office has seats on record. */
  | { state: 'held'; officials: Official[] }
  /** Between two terms whose edges are known to the day. */
  | { state: 'vacant' }
  /** Inside a fuzzy edge, or outside the terms on record. */
  | { state: 'unknown'; candidates: Official[] };

/** Who held an office on a day. Acting holders count only while nobody else does. */
export function holderOf(dataset: Dataset, officeId: string, day: IsoDay): Holder {
  const terms = dataset
    .holdersOf(officeId)
    .flatMap((official) =>
      official.roles
        .filter((role) => role.office === officeId)
        .map((role) => ({ official, role, held: isHeld(role, day) })),
    );
  const certain = terms.filter((term) => term.held === 'yes');
  const possible = terms.filter((term) => term.held === 'unknown');
  const seats = dataset.office(officeId)?.seats;
  const regular = certain.filter((term) => !term.role.acting);
  const holders = regular.length > 0 ? regular : certain;
  if (holders.length > 0 && (possible.length === 0 || seats === holders.length)) {
    return { state: 'held', officials: holders.map((term) => term.official) };
  }
  if (certain.length + possible.length > 0) {
    const candidates = [...certain, ...possible].map((term) => term.official);
    return { state: 'unknown', candidates };
  }
  const ends = terms.flatMap(({ role }) => role.to ?? []).filter((to) => firstDayOf(to) <= day);
  const starts = terms.flatMap(({ role }) => role.from ?? []).filter((from) => day < from);
  const lastEnd = ends.sort().at(-1);
  const nextStart = starts.sort()[0];
  const isGapExact = lastEnd && nextStart && isExact(lastEnd) && isExact(nextStart);
  return isGapExact && seats === 1 ? { state: 'vacant' } : { state: 'unknown', candidates: [] };
}
