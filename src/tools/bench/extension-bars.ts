/**
 * The built extension: what its scripts weigh, what it costs a page that is no
 * article, and what it keeps in memory beside one that is.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { CDPSession, Page } from 'playwright-core';
import { compileLexicon } from '../../dataset/lexicon/compile-lexicon';
import { packLexicon } from '../../dataset/lexicon/packed-lexicon';
import { loadRecords } from '../../dataset/load';
import { serveArticles } from '../browsers/article-server';
import { openChromium } from '../browsers/chromium';
import { main as build, outDirOf } from '../build';
import { type Bar, bar, median } from './bars';
import { type CpuClock, cpuClock, ranBetween } from './cpu-clock';

const ROUNDS = 7;
const LISTED = 'http://www.scmp.com';
const OTHER = 'http://plain.example';
const WAIT_MS = 1200;
const NO_ARTICLE = '<!doctype html><title>Weather</title><p>Rain until noon.</p>';

export async function extensionBars(article: string): Promise<Bar[]> {
  await build(['chrome']);
  const own = outDirOf('chrome');
  const empty = mkdtempSync(join(tmpdir(), 'annotariff-empty-'));
  try {
    cpSync(own, empty, { recursive: true });
    writeFileSync(join(empty, 'gate.js'), '');
    const gate = await measure(own, article);
    const nothing = await measure(empty, article);
    console.error(
      `  gate ${gate.scriptMs.toFixed(2)} ms, an empty script ${nothing.scriptMs.toFixed(2)} ms, heap ${gate.heapMb.toFixed(2)} MB`,
    );
    return [
      ...sizes(own),
      bar(
        'no article: content script / an empty one',
        gate.scriptMs / nothing.scriptMs,
        'chromium',
      ),
      bar('heap kept on an idle article, MB', gate.heapMb, 'chromium'),
    ];
  } finally {
    rmSync(empty, { recursive: true, force: true });
  }
}

/** What goes into an article page before a card is asked for, and the index in the background. */
function sizes(folder: string): Bar[] {
  const index = gzipSync(packLexicon(compileLexicon(loadRecords()))).length;
  const scripts = ['gate.js', 'annotator.js'].map((file) => readFileSync(join(folder, file)));
  const [gate = 0, annotator = 0] = scripts.map((script) => gzipSync(script).length);
  return [
    bar('code on a page that does not speak of China, gzip kB', gate / 1000),
    bar('code on one that does, gzip kB', (gate + annotator) / 1000),
    bar('index, gzip kB', index / 1000),
  ];
}

async function measure(
  extension: string,
  article: string,
): Promise<{ scriptMs: number; heapMb: number }> {
  const server = await serveArticles((path) => (path === '/article' ? article : NO_ARTICLE));
  const profile = mkdtempSync(join(tmpdir(), 'annotariff-bench-profile-'));
  const session = await openChromium({ extension, profile, port: server.port });
  try {
    const scripts: number[] = [];
    const heaps: number[] = [];
    const browser = session.context.browser();
    if (browser === null) throw new Error('the browser is gone');
    const clock = await cpuClock(browser);
    const see = async (url: string) => visit(await session.context.newPage(), url, clock);
    for (let round = 0; round < ROUNDS; round++) {
      // What the page costs by itself is taken off: it is the same page on a site that is not listed.
      scripts.push((await see(`${LISTED}/none`)).ranMs - (await see(`${OTHER}/none`)).ranMs);
      const [kept, bare] = [await see(`${LISTED}/article`), await see(`${OTHER}/article`)];
      heaps.push((kept.heap - bare.heap) / 1e6);
    }
    return { scriptMs: median(scripts), heapMb: median(heaps) };
  } finally {
    await session.close();
    await server.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function visit(
  page: Page,
  url: string,
  clock: CpuClock,
): Promise<{ ranMs: number; heap: number }> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Performance.enable');
  const before = await clock.read();
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(WAIT_MS);
  const ranMs = ranBetween(before, await clock.read()) ?? Number.NaN;
  await devTools.send('HeapProfiler.collectGarbage');
  const heap = await metric(devTools, 'JSHeapUsedSize');
  await page.close();
  return { ranMs, heap };
}

async function metric(devTools: CDPSession, name: string): Promise<number> {
  const { metrics } = await devTools.send('Performance.getMetrics');
  return metrics.find((one) => one.name === name)?.value ?? Number.NaN;
}
