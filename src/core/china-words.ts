/**
 * What a text must have, as it stands on a page, to speak of China at all.
 *
 * The first look at any page, and on most the last: it is asked before the text is
 * brought into canonical form, and on a page without such a word nothing else of ours
 * is ever loaded (extension/gate.ts). It may say yes in vain, never no.
 */

/** Names and words for China in Latin letters, as an expression over folded text. */
export const CHINA_IN_LATIN =
  'china|chinese|beijing|prc|mofcom|xi jinping|huawei|hong kong|yuan|renminbi|tiktok|bytedance';

/** The last word of each name, or a character that folding turns into another or takes out. */
export const MAY_SPEAK_OF_CHINA = new RegExp(
  `${CHINA_IN_LATIN.replaceAll(/\w+ /g, '')}|economies|[\\u00ad\\u00c0-\\u024f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u212a\\u2e80-\\u9fff\\ufe00-\\ufe0f\\ufeff\\uff00-\\uff5e]`,
  'i',
);
