/** The same marking beside mark.js in Firefox, which paints highlights in its own way. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { serveArticles } from '../browsers/article-server';
import { openFirefox } from '../browsers/firefox';
import { outDirOf } from '../build';
import { type Bar, bar, median, sum } from './bars';
import type { BenchPage } from './bench-pages';
import type { Measured, TaskName } from './in-page';

const ROUNDS = 5;
const HOST = 'plain.example';
const TASKS = ['marking', 'markJs'] as const satisfies TaskName[];

/** Where the script leaves its figures; nothing else shows in the page's title. */
function pageFor(html: string, script: string, task: TaskName): string {
  const run = `<script>${script.replaceAll('</script', '<\\/script')}</script><script>addEventListener('load', () => setTimeout(async () => { document.title = 'done ' + JSON.stringify(await benchTask(${JSON.stringify(task)})); }, 200));</script>`;
  return html.includes('</body>') ? html.replace('</body>', () => `${run}</body>`) : html + run;
}

/** `pages` have their style for Firefox. The extension must be built; it does not run on this host. */
export async function firefoxBars(pages: readonly BenchPage[], script: string): Promise<Bar[]> {
  const server = await serveArticles((path) => {
    const [, page, task] = path.split('/');
    const html = pages[Number(page)]?.html;
    const name = TASKS.find((one) => one === task);
    return html === undefined || name === undefined ? undefined : pageFor(html, script, name);
  });
  const profile = mkdtempSync(join(tmpdir(), 'annotariff-bench-firefox-'));
  const session = await openFirefox({ extension: outDirOf('firefox'), profile, hosts: [HOST] });
  try {
    const totals: number[][] = TASKS.map(() => []);
    for (let page = 0; page < pages.length; page++) {
      for (const [index, task] of TASKS.entries()) {
        const runs: number[] = [];
        for (let round = 0; round < ROUNDS; round++) {
          await session.navigate(`http://${HOST}:${server.port}/${page}/${task}?${round}`);
          let title = '';
          for (let tries = 0; tries < 200 && !title.startsWith('done '); tries++) {
            await setTimeout(50);
            title = await session.run<string>('return document.title;');
          }
          const measured: Measured = JSON.parse(title.slice('done '.length));
          runs.push(measured.ms);
        }
        totals[index]?.push(median(runs));
      }
    }
    const [ours = [], theirs = []] = totals;
    return [bar('walk, match, range and paint / mark.js', sum(ours) / sum(theirs), 'firefox')];
  } finally {
    await session.close();
    await server.close();
    rmSync(profile, { recursive: true, force: true });
  }
}
