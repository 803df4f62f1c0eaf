/** Which of a record's names is shown large, and which beside it. */
import type { Card } from '../../model/card';
import type { Locale } from '../shared/messages';

/** The name in the reader's script, where the records have one. */
export function nameIn(card: Card, locale: Locale): string {
  if (locale === 'zh-TW') return card.zhHantName ?? card.zhName ?? card.name;
  return locale === 'zh-CN' ? (card.zhName ?? card.name) : card.name;
}

/** The language of the name that `nameIn` gives, for a reader's screen reader and fonts. */
export function nameLang(card: Card, locale: Locale): string {
  if (locale === 'zh-TW' && card.zhHantName !== undefined) return 'zh-Hant';
  return locale !== 'en' && card.zhName !== undefined ? 'zh-Hans' : 'en';
}
