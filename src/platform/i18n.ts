/**
 * The browser's own wording: `_locales`, chosen by the language of its interface.
 *
 * Used by the content scripts too, so nothing is imported here but a type; Firefox
 * says `browser`, Chrome says `chrome`, and both answer this call at once.
 */
import type en from '../../public/_locales/en/messages.json';

interface I18n {
  getMessage(key: string, substitutions?: string[]): string;
}

interface ExtensionGlobals {
  browser?: { i18n: I18n };
  chrome?: { i18n: I18n };
}

function i18n(): I18n {
  const { browser, chrome } = globalThis as ExtensionGlobals;
  const found = browser?.i18n ?? chrome?.i18n;
  if (!found) throw new Error('i18n is asked for outside an extension');
  return found;
}

/** A wording with its substitutions, in the order of the English text. */
export function messages(key: keyof typeof en, ...substitutions: string[]): string {
  return i18n().getMessage(key, substitutions);
}

/**
 * The language that the wordings are really in. The browser's interface may be
 * French while its messages fall back to English, so the messages name themselves.
 */
export function locale(): 'en' | 'zh-CN' | 'zh-TW' {
  const tag = messages('localeTag');
  return tag === 'zh-CN' || tag === 'zh-TW' ? tag : 'en';
}
