/**
 * What is wrong with the record files of this checkout, a line each, with the line
 * of the file at which the record begins: an editor's terminal can open it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, inOneLine, readRecords } from '../../dataset/findings';
import type { Problem } from '../../dataset/integrity';
import { NotJson, recordFiles } from '../../dataset/load';
import type { Records } from '../../model/records';
import { ROOT } from '../root';

export const RECORDS_FOLDER = 'src/dataset/records';

/** Nothing when the records may be shipped; or what another check says of them. */
export function complaints(check?: (records: Records) => Problem[]): string[] {
  try {
    const { findings } = readRecords(recordFiles(), check);
    return findings.map((finding) => inOneLine({ ...finding, file: placeOf(finding) }));
  } catch (error) {
    if (error instanceof NotJson) return [join(RECORDS_FOLDER, error.message)];
    throw error;
  }
}

function placeOf({ file, record }: Finding): string {
  const path = join(RECORDS_FOLDER, file);
  const whole = join(ROOT, path);
  if (file === '' || !existsSync(whole)) return file;
  const lines = readFileSync(whole, 'utf8').split('\n');
  const name = JSON.stringify(record);
  const at = lines.findIndex(
    (line) => line.includes(`"id": ${name}`) || line.trimStart().startsWith(`${name}:`),
  );
  return at < 0 ? path : `${path}:${at + 1}`;
}
