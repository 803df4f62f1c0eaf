/**
 * Truces of the tariff fight in Chinese that have their day beside them, or are news:
 * 双方在5月同意休战, 随后达成临时「停火」共识. Those with 贸易 or 关税 before them are told by
 * their wording (the dataset's descriptions).
 */
import type { IsoDay } from '../../model/days';
import type { LexiconEvent, LexiconOfficial } from '../../model/lexicon';
import { addDays, fuzzyBounds } from '../days/tenure';
import type { TimeExpression } from '../days/time-expressions';
import { traitsOf } from './event-traits';
import type { TrucePhrase } from './truces';

const QUOTE = '["「『]?';
const TRUCE = new RegExp(
  `(?<=(?:中美|美中|双方|两国)(?:贸易战|关税战)?(?:同意)?(?:暂时|先|再)?)(?:休战|休兵|停火|停战)(?=\\d+[天日]|一年)|(?:下调|降低|调降|削减)(?:相互|互相|互|彼此)(?:加征|征收|课征)的?(?:高额)?关税|(?:同意|宣布)(?:暂停|停止)(?:相互|互相|互)(?:加征|征收|课征|征)(?:新的?)?关税|(?:同意|达成|敲定|宣布)(?:了|的)?(?:贸易|关税|经贸|临时|暂时|为期.{1,4}的?){0,2}${QUOTE}(?:休战|休兵|停火|停战)${QUOTE.replace('「『', '」』')}(?:协议|协定|共识|安排)?`,
  'g',
);
/** The truce of these months: 违背休战协议. */
const CURRENT =
  /(?:(?:违背|违反|遵守|延长|破坏|履行|撕毁|维持|落实)(?:了|的)?(?:双方|两国|中美)?|(?:中美|美中|两国)(?:领袖|领导人|元首)(?:之间)?(?:达成)?的)(?:贸易|关税|经贸)?["「『]?(?:休战|休兵|停战)["」』]?(?:协议|协定|共识|安排|期|(?=(?:\d+天|\d+日|一年|至|到)))/g;
/** Truces of wars, and of others. */
const OF_WAR =
  /加沙|以色列|哈马斯|哈玛斯|真主党|伊朗|乌克兰|俄乌|俄罗斯|泰国|柬埔寨|朝鲜|边境|军事|战事|人质|印巴|巴基斯坦|欧盟|日本|加拿大|墨西哥/;
/** What tells that the truce spoken of is that of the tariffs. */
const OF_TARIFFS = /关税|贸易|经贸/;
/** Hoped for, or over. */
const NOT_THERE = /(?:未|没有|尚未|希望|呼吁|有望|可能|能否|若|如果|寻求)[^，。；]{0,8}$/;
/** How far before the words a day stands that is theirs. */
const REACH = 18;
/** How long a truce is the one that is spoken of. */
const CURRENT_DAYS = 400;
/** How long a truce without a day is news. */
const NEWS_DAYS = 8;

interface Known {
  events: readonly LexiconEvent[];
  officials: ReadonlyMap<string, LexiconOfficial>;
}

/** Truces that the folded Chinese sentence means. */
export function chineseTruceIn(
  folded: string,
  times: readonly TimeExpression[],
  day: IsoDay,
  known: Known,
): TrucePhrase[] {
  if (!/休战|休兵|停火|停战|互征|互加征|互相?加征|相互?加征/.test(folded) || OF_WAR.test(folded))
    return [];
  const all = truces(known);
  return [
    ...[...folded.matchAll(TRUCE)].flatMap((match) => {
      if (NOT_THERE.test(folded.slice(0, match.index))) return [];
      const time = times.findLast(
        ({ end }) =>
          end <= match.index &&
          match.index - end <= REACH &&
          !/[，。；](?!同意|达成|宣布)/.test(folded.slice(end, match.index)),
      );
      const from = time ? addDays(time.from, -1) : addDays(day, -NEWS_DAYS);
      const to = time ? addDays(time.to, 1) : day;
      const fitting = all.filter((event) => isWithin(event, from, to) && isWithin(event, '', day));
      if (fitting.length === 1) return phraseOf(match, fitting[0]);
      return time || !OF_TARIFFS.test(folded) ? [] : phraseOf(match, lastOf(all, day));
    }),
    ...[...folded.matchAll(CURRENT)].flatMap((match) => phraseOf(match, lastOf(all, day))),
  ];
}

const truces = ({ events, officials }: Known): LexiconEvent[] =>
  events.filter((event) => traitsOf(event, events, officials).truce);

/** The one that holds on the day, if it is not long ago. */
const lastOf = (all: readonly LexiconEvent[], day: IsoDay): LexiconEvent | undefined =>
  all.filter((event) => isWithin(event, addDays(day, -CURRENT_DAYS), day)).at(-1);

function isWithin(event: LexiconEvent, from: IsoDay, to: IsoDay): boolean {
  const { earliest, latest } = fuzzyBounds(event.date);
  return latest >= from && earliest <= to;
}

function phraseOf(
  { 0: words, index: start }: RegExpExecArray,
  event?: LexiconEvent,
): TrucePhrase[] {
  if (!event) return [];
  const span = { start, end: start + words.length, confidence: 0.85 };
  return event.agreement === ''
    ? [{ ...span, id: event.id, kind: 'event' }]
    : [{ ...span, id: event.agreement, kind: 'policy' }];
}
