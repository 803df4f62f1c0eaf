/**
 * `npm run --silent dataset -- check | stats | export [--schema] | diff REF|FILE`:
 * is the dataset sound, what does it hold, what has changed.
 *
 * `check` is part of `npm test`. Wrong use is one line on stderr and exit 2.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { type Change, diffRecords, type PlainRecords } from '../dataset/diff';
import { problemsOf } from '../dataset/integrity';
import { joinRecordFiles, loadRecords, type RecordFiles, recordFiles } from '../dataset/load';
import { type Counts, statsOf } from '../dataset/stats';
import { Records } from '../model/records';
import { z } from '../model/zod';

const USAGE = 'usage: dataset check | stats | export [--schema] | diff REF|FILE';

export function main(args: string[]): number {
  const [command, ...rest] = args;
  if (command === 'check' && rest.length === 0) return check();
  if (command === 'stats' && rest.length === 0) return stats();
  if (command === 'export' && rest.length === 0) return print(loadRecords());
  if (command === 'export' && rest[0] === '--schema' && rest.length === 1) {
    return print(z.toJSONSchema(Records));
  }
  const [version] = rest;
  if (command === 'diff' && version !== undefined && rest.length === 1) return diff(version);
  return refuse(USAGE);
}

function check(): number {
  let records: Records;
  try {
    records = loadRecords();
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    for (const { path, message } of error.issues) console.log(`${path.join('.')}: ${message}`);
    console.log(`dataset: the records do not parse, ${error.issues.length} problem(s)`);
    return 1;
  }
  const problems = problemsOf(records);
  for (const { record, problem } of problems) console.log(`${record}: ${problem}`);
  const { version, coverage } = records.manifest;
  const { records: counts } = statsOf(records);
  const verdict = problems.length === 0 ? 'no problems' : `${problems.length} problem(s)`;
  console.log(
    `dataset ${version}, ${coverage.from} to ${coverage.until}: ${inLine(counts)}; ${verdict}`,
  );
  return problems.length === 0 ? 0 : 1;
}

function stats(): number {
  const stats = statsOf(loadRecords());
  const { measures, terms, statuses } = stats;
  const percent = Math.round((100 * measures.withPrimarySource) / measures.total);
  const lines = [
    `version               ${stats.version}`,
    `coverage              ${stats.coverage.from} to ${stats.coverage.until}`,
    `records               ${inLine(stats.records)}`,
    `events by year        ${inLine(stats.eventsByYear)}`,
    `events by side        ${inLine(stats.eventsBySide)}`,
    `policies by category  ${inLine(stats.policiesByCategory)}`,
    `policies by side      ${inLine(stats.policiesBySide)}`,
    `tariff layers         ${inLine(stats.layersByType)}`,
    `sources by grade      ${inLine(stats.sourcesByGrade)}; ${stats.unopenedSources} not opened`,
    `primary source        ${percent}% of tariffs and layers (${measures.withPrimarySource} of ${measures.total}), opened for ${measures.primaryOpened}`,
    `terms in office       ${terms.withOwnSource} of ${terms.total} with a source of their own`,
    `legal statuses        ${statuses.withOwnSource} of ${statuses.total} with a source of their own`,
    `no certain status     ${stats.policiesWithoutStatusLine} policies`,
    ...listed('tariffs and layers without a primary source', stats.measuresWithoutPrimarySource),
    ...listed('statements on one weak source', stats.statementsOnOneWeakSource),
    ...Object.entries(stats.weakRecords).flatMap(([list, ids]) =>
      listed(`${list} on weak sources only`, ids),
    ),
  ];
  console.log(lines.join('\n'));
  return 0;
}

function inLine(counts: Counts): string {
  return Object.entries(counts)
    .map(([word, count]) => `${count} ${word.replace(/(?<=[a-z])[A-Z]/g, inSmall)}`)
    .join(', ');
}

/** "tariffLayers" reads "tariff layers". */
function inSmall(capital: string): string {
  return ` ${capital.toLowerCase()}`;
}

function listed(title: string, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  return ['', `${title} (${names.length}):`, ...names.map((name) => `  ${name}`)];
}

function print(value: unknown): number {
  console.log(JSON.stringify(value, null, 2));
  return 0;
}

function diff(version: string): number {
  let before: PlainRecords;
  try {
    before = existsSync(version) ? exported(version) : atGitRef(version);
  } catch {
    return refuse(`"${version}" is neither an exported dataset nor a git ref with records`);
  }
  const changes = diffRecords(before, joinRecordFiles(recordFiles()));
  for (const change of changes) console.log(inWords(change));
  if (changes.length === 0) console.log(`no changes since ${version}`);
  return 0;
}

function inWords({ kind, list, id, name, fields }: Change): string {
  const sign = { added: '+', removed: '-', changed: '~' }[kind];
  const title = name ? ` (${name})` : '';
  return `${sign} ${list} ${id}${title}${fields.length > 0 ? `: ${fields.join(', ')}` : ''}`;
}

function exported(file: string): PlainRecords {
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof parsed !== 'object' || parsed === null) throw new Error('not a dataset');
  return parsed as PlainRecords;
}

function atGitRef(ref: string): PlainRecords {
  const folder = 'src/dataset/records/';
  const git = (...args: string[]): string =>
    execFileSync('git', args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: 'pipe' });
  const paths = git('ls-tree', '-r', '--full-tree', '--name-only', ref, folder).trim().split('\n');
  const files: RecordFiles = {};
  for (const path of paths.filter((path) => path.endsWith('.json'))) {
    files[path.slice(folder.length)] = JSON.parse(git('show', `${ref}:${path}`));
  }
  if (!files['dataset.json']) throw new Error('no records there');
  return joinRecordFiles(files);
}

function refuse(reason: string): number {
  console.error(`dataset: ${reason}`);
  return 2;
}
