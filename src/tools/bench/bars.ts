/**
 * What the benchmarks hold us to: ratios, each measured in one run on one machine
 * against a baseline of the same run, for milliseconds differ from day to day.
 */

export interface Bar {
  name: string;
  ratio: number;
  aim: number;
  better: 'lower' | 'higher';
  browser?: 'chromium' | 'firefox';
}

/** The aims by name; a bar that is measured in two browsers has one aim. */
export const AIMS = {
  'matcher: time at 100,000 forms / at 1,000': [1.15, 'lower'],
  'matcher: throughput / one alternation, 1,000 forms': [4, 'higher'],
  'matcher: throughput / one alternation, 10,000 forms': [60, 'higher'],
  'walk, match, range and paint / reading every character': [2, 'lower'],
  'whole pipeline / reading every character': [3.5, 'lower'],
  'whole pipeline with the work behind the page / reading every character': [3.5, 'lower'],
  'walk, match, range and paint / mark.js': [0.25, 'lower'],
  "main-thread task above the floor / page's own load": [0.08, 'lower'],
  'style and layout by marking / by mark.js': [0.05, 'lower'],
  'longest slice / budget of 4 ms': [1.5, 'lower'],
  "observer, 1,000 added nodes / page's own append and layout": [0.15, 'lower'],
  'DOM churn with 5,000 mentions / with none': [1.1, 'lower'],
  'hover hit test at 5,000 mentions / at 50': [1.3, 'lower'],
  'no article: content script / an empty one': [1.5, 'lower'],
  'code on a page that does not speak of China, gzip kB': [12, 'lower'],
  'code on one that does, gzip kB': [12, 'lower'],
  'index, gzip kB': [60, 'lower'],
  'heap kept on an idle article, MB': [3, 'lower'],
} as const satisfies Record<string, readonly [number, Bar['better']]>;

export type BarName = keyof typeof AIMS;

export function bar(name: BarName, ratio: number, browser?: Bar['browser']): Bar {
  const [aim, better] = AIMS[name];
  return { name, ratio: round(ratio), aim, better, ...(browser ? { browser } : {}) };
}

/** `name ratio`, then the aim and whether it is met. */
export function lineOf({ name, ratio, aim, better, browser }: Bar): string {
  const isMet = better === 'lower' ? ratio <= aim : ratio >= aim;
  const where = browser ? ` (${browser})` : '';
  return `${name}${where} ${ratio}   aim ${better === 'lower' ? '≤' : '≥'} ${aim}${isMet ? '' : '   MISSED'}`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[sorted.length >> 1];
  if (value === undefined) throw new Error('the median of nothing');
  return value;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
