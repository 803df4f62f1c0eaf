/**
 * Words for talks, visits, calls and agreements in Chinese (folded to Simplified), with
 * the place that stands before or inside them.
 */
import type { EventFormat, EventNoun } from './event-nouns';
import { isNoMeetingOfTheirs, isOfSport } from './event-others-zh';
import { CHINESE_PLACES, placeVisited, VISITED } from './event-places';

const PLACE = Object.keys(CHINESE_PLACES).join('|');
const NOUN = new RegExp(
  `(?:川习|习川|特习|习特|拜习|习拜)(?:${PLACE})?(?:会谈|会晤|会(?!议|谈|晤))|视频通话|(?:电话|视频|视讯|线上)会[谈议]|热线(?=\\d|，|。|谈|中|后|$)|通话|致电(?:给)?(?=(?:美国总统|中国国家主席|国家主席)?(?:特朗普|川普|拜登|习近平|习主席))|通(?:了|过)?(?:近|约|逾)?(?:[一两二三\\d]个?多?(?:半)?(?:小时|分钟)的)?电话|会谈|会晤|双边会(?![谈晤面见])(?:议)?|(?<!立|东协|东盟|apec|经合会|经合组织|g20|g7|集团|国集团|二十国|七国|金砖|上合|上合组织|北约|工商|商业|企业|企业家|气候|能源|人工智能|ai|科技|投资)(?:领袖|领导人|元首)?高?峰会|(?<=${PLACE})会议|会议(?=[^，。；]{0,3}[在于][^，。；]{0,6}(?:${PLACE})(?:举行|召开|登场|展开))|共进(?:工作)?晚[餐宴]|磋商|(?<=贸易|经贸|关税|中美|美中|商务|轮|首日|次日|[两三四\\d][天日]的|[在于](?:${PLACE})[^，。；]{0,12}|与[中美][国方]的|(?:${PLACE})的?)谈判(?!代表|团队|队伍|人员|桌|官员|进展|筹码|机制)|会面|会见|见面|对话|晚餐会|工作晚[宴餐]|国事访问|(?:赴|抵|访)[美华](?:国)?(?:进行|举行|展开)?(?:[^，。；]{0,4})(?:谈判|磋商|会谈)|访(?:问了?)?(?:${PLACE}|中国|美国|华|美|中(?![国方美]))`,
  'g',
);
const DEAL = new RegExp(
  `(?:在|于)?(${PLACE})(?:会谈|磋商|(?:g20|apec)?峰会(?:上|期间)?)?(?:达成|签署|敲定|谈成|商定)(?:了|的)?(?:初步|基本|重要|有关|原则|临时|暂时|贸易|经贸|关税|休战|合作)*(?:共识|协[议定]|框架|安排)|(${PLACE})(?:经贸|贸易)?(?:会谈|磋商)?联合(?:声明|安排)`,
  'g',
);
/** A statement or deal known by its day: 双方12日发表联合声明. */
const DATED_DEAL =
  /(?:发表|发布|公布)(?:了)?联合声明|(?:达成|签署)(?:了)?(?:(?:一项|一个|初步|贸易|经贸|关税|框架|合作|休战|重大)*(?:协[议定]|框架)|(?:初步|基本|基本框架)共识)/g;
/** 很难达成协议, 有望达成: not there yet. */
const NOT_STRUCK =
  /(?:很难|难以|可能|将|希望|尚未|未|没有|能|愿|想|如|若|争取|期待|有望|接近|无法|寻求|要|会|不|促成|预料|预计|为了?|需要?)[^，。；]{0,12}$/;
/** What may stand between a place and its noun. */
const BETWEEN =
  /(?:经贸|贸易|经济|元首|首脑|领导人|双边|高层|高级别|团队|中美|美中|首轮|第[一二三四五]轮|的)+$/;
const TWO_PRESIDENTS = /^(?:川习|习川|特习|习特|拜习|习拜)/;
/** 经贸会谈: of ministers, unless its day or place is the presidents'. */
const OF_TRADE = /(?:经贸|贸易|关税)的?$/;
/** Words that put a meeting after the article's day. */
const AHEAD =
  /(?:将(?!以|依|按|循|根据|落实|按照|随)|拟|计划|可能|有望|或会|准备(?!["「『]?$)|打算|应邀|受邀|邀请|(?<!结束)不久(?!前))[^，。；]{0,14}$|(?:预定|预计|即将)[^，。；]{0,40}$/;
/** 先前在南韩「川习会」谈成的: it has been, whatever is planned in the sentence. */
const RECALLED = /(?:先前|此前|早前|去年|上次|上回|上周|上月)[^，。；]*$/;
const STILL_AHEAD = /^(?:有望|将(?:于|在|会)|预计|或将|可能|能否)/;
/** What was agreed is spoken of, and neither day nor place is named: 落实会谈共识. */
const OUTCOME = /^(?:的)?(?:重要|有关|达成的)?(?:共识|成果|精神)/;
/** Neither names nor days: 谈判 alone may be any of a hundred. */
const VAGUE = /^(?:谈判|对话|见面|晚餐会|工作晚[宴餐])$/;
/** How far before the noun the words stand that put it ahead. */
const AHEAD_REACH = 44;
/** How far before the noun its partner stands. */
const PARTNER_REACH = 18;

/** The nouns of a folded sentence that may stand for an event; offsets into it, UTF-16 units. */
export function chineseEventNounsIn(folded: string): EventNoun[] {
  const nouns: EventNoun[] = [];
  if (isOfSport(folded)) return nouns;
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
    const sentence = folded.slice(0, match.index);
    const after = folded.slice(match.index + match[0].length);
    const talks = { words: match[0], sentence, before, named, after, ofTheTwo };
    if (isNoMeetingOfTheirs(talks)) continue;
    const city = Object.keys(CHINESE_PLACES).find((name) => match[0].includes(name));
    const inFront = Object.keys(CHINESE_PLACES).find((name) => named.endsWith(name));
    const start =
      inFront === undefined
        ? match.index
        : match.index - (before.length - named.length) - inFront.length;
    const place = CHINESE_PLACES[city ?? inFront ?? ''] ?? visited(match[0], before);
    if (OUTCOME.test(after) && place === null && !/\d[日号]/.test(before)) continue;
    const ahead =
      !RECALLED.test(sentence) &&
      (AHEAD.test(sentence.slice(-AHEAD_REACH)) || STILL_AHEAD.test(after));
    nouns.push({
      ...noun(start, match.index + match[0].length, formatOf(match[0]), place),
      ahead,
      leaders:
        ofTheTwo ||
        /(?:两国|中美|美中)(?:元首|领导人)(?:之间)?的?$|(?:领袖|领导人|元首)(?:级|层级|层面)的?$/.test(
          before,
        ) ||
        /元首(?:之间)?的$/.test(before),
      bare: false,
      isByPlace: false,
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
    bare: false,
    isByPlace: false,
    ofTrade: false,
  };
  return { start, end, format, place, ...plain };
}

/** 访华, 对美国进行国事访问: the country, `null` when none is said. */
function visited(words: string, before: string): string | null {
  if (!/[访赴抵]/.test(words)) return null;
  const receiver = /(?:对|来)(我国|中国|美国|华|美)(?:进行|展开)?$/.exec(before)?.[1];
  return placeVisited(words) ?? VISITED[receiver ?? ''] ?? null;
}

function formatOf(words: string): EventFormat {
  if (/电话|通话|致电|热线|[频讯上]会[谈议]/.test(words)) return 'call';
  return /访(?!.*(?:谈判|磋商|会谈))/.test(words) ? 'visit' : 'meeting';
}
