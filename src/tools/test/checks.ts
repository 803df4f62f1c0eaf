/**
 * The checks that make up `npm test`, each a command with a name.
 *
 * Order is by cost: what fails in a second comes first.
 */

export interface Check {
  name: string;
  /** Arguments of Node: a script of ours or of a package, and its own arguments. */
  command: string[];
  /** Vitest counts its own tests; any other check is one. */
  isVitest?: true;
  /** Left out of the quick round that needs no build and no browser. */
  isSlow?: true;
  /** Only for `npm run test:long`, which prints what these say. */
  isLong?: true;
  /** A check without which this one says nothing. */
  needs?: string;
}

const BIN = {
  biome: 'node_modules/@biomejs/biome/bin/biome',
  knip: 'node_modules/knip/bin/knip.js',
  run: 'src/tools/run.mjs',
  tsc: 'node_modules/typescript/bin/tsc',
  vitest: 'node_modules/vitest/vitest.mjs',
};

export const CHECKS: readonly Check[] = [
  { name: 'types', command: [BIN.tsc, '--noEmit', '--project', '.'] },
  {
    name: 'types of the core, without a DOM',
    command: [BIN.tsc, '--noEmit', '--project', 'src/core'],
  },
  {
    name: 'format, lint and import directions',
    command: [BIN.biome, 'ci', '--colors=off', '--error-on-warnings'],
  },
  { name: 'dead exports and files', command: [BIN.knip, '--no-progress'] },
  { name: 'dataset', command: [BIN.run, 'dataset', 'check'] },
  {
    name: 'unit and property tests',
    command: [BIN.vitest, 'run', '--project', 'unit'],
    isVitest: true,
  },
  { name: 'build', command: [BIN.run, 'build'], isSlow: true },
  {
    name: 'browser tests',
    command: [BIN.vitest, 'run', '--project', 'browser'],
    isVitest: true,
    isSlow: true,
    needs: 'build',
  },
  {
    name: 'long runs',
    command: [
      BIN.vitest,
      ...[
        'run',
        '--project',
        'browser',
        'long.test',
        'worker-killed',
        'page-moving',
        'archive',
        'real-pages',
      ],
    ],
    isVitest: true,
    isSlow: true,
    isLong: true,
    needs: 'build',
  },
];
