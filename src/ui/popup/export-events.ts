/**
 * The events of a list as a file: for a spreadsheet, or for a program.
 */
import type { PopupEvent } from './popup-props';

const COLUMNS = [
  'id',
  'date',
  'title',
  'kind',
  'side',
  'summary',
  'officials',
  'policies',
  'sources',
] as const;

/** Byte order mark: without it Excel reads Chinese as nonsense. */
const BOM = '\uFEFF';

/** RFC 4180, a line for each event; lists are joined by "; ". */
export function csvOf(events: readonly PopupEvent[]): string {
  const rows = events.map((event) => {
    const names = (list: readonly { name: string }[]) => list.map(({ name }) => name).join('; ');
    const { id, date, title, kind, side, summary } = event;
    const urls = event.sources.map(({ url }) => url).join('; ');
    const { officials, policies } = event;
    return [id, date, title, kind, side, summary, names(officials), names(policies), urls];
  });
  const lines = [[...COLUMNS], ...rows].map((row) => row.map(cell).join(','));
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
