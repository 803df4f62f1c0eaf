/**
 * Which of the page's mentions are marked: those that the reader can see and wants
 * to, as often as the reader wants.
 */
import { firstInSection } from '../core/density';
import type { Block } from '../core/text/passages';
import type { PageSettings } from '../model/settings';
import { isVisible, type Mark } from './ranges';

export interface Choice {
  /** Mentions in sight, for the popup. */
  seen: Mark[];
  /** Those that are painted. */
  painted: Mark[];
}

export function chooseMarks(
  marks: readonly Mark[],
  blocks: readonly Block[],
  settings: Pick<PageSettings, 'density' | 'categories' | 'mutedIds'>,
): Choice {
  const muted = new Set(settings.mutedIds);
  const seen = marks.filter(isVisible);
  const wanted = seen.filter(({ mention }) => {
    const ids = mention.id === null ? (mention.candidates ?? []) : [mention.id];
    return settings.categories[mention.kind] && !ids.every((id) => muted.has(id));
  });
  if (settings.density === 'every') return { seen, painted: wanted };
  const mentions = wanted.map((mark) => mark.mention);
  const sections = settings.density === 'first' ? blocks : [];
  const first = new Set(firstInSection(mentions, sections));
  return { seen, painted: wanted.filter((mark) => first.has(mark.mention)) };
}
