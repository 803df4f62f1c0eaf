/**
 * Where the results of `--jsonl` go, and how much of them is there already.
 *
 * There is one line of results for each line of input, in order: what was done is
 * told by counting. A last line without its end was cut off, and is done again.
 */
import {
  closeSync,
  createReadStream,
  createWriteStream,
  existsSync,
  fstatSync,
  openSync,
  truncateSync,
} from 'node:fs';
import type { Writable } from 'node:stream';

export interface Done {
  lines: number;
  /** The last whole line, to be compared with the input. */
  last: string | null;
}

/** The file that `--resume` goes on with: `out`, or the one that standard output is appended to. */
export function fileToResume(out: string | undefined): string | null {
  if (out !== undefined) return out;
  // Linux opens the file behind a descriptor anew; others have no name for it.
  const behind = '/proc/self/fd/1';
  return existsSync(behind) && fstatSync(1).isFile() ? behind : null;
}

/** Counts the whole lines of a file, and cuts off what is left of a broken one. */
export async function keepWholeLines(file: string): Promise<Done> {
  if (!existsSync(file)) return { lines: 0, last: null };
  let lines = 0;
  let end = 0;
  let total = 0;
  let open: Buffer[] = [];
  let last: Buffer | null = null;
  for await (const chunk of createReadStream(file)) {
    const bytes: Buffer = chunk;
    let from = 0;
    for (let at = bytes.indexOf('\n'); at >= 0; at = bytes.indexOf('\n', from)) {
      open.push(bytes.subarray(from, at));
      last = Buffer.concat(open);
      open = [];
      lines++;
      from = at + 1;
      end = total + from;
    }
    if (from < bytes.length) open.push(bytes.subarray(from));
    total += bytes.length;
  }
  if (end < total) truncateSync(file, end);
  return { lines, last: last === null ? null : last.toString('utf8') };
}

/** Where results are written: the end of `out`, else standard output. */
export function resultsTo(out: string | undefined, resume: boolean): Writable {
  if (out === undefined) return process.stdout;
  // Opened here, so that a place where nothing can be written is told at once.
  closeSync(openSync(out, resume ? 'a' : 'w'));
  return createWriteStream(out, { flags: 'a' });
}

/** Writes a line, and waits while the reader of the results is slower than we are. */
export async function writeLine(results: Writable, line: string): Promise<void> {
  if (results.write(`${line}\n`)) return;
  await new Promise<void>((resolve) => results.once('drain', resolve));
}

/** Ends the results, so that all of them are written when the command ends. */
export async function endResults(results: Writable): Promise<void> {
  if (results === process.stdout) return;
  await new Promise<void>((resolve, reject) => {
    results.once('error', reject);
    results.end(resolve);
  });
}
