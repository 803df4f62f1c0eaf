/**
 * The card of a person: which office then, which now, and in which events.
 */
import type { Chinese, OfficeHeld, OfficesOnDay, OfficialCard } from '../../model/card';
import type { IsoDay } from '../../model/days';
import type { Role } from '../../model/people-records';
import { formerRole, officesOf } from '../offices';
import type { Official } from '../open';
import { ending, heading, type Making, thenAndNow } from './making';

export function officialCard(making: Making, official: Official): OfficialCard {
  const columns = thenAndNow(making, (day) => officesOn(making, official, day));
  return {
    ...heading(making, 'official', official),
    bio: official.bio,
    ...(official.zhBio && { zhBio: official.zhBio }),
    bioSources: making.sources.citeBest(official.sources, 6),
    ...columns,
    now: { ...columns.now, ...(official.lastSeenOn && { lastSeenOn: official.lastSeenOn }) },
    ...ending(making, official.id),
  };
}

function officesOn(making: Making, official: Official, day: IsoDay): OfficesOnDay {
  const held = officesOf(official, day).map(({ role, uncertain }) =>
    officeHeld(making, role, uncertain),
  );
  const certain = held.filter((office) => !office.uncertain).map((office) => office.title);
  const former = held.length === 0 ? formerRole(official, day) : undefined;
  return {
    offices: [...new Set(certain)],
    held,
    ...(former && { former: officeHeld(making, former, false) }),
  };
}

function officeHeld({ dataset, sources }: Making, role: Role, uncertain: boolean): OfficeHeld {
  const office = dataset.office(role.office);
  const title = office?.title ?? role.title;
  const zh = office?.zh;
  return {
    title: role.acting ? `${title} (acting)` : title,
    ...(zh && { zh: role.acting ? acting(zh) : zh }),
    org: role.org,
    from: role.from ?? null,
    to: role.to ?? null,
    ...(uncertain && { uncertain }),
    sources: sources.cite(role.sources ?? []),
  };
}

function acting({ zhHans, zhHant }: Chinese): Chinese {
  return { zhHans: `${zhHans}（代理）`, zhHant: `${zhHant}（代理）` };
}
