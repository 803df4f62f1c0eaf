/**
 * Runs one of the TypeScript commands beside this file: `node run.mjs annotate …`.
 *
 * The commands are written over the same modules as the extension, so they go
 * through Vite, which resolves JSON records and TypeScript alike.
 */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// A reader that has seen enough (`… | head`) is no failure.
process.stdout.on('error', (error) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const [name, ...args] = process.argv.slice(2);
const file = fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
const { module } = await runnerImport(file, { configFile: false, logLevel: 'error' });
process.exitCode = (await module.main(args)) ?? 0;
