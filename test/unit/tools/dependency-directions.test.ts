/**
 * Imports point one way: model <- core <- dataset <- tools, ui <- page, model <- platform.
 *
 * A folder of one-line files, each with one import, is given to the linter under
 * our own configuration; what it refuses must be what the house rules refuse.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const REFUSED: [file: string, from: string][] = [
  ['src/model/a.ts', '../core/spans'],
  ['src/model/b.ts', 'zod'],
  ['src/core/a.ts', '../dataset/open'],
  ['src/core/b.ts', 'node:fs'],
  ['src/core/deeper/c.ts', '../../page/ranges'],
  ['src/dataset/a.ts', '../tools/root'],
  ['src/dataset/b.ts', '../ui/card/mount-card'],
  ['src/ui/a.tsx', '../platform/i18n'],
  ['src/ui/b.tsx', '../dataset/open'],
  ['src/ui/card/c.tsx', '../../page/ranges'],
  ['src/page/a.ts', '../platform/browser'],
  ['src/page/b.ts', '../dataset/open'],
  ['src/page/c.ts', 'webextension-polyfill'],
  ['src/platform/a.ts', '../core/spans'],
  ['src/platform/b.ts', '../ui/card/mount-card'],
  ['extension/a.ts', '../src/tools/root'],
  ['extension/b.ts', 'node:fs'],
  ['src/tools/a.ts', 'zod'],
];

const FINE: [file: string, from: string][] = [
  ['src/model/zod.ts', 'zod'],
  ['src/core/y.ts', '../model/days'],
  ['src/dataset/y.ts', '../core/spans'],
  ['src/ui/y.tsx', '../core/hover'],
  ['src/page/y.ts', '../ui/card/mount-card'],
  ['src/platform/browser.ts', 'webextension-polyfill'],
  ['extension/y.ts', '../src/platform/browser'],
  ['src/tools/y.ts', 'node:fs'],
  ['src/tools/z.ts', '../dataset/open'],
];

/** The files, of those given, in which the linter refuses an import. */
function refusedAmong(cases: [file: string, from: string][]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'annotariff-imports-'));
  try {
    const config = { ...JSON.parse(readFileSync('biome.json', 'utf8')), vcs: { enabled: false } };
    writeFileSync(join(folder, 'biome.json'), JSON.stringify(config));
    for (const [file, from] of cases) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), `import '${from}';\n`);
    }
    const { stdout } = spawnSync(
      process.execPath,
      [
        resolve('node_modules/@biomejs/biome/bin/biome'),
        'lint',
        '--only=style/noRestrictedImports',
        '--reporter=github',
        '--max-diagnostics=none',
      ],
      { cwd: folder, encoding: 'utf8' },
    );
    return cases.map(([file]) => file).filter((file) => stdout.includes(`/${file},`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

it('the linter refuses imports that point the wrong way, and only those', () => {
  const expected = REFUSED.map(([file]) => file);
  expect(refusedAmong([...REFUSED, ...FINE])).toEqual(expected);
});
