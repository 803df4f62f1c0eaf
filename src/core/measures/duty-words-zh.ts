/**
 * The words of which the Chinese patterns for duties are made, as parts of regular
 * expressions: who acts, on whose goods, the verb of levying, the duty, its rate.
 */

export const AMERICAN =
  '(?:美国政府|美国|美方|美(?=单[方边]|(?:将|拟|再)?(?:加|课|开)?征)|特朗普政府|特朗普|川普政府|川普|拜登政府|华盛顿|白宫)';
export const TO = '(?:(?<![反面针应相绝敌])对|(?<![方倾导转走面])向)';
/** 2000, 2,000, 两千, 两千五百: before 亿美元. */
const NUMBER = '(?:\\d[\\d,]*(?:\\.\\d+)?千?|[一两二三四五六七八九]千(?:[一二三四五六七八九]百)?)';
export const AMOUNT = `(?:(?:价值|总值|总额)?(?:大?约|近|逾|超过?|剩余的?|其余的?)?(?:${NUMBER}(?:多|余)?|[数几上][十百千])亿美元(?:（[^）]{1,14}）)?的?)?`;
const SOME =
  '(?:几乎)?(?:大量|大批|所有|全部|部[分份]|绝大多数|绝大部分|大部分|更多|一系列|多种|一批|数[十百千万]*[种个项])?(?:价值|总值)?';
export const FROM = '(?:自|原产于|产自|来自|从|原产|进口的?(?:自)?)?';
const GOODS =
  '(?:商品|产品|货物|货品|货(?![币运轮船柜架源])|进口|制品|输美|输华|电动汽车|电动车|汽车|钢铁|钢铝|铝|太阳能[^，。]{0,4}|多晶硅|芯片|半导体|煤炭|天然气|原油|农产品|大豆)';
/** Goods that a list of rates names without their country. */
export const LISTED_GOODS =
  '(?:(?<![\\u4e00-\\u9fff])|(?<=[将把，、；。：「“的]))(?:电动汽车|电动车|汽车|锂电池|电池|太阳能电池|光伏电池|半导体|芯片|钢铝|钢铁|铝材|关键矿产|起重机|医疗用品|多晶硅|晶圆|铜|药品|卡车|无人机)';
export const CHINA =
  '(?:中国大陆|中国内地|中国(?!而言|来说|政府)|陆港澳|大陆|我国(?=输美|商品|产品|出口|加|添|征|的?关税))';
export const CHINESE_GOODS = `${SOME}${AMOUNT}${FROM}${SOME}${AMOUNT}${CHINA}(?:和香港)?(?:[^，。；、对]{0,18}?${GOODS})?`;
export const NAMED_CHINESE_GOODS = `${CHINA}[^，。；、对的]{0,6}?${GOODS}`;
export const AMERICAN_GOODS = `${SOME}${AMOUNT}${FROM}${SOME}${AMOUNT}美国(?:[^，。；]{0,24}?${GOODS})`;
export const ANY_GOODS = `(?:${NUMBER}亿美元的?(?:中国|美国)?(?:输美|输华|进口)?(?:商品|产品|货物|货品))`;
export const VERB =
  '(?:分别)?(?:再次?|进一步|额外|新|继续)?(?:加征|征收|课征|加收|开征|新增|追加|添加|征(?=[\\d百一二三四五收]|关税|高|新|进口|惩罚|报复)|课(?=\\d)|祭出|施加|实施|施行|提高|上调|维持|保留|恢复)(?:了|的)?';
/** 美国将征收, 特朗普威胁要加征. */
export const INTENT =
  '(?:单方面|单边|宣布|威胁|扬言|计划|打算|考虑|准备|可能|已经?|将|会|拟|欲|要|再|对其){0,3}';
export const DUTY =
  '(?:进口|惩罚性|报复性|反制|额外|新的?|高额|普遍性?|全面|附加|临时|基[准础]|高){0,2}(?:关税(?:税率)?|加征税率)';
export const RATE_AND_NOUN = `(?:[^，。；！？]{0,18}?)?${DUTY}`;
export const PER_CENT =
  '(?:\\d+(?:\\.\\d+)?%|百分之(?:\\d+(?:\\.\\d+)?|[一二三四五六七八九十百廿卅〇]+)|[一二三四五六七八九十廿卅〇]{1,4}%|[一两二三四]成[五半]?)';
/** 从145%降至30%, 由25%提高到100%. */
export const CHANGED =
  '(?:大幅|进一步)?(?:调高|提高|上调|上升|升高|升|增加|增|提升|提|调整|调升|调涨|涨|拉高|抬高|飙升|翻倍|翻番|倍增|下调|降低|降|调降|减|减半)(?:至|到|为)';
export const RATE_CHANGE = `(?:从|自|由)?(?:现行的?)?${PER_CENT}(?:的)?${CHANGED}${PER_CENT}`;
/** 对美国关税进行报复: it is the other side that acts. */
export const NO_ANSWER =
  '(?!(?:制裁)?(?:措施|政策|行动)?(?:进行|作出|采取|展开|发起|做出|予以|加以)?(?:报复|反制|反击|回应|应对|的?反应|表示|强烈|坚决|不满))';
export const NOT_ANOTHER = '(?:(?!对(?!等))[^，。；])';
