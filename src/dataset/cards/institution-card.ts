/**
 * The card of an institution: what it is, and whether it existed then.
 */
import type { InstitutionCard } from '../../model/card';
import type { IsoDay } from '../../model/days';
import { firstDayOf, lastDayOf } from '../days';
import type { Institution } from '../open';
import { ending, heading, type Making, thenAndNow } from './making';

export function institutionCard(making: Making, institution: Institution): InstitutionCard {
  const exists = (day: IsoDay): boolean =>
    !(institution.started && day < firstDayOf(institution.started)) &&
    !(institution.ended && lastDayOf(institution.ended) <= day);
  return {
    ...heading(making, 'institution', institution),
    summary: institution.summary,
    ...(institution.zhSummary && { zhSummary: institution.zhSummary }),
    summarySources: making.sources.citeBest(institution.sources, 6),
    ...(institution.homepage && { homepage: institution.homepage }),
    ...thenAndNow(making, (day) => ({ exists: exists(day) })),
    ...ending(making, institution.id),
  };
}
