/**
 * The page's side, in Chromium without the extension around it: the same code over
 * the same pages, each task in a fresh page of a fresh context.
 */
import { type Browser, type CDPSession, chromium } from 'playwright-core';
import { serveArticles } from '../browsers/article-server';
import { browserOrThrow } from '../browsers/find';
import { type Bar, bar, median, sum } from './bars';
import type { BenchPage } from './bench-pages';
import { type CpuClock, cpuClock, ranBetween } from './cpu-clock';
import type { Measured, TaskName } from './in-page';

/** Fresh pages for each figure. */
const ROUNDS = 5;
const SETTLE_MS = 150;

interface Run extends Measured {
  /** What the main thread ran until the task was done, and until all that came of it was. */
  scriptMs: number;
  taskMs: number;
  /** Style and layout, by the wall clock. */
  styleMs: number;
  /** What it had run to load the page. */
  loadMs: number;
}

export async function chromiumBars(pages: readonly BenchPage[], script: string): Promise<Bar[]> {
  const server = await serveArticles((path) => pages[Number(path.slice(1))]?.html);
  const browser = await chromium.launch({
    executablePath: browserOrThrow('chromium'),
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    const clock = await cpuClock(browser);
    const measure = (page: number, task: TaskName) =>
      runOnce({ browser, clock, url: `http://127.0.0.1:${server.port}/${page}`, script }, task);
    return [...(await wholePages(pages.length, measure)), ...(await livingPage(measure))];
  } finally {
    await browser.close();
    await server.close();
  }
}

type Measure = (page: number, task: TaskName) => Promise<Run>;

async function wholePages(count: number, measure: Measure): Promise<Bar[]> {
  const tasks = ['nothing', 'floor', 'marking', 'pipeline', 'markJs'] as const;
  const scripts: Record<string, number[]> = {};
  const shares: number[] = [];
  const styles: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] };
  const slices: number[] = [];
  let behindMs = 0;
  for (let page = 0; page < count; page++) {
    const runs: Record<string, Run[]> = Object.fromEntries(tasks.map((task) => [task, []]));
    for (let round = 0; round < ROUNDS; round++) {
      for (const task of tasks) runs[task]?.push(await measure(page, task));
    }
    const of = (task: string, key: keyof Run) =>
      median((runs[task] ?? []).map((run) => run[key] ?? 0));
    for (const task of tasks) {
      scripts[task] ??= [];
      // To ask for a task costs something too.
      scripts[task].push(of(task, 'scriptMs') - of('nothing', 'scriptMs'));
    }
    const above = of('pipeline', 'taskMs') - of('floor', 'taskMs');
    shares.push(above / of('pipeline', 'loadMs'));
    styles.ours.push(Math.max(0, of('marking', 'styleMs') - of('floor', 'styleMs')));
    styles.theirs.push(of('markJs', 'styleMs') - of('floor', 'styleMs'));
    slices.push(of('pipeline', 'longestSliceMs'));
    behindMs += of('pipeline', 'behindMs');
    console.error(
      `  page ${page}: ${tasks.map((task) => `${task} ${of(task, 'scriptMs').toFixed(1)} ms/${of(task, 'found')}`).join(', ')}, style ${styles.ours.at(-1)?.toFixed(1)} / ${styles.theirs.at(-1)?.toFixed(1)}, share ${shares.at(-1)?.toFixed(3)}, slice ${slices.at(-1)?.toFixed(1)}, behind ${of('pipeline', 'behindMs').toFixed(1)} ms`,
    );
  }
  const total = (task: (typeof tasks)[number]) => sum(scripts[task] ?? []);
  return [
    bar(
      'walk, match, range and paint / reading every character',
      total('marking') / total('floor'),
      'chromium',
    ),
    bar('whole pipeline / reading every character', total('pipeline') / total('floor'), 'chromium'),
    bar(
      'whole pipeline with the work behind the page / reading every character',
      (total('pipeline') + behindMs) / total('floor'),
      'chromium',
    ),
    bar('walk, match, range and paint / mark.js', total('marking') / total('markJs'), 'chromium'),
    bar("main-thread task above the floor / page's own load", median(shares), 'chromium'),
    bar(
      'style and layout by marking / by mark.js',
      sum(styles.ours) / sum(styles.theirs),
      'chromium',
    ),
    bar('longest slice / budget of 4 ms', Math.max(...slices) / 4, 'chromium'),
  ];
}

/** The first page, alive: changed, grown, pointed at. */
async function livingPage(measure: Measure): Promise<Bar[]> {
  const medians = new Map<TaskName, number>();
  const tasks: TaskName[] = [
    'grow without us',
    'grow with us',
    'churn at 0',
    'churn at 5000',
    'hits at 50',
    'hits at 5000',
  ];
  const runs = new Map<TaskName, number[]>(tasks.map((task) => [task, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const task of tasks) runs.get(task)?.push((await measure(0, task)).ms);
  }
  for (const [task, values] of runs) medians.set(task, median(values));
  console.error(`  ${[...medians].map(([task, ms]) => `${task} ${ms.toFixed(2)} ms`).join(', ')}`);
  const of = (task: TaskName) => medians.get(task) ?? Number.NaN;
  return [
    bar(
      "observer, 1,000 added nodes / page's own append and layout",
      of('grow with us') / of('grow without us'),
      'chromium',
    ),
    bar(
      'DOM churn with 5,000 mentions / with none',
      of('churn at 5000') / of('churn at 0'),
      'chromium',
    ),
    bar(
      'hover hit test at 5,000 mentions / at 50',
      of('hits at 5000') / of('hits at 50'),
      'chromium',
    ),
  ];
}

interface Lab {
  browser: Browser;
  clock: CpuClock;
  url: string;
  script: string;
}

async function runOnce({ browser, clock, url, script }: Lab, task: TaskName): Promise<Run> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 } });
  try {
    const page = await context.newPage();
    const devTools = await context.newCDPSession(page);
    await devTools.send('Performance.enable');
    const empty = await clock.read();
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForTimeout(SETTLE_MS);
    const loaded = await clock.read();
    await page.addScriptTag({ content: script });
    await page.waitForTimeout(SETTLE_MS);
    const styleBefore = await styleMs(devTools);
    const before = await clock.read();
    const measured = await page.evaluate((name) => globalThis.benchTask(name), task);
    const done = await clock.read();
    await page.waitForTimeout(SETTLE_MS);
    const after = await clock.read();
    return {
      ...measured,
      scriptMs: ranBetween(before, done) ?? measured.ms,
      taskMs: ranBetween(before, after) ?? measured.ms,
      styleMs: (await styleMs(devTools)) - styleBefore,
      loadMs: ranBetween(empty, loaded) ?? Number.NaN,
    };
  } finally {
    await context.close();
  }
}

async function styleMs(devTools: CDPSession): Promise<number> {
  const { metrics } = await devTools.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return 1000 * (of('RecalcStyleDuration') + of('LayoutDuration'));
}
