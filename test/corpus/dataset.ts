/** The records of this checkout, read once for all the measuring. */
import { loadRecords } from '../../src/dataset/load';

export const RECORDS = loadRecords();

/** Ids of the people among the records. */
export const OFFICIAL_IDS: ReadonlySet<string> = new Set(RECORDS.officials.map(({ id }) => id));
