/**
 * What changed between two versions of the dataset, record by record.
 *
 * Works on plain JSON, unparsed: an older version may have been written to an
 * older schema, and its changes are still worth telling.
 */

/** Lists of records by name, as in a record file or an export. */
export type PlainRecords = Record<string, unknown>;

/** A record as plain JSON. */
export type Row = Record<string, unknown>;

export interface Change {
  kind: 'added' | 'removed' | 'changed';
  /** "policies", "events", … */
  list: string;
  id: string;
  /** What readers know the record by, where it has such a name. */
  name?: string;
  /** The fields that differ; empty for added and removed records. */
  fields: string[];
  /** The record in the older and in the newer version. */
  before?: Row;
  after?: Row;
}

/** Changes in the order of the lists, each list by id. */
export function diffRecords(before: PlainRecords, after: PlainRecords): Change[] {
  const lists = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return lists.flatMap((list) => diffList(list, byId(before[list]), byId(after[list])));
}

function diffList(list: string, before: Map<string, Row>, after: Map<string, Row>): Change[] {
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort();
  return ids.flatMap((id): Change[] => {
    const old = before.get(id);
    const now = after.get(id);
    const named = nameOf(now ?? old);
    if (!old)
      return [{ kind: 'added', list, id, ...named, fields: [], ...(now && { after: now }) }];
    if (!now) return [{ kind: 'removed', list, id, ...named, fields: [], before: old }];
    const fields = changedFields(old, now);
    if (fields.length === 0) return [];
    return [{ kind: 'changed', list, id, ...named, fields, before: old, after: now }];
  });
}

function changedFields(old: Row, now: Row): string[] {
  const fields = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return fields.filter((field) => JSON.stringify(old[field]) !== JSON.stringify(now[field]));
}

/** A list by the ids (or forms) of its rows; an object of rows by its keys; else one row. */
function byId(list: unknown): Map<string, Row> {
  if (Array.isArray(list)) {
    return new Map(list.filter(isRow).map((row) => [String(row.id ?? row.form), row]));
  }
  if (!isRow(list)) return new Map();
  const rows = Object.entries(list);
  const isKeyed = rows.every(([, row]) => isRow(row) && 'url' in row);
  return isKeyed
    ? new Map(rows.filter((row): row is [string, Row] => isRow(row[1])))
    : new Map([['dataset', list]]);
}

export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nameOf(row: Row | undefined): { name?: string } {
  const name = row?.name ?? row?.title ?? row?.publisher ?? row?.author;
  return typeof name === 'string' ? { name } : {};
}
