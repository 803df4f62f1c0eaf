/**
 * Tariffs that a sentence describes instead of naming, in Chinese.
 *
 * The verb 加征 ("levy in addition") stands between the target and the noun:
 * 对所有中国输美商品加征10%关税; a side before it makes the duty its own:
 * 美国加征关税. 对华 and 对美 give the direction in two characters.
 */
import type { Party } from './countries';
import type { DutyPhrase } from './duty-phrases';
import { goodsIn, narrowest, speaksOfAllGoods, speaksOfEverything } from './goods';
import type { Sentence } from './passages';
import { amountsIn, ratesIn } from './rates';

const AMERICAN = '(?:美国政府|美国|美方|美國|特朗普政府|特朗普|拜登政府|华盛顿|白宫)';
const CHINESE_GOODS =
  '(?:(?:约|价值约?)?\\d+(?:\\.\\d+)?亿美元的?)?(?:所有|全部|部分)?(?:自|原产于|产自|来自|从)?(?:所有|全部|部分)?(?:中国(?:大陆|内地)?|中国输美|中國|大陆(?=输美))(?:和香港)?(?:[^，。；、]{0,10}?(?:商品|产品|货物|进口|輸美|输美|电动汽车|钢铁|太阳能[^，。]{0,4}))?';
const AMERICAN_GOODS =
  '(?:(?:约|价值约?)?\\d+(?:\\.\\d+)?亿美元的?)?(?:自|原产于|产自|来自|从)?(?:所有|全部|部分)?(?:美国|美國)(?:[^，。；]{0,24}?(?:商品|产品|货物|进口|煤炭|天然气|原油|农产品|大豆))';
const VERB = '(?:分别)?(?:再次?|进一步|额外|新)?(?:加征|征收|加收|提高|上调)(?:了|的)?';
const RATE_AND_NOUN = '(?:[^，。；！？]{0,18}?)?(?:进口|惩罚性|报复性|额外|新的?)?关税(?:税率)?';

/** 从145%降至30%, 由25%提高到100%. */
const RATE_CHANGE =
  '(?:从|自|由)?(?:现行的?)?\\d+(?:\\.\\d+)?%(?:的)?(?:大幅)?(?:调高|提高|上调|上升|升|调整|下调|降低|降|调降|减)(?:至|到|为)\\d+(?:\\.\\d+)?%';

interface Pattern {
  words: RegExp;
  side: Party | null;
  from: DutyPhrase['sideFrom'];
}

const PATTERNS: readonly Pattern[] = [
  {
    words: new RegExp(
      `(?:(?<![反面针应])对|(?<![方倾导转走面])向)(?:(?!对(?!等))[^，。；]){0,34}?中国(?:输美)?(?:商品|产品)(?:(?!对(?!等))[^，。；]){0,4}?${VERB}${RATE_AND_NOUN}`,
      'g',
    ),
    side: 'US',
    from: 'target',
  },
  {
    words: /对(?:约)?\d+(?:\.\d+)?亿美元(?:的)?(?:商品|产品)(?:加征|征收)?的?\d+%的?关税/g,
    side: null,
    from: 'unsaid',
  },
  {
    words:
      /(?:全球|临时|进口)(?:(?!对(?!等))[^，。；]){0,6}附加税|\d+%(?:(?!对(?!等))[^，。；]){0,4}附加税/g,
    side: 'US',
    from: 'ground',
  },
  {
    words:
      /(?:\d+(?:\.\d+)?亿美元的?)?中国(?:输美)?(?:商品|产品)的?关税(?:税率)?(?:由|从)?[\d.%]*(?:提高|上调|升)(?:至|到)[\d.]+%/g,
    side: 'US',
    from: 'target',
  },
  {
    words: new RegExp(
      `(?:(?<![反面针应])对|(?<![方倾导转走面])向)(?:${CHINESE_GOODS}|华)(?:(?!对(?!等))[^，。；]){0,6}?${VERB}${RATE_AND_NOUN}`,
      'g',
    ),
    side: 'US',
    from: 'target',
  },
  {
    words: new RegExp(
      `(?:(?<![反面针应])对|(?<![方倾导转走面])向)(?:${AMERICAN_GOODS}|美)(?:(?!对(?!等))[^，。；]){0,24}?${VERB}${RATE_AND_NOUN}`,
      'g',
    ),
    side: 'CN',
    from: 'target',
  },
  {
    words: new RegExp(
      `(?:(?<![反面针应])对|(?<![方倾导转走面])向)${CHINESE_GOODS}的?(?:关税|税率)(?:提高|上调|升)(?:至|到)[\\d.]+%`,
      'g',
    ),
    side: 'US',
    from: 'target',
  },
  {
    words:
      /(?:(?<![反面针应])对|(?<![方倾导转走面])向)华(?:(?:(?!对(?!等))[^，。；]){0,8}?)关税(?:政策|措施)?/g,
    side: 'US',
    from: 'target',
  },
  {
    words:
      /(?:(?<![反面针应])对|(?<![方倾导转走面])向)美(?:(?:(?!对(?!等))[^，。；]){0,8}?)关税(?:政策|措施)?/g,
    side: 'CN',
    from: 'target',
  },
  {
    words: new RegExp(`${AMERICAN}(?:单方面)?${VERB}${RATE_AND_NOUN}`, 'g'),
    side: 'US',
    from: 'actor',
  },
  {
    words: new RegExp(
      `(?:(?<![反面针应])对|(?<![方倾导转走面])向)${CHINESE_GOODS}的?[^，。；、对]{0,10}?关税(?:税率)?[，,]?(?:将)?${RATE_CHANGE}`,
      'g',
    ),
    side: 'US',
    from: 'target',
  },
  {
    words: new RegExp(
      `(?:(?<![反面针应])对|(?<![方倾导转走面])向)${AMERICAN_GOODS}的?[^，。；、对]{0,10}?关税(?:税率)?[，,]?(?:将)?${RATE_CHANGE}`,
      'g',
    ),
    side: 'CN',
    from: 'target',
  },
  {
    words:
      /中国(?:大陆)?(?:输美)?(?:商品|产品|货物)[^，。；]{0,8}?(?:面临|适用|承受)[^，。；]{0,8}?\d+(?:\.\d+)?%的?[^，。；]{0,4}?关税/g,
    side: 'US',
    from: 'target',
  },
  {
    words: /美国(?:进口)?(?:商品|产品|货物)的?\d+(?:\.\d+)?%的?[^，。；]{0,4}?关税/g,
    side: 'CN',
    from: 'target',
  },
];

