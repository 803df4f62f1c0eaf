/**
 * The records as two virtual modules: `virtual:lexicon` for the page, `virtual:records`
 * for background and popup.
 *
 * Both are compiled from src/dataset once per build and shipped as one JSON string
 * each: engines parse JSON several times faster than the same data as code.
 */
import type { Plugin } from 'vite';
import { compileLexicon } from '../../dataset/compile-lexicon';
import { compileRecords } from '../../dataset/compile-records';
import { loadRecords } from '../../dataset/load';

/** Text of each virtual module, made when first asked for. */
export function datasetModules(): Plugin {
  const made = new Map<string, string>();
  const makers: Record<string, () => unknown> = {
    'virtual:lexicon': () => compileLexicon(loadRecords()),
    'virtual:records': () => compileRecords(loadRecords()),
  };
  return {
    name: 'annotariff:dataset-modules',
    resolveId: (id) => (id in makers ? `\0${id}` : null),
    load(resolved) {
      const id = resolved.slice(1);
      const make = resolved.startsWith('\0') ? makers[id] : undefined;
      if (!make) return null;
      const text = made.get(id) ?? asJsonString(make());
      made.set(id, text);
      return text;
    },
  };
}

function asJsonString(value: unknown): string {
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
}
