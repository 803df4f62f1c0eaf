/** The languages of the interface, each in its own words, as readers look for it. */
import type { Locale } from '../shared/messages';

export const LANGUAGES: readonly (readonly [Locale, string])[] = [
  ['en', 'English'],
  ['zh-CN', '简体中文'],
  ['zh-TW', '繁體中文'],
];
