/** The names of policies in the spellings of the press, less those that say too little. */
import type { FormUse } from '../../model/lexicon';
import type { Policy } from '../../model/policy-records';
import { DUTY_NOUNS } from './duty-nouns';
import { type FormTable, isChinese } from './form-table';

/** Everyday words that records list as names; nothing around them says which thing is meant. */
const TOO_COMMON = new Set([
  'critical minerals',
  'exclusion process',
  'made in china',
  'safeguard',
  'safeguards',
]);

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
    alias.replace(/uyghur/i, 'Uygur').replace(/labor\b/i, 'Labour'),
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

/** Enters the names of a policy; those that need a witness beside them as unsafe. */
export function addPolicy(forms: FormTable, policy: Policy): void {
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
