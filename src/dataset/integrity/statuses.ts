/**
 * Can a measure have passed from one legal status to the next? And does what was
 * charged at the border agree with its status, but for the days on which a void
 * duty was still collected?
 */

import type { IsoDay } from '../../model/days';
import type { ChargedLayer } from '../../model/duty-records';
import type { LegalStatus, Policy } from '../../model/policy-records';
import type { Records } from '../../model/records';
import { isExact } from '../days';
import { statusOn } from '../policy-state';
import { isChargedOn } from '../stack';
import type { Problem } from './problem';

/**
 * Allowed changes of legal status. A change of rate leaves the status as it is.
 * "Ended" is the last word: what comes back is a new record, or was suspended.
 * A ruling can be stayed or reversed, so "struck down" is not.
 */
export const NEXT_STATUS: Record<LegalStatus | 'not-begun', readonly LegalStatus[]> = {
  'not-begun': ['announced', 'in-force'],
  announced: ['announced', 'in-force', 'suspended', 'ended', 'struck-down'],
  'in-force': ['in-force', 'suspended', 'ended', 'struck-down'],
  suspended: ['in-force', 'suspended', 'ended', 'struck-down'],
  'struck-down': ['in-force', 'ended'],
  ended: [],
};

export function checkStatuses(records: Records): Problem[] {
  return records.policies.flatMap((policy) => [
    ...checkChanges(policy),
    ...checkCharged(policy, chargedLayersOf(records, policy), records.manifest.coverage.until),
  ]);
}

function chargedLayersOf({ tariffLayers }: Records, policy: Policy): ChargedLayer[] {
  return tariffLayers
    .filter((layer) => layer.type === 'charged')
    .filter((layer) => layer.policy === policy.id && layer.scopeKind !== 'base');
}

function checkChanges({ id, statusLine = [] }: Policy): Problem[] {
  let current: LegalStatus | 'not-begun' = 'not-begun';
  const problems: Problem[] = [];
  for (const [index, { from, status }] of statusLine.entries()) {
    if (!NEXT_STATUS[current].includes(status)) {
      const problem = `passes from "${current}" to "${status}" on ${from}, which cannot be`;
      problems.push({ record: id, field: `statusLine[${index}].status`, problem });
    }
    current = status;
  }
  return problems;
}

function checkCharged(policy: Policy, layers: ChargedLayer[], until: IsoDay): Problem[] {
  const { statusLine } = policy;
  if (!statusLine || layers.length === 0) return [];
  const days = new Set(
    [
      ...statusLine.map((change) => change.from),
      ...layers.flatMap((layer) => [layer.from, layer.to ?? layer.from]),
    ].filter(isExact),
  );
  const covered = [...days].filter((day) => day <= until);
  return covered.sort().flatMap((day): Problem[] => {
    const charged = layers.filter((layer) => isChargedOn(layer, day));
    const { status } = statusOn(policy, day);
    if (charged.length > 0 && status !== 'in-force' && status !== 'struck-down') {
      return [
        {
          record: policy.id,
          field: 'statusLine',
          problem: `is charged on ${day}, but its status is "${status}"`,
        },
      ];
    }
    const ordered = statusLine.findLast((change) => change.from <= day)?.ratePct;
    if (status !== 'in-force' || ordered === undefined) return [];
    const rates = [...new Set(charged.map((layer) => layer.ratePct))];
    if (rates.length === 1 && rates[0] === ordered) return [];
    const told = rates.length === 0 ? 'nothing' : `${rates.join('% and ')}%`;
    return [
      {
        record: policy.id,
        field: 'statusLine',
        problem: `is ordered at ${ordered}% on ${day}; charged: ${told}`,
      },
    ];
  });
}
