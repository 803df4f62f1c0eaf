/**
 * The records as two virtual modules: `virtual:lexicon` for finding mentions,
 * `virtual:records` for cards, popup and history.
 *
 * Both are compiled from src/dataset once per build, and both are shipped as text:
 * the lexicon as one JSON string, which engines parse several times faster than the
 * same data as code; the records as lines of JSON that are parsed one by one, when
 * wanted. Records that do not parse fail the build here, with their lines.
 */
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { compileRecords } from '../../dataset/compile-records';
import { compileLexicon } from '../../dataset/lexicon/compile-lexicon';
import { packLexicon } from '../../dataset/lexicon/packed-lexicon';
import { loadRecords } from '../../dataset/load';
import { packRecords } from '../../dataset/packed-records';
import { escaped } from './ascii';

/** Text of each virtual module, made when first asked for. */
export function datasetModules(): Plugin {
  const made = new Map<string, string>();
  return {
    name: 'annotariff:dataset-modules',
    resolveId: (id) => (id in MAKERS ? `\0${id}` : null),
    load(resolved) {
      const id = resolved.slice(1);
      const make = resolved.startsWith('\0') ? MAKERS[id] : undefined;
      if (!make) return null;
      const text = made.get(id) ?? `export default ${make()};`;
      made.set(id, text);
      return text;
    },
  };
}

const MAKERS: Record<string, () => string> = {
  'virtual:lexicon': () => JSON.stringify(escaped(lexiconJson())),
  'virtual:records': () => JSON.stringify(packRecords(compileRecords(loadRecords()))),
};

function lexiconJson(): string {
  return packLexicon(compileLexicon(loadRecords()));
}

/** What readers download of the dataset: each part, raw and as stores compress it. */
export function datasetSizes(): string {
  const { index, rows } = packRecords(compileRecords(loadRecords()));
  const parts: [string, string][] = [
    ['index of names (lexicon)', lexiconJson()],
    ['index of the records', index],
    ...Object.entries(rows).map(([list, text]): [string, string] => [`  ${list}, by line`, text]),
    ['records in all', [index, ...Object.values(rows)].join('')],
  ];
  return parts
    .map(([part, text]) => {
      const gzipped = gzipSync(text, { level: 9 }).length;
      return `  ${part.padEnd(30)}${kilobytes(Buffer.byteLength(text))}${kilobytes(gzipped)} gzip`;
    })
    .join('\n');
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1).padStart(10)} kB`;
}
