/**
 * Hours of use: nothing grows, and nothing is lost. `npm test` has a short form;
 * `npm run test:long` has the long one, and prints its figures.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Lab, openLab } from './lab';
import { PAGES } from './pages';
import { buildOf } from './reader';

const LONG = process.env.ANNOTARIFF_LONG === '1';
const NAVIGATIONS = LONG ? 1000 : 12;
const TABS = LONG ? 100 : 5;
const LINES = 100_000;
const HOURS = { timeout: 3_600_000 };

let lab: Lab;
beforeAll(async () => {
  lab = await openLab((path) => PAGES[path]);
});
afterAll(() => lab?.close());

interface Load {
  megabytes: number;
  listeners: number;
  nodes: number;
  stored: number;
}

/** What a page holds after everything that nobody needs was collected, and what is stored. */
async function loadOf(page: Page): Promise<Load> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Performance.enable');
  await devTools.send('HeapProfiler.enable');
  for (let times = 0; times < 3; times++) await devTools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devTools.send('Performance.getMetrics');
  await devTools.detach();
  const of = (name: string) => metrics.find((each) => each.name === name)?.value ?? 0;
  const own = await lab.session.openOwnPage('manifest.json');
  const stored = await own.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: Record<string, { get(keys: null): Promise<object> }> };
    };
    const areas = ['local', 'sync', 'session'].map((area) => chrome.storage[area]?.get(null));
    return JSON.stringify(await Promise.all(areas)).length;
  });
  await own.close();
  return {
    megabytes: of('JSHeapUsedSize') / 1e6,
    listeners: of('JSEventListeners'),
    nodes: of('Nodes'),
    stored,
  };
}

it(`${NAVIGATIONS} pages one after the other leave nothing behind`, HOURS, async () => {
  const article = await lab.open('/article');
  const visit = async (round: number) => {
    await article.page.goto(article.page.url());
    await article.isMarked('He Lifeng');
    if (round % 4 !== 0) return;
    await article.hover('He Lifeng');
    await article.cardSays(/Sources/);
    await article.page.keyboard.press('Escape');
  };
  for (let round = 0; round < 4; round++) await visit(round);
  await article.page.mouse.move(2, 2);
  const before = await loadOf(article.page);
  for (let round = 1; round <= NAVIGATIONS; round++) await visit(round);
  await article.page.mouse.move(2, 2);
  const after = await loadOf(article.page);
  if (LONG) console.log(`${NAVIGATIONS} pages: before`, before, 'after', after);
  expect(after.megabytes).toBeLessThan(before.megabytes * 1.2 + 3);
  expect(after.listeners).toBeLessThan(before.listeners * 1.5 + 50);
  expect(after.nodes).toBeLessThan(before.nodes * 1.5 + 2000);
  expect(after.stored).toBe(before.stored);
  expect(article.ownErrors).toEqual([]);
  await article.page.close();
});

it(`one page read for long: cards that come and go leave nothing behind`, HOURS, async () => {
  const article = await lab.open('/article');
  await article.isMarked('He Lifeng');
  const read = async (words: string) => {
    await article.hover(words);
    await article.cardSays(/Sources/);
    await article.page.keyboard.press('Escape');
    await expect.poll(() => article.cardText()).toBe('');
  };
  for (const words of ['He Lifeng', 'Donald Trump']) await read(words);
  const before = await loadOf(article.page);
  await article.page.bringToFront();
  for (let round = 0; round < (LONG ? 300 : 3); round++) {
    for (const words of ['He Lifeng', 'Donald Trump']) await read(words);
  }
  const after = await loadOf(article.page);
  if (LONG) console.log('600 cards: before', before, 'after', after);
  expect(after.megabytes).toBeLessThan(before.megabytes * 1.2 + 3);
  expect(after.listeners).toBeLessThan(before.listeners + 50);
  expect(after.nodes).toBeLessThan(before.nodes + 2000);
  await article.page.close();
});

it(`${TABS} tabs are all marked`, HOURS, async () => {
  const pages = [];
  for (let tab = 0; tab < TABS; tab++) pages.push(await lab.open('/article'));
  for (const page of pages) await page.isMarked('He Lifeng');
  for (const { page } of pages) await page.close();
});

if (LONG) {
  it('the worker sleeps when nobody needs it', HOURS, async () => {
    const article = await lab.open('/article');
    await article.isMarked('He Lifeng');
    const browser = await lab.session.context.browser()?.newBrowserCDPSession();
    await new Promise((resolve) => setTimeout(resolve, 60_000));
    const { targetInfos } = (await browser?.send('Target.getTargets')) ?? { targetInfos: [] };
    // A debugger keeps a worker awake, and the tests are one: what counts is that it is not more.
    expect(targetInfos.filter(({ type }) => type === 'service_worker').length).toBeLessThan(2);
  });

  it('web-ext lint finds no error and no warning', HOURS, () => {
    const { stdout } = spawnSync(
      'npx',
      ['--yes', 'web-ext@10', 'lint', '--source-dir', buildOf('firefox'), '--output', 'json'],
      { encoding: 'utf8', cwd: tmpdir() },
    );
    const { errors, warnings } = JSON.parse(stdout);
    expect([...errors, ...warnings]).toEqual([]);
  });

  describe.each([1, 2])('annotate --jsonl with %i workers', (workers) => {
    it(`reads ${LINES} lines in constant memory`, HOURS, async () => {
      const folder = mkdtempSync(join(tmpdir(), 'annotariff-lines-'));
      try {
        const startMs = performance.now();
        const args = ['src/tools/run.mjs', 'annotate', '--jsonl', '--workers', String(workers)];
        const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
        const memory: number[] = [];
        const watch = setInterval(() => memory.push(megabytesOf(child)), 500);
        const feeding = feed(child);
        let lines = 0;
        for await (const line of createInterface({ input: child.stdout })) {
          lines++;
          if (!line.startsWith(`{"id":"a${lines}"`))
            throw new Error(`line ${lines}: ${line.slice(0, 80)}`);
        }
        clearInterval(watch);
        await feeding;
        const seconds = (performance.now() - startMs) / 1000;
        const tenth = Math.ceil(memory.length / 10);
        const early = Math.max(...memory.slice(tenth, 3 * tenth));
        const late = Math.max(...memory.slice(-2 * tenth));
        console.log(
          `${workers} workers: ${lines} lines in ${seconds.toFixed(0)} s, ${(lines / seconds).toFixed(0)} a second; memory of all processes ${early.toFixed(0)} MB at 10–30 %, ${late.toFixed(0)} MB at 80–100 %, most ${Math.max(...memory).toFixed(0)} MB`,
        );
        expect(lines).toBe(LINES);
        expect(late).toBeLessThan(early * 1.3);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
  });
}

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
