/**
 * Do duties on the same goods follow one another without overlap or gap, and do
 * the layers add up to the totals that were reported?
 */
import type { ChargedLayer } from '../../model/duty-records';
import type { Records } from '../../model/records';
import { isChargedOn } from '../stack';
import type { Problem } from './problem';

export function checkDuties(records: Records): Problem[] {
  const layers = records.tariffLayers.filter((layer) => layer.type === 'charged');
  return [
    ...checkSameGoods(layers),
    ...checkReplacements(layers),
    ...checkHeadlines(records, layers),
  ];
}

function checkSameGoods(layers: ChargedLayer[]): Problem[] {
  const goodsReached = new Set(layers.flatMap((layer) => layer.sameGoods ?? []));
  return [...goodsReached].flatMap((goods) => {
    const inOrder = layers
      .filter((layer) => layer.sameGoods?.includes(goods))
      .toSorted((a, b) => (a.from < b.from ? -1 : 1));
    return inOrder.flatMap((layer, index): Problem[] => {
      const earlier = inOrder[index - 1];
      if (!earlier) return [];
      if (earlier.to === null || layer.from < earlier.to) {
        const problem = `reaches the same goods (${goods}) as "${earlier.id}" at the same time`;
        return [{ record: layer.id, field: 'from', problem }];
      }
      if (layer.from > earlier.to && !layer.note) {
        const problem = `leaves a gap after "${earlier.id}" (${goods}) without a note that says why`;
        return [{ record: layer.id, field: 'note', problem }];
      }
      return [];
    });
  });
}

function checkReplacements(layers: ChargedLayer[]): Problem[] {
  const byId = new Map(layers.map((layer) => [layer.id, layer]));
  return layers.flatMap((layer) =>
    (layer.replaces ?? []).flatMap((id): Problem[] => {
      const replaced = byId.get(id);
      if (!replaced || replaced.to === layer.from) return [];
      const problem = `replaces "${id}" from ${layer.from}, but that ends on ${replaced.to}`;
      return [{ record: layer.id, field: 'replaces', problem }];
    }),
  );
}

function checkHeadlines({ headlineRates }: Records, layers: ChargedLayer[]): Problem[] {
  const byId = new Map(layers.map((layer) => [layer.id, layer]));
  return headlineRates.flatMap((headline): Problem[] => {
    if (headline.layers.length === 0) return [];
    const named = headline.layers.flatMap((id) => byId.get(id) ?? []);
    const problems = named.flatMap((layer): Problem[] => {
      if (layer.side !== headline.side || layer.scopeKind === 'base') {
        return [
          {
            record: headline.id,
            field: 'layers',
            problem: `"${layer.id}" does not belong in its sum`,
          },
        ];
      }
      if (isChargedOn(layer, headline.date)) return [];
      return [
        { record: headline.id, field: 'layers', problem: `"${layer.id}" was not charged that day` },
      ];
    });
    const sum = named.reduce((total, layer) => total + layer.ratePct, 0);
    if (sum !== headline.sumPct) {
      const problem = `reports ${headline.sumPct}%, but its layers add up to ${sum}%`;
      problems.push({ record: headline.id, field: 'sumPct', problem });
    }
    return problems;
  });
}
