/**
 * The wording of background and extension pages: the browser's, or that of the
 * language which the reader set. All three catalogues are bundled for that.
 */
import en from '../public/_locales/en/messages.json';
import zhCN from '../public/_locales/zh_CN/messages.json';
import zhTW from '../public/_locales/zh_TW/messages.json';
import type { Catalogue } from '../src/model/messages';
import type { Settings } from '../src/model/settings';
import { locale, messages } from '../src/platform/i18n';
import { messagesFrom } from '../src/ui/shared/catalogue';
import type { Locale } from '../src/ui/shared/messages';
import type { Words } from '../src/ui/shared/words';

export const CATALOGUES: Record<Locale, Catalogue> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };

export function wordsIn(language: Settings['language']): Words {
  if (language === 'browser') return { messages, locale: locale() };
  return { messages: messagesFrom(CATALOGUES[language]), locale: language };
}
