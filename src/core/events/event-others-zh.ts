/**
 * Chinese words for talks that stand for those of others, or for no meeting in
 * particular: APEC峰会, 与英国首相会谈, 加强对话, 多次会谈.
 */
import { CHINESE_PLACES } from './event-places';

const PLACE = Object.keys(CHINESE_PLACES).join('|');
/** Other people's summits: APEC峰会, 金砖国家领导人会晤. */
const OTHER_SUMMIT =
  /(?:[A-Za-z0-9]|组织|集团|论坛|国家|经合|东盟|欧盟|中欧|中非|中俄|中日|日美|美日|美韩|台美|美台|美加|美印|美俄|俄乌|安全|战略|全面经济|智能|领导人|领袖)$/;
/** 加强对话, 约定两周内再次通话: others than those on record. */
const NOT_YET =
  /(?:开展|加强|保持|平等|(?:约定|商定|同意)[^，。；]{0,14}|(?:周|天|日|月)[内后]再次?(?:举行)?|(?:今年|年内|20\d\d年?)(?:首度|首次|首场|第[一二三四]次)的?) ?$/;
/** 以来首度…会谈, 重启磋商, 下一轮谈判: one that the reader does not know, unless it is told. */
const ANEW =
  /(?:以来，?[^，。；]{0,8}|重启|恢复|继续|下一轮|再度(?:举行)?|再次举行|[多几数两]轮[^，。；、]{0,8}) ?$/;
/** 周三在伦敦继续磋商: its day or place, and no word of speech between. */
const TOLD_BEFORE = new RegExp(
  `(?:\\d[日号晚]|(?:周|星期|礼拜)[一二三四五六日天]|(?:在|于|赴|抵)[^，。；]{0,6}(?:${PLACE}))(?:(?!称|说|表示|指出|强调|宣布|透露)[^，。；])*$`,
);
/** 下一轮谈判将于2月14日在京举行. */
const TOLD_BEHIND = new RegExp(
  `^(?:即将|将|拟|预计|预定|计划|定)*(?:于|在)[^，。；]{0,8}(?:\\d[日号]|${PLACE}|京举行)`,
);
/** 新一轮磋商: a round that the reader does not know, unless its day is told. */
const NEW_ROUND = /新一轮[^，。；]{0,6}$/;
const DAY_TOLD = new RegExp(
  `(?:\\d[日号]|(?:周|星期|礼拜)[一二三四五六日天]|(?:正在|在|于)[^，。；]{0,4}(?:${PLACE}))[^。；]*$`,
);
/** 同月24日也曾通话: of a month that another sentence names. */
const SAME_MONTH = /[同当该]月\d{1,2}日[^。；]*$/;
/** 多次会谈, 这些会晤: no one of them. */
const SEVERAL =
  /(?:多次|数次|屡次|历次|几次|两次|三次|四次|这些|上述|(?<!第)\d\d轮)[^，。；、]{0,8}$/;
/** 与广东省长会面: a partner who negotiates nothing. */
const OTHER_PARTNER =
  /(?:与|和|同|跟|会见)[^，。；与和同跟]{0,24}(?:省长|市长|州长|议员|议长|(?<!总)书记|总裁|首席执行官|执行长|ceo|董事长|秘书长|高管|商界|企业家|代表人士|学者|专家|学生|教授|师生)[^，。；与和同跟]{0,10}$/;
/** 双方教练会谈后…: a sentence about a game. */
export const isOfSport = (folded: string): boolean => /教练|球队|球员|队员|[中美]国队/.test(folded);
/** Guests from elsewhere: 同法国总统会谈. */
const OTHERS =
  /北约|联合国|世界银行|法国|德国|西班牙|意大利|英国|荷兰|瑞士|波兰|匈牙利|塞尔维亚|欧盟|欧洲|欧委会|俄罗斯|俄总统|普京|乌克兰|日本|韩国|朝鲜|印度|巴基斯坦|越南|泰国|柬埔寨|马来西亚|新加坡|印尼|菲律宾|加拿大|墨西哥|巴西|阿根廷|澳大利亚|新西兰|南非|伊朗|以色列|沙特|土耳其|哈萨克/;
