/**
 * A measure on one day, in the words of a card: status, rate at the border,
 * scope, and the sentence with its caveats.
 */
import type { PolicyState, PolicyStatusWord } from '../../model/card';
import type { IsoDay } from '../../model/days';
import type { ChargedLayer } from '../../model/records';
import { addDays, inWords, isExact } from '../days';
import type { Dataset, Policy } from '../open';
import { isUntilUnchecked, stateOn, statusOn } from '../policy-state';
import { chargedOn, rateOn } from '../stack';
import type { CardSources } from './sources';

export function policyOnDay(
  dataset: Dataset,
  policy: Policy,
  day: IsoDay,
  sources: CardSources,
): PolicyState {
  const { status: stated, since, sources: statusSources } = statusOn(policy, day);
  const state = stateOn(policy, day);
  const layers = chargedOn(dataset, policy.id, day);
  // Without a status line a duty that is charged is certainly in force.
  const status = stated ?? (layers.length > 0 ? 'in-force' : undefined);
  const ratePct = rateOn(dataset, policy.id, day);
  const scope = scopeOf(layers);
  const cited = [
    ...(state?.sources ?? []),
    ...statusSources,
    ...layers.flatMap((layer) => layer.sources.slice(0, 1)),
  ];
  return {
    day,
    ...(status !== undefined && { status }),
    ...(since !== undefined && { since }),
    ...untilOn(dataset, policy, day),
    ...(ratePct !== undefined && { ratePct }),
    ...(scope !== undefined && { scope }),
    state: sentenceOn(dataset, policy, day),
    sources: sources.cite(cited),
  };
}

/**
 * A change that took effect within a day of `day`, with the sentence on either
 * side of it: a report written that night may mean either.
 */
export function changeNear(
  dataset: Dataset,
  policy: Policy,
  day: IsoDay,
): PolicyState['changes'] | undefined {
  const { until } = dataset.manifest.coverage;
  const days = changeDays(dataset, policy);
  for (const on of [day, addDays(day, 1), addDays(day, -1)]) {
    if (!days.has(on) || on > until) continue;
    const before = sentenceWithRateOn(dataset, policy, addDays(on, -1));
    const after = sentenceWithRateOn(dataset, policy, on);
    if (before !== after) return { on, before, after };
  }
  return undefined;
}

function changeDays(dataset: Dataset, policy: Policy): Set<IsoDay> {
  const layers = dataset.layersOf(policy.id).filter((layer) => layer.type === 'charged');
  const dates = [
    ...(policy.statusLine ?? []).map((change) => change.from),
    ...policy.statusHistory.filter((change) => !change.scheduled).map((change) => change.from),
    ...layers.flatMap((layer) => (layer.to === null ? [layer.from] : [layer.from, layer.to])),
  ];
  return new Set(dates.filter(isExact));
}

/**
 * When the status is due to end. A sentence about a measure in force names the
 * end of a part only (24 points, 16 of the listings), so there it stays in words.
 */
function untilOn(
  dataset: Dataset,
  policy: Policy,
  day: IsoDay,
): Pick<PolicyState, 'until' | 'untilUnchecked'> {
  const until = stateOn(policy, day)?.until;
  if (until === undefined || statusOn(policy, day).status === 'in-force') return {};
  return { until, ...(isUnchecked(dataset, policy, day) && { untilUnchecked: true }) };
}

/** For two sentences side by side, which have no figure beside them. */
function sentenceWithRateOn(dataset: Dataset, policy: Policy, day: IsoDay): string {
  const sentence = sentenceOn(dataset, policy, day);
  const ratePct = rateOn(dataset, policy.id, day);
  const isTold = ratePct === undefined || sentence.includes(`${ratePct}%`);
  if (isTold || statusOn(policy, day).status !== 'in-force') return sentence;
  return `In force at ${ratePct}%. ${sentence}`;
}

function sentenceOn(dataset: Dataset, policy: Policy, day: IsoDay): string {
  const state = stateOn(policy, day);
  const { status } = statusOn(policy, day);
  const words = state?.state ?? wordsWithoutHistory(status);
  const { until } = dataset.manifest.coverage;
  if (state?.until !== undefined && isUnchecked(dataset, policy, day)) {
    return `${words} (was due to end on ${inWords(state.until)}; not checked since)`;
  }
  if (state?.until !== undefined && state.until < day && state.until <= until) {
    return `${words} (until ${inWords(state.until)}; nothing is recorded after it)`;
  }
  const ratePct = rateOn(dataset, policy.id, day);
  if (status === 'struck-down' && ratePct !== undefined) {
    return `${words}; still collected at the border at ${ratePct}%`;
  }
  return words;
}

function isUnchecked(dataset: Dataset, policy: Policy, day: IsoDay): boolean {
  const state = stateOn(policy, day);
  const { until } = dataset.manifest.coverage;
  return state !== undefined && isUntilUnchecked(policy, state, until);
}

function wordsWithoutHistory(status: PolicyStatusWord | undefined): string {
  switch (status) {
    case 'not-begun':
      return 'Not yet begun';
    case 'announced':
      return 'Announced';
    case 'in-force':
      return 'In force';
    case 'suspended':
      return 'Suspended';
    case 'ended':
      return 'Ended';
    case 'struck-down':
      return 'Struck down';
    case undefined:
      return 'No dated state is recorded for this day';
  }
}

/** In words; left out where more than three groups of goods differ. */
function scopeOf(layers: readonly ChargedLayer[]): string | undefined {
  const scopes = [...new Set(layers.map((layer) => layer.scope))];
  return scopes.length > 0 && scopes.length <= 3 ? scopes.join('; ') : undefined;
}
