/** A record's name in the reader's script. */
import type { Locale } from '../shared/messages';
import type { NamedRecord } from './popup-props';

export function namedIn(record: NamedRecord, locale: Locale): string {
  if (locale === 'en') return record.name;
  const simplified = record.zhName ?? record.name;
  return locale === 'zh-TW' ? (record.zhHantName ?? simplified) : simplified;
}

/** The other name, where there is one. */
export function otherName(record: NamedRecord, locale: Locale): string | null {
  const shown = namedIn(record, locale);
  const other = shown === record.name ? record.zhName : record.name;
  return other === undefined || other === shown ? null : other;
}

/** The language of a name, told by its script. */
export function langOf(name: string): string {
  return /\p{Script=Han}/u.test(name) ? 'zh' : 'en';
}
