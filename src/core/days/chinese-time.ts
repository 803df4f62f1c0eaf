/**
 * Days that a Chinese text names, seen from the article's own day.
 *
 * Chinese papers drop what the reader knows: the year, often the month ("4日宣布"),
 * and in Taiwan and Hong Kong they may write the numerals out ("十一月十日").
 */
import type { IsoDay } from '../../model/days';
import { addDays } from './tenure';
import type { TimeExpression } from './time-expressions';

const NUMERAL = '(?:\\d{1,2}|[一二三四五六七八九十廿卅]{1,3})';
const YEAR = '(?:(20\\d\\d)年|(今年|去年|前年|明年))?';
/** A further day of the same month: 3月15日至16日, 5月10、11日. */
const UNTIL = `(?:[日号]?(?:至|到|-|–|~|、|和)(${NUMERAL})(?=[日号]))?`;
const DAY = new RegExp(
  `${YEAR}(?<![\\d一二三])(${NUMERAL})月(${NUMERAL})${UNTIL}[日号](?!电|讯)`,
  'g',
);
const MONTH = new RegExp(
  `${YEAR}(?<![\\d一二三])(${NUMERAL})月(份|初|底|末|中旬|上旬|下旬|中(?!美|国|方))?(?![\\d一二三四五六七八九十廿卅])`,
  'g',
);
/** First and last day that 月初, 月中 and 月底 may mean, with leeway. */
const PART_OF_MONTH: Readonly<Record<string, readonly [number, number]>> = {
  初: [1, 12],
  上: [1, 12],
  中: [8, 22],
  下: [18, 31],
  底: [18, 31],
  末: [18, 31],
};
const OF_A_MONTH = new RegExp(`(本|当|上个?|下个?)月(${NUMERAL})${UNTIL}[日号]`, 'g');
/** 4日宣布, but not 90日, 为期三日, 5日内. A single written numeral is a number of days as a rule. */
const BARE = new RegExp(
  `(?<![\\d一二三四五六七八九十廿卅百月至到、和.年第-])(?<!(?:为期|延长|暂停|暂缓|长达|连续|未来|过去|每|(?<!最)近|约|逾|前|后)[^，。]{0,2})(\\d{1,2}|[一二十廿卅][一二三四五六七八九十]{1,2})${UNTIL}(?:日|号(?=[，。、上下晚早凌在于表宣说和与起至到]|$))(?!电|讯|专电|元|圆|内|间|期|后|前|的|均|本|益|媒|韩|印|常)`,
  'g',
);
const BEGINS = /^(?:凌晨|零时|0时|上午|\d{1,2}时\d{0,2}分?)*起/;
/** 预计本周出访，30日…: the days that follow may lie ahead. */
const AHEAD = /(?:预计|预定|定于|即将|将(?:于|在|会)|拟于|计划于)[^。；]*$/;
const YEAR_ONLY = /(20\d\d)年(?![\d第代度版])/g;
const WEEKDAYS = '一二三四五六日';
const WEEKDAY = /(上个?|本|这|下个?)?(?:周|星期|礼拜)([一二三四五六日天])(?!年|期|刊)/g;
const RELATIVE: readonly [RegExp, number, number][] = [
  [/今天|今日|今晨|今早|今晚|今起|即日起/g, 0, 0],
  [/昨天|昨日|昨晚|昨夜|前一天/g, -1, -1],
  [/前天|前日/g, -2, -2],
  [/明天|明日|明起/g, 1, 1],
  [/日前|近日|前几天|前些天/g, -12, 0],
  [/不久前/g, -45, 0],
  [/上周末/g, -9, -1],
  [/下周末/g, 3, 14],
  [/本周末|这个周末|周末/g, -7, 6],
  [/上周/g, -13, -1],
  [/本周|这一?周/g, -6, 6],
  [/下周/g, 1, 13],
  [/本月|这个月/g, -31, 0],
];

/** 去年底, 今年初, with leeway. */
const PART_OF_YEAR: Readonly<Record<string, readonly [string, string]>> = {
  初: ['01-01', '03-15'],
  底: ['10-15', '12-31'],
  末: ['10-15', '12-31'],
};

