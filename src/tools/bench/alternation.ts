/** The usual way to find many words: one regular expression with a branch for each. */

/** The longest form first, as an alternation must have them to find the longest. */
export function alternationOf(forms: readonly string[], flags: string): RegExp {
  const escaped = [...forms]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((form) => form.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  return new RegExp(escaped.join('|'), flags);
}
