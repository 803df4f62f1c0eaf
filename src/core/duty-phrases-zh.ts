/**
 * Tariffs that a sentence describes instead of naming, in Chinese.
 *
 * The verb 加征 ("levy in addition") stands between the target and the noun:
 * 对所有中国输美商品加征10%关税; a side before it makes the duty its own:
 * 美国加征关税. 对华 and 对美 give the direction in two characters, and Taiwan's
 * papers say 对中 and 对陆.
 */
import type { Party } from './countries';
import type { DutyPhrase } from './duty-phrases';
import { goodsIn, narrowest, speaksOfAllGoods, speaksOfEverything } from './goods';
import type { Sentence } from './passages';
import { amountsIn, ratesIn } from './rates';

const AMERICAN = '(?:美国政府|美国|美方|特朗普政府|特朗普|川普政府|川普|拜登政府|华盛顿|白宫)';
const TO = '(?:(?<![反面针应相绝敌])对|(?<![方倾导转走面])向)';
/** 2000, 2,000, 两千, 两千五百: before 亿美元. */
const NUMBER = '(?:\\d[\\d,]*(?:\\.\\d+)?千?|[一两二三四五六七八九]千(?:[一二三四五六七八九]百)?)';
const AMOUNT = `(?:(?:价值|总值|总额)?(?:大?约|近|逾|超过?|剩余的?|其余的?)?(?:${NUMBER}(?:多|余)?|[数几上][十百千])亿美元(?:（[^）]{1,14}）)?的?)?`;
const SOME =
  '(?:几乎)?(?:大量|大批|所有|全部|部[分份]|绝大多数|绝大部分|大部分|更多|一系列|多种|一批|数[十百千万]*[种个项])?(?:价值|总值)?';
const FROM = '(?:自|原产于|产自|来自|从|原产|进口的?(?:自)?)?';
const GOODS =
  '(?:商品|产品|货物|货品|货(?![币运轮船柜架源])|进口|制品|输美|输华|电动汽车|电动车|汽车|钢铁|钢铝|铝|太阳能[^，。]{0,4}|多晶硅|芯片|半导体|煤炭|天然气|原油|农产品|大豆)';
const CHINA =
  '(?:中国大陆|中国内地|中国(?!而言|来说|政府)|陆港澳|大陆|我国(?=输美|商品|产品|出口))';
const CHINESE_GOODS = `${SOME}${AMOUNT}${FROM}${SOME}${AMOUNT}${CHINA}(?:和香港)?(?:[^，。；、对]{0,18}?${GOODS})?`;
const NAMED_CHINESE_GOODS = `${CHINA}[^，。；、对的]{0,6}?${GOODS}`;
const AMERICAN_GOODS = `${SOME}${AMOUNT}${FROM}${SOME}${AMOUNT}美国(?:[^，。；]{0,24}?${GOODS})`;
const ANY_GOODS = `(?:${NUMBER}亿美元的?(?:中国|美国)?(?:输美|输华|进口)?(?:商品|产品|货物|货品))`;
const VERB =
  '(?:分别)?(?:再次?|进一步|额外|新|继续)?(?:加征|征收|课征|加收|开征|祭出|施加|实施|施行|提高|上调|维持|保留|恢复)(?:了|的)?';
/** 美国将征收, 特朗普威胁要加征. */
const INTENT =
  '(?:单方面|宣布|威胁|扬言|计划|打算|考虑|准备|可能|已经?|将|会|拟|欲|要|再|对其){0,3}';
const DUTY =
  '(?:进口|惩罚性|报复性|反制|额外|新的?|高额|普遍性?|全面|附加|临时|基[准础]|高){0,2}(?:关税(?:税率)?|加征税率)';
const RATE_AND_NOUN = `(?:[^，。；！？]{0,18}?)?${DUTY}`;
const PER_CENT =
  '(?:\\d+(?:\\.\\d+)?%|百分之[一二三四五六七八九十百廿卅〇]+|[一二三四五六七八九十廿卅〇]{1,4}%|[一两二三四]成[五半]?)';
/** 从145%降至30%, 由25%提高到100%. */
const CHANGED =
  '(?:大幅|进一步)?(?:调高|提高|上调|上升|升高|升|增加|增|提升|提|调整|调升|调涨|涨|拉高|抬高|飙升|翻倍|翻番|倍增|下调|降低|降|调降|减|减半)(?:至|到|为)';
