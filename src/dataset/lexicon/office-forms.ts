/** Offices written without a name, and who held them when. */
import type { OfficeHolder } from '../../model/lexicon';
import type { Records } from '../../model/records';
import type { FormTable } from './form-table';
import { officePhrases } from './office-phrases';

/** Enters the phrases; returns the holders that they stand for, by office index. */
export function addOfficePhrases(forms: FormTable, records: Records): OfficeHolder[][] {
  const phrases = new Map<string, { form: string; holders: OfficeHolder[] }>();
  const add = (form: string, holders: OfficeHolder[]) => {
    const key = form.toLowerCase();
    const known = phrases.get(key) ?? { form, holders: [] };
    const isNew = ({ id, from, to }: OfficeHolder): boolean =>
      !known.holders.some((other) => other.id === id && other.from === from && other.to === to);
    known.holders.push(...holders.filter(isNew));
    phrases.set(key, known);
  };
  for (const official of records.officials) {
    for (const role of official.rolePhrases) {
      const span = { from: role.from ?? null, to: role.to };
      const holders = [official.id, ...(role.sharedWith ?? [])].map((id) => ({ id, ...span }));
      for (const form of spellings(role.phrase)) add(form, holders);
    }
  }
  for (const { form, holders } of officePhrases(records.officials)) add(form, holders);
  const offices: OfficeHolder[][] = [];
  const indices = new Map<string, number>();
  for (const { form, holders } of phrases.values()) {
    const key = JSON.stringify(holders);
    const office = indices.get(key) ?? offices.push(holders) - 1;
    indices.set(key, office);
    forms.add(form, { use: 'office', office });
  }
  return offices;
}

/** "US", "U.S." and "American" for one another; the article left off. */
function spellings(phrase: string): string[] {
  const bare = phrase.replace(/^the /, '');
  const adjective = /^(?:US|U\.S\.|American) /;
  if (!adjective.test(bare)) return [bare];
  return ['US', 'U.S.', 'American'].map((word) => bare.replace(adjective, `${word} `));
}