/** 三周前, 两天前, 一个月前. */
const AGO =
  /(?:大?约|近)?(\d|[一二两三四五六七八九几])个?(天|周|星期|礼拜|月)(?:多|左右)?(?:之|以)?前/g;
/** Days that the unit lasts, and how far off such words may be. */
const UNIT_DAYS: Readonly<Record<string, readonly [number, number]>> = {
  天: [1, 1],
  周: [7, 5],
  星: [7, 5],
  礼: [7, 5],
  月: [30, 20],
};

const pad = (value: number) => String(value).padStart(2, '0');

const DIGITS = '零一二三四五六七八九';

/** 1 to 99, in figures or written out (廿五, 三十一); 0 for anything else. */
function numberOf(numeral: string): number {
  if (/^\d+$/.test(numeral)) return Number(numeral);
  const spelled = numeral.replace('廿', '二十').replace('卅', '三十');
  const [, tens, ten, ones] = /^([一二三])?(十)?([一二三四五六七八九])?$/.exec(spelled) ?? [];
  if (ten === undefined) return DIGITS.indexOf(ones ?? tens ?? '零');
  return (tens === undefined ? 1 : DIGITS.indexOf(tens)) * 10 + DIGITS.indexOf(ones ?? '零');
}

function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function daysApart(a: IsoDay, b: IsoDay): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
}

/** The year that is meant, or `null` when neither the words nor the article tell it. */
function yearOf(
  year: string | undefined,
  relative: string | undefined,
  month: number,
  day: number,
  article: IsoDay | null,
): number | null {
  if (year !== undefined) return Number(year);
  if (article === null) return null;
  const own = Number(article.slice(0, 4));
  switch (relative) {
    case '今年':
      return own;
    case '去年':
      return own - 1;
    case '前年':
      return own - 2;
    case '明年':
      return own + 1;
    default: {
      const ahead = addDays(article, 31);
      const on = (one: number) => `${one}-${pad(month)}-${pad(day)}`;
      if (on(own + 1) <= ahead) return own + 1;
      return on(own) > ahead ? own - 1 : own;
    }
  }
}

/** The day of that number nearest to the article, in the month before, its own, or the one after. */
function nearestDay(number: number, article: IsoDay, begins: boolean): IsoDay | null {
  const limit = addDays(article, begins ? 17 : 2);
  const [year = 0, month = 0] = article.split('-').map(Number);
  const days = [-1, 0, 1].flatMap((step) => {
    const first = new Date(Date.UTC(year, month - 1 + step, 1)).toISOString().slice(0, 7);
    const [y = 0, m = 0] = first.split('-').map(Number);
    return number <= lastDayOf(y, m) ? [`${first}-${pad(number)}`] : [];
  });
  const possible = days.filter((day) => day <= limit);
  return possible.sort((a, b) => daysApart(a, article) - daysApart(b, article))[0] ?? null;
}