const RATE_CHANGE = `(?:从|自|由)?(?:现行的?)?${PER_CENT}(?:的)?${CHANGED}${PER_CENT}`;
/** 对美国关税进行报复: it is the other side that acts. */
const NO_ANSWER =
  '(?!(?:制裁)?(?:措施|政策|行动)?(?:进行|作出|采取|展开|发起|做出|予以|加以)?(?:报复|反制|反击|回应|应对|的?反应|表示|强烈|坚决|不满))';
const NOT_ANOTHER = '(?:(?!对(?!等))[^，。；])';

interface Pattern {
  words: RegExp;
  side: Party | null;
  from: DutyPhrase['sideFrom'];
}

const pattern = (side: Party | null, from: Pattern['from'], words: string): Pattern => ({
  words: new RegExp(words, 'g'),
  side,
  from,
});

const PATTERNS: readonly Pattern[] = [
  // The goods before the direction: 提高电动汽车、半导体等产品的对华关税.
  pattern(
    'US',
    'target',
    `(?:提高|上调|调高|加大)[^。；对]{2,60}(?:产品|商品|领域)的?对华(?:加征)?关税`,
  ),
  pattern(
    'US',
    'target',
    `${TO}${NOT_ANOTHER}{0,34}?中国(?:输美)?(?:商品|产品)${NOT_ANOTHER}{0,4}?${VERB}${RATE_AND_NOUN}`,
  ),
  pattern(null, 'unsaid', `${TO}(?:约|价值约?)?${ANY_GOODS}(?:加征|征收)?的?${PER_CENT}的?关税`),
  pattern(
    'US',
    'ground',
    `${TO}(?:所有国家|各国|全球)(?:的)?(?:输美)?(?:商品|产品|货物|进口商?品?)?(?:加征|征收|课征)[^，。；对]{0,14}附加税`,
  ),
  pattern(
    'US',
    'ground',
    `(?:全球|临时|进口)${NOT_ANOTHER}{0,6}附加税|${PER_CENT}${NOT_ANOTHER}{0,4}附加税`,
  ),
  pattern(
    'US',
    'target',
    `(?<![\\d,])(?:\\d[\\d,]*(?:\\.\\d+)?亿美元的?)?中国(?:输美)?(?:商品|产品)的?(?:加征)?关税(?:税率)?(?:(?:由|从)${PER_CENT})?(?:提高|上调|升)(?:至|到)${PER_CENT}`,
  ),
  pattern(
    'US',
    'target',
    `${TO}(?:${CHINESE_GOODS}|华|中方|北京|中(?=加征|课征|征收)|陆(?=加征|课征|征收))(?:（[^）]{0,40}）)?${NOT_ANOTHER}{0,24}?${VERB}${RATE_AND_NOUN}`,
  ),
  pattern(
    'CN',
    'target',
    `${TO}(?:${AMERICAN_GOODS}|美)${NOT_ANOTHER}{0,24}?${VERB}${RATE_AND_NOUN}`,
  ),
  pattern(
    'CN',
    'target',
    `${TO}${NOT_ANOTHER}{0,24}?美国(?:输华)?(?:商品|产品)${NOT_ANOTHER}{0,4}?${VERB}${RATE_AND_NOUN}`,
  ),
  pattern(
    'US',
    'target',
    `针对${CHINESE_GOODS}的?(?:单边|高额|惩罚性|额外)?关税(?:政策|措施)?${NO_ANSWER}`,
  ),
  pattern('US', 'target', `针对${CHINESE_GOODS}${NOT_ANOTHER}{0,8}?${VERB}${RATE_AND_NOUN}`),
  pattern(
    'CN',
    'target',
    `${TO}(?:已实施加征关税的)?${AMOUNT}(?:清单)?美国(?:商品|产品)[^。；对]{0,30}?(?:加征|征收)${RATE_AND_NOUN}`,
  ),
  pattern(
    'CN',
    'actor',
    `(?:北京|中国|中方)(?:再次?|再度|将|也)?(?:对美)?(?:加征?|提高|上调)(?:对美)?关税(?:至|到)${PER_CENT}`,
  ),
  pattern(
    'US',
    'actor',
    `(?:总|整体|累计|综合|合计)(?:关税)?税率(?:已)?(?:达到?|升至|高达|增至|为|降至|约)${PER_CENT}`,
  ),
  // The target and the duty with a comma between: the notices of the tariff commission.
  pattern('CN', 'target', `${TO}${AMERICAN_GOODS}[^。；对]{0,40}?(?:加征|征收)${RATE_AND_NOUN}`),
  pattern('US', 'target', `${TO}${CHINESE_GOODS}，(?:将|再)?(?:加征|征收|课征)${RATE_AND_NOUN}`),
  pattern('US', 'target', `${TO}${CHINESE_GOODS}的?(?:关税|税率)${CHANGED}[\\d.]+%`),
  pattern('US', 'target', `${TO}${CHINESE_GOODS}的?${PER_CENT}的?${DUTY}(?:${RATE_CHANGE})?`),
  pattern('US', 'actor', `${AMERICAN}${INTENT}${VERB}${RATE_AND_NOUN}`),
  pattern(
    'US',
    'target',
    `${TO}${CHINESE_GOODS}的?[^，。；、对]{0,10}?关税(?:税率)?[，,]?(?:将)?${RATE_CHANGE}`,
  ),
  pattern(
    'CN',
    'target',
    `${TO}${AMERICAN_GOODS}的?[^，。；、对]{0,10}?关税(?:税率)?[，,]?(?:将)?${RATE_CHANGE}`,
  ),
  pattern(
    'US',
    'target',
    `${TO}(?:华|(?:中|陆)(?=进口关税|关税|加征|课征|的关税)|${CHINA})(?:(?!对(?!等))[^，。；、]){0,8}?关税(?:政策|措施)?${NO_ANSWER}`,
  ),
  pattern('CN', 'target', `${TO}美(?:(?!对(?!等))[^，。；]){0,8}?关税(?:政策|措施)?${NO_ANSWER}`),
  // The goods without a preposition, as the object of 将 and 把: 将2000亿美元中国商品的关税….
  pattern(
    'US',
    'target',
    `(?<=[将把使令])${CHINESE_GOODS}的?[^，。；、对]{0,8}?关税(?:税率)?(?:${RATE_CHANGE}|${CHANGED}${PER_CENT}|(?:提高|上调|调高|加|增加)${PER_CENT})`,
  ),
  pattern(
    'CN',
    'target',
    `(?<=[将把使令])${AMERICAN_GOODS}的?[^，。；、对]{0,8}?关税(?:税率)?(?:${RATE_CHANGE}|${CHANGED}${PER_CENT})`,
  ),
  // The same as the subject: 中国电动汽车的关税将从25%提高至100%.
  pattern(
    'US',
    'target',
    `${FROM}${NAMED_CHINESE_GOODS}的?(?:进口|加征)?的?(?:关税|税率)(?:税率)?(?:将|已|也|会|则|更)?(?:${RATE_CHANGE}|${CHANGED}${PER_CENT})`,
  ),
  pattern(
    null,
    'unsaid',
    `${ANY_GOODS}的?(?:加征|征收|课征)?的?${PER_CENT}的?(?:加征)?关税(?:税率)?`,
  ),
  pattern(
    'US',
    'target',
    `中国(?:大陆)?(?:输美)?(?:商品|产品|货物)[^，。；]{0,8}?(?:面临|适用|承受)[^，。；]{0,8}?${PER_CENT}的?[^，。；]{0,4}?关税`,
  ),
  pattern('CN', 'target', `美国(?:进口)?(?:商品|产品|货物)的?${PER_CENT}的?[^，。；]{0,4}?关税`),
  pattern('US', 'ground', '芬太尼(?:[^，。；、的]{0,4}|(?:问题)?(?:相关|有关|挂钩|关联)的)关税'),
  pattern(
    'US',
    'target',
    `(?:加征|课征|征收|提高|增加|上调|调高|调升|下调|降低|调降|取消|削减)(?:在|于|到)?${NAMED_CHINESE_GOODS}的?(?:进口)?关税`,
  ),
  pattern('US', 'ground', `(?:${PER_CENT}的?)?[“"「]对等[”"」]的?关税`),
  pattern(
    'US',
    'ground',
    `(?:全球)?${PER_CENT}的?(?:全球)?(?:临时|进口)关税|全球${PER_CENT}的?(?:临时|进口)?关税`,
  ),
  pattern(
    'US',
    'ground',
    `(?<=芬太尼[^，。；]{0,10})(?:祭出|加征|征收|课征|实施)的${PER_CENT}的?关税`,
  ),
  pattern(null, 'unsaid', `(?<=(?:暂停|停止|暂缓)(?:实施)?)${PER_CENT}的?关税`),
  pattern(
    'CN',
    'ground',
    `(?<=(?:税委会|税则委员会|原产于美国).*)(?:规定的)?加征关税税率[，,]?(?:由|从)${PER_CENT}${CHANGED}${PER_CENT}`,
  ),
  pattern(
    null,
    'unsaid',
    `(?:加征|征收|课征)(?:了)?${PER_CENT}的?关税的(?:其余|剩余)?${ANY_GOODS}`,
  ),
  pattern(
    'CN',
    'target',
    `对于?[^，。；：对]{0,30}美国(?:农产品|商品|产品)的?(?:加征|征收)(?:的)?关税(?:措施)?`,
  ),
  // 暂停向对方商品实施24%的关税: both sides' alike.
  pattern(
    null,
    'unsaid',
    `${TO}(?:对方|彼此)(?:商品|产品|货物)?${NOT_ANOTHER}{0,4}?${VERB}${PER_CENT}的?关税`,
  ),
  // 对这些商品加征剩余10%的关税, 其中，24%的关税在90天内暂停: whose is said before.
  pattern(
    null,
    'unsaid',
    `${TO}(?:这些|上述|有关|相关)(?:商品|产品)(?:的)?(?:加征|征收)(?:的)?(?:剩余的?)?(?:${PER_CENT}的?)?关税`,
  ),
  pattern(null, 'unsaid', `${PER_CENT}的?关税(?=在[^，。；]{0,16}暂停)`),
  pattern(
    'US',
    'ground',
    `(?:${TO}|[于在])(?:全球|世界)?(?:各国|所有国家|所有贸易伙伴|全球|全世界)(?:范围内?)?的?(?:暂时|部[分份]|所有|全部|绝大部分)?(?:输美|进口)?(?:商品|产品|货物)?(?:统一|额外|普遍|再)?(?:加征|征收|课征|实施)(?:了|新的)?[^，。；对]{0,4}${PER_CENT}的?(?:临时|进口|额外|附加|普遍性?)*关税`,
  ),
  pattern('CN', 'target', `${TO}美(?:国|方)?(?:所?作?的?)反制的${PER_CENT}的?关税`),
  // 对中国产品加税: without the word for a duty.
  pattern(
    'US',
    'target',
    `${TO}(?:${CHINESE_GOODS}|华)${NOT_ANOTHER}{0,4}?(?:再|进一步|额外)?加(?:重|征)?税(?!率|则)`,
  ),
  // The law before the duty: 援引IEEPA加征的关税, 援引「122条」祭出15%关税.
  pattern(
    'US',
    'ground',
    `(?<=(?:ieepa|紧急(?:状态)?经济权[力利]法案?)["」』》）)]{0,3})(?:对[^，。；对]{0,10})?(?:所?实施|加征|征收|课征|开征)(?:的)?[^，。；]{0,6}?关税`,
  ),
  pattern(
    'US',
    'ground',
    `(?<=122条(?:款)?["」』》）)]{0,3}(?:（[^）]{0,14}）)?)(?:再|另)?(?:祭出?|加征|征收|课征|开征)(?:的|新的)*${PER_CENT}的?(?:全球性?|临时|进口)*的?关税`,
  ),
  // No other duty is that high: 高达145%的关税.
  pattern(null, 'unsaid', `(?<![\\d.])[1-9]\\d\\d%的?(?:惩罚性|额外|进口|报复性)?关税`),
  // Goods alone, in a notice that has said whose they are: 对煤炭、液化天然气加征15%关税.
  pattern(null, 'unsaid', `${TO}[^，。；：对]{1,40}?(?:加征|征收)${PER_CENT}的?关税`),
  pattern(
    'US',
    'ground',
    `(?<=以芬太尼[^，。；]{0,8}为由)(?:加征|征收|课征|实施)?的?${PER_CENT}(?:的)?(?:惩罚性)?(?:关税)?`,
  ),
];

