/** The in-page script as one classic script, built as the extension's own are. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { datasetModules } from '../build/dataset-modules';
import { ROOT } from '../root';

export async function benchScript(): Promise<string> {
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
          input: resolve(ROOT, 'src/tools/bench/in-page.ts'),
          output: { format: 'iife', entryFileNames: 'bench.js', codeSplitting: false },
        },
      },
    });
    return readFileSync(join(outDir, 'bench.js'), 'utf8');
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}