const GROUNDS: readonly [string, RegExp][] = [
  ['fentanyl', /芬太尼/],
  ['reciprocal', /对等|對等/],
  ['forced-labour', /强迫劳动/],
  ['emergency', /紧急(?:权力|状态)|IEEPA/i],
  ['balance-of-payments', /附加税/],
];
/** Somebody else imposes it: 欧盟对美国…. */
const OTHER_ACTOR = /(?:欧盟|加拿大|墨西哥|印度|日本|韩国|巴西|英国|土耳其|俄罗斯)[^，。；]{0,6}$/;
const OTHERS = /对(?:加拿大|墨西哥|欧盟|印度|日本|韩国|巴西|越南|英国)/;

const RATE_AFTER =
  /^[，,]?(?:由|从)\d+(?:\.\d+)?%(?:调高|提高|上调|上升|升|调整|下调|降低|降|调降)(?:至|到|为)\d+(?:\.\d+)?%/;
const RATE_BEFORE = /\d+(?:\.\d+)?%的?$/;

/** Rates that stand beside the phrase and are its own: "24%的…", "…，由84%调高至125%". */
function ratesBeside(text: string, start: number, end: number): string {
  const before = RATE_BEFORE.exec(text.slice(Math.max(0, start - 8), start))?.[0] ?? '';
  const after = RATE_AFTER.exec(text.slice(end, end + 30))?.[0] ?? '';
  return ` ${before} ${after}`;
}

/** All duty phrases of a Chinese sentence that tell whose duty it is. */
export function chineseDutyPhrasesIn(folded: string, sentence: Sentence): DutyPhrase[] {
  const text = folded.slice(sentence.start, sentence.end);
  if (!/关税|附加税/.test(text)) return [];
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
      if (OTHERS.test(words) || OTHER_ACTOR.test(text.slice(0, start))) continue;
      const grounds = GROUNDS.filter(([, pattern]) =>
        pattern.test(text.slice(Math.max(0, start - 30), end)),
      ).map(([ground]) => ground);
      const goods = narrowest(goodsIn(words));
      phrases.push({
        start: start + sentence.start,
        end: end + sentence.start,
        side: pattern.side,
        sideFrom: pattern.from,
        ratesPct: ratesIn(words + ratesBeside(text, start, end)),
        amountsBn: amountsIn(words),
        goods,
        allGoods: goods.length === 0 && speaksOfAllGoods(words),
        everything: goods.length === 0 && speaksOfEverything(words),
        grounds,
        recent: false,
        raised: /提高|上调/.test(words),
        retaliatory: /反制|报复/.test(words),
        remaining: /其余|剩余/.test(words),
      });
    }
  }
  return phrases;
}
