/**
 * `npm run bench [-- node|chromium|firefox|extension …]`: what annotating costs, as
 * ratios to baselines of the same run. Writes bench-results.json.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileLexicon } from '../dataset/lexicon/compile-lexicon';
import { loadRecords } from '../dataset/load';
import { type Bar, lineOf } from './bench/bars';
import { benchPages, textOf } from './bench/bench-pages';
import { chromiumBars } from './bench/chromium-bars';
import { extensionBars } from './bench/extension-bars';
import { firefoxBars } from './bench/firefox-bars';
import { matcherBars } from './bench/matcher-bars';
import { pageScript } from './bench/page-script';
import { main as build } from './build';
import { marksSheet } from './build/marks-sheet';
import { ROOT } from './root';

const SAMPLE = join(ROOT, 'test/fixtures/sample-article.html');

/** Exit code 0; a missed aim is told, not punished, for machines have bad days. */
export async function main(args: string[]): Promise<number> {
  const { lexicon } = compileLexicon(loadRecords());
  const rules = readFileSync(join(ROOT, 'src/page/marks.css'), 'utf8');
  const pages = benchPages(lexicon, marksSheet(rules, 'chrome'));
  const script = async () => {
    const background = await pageScript('src/tools/bench/background.ts');
    const page = await pageScript('src/tools/bench/in-page.ts');
    return `globalThis.benchBackground = ${JSON.stringify(background)};\n${page}`;
  };
  const parts: Record<string, () => Promise<Bar[]>> = {
    node: async () => matcherBars(lexicon, textOf(pages)),
    extension: () => extensionBars(readFileSync(SAMPLE, 'utf8')),
    chromium: async () => chromiumBars(pages, await script()),
    firefox: async () => {
      await build(['firefox']);
      return firefoxBars(benchPages(lexicon, marksSheet(rules, 'firefox')), await script());
    },
  };
  const unknown = args.filter((name) => !(name in parts));
  if (unknown.length > 0) {
    console.error(`bench: no such part: ${unknown.join(' ')} (${Object.keys(parts).join(', ')})`);
    return 2;
  }
  const bars: Bar[] = [];
  for (const [name, part] of Object.entries(parts)) {
    if (args.length > 0 && !args.includes(name)) continue;
    for (const one of await part()) {
      bars.push(one);
      console.log(lineOf(one));
    }
  }
  writeFileSync(join(ROOT, 'bench-results.json'), `${JSON.stringify(bars, null, 2)}\n`);
  return 0;
}
