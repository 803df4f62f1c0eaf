/**
 * What was charged at the border on a day: the duties of one side, one upon the
 * other, and the two sums that have a name.
 *
 * Reporters add layers in many ways (145%, 170%, "about 55%"). Only two sums are
 * made here, each with its basis: the duties on all goods, and the same plus the
 * widest lists of goods. Ordinary (MFN) rates count in neither.
 */
import type { RateStep } from '../model/card';
import type { IsoDay } from '../model/days';
import type { ChargedCardLayer } from './card-records';
import type { Dataset } from './open';

export type StackSide = 'US' | 'CN';

/** The lists that `sumListedPct` adds, at the highest rate in force among them. */
export const MAIN_LISTS: Record<StackSide, readonly string[]> = {
  US: ['us-section-301-list-1', 'us-section-301-list-2', 'us-section-301-list-3'],
  CN: ['cn-retaliatory-tariffs-2018', 'cn-retaliatory-tariffs-2019'],
};

export interface DutyStack {
  layers: ChargedCardLayer[];
  /** Per cent: the duties on all goods. */
  sumAllPct: number;
  /**
   * Per cent: the same plus the highest rate among the main lists, which did not all bear
   * it before 10 May 2019. Lists only, where no duty is on all goods.
   */
  sumListedPct: number;
}

/** `to` is the first day without the duty. */
export function isChargedOn(layer: ChargedCardLayer, day: IsoDay): boolean {
  return layer.from <= day && (layer.to === null || day < layer.to);
}

export function stackOn(dataset: Dataset, side: StackSide, day: IsoDay): DutyStack {
  const layers = dataset.chargedBy(side).filter((layer) => isChargedOn(layer, day));
  const sumAllPct = layers
    .filter((layer) => layer.scopeKind === 'all')
    .reduce((sum, layer) => sum + layer.ratePct, 0);
  const listed = layers.filter((layer) => MAIN_LISTS[side].includes(layer.policy));
  const listedPct = Math.max(0, ...listed.map((layer) => layer.ratePct));
  return { layers, sumAllPct, sumListedPct: sumAllPct + listedPct };
}

/** The duties of one policy charged on a day; ordinary rates are not among them. */
export function chargedOn(dataset: Dataset, policyId: string, day: IsoDay): ChargedCardLayer[] {
  return chargedLayersOf(dataset, policyId).filter((layer) => isChargedOn(layer, day));
}

/** The rate of a policy on a day; `undefined` if nothing was charged or more than one number. */
export function rateOn(dataset: Dataset, policyId: string, day: IsoDay): number | undefined {
  const rates = new Set(chargedOn(dataset, policyId, day).map((layer) => layer.ratePct));
  const [rate] = rates;
  // A duty set at 0% is in force and charges nothing.
  return rates.size === 1 && rate !== 0 ? rate : undefined;
}

/** The rate of a policy over time, to the last day covered; empty if ever more than one number. */
export function rateSteps(dataset: Dataset, policyId: string): RateStep[] {
  const { until } = dataset.manifest.coverage;
  const layers = chargedLayersOf(dataset, policyId).filter((layer) => layer.from <= until);
  const days = [...new Set(layers.flatMap((layer) => [layer.from, layer.to ?? []].flat()))].sort();
  const steps: RateStep[] = [];
  for (const [index, from] of days.entries()) {
    const rates = new Set(chargedOn(dataset, policyId, from).map((layer) => layer.ratePct));
    if (rates.size > 1) return [];
    const [ratePct] = rates;
    if (ratePct === undefined) continue;
    const previous = steps.at(-1);
    const to = days[index + 1] ?? null;
    if (previous?.to === from && previous.ratePct === ratePct) previous.to = to;
    else steps.push({ from, to, ratePct });
  }
  return steps;
}

function chargedLayersOf(dataset: Dataset, policyId: string): ChargedCardLayer[] {
  return dataset
    .layersOf(policyId)
    .filter((layer) => layer.type === 'charged')
    .filter((layer) => layer.scopeKind !== 'base');
}
