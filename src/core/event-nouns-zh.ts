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
  `(?:川习|特习|习特|拜习|习拜)(?:${PLACE})?会(?!议)|视频通话|电话会谈|通话|通(?:了)?电话|会谈|会晤|峰会|磋商|会面|会见|国事访问|访(?:问了?)?(?:${PLACE}|中国|美国|华|美)`,
  'g',
);
const DEAL = new RegExp(
  `(?:在|于)?(${PLACE})(?:会谈|磋商)?(?:达成|签署)(?:了|的)?(?:初步|基本|重要|有关|原则)?(?:共识|协议|框架|安排)`,
  'g',
);
/** What may stand between a place and its noun. */
const BETWEEN = /(?:经贸|贸易|元首|首脑|双边|高层|团队|中美|第[一二三四五]轮)+$/;
/** Other people's summits: APEC峰会, 金砖国家领导人会晤. */
const OTHER_SUMMIT =
  /(?:[A-Za-z0-9]|组织|集团|论坛|国家|经合|东盟|欧盟|中欧|中非|中俄|中日|领导人)$/;
/** 以来首度…会谈, 重启磋商: others than those on record. */
const NOT_YET = /(?:以来[^，。；]{0,8}|重启|恢复|继续|开展|加强|保持|下一轮|新一轮) ?$/;
/** Guests from elsewhere: 同法国总统会谈. */
const OTHERS =
  /法国|德国|西班牙|意大利|英国|荷兰|瑞士|波兰|匈牙利|塞尔维亚|欧盟|欧洲|欧委会|俄罗斯|俄总统|普京|乌克兰|日本|韩国|朝鲜|印度|巴基斯坦|越南|泰国|柬埔寨|马来西亚|新加坡|印尼|菲律宾|加拿大|墨西哥|巴西|阿根廷|澳大利亚|新西兰|南非|伊朗|以色列|沙特|土耳其|哈萨克/;
/** Countries where the two have met: 在马来西亚, 瑞士日内瓦. */
const VENUE = new RegExp(
  `(?:在|于|赴|抵)(?:马来西亚|瑞士|瑞典|西班牙|英国|韩国|日本|印尼|法国|秘鲁|阿根廷)|(?:马来西亚|瑞士|西班牙|英国|韩国|日本|印尼|法国|阿根廷)(?:首都)?(?=${PLACE})`,
  'g',
);
/** How far before the noun its partner stands. */
const PARTNER_REACH = 18;

/** The nouns of a folded sentence that may stand for an event; offsets into it, UTF-16 units. */
export function chineseEventNounsIn(folded: string): EventNoun[] {
  const nouns: EventNoun[] = [];
  for (const match of folded.matchAll(DEAL)) {
    const place = CHINESE_PLACES[match[1] ?? ''] ?? null;
    nouns.push(noun(match.index, match.index + match[0].length, 'deal', place));
  }
  for (const match of folded.matchAll(NOUN)) {
    const before = folded.slice(Math.max(0, match.index - PARTNER_REACH), match.index);
    const named = before.replace(BETWEEN, '');
    if (OTHER_SUMMIT.test(before) || NOT_YET.test(before) || NOT_YET.test(named)) continue;
    if (OTHERS.test((before.split(/[，。；、]/).at(-1) ?? '').replace(VENUE, ''))) continue;
    const city = Object.keys(CHINESE_PLACES).find((name) => match[0].includes(name));
    const ahead = Object.keys(CHINESE_PLACES).find((name) => named.endsWith(name));
    const start =
      ahead === undefined
        ? match.index
        : match.index - (before.length - named.length) - ahead.length;
    const place = CHINESE_PLACES[city ?? ahead ?? ''] ?? visited(match[0], before);
    nouns.push(noun(start, match.index + match[0].length, formatOf(match[0]), place));
  }
  return nouns;
}

function noun(start: number, end: number, format: EventFormat, place: string | null): EventNoun {
  const plain = { leaders: false, ahead: false, vague: false, process: false, verb: false };
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