const GROUNDS: readonly [string, RegExp][] = [
  ['fentanyl', /芬太尼/],
  ['reciprocal', /对等|對等/],
  ['forced-labour', /强迫劳动/],
  ['emergency', /紧急(?:状态)?(?:经济)?(?:权[力利]|状态)|IEEPA/i],
  [
    'technology-transfer',
    /301条款?(?:项下|下)?的?$|301条款对|(?:依据|根据|援引|基于)[^，。；]{0,8}301[^，。；]{0,8}(?=对)/,
  ],
  ['balance-of-payments', /附加税|临时(?:进口)?关税|122条/],
];
/** What ends the words that a ground may stand in before the duty: another duty, a list. */
const ANOTHER_GROUND = /关税|附加税|、/;

const groundsIn = (words: string): string[] =>
  GROUNDS.filter(([, ground]) => ground.test(words)).map(([ground]) => ground);

/** Somebody else imposes it: 欧盟对美国…. */
const OTHER_ACTOR =
  /(?:欧盟|欧委会|欧洲|布鲁塞尔|加拿大|墨西哥|印度|日本|韩国|巴西|英国|土耳其|俄罗斯|越南|泰国|印尼|印度尼西亚|马来西亚|澳大利亚|澳洲|南非|智利|阿根廷|哥伦比亚)(?:政府|委员会|方面|财政部|商务部|工商部|贸工部)?[^，。；]{0,8}$/;
