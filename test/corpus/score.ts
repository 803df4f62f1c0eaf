/**
 * Measures what a finder marks against the labels.
 *
 * A label is met when a mark overlaps it and names one of its ids. A mark is wrong
 * when it overlaps no label, or none whose id it names. Arguable labels count
 * neither when met nor when missed, and neither do marks that meet them. A label
 * of several possible ids is met by a mark that leaves the choice open; one of
 * them for certain is wrong. A name that stands inside the words of an event which
 * was marked rightly is not asked for.
 */
import type { EntityKind } from '../../src/model/mention';
import { OFFICIAL_IDS } from './dataset';
import type { Item, Label } from './items';

/** A mention as the scorer sees it, from the detector or the baseline. */
export interface Mark {
  start: number;
  end: number;
  text: string;
  kind: EntityKind;
  id: string | null;
  candidates?: string[];
  via: string;
}

/** Finds the marks of an item. */
export type Finder = (item: Item) => Mark[];

/** Counts of one row of a table. */
export interface Tally {
  /** Labels demanded, and how many of them were met. */
  labels: number;
  met: number;
  /** Marks that are not arguable, and how many of them are right. */
  marks: number;
  right: number;
}

export interface Score {
  items: number;
  all: Tally;
  byKind: Map<string, Tally>;
  byLang: Map<string, Tally>;
  /** Marks only: a label has no `via`. */
  byVia: Map<string, Tally>;
  /** One line for each label missed and each mark that is wrong. */
  misses: string[];
  wrongs: string[];
}

/** Scores a finder on labelled items. Institutions are not labelled and not counted. */
export function score(items: readonly Item[], find: Finder): Score {
  const total: Score = {
    items: items.length,
    all: { labels: 0, met: 0, marks: 0, right: 0 },
    byKind: new Map(),
    byLang: new Map(),
    byVia: new Map(),
    misses: [],
    wrongs: [],
  };
  for (const item of items) {
    const marks = find(item).filter((mark) => mark.kind !== 'institution');
    scoreLabels(item, marks, total);
    scoreMarks(item, marks, total);
  }
  return total;
}

function scoreLabels(item: Item, marks: readonly Mark[], total: Score): void {
  for (const label of item.labels) {
    if (!label.demanded) continue;
    const isMet = marks.some((mark) => meets(mark, label));
    if (!isMet && isCovered(label, item.labels, marks)) continue;
    for (const tally of tallies(total, kindOf(label), item.lang)) {
      tally.labels++;
      if (isMet) tally.met++;
    }
    if (!isMet) total.misses.push(line(item, label, label.ids.join(label.several ? '/' : '+')));
  }
}

function scoreMarks(item: Item, marks: readonly Mark[], total: Score): void {
  for (const mark of marks) {
    const met = item.labels.filter((label) => meets(mark, label));
    const demanded = met.find((label) => label.demanded);
    if (met.length > 0 && !demanded) continue;
    const kind = demanded ? kindOf(demanded) : mark.kind;
    for (const tally of [...tallies(total, kind, item.lang), tallyOf(total.byVia, mark.via)]) {
      tally.marks++;
      if (demanded) tally.right++;
    }
    if (!demanded) {
      const target = mark.id ?? mark.candidates?.join('/') ?? '';
      total.wrongs.push(`${line(item, mark, target)} (${mark.via})`);
    }
  }
}

function overlaps(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

function meets(mark: Mark, label: Label): boolean {
  if (!overlaps(mark, label)) return false;
  if (label.ids.length === 0) return true;
  if (mark.id !== null) return !label.several && label.ids.includes(mark.id);
  const candidates = mark.candidates ?? [];
  return candidates.length > 0 && candidates.every((id) => label.ids.includes(id));
}

/** Whether the words of a label lie inside a mark that is right for another label. */
function isCovered(label: Label, labels: readonly Label[], marks: readonly Mark[]): boolean {
  return marks.some(
    (mark) =>
      mark.start <= label.start &&
      label.end <= mark.end &&
      labels.some((other) => other !== label && other.demanded && meets(mark, other)),
  );
}

/** Events carry their date in the id; a label of an event or its measure counts as the measure's. */
function kindOf(label: Label): EntityKind {
  if (label.ids.every((id) => /^\d{4}-/.test(id))) return 'event';
  return label.ids.some((id) => OFFICIAL_IDS.has(id)) ? 'official' : 'policy';
}

function tallies(total: Score, kind: string, lang: string): Tally[] {
  return [total.all, tallyOf(total.byKind, kind), tallyOf(total.byLang, lang)];
}

function tallyOf(map: Map<string, Tally>, key: string): Tally {
  const known = map.get(key) ?? { labels: 0, met: 0, marks: 0, right: 0 };
  map.set(key, known);
  return known;
}

/** The words with their id, and what stands around them. */
function line(
  item: Item,
  { start, end, text }: { start: number; end: number; text: string },
  target: string,
): string {
  const before = item.text.slice(Math.max(0, start - 40), start);
  const after = item.text.slice(end, end + 40);
  return `${item.day} ${before}[${text}|${target}]${after}`.replaceAll('\n', ' ⏎ ');
}
