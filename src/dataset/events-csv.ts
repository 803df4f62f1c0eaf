/** The events as a table for spreadsheets: RFC 4180, one line an event, lists joined by "; ". */
import type { NewsEvent } from '../model/event-records';
import type { Records } from '../model/records';

const COLUMNS = [
  'id',
  'date',
  'kind',
  'side',
  'title',
  'title_zh_hans',
  'summary',
  'place',
  'officials',
  'policies',
  'measures',
  'answers',
  'follows',
  'grade',
  'sources',
] as const;

export function eventsCsv(records: Records): string {
  const rows = records.events
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1))
    .map((event) => cellsOf(event, records));
  return [COLUMNS, ...rows].map((cells) => cells.map(quoted).join(',')).join('\r\n');
}

function cellsOf(event: NewsEvent, { sources, translations }: Records): string[] {
  const measures = event.measures.map(({ policy, action, rate, effective }) =>
    [action, policy, rate, effective && `from ${effective}`].filter(Boolean).join(' '),
  );
  return [
    event.id,
    event.date,
    event.kind,
    event.side,
    event.title,
    translations.eventTitles[event.title] ?? '',
    event.summary,
    event.place ?? '',
    event.officials.join('; '),
    event.policies.join('; '),
    measures.join('; '),
    event.answers.join('; '),
    event.follows.join('; '),
    event.grade,
    event.sources.flatMap((id) => sources[id]?.url ?? []).join('; '),
  ];
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
