/** Prints scores as a table, the detector beside the baseline. */
import type { Score, Tally } from './score';

/** A row: what was measured, and the two tallies. */
export interface Row {
  name: string;
  detector: Tally;
  baseline?: Tally;
}

export interface Rates {
  precision: number;
  recall: number;
  f1: number;
}

/** Nothing marked is nothing wrong, and nothing asked for is nothing missed. */
export function ratesOf({ labels, met, marks, right }: Tally): Rates {
  const precision = marks === 0 ? 1 : right / marks;
  const recall = labels === 0 ? 1 : met / labels;
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}

/** Wrong marks per hundred articles. */
export function wrongPer100({ all, items }: Score): number {
  return (100 * (all.marks - all.right)) / items;
}

/** The rows of a breakdown ("official", "policy", …), sorted by name. */
export function breakdown(
  name: string,
  detector: Map<string, Tally>,
  baseline?: Map<string, Tally>,
): Row[] {
  return [...detector.keys()].sort().map((key) => ({
    name: `${name} · ${key}`,
    detector: detector.get(key) ?? NOTHING,
    ...(baseline && { baseline: baseline.get(key) ?? NOTHING }),
  }));
}

const NOTHING: Tally = { labels: 0, met: 0, marks: 0, right: 0 };

/** Lines of a table; each begins with a bar, so that they can be found in a longer log. */
export function tableOf(rows: readonly Row[]): string {
  const head = `│ ${'labelled texts'.padEnd(42)}${cells(['labels', 'marks', 'P', 'R', 'F1'])} │ baseline P, R, F1`;
  const lines = rows.map(({ name, detector, baseline }) => {
    const counts = cells([
      counted(detector.labels),
      counted(detector.marks),
      ...percents(detector),
    ]);
    return `│ ${name.padEnd(42)}${counts} │ ${baseline ? cells(percents(baseline)) : ''}`;
  });
  return [head, ...lines].join('\n');
}

function counted(count: number): string {
  return count === 0 ? '–' : String(count);
}

function cells(texts: readonly string[]): string {
  return texts.map((text) => text.padStart(7)).join('');
}

/** A dash where there was nothing to divide by. */
function percents(tally: Tally): string[] {
  const { precision, recall, f1 } = ratesOf(tally);
  const known = [tally.marks > 0, tally.labels > 0, tally.marks > 0 && tally.labels > 0];
  return [precision, recall, f1].map((rate, index) =>
    known[index] ? (100 * rate).toFixed(1) : '–',
  );
}
