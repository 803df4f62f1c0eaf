/**
 * `npm start`: the extension at work on the sample article.
 *
 * With a display, a browser window that stays until it is closed. Without one (or
 * with `--headless`), the mentions found and a picture of the page with a card open.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PageReport } from '../model/page-report';
import { openSample, type SampleSession } from './browsers/sample';
import { main as build } from './build';
import { ROOT } from './root';

export async function main(args: string[]): Promise<number> {
  const code = await build(['chrome']);
  if (code !== 0) return code;
  const headless = args.includes('--headless') || !hasDisplay();
  const sample = await openSample({ headless });
  try {
    await (headless ? showInWords(sample) : untilClosed(sample));
  } finally {
    await sample.close();
  }
  return 0;
}

function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function untilClosed(sample: SampleSession): Promise<void> {
  console.log('Rest the pointer on a dotted word. Close the window to end.');
  await new Promise<void>((resolve) => sample.context.once('close', () => resolve()));
}

async function showInWords(sample: SampleSession): Promise<void> {
  await sample.openCardOver('He Lifeng');
  const report = await reportOf(sample);
  console.log(`\n${await sample.article.title()}\nwritten on ${report.articleDay}\n`);
  for (const { text, id, candidates } of report.mentions) {
    console.log(`  ${text}  →  ${id ?? candidates?.join(' or ')}`);
  }
  const picture = join(ROOT, 'screenshots', 'start.png');
  mkdirSync(join(ROOT, 'screenshots'), { recursive: true });
  await sample.openCardOver('He Lifeng');
  await sample.article.screenshot({ path: picture });
  console.log(`\n${report.mentions.length} mentions; with a card open: ${picture}`);
}

/** What the page says of itself, asked as the popup asks. */
async function reportOf(sample: SampleSession): Promise<PageReport> {
  const tab = await sample.tabIdOf(sample.article.url());
  const page = await sample.openOwnPage('manifest.json');
  try {
    return await page.evaluate(askForReport, tab);
  } finally {
    await page.close();
    await sample.article.bringToFront();
  }
}

/** Runs in a page of the extension. */
async function askForReport(tab: number): Promise<PageReport> {
  const { chrome } = globalThis as unknown as {
    chrome: { tabs: { sendMessage(tab: number, message: object): Promise<PageReport> } };
  };
  return chrome.tabs.sendMessage(tab, { type: 'page/report' });
}
