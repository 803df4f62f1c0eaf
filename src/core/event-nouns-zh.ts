/**
 * Words for talks, visits, calls and agreements in Chinese (folded to Simplified), with
 * the place that stands before or inside them.
 */
import type { EventFormat, EventNoun } from './event-nouns';
import { CHINESE_PLACES } from './event-places';

const PLACE = Object.keys(CHINESE_PLACES).join('|');
/** Countries for the capital to which one goes on a visit. */
const VISITED: Readonly<Record<string, string>> = {
  华: 'beijing',
  中国: 'beijing',
  我国: 'beijing',
  美: 'washington',
  美国: 'washington',
};
const NOUN = new RegExp(
  `(?:川习|习川|特习|习特|拜习|习拜)(?:${PLACE})?(?:会谈|会晤|会(?!议|谈|晤))|视频通话|电话会谈|通话|通(?:了|过)?(?:近|约|逾)?(?:[一两二三d]个?多?(?:半)?(?:小时|分钟)的)?电话|会谈|会晤|(?<!立)高?峰会|(?<=${PLACE})会议|磋商|(?<=贸易|经贸|关税|中美|美中|轮|与[中美][国方]的|(?:${PLACE})的?)谈判(?!代表|团队|队伍|人员|桌|官员|进展|筹码|机制)|会面|会见|见面|对话|晚餐会|工作晚[宴餐]|国事访问|访(?:问了?)?(?:${PLACE}|中国|美国|华|美)`,
  'g',
);
const DEAL = new RegExp(
  `(?:在|于)?(${PLACE})(?:会谈|磋商)?(?:达成|签署)(?:了|的)?(?:初步|基本|重要|有关|原则)?(?:共识|协议|框架|安排)|(${PLACE})(?:经贸|贸易)?(?:会谈|磋商)?联合(?:声明|安排)`,
  'g',
);
/** A statement or deal known by its day: 双方12日发表联合声明. */
const DATED_DEAL =
  /发表(?:了)?联合声明|(?:达成|签署)(?:了)?(?:(?:一项|初步|贸易|经贸|关税|框架|休战|重大)*协[议定]|(?:初步|基本|基本框架)共识)/g;
/** 很难达成协议, 有望达成: not there yet. */
const NOT_STRUCK =
  /(?:很难|难以|可能|将|希望|尚未|未|没有|能|愿|想|如|若|争取|期待|有望|接近|无法|寻求|要|会|不|促成|预料|预计|为了?|需要?)[^，。；]{0,12}$/;
/** What may stand between a place and its noun. */
const BETWEEN =
  /(?:经贸|贸易|经济|元首|首脑|领导人|双边|高层|高级别|团队|中美|美中|首轮|第[一二三四五]轮|的)+$/;
/** Other people's summits: APEC峰会, 金砖国家领导人会晤. */
const OTHER_SUMMIT =
  /(?:[A-Za-z0-9]|组织|集团|论坛|国家|经合|东盟|欧盟|中欧|中非|中俄|中日|日美|美日|美韩|台美|美台|美加|美印|美俄|俄乌|安全|战略|全面经济|智能|领导人|领袖)$/;
const TWO_PRESIDENTS = /^(?:川习|习川|特习|习特|拜习|习拜)/;
/** 以来首度…会谈, 重启磋商, 约定两周内再次通话: others than those on record. */
const NOT_YET =
  /(?:以来，?[^，。；]{0,8}|重启|恢复|继续|开展|加强|保持|下一轮|平等|(?<!\d[日号晚]{1,2})再度(?:举行)?|再次举行|(?:约定|商定|同意)[^，。；]{0,14}|(?:周|天|日|月)[内后]再次?(?:举行)?|(?:今年|年内|20\d\d年?)(?:首度|首次|首场|第[一二三四]次)的?) ?$/;
/** 新一轮磋商: a round that the reader does not know, unless its day is told. */
const NEW_ROUND = /新一轮[^，。；]{0,6}$/;
const DAY_TOLD = new RegExp(
  `(?:\\d[日号]|(?:周|星期|礼拜)[一二三四五六日天]|(?:正在|在|于)[^，。；]{0,4}(?:${PLACE}))[^。；]*$`,
);
/** 同月24日也曾通话: of a month that another sentence names. */
const SAME_MONTH = /[同当该]月\d{1,2}日[^。；]*$/;
/** 多次会谈, 这些会晤: no one of them. */
const SEVERAL =
  /(?:多次|数次|屡次|历次|几次|两次|三次|四次|这些|上述|[多几数两]轮|(?<!第)\d\d轮)[^，。；、]{0,8}$/;
