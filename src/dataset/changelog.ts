/**
 * The Dataset section of the changelog: what readers would notice, listed; what
 * they would not (sources, names for the detector), counted.
 */

import type { Records } from '../model/records';
import { inWords as dayInWords } from './days';
import type { Change } from './diff';
import { changeInWords } from './diff-in-words';

/** Lists whose changes are told one by one. */
const TOLD: readonly string[] = [
  'events',
  'policies',
  'tariffLayers',
  'officials',
  'offices',
  'institutions',
  'headlineRates',
  'rateSeries',
];

/** Fields that change what a card says; the rest is how a page's words are found. */
const SHOWN: readonly string[] = [
  'announced',
  'author',
  'bio',
  'date',
  'effective',
  'ended',
  'from',
  'legalBasis',
  'name',
  'plannedFrom',
  'points',
  'ratePct',
  'roles',
  'scope',
  'started',
  'state',
  'statusHistory',
  'statusLine',
  'sumPct',
  'summary',
  'title',
  'to',
];

const MOST_LINES = 40;

/** Markdown list, newest version first in the file that it goes into. */
export function changelogSection(records: Records, changes: readonly Change[] | null): string {
  const { version, coverage } = records.manifest;
  const covers = `${dayInWords(coverage.from)} to ${dayInWords(coverage.until)}`;
  if (changes === null) return firstSection(records, covers);
  const told = changes.filter(isTold);
  const lines = told.slice(0, MOST_LINES).map((change) => `- ${changeInWords(withShown(change))}.`);
  const rest = told.length - lines.length;
  return [
    `- Version ${version}, covering ${covers}.`,
    ...lines,
    ...(rest > 0 ? [`- And ${rest} more, by \`npm run dataset -- diff\`.`] : []),
    ...countsOf(changes.filter((change) => !isTold(change))),
  ].join('\n');
}

function isTold({ kind, list, fields }: Change): boolean {
  return (
    TOLD.includes(list) && (kind !== 'changed' || fields.some((field) => SHOWN.includes(field)))
  );
}

function withShown(change: Change): Change {
  return { ...change, fields: change.fields.filter((field) => SHOWN.includes(field)) };
}

function countsOf(changes: readonly Change[]): string[] {
  const sources = changes.filter((change) => change.list === 'sources');
  const others = changes.length - sources.length;
  const parts = [
    ...(sources.length > 0 ? [`${sources.length} sources added, replaced or read again`] : []),
    ...(others > 0 ? [`${others} records with better links, names or translations`] : []),
  ];
  return parts.length > 0 ? [`- Besides: ${parts.join('; ')}.`] : [];
}

function firstSection(records: Records, covers: string): string {
  const { officials, offices, institutions, policies, events, tariffLayers, sources } = records;
  return [
    `- First version, ${records.manifest.version}, covering ${covers}.`,
    `- ${officials.length} people in ${offices.length} offices, ${institutions.length} institutions, ${policies.length} measures with their status day by day, ${events.length} events, ${tariffLayers.length} duties at the border, on ${Object.keys(sources).length} pages as sources.`,
    `- Average rates by ${records.rateSeries.length} authors, each kept apart.`,
    '- All of it in Chinese too, for the Mainland and for Taiwan; foreign papers keep their names.',
  ].join('\n');
}
