/**
 * What a text must have, as it stands on a page, to speak of China at all.
 *
 * The first look at any page, and on many the last: it is asked before the text is
 * brought into canonical form, and on a page without such a word nothing else of ours
 * is ever loaded (extension/gate.ts). It may say yes in vain, never no.
 */

/** Names and words for China in Latin letters, as an expression over folded text. */
export const CHINA_IN_LATIN =
  'china|chinese|beijing|prc|mofcom|xi jinping|huawei|hong kong|yuan|renminbi|tiktok|bytedance|xinjiang|zte|he lifeng|li qiang|li keqiang|wang wentao|li chenggang';

/** The same in simplified Chinese. */
export const CHINA_IN_HAN =
  '中国|中方|中美|北京|对华|我国|外交部|中华人民共和国|(?<!美国)商务部|国务院|两国元首|美中|习近平|川习|特习|习特|拜习|(?<!欧洲|欧亚|美洲|非洲|新)大陆|陆方|对陆|陆企|中企|中资|在华|来华|访华|华为|中兴通讯|中兴公司|字节跳动|新疆|何立峰|刘鹤|王文涛|李成钢|李强|李克强|陆美|美陆|对陆';

/** The last word of each name, for spaces are of many kinds. */
const LATIN = new RegExp(`${CHINA_IN_LATIN.replaceAll(/\w+ /g, '')}|economies`, 'i');
/** What all of the Chinese words have, in either script; 中文 names a language in menus. */
const HAN =
  /中(?!文)|北京|[华華国國习習陆陸]|外交部|商[务務]部|新疆|字[节節]跳[动動]|何立峰|[刘劉][鹤鶴]|王文[涛濤]|李成[钢鋼]|李克?[强強]/;
/** What folding turns into another letter, or takes out, or what Chinese is written in. */
const FOLDS =
  /[\ufe00-\ufe0f\u00ad\u00c0-\u024f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u212a\u2e80-\u9fff\ufeff\uff00-\uff5e]/;
const TAKEN_OUT =
  /[\u0300-\u036f\ufe00-\ufe0f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;

/** Whether the text may speak of China once it is in canonical form. */
export function mayNameChina(text: string): boolean {
  if (LATIN.test(text)) return true;
  if (!FOLDS.test(text)) return false;
  const plain = text.normalize('NFKD').replaceAll(TAKEN_OUT, '');
  return LATIN.test(plain) || HAN.test(plain);
}