const OTHERS = /对(?:加拿大|墨西哥|欧盟|印度|日本|韩国|巴西|越南|英国|台湾|瑞士|俄罗斯)/;
const ANYBODY_ELSE =
  /欧盟|欧委会|欧洲|加拿大|墨西哥|印度|日本|韩国|巴西|英国|越南|台湾|瑞士|泰国|印尼|俄罗斯|土耳其/;
const SPEAKS_OF_CHINA = /中国|中方|对华|中美|美中|大陆|北京|对陆/;
const SPEAKS_OF_AMERICA = /美国|美方|对美|中美|美中|特朗普|川普|拜登|白宫|华盛顿|输美/;

const RATE_AFTER = new RegExp(`^[，,]?(?:(?:由|从)${PER_CENT})?(?:进一步)?${CHANGED}${PER_CENT}`);
const RATE_BEFORE = new RegExp(`${PER_CENT}的?$`);
/** 暂停实施24%的…: the part of a duty that is not charged. */
const SUSPENDED = /(?:暂停|停止|不再|中止|继续暂停|暂缓)[^，。；]{0,14}$/;
/** 对华加征50%关税: on the country, so on all its goods. */
const ON_A_COUNTRY =
  /^(?:对|向)(?:华|中方?|陆|美方?|北京|中国(?:大陆|内地)?|大陆)(?:进一步|额外|再|再次|新|继续)*(?:加征|征收|课征|实施|施加|祭出|开征)/;
