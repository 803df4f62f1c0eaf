/**
 * The signs that stand between the parts of a line, as each script sets them: narrow
 * with a space in English, as wide as a character in Chinese.
 */
import type { Locale } from './messages';

const SIGNS = {
  comma: [', ', '，'],
  semicolon: ['; ', '；'],
  colon: [': ', '：'],
  stop: ['. ', '。'],
  /** Between names and figures of one list. */
  list: [', ', '、'],
} as const;

/** The sign with the space that follows it, if any. */
export function signIn(locale: Locale, sign: keyof typeof SIGNS): string {
  const [narrow, wide] = SIGNS[sign];
  return locale === 'en' ? narrow : wide;
}

/** An aside behind what it belongs to: " (so)", "（如此）". */
export function asideIn(locale: Locale, words: string): string {
  return locale === 'en' ? ` (${words})` : `（${words}）`;
}