/** 与广东省长会面: a partner who negotiates nothing. */
const OTHER_PARTNER =
  /(?:与|和|同|跟|会见)[^，。；与和同跟]{0,24}(?:省长|市长|州长|议员|议长|(?<!总)书记|总裁|首席执行官|执行长|ceo|董事长|秘书长|高管|商界|企业家|代表人士|学者|专家|学生|教授|师生)[^，。；与和同跟]{0,10}$/;
/** Guests from elsewhere: 同法国总统会谈. */
const OTHERS =
  /北约|联合国|世界银行|法国|德国|西班牙|意大利|英国|荷兰|瑞士|波兰|匈牙利|塞尔维亚|欧盟|欧洲|欧委会|俄罗斯|俄总统|普京|乌克兰|日本|韩国|朝鲜|印度|巴基斯坦|越南|泰国|柬埔寨|马来西亚|新加坡|印尼|菲律宾|加拿大|墨西哥|巴西|阿根廷|澳大利亚|新西兰|南非|伊朗|以色列|沙特|土耳其|哈萨克/;
/** Guests by their office or name: 与英国首相会谈. */
const OTHER_LEADERS =
  /(?:首相|(?:韩国|南韩|法国|乌克兰|巴西|印尼|芬兰)总统|欧方|日方|韩方|俄方|泽连斯基|普丁|莫迪|石破|高市|李在明|马克龙|马克宏|斯塔默|施凯尔|默茨|冯德莱恩|国王)[^，。；]*$/;
/** 会见国际货币基金组织总裁: whom one meets stands behind the verb. */
const MEETS_ANOTHER =
  /^(?:了)?(?!.{0,12}(?:何立峰|刘鹤))[^，。；]{0,14}(?:省长|市长|州长|议员|总裁|首席执行官|执行长|董事长|企业家|首相|学者)/;
