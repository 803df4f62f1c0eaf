/** The nouns that papers use for one another: a policy named by one is named by all. */
export const DUTY_NOUNS = ['tariff', 'tariffs', 'duty', 'duties', 'levy', 'levies'] as const;

/** In place of the noun, for the six forms that differ by nothing else. */
const ANY = ' *';
const LAST_WORD = / ([a-z]+)$/;

/** The forms, those of six duty nouns as one. */
export function foldDutyNouns(forms: readonly string[]): string[] {
  const all = new Set(forms);
  const stemOf = (form: string): string | null => {
    const noun = LAST_WORD.exec(form)?.[1] ?? '';
    const stem = form.slice(0, -noun.length - 1);
    const isOfSix = DUTY_NOUNS.some((one) => one === noun);
    return isOfSix && DUTY_NOUNS.every((one) => all.has(`${stem} ${one}`)) ? stem : null;
  };
  const folded = forms.map((form) => {
    const stem = stemOf(form);
    return stem === null ? form : stem + ANY;
  });
  return [...new Set(folded)];
}

/** The forms that `foldDutyNouns` folded. */
export function unfoldDutyNouns(folded: readonly string[]): string[] {
  return folded.flatMap((form) =>
    form.endsWith(ANY) ? DUTY_NOUNS.map((noun) => `${form.slice(0, -1)}${noun}`) : [form],
  );
}
