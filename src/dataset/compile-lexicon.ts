/**
 * From the records to what the detector needs: surface forms, offices, duties by
 * day, talks. Runs at build time; the result ships with the background.
 */
import { goodsMeant } from '../core/control-phrases';
import { namesOthers } from '../core/countries';
import { tellingWords } from '../core/event-traits';
import { type PackedMatcher, packForms } from '../core/matcher-table';
import { normalise } from '../core/normalise';
import { addDays, fuzzyBounds } from '../core/tenure';
import { isHan } from '../core/words';
import type { FuzzyDay, IsoDay } from '../model/days';
import type {
  FormUse,
  Lexicon,
  LexiconControl,
  LexiconDescription,
  LexiconEvent,
  LexiconForm,
  LexiconOfficial,
  LexiconPolicy,
  OfficeHolder,
} from '../model/lexicon';
import type { Official, Role } from '../model/people-records';
import type { Policy } from '../model/policy-records';
import type { Records } from '../model/records';
import { measuresOf } from './compile-measures';
import { officePhrases } from './office-phrases';

/** The lexicon and the automaton over its forms (form numbers are indices into `forms`). */
export interface CompiledLexicon {
  lexicon: Lexicon;
  matcher: PackedMatcher;
}

/** Compiles the lexicon of a dataset. */
export function compileLexicon(records: Records): CompiledLexicon {
  const forms = new FormTable();
  for (const official of records.officials) addOfficial(forms, official);
  const offices = addOfficePhrases(forms, records);
  for (const policy of records.policies) addPolicy(forms, policy);
  const compiled = forms.compiled();
  const lexicon: Lexicon = {
    version: records.manifest.version,
    coverageFrom: records.manifest.coverage.from,
    coverageUntil: records.manifest.coverage.until,
    forms: compiled,
    offices,
    officials: records.officials.map(lexiconOfficial),
    policies: records.policies.map((policy) => lexiconPolicy(policy, records)),
    measures: measuresOf(records),
    controls: controlsOf(records),
    events: talksOf(records),
    descriptions: descriptionsOf(records),
  };
  const matcher = packForms(compiled.map((entry) => normalise(entry.form).folded));
  return { lexicon, matcher };
}

/** Surface forms by their folded text; uses of the same words are gathered. */
class FormTable {
  readonly #forms = new Map<string, LexiconForm>();

  add(form: string, use: FormUse): void {
    const canonical = normalise(form.trim());
    if (canonical.text === '') return;
    const known = this.#forms.get(canonical.folded) ?? { form: canonical.text, uses: [] };
    const same = known.uses.some((other) => JSON.stringify(other) === JSON.stringify(use));
    if (!same) known.uses.push(use);
    this.#forms.set(canonical.folded, known);
  }

