/**
 * A dataset with any one thing wrong: the check names problems or refuses it with
 * words; it never falls over, and no damage makes a card that cannot be drawn.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cardOf } from '../../src/dataset/card-of';
import { compileRecords } from '../../src/dataset/compile-records';
import { problemsOf } from '../../src/dataset/integrity';
import { loadRecords } from '../../src/dataset/load';
import { openDataset } from '../../src/dataset/open';
import { packRecords } from '../../src/dataset/packed-records';
import { Records } from '../../src/model/records';
import { budget, PATIENCE_MS } from './budget';

const sound = loadRecords();
const soundText = JSON.stringify(sound);

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Damages one value, found by walking down from the top by these choices. */
function damaged(
  steps: readonly number[],
  by: (value: Json, at: { owner: Json; key: string }) => Json,
): unknown {
  const top: Json = JSON.parse(soundText);
  let owner: Json = top;
  let key = '';
  for (const step of steps) {
    const value: Json = key === '' ? owner : ((owner as Record<string, Json>)[key] ?? null);
    if (typeof value !== 'object' || value === null) break;
    const keys = Object.keys(value);
    if (keys.length === 0) break;
    owner = value;
    key = keys[step % keys.length] ?? '';
  }
  const holder = owner as Record<string, Json>;
  const made = by(holder[key] ?? null, { owner, key });
  if (made === undefined) delete holder[key];
  else holder[key] = made;
  return top;
}

const steps = fc.array(fc.nat(100_000), { minLength: 2, maxLength: 7 });
const value: fc.Arbitrary<Json | undefined> = fc.oneof(
  fc.constantFrom<Json | undefined>(
    undefined,
    null,
    '',
    0,
    -1,
    1e308,
    [],
    {},
    '2025-02-30',
    '2025-13',
    '2099-01-01',
    '1066-10-14',
    'he-lifeng',
    'no-such-id',
    'http://example.com',
    'javascript:alert(1)',
    '\ud800',
    '__proto__',
  ),
  fc.string({ maxLength: 30 }),
  fc.integer(),
);

it('a damaged value is refused in words, named as a problem, or harmless', {
  timeout: PATIENCE_MS,
}, () => {
  fc.assert(
    fc.property(steps, value, (path, wrong) => {
      const parsed = Records.safeParse(damaged(path, () => wrong as Json));
      if (!parsed.success) {
        expect(parsed.error.issues[0]?.message).toBeTruthy();
        return;
      }
      for (const { record, problem } of problemsOf(parsed.data)) {
        expect(record).toBeTruthy();
        expect(problem).toBeTruthy();
      }
    }),
    budget(),
  );
});

it('a dataset without problems makes a card for every id, on any day', {
  timeout: PATIENCE_MS,
}, () => {
  const dataset = openDataset(packRecords(compileRecords(sound)));
  const ids = [...sound.officials, ...sound.policies, ...sound.events, ...sound.institutions].map(
    ({ id }) => id,
  );
  const day = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(fc.constantFrom(...ids), fc.option(day), day, (id, on, today) => {
      const card = cardOf(dataset, id, { on, today });
      expect(card).not.toBeNull();
      expect(() => structuredClone(card)).not.toThrow();
    }),
    budget(),
  );
  expect(cardOf(dataset, 'no-such-id', { on: null, today: '2026-11-25' })).toBeNull();
  expect(cardOf(dataset, '__proto__', { on: null, today: '2026-11-25' })).toBeNull();
  expect(cardOf(dataset, 'constructor', { on: null, today: '2026-11-25' })).toBeNull();
});
