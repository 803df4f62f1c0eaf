/**
 * `annotate --jsonl`: a line of results for each line of articles, in order,
 * whatever is on the lines and whatever happens to the processes that read them.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { annotateLine } from '../../../src/tools/annotate/annotate-line';
import { loadDetector } from '../../../src/tools/annotate/detect';
import { linesOf } from '../../../src/tools/annotate/lines';
import { isDay } from '../../../src/tools/annotate/read-input';
import { keepWholeLines } from '../../../src/tools/annotate/results';

const NEWS =
  'WASHINGTON, Feb. 22, 2025. Treasury Secretary Scott Bessent and Vice Premier He Lifeng spoke of U.S. tariffs on Chinese goods.';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'annotariff-jsonl-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a stream as lines', () => {
  const lines = async (pieces: (string | Buffer)[], longest?: number) => {
    const all: (string | null)[] = [];
    for await (const line of linesOf(Readable.from(pieces), longest)) all.push(line);
    return all;
  };

  it('joins pieces, also inside a character', async () => {
    const bytes = Buffer.from('何立峰\nBessent\r\n');
    expect(await lines([bytes.subarray(0, 4), bytes.subarray(4)])).toEqual(['何立峰', 'Bessent']);
  });

  it('leaves blank lines out, and needs no end on the last', async () => {
    expect(await lines(['a\n\n  \nb'])).toEqual(['a', 'b']);
  });

  it('keeps the place of a line that is too long', async () => {
    expect(await lines(['a\n', 'b'.repeat(20), 'b'.repeat(20), '\nc\n'], 30)).toEqual([
      'a',
      null,
      'c',
    ]);
  });
});

describe('one line', () => {
  const detector = loadDetector();
  const options = { every: false, ungated: false, explain: false };
  const answer = (line: string | null) =>
    JSON.parse(annotateLine(detector, line, {}, options).json);

  it('is annotated', () => {
    const { id, mentions } = answer(JSON.stringify({ id: 'n1', text: NEWS }));
    expect(id).toBe('n1');
    expect(mentions.map((mention: { id: string }) => mention.id)).toContain('he-lifeng');
  });

  it.each([
    [null, null, /longer than/],
    ['{', null, /not JSON/],
    ['"text"', null, /not an object/],
    ['[{"id":"a","text":"b"}]', null, /not an object/],
    ['{"id":"a"}', 'a', /no "text"/],
    ['{"id":"a","text":7}', 'a', /no "text"/],
    ['{"id":"a","text":"b","date":"2025-02-31"}', 'a', /is not a day/],
    ['{"id":"a","text":"b","date":20250221}', 'a', /is not a day/],
    ['{"id":"a","text":"b","lang":{}}', 'a', /"lang"/],
  ])('%j is answered with what is wrong', (line, id, error) => {
    expect(answer(line)).toEqual({ id, error: expect.stringMatching(error) });
  });

  it.each([
    ['HTML nested a thousand deep', `<!doctype html>${'<div>'.repeat(1000)}He Lifeng`],
    ['half a surrogate pair', 'tariffs \ud800 on China'],
    ['nothing', ''],
  ])('%s has an answer too', (_, words) => {
    expect(answer(JSON.stringify({ id: 'odd', text: words })).id).toBe('odd');
  });
});

it('knows the days of the calendar', () => {
  expect(['2024-02-29', '2025-12-31'].every(isDay)).toBe(true);
  expect(['2025-02-29', '2025-13-01', '2025-1-1', 'today', ''].some(isDay)).toBe(false);
});

it('cuts off a line of results that was not finished', async () => {
  const file = join(folder, 'cut.jsonl');
  writeFileSync(file, '{"id":"a"}\n{"id":"b"}\n{"id":');
  expect(await keepWholeLines(file)).toEqual({ lines: 2, last: '{"id":"b"}' });
  expect(readFileSync(file, 'utf8')).toBe('{"id":"a"}\n{"id":"b"}\n');
});

describe('the command', { timeout: 60_000 }, () => {
  const start = (args: string[]) =>
    spawn(process.execPath, ['src/tools/run.mjs', 'annotate', '--jsonl', ...args], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
  const run = async (args: string[], input: string) => {
    const child = start(args);
    child.stdin.end(input);
    const [out, errors, code] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      ended(child),
    ]);
    return { out, errors, code };
  };
  const ended = (child: ChildProcess) =>
    new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  const articles = Array.from({ length: 60 }, (_, index) =>
    index === 7 ? 'no JSON' : JSON.stringify({ id: `n${index}`, text: `${NEWS} ${index}` }),
  );
  const input = `${articles.join('\n')}\n`;

  it('gives the same with one process, with two, and when it went on after a stop', async () => {
    const file = join(folder, 'resumed.jsonl');
    const [one, two] = await Promise.all([run([], input), run(['--workers', '2'], input)]);
    expect(one.code).toBe(2);
    expect(one.out.trim().split('\n')).toHaveLength(60);
    expect(two).toEqual(one);
    writeFileSync(file, one.out.slice(0, one.out.length / 2));
    const { code, errors } = await run(['--out', file, '--resume'], input);
    expect(errors).toMatch(/^annotate: \d+ lines were done before\n$/);
    expect(code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(one.out);
  });

  it('refuses to go on with the results of another input', async () => {
    const file = join(folder, 'other.jsonl');
    writeFileSync(file, '{"id":"somebody else’s"}\n');
    const { code, errors } = await run(['--out', file, '--resume'], input);
    expect([code, errors]).toEqual([2, expect.stringContaining('not the results of this input')]);
  });

  it.skipIf(process.platform !== 'linux')(
    'loses no line when its processes are killed',
    async () => {
      const child = start(['--workers', '2']);
      const result = Promise.all([text(child.stdout), ended(child)]);
      child.stdin.write(articles.slice(0, 30).join('\n'));
      const begun = new Promise((resolve) => child.stdout.once('readable', resolve));
      await begun;
      for (const pid of readersOf(child)) process.kill(pid, 'SIGKILL');
      child.stdin.end(`\n${articles.slice(30).join('\n')}\n`);
      const [out] = await result;
      const { out: whole } = await run([], input);
      expect(out).toBe(whole);
    },
  );

  /** The processes that a command started. */
  function readersOf({ pid }: ChildProcess): number[] {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
    return children.split(' ').filter(Boolean).map(Number);
  }
});
