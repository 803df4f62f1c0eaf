/**
 * A stream as lines, of which only one is in memory.
 *
 * A line beyond the limit is not kept and not lost: it comes as `null` in its place.
 * (Node's own reader keeps a line of any length.)
 */
import type { Readable } from 'node:stream';

/** Bytes; the longest book is under ten million. */
export const LONGEST_LINE = 64 * 1024 * 1024;
const NEWLINE = 0x0a;

/** Lines without their ends; blank ones are left out, `null` stands for one that is too long. */
export async function* linesOf(
  stream: Readable,
  longest = LONGEST_LINE,
): AsyncGenerator<string | null> {
  let pieces: Buffer[] = [];
  let length = 0;
  let tooLong = false;
  const keep = (piece: Buffer) => {
    length += piece.length;
    tooLong ||= length > longest;
    if (tooLong) pieces = [];
    else pieces.push(piece);
  };
  const take = (): string | null => {
    const line = tooLong ? null : Buffer.concat(pieces).toString('utf8').replace(/\r$/, '');
    pieces = [];
    length = 0;
    tooLong = false;
    return line;
  };
  for await (const chunk of stream) {
    let rest: Buffer = Buffer.from(chunk);
    for (let end = rest.indexOf(NEWLINE); end >= 0; end = rest.indexOf(NEWLINE)) {
      keep(rest.subarray(0, end));
      rest = rest.subarray(end + 1);
      const line = take();
      if (line === null || line.trim() !== '') yield line;
    }
    if (rest.length > 0) keep(rest);
  }
  const last = take();
  if (last === null || last.trim() !== '') yield last;
}
