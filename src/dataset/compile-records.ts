/**
 * What cards and history show of the records, as the build ships it: with
 * Traditional Chinese made by OpenCC from the Simplified.
 */
import type { Records } from '../model/records';
import { type CardRecords, cardRecordsOf } from './card-records';
import { chineseWriter } from './traditional';

export function compileRecords(records: Records): CardRecords {
  return cardRecordsOf(records, chineseWriter(namedIn(records)));
}

/** The records whose names are spelt in Traditional Chinese by hand. */
function namedIn({ officials, institutions, policies }: Records) {
  return [...officials, ...institutions, ...policies];
}

/** The dataset for others: as it is written, and with Traditional beside the Simplified. */
export function exportOf(records: Records): Records {
  const write = chineseWriter(namedIn(records));
  const { traditional: _, ...catalogues } = records.translations;
  const simplified = Object.values(catalogues).flatMap((each) => Object.values(each));
  const traditional = Object.fromEntries(
    [...new Set(simplified)].map((words) => [words, write(words).zhHant]),
  );
  return { ...records, translations: { ...records.translations, traditional } };
}