  /** In the order of their folded text: the matcher then need not ship their numbers. */
  compiled(): LexiconForm[] {
    return [...this.#forms].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, form]) => form);
  }
}

function isChinese(text: string): boolean {
  return isHan(text.charCodeAt(0));
}

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

function addOfficial(forms: FormTable, official: Official): void {
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

function lexiconOfficial(official: Official): LexiconOfficial {
  return {
    id: official.id,
    side: official.side,
    family: official.familyName,
    given: givenNames(official),
    zh: official.zhHans ?? '',
    offices: rolesAsOffices(official.roles),
  };
}

/** Enters the phrases; returns the holders that they stand for, by office index. */
function addOfficePhrases(forms: FormTable, records: Records): OfficeHolder[][] {
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

/** Everyday words that records list as names; nothing around them says which thing is meant. */
const TOO_COMMON = new Set([
  'critical minerals',
  'exclusion process',
  'made in china',
  'safeguard',
  'safeguards',
]);

const DUTY_NOUNS = ['tariff', 'tariffs', 'duty', 'duties', 'levy', 'levies'];
const LAST_WORD_IS_DUTY = / (?:tariffs?|dut(?:y|ies)|lev(?:y|ies))$/;
/** Rates and targets are read by the grammar, which knows the day; a fixed string does not. */
const DESCRIBES =
  /\d(?: ?%| per ?cent)(?! rule)|\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|tax)\b.* (?:on|against) /i;

/** The forms of a policy's name as British, American and plural spelling have them. */
function variants(alias: string): string[] {
  const british = [
    alias,
    alias.replace(/aluminum/i, 'aluminium'),
    alias.replace(/aluminium/i, 'aluminum'),
    alias.replace(/labor\b/i, 'labour'),
    alias.replace(/labour\b/i, 'labor'),
    ...['% ', ' per cent ', ' percent ', '-percent ', '-per-cent '].map((sign) =>
      alias.replace(/(?: ?%|[ -]per[ -]?cent) /i, sign),
    ),
    alias.replace(/licens/i, 'licenc'),
  ];
  const nouns = LAST_WORD_IS_DUTY.test(alias)
    ? DUTY_NOUNS.map((noun) => alias.replace(LAST_WORD_IS_DUTY, ` ${noun}`))
    : [];
  const hyphens = [...british, ...nouns].flatMap((form) => [form, form.replace(/-/g, ' ')]);
  return [...new Set(hyphens)];
}

/** Adjective and duty noun that any report uses of any duty: "additional tariffs". */
const COMMONPLACE =
  /^(?:(?:additional|new|higher|extra|further|global|worldwide|sweeping|import|targeted|punitive|retaliatory|steep|increased|threatened|us|u\.s\.|american|chinese|china|blanket|across-the-board) )*(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|tariff hikes?|tariff increases?)$/i;

/** A name with a capital that is not its first letter's, or a long Chinese one, is its own witness. */
function isDistinctive(alias: string): boolean {
  if (isChinese(alias)) return alias.length >= 4;
  return / \p{Lu}|^\p{Lu}+\b|\p{Lu}.*\d|\d.*\p{Lu}/u.test(alias);
}

/** 1974年贸易法第301条 as papers set it: 《1974年贸易法》第301条, 「贸易法」第301条, 贸易法第301条款. */
function sectionForms(name: string): string[] {
  const [, year, law, section] = /^(\d{4}年)(.+法)(第\d+[条條])$/.exec(name) ?? [];
  if (year === undefined) return [name];
  return [
    name,
    `${law}${section}`,
    ...['》', '」'].flatMap((mark) => [
      `${year}${law}${mark}${section}`,
      `${law}${mark}${section}`,
    ]),
  ];
}

function addPolicy(forms: FormTable, policy: Policy): void {
  const use = (safe: boolean): FormUse => ({ use: 'alias', id: policy.id, kind: 'policy', safe });
  const chinese = [policy.zhHans, policy.zhHant, ...policy.zhAliases].filter(
    (name): name is string => name !== undefined && name.length >= 3 && !/[（(]/.test(name),
  );
  for (const name of chinese) {
    for (const form of sectionForms(name)) forms.add(form, use(isDistinctive(name)));
  }
  for (const alias of policy.aliases) {
    if (DESCRIBES.test(alias) || COMMONPLACE.test(alias) || TOO_COMMON.has(alias.toLowerCase()))
      continue;
    for (const form of isChinese(alias) ? [alias] : variants(alias)) {
      forms.add(form, use(isDistinctive(alias)));
    }
  }
  for (const alias of policy.ambiguousAliases) {
    const oneCommonWord = !alias.includes(' ') && alias === alias.toLowerCase();
    if (DESCRIBES.test(alias) || COMMONPLACE.test(alias) || (oneCommonWord && !isChinese(alias)))
      continue;
    for (const form of isChinese(alias) ? [alias] : variants(alias)) forms.add(form, use(false));
  }
}

function lexiconPolicy(policy: Policy, records: Records): LexiconPolicy {
  const days: (FuzzyDay | undefined)[] = [
    policy.started,
    policy.statusLine?.[0]?.from,
    policy.statusHistory[0]?.from,
    ...records.events
      .filter((event) => event.policies.includes(policy.id))
      .map((event) => event.date),
  ];
  const known = days.filter((day): day is string => day !== undefined).sort();
  return { id: policy.id, knownFrom: known[0] ?? null, side: policy.side };
}

/** Export controls by the goods that their names speak of. */
function controlsOf(records: Records): LexiconControl[] {
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

/** A description without `within` of its own may take that many words. */
const USUAL_WITHIN = 12;
/** How long before its first official day a policy is spoken of, as a plan or a bill. */
const FORESHADOWED_DAYS = 60;

/** How long an event is news. */
const NEWS_DAYS = 21;

/** What tells a policy or an event that is not named. */
function descriptionsOf(records: Records): LexiconDescription[] {
  return records.descriptions.map((described) => {
    const { together, unless = '', within = USUAL_WITHIN } = described;
    const life =
      'policy' in described ? lifeOf(described.policy, records) : newsOf(described.event, records);
    return {
      ...life,
      groups: together,
      unless,
      within,
      since: described.since ?? life.since,
      until: described.until ?? life.until,
      abroad: together.some((group) => namesOthers(group)),
    };
  });
}

type Described = Pick<LexiconDescription, 'id' | 'on' | 'since' | 'until'>;

/** From when a policy is spoken of. */
function lifeOf(id: string, records: Records): Described {
  const policy = records.policies.find((one) => one.id === id);
  const knownFrom = policy ? lexiconPolicy(policy, records).knownFrom : null;
  const since = addDays(earliestDay(knownFrom ?? '2017'), -FORESHADOWED_DAYS);
  return { id, on: '', since, until: '9999-12-31' };
}

/** While an event is news. */
function newsOf(id: string, records: Records): Described {
  const on = records.events.find((one) => one.id === id)?.date ?? '2017';
  const { earliest, latest } = fuzzyBounds(on);
  return { id, on, since: addDays(earliest, -1), until: addDays(latest, NEWS_DAYS) };
}

const earliestDay = (day: FuzzyDay): IsoDay => fuzzyBounds(day).earliest;

/** Talks and agreements: what words may describe by place, people and day. */
function talksOf(records: Records): LexiconEvent[] {
  const agreements = new Set(
    records.policies.filter(({ category }) => category === 'agreement').map(({ id }) => id),
  );
  return records.events
    .filter((event) => event.kind === 'talks' || event.kind === 'agreement')
    .map((event) => ({
      id: event.id,
      date: event.date,
      kind: event.kind,
      officials: event.officials,
      // The city is all that detection reads.
      place: (event.place ?? '').split(/[,;(]/)[0]?.trim() ?? '',
      title: tellingWords(event.title),
      agreement:
        event.kind === 'agreement' ? (event.policies.find((id) => agreements.has(id)) ?? '') : '',
    }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
