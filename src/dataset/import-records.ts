/**
 * May this file take the place of the records that came with the extension?
 *
 * A reader brings what `dataset export` wrote. It has to pass what a build demands of
 * the records, schema and integrity both, for the cards made of it look no different.
 * Then it is compiled by the code of the build into what pages and cards read.
 */
import { type Manifest, Records } from '../model/records';
import { z } from '../model/zod';
import { isLaterVersion } from './calendar-version';
import { cardRecordsOf } from './card-records';
import { problemsOf } from './integrity';
import { compileLexicon } from './lexicon/compile-lexicon';
import { packLexicon } from './lexicon/packed-lexicon';
import { packRecords } from './packed-records';

/** Bytes; four times what the dataset has grown to in nine years of news. */
export const LARGEST_FILE = 8_000_000;

export type Refusal =
  /** larger than `LARGEST_FILE` */
  | 'too-large'
  /** no JSON, or JSON of something else */
  | 'not-a-dataset'
  /** written to another schema: for another version of the extension */
  | 'other-schema'
  /** not newer than the data in use */
  | 'not-newer'
  /** of our schema by its own word, yet fields are missing, misspelt or contradict one another */
  | 'damaged';

export type ReadImport =
  | { records: Records }
  /** `detail`: the first mistake, in the words of the check; for who made the file. */
  | { refused: Refusal; detail?: string };

/** As much of a file as tells whether it is for us; other versions may hold more. */
const Head = z.object({
  manifest: z.object({ schemaVersion: z.number(), version: z.string() }),
});

/** Reads an exported dataset; `inUse` is the version that it has to be newer than. */
export function readImport(text: string, inUse: string): ReadImport {
  if (text.length > LARGEST_FILE) return { refused: 'too-large' };
  const json = parsed(text);
  const head = Head.safeParse(json);
  if (!head.success) return { refused: 'not-a-dataset' };
  const { schemaVersion } = head.data.manifest;
  if (schemaVersion !== OUR_SCHEMA) return { refused: 'other-schema' };
  const { success, data, error } = Records.safeParse(json);
  if (!success) {
    const [issue] = error.issues;
    return damaged(issue && `${issue.path.map(String).join('.')}: ${issue.message}`);
  }
  if (!isLaterVersion(data.manifest.version, inUse)) return { refused: 'not-newer' };
  const [problem] = problemsOf(data);
  if (problem) return damaged([problem.record, problem.field, problem.problem].join(': '));
  return { records: data };
}

const OUR_SCHEMA: Manifest['schemaVersion'] = 1;

function damaged(detail: string | undefined): ReadImport {
  return { refused: 'damaged', ...(detail === undefined ? {} : { detail }) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A file of any kind may be chosen; that it is no JSON is an answer, not a failure.
    return undefined;
  }
}

/** What background and pages read, as JSON: `PackedRecords`, and the lexicon by `packLexicon`. */
export interface CompiledImport {
  records: string;
  lexicon: string;
}

/** Compiles records for use. Words that the file has in Simplified only are left in English. */
export function compileImport(records: Records): CompiledImport {
  const { traditional = {} } = records.translations;
  const packed = packRecords(
    cardRecordsOf(records, (zhHans) => {
      const zhHant = Object.hasOwn(traditional, zhHans) ? traditional[zhHans] : undefined;
      return zhHant === undefined ? undefined : { zhHans, zhHant };
    }),
  );
  return { records: JSON.stringify(packed), lexicon: packLexicon(compileLexicon(records)) };
}
