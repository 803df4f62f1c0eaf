/**
 * What a Chinese sentence says of the duty that it describes: rates, amounts, goods,
 * and whether it is new, on top of others, suspended or just announced.
 */
import { groundsOf } from './duty-grounds-zh';
import type { DutyPattern } from './duty-patterns-zh';
import { CHANGED, PER_CENT } from './duty-words-zh';
import { goodsIn, narrowest, speaksOfAllGoods, speaksOfEverything } from './goods';
import type { DutyWords } from './measure-clues';
import { amountsIn, ratesIn } from './rates';

/** The words of a duty, and what stands before and behind them in the sentence. */
export interface DutyHere {
  words: string;
  before: string;
  after: string;
}

const RATE_AFTER = new RegExp(`^[，,]?(?:(?:由|从)${PER_CENT})?(?:进一步)?${CHANGED}${PER_CENT}`);
const RATE_BEFORE = new RegExp(`${PER_CENT}的?$`);
/** How far before and behind the words a rate stands that is theirs. */
const RATE_REACH = { before: 12, after: 30 };
/** 暂停实施24%的…: the part of a duty that is not charged. */
const SUSPENDED = /(?:暂停|停止|不再|中止|继续暂停|暂缓)[^，。；]{0,14}$/;
const SUSPENDED_BEHIND = /^在[^，。；]{0,16}暂停/;
/** 对华加征50%关税: on the country, so on all its goods. */
const ON_A_COUNTRY =
  /^(?:对|向)(?:华|中方?|陆|美方?|北京|中国(?:大陆|内地)?|大陆|我国)(?:进一步|额外|再|再次|新|继续)*(?:新增|追加|添加|加征|征收|课征|实施|施加|祭出|开征)/;
/** 措施已于当日12时01分正式实施. */
const BEGAN =
  /^(?:措施|政策)?(?:已|将)?(?:经)?(?:于|从|自)?(?:当日|今日|今天|即日|\d{1,2}日)[^，。；]{0,12}(?:实施|生效|施行)/;
/** 新出台的对华关税, 最新加征的关税; not 新能源. */
const NEW_BEFORE = /(?:新出台|新宣布|新公布|最新|新一轮|新增|新)的?$/;
/** 附件所列商品加征相应关税: of the act that is told. */
const OF_THE_ACT = /附件所列|相应/;
/** 关于…加征关税的公告: the act of these days. */
const NOTICE = /^(?:措施|税率)?的(?:公告|通知|决定)/;
/** Some goods, chosen: never all that is charged. */
const SOME_GOODS = /部[分份]|多种|一批|若干|某些|一系列/;
/** 进一步, 再, 额外: so much on top of what there was. */
const ON_TOP = /新增|添加|进一步|再(?!次|度)|额外|追加|另外/;
/** Speaks of the goods named last: 对这些商品. */
const OF_BEFORE = /^(?:对|向)(?:这些|上述|有关|相关)/;
/** What stays as it is was not announced: 保留现行的…. */
const KEPT = /保留|现行|维持|原有|既有|此前|先前/;
/** A notice, or a decision told as the news of the day. */
const ANNOUNCED = /公告|宣布|宣告|决定|发布|公布|起[，,]?$/;
const LAYS = /加征|征收|课征|提高|上调|加税/;

/** How much of a rate right before the words is theirs: 24%的|对等关税. */
export const ownRateLength = (before: string): number =>
  RATE_BEFORE.exec(before.slice(-RATE_REACH.before))?.[0].length ?? 0;

/** The clues beside whose duty it is. */
export function cluesOf(here: DutyHere, from: DutyPattern['from']): Omit<DutyWords, 'side'> {
  const { words, before, after } = here;
  const goods = narrowest(goodsIn(words));
  const amountsBn = amountsIn(words);
  return {
    ratesPct: ratesIn(words + ratesBeside(here)),
    amountsBn,
    goods,
    allGoods:
      goods.length === 0 &&
      (speaksOfAllGoods(words) || ON_A_COUNTRY.test(words) || from === 'actor'),
    everything: goods.length === 0 && speaksOfEverything(words),
    grounds: groundsOf(words, before),
    recent:
      NEW_BEFORE.test(before) ||
      NOTICE.test(after) ||
      SOME_GOODS.test(words) ||
      OF_THE_ACT.test(words),
    onTop: ON_TOP.test(`${before.slice(-3)}${words}`),
    ofBefore: OF_BEFORE.test(words) || SUSPENDED_BEHIND.test(after),
    raised: /提高|上调/.test(words),
    remaining: /(?:其余|剩余)(?!的?[\d.]+%)/.test(words) && amountsBn.length === 0,
    suspended: isSuspended(here),
    announced: isAnnounced(here),
  };
}

/** Rates that stand beside the phrase and are its own: "24%的…", "…，由84%调高至125%". */
function ratesBeside({ before, after }: DutyHere): string {
  const rateBefore = RATE_BEFORE.exec(before.slice(-RATE_REACH.before))?.[0] ?? '';
  const rateAfter = RATE_AFTER.exec(after.slice(0, RATE_REACH.after))?.[0] ?? '';
  return ` ${rateBefore} ${rateAfter}`;
}

function isSuspended({ before, after }: DutyHere): boolean {
  const withoutRate = before.slice(0, before.length - ownRateLength(before));
  return SUSPENDED.test(withoutRate) || SUSPENDED_BEHIND.test(after);
}

function isAnnounced({ words, before, after }: DutyHere): boolean {
  const isNews = ANNOUNCED.test(before) || BEGAN.test(after);
  return isNews && !KEPT.test(before.slice(-20)) && LAYS.test(words);
}
