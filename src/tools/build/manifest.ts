/**
 * What each browser's manifest says.
 *
 * One base (extension/manifest.json) holds what all browsers share. Firefox's few
 * differences are merged over it key by key: a top-level key replaces the base's
 * whole value, `null` takes it away. Version and sites are put in here, for they
 * have their one home elsewhere.
 */

import firefoxOverlay from '../../../extension/manifest.firefox.json';
import base from '../../../extension/manifest.json';
import { newsSitePatterns } from '../../model/news-sites';

/** A browser family that we build for; Edge loads the one for Chrome. */
export type Target = 'chrome' | 'firefox';

export const TARGETS: readonly Target[] = ['chrome', 'firefox'];

export type Manifest = Record<string, unknown>;

/** The manifest for one browser. */
export function manifestFor(target: Target, version: string): Manifest {
  const sites = newsSitePatterns();
  const shared: Manifest = {
    ...base,
    version,
    host_permissions: sites,
    // Two entries, since Firefox applies a script's style sheet only when the script
    // runs, and a highlight rule that arrives after loading costs a restyle.
    content_scripts: [
      { matches: sites, css: ['marks.css'], run_at: 'document_start', all_frames: true },
      { matches: sites, js: ['gate.js'], run_at: 'document_idle', all_frames: true },
    ],
  };
  return target === 'firefox' ? merge(shared, firefoxOverlay) : shared;
}

function merge(under: Manifest, over: Manifest): Manifest {
  const entries = Object.entries({ ...under, ...over });
  return Object.fromEntries(entries.filter(([, value]) => value !== null));
}

/** Every file of the package that a manifest names, for the build to check. */
export function filesNamedBy(manifest: Manifest): string[] {
  const names = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value === 'string' && /^[\w./-]+\.(?:js|css|html|png)$/.test(value)) {
      names.add(value);
    } else if (typeof value === 'object' && value !== null) {
      for (const inner of Object.values(value)) visit(inner);
    }
  };
  visit(manifest);
  return [...names].sort();
}
