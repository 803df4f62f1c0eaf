/**
 * The duties of one side on two days, side by side.
 *
 * A duty is the same row on both days when policy and scope are the same. Duties
 * on all goods stand alone, since they add up to the first sum; those on lists,
 * sectors and parcels are many and reach different goods, so they stand apart. What
 * the main lists add is the distance between the two sums.
 */
import type { Chinese, StackLayer, StackOnDay } from '../../model/card';

export interface StackRow {
  policy: string;
  name: string;
  zh?: Chinese;
  scope: string;
  zhScope?: Chinese;
  sources: number[];
  thenPct: number | null;
  nowPct: number | null;
}

export interface StackRows {
  onAllGoods: StackRow[];
  onSomeGoods: StackRow[];
}

/** Per cent that the main listed goods pay on top of the duties on all goods. */
export function listedPct(day: StackOnDay): number {
  return Number((day.sumListedPct - day.sumAllPct).toFixed(2));
}

export function stackRows(then: StackOnDay | null, now: StackOnDay): StackRows {
  const rows = new Map<string, StackRow & { reachesAll: boolean }>();
  const add = (layer: StackLayer, day: 'thenPct' | 'nowPct') => {
    const key = `${layer.policy} ${layer.scopeKind} ${layer.scope}`;
    const row = rows.get(key) ?? {
      policy: layer.policy,
      name: layer.name,
      ...(layer.zh && { zh: layer.zh }),
      scope: layer.scope,
      ...(layer.zhScope && { zhScope: layer.zhScope }),
      sources: [],
      thenPct: null,
      nowPct: null,
      reachesAll: layer.scopeKind === 'all',
    };
    row[day] = layer.ratePct;
    row.sources = [...new Set([...row.sources, ...layer.sources])];
    rows.set(key, row);
  };
  for (const layer of then?.layers ?? []) add(layer, 'thenPct');
  for (const layer of now.layers) add(layer, 'nowPct');
  const all = [...rows.values()];
  return {
    onAllGoods: all.filter((row) => row.reachesAll),
    onSomeGoods: all.filter((row) => !row.reachesAll),
  };
}
