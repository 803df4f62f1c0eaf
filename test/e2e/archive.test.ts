/**
 * `annotate --jsonl` over an archive: every article has its result, in order, and the
 * memory does not grow with the archive. `npm run test:long` reads 100,000 articles.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { PAGES } from './pages';

const LONG = process.env.ANNOTARIFF_LONG === '1';
const LINES = LONG ? 100_000 : 300;
const HOUR = { timeout: 3_600_000 };

describe.each(LONG ? [1, 2] : [2])('annotate --jsonl with %i workers', (workers) => {
  it(`reads ${LINES} lines in constant memory`, HOUR, async () => {
    const startMs = performance.now();
    const args = ['src/tools/run.mjs', 'annotate', '--jsonl', '--workers', String(workers)];
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    const memory: number[] = [];
    const watch = setInterval(() => memory.push(megabytesOf(child)), 500);
    const feeding = feed(child);
    let lines = 0;
    for await (const line of createInterface({ input: child.stdout })) {
      lines++;
      if (!line.startsWith(`{"id":"a${lines}"`)) {
        throw new Error(`line ${lines}: ${line.slice(0, 80)}`);
      }
    }
    clearInterval(watch);
    await feeding;
    expect(lines).toBe(LINES);
    if (!LONG) return;
    const seconds = (performance.now() - startMs) / 1000;
    const tenth = Math.ceil(memory.length / 10);
    const early = Math.max(...memory.slice(tenth, 3 * tenth));
    const late = Math.max(...memory.slice(-2 * tenth));
    console.log(
      `${workers} workers: ${lines} lines in ${seconds.toFixed(0)} s, ${(lines / seconds).toFixed(0)} a second; memory of all processes ${early.toFixed(0)} MB at 10–30 %, ${late.toFixed(0)} MB at 80–100 %, most ${Math.max(...memory).toFixed(0)} MB`,
    );
    expect(late).toBeLessThan(early * 1.3);
  });
});

/** Articles of the size of a newspaper's, no two alike, some of them bad or HTML. */
async function feed({ stdin }: ChildProcess): Promise<void> {
  if (stdin === null) throw new Error('no input');
  const html = PAGES['/article'] ?? '';
  const words = html
    .replaceAll(/<(script|style|head)[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<\/(?:p|h\d)>/g, '\n\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/[ \t]+/g, ' ');
  for (let line = 1; line <= LINES; line++) {
    const text = line % 500 === 0 ? html : `${words}\n\nArticle ${line} of this archive.`;
    const asked =
      line % 1000 === 1 ? { id: `a${line}` } : { id: `a${line}`, date: '2025-02-22', text };
    if (!stdin.write(`${JSON.stringify(asked)}\n`)) await once(stdin, 'drain');
  }
  stdin.end();
}

/** Memory of a process and those that it started. */
function megabytesOf({ pid }: ChildProcess): number {
  try {
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
    );
    return [String(pid), ...children]
      .map((each) =>
        Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${each}/status`, 'utf8'))?.[1]),
      )
      .reduce((sum, kilobytes) => sum + kilobytes / 1000, 0);
  } catch {
    return 0; // it has just ended
  }
}
