/**
 * Two sorts of tests. `unit` runs in Node and needs nothing built; `browser` loads
 * dist/ into real browsers, one after another, so that clocks and focus are theirs.
 */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/{unit,property,corpus,fuzz}/**/*.test.{ts,tsx}'],
          // Properties take seconds, and more on a machine that builds at the same time.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
