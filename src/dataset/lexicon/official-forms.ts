/** The names of officials as the press writes them, and the offices that they held. */
import type { LexiconOfficial } from '../../model/lexicon';
import type { Official, Role } from '../../model/people-records';
import { type FormTable, isChinese } from './form-table';

/** Words of a Latin name other than the surname. */
function givenNames(official: Official): string[] {
  const names = [official.name, ...official.aliases].filter((name) => !isChinese(name));
  const words = names
    .filter((name) => name.includes(official.familyName))
    .flatMap((name) => stripTitle(name, official).split(' '))
    .filter((word) => word !== official.familyName && word !== '');
  return [...new Set(words)];
}

/** "Vice Premier He Lifeng" without what stands before the name proper. */
function stripTitle(alias: string, official: Official): string {
  const at = alias.indexOf(official.name);
  return at > 0 ? alias.slice(at) : alias;
}

/** Enters the names of an official, and the surname alone. */
export function addOfficial(forms: FormTable, official: Official): void {
  const { id } = official;
  const latin = [official.name, ...official.aliases].filter(
    (name) => !isChinese(name) && name.split(' ').length >= 2,
  );
  for (const name of new Set(latin.map((alias) => stripTitle(alias, official)))) {
    forms.add(name, { use: 'name', id });
  }
  const family = official.familyName;
  const given = official.name.startsWith(`${family} `)
    ? official.name.slice(family.length + 1)
    : '';
  // Chinese names also stand given name first, as academic writing has them.
  if (given !== '') forms.add(`${given} ${family}`, { use: 'name', id });
  const chinese = [official.zhHans, official.zhHant, ...official.zhAliases];
  for (const name of chinese) {
    if (name === undefined || name.length < 2) continue;
    const isTitled = [official.zhHans, official.zhHant].some(
      (plain) => plain !== undefined && name !== plain && name.startsWith(plain),
    );
    if (!isTitled) forms.add(name, { use: 'name', id });
  }
  if (official.roles.some((role) => role.office === 'cn-president')) {
    // 习主席: one surname, one office, written as a name.
    for (const name of [official.zhHans, official.zhHant]) {
      if (name !== undefined) forms.add(`${name.charAt(0)}主席`, { use: 'name', id });
    }
  }
  forms.add(family, { use: 'surname', family });
}

function rolesAsOffices(roles: readonly Role[]): LexiconOfficial['offices'] {
  return roles.map((role) => {
    const firstSeen = role.seen?.[0];
    const lastSeen = role.seen?.at(-1);
    return {
      title: role.title,
      org: role.org,
      from: role.from ?? firstSeen ?? null,
      to: role.to === undefined ? (lastSeen ?? null) : role.to,
    };
  });
}

/** How papers address the person, as the aliases have it: "Ms Tai", 邰琪女士. */
function addressOf({ aliases, aliasesAfterFullName, zhAliases }: Official): 'mr' | 'ms' | '' {
  const names = [...aliases, ...aliasesAfterFullName, ...zhAliases];
  if (names.some((name) => /^Mr?s\.? |女士$/.test(name))) return 'ms';
  return names.some((name) => /^Mr\.? |先生$/.test(name)) ? 'mr' : '';
}

/** What detection knows of an official beside the names. */
export function lexiconOfficial(official: Official): LexiconOfficial {
  return {
    id: official.id,
    side: official.side,
    family: official.familyName,
    given: givenNames(official),
    zh: official.zhHans ?? '',
    address: addressOf(official),
    offices: rolesAsOffices(official.roles),
  };
}
