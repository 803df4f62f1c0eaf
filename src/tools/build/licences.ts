/**
 * Whose code is in the scripts that we ship, and under which terms.
 *
 * Asked of the bundler, not of package.json: what was shaken out is not shipped and
 * is not listed, and what a dependency brings along is. A package whose terms are
 * unknown, or are none of those that we may ship under ours, fails the build.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Terms that allow shipping in an MIT-licensed package, with their text beside it. */
const ALLOWED = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'MPL-2.0',
]);

export interface BundledPackages {
  plugin: Plugin;
  /** LICENSES.txt for everything bundled since the plugin was made. */
  text(root: string): string;
}

/** Notes which packages end up in bundles. */
export function bundledPackages(): BundledPackages {
  const names = new Set<string>();
  return {
    plugin: {
      name: 'annotariff:bundled-packages',
      generateBundle(_, files) {
        for (const file of Object.values(files)) {
          if (file.type !== 'chunk') continue;
          for (const [id, { code }] of Object.entries(file.modules)) {
            const name = code ? packageOf(id) : null;
            if (name !== null) names.add(name);
          }
        }
      },
    },
    text: (root) => licencesOf(root, [...names].sort()),
  };
}

/** The package that a module belongs to; `null` for our own. */
function packageOf(id: string): string | null {
  const path = id.replaceAll('\\', '/');
  // The bundler puts a few lines of its own around CommonJS modules.
  if (path.startsWith('\0rolldown/')) return 'rolldown';
  return /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? null;
}

function licencesOf(root: string, names: readonly string[]): string {
  const own = readFileSync(join(root, 'LICENSE'), 'utf8').trim();
  const sections = names.map((name) => sectionOf(join(root, 'node_modules', name)));
  const head = `Annotariff is under the MIT licence, below. Its scripts contain code of ${names.length} packages,\neach under the terms that follow it.`;
  return [head, `Annotariff\n\n${own}`, ...sections].join(`\n\n${'-'.repeat(80)}\n\n`).concat('\n');
}

function sectionOf(folder: string): string {
  const { name, version, license, homepage, repository } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  if (!ALLOWED.has(license)) throw new Error(`${name}: may we ship code under “${license}”?`);
  const file = readdirSync(folder)
    .sort()
    .find((each) => /^licen[cs]e(?:[.-].*)?$/i.test(each));
  if (file === undefined) throw new Error(`${name}: no licence text in ${folder}`);
  const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
  const source = sourceOf(repository) ?? homepage ?? `https://www.npmjs.com/package/${name}`;
  return `${name} ${version} (${license})\n${source}\n\n${text}`;
}

function sourceOf(repository: unknown): string | null {
  const url =
    typeof repository === 'object' && repository !== null && 'url' in repository
      ? repository.url
      : repository;
  if (typeof url !== 'string') return null;
  const plain = url.replace(/^git\+/, '').replace(/\.git$/, '');
  return /^[\w.-]+\/[\w.-]+$/.test(plain) ? `https://github.com/${plain}` : plain;
}
