/**
 * Days that a text names, seen from the article's own day.
 *
 * "On Feb 21" in an article of 22 February is yesterday; "last month" is a span.
 * An expression without a year means the nearest such day that is not after the
 * article (news speaks of what happened), unless the words point forward.
 */
import type { IsoDay } from '../../model/days';
import { chineseTimesIn } from './chinese-time';
import { addDays } from './tenure';

/** A span of days, both ends included, and where the words stand. */
export interface TimeExpression {
  start: number;
  end: number;
  from: IsoDay;
  to: IsoDay;
  /** Known to the day rather than to the month or year. */
  exact: boolean;
}

const MONTHS = [
  'jan(?:uary|\\.)?',
  'feb(?:ruary|\\.)?',
  'mar(?:ch|\\.)?',
  'apr(?:il|\\.)?',
  'may',
  'june?',
  'july?',
  'aug(?:ust|\\.)?',
  'sept?(?:ember|\\.)?',
  'oct(?:ober|\\.)?',
  'nov(?:ember|\\.)?',
  'dec(?:ember|\\.)?',
];
const MONTH = `(${MONTHS.join('|')})`;
const YEAR = '(?:,? (20\\d\\d))?';
const MONTH_DAY = new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?(?!\\d)${YEAR}`, 'g');
const DAY_MONTH = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? ${MONTH}\\b${YEAR}`, 'g');
/** "On the 9th". */
const DAY_ONLY =
  /\bon the (\d{1,2})(?:st|nd|rd|th)\b(?! (?:of|floor|anniversary|day|hole|straight|place|century|time|round))/g;
const MONTH_ONLY = new RegExp(
  `\\b(?:in|since|from|of|last|during|(?:at the )?(?:start|beginning|end) of|early|late|mid-?|by) ?${MONTH}\\b(?! \\d{1,2}\\b)${YEAR}`,
  'g',
);
/** "their November 2023 summit", "the May truce". */
const MONTH_BEFORE = new RegExp(
  `\\b${MONTH},? (?:(20\\d\\d)\\b|(?=(?:(?:phone|video|trade|tariff) )?(?:truce|talks|summit|call|meeting|deal|agreement|pact|accord|round)\\b))`,
  'g',
);
const YEAR_ONLY = /\b(?:in|since|from|of|during|early|late) (20\d\d)\b/g;
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
/** Not before a date, which knows better: "Monday, July 28". */
const WEEKDAY = new RegExp(
  `\\b(?:on |last |this )?(${WEEKDAYS.join('|')})\\b(?!,? \\(?${MONTH} \\d|,? \\(?\\d{1,2} ${MONTH})`,
  'g',
);
const RELATIVE: readonly [RegExp, number, number][] = [
  [/\btoday\b/g, 0, 0],
  [/\byesterday\b/g, -1, -1],
  [/\bovernight\b/g, -1, -1],
  [/\b(?:tonight|this (?:morning|afternoon|evening))\b/g, 0, 0],
  [/\blast night\b/g, -1, -1],
  [/\b(?:a|one) day (?:ago|earlier)\b/g, -1, -1],
  [/\b(?:two|three) days (?:ago|earlier)\b/g, -3, -2],
  [/\b(?:a|one|last) fortnight (?:ago|earlier)?\b/g, -17, -11],
  [/\bthree weeks ago\b/g, -24, -18],
  [/\blast week\b/g, -13, -1],
  [/\bearlier this week\b/g, -6, 0],
  [/\blater this week\b/g, 1, 7],
  [/\bthis week\b/g, -6, 6],
  [/\b(?:this|last|over the) weekend\b/g, -7, 2],
  [/\blater (?:this|in the) month\b/g, 1, 31],
  [/\b(?:earlier )?this month\b/g, -31, 0],
  [/\b(?:a|one) week ago\b/g, -9, -5],
  [/\btwo weeks ago\b/g, -17, -11],
  [/\bnext week(?:end)?\b/g, 1, 13],
  [/\bin (?:the )?coming (?:days|weeks)\b/g, 1, 31],
  [/\b(?:early )?next month\b/g, 1, 62],
  [/\btomorrow\b/g, 1, 1],
];

/** "Last fall", by the month it begins in; the last one that has begun. */
const SEASON = /\b(?:last|this past) (spring|summer|fall|autumn|winter)\b/g;
const SEASON_BEGINS: Readonly<Record<string, number>> = {
  spring: 3,
  summer: 6,
  fall: 9,
  autumn: 9,
  winter: 12,
};
const SEASON_DAYS = 91;
const HALF_YEAR_DAYS = 150;

function seasonBefore(season: string, article: IsoDay): [IsoDay, IsoDay] {
  const year = Number(article.slice(0, 4));
  const beginOf = (of: number) => `${of}-${pad(SEASON_BEGINS[season] ?? 1)}-01`;
  // "Last fall" in a November is that of the year before.
  const from = [year, year - 1, year - 2]
    .map(beginOf)
    .find((begin) => begin <= addDays(article, -HALF_YEAR_DAYS));
  const begin = from ?? beginOf(year - 1);
  return [begin, addDays(begin, SEASON_DAYS)];
}

