/** Export controls, told by the goods that they hold back. */
import { goodsMeant } from '../../core/measures/control-phrases';
import type { LexiconControl } from '../../model/lexicon';
import type { Records } from '../../model/records';

/** Export controls by the goods that their names speak of. */
export function controlsOf(records: Records): LexiconControl[] {
  return records.policies.flatMap((policy) => {
    if (policy.category !== 'export-control' || (policy.side !== 'US' && policy.side !== 'CN'))
      return [];
    const names = [policy.name, ...policy.aliases].map((name) => name.toLowerCase());
    const goods = [...new Set(names.flatMap(goodsMeant))];
    const steps = (policy.statusLine ?? []).map(({ from, status }) => ({ on: from, status }));
    if (goods.length === 0 || steps.length === 0) return [];
    const model = /\b[a-z]\d{2,}\b/.exec(policy.name.toLowerCase())?.[0] ?? '';
    const worldwide = policy.side === 'US' && !names.some((name) => /\bchin/.test(name));
    return [{ id: policy.id, side: policy.side, goods, model, worldwide, steps }];
  });
}
