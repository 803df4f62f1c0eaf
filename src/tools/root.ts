/** Where the checkout lies, whatever folder a command is started from. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const ROOT = resolve(fileURLToPath(new URL('../..', import.meta.url)));