/** 措施已于当日12时01分正式实施. */
const BEGAN =
  /^(?:措施|政策)?(?:已|将)?(?:经)?(?:于|从|自)?(?:当日|今日|今天|即日|\d{1,2}日)[^，。；]{0,12}(?:实施|生效|施行)/;
/** 新出台的对华关税, 最新加征的关税; not 新能源. */
const NEW_BEFORE = /(?:新出台|新宣布|新公布|最新|新一轮|新增|新)的?$/;
/** 关于…加征关税的公告: the act of these days. */
const NOTICE = /^(?:措施|税率)?的(?:公告|通知|决定)/;
/** Some goods, chosen: never all that is charged. */
const SOME_GOODS = /部[分份]|多种|一批|若干|某些|一系列/;
/** 进一步, 再, 额外: so much on top of what there was. */
const ON_TOP = /进一步|再(?!次|度)|额外|追加|另外/;
/** A rate and nothing else, and a clause in which a target or goods went before. */
const BARE_RATE = /^[1-9]\d\d%/;
const HAS_TARGET = /(?:(?:对|向)[^，。；]*|[品车片药影机油钢铝铜材石]的?(?:进口|加征)?的?)$/;
/** Speaks of the goods named last: 对这些商品. */
const OF_BEFORE = /^(?:对|向)(?:这些|上述|有关|相关)/;
/** On either side's goods alike. */
const MUTUAL = /^(?:对|向)(?:对方|彼此)|对彼此/;
/** 中美双方同意再次暂停实施24%的关税: who agree come last before the words. */
function isOfBoth(words: string, before: string): boolean {
  if (!/^[\d.]+%/.test(words) || !/(?:暂停|停止|暂缓)(?:实施)?$/.test(before)) return false;
  const lastOf = (sides: readonly string[]) => Math.max(...sides.map((w) => before.lastIndexOf(w)));
  const both = lastOf(['双方', '两国', '中国和美国', '美国和中国', '中美同意', '中美宣布']);
  return both >= 0 && both + 2 >= lastOf(['美国', '美方', '中国', '中方', '特朗普', '川普']);
}
/** 美国征收的关税|将对发展中国家造成伤害: those on everybody. */
const ON_THE_WORLD =
  /^(?:政策|措施)?(?:将|会|已)?(?:对|给|令)(?:发展中|最不发达|贫困|贫穷|其他|其它|全球|世界|全世界|各国)/;
