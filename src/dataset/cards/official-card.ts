/**
 * The card of a person: which office then, which now, and in which events.
 */
import type { OfficeHeld, OfficialCard } from '../../model/card';
import type { IsoDay } from '../../model/days';
import { officesOf } from '../offices';
import type { Official } from '../open';
import { ending, heading, type Making, thenAndNow } from './making';

export function officialCard(making: Making, official: Official): OfficialCard {
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