const pad = (value: number) => String(value).padStart(2, '0');

function monthNumber(word: string): number {
  return MONTHS.findIndex((pattern) => new RegExp(`^(?:${pattern})$`).test(word)) + 1;
}

function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The nearest year that keeps the day at or before the article, a month of leeway given. */
function yearFor(month: number, day: number, article: IsoDay): number {
  const year = Number(article.slice(0, 4));
  const ahead = addDays(article, 31);
  const on = (one: number) => `${one}-${pad(month)}-${pad(day)}`;
  if (on(year + 1) <= ahead) return year + 1;
  return on(year) > ahead ? year - 1 : year;
}

/**
 * All time expressions of folded text, by their start. Without an article day only
 * those with a year of their own count.
 */
export function timeExpressionsIn(folded: string, article: IsoDay | null): TimeExpression[] {
  const found: TimeExpression[] = [];
  const overlapsFound = (start: number, end: number) =>
    found.some((other) => start < other.end && other.start < end);
  const add = (match: RegExpMatchArray, from: IsoDay, to: IsoDay, exact: boolean) => {
    const start = match.index ?? 0;
    const end = start + match[0].length;
    if (!overlapsFound(start, end)) found.push({ start, end, from, to, exact });
  };
  const addDay = (match: RegExpMatchArray, month: number, day: number, year?: string) => {
    if (month < 1 || month > 12 || day < 1 || day > 31) return;
    if (year === undefined && article === null) return;
    const chosen = year === undefined ? yearFor(month, day, article ?? '') : Number(year);
    const iso = `${chosen}-${pad(month)}-${pad(day)}`;
    add(match, iso, iso, true);
  };
  const addMonth = (match: RegExpMatchArray, month: number, year?: string) => {
    if (month < 1 || month > 12) return;
    if (year === undefined && article === null) return;
    const nearest = year === undefined ? yearFor(month, 1, article ?? '') : Number(year);
    // "Last November" in a November is that of the year before.
    const isPast =
      match[0].startsWith('last ') && `${nearest}-${pad(month)}` >= (article ?? '').slice(0, 7);
    const chosen = isPast ? nearest - 1 : nearest;
    const prefix = `${chosen}-${pad(month)}`;
    add(match, `${prefix}-01`, `${prefix}-${pad(lastDayOf(chosen, month))}`, false);
  };
  for (const m of folded.matchAll(MONTH_DAY))
    addDay(m, monthNumber(m[1] ?? ''), Number(m[2]), m[3]);
  for (const m of folded.matchAll(DAY_MONTH))
    addDay(m, monthNumber(m[2] ?? ''), Number(m[1]), m[3]);
  for (const m of article === null ? [] : folded.matchAll(DAY_ONLY)) {
    // The last such day: this month's, or that of the month before.
    const on = (month: string) => `${month}-${pad(Number(m[1]))}`;
    const now = on(article?.slice(0, 7) ?? '');
    const before = on(addDays(`${article?.slice(0, 7)}-01`, -1).slice(0, 7));
    const day = now <= (article ?? '') ? now : before;
    if (Number(m[1]) >= 1 && Number(m[1]) <= 28) add(m, day, day, true);
  }
  for (const m of folded.matchAll(MONTH_ONLY)) addMonth(m, monthNumber(m[1] ?? ''), m[2]);
  for (const m of folded.matchAll(MONTH_BEFORE)) addMonth(m, monthNumber(m[1] ?? ''), m[2]);
  for (const m of folded.matchAll(YEAR_ONLY)) add(m, `${m[1]}-01-01`, `${m[1]}-12-31`, false);
  if (article !== null) {
    for (const [words, from, to] of RELATIVE) {
      for (const m of folded.matchAll(words)) {
        add(m, addDays(article, from), addDays(article, to), from === to);
      }
    }
    for (const m of folded.matchAll(/\blast month\b/g)) {
      const end = addDays(`${article.slice(0, 7)}-01`, -1);
      add(m, `${end.slice(0, 7)}-01`, end, false);
    }
    for (const m of folded.matchAll(/\blast year\b/g)) {
      const year = Number(article.slice(0, 4)) - 1;
      add(m, `${year}-01-01`, `${year}-12-31`, false);
    }
    for (const m of folded.matchAll(SEASON)) {
      const [from, to] = seasonBefore(m[1] ?? '', article);
      add(m, from, to, false);
    }
    for (const m of folded.matchAll(WEEKDAY)) {
      const target = WEEKDAYS.indexOf(m[1] ?? '');
      const today = new Date(`${article}T00:00:00Z`).getUTCDay();
      const day = addDays(article, -((today - target + 7) % 7));
      add(m, day, day, true);
    }
  }
  found.push(...chineseTimesIn(folded, article));
  return found.sort((a, b) => a.start - b.start);
}
