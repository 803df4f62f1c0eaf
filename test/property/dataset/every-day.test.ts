/**
 * What must hold on every day covered, whatever the day: the records are edited
 * by hand, and a wrong date shows on days that nobody thought to test.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardOf } from '../../../src/dataset/card-of';
import { addDays } from '../../../src/dataset/days';
import { NEXT_STATUS } from '../../../src/dataset/integrity/statuses';
import { loadRecords } from '../../../src/dataset/load';
import { holderOf, officesOf } from '../../../src/dataset/offices';
import { openDataset } from '../../../src/dataset/open';
import { statusOn } from '../../../src/dataset/policy-state';
import { isChargedOn, stackOn } from '../../../src/dataset/stack';
import { eventsOf } from '../../../src/dataset/timeline';

const records = loadRecords();
const dataset = openDataset(records);
const { from, until } = records.manifest.coverage;
const DAYS = Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);
const everyDay = Array.from({ length: DAYS + 1 }, (_, index) => addDays(from, index));

const day = fc.constantFrom(...everyDay);
const side = fc.constantFrom('US' as const, 'CN' as const);
const policy = fc.constantFrom(...records.policies);
const ids = [...records.officials, ...records.policies, ...records.events, ...records.institutions];
const id = fc.constantFrom(...ids.map((record) => record.id));

describe('on every day covered', () => {
  it('no office has more certain holders than seats, acting ones aside', () => {
    const crowded = everyDay.flatMap((on) =>
      records.offices.flatMap(({ id: office, seats = Number.POSITIVE_INFINITY }) => {
        const holders = dataset
          .holdersOf(office)
          .flatMap((official) => officesOf(official, on))
          .filter(({ role, uncertain }) => role.office === office && !role.acting && !uncertain);
        return holders.length > seats ? [`${office} on ${on}`] : [];
      }),
    );
    expect(crowded).toEqual([]);
  });

  it('no goods bear two duties of which only one can be charged', () => {
    const doubled = everyDay.flatMap((on) => {
      const goods = [...dataset.chargedBy('US'), ...dataset.chargedBy('CN')]
        .filter((layer) => isChargedOn(layer, on))
        .flatMap((layer) => layer.sameGoods ?? []);
      return goods.length === new Set(goods).size ? [] : [on];
    });
    expect(doubled).toEqual([]);
  });

  it('every measure comes to its status from one that allows it', () => {
    fc.assert(
      fc.property(policy, day, (measure, on) => {
        const before = statusOn(measure, addDays(on, -1)).status;
        const after = statusOn(measure, on).status;
        if (before === undefined || after === undefined || before === after) return;
        // Two changes on one day may pass through "announced".
        const steps: readonly string[] = [
          ...NEXT_STATUS[before],
          ...NEXT_STATUS[before].flatMap((step) => NEXT_STATUS[step]),
        ];
        expect(steps).toContain(after);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('the sums of any day and side', () => {
  it('are those of the layers on all goods, and of the highest main list besides', () => {
    fc.assert(
      fc.property(day, side, (on, by) => {
        const { layers, sumAllPct, sumListedPct } = stackOn(dataset, by, on);
        let all = 0;
        for (const layer of layers) if (layer.scopeKind === 'all') all += layer.ratePct;
        expect(sumAllPct).toBe(all);
        const listed = layers.filter((layer) => layer.scopeKind === 'list');
        expect([0, ...listed.map((layer) => layer.ratePct)]).toContain(sumListedPct - sumAllPct);
      }),
    );
  });

  it('change only on a day on which a layer begins or ends', () => {
    fc.assert(
      fc.property(day, side, (on, by) => {
        const edges = dataset.chargedBy(by).flatMap((layer) => [layer.from, layer.to]);
        if (edges.includes(on)) return;
        const { sumAllPct, sumListedPct } = stackOn(dataset, by, addDays(on, -1));
        expect(stackOn(dataset, by, on)).toMatchObject({ sumAllPct, sumListedPct });
      }),
    );
  });
});

describe('a card of any record, day and today', () => {
  it('is made, cites only pages of its list, and tells nothing after its "now"', () => {
    fc.assert(
      fc.property(id, fc.option(day), day, (record, on, today) => {
        const card = cardOf(dataset, record, { on, today });
        if (!card) throw new Error(`no card for ${record}`);
        expect(card.asOf).toBe(today);
        expect(card.then === null).toBe(on === null);
        expect(card.events.filter((event) => event.date > today)).toEqual([]);
        const cited = [...JSON.stringify(card).matchAll(/"\w*[sS]ources":\[([\d,]*)\]/g)]
          .flatMap((match) => (match[1] ?? '').split(','))
          .filter((place) => place !== '')
          .map(Number);
        expect(Math.max(-1, ...cited)).toBe(card.sources.length - 1);
      }),
      { numRuns: 2000 },
    );
  });

  it('is plain JSON: it survives the way through a message', () => {
    fc.assert(
      fc.property(id, day, (record, on) => {
        const card = cardOf(dataset, record, { on, today: until });
        expect(JSON.parse(JSON.stringify(card))).toStrictEqual(card);
      }),
    );
  });
});

describe('offices and events', () => {
  it('name a holder only if that person’s own record does', () => {
    const office = fc.constantFrom(...records.offices);
    fc.assert(
      fc.property(office, day, (post, on) => {
        const answer = holderOf(dataset, post.id, on);
        if (answer.state !== 'held') return;
        for (const official of answer.officials) {
          const held = officesOf(official, on).filter(({ role }) => role.office === post.id);
          expect(held).not.toEqual([]);
        }
      }),
    );
  });

  it('lie in order, whatever the span', () => {
    fc.assert(
      fc.property(policy, day, day, (measure, a, b) => {
        const span = a < b ? { from: a, to: b } : { from: b, to: a };
        const dates = eventsOf(dataset, measure.id, span).map((event) => event.date);
        expect(dates).toEqual(dates.toSorted());
      }),
    );
  });
});
