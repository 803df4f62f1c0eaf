/**
 * What a schema cannot say of the records: that ids lead somewhere, dates run
 * forward, duties on the same goods follow one another, an office has no more
 * holders than seats, a name has one owner, nothing is claimed past the last
 * day covered, no record rests on weak pages only.
 *
 * Each problem names its record and says in plain words what is wrong, for the
 * editor who has to mend it.
 */
import type { Records } from '../model/records';
import { checkCoverage } from './integrity/coverage';
import { checkDates } from './integrity/dates';
import { checkDuties } from './integrity/duties';
import { checkHeldBack } from './integrity/held-back';
import { checkHolders } from './integrity/holders';
import { checkIds } from './integrity/ids';
import { checkNames } from './integrity/names';
import type { Problem } from './integrity/problem';
import { checkRates } from './integrity/rates';
import { checkSources } from './integrity/sources';
import { checkStatuses } from './integrity/statuses';
import { checkTranslations } from './integrity/translations';

export type { Problem } from './integrity/problem';

/** Every problem found; an empty list means that the records may be shipped. */
export function problemsOf(records: Records): Problem[] {
  return [
    ...checkIds(records),
    ...checkDates(records),
    ...checkCoverage(records),
    ...checkStatuses(records),
    ...checkDuties(records),
    ...checkHolders(records),
    ...checkNames(records),
    ...checkSources(records),
    ...checkHeldBack(records),
    ...checkRates(records),
    ...checkTranslations(records),
  ];
}
