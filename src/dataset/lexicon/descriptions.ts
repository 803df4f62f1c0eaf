/** Words that together tell a policy or an event that is not named, and from when to when. */

import { addDays, fuzzyBounds } from '../../core/days/tenure';
import { namesOthers } from '../../core/text/countries';
import type { FuzzyDay, IsoDay } from '../../model/days';
import type { LexiconDescription } from '../../model/lexicon';
import type { Records } from '../../model/records';
import { lexiconPolicy } from './policy-lives';

/** A description without `within` of its own may take that many words. */
const USUAL_WITHIN = 12;
/** How long before its first official day a policy is spoken of, as a plan or a bill. */
const FORESHADOWED_DAYS = 60;

/** How long an event is news. */
const NEWS_DAYS = 21;

/** What tells a policy or an event that is not named. */
export function descriptionsOf(records: Records): LexiconDescription[] {
  return records.descriptions.map((described) => {
    const { together, unless = '', within = USUAL_WITHIN } = described;
    const life =
      'policy' in described ? lifeOf(described.policy, records) : newsOf(described.event, records);
    return {
      ...life,
      groups: together,
      unless,
      within,
      since: described.since ?? life.since,
      until: described.until ?? life.until,
      abroad: together.some((group) => namesOthers(group)),
    };
  });
}

type Described = Pick<LexiconDescription, 'id' | 'on' | 'since' | 'until'>;

/** From when a policy is spoken of. */
function lifeOf(id: string, records: Records): Described {
  const policy = records.policies.find((one) => one.id === id);
  const knownFrom = policy ? lexiconPolicy(policy, records).knownFrom : null;
  const since = addDays(earliestDay(knownFrom ?? '2017'), -FORESHADOWED_DAYS);
  return { id, on: '', since, until: '9999-12-31' };
}

/** While an event is news. */
function newsOf(id: string, records: Records): Described {
  const on = records.events.find((one) => one.id === id)?.date ?? '2017';
  const { earliest, latest } = fuzzyBounds(on);
  return { id, on, since: addDays(earliest, -1), until: addDays(latest, NEWS_DAYS) };
}

const earliestDay = (day: FuzzyDay): IsoDay => fuzzyBounds(day).earliest;
