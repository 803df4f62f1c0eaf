/**
 * A change of the dataset as a reader would be told of it: which thing, and what
 * is now said of it that was not said before.
 */
import { inWords as dayInWords, isIsoDay } from './days';
import { type Change, isRow, type Row } from './diff';

/** One line without a full stop. */
export function changeInWords({ kind, list, id, name, fields, before, after }: Change): string {
  const noun = NOUNS[list] ?? list;
  const title = name ?? id;
  if (kind === 'added') return `New ${noun}: ${dated(after)}${title}`;
  if (kind === 'removed') return `Withdrawn ${noun}: ${dated(before)}${title}`;
  const said = fields.map((field) => fieldInWords(field, before?.[field], after?.[field]));
  return `${capital(noun)} ${dated(after)}${title}: ${said.join('; ')}`;
}

const NOUNS: Record<string, string> = {
  manifest: 'version of the',
  offices: 'office',
  officials: 'person',
  institutions: 'institution',
  policies: 'measure',
  events: 'event',
  tariffLayers: 'duty at the border',
  headlineRates: 'reported total',
  rateSeries: 'series of average rates',
  sharedAliases: 'shared name',
  descriptions: 'description of the policy',
  heldBack: 'record held back for want of a page',
  sources: 'source',
  translations: 'Chinese text of the',
};

/** What a field is called on a card or in a guide; others are split into words. */
const FIELDS: Record<string, string> = {
  aliasesAfterFullName: 'names that need the full name first',
  altIds: 'retired ids',
  answers: 'what it answers',
  bio: 'biography',
  eventTitles: 'titles of events',
  follows: 'what it follows',
  from: 'first day',
  grade: 'grade of its sources',
  lastConfirmed: 'last confirmed',
  lastSeenOn: 'last seen in office',
  layers: 'duties counted',
  officials: 'people',
  ratePct: 'rate in per cent',
  roles: 'offices held',
  states: 'status sentences',
  statusHistory: 'history',
  statusLine: 'legal status',
  sumPct: 'total in per cent',
  to: 'first day without',
  zhHans: 'name in Simplified Chinese',
  zhHant: 'name in Traditional Chinese',
};

function fieldInWords(field: string, before: unknown, after: unknown): string {
  const word = FIELDS[field] ?? field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  if (Array.isArray(before) || Array.isArray(after)) {
    return `${word} ${listInWords(asList(before), asList(after))}`;
  }
  if (isRow(before) || isRow(after)) {
    const changes = countKeys(asRow(before), asRow(after));
    return `${word} ${changes}`;
  }
  if (before === undefined) return `${word} added, ${short(after)}`;
  if (after === undefined) return `${word} taken out (${short(before)})`;
  return `${word} ${short(after)} instead of ${short(before)}`;
}

function listInWords(before: readonly unknown[], after: readonly unknown[]): string {
  const had = new Set(before.map((part) => JSON.stringify(part)));
  const has = new Set(after.map((part) => JSON.stringify(part)));
  const added = after.filter((part) => !had.has(JSON.stringify(part)));
  const gone = before.filter((part) => !has.has(JSON.stringify(part)));
  const told = [
    ...(added.length > 0 ? [`now with ${some(added)}`] : []),
    ...(gone.length > 0 ? [`without ${some(gone)}`] : []),
  ];
  return told.join(' and ') || 'in another order';
}

const MOST_TOLD = 3;

function some(parts: readonly unknown[]): string {
  const told = parts.slice(0, MOST_TOLD).map(short).join(', ');
  return parts.length > MOST_TOLD ? `${told} and ${parts.length - MOST_TOLD} more` : told;
}

/** A value in few words: text in quotation marks, a dated entry by its day and sentence. */
function short(value: unknown): string {
  if (typeof value === 'string') return isIsoDay(value) ? dayInWords(value) : `“${value}”`;
  if (value === null) return 'still open';
  if (!isRow(value)) return String(value);
  const words = value.state ?? value.status ?? value.title ?? value.phrase ?? value.policy;
  const day = typeof value.from === 'string' ? value.from : value.date;
  const told = typeof words === 'string' ? `“${words}”` : 'an entry';
  const rate = value.ratePct === undefined ? '' : ` at ${value.ratePct}%`;
  return typeof day === 'string' ? `${told}${rate} from ${inDay(day)}` : `${told}${rate}`;
}

function countKeys(before: Row, after: Row): string {
  const keys = Object.keys(after);
  const added = keys.filter((key) => !(key in before)).length;
  const changed = keys.filter(
    (key) => key in before && JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  ).length;
  const gone = Object.keys(before).filter((key) => !(key in after)).length;
  const told = [`${added} added`, `${changed} changed`, `${gone} taken out`];
  return told.filter((text) => !text.startsWith('0 ')).join(', ');
}

function dated(row: Row | undefined): string {
  return typeof row?.date === 'string' ? `${inDay(row.date)}, ` : '';
}

function inDay(date: string): string {
  return isIsoDay(date) ? dayInWords(date) : date;
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function asRow(value: unknown): Row {
  return isRow(value) ? value : {};
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
