/**
 * Runs one of the TypeScript commands beside this file: `node run.mjs annotate …`.
 *
 * The commands are written over the same modules as the extension, so they go
 * through Vite, which resolves JSON records and TypeScript alike.
 */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const [name, ...args] = process.argv.slice(2);
const file = fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
const { module } = await runnerImport(file, { configFile: false, logLevel: 'error' });
process.exitCode = (await module.main(args)) ?? 0;
