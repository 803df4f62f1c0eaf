/**
 * How source files become the scripts that a browser loads.
 *
 * What goes into a page is a classic script and must be whole: one IIFE per entry.
 * Background and popup are modules of the extension's own origin and share chunks.
 * No source maps: the package is what stores review, and the source is beside it.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, type InlineConfig, type Plugin } from 'vite';
import { asciiOnly } from './ascii';
import { plainImports } from './plain-imports';
import { sampleScripts } from './sample-scripts';
import { stripUnused } from './strip-unused';

/** Scripts that run inside a page: the gate first, the others when the background injects them. */
const PAGE_SCRIPTS = ['gate', 'annotator', 'card'] as const;

/** Pages of the extension, as folders of extension/ that hold an index.html. */
const PAGES = ['popup', 'options', 'sample'] as const;

export interface Bundle {
  root: string;
  outDir: string;
  plugins: Plugin[];
}

/** Bundles everything into `outDir`, which holds nothing else afterwards but public/. */
export async function bundle({ root, outDir, plugins }: Bundle): Promise<void> {
  const extension = resolve(root, 'extension');
  // Vite goes by this, and whoever calls us may have set another: a development build
  // is larger and holds the paths of the machine that made it.
  process.env.NODE_ENV = 'production';
  await build({
    ...shared(extension, plugins),
    publicDir: resolve(root, 'public'),
    build: {
      ...output(outDir, true),
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: {
          background: resolve(extension, 'background.ts'),
          ...pagesOf(extension),
        },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name].js',
          codeSplitting: {
            groups: [
              { name: 'records', test: /virtual:records/, priority: 1 },
              { name: 'shared', minShareCount: 2 },
            ],
          },
        },
      },
    },
  });
  for (const script of PAGE_SCRIPTS) {
    await build({
      ...shared(extension, [...plugins, asciiOnly()]),
      publicDir: false,
      build: {
        ...output(outDir, false),
        rolldownOptions: {
          input: resolve(extension, `${script}.ts`),
          output: { format: 'iife', entryFileNames: `${script}.js`, codeSplitting: false },
        },
      },
    });
  }
}

function shared(root: string, plugins: Plugin[]): InlineConfig {
  return {
    configFile: false,
    root,
    base: './',
    logLevel: 'warn',
    plugins: [stripUnused(), plainImports(), sampleScripts(), ...plugins],
  };
}

function output(outDir: string, emptyOutDir: boolean): InlineConfig['build'] {
  return {
    outDir,
    emptyOutDir,
    sourcemap: false,
    // The oldest browsers of the manifests: Chrome 130 and Firefox 146.
    target: ['chrome130', 'firefox146'],
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: Infinity,
  };
}

function pagesOf(extension: string): Record<string, string> {
  const pages = PAGES.map((page): [string, string] => [
    `${page}/main`,
    resolve(extension, page, 'index.html'),
  ]);
  return Object.fromEntries(pages.filter(([, file]) => existsSync(file)));
}
