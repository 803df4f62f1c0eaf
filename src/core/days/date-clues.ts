/**
 * What a page says of its own day, gathered but not judged: which of it is a date, and
 * which of the dates is the article's, is told here, out of the page.
 */
import { areNear, type DateEvidence } from './article-date';
import { datelinesOf, isOfPublishing, OF_A_CHANGE, ownDateIn } from './datelines';
import { isOfTitle } from './headlines';
import { parseDay } from './written-dates';

/** A time element, or what else is marked as one. */
export interface TimeClue {
  /** The date in its attributes, '' if there is none. */
  carried: string;
  printed: string;
  /** Its class, and the words before it. */
  around: string[];
}

export interface DateClues {
  /** Dates that structured data give to articles, and what these are called ('' if nothing). */
  articles: { value: string; headline: string }[];
  /** Dates that it gives to the page; those of meta tags, of publication first. */
  pages: string[];
  metas: string[];
  /** Marked as the day of publication, anywhere in the article. */
  published: TimeClue[];
  /** Beside the headline, the nearest first. */
  times: TimeClue[];
  url: string;
  /** Short lines that stand where pages put a date. */
  bylines: string[];
  /** What the page is called by its head. */
  titles: string[];
  lang: string;
}

const FROM_ADDRESS = [
  /\/((?:20|19)\d\d)[-/]?(\d{2}|[a-z]{3})[-/]?(\d{2})(?:[/_.-]|$)/i,
  /[-_/]((?:20)\d\d)(\d{2})(\d{2})(?:[/_.-]|$)/,
];

/** Dates of the page, for `articleDate` to choose from. */
export function evidenceIn(clues: DateClues): DateEvidence[] {
  return [
    ...fromStructuredData(clues),
    ...[...clues.pages, ...clues.metas].map((value) => ({ source: 'meta', value }) as const),
    ...fromTimes(clues),
    ...fromAddress(clues.url),
    ...unanimous(clues.bylines),
  ];
}

/** The same with what the text itself says. */
export function evidenceWithText(
  clues: DateClues,
  { text, blocks }: { text: string; blocks: Parameters<typeof datelinesOf>[1] },
): DateEvidence[] {
  return [...evidenceIn(clues), ...datelinesOf(text, blocks, clues.titles)];
}

/** Several articles of several days are a list of stories: only the one with the page's title counts. */
function fromStructuredData({ articles, titles }: DateClues): DateEvidence[] {
  const days = articles.map(({ value }) => parseDay(value)).filter((day) => day !== null);
  const areOneStory = days.every((day) => areNear(day, days[0] ?? day));
  const own = areOneStory
    ? articles
    : articles.filter(({ headline }) => isOfTitle(headline, titles));
  return own.map(({ value }) => ({ source: 'structured-data', value }));
}

function fromTimes({ published, times }: DateClues): DateEvidence[] {
  const marked = published.find((time) => parseDay(dateOf(time)) !== null);
  const beside = times.find((time) => !isOfAChange(time) && parseDay(dateOf(time)) !== null);
  return [marked, beside]
    .filter((time) => time !== undefined)
    .map((time) => ({ source: 'time-element', value: dateOf(time) }));
}

/** The day that an element prints, where it is another than the one that it carries. */
function dateOf({ carried, printed }: TimeClue): string {
  if (carried === '') return printed;
  const [day, seen] = [parseDay(carried), parseDay(printed)];
  return day !== null && seen !== null && !areNear(day, seen) ? printed : carried;
}

/** Whether the time's own class or the words before it say that it is of a change. */
function isOfAChange({ around, printed }: TimeClue): boolean {
  return [...around, printed].some((words) => OF_A_CHANGE.test(words));
}

function fromAddress(url: string): DateEvidence[] {
  return FROM_ADDRESS.flatMap((pattern) => {
    const match = pattern.exec(url);
    if (!match) return [];
    const [, year, month, day] = match;
    const isName = /[a-z]/i.test(month ?? '');
    const value = isName ? `${day} ${month} ${year}` : `${year}-${month}-${day}`;
    return [{ source: 'url', value } as const];
  });
}

/** Lines far from the headline: those that speak of publishing, if any; none if they differ. */
function unanimous(lines: readonly string[]): DateEvidence[] {
  const dates = lines.map(ownDateIn).filter((value) => value !== null);
  const telling = dates.filter(isOfPublishing);
  const asked = telling.length > 0 ? telling : dates;
  const days = new Set(asked.map((value) => parseDay(value)));
  return days.size === 1 ? asked.map((value) => ({ source: 'page-text', value })) : [];
}
