/**
 * The orders in which a Chinese sentence puts target, verb, rate and duty.
 *
 * The verb 加征 ("levy in addition") stands between the target and the noun:
 * 对所有中国输美商品加征10%关税; a side before it makes the duty its own:
 * 美国加征关税. 对华 and 对美 give the direction in two characters, and Taiwan's
 * papers say 对中 and 对陆.
 */
import type { Party } from '../text/countries';
import type { DutyPhrase } from './duty-phrases';
import {
  AMERICAN,
  AMERICAN_GOODS,
  AMOUNT,
  ANY_GOODS,
  CHANGED,
  CHINA,
  CHINESE_GOODS,
  DUTY,
  FROM,
  INTENT,
  LISTED_GOODS,
  NAMED_CHINESE_GOODS,
  NO_ANSWER,
  NOT_ANOTHER,
  PER_CENT,
  RATE_AND_NOUN,
  RATE_CHANGE,
  TO,
  VERB,
} from './duty-words-zh';

/** One order of words, whose duty it tells and by what. */
export interface DutyPattern {
  words: RegExp;
  side: Party | null;
  from: DutyPhrase['sideFrom'];
}

const pattern = (side: Party | null, from: DutyPattern['from'], words: string): DutyPattern => ({
  words: new RegExp(words, 'g'),
  side,
  from,
});

/** The orders of words in which a duty is described; of two that overlap the first counts. */
export const DUTY_PATTERNS: readonly DutyPattern[] = [
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
  pattern(
    'US',
    'ground',
    `${TO}(?:全球|全世界|世界)?(?:\\d+多?个)?(?:国家|各国|所有国家|一切国家|贸易伙伴)(?:和地区)?${VERB}[^，。；对%]{0,8}关税`,
  ),
  pattern(
    'US',
    'ground',
    `(?:${TO})?(?:全球|全世界)?(?:一切|所有)国家(?:的)?(?:商品|产品)?${VERB}${PER_CENT}的?[“"「]?(?:基准|基础|普遍|最低)?关税`,
  ),
  // 中方予以34%关税提升至84%回应, 中国的关税将从57%降到47%.
  pattern(
    'CN',
    'actor',
    `(?<=(?:中方|中国|我国|北京)[^，。；对]{0,8})${PER_CENT}的?关税(?:税率)?${CHANGED}${PER_CENT}`,
  ),
  pattern(
    'US',
    'target',
    `(?:${CHINA}|我国)的(?:整体|平均|总体|总)?关税(?:税率)?(?:将|已)?${RATE_CHANGE}`,
  ),
  pattern(
    'US',
    'actor',
    `(?:针对|对)(?:${CHINA}|我国|华)的?(?:关税)?税率(?:总计|合计|累计|总共|整体)?(?:已)?(?:高?达到?|升至|增至|为)${PER_CENT}`,
  ),
  // What China lays on, where the sentence has named it: 减免美国进口汽车关税.
  pattern(
    'CN',
    'target',
    `(?<=(?:中国|中方|北京).*)(?:减免|下调|降低|调降|取消|削减|暂停|降低及取消[^，。；]{0,14})(?:了)?(?:对)?(?:自)?美国(?:进口|产)?(?:汽车|大豆|农产品|飞机|猪肉)(?:的)?(?:进口)?关税`,
  ),
  // What one president laid and the next kept: 特朗普时期的关税.
  pattern(
    'US',
    'ground',
    `(?:特朗普|川普)(?:政府|总统)?(?:在)?(?:第一任期|第一任|首个?任期|首任|时期|时代|任内|执政时期?)[^，。；]{0,12}?(?:加征|征收|课征|实施)?的?(?:对华)?关税|(?:前任(?:政府|总统)|上届政府|前政府)[^，。；]{0,12}?(?:加征|征收|课征|实施)?的?(?:对华)关税`,
  ),
  // Without the word for a duty: 美对华再加10%, 对美反制125%.
  pattern(
    'US',
    'target',
    `${TO}(?:华|中国(?:商品|产品|货)?|陆)(?:再|额外|进一步|又)加(?:征|码|收|税)?(?:至|到)?${PER_CENT}(?!的?(?:股|资|投))`,
  ),
  pattern(
    'CN',
    'target',
    `${TO}美(?:国(?:商品|产品|货))?(?:再|额外|进一步|又|也)(?:加|反制)(?:征|码|收|税)?(?:至|到)?${PER_CENT}(?!的?(?:股|资|投))`,
  ),
  pattern(
    'CN',
    'actor',
    `(?:北京|中国|中方)(?:再度?|也|随即|则)?(?:以|用)?(?:回敬|还以|反击|报复|回以)(?:以)?(?:美国)?${PER_CENT}的?(?:报复性|惩罚性)?关税`,
  ),
  // Goods alone, told by their rates: 电动车关税从25%调高至100%, 100%汽车关税.
  pattern(
    null,
    'unsaid',
    `${LISTED_GOODS}的?(?:进口)?(?:关税|税率)(?:税率)?(?:将|已|也|会|则|更)?(?:${RATE_CHANGE}|${CHANGED}${PER_CENT})`,
  ),
  pattern(null, 'unsaid', `${PER_CENT}的?${LISTED_GOODS}关税`),
  pattern(
    'CN',
    'target',
    `${TO}${AMERICAN_GOODS}的?(?:进口|加征|报复性)?的?关税(?:税率)?${NO_ANSWER}`,
  ),
  pattern(
    'US',
    'ground',
    `(?:${TO}[^，。；对]{1,16})?(?:征收|课征|加征|实施)(?:的|了)?(?:${PER_CENT}的?)?(?:全球)?临时(?:性)?(?:进口)?关税`,
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
