/**
 * `npm run --silent dataset -- COMMAND`: is the dataset sound, what does it hold,
 * what has changed, and all of it for others.
 *
 * `check` is part of `npm test`. Wrong use is one line on stderr and exit 2.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { changelogSection } from '../dataset/changelog';
import { exportOf } from '../dataset/compile-records';
import { type Change, diffRecords, isRow, type PlainRecords } from '../dataset/diff';
import { changeInWords } from '../dataset/diff-in-words';
import { eventsCsv } from '../dataset/events-csv';
import type { Problem } from '../dataset/integrity';
import { checkChinese } from '../dataset/integrity/translations';
import { joinRecordFiles, loadRecords, type RecordFiles, recordFiles } from '../dataset/load';
import { type Counts, statsOf } from '../dataset/stats';
import { checkText } from '../dataset/text-rules';
import type { Records } from '../model/records';
import { recordsSchema } from './build/dataset-files';
import { complaints, RECORDS_FOLDER } from './dataset/complaints';
import { ROOT } from './root';

const USAGE =
  'usage: dataset check [--text|--chinese] | stats | export [--schema|--csv] | diff REF|FILE | changelog [REF|FILE] [--write]';

export function main(args: string[]): number {
  switch (args.filter((word) => word.startsWith('--') || word === args[0]).join(' ')) {
    case 'check':
      return args.length === 1 ? check() : refuse(USAGE);
    case 'check --text':
      return args.length === 2 ? toLookAt(checkText) : refuse(USAGE);
    case 'check --chinese':
      return args.length === 2 ? toLookAt(checkChinese) : refuse(USAGE);
    case 'stats':
      return args.length === 1 ? stats() : refuse(USAGE);
    case 'export':
      return args.length === 1 ? print(exportOf(loadRecords())) : refuse(USAGE);
    case 'export --schema':
      return print(recordsSchema());
    case 'export --csv':
      console.log(eventsCsv(loadRecords()));
      return 0;
    case 'diff':
      return args[1] !== undefined && args.length === 2 ? diff(args[1]) : refuse(USAGE);
    case 'changelog':
    case 'changelog --write': {
      const [version, ...more] = args.slice(1).filter((word) => word !== '--write');
      return more.length === 0 ? changelog(version, args.includes('--write')) : refuse(USAGE);
    }
    default:
      return refuse(USAGE);
  }
}

function check(): number {
  const found = complaints();
  for (const complaint of found) console.log(complaint);
  if (found.length > 0) {
    console.log(`dataset: ${found.length} problem(s)`);
    return 1;
  }
  const { version, coverage, records } = statsOf(loadRecords());
  console.log(
    `dataset ${version}, ${coverage.from} to ${coverage.until}: ${inLine(records)}; no problems`,
  );
  return 0;
}

/** A reading list for editors, and so apart from what must hold. */
function toLookAt(check: (records: Records) => Problem[]): number {
  const found = complaints(check);
  for (const complaint of found) console.log(complaint);
  console.log(`dataset: ${found.length} text(s) to look at`);
  return found.length === 0 ? 0 : 1;
}

function stats(): number {
  const stats = statsOf(loadRecords());
  const { measures, terms, statuses, chinese, statements } = stats;
  const percent = Math.round((100 * measures.withPrimarySource) / measures.total);
  const lines = [
    `version               ${stats.version}`,
    `coverage              ${stats.coverage.from} to ${stats.coverage.until}`,
    `records               ${inLine(stats.records)}`,
    `events by year        ${inLine(stats.eventsByYear)}`,
    `events by side        ${inLine(stats.eventsBySide)}`,
    `events by kind        ${inLine(stats.eventsByKind)}`,
    `policies by category  ${inLine(stats.policiesByCategory)}`,
    `policies by side      ${inLine(stats.policiesBySide)}`,
    `tariff layers         ${inLine(stats.layersByType)}`,
    `sources by kind       ${inLine(stats.sourcesByKind)}`,
    `sources by grade      ${inLine(stats.sourcesByGrade)}; ${stats.unopenedSources} not opened`,
    `primary source        ${percent}% of tariffs and layers (${measures.withPrimarySource} of ${measures.total}), opened for ${measures.primaryOpened}`,
    `terms in office       ${terms.withOwnSource} of ${terms.total} with a source of their own`,
    `legal statuses        ${statuses.withOwnSource} of ${statuses.total} with a source of their own`,
    `no certain status     ${stats.policiesWithoutStatusLine} policies`,
    `statements            ${statements.total} dated ones, ${statements.onOneWeakSource} of them on one weak source`,
    `in Chinese            ${chinese.map(({ what, done, total }) => `${done} of ${total} ${what}`).join(', ')}`,
    `last verified         ${inLine(stats.lastVerifiedByAge)}`,
    ...listed('tariffs and layers without a primary source', stats.measuresWithoutPrimarySource),
    ...listed('statements on one weak source', stats.statementsOnOneWeakSource),
    ...listed('held back, on weak sources only', stats.heldBack),
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
  const changes = changesSince(version);
  if (!changes) return refuse(unknownVersion(version));
  for (const change of changes) console.log(changeInWords(change));
  if (changes.length === 0) console.log(`no changes since ${version}`);
  return 0;
}

function unknownVersion(version: string): string {
  return `"${version}" is neither an exported dataset nor a git ref with records`;
}

function changelog(version: string | undefined, isWritten: boolean): number {
  const changes = version === undefined ? null : changesSince(version);
  if (version !== undefined && !changes) return refuse(unknownVersion(version));
  const section = changelogSection(loadRecords(), changes ?? null);
  if (!isWritten) {
    console.log(section);
    return 0;
  }
  const file = join(ROOT, 'CHANGELOG.md');
  const text = readFileSync(file, 'utf8');
  const unreleased = /(## Unreleased[\s\S]*?### Dataset\n)[\s\S]*?(?=\n## |\s*$)/;
  if (!unreleased.test(text)) return refuse('CHANGELOG.md has no Dataset section under Unreleased');
  writeFileSync(
    file,
    `${text.replace(unreleased, (_, head: string) => `${head}${section}`).trimEnd()}\n`,
  );
  return 0;
}

function changesSince(version: string): Change[] | undefined {
  try {
    const before = existsSync(version) ? exported(version) : atGitRef(version);
    return diffRecords(before, joinRecordFiles(recordFiles()));
  } catch {
    return undefined;
  }
}

function exported(file: string): PlainRecords {
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isRow(parsed)) throw new Error('not a dataset');
  if (!isRow(parsed.translations)) return parsed;
  // Made from the rest at the export; the records have no such list.
  const { traditional: _, ...translations } = parsed.translations;
  return { ...parsed, translations };
}

function atGitRef(ref: string): PlainRecords {
  const folder = `${RECORDS_FOLDER}/`;
  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 28, stdio: 'pipe' });
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