/** 经贸会谈: of ministers, unless its day or place is the presidents'. */
const OF_TRADE = /(?:经贸|贸易|关税)的?$/;
/** Words that put a meeting after the article's day. */
const AHEAD =
  /(?:将(?!以|依|按|循|根据|落实|按照|随)|拟|计划|可能|有望|或会|准备(?!["「『]?$)|打算|应邀|受邀|邀请|(?<!结束)不久(?!前))[^，。；]{0,14}$|(?:预定|预计|即将)[^，。；]{0,40}$/;
const STILL_AHEAD = /^(?:有望|将(?:于|在|会)|预计|或将|可能|能否)/;
/** What was agreed is spoken of, and neither day nor place is named: 落实会谈共识. */
const OUTCOME = /^(?:的)?(?:重要|有关|达成的)?(?:共识|成果|精神)/;
const WITH_THE_PRESS = /^(?:了)?(?:记者|媒体|传媒|新闻)/;
/** 就…进行磋商: what is done all the time, not a meeting. */
const AT_LARGE = /(?:进行|展开|开展|保持)(?:了|过)?$/;
const ANY_TALK = /^(?:磋商|谈判|对话)$/;
/** Neither names nor days: 谈判 alone may be any of a hundred. */
const VAGUE = /^(?:谈判|对话|见面|晚餐会|工作晚[宴餐])$/;
/** Countries where the two have met: 在马来西亚, 瑞士日内瓦. */
const VENUE = new RegExp(
  `(?:在|于|赴|抵)(?:马来西亚|瑞士|瑞典|西班牙|英国|韩国|日本|印尼|法国|秘鲁|阿根廷)|(?:马来西亚|瑞士|西班牙|英国|韩国|日本|印尼|法国|阿根廷)(?:首都)?(?=${PLACE})|(?<![与和同跟及对、])(?:马来西亚|瑞士|瑞典|西班牙|英国|韩国|日本|法国|阿根廷)(?=会谈|会晤|峰会|磋商|会面|$)`,
  'g',
);
/** How far before the noun the words stand that put it ahead. */
const AHEAD_REACH = 44;
/** How far before the noun its partner stands. */
const PARTNER_REACH = 18;

/** The nouns of a folded sentence that may stand for an event; offsets into it, UTF-16 units. */
export function chineseEventNounsIn(folded: string): EventNoun[] {
  const nouns: EventNoun[] = [];
  for (const match of folded.matchAll(DEAL)) {
    const place = CHINESE_PLACES[match[1] ?? match[2] ?? ''] ?? null;
    nouns.push(noun(match.index, match.index + match[0].length, 'deal', place));
  }
  for (const match of folded.matchAll(DATED_DEAL)) {
    if (NOT_STRUCK.test(folded.slice(0, match.index))) continue;
    nouns.push(noun(match.index, match.index + match[0].length, 'deal', null));
  }
  for (const match of folded.matchAll(NOUN)) {
    const before = folded.slice(Math.max(0, match.index - PARTNER_REACH), match.index);
    const named = before.replace(BETWEEN, '');
    const ofTheTwo = TWO_PRESIDENTS.test(match[0]);
    if ((OTHER_SUMMIT.test(before) && !ofTheTwo) || NOT_YET.test(before) || NOT_YET.test(named))
      continue;
    if (OTHERS.test((before.split(/[，。；、]/).at(-1) ?? '').replace(VENUE, ''))) continue;
    if (SAME_MONTH.test(folded.slice(0, match.index))) continue;
    if (NEW_ROUND.test(before) && !DAY_TOLD.test(folded.slice(0, match.index))) continue;
    if (SEVERAL.test(before) || OTHER_PARTNER.test(folded.slice(0, match.index))) continue;
    const after = folded.slice(match.index + match[0].length);
    if (/^(?:会见|会晤|会面)$/.test(match[0]) && MEETS_ANOTHER.test(after)) continue;
    if (WITH_THE_PRESS.test(after) || OTHER_LEADERS.test(folded.slice(0, match.index))) continue;
    // 二十国集团（G20）峰会, 20国峰会.
    if (match[0] === '峰会' && /(?:[)）]|(?<!两)国)$/.test(before)) continue;
    // 三轮贸易谈判: no one of them.
    if (/(?<!第)[2-9三四五六七八]轮(?:经贸|贸易|关税)*$/.test(before)) continue;
    if (ANY_TALK.test(match[0]) && AT_LARGE.test(before)) continue;
    const city = Object.keys(CHINESE_PLACES).find((name) => match[0].includes(name));
    const inFront = Object.keys(CHINESE_PLACES).find((name) => named.endsWith(name));
    const start =
      inFront === undefined
        ? match.index
        : match.index - (before.length - named.length) - inFront.length;
    const place = CHINESE_PLACES[city ?? inFront ?? ''] ?? visited(match[0], before);
    if (OUTCOME.test(after) && place === null && !/\d[日号]/.test(before)) continue;
    const ahead =
      AHEAD.test(folded.slice(Math.max(0, match.index - AHEAD_REACH), match.index)) ||
      STILL_AHEAD.test(after);
    nouns.push({
      ...noun(start, match.index + match[0].length, formatOf(match[0]), place),
      ahead,
      leaders:
        ofTheTwo ||
        /(?:两国|中美|美中)(?:元首|领导人)(?:之间)?的?$|(?:领袖|领导人|元首)(?:级|层级|层面)的?$/.test(
          before,
        ) ||
        /元首(?:之间)?的$/.test(before),
      ofTrade: OF_TRADE.test(before),
      // What lies ahead is known by its day or its place only.
      vague: ahead || VAGUE.test(match[0]),
    });
  }
  return nouns;
}

function noun(start: number, end: number, format: EventFormat, place: string | null): EventNoun {
  const plain = {
    leaders: false,
    ahead: false,
    vague: false,
    process: false,
    verb: false,
    spoken: false,
    ofTrade: false,
  };
  return { start, end, format, place, ...plain };
}

/** 访华, 对美国进行国事访问: the capital of the country, `null` when none is said. */
function visited(words: string, before: string): string | null {
  if (!words.includes('访')) return null;
  const country =
    /访(?:问了?)?(中国|美国|华|美)/.exec(words)?.[1] ??
    /(?:对|来)(我国|中国|美国|华|美)(?:进行|展开)?$/.exec(before)?.[1];
  return VISITED[country ?? ''] ?? null;
}

function formatOf(words: string): EventFormat {
  if (/电话|通话/.test(words)) return 'call';
  return words.includes('访') ? 'visit' : 'meeting';
}
