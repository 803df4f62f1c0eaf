/**
 * All duties of one side, then and now, and their two named sums.
 */
import type { StackCard, StackOnDay } from '../../model/card';
import type { IsoDay } from '../../model/days';
import { type StackSide, stackOn } from '../stack';
import { chineseName, ending, heading, type Making, thenAndNow } from './making';

export function stackCard(making: Making, side: StackSide): StackCard {
  const umbrella = side === 'US' ? 'us-tariffs-on-china' : 'cn-tariffs-on-us';
  const name = side === 'US' ? 'US duties on goods of China' : 'China’s duties on US goods';
  return {
    ...heading(making, 'stack', { id: `stack:${side}`, name, side }),
    ...thenAndNow(making, (day) => stackOnDay(making, side, day)),
    ...ending(making, umbrella),
  };
}

export function stackOnDay({ dataset, sources }: Making, side: StackSide, day: IsoDay): StackOnDay {
  const { layers, sumAllPct, sumListedPct } = stackOn(dataset, side, day);
  return {
    day,
    layers: layers.map((layer) => ({
      policy: layer.policy,
      name: layer.title,
      ...chineseName(dataset.policy(layer.policy)),
      ratePct: layer.ratePct,
      scopeKind: layer.scopeKind,
      scope: layer.scope,
      ...(layer.zh && { zhScope: layer.zh }),
      sources: sources.citeBest(layer.sources, 2),
    })),
    sumAllPct,
    sumListedPct,
  };
}
