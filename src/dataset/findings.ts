/**
 * What is wrong with the record files, each finding with the place to mend: file,
 * record, field. Schema first; records that do not parse cannot be asked the rest.
 */
import { Records } from '../model/records';
import { type Problem, problemsOf } from './integrity';
import { joinRecordFiles, type RecordFiles } from './load';

export interface Finding {
  /** Path inside the records folder. */
  file: string;
  record: string;
  field: string;
  problem: string;
}

/** The parsed records with what `check` finds wrong in them; no records if they do not parse. */
export function readRecords(
  files: RecordFiles,
  check: (records: Records) => Problem[] = problemsOf,
): { records?: Records; findings: Finding[] } {
  const joined = joinRecordFiles(files);
  const { success, data, error } = Records.safeParse(joined);
  if (!success) {
    const findings = error.issues.map(({ path, message }) => placed(joined, path, message));
    return { findings };
  }
  const listOf = listsById(data);
  const findings = check(data).map((problem) => {
    const list = problem.field in data.translations ? problem.field : listOf.get(problem.record);
    return { file: fileOf(list ?? '', problem.record), ...problem };
  });
  return { records: data, findings };
}

/** "policies.json › us-ieepa › started: …", after the folder or line that the caller knows. */
export function inOneLine({ file, record, field, problem }: Finding): string {
  const place = [file, record, field].filter((part) => part !== '').join(' › ');
  return `${place}: ${problem.replace(/\s+/g, ' ')}`;
}

const FILES: Record<string, string> = {
  manifest: 'dataset.json',
  offices: 'offices.json',
  officials: 'officials.json',
  institutions: 'institutions.json',
  policies: 'policies.json',
  tariffLayers: 'tariff-layers.json',
  headlineRates: 'headline-rates.json',
  rateSeries: 'rate-series.json',
  sharedAliases: 'shared-aliases.json',
  descriptions: 'descriptions.json',
  heldBack: 'held-back.json',
  sources: 'sources.json',
  eventTitles: 'zh/event-titles.json',
  states: 'zh/states.json',
  officeTitles: 'zh/office-titles.json',
  scopes: 'zh/scopes.json',
  places: 'zh/places.json',
  legalBases: 'zh/legal-bases.json',
  summaries: 'zh/summaries.json',
  publishers: 'zh/publishers.json',
};

function fileOf(list: string, record: string): string {
  if (list === 'events') return `events/${record.slice(0, 4)}.json`;
  return FILES[list] ?? '';
}

function listsById(records: Records): Map<string, string> {
  const lists = new Map<string, string>();
  for (const [list, rows] of Object.entries(records)) {
    if (Array.isArray(rows)) for (const row of rows) lists.set(nameOf(row) ?? '', list);
  }
  for (const id of Object.keys(records.sources)) lists.set(id, 'sources');
  lists.set('dataset', 'manifest');
  return lists;
}

function placed(
  joined: Record<string, unknown>,
  path: readonly PropertyKey[],
  problem: string,
): Finding {
  const [list = '', ...rest] = path.map(String);
  if (list === 'translations') {
    const [catalogue = '', record = ''] = rest;
    return { file: fileOf(catalogue, record), record, field: '', problem };
  }
  const rows = joined[list];
  const hasRows = Array.isArray(rows) || list === 'sources';
  const [at = '', ...field] = hasRows ? rest : ['', ...rest];
  const record = Array.isArray(rows) ? (nameOf(rows[Number(at)]) ?? `number ${at}`) : at;
  const isIndex = (step: string): boolean => /^\d+$/.test(step);
  const dotted = field.map((step) => (isIndex(step) ? `[${step}]` : `.${step}`)).join('');
  return { file: fileOf(list, record), record, field: dotted.replace(/^\./, ''), problem };
}

/** A record is known by its id, a shared name by its form. */
function nameOf(row: unknown): string | undefined {
  if (typeof row !== 'object' || row === null) return undefined;
  const name = 'id' in row ? row.id : 'form' in row ? row.form : undefined;
  return typeof name === 'string' ? name : undefined;
}
