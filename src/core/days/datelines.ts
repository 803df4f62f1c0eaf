/**
 * Datelines: the short lines near a headline that say when an article was published.
 *
 * Beside them stand other dates: of the last change, of an event, of the owner's rights,
 * of the next story. What says so, or may be so, is left alone.
 */
import type { DateEvidence } from './article-date';
import { isOfTitle } from './headlines';
import { daysIn } from './written-dates';

/** Longest line that is read as a dateline; a sentence of the article is longer. */
const DATELINE_LENGTH = 90;
const DATELINE_BLOCKS = 8;
const BLOCKS_ABOVE = 3;
/** A paragraph of an article; what stands above the first one is its head. */
const PARAGRAPH_LENGTH = 200;
const OF_RIGHTS = /©|\(c\)|copyright|all rights/i;
export const OF_A_CHANGE =
  /updated?|modified|last (?:changed|edited|reviewed)|aktualisier|geändert|mis(?:e)? à jour|modifié|actualizad|atualizad|aggiornat|modifica|bijgewerkt|gewijzigd|uppdaterad|opdateret|oppdatert|aktualizac|обновлен|更新|수정/i;
const OF_PUBLISHING =
  /publi|posted|veröffentlicht|erstellt|erschienen|geplaatst|gepubliceerd|pubblicat|发布|發佈|发表|公開|입력/i;

/** East Asian papers put the word behind the date: 5月4日 5:12更新. */
const ENDS_IN_A_CHANGE = /[\d日] ?(?:更新|수정)$/;
const ASIDE = /[(（][^()（）]*[)）]/;

/**
 * What a line says of the publication: nothing when it dates a change or the owner's
 * rights only, and never more than one day.
 */
export function ownDateIn(line: string): string | null {
  if (OF_RIGHTS.test(line)) return null;
  if (ENDS_IN_A_CHANGE.test(line)) return null;
  const aside = ASIDE.exec(line)?.[0] ?? '';
  if (OF_A_CHANGE.test(aside)) return ownDateIn(line.replace(aside, ''));
  const change = line.search(OF_A_CHANGE);
  if (change < 0) return isOneDay(line) ? line : null;
  const before = line.slice(0, change);
  if (isOneDay(before)) return before;
  const after = line.slice(change);
  const own = after.slice(after.search(OF_PUBLISHING));
  return OF_PUBLISHING.test(after) && isOneDay(own) ? own : null;
}

/** Whether a line says of itself that its date is the publication's. */
export function isOfPublishing(line: string): boolean {
  return OF_PUBLISHING.test(line);
}

/** Lines of events name the first day and the last; which is meant cannot be told. */
function isOneDay(text: string): boolean {
  // Which comes first in 03/04/2025 is not asked here.
  const days = new Set(daysIn(text, 'de'));
  return days.size === 1;
}

/** A date at the head of a paragraph: "(18.01.2018) …", "Berlin, 18 January 2018 – …". */
const LEADING = /^(?:\(([^()]{6,40})\)|([^–—|:]{6,45}?)(?: [–—|-]|:) )/;
const IN_A_SENTENCE = /^(?:on|in|at|by|am|im|seit|since|from|vom|bis|until|le|en|el|il)\s/i;

function datelineOf(line: string): string | null {
  if (line.length <= DATELINE_LENGTH && !/\p{L}{3,}[.!?。？！]["”»“]?$/u.test(line)) {
    return ownDateIn(line);
  }
  const leading = LEADING.exec(line);
  const own = leading?.[1] ?? leading?.[2] ?? '';
  return IN_A_SENTENCE.test(own) ? null : ownDateIn(own);
}

type Spans = readonly { start: number; end: number; heading?: boolean }[];

/**
 * Datelines of a text: short lines that hold a whole date, near its headline where one
 * of the `titles` or a first paragraph tells which that is, else among the first blocks.
 */
export function datelinesOf(
  text: string,
  blocks: Spans,
  titles: readonly string[] = [],
): DateEvidence[] {
  const headline = headlineAt(text, blocks, titles);
  const line = ({ start, end }: Spans[number]) => text.slice(start, end).trim();
  const isKnown = headline >= 0;
  const above = isKnown
    ? blocks.slice(Math.max(0, headline - BLOCKS_ABOVE), headline).reverse()
    : blocks.slice(0, DATELINE_BLOCKS);
  const below = blocks.slice(headline + 1, headline + 1 + DATELINE_BLOCKS);
  return [
    ...(isKnown ? headOf(below).map((block) => datelineOf(line(block))) : []),
    ...above
      .map(line)
      .filter((words) => titles.length === 0 || !isMasthead(words))
      .map(datelineOf),
    isKnown ? footnoteOf(text, blocks.slice(headline)) : null,
  ]
    .filter((value) => value !== null)
    .map((value) => ({ source: 'dateline', value }) as const);
}

/** Above its stories a paper prints the day on which it is read: "Friday, 28 April 2023". */
function isMasthead(line: string): boolean {
  if (/\d:\d\d/.test(line)) return false;
  return (
    /^\p{L}{2,10},? (?:\d|\p{L}+ \d)|星期|周[一二三四五六日]/u.test(line) && !isOfPublishing(line)
  );
}

/** As far as the first paragraph and, for that may be a lead, the lines under it. */
function headOf(blocks: Spans): Spans {
  const isProse = ({ start, end }: Spans[number]) => end - start >= PARAGRAPH_LENGTH;
  const lead = blocks.findIndex(isProse);
  if (lead < 0) return blocks;
  // Below the next paragraph stands the article, below a heading another story.
  const next = blocks.findIndex((block, at) => at > lead && (isProse(block) || block.heading));
  return next < 0 ? blocks : blocks.slice(0, next);
}

/** What blogs say under an article: "This entry was posted on … and filed under …". */
const FOOTNOTE =
  /^(?:this (?:entry|post|article) was (?:posted|published|written)|dieser (?:beitrag|artikel|eintrag) wurde|cet article a été publié|esta entrada fue publicada|questo articolo è stato (?:pubblicato|inserito)|dit bericht (?:is|werd) geplaatst)/i;
const FOOTNOTE_LENGTH = 100;

function footnoteOf(text: string, blocks: Spans): string | null {
  for (const { start, end } of blocks) {
    const beginning = text.slice(start, Math.min(end, start + FOOTNOTE_LENGTH)).trim();
    if (FOOTNOTE.test(beginning)) return ownDateIn(beginning);
  }
  return null;
}

function headlineAt(text: string, blocks: Spans, titles: readonly string[]): number {
  if (titles.length === 0) return -1;
  const words = ({ start, end }: Spans[number]) => text.slice(start, end);
  const titled = blocks.findIndex(
    (block) => block.heading === true && isOfTitle(words(block), titles),
  );
  if (titled >= 0) return titled;
  const prose = blocks.findIndex(({ start, end }) => end - start >= PARAGRAPH_LENGTH);
  for (let at = prose - 1; at >= 0 && at >= prose - DATELINE_BLOCKS; at--) {
    if (blocks[at]?.heading) return at;
  }
  return -1;
}
