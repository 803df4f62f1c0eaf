/**
 * The dataset as files for other programs, beside the builds of the extension:
 * everything as one JSON, what to expect of it, and the events as a table.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportOf } from '../../dataset/compile-records';
import { eventsCsv } from '../../dataset/events-csv';
import { loadRecords } from '../../dataset/load';
import { Records } from '../../model/records';
import { z } from '../../model/zod';

/** What other programs may expect of an export. */
export function recordsSchema(): unknown {
  return z.toJSONSchema(Records);
}

/** Names of the files written. */
export function writeDatasetFiles(folder: string): string[] {
  const records = loadRecords();
  const files: Record<string, string> = {
    'dataset.json': asJson(exportOf(records)),
    'dataset.schema.json': asJson(recordsSchema()),
    'events.csv': eventsCsv(records),
  };
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), `${text}\n`);
  return Object.keys(files);
}

function asJson(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
