/** Lists of firms: both sides keep some, other countries too, and so do programs. */
import type { LexiconPolicy } from '../../model/lexicon';
import { type Actor, actorsIn } from '../text/countries';
import type { AliasPlace } from './alias-place';

/** "China's export control list": whose it is. */
const OWNER = /\b(us|china|beijing)(?:'s)? (?:own )?$/;
/** Both sides keep lists of firms; whose it is, the subject tells. */
const LIST = /\b(?:export|control|entity) list$/;
/** "China is creating its own 'entity list'". */
const ITS_OWN = /\bits own ["']?$/;
const LISTS = /\b(?:add|put|plac)\w*/g;

/** Whose list it is, a Chinese sentence says before its verb: 日本把…列入清单; 被…列入 says who is on it. */
const LIST_ZH = /(?:清单|名单)$/;
const LISTED_BY_OTHERS =
  /(?:台湾|日本|欧盟|英国|印度|荷兰|加拿大|韩国|澳大利亚|瑞士|乌克兰|俄罗斯)(?:(?![被遭美])[^，。；]){0,24}(?:列入|纳入|加入|放入|增列)[^，。；]{0,6}$/;
/** 维吾尔强迫劳动预防法实体清单: that of a law of its own. */
const LIST_OF_A_LAW = /(?:强迫[^，。；]{0,6}劳动[^，。；]{0,4}法案?|涉疆法案|uflpa)[^，。；]{0,6}$/;
/** A list of the entities of a program. */
const OF_SOFTWARE = /程序员|数据库|数据模型|代码|建模|字段|软件项目/;

/** Why the list is another one; `null` when nothing says so. */
export function listObjection(
  { words, before, said }: AliasPlace,
  policy: LexiconPolicy | undefined,
  safe: boolean,
): string | null {
  if (LIST_ZH.test(words)) {
    if (LISTED_BY_OTHERS.test(before)) return 'somebody else keeps it';
    if (LIST_OF_A_LAW.test(before)) return 'the list of another law';
    if (OF_SOFTWARE.test(said)) return 'a term of software';
  }
  if (!LIST.test(words)) return null;
  const side = policy?.side;
  const owner = OWNER.exec(before)?.[1];
  if (owner !== undefined && side !== (owner === 'us' ? 'US' : 'CN')) {
    return 'the other side owns it';
  }
  if (side !== 'US' && side !== 'CN') return null;
  if (ITS_OWN.test(before) && side === 'US') return 'the other side owns it';
  const keeper = keeperOf(before);
  return !safe && keeper !== undefined && keeper !== side ? 'somebody else keeps it' : null;
}

/** Who adds to the list: the one before the verb ("the US added"), else the first that acts. */
function keeperOf(before: string): Actor['party'] | undefined {
  const verb = [...before.matchAll(LISTS)].at(-1);
  const whoAdds = verb && actorsIn(before.slice(0, verb.index)).at(-1);
  return (whoAdds ?? actorsIn(before)[0])?.party;
}
