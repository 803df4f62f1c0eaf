/** The matcher alone, in Node: how its time grows, and what a RegExp would take. */
import { matchAll } from '../../core/text/matcher';
import { buildMatcher } from '../../core/text/matcher-table';
import { fold } from '../../core/text/normalise';
import type { Lexicon } from '../../model/lexicon';
import { alternationOf } from './alternation';
import { type Bar, bar, median } from './bars';
import { formsOf } from './forms';

const ROUNDS = 9;
const ENOUGH_TEXT = 1_500_000;

export function matcherBars(lexicon: Lexicon, sample: string): Bar[] {
  const folded = fold(sample);
  const text = folded.repeat(Math.max(1, Math.ceil(ENOUGH_TEXT / folded.length)));
  const matchers = [1000, 10_000, 100_000].map((count) => buildMatcher(formsOf(lexicon, count)));
  const times = matchers.map((): number[] => []);
  // In turn, so that a busy moment of the machine falls on all of them.
  for (let round = 0; round < ROUNDS; round++) {
    matchers.forEach((matcher, index) => {
      times[index]?.push(timeOf(() => matchAll(matcher, text)));
    });
  }
  const [at1k = 0, at10k = 0, at100k = 0] = times.map(median);
  return [
    bar('matcher: time at 100,000 forms / at 1,000', at100k / at1k),
    bar(
      'matcher: throughput / one alternation, 1,000 forms',
      alternationTime(formsOf(lexicon, 1000), text, 5) / at1k,
    ),
    bar(
      'matcher: throughput / one alternation, 10,000 forms',
      alternationTime(formsOf(lexicon, 10_000), text, 1) / at10k,
    ),
  ];
}

function alternationTime(forms: readonly string[], text: string, rounds: number): number {
  const pattern = alternationOf(forms, 'g');
  const count = () => {
    pattern.lastIndex = 0;
    let found = 0;
    while (pattern.exec(text) !== null) found++;
    return found;
  };
  return median(Array.from({ length: rounds }, () => timeOf(count)));
}

function timeOf(work: () => unknown): number {
  const startMs = performance.now();
  work();
  return performance.now() - startMs;
}