/** 川普可能提高关税: no one duty, and none that there is. */
const PERHAPS = /可能|考虑|打算|准备/;
/** One of several lists, 对美加征关税|商品清单二, and 对悬挂美国国旗的船只征收…: what they pay are fees. */
const OF_A_LIST = /^商品(?:第[一二三四]批)?清单[一二三四]|^(?:排除|豁免)(?:程序|机制|清单)/;
const ON_SHIPS = /船[舶只]|货轮|国旗/;
/** 对中国信息科技、航天等产品: on goods that no measure is known by. */
const FIRST_OF_LIST =
  /中国(?:大陆)?([^，。；、对和与及香]{1,8})、[^，。；对]{1,24}等[^，。；对]{0,4}(?:产品|商品)/;
/** What stays as it is was not announced: 保留现行的…. */
const KEPT = /保留|现行|维持|原有|既有|此前|先前/;
/** A notice, or a decision told as the news of the day. */
const ANNOUNCED = /公告|宣布|宣告|决定|发布|公布|起[，,]?$/;

/** Rates that stand beside the phrase and are its own: "24%的…", "…，由84%调高至125%". */
function ratesBeside(text: string, start: number, end: number): string {
  const before = RATE_BEFORE.exec(text.slice(Math.max(0, start - 12), start))?.[0] ?? '';
  const after = RATE_AFTER.exec(text.slice(end, end + 30))?.[0] ?? '';
  return ` ${before} ${after}`;
}

/** The side that acts last before the words, where the goods do not tell. */
function actingSide(before: string): Party | null {
  const american = Math.max(
    ...['美方', '美国', '特朗普', '川普'].map((w) => before.lastIndexOf(w)),
  );
  const chinese = Math.max(...['中方', '中国', '国务院'].map((w) => before.lastIndexOf(w)));
  if (american === chinese) return null;
  return american > chinese ? 'US' : 'CN';
}

/** The side of a duty whose words do not tell it: who acts, who counts in tariff lines. */
function sideOfWords(words: string, before: string): Party | null {
  if (/个税目/.test(words)) return 'CN';
  const goods = /(中国|美国)(?:输美|输华|进口)?(?:商品|产品|货物|货品)/.exec(words)?.[1];
  if (goods !== undefined) return goods === '中国' ? 'US' : 'CN';
  if (/^(?:对|向)(?:原产于|来自|自)?美国/.test(words)) return 'CN';
  if (/^(?:对|向)(?:原产于|来自|自)?中国/.test(words)) return 'US';
  if (amountsIn(words).length > 0) return actingSide(before);
  if (!/(?:暂停|停止|暂缓)(?:实施)?$/.test(before)) return null;
  const subject = /美国|美方|中国|中方|国务院/.exec(before)?.[0];
  if (subject === undefined) return null;
  return subject.startsWith('美') ? 'US' : 'CN';
}

/** Whether a third country acts, or the sentence never speaks of the side that would. */
function isElsewhere({ side, from }: Pattern, words: string, text: string, start: number): boolean {
  const before = text.slice(0, start);
  if (OTHERS.test(words) || OTHER_ACTOR.test(before)) return true;
  if (from === 'actor' && (!SPEAKS_OF_CHINA.test(text) || ANYBODY_ELSE.test(text))) return true;
  const actor = side === 'US' ? SPEAKS_OF_AMERICA : SPEAKS_OF_CHINA;
  return side !== null && ANYBODY_ELSE.test(before) && !actor.test(before);
}

