/**
 * Questions at which a simpler model of the facts would answer wrongly.
 * Each is a statement about the news; src/decisions/0002-truth-model.md tells
 * what they decided.
 */
import { describe, expect, it } from 'vitest';
import { cardOf } from '../../../../src/dataset/card-of';
import { loadRecords } from '../../../../src/dataset/load';
import { holderOf } from '../../../../src/dataset/offices';
import { openDataset } from '../../../../src/dataset/open';
import { statusOn } from '../../../../src/dataset/policy-state';
import { rateOn, type StackSide, stackOn } from '../../../../src/dataset/stack';
import type { Card, PolicyCard, PolicyState } from '../../../../src/model/card';

export const dataset = openDataset(loadRecords());
const TODAY = '2026-11-25';

export function card(id: string, on: string | null, today = TODAY): Card {
  const made = cardOf(dataset, id, { on, today });
  if (!made) throw new Error(`no record ${id}`);
  return made;
}

export function policyCard(id: string, on: string | null, today = TODAY): PolicyCard {
  const made = card(id, on, today);
  if (made.kind !== 'policy') throw new Error(`${id} is no policy`);
  return made;
}

export function stateThen(id: string, on: string): PolicyState {
  const state = policyCard(id, on).then;
  if (!state) throw new Error('the article has a day');
  return state;
}

/** Legal status and what was charged at the border: "struck-down, 10%". */
export function standing(id: string, day: string): string {
  const policy = dataset.policy(id);
  if (!policy) throw new Error(`no policy ${id}`);
  const rate = rateOn(dataset, id, day);
  return `${statusOn(policy, day).status}, ${rate === undefined ? 'no one rate' : `${rate}%`}`;
}

export function sums(side: StackSide, day: string): { all: number; listed: number } {
  const { sumAllPct, sumListedPct } = stackOn(dataset, side, day);
  return { all: sumAllPct, listed: sumListedPct };
}

export function offices(id: string, day: string): string[] {
  const made = card(id, day);
  if (made.kind !== 'official') throw new Error(`${id} is no official`);
  return made.then?.offices ?? [];
}

export function holder(office: string, day: string): string {
  const answer = holderOf(dataset, office, day);
  return answer.state === 'held' ? answer.officials.map(({ id }) => id).join(', ') : answer.state;
}

type Question = [statement: string, answer: () => unknown, expected: unknown];

/** One test for each statement, under the heading of its topic. */
export function ask(questions: Record<string, Question[]>): void {
  for (const [topic, rows] of Object.entries(questions)) {
    describe(topic, () => {
      it.each(rows)('%s', (_statement, answer, expected) => {
        expect(answer()).toEqual(expected);
      });
    });
  }
}
