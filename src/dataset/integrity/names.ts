/**
 * Does every name that is safe anywhere have one owner? A name that a second
 * record bears, even one that needs context there, has to be declared in
 * shared-aliases.json with what tells the two apart.
 */
import type { Records } from '../../model/records';
import { firstDayOf, lastDayOf } from '../days';
import type { Problem } from './problem';

export function checkNames(records: Records): Problem[] {
  const { officials, institutions, policies, sharedAliases } = records;
  const safe = new Bearers();
  const any = new Bearers();
  for (const record of [...officials, ...institutions, ...policies]) {
    const { id, name, zhHans, zhHant, aliases, zhAliases } = record;
    safe.add(id, [name, zhHans, zhHant, ...aliases, ...zhAliases]);
    any.add(id, [name, zhHans, zhHant, ...aliases, ...zhAliases]);
  }
  for (const { id, ambiguousAliases } of [...policies, ...institutions]) {
    any.add(id, ambiguousAliases);
  }

  const declared = new Bearers();
  for (const { form, ids } of sharedAliases) for (const id of ids) declared.add(id, [form]);

  const problems: Problem[] = [];
  for (const form of safe.forms()) {
    const bearers = any.of(form);
    const undeclared = bearers.filter((id) => !declared.of(form).includes(id));
    if (bearers.length > 1 && undeclared.length > 0) {
      const problem = `the name belongs to ${bearers.join(', ')}; declare it in shared-aliases.json`;
      problems.push({ record: form, field: 'aliases', problem });
    }
  }
  for (const form of declared.forms()) {
    const bearers = any.of(form);
    for (const id of declared.of(form).filter((id) => !bearers.includes(id))) {
      problems.push({
        record: form,
        field: 'ids',
        problem: `is declared as a name of ${id}, which lacks it`,
      });
    }
  }
  return [...problems, ...checkRolePhrases(records)];
}

/** Words for an office that mean two people at once, known to the day, must say so in both. */
function checkRolePhrases({ officials }: Records): Problem[] {
  const phrases = officials.flatMap(({ id, rolePhrases }) =>
    rolePhrases.map((phrase) => ({ ...phrase, id, key: phrase.phrase.toLowerCase() })),
  );
  return phrases.flatMap((a) =>
    phrases.flatMap((b): Problem[] => {
      if (a.id === b.id || a.key !== b.key || a.sharedWith?.includes(b.id)) return [];
      const from = [a, b].map((held) => lastDayOf(held.from ?? '0001')).sort()[1] ?? '';
      const to = [a, b].map((held) => firstDayOf(held.to ?? '9999')).sort()[0] ?? '';
      if (from >= to) return [];
      const problem = `"${a.phrase}" means ${b.id} too from ${from}; say so under "sharedWith"`;
      return [{ record: a.id, field: 'rolePhrases', problem }];
    }),
  );
}

/** Who bears a form, whatever its capitals. */
class Bearers {
  readonly #ids = new Map<string, Set<string>>();

  add(id: string, forms: readonly (string | undefined)[]): void {
    for (const form of forms) {
      if (!form) continue;
      const key = form.toLowerCase();
      const ids = this.#ids.get(key) ?? new Set();
      this.#ids.set(key, ids.add(id));
    }
  }

  of(form: string): string[] {
    return [...(this.#ids.get(form.toLowerCase()) ?? [])];
  }

  forms(): string[] {
    return [...this.#ids.keys()];
  }
}
