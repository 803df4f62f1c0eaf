/**
 * Truces of the tariff fight in Chinese that have their day beside them, or are news:
 * 双方在5月同意休战, 随后达成临时「停火」共识. Those with 贸易 or 关税 before them are told by
 * their wording (the dataset's descriptions).
 */
import type { IsoDay } from '../model/days';
import type { LexiconEvent, LexiconOfficial } from '../model/lexicon';
import { traitsOf } from './event-traits';
import { addDays, fuzzyBounds } from './tenure';
import type { TimeExpression } from './time-expressions';
import type { TrucePhrase } from './truces';

const QUOTE = '["「『]?';
const TRUCE = new RegExp(
  `(?:同意|达成|敲定|宣布)(?:了|的)?(?:贸易|关税|经贸|临时|暂时|为期.{1,4}的?){0,2}${QUOTE}(?:休战|休兵|停火|停战)${QUOTE.replace('「『', '」』')}(?:协议|协定|共识|安排)?`,
  'g',
);
/** Truces of wars, and of others. */
const OF_WAR =
  /加沙|以色列|哈马斯|哈玛斯|真主党|伊朗|乌克兰|俄乌|俄罗斯|泰国|柬埔寨|朝鲜|边境|军事|战事|人质|印巴|巴基斯坦|欧盟|日本|加拿大|墨西哥/;
/** Hoped for, or over. */
const NOT_THERE = /(?:未|没有|尚未|希望|呼吁|有望|可能|能否|若|如果|寻求)[^，。；]{0,8}$/;
/** How far before the words a day stands that is theirs. */
const REACH = 14;
/** How long a truce without a day is news. */
const NEWS_DAYS = 8;

/** Truces that the folded Chinese sentence means. */
export function chineseTruceIn(
  folded: string,
  times: readonly TimeExpression[],
  day: IsoDay,
  known: { events: readonly LexiconEvent[]; officials: ReadonlyMap<string, LexiconOfficial> },
): TrucePhrase[] {
  if (!/休战|休兵|停火|停战/.test(folded) || OF_WAR.test(folded)) return [];
  return [...folded.matchAll(TRUCE)].flatMap(({ 0: words, index: start }): TrucePhrase[] => {
    if (NOT_THERE.test(folded.slice(0, start))) return [];
    const time = times.findLast(
      ({ end }) =>
        end <= start && start - end <= REACH && !/[，。；]/.test(folded.slice(end, start)),
    );
    const from = time ? addDays(time.from, -1) : addDays(day, -NEWS_DAYS);
    const to = time ? addDays(time.to, 1) : day;
    const truces = known.events.filter((event) => {
      const { earliest, latest } = fuzzyBounds(event.date);
      const isOfThen = latest >= from && earliest <= to && earliest <= day;
      return isOfThen && traitsOf(event, known.events, known.officials).truce;
    });
    const [only] = truces;
    if (truces.length !== 1 || !only) return [];
    const span = { start, end: start + words.length, confidence: 0.85 };
    return only.agreement === ''
      ? [{ ...span, id: only.id, kind: 'event' }]
      : [{ ...span, id: only.agreement, kind: 'policy' }];
  });
}
