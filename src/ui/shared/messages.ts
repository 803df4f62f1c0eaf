/**
 * Which words a component may ask for.
 *
 * The English messages are the list of keys: a key that is missing there does
 * not compile. Only their type is imported, so no wording is bundled; the
 * browser looks it up in `_locales`.
 */
import type en from '../../../public/_locales/en/messages.json';

export type MessageKey = keyof typeof en;

/** Looks up a wording and puts the substitutions in, in the order of the English text. */
export type Messages = (key: MessageKey, ...substitutions: string[]) => string;

/** The languages of the interface; named by the message `localeTag` of each. */
export type Locale = 'en' | 'zh-CN' | 'zh-TW';