/** All time expressions of folded Chinese text, in no order, none overlapping another. */
export function chineseTimesIn(folded: string, article: IsoDay | null): TimeExpression[] {
  if (!/[年月日号周天晚晨期起早夜拜]/.test(folded)) return [];
  const found: TimeExpression[] = [];
  const add = (match: RegExpExecArray, from: IsoDay, to: IsoDay, exact: boolean) => {
    const start = match.index;
    const end = start + match[0].length;
    if (found.some((other) => start < other.end && other.start < end)) return;
    found.push({ start, end, from, to: to < from ? from : to, exact });
  };
  const addDay = (match: RegExpExecArray, prefix: string, first: string, last?: string) => {
    const [from, to] = [numberOf(first), numberOf(last ?? first)];
    if (from < 1 || from > 31 || to > 31) return;
    add(match, `${prefix}-${pad(from)}`, `${prefix}-${pad(to)}`, true);
  };
  // 2019年5月10日…, 6月1日起…: the year holds on to the end of the sentence.
  let said: string | undefined;
  for (const match of folded.matchAll(DAY)) {
    const month = numberOf(match[3] ?? '');
    const day = numberOf(match[4] ?? '');
    if (month < 1 || month > 12) continue;
    said = match[1] ?? said;
    const year = yearOf(match[2] === undefined ? said : undefined, match[2], month, day, article);
    if (year !== null) addDay(match, `${year}-${pad(month)}`, match[4] ?? '', match[5]);
  }
  for (const match of folded.matchAll(OF_A_MONTH)) {
    if (article === null) break;
    const step = match[1]?.startsWith('上') ? -1 : match[1]?.startsWith('下') ? 1 : 0;
    const [year = 0, month = 0] = article.split('-').map(Number);
    const first = new Date(Date.UTC(year, month - 1 + step, 1)).toISOString();
    addDay(match, first.slice(0, 7), match[2] ?? '', match[3]);
  }
  for (const match of folded.matchAll(MONTH)) {
    const month = numberOf(match[3] ?? '');
    if (month < 1 || month > 12) continue;
    const year = yearOf(match[1], match[2], month, 1, article);
    if (year === null) continue;
    const prefix = `${year}-${pad(month)}`;
    const [from, to] = PART_OF_MONTH[match[4]?.charAt(0) ?? ''] ?? [1, 31];
    const last = Math.min(to, lastDayOf(year, month));
    add(match, `${prefix}-${pad(from)}`, `${prefix}-${pad(last)}`, false);
  }
  for (const match of folded.matchAll(YEAR_ONLY)) {
    add(match, `${match[1]}-01-01`, `${match[1]}-12-31`, false);
  }
  if (article === null) return found;
  for (const match of folded.matchAll(BARE)) {
    const begins =
      BEGINS.test(folded.slice(match.index + match[0].length)) ||
      AHEAD.test(folded.slice(0, match.index));
    const first = nearestDay(numberOf(match[1] ?? ''), article, begins);
    if (first !== null) addDay(match, first.slice(0, 7), match[1] ?? '', match[2]);
  }
  const today = (new Date(`${article}T00:00:00Z`).getUTCDay() + 6) % 7;
  for (const match of folded.matchAll(WEEKDAY)) {
    const target = WEEKDAYS.indexOf((match[2] ?? '').replace('天', '日'));
    const week = match[1]?.startsWith('上') ? -7 : match[1]?.startsWith('下') ? 7 : 0;
    const back = match[1] === undefined ? -((today - target + 7) % 7) : target - today + week;
    const day = addDays(article, back);
    // 本周日 may be the one just past for those who begin the week with it.
    const isSunday = match[1] !== undefined && target === 6 && week === 0;
    // On a Sunday 上周四 is the last one for those who begin the week with it.
    const isEither = today === 6 && week === -7;
    const after = folded.slice(match.index + match[0].length);
    // 签署命令，星期二生效: the next one as well as the last.
    const mayBegin =
      match[1] === undefined &&
      /^(?:起|生效|正式|开始|实施|上路)/.test(after) &&
      !/已经?[于在]?$/.test(folded.slice(0, match.index));
    if (isEither || mayBegin) add(match, day, addDays(day, 7), false);
    else add(match, isSunday ? addDays(day, -7) : day, day, !isSunday);
  }
  for (const [words, from, to] of RELATIVE) {
    for (const match of folded.matchAll(words)) {
      add(match, addDays(article, from), addDays(article, to), from === to);
    }
  }
  for (const match of folded.matchAll(AGO)) {
    const many = numberOf((match[1] ?? '').replace('两', '二').replace('几', '三'));
    const [days, leeway] = UNIT_DAYS[(match[2] ?? '').charAt(0)] ?? [0, 0];
    const back = many * days;
    add(match, addDays(article, -back - leeway), addDays(article, leeway - back), back <= 3);
  }
  for (const match of folded.matchAll(/上个?月(初|底|末|[上中下]旬)?/g)) {
    const end = addDays(`${article.slice(0, 7)}-01`, -1);
    const [from, to] = PART_OF_MONTH[match[1]?.charAt(0) ?? ''] ?? [1, 31];
    const last = Math.min(to, Number(end.slice(8)));
    add(match, `${end.slice(0, 7)}-${pad(from)}`, `${end.slice(0, 7)}-${pad(last)}`, false);
  }
  for (const match of folded.matchAll(/(今|去|前)年(?:年?(初|底|末))?/g)) {
    const year = yearOf(undefined, `${match[1]}年`, 1, 1, article);
    const [from, to] = PART_OF_YEAR[match[2] ?? ''] ?? ['01-01', '12-31'];
    add(match, `${year}-${from}`, `${year}-${to}`, false);
  }
  return found;
}
