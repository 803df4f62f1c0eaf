/**
 * The events of a list as a file: for a spreadsheet, or for a program.
 */
import { textIn } from '../shared/DataText';
import { eventKindKey, SIDE_KEYS } from '../shared/kind-words';
import type { MessageKey } from '../shared/messages';
import type { Words } from '../shared/words';
import { namedIn } from './named';
import type { NamedRecord, PopupEvent } from './popup-props';

const COLUMNS: MessageKey[] = [
  'columnRecord',
  'columnDate',
  'columnTitle',
  'columnKindCode',
  'columnSideCode',
  'filterKind',
  'filterSide',
  'columnSummary',
  'groupOfficials',
  'groupPolicies',
  'columnSources',
];

/** Byte order mark: without it Excel reads Chinese as nonsense. */
const BOM = '\uFEFF';

/**
 * RFC 4180, a line for each event; lists are joined by "; ". Headings and words are in the
 * reader's language; ids, days and codes are the same in all, for whoever sorts or joins
 * by them.
 */
export function csvOf(events: readonly PopupEvent[], { messages, locale }: Words): string {
  const names = (list: readonly NamedRecord[]) =>
    list.map((record) => namedIn(record, locale)).join('; ');
  const rows = events.map((event) => {
    const { id, date, title, zh, kind, side, summary, zhSummary, officials, policies } = event;
    const urls = event.sources.map(({ url }) => url).join('; ');
    return [
      id,
      date,
      textIn(locale, title, zh),
      kind,
      side,
      messages(eventKindKey(kind)),
      messages(SIDE_KEYS[side]),
      textIn(locale, summary, zhSummary),
      names(officials),
      names(policies),
      urls,
    ];
  });
  const heads = COLUMNS.map((key) => messages(key));
  const lines = [heads, ...rows].map((row) => row.map(cell).join(','));
  return `${BOM}${lines.join('\r\n')}\r\n`;
}

/** Spreadsheets take a cell that begins with these for a formula; an apostrophe makes it text. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function jsonOf(
  events: readonly PopupEvent[],
  dataset: { version: string; coverageUntil: string },
): string {
  const plain = events.map(({ keywords: _, officials, policies, ...event }) => ({
    ...event,
    officials: officials.map(({ id, name }) => ({ id, name })),
    policies: policies.map(({ id, name }) => ({ id, name })),
  }));
  return `${JSON.stringify({ dataset, events: plain }, null, 2)}\n`;
}
