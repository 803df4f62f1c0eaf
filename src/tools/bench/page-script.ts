/** Page code for measuring and testing as one classic script, built as the extension's own are. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { datasetModules } from '../build/dataset-modules';
import { ROOT } from '../root';

/** Bundles `entry` (a path from the checkout's root) with the lexicon of its records. */
export async function pageScript(entry: string): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'annotariff-bench-'));
  try {
    await build({
      configFile: false,
      root: ROOT,
      logLevel: 'warn',
      plugins: [datasetModules()],
      publicDir: false,
      build: {
        outDir,
        minify: process.env.ANNOTARIFF_BENCH_READABLE === undefined,
        emptyOutDir: true,
        chunkSizeWarningLimit: Infinity,
        reportCompressedSize: false,
        target: ['chrome130', 'firefox146'],
        rolldownOptions: {
          input: resolve(ROOT, entry),
          output: { format: 'iife', entryFileNames: 'script.js', codeSplitting: false },
        },
      },
    });
    return readFileSync(join(outDir, 'script.js'), 'utf8');
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}
