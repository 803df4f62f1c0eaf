/** Surface forms and what each may stand for, gathered before they are numbered. */
import { normalise } from '../../core/text/normalise';
import { isHan } from '../../core/text/words';
import type { FormUse, LexiconForm } from '../../model/lexicon';

/** Surface forms by their folded text; uses of the same words are gathered. */
export class FormTable {
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

/** Whether a name is written in Chinese characters. */
export function isChinese(text: string): boolean {
  return isHan(text.charCodeAt(0));
}