/** All duty phrases of a Chinese sentence that tell whose duty it is. */
export function chineseDutyPhrasesIn(folded: string, sentence: Sentence): DutyPhrase[] {
  const text = folded.slice(sentence.start, sentence.end);
  if (!/关税|附加税|加税|芬太尼/.test(text)) return [];
  const phrases: DutyPhrase[] = [];
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern.words)) {
      const start = match.index;
      const end = start + match[0].length;
      if (
        phrases.some(
          (other) => start < other.end - sentence.start && end > other.start - sentence.start,
        )
      ) {
        continue;
      }
      const words = match[0];
      if (isElsewhere(pattern, words, text, start)) continue;
      if (pattern.from === 'actor' && ON_THE_WORLD.test(text.slice(end))) continue;
      if (pattern.from === 'actor' && PERHAPS.test(words) && ratesIn(words).length === 0) continue;
      const before = text.slice(0, start);
      // 对进口药品征收|100%关税: the goods stand before it.
      if (BARE_RATE.test(words) && HAS_TARGET.test(before)) continue;
      if (ON_SHIPS.test(words) || OF_A_LIST.test(text.slice(end))) continue;
      const firstOfList = FIRST_OF_LIST.exec(words)?.[1];
      if (firstOfList !== undefined && goodsIn(firstOfList).length === 0) continue;
      const own = groundsIn(words);
      const lead = before.slice(-30).split(ANOTHER_GROUND).at(-1) ?? '';
      const grounds = own.length > 0 ? own : groundsIn(`${lead}${words}`);
      const goods = narrowest(goodsIn(words));
      const isMutual = MUTUAL.test(words) || isOfBoth(words, before);
      const beside = ratesBeside(text, start, end);
      const ownRate = RATE_BEFORE.exec(before.slice(-12))?.[0].length ?? 0;
      phrases.push({
        start: start - ownRate + sentence.start,
        end: end + sentence.start,
        side: pattern.side ?? (isMutual ? null : sideOfWords(words, before)),
        sideFrom: pattern.from,
        ratesPct: ratesIn(words + beside),
        amountsBn: amountsIn(words),
        goods,
        allGoods:
          goods.length === 0 &&
          (speaksOfAllGoods(words) || ON_A_COUNTRY.test(words) || pattern.from === 'actor'),
        everything: goods.length === 0 && speaksOfEverything(words),
        grounds,
        recent: NEW_BEFORE.test(before) || NOTICE.test(text.slice(end)) || SOME_GOODS.test(words),
        onTop: ON_TOP.test(`${before.slice(-3)}${words}`),
        ofBefore: OF_BEFORE.test(words) || /^在[^，。；]{0,16}暂停/.test(text.slice(end)),
        mutual: isMutual,
        raised: /提高|上调/.test(words),
        remaining: /(?:其余|剩余)(?!的?[\d.]+%)/.test(words) && amountsIn(words).length === 0,
        suspended:
          SUSPENDED.test(before.slice(0, start - ownRate)) ||
          /^在[^，。；]{0,16}暂停/.test(text.slice(end)),
        announced:
          !KEPT.test(before.slice(-20)) &&
          (ANNOUNCED.test(before) || BEGAN.test(text.slice(end))) &&
          /加征|征收|课征|提高|上调|加税/.test(words),
      });
    }
  }
  return withSidesBefore(phrases);
}

/** How near the next item of a list stands: …加征15%关税；对高粱、大豆…. */
const NEXT_ITEM = 3;

/** Goods whose side is not said share that of the item before them. */
function withSidesBefore(phrases: readonly DutyPhrase[]): DutyPhrase[] {
  const inOrder = phrases.toSorted((a, b) => a.start - b.start);
  for (const [index, phrase] of inOrder.entries()) {
    const before = inOrder[index - 1];
    if (phrase.side !== null || phrase.mutual || !before) continue;
    const isNext = phrase.goods.length > 0 && phrase.start - before.end <= NEXT_ITEM;
    if (isNext || phrase.ofBefore)
      inOrder[index] = { ...phrase, side: before.side, mutual: before.mutual };
  }
  return inOrder;
}
