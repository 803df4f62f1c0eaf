/**
 * Whose a duty is that a Chinese sentence describes: told by the goods, by who acts, by
 * the item before it in a list; and whether it is anybody else's.
 */
import type { Party } from '../text/countries';
import type { DutyHere } from './duty-clues-zh';
import type { DutyPattern } from './duty-patterns-zh';
import type { DutyPhrase } from './duty-phrases';
import { amountsIn } from './rates';

/** Somebody else imposes it: 欧盟对美国…. */
const OTHER_ACTOR =
  /(?:欧盟|欧委会|欧洲|布鲁塞尔|加拿大|墨西哥|印度|日本|韩国|巴西|英国|土耳其|俄罗斯|越南|泰国|印尼|印度尼西亚|马来西亚|澳大利亚|澳洲|南非|智利|阿根廷|哥伦比亚)(?:政府|委员会|方面|财政部|商务部|工商部|贸工部)?[^，。；]{0,8}$/;
const OTHERS = /对(?:加拿大|墨西哥|欧盟|印度|日本|韩国|巴西|越南|英国|台湾|瑞士|俄罗斯)/;
const ANYBODY_ELSE =
  /欧盟|欧委会|欧洲|加拿大|墨西哥|印度|日本|韩国|巴西|英国|越南|台湾|瑞士|泰国|印尼|俄罗斯|土耳其/;
const SPEAKS_OF_CHINA = /中国|中方|对华|中美|美中|大陆|北京|对陆/;
const SPEAKS_OF_AMERICA = /美国|美方|对美|中美|美中|特朗普|川普|拜登|白宫|华盛顿|输美/;

/** On either side's goods alike. */
const MUTUAL = /^(?:对|向)(?:对方|彼此)|对彼此/;

/** Whether both sides charge the duty on each other's goods. */
export const isMutual = (words: string, before: string): boolean =>
  MUTUAL.test(words) || isOfBoth(words, before);

/** 中美双方同意再次暂停实施24%的关税: who agree come last before the words. */
function isOfBoth(words: string, before: string): boolean {
  if (!/^[\d.]+%/.test(words) || !/(?:暂停|停止|暂缓)(?:实施)?$/.test(before)) return false;
  const lastOf = (sides: readonly string[]) => Math.max(...sides.map((w) => before.lastIndexOf(w)));
  const both = lastOf(['双方', '两国', '中国和美国', '美国和中国', '中美同意', '中美宣布']);
  return both >= 0 && both + 2 >= lastOf(['美国', '美方', '中国', '中方', '特朗普', '川普']);
}

/** 中国作出反制，征收|125%的关税: the verb and nothing between. */
const LAID_ALONE = /(?:加征|征收|课征|开征|加收)(?:了|高达|最高|的)?$/;

/** The clause of the verb that ends `before`, with the one before it where that tells of a retort. */
function clausesOfVerb(before: string): string {
  const clauses = before.split(/[，。；]/);
  const isRetort = /(?:反制|反击|回应|回击|报复|还击|宣布|决定)$/.test(clauses.at(-2) ?? '');
  return clauses.slice(isRetort ? -2 : -1).join();
}

/** The side that acts last before the words, where the goods do not tell. */
function actingSide(before: string): Party | null {
  const lastOf = (side: RegExp) => [...before.matchAll(side)].at(-1)?.index ?? -1;
  const american = lastOf(/(?<![对向从自])(?:美方|美国|特朗普|川普)/g);
  const chinese = lastOf(/(?<![对向从自])(?:中方|中国|国务院)/g);
  if (american === chinese) return null;
  return american > chinese ? 'US' : 'CN';
}

/** The side of a duty whose words do not tell it: who acts, who counts in tariff lines. */
export function sideOfWords(words: string, before: string): Party | null {
  if (/个税目/.test(words)) return 'CN';
  const goods = /(中国|美国)(?:输美|输华|进口)?(?:商品|产品|货物|货品)/.exec(words)?.[1];
  if (goods !== undefined) return goods === '中国' ? 'US' : 'CN';
  if (/^(?:对|向)(?:原产于|来自|自)?美国/.test(words)) return 'CN';
  if (/^(?:对|向)(?:原产于|来自|自)?中国/.test(words)) return 'US';
  if (amountsIn(words).length > 0) return actingSide(before);
  if (LAID_ALONE.test(before)) return actingSide(clausesOfVerb(before));
  if (!/(?:暂停|停止|暂缓)(?:实施)?$/.test(before)) return null;
  const subject = /美国|美方|中国|中方|国务院/.exec(before)?.[0];
  if (subject === undefined) return null;
  return subject.startsWith('美') ? 'US' : 'CN';
}

/** Whether a third country acts, or the sentence never speaks of the side that would. */
export function isElsewhere({ side, from }: DutyPattern, here: DutyHere): boolean {
  const { words, before, after } = here;
  const text = before + words + after;
  if (OTHERS.test(words) || OTHER_ACTOR.test(before)) return true;
  if (from === 'actor' && (!SPEAKS_OF_CHINA.test(text) || ANYBODY_ELSE.test(text))) return true;
  const actor = side === 'US' ? SPEAKS_OF_AMERICA : SPEAKS_OF_CHINA;
  return side !== null && ANYBODY_ELSE.test(before) && !actor.test(before);
}

/** How near the next item of a list stands: …加征15%关税；对高粱、大豆…. */
const NEXT_ITEM = 3;

/** Goods whose side is not said share that of the item before them. */
export function withSidesBefore(phrases: readonly DutyPhrase[]): DutyPhrase[] {
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