/** Guests by their office or name: 与英国首相会谈. */
const OTHER_LEADERS =
  /(?:首相|(?:韩国|南韩|法国|乌克兰|巴西|印尼|芬兰)总统|欧方|日方|韩方|俄方|泽连斯基|普丁|莫迪|石破|高市|李在明|马克龙|马克宏|斯塔默|施凯尔|默茨|冯德莱恩|国王)[^，。；]*$/;
/** 会见国际货币基金组织总裁: whom one meets stands behind the verb. */
const MEETS_ANOTHER =
  /^(?:了)?(?!.{0,12}(?:何立峰|刘鹤))[^，。；]{0,14}(?:省长|市长|州长|议员|总裁|首席执行官|执行长|董事长|企业家|首相|学者)/;
const WITH_THE_PRESS = /^(?:了)?(?:记者|媒体|传媒|新闻)/;
/** 就…进行磋商: what is done all the time, not a meeting. */
const AT_LARGE = /(?:进行|展开|开展|保持)(?:了|过)?$/;
const ANY_TALK = /^(?:磋商|谈判|对话)$/;
/** Countries where the two have met: 在马来西亚, 瑞士日内瓦. */
const VENUE = new RegExp(
  `(?:在|于|赴|抵)(?:马来西亚|瑞士|瑞典|西班牙|英国|韩国|日本|印尼|法国|秘鲁|阿根廷)|(?:马来西亚|瑞士|西班牙|英国|韩国|日本|印尼|法国|阿根廷)(?:首都)?(?=${PLACE})|(?<![与和同跟及对、])(?:马来西亚|瑞士|瑞典|西班牙|英国|韩国|日本|法国|阿根廷)(?=会谈|会晤|峰会|磋商|会面|$)`,
  'g',
);

/** A word for talks in its folded sentence. */
export interface TalksHere {
  words: string;
  /** All that stands before it, and the last of that. */
  sentence: string;
  before: string;
  /** The last of what stands before, without 经贸, 元首 and the like. */
  named: string;
  after: string;
  /** It names the two presidents itself: 川习会. */
  ofTheTwo: boolean;
}

/** Whether the talks are somebody else's, or no one meeting. */
export function isNoMeetingOfTheirs(talks: TalksHere): boolean {
  return isOfOthers(talks) || isNoOneMeeting(talks);
}

function isOfOthers({ words, sentence, before, after, ofTheTwo }: TalksHere): boolean {
  if (!ofTheTwo && OTHER_SUMMIT.test(before)) return true;
  // 二十国集团（G20）峰会, 20国峰会.
  if (words === '峰会' && /(?:[)）]|(?<!两)国|成为|盖过)$/.test(before)) return true;
  // 出口管制信息交流机制第一次会议.
  if (words === '会议' && /(?:(?<!磋商)机制|工作组|论坛)[^，。；]{0,6}$/.test(before)) return true;
  const clause = before.split(/[，。；、]/).at(-1) ?? '';
  if (OTHERS.test(clause.replace(VENUE, ''))) return true;
  if (/^(?:会见|会晤|会面)$/.test(words) && MEETS_ANOTHER.test(after)) return true;
  if (OTHER_PARTNER.test(sentence) || OTHER_LEADERS.test(sentence)) return true;
  return WITH_THE_PRESS.test(after);
}

function isNoOneMeeting({ words, sentence, before, named, after, ofTheTwo }: TalksHere): boolean {
  if (NOT_YET.test(before) || NOT_YET.test(named)) return true;
  if (SAME_MONTH.test(sentence) || SEVERAL.test(before)) return true;
  if (NEW_ROUND.test(before) && !DAY_TOLD.test(sentence)) return true;
  const isTold = ofTheTwo || TOLD_BEFORE.test(sentence) || TOLD_BEHIND.test(after);
  if ((ANEW.test(before) || ANEW.test(named)) && !isTold) return true;
  // 三轮贸易谈判: no one of them.
  if (/(?<!第)[2-9三四五六七八]轮(?:经贸|贸易|关税)*$/.test(before)) return true;
  return ANY_TALK.test(words) && AT_LARGE.test(before);
}
