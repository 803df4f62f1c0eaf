/** From when a policy can be spoken of. */
import type { FuzzyDay } from '../../model/days';
import type { LexiconPolicy } from '../../model/lexicon';
import type { Policy } from '../../model/policy-records';
import type { Records } from '../../model/records';

/** A policy with the first day that any record of it or of its events knows. */
export function lexiconPolicy(policy: Policy, records: Records): LexiconPolicy {
  const days: (FuzzyDay | undefined)[] = [
    policy.started,
    policy.statusLine?.[0]?.from,
    policy.statusHistory[0]?.from,
    ...records.events
      .filter((event) => event.policies.includes(policy.id))
      .map((event) => event.date),
  ];
  const known = days.filter((day): day is string => day !== undefined).sort();
  return { id: policy.id, kind: policy.category, knownFrom: known[0] ?? null, side: policy.side };
}
