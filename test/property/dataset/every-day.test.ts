/**
 * What must hold on every day covered, whatever the day: the records are edited
 * by hand, and a wrong date shows on days that nobody thought to test.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardOf } from '../../../src/dataset/card-of';
import { compileRecords } from '../../../src/dataset/compile-records';
import { addDays } from '../../../src/dataset/days';
import { NEXT_STATUS } from '../../../src/dataset/integrity/statuses';
import { loadRecords } from '../../../src/dataset/load';
import { holderOf, officesOf } from '../../../src/dataset/offices';
import { openDataset } from '../../../src/dataset/open';
import { packRecords } from '../../../src/dataset/packed-records';
import { datedBackTo, statusOn } from '../../../src/dataset/policy-state';
import {
  chargedOn,
  isChargedOn,
  MAIN_LISTS,
  rateOn,
  rateSteps,
  stackOn,
} from '../../../src/dataset/stack';
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
    for (const by of ['US', 'CN'] as const) {
      for (const on of everyDay) {
        const { layers, sumAllPct, sumListedPct } = stackOn(dataset, by, on);
        const rates = (
          kind: string,
          among: readonly string[] = layers.map(({ policy: of }) => of),
        ) =>
          layers
            .filter((layer) => layer.scopeKind === kind && among.includes(layer.policy))
            .map((layer) => layer.ratePct);
        const all = rates('all').reduce((sum, rate) => sum + rate, 0);
        const listed = Math.max(0, ...rates('list', MAIN_LISTS[by]));
        expect([on, sumAllPct, sumListedPct]).toEqual([on, all, all + listed]);
      }
    }
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

describe('a measure on every day covered', () => {
  const dutied = records.policies.filter((measure) => dataset.layersOf(measure.id).length > 0);

  it('is charged only while in force, or void and still collected', () => {
    const wrong = dutied.flatMap((measure) =>
      everyDay.filter((on) => {
        if (chargedOn(dataset, measure.id, on).length === 0) return false;
        const { status } = statusOn(measure, on);
        return status !== undefined && status !== 'in-force' && status !== 'struck-down';
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('has at the border the one rate that its status line orders', () => {
    const wrong = dutied.flatMap((measure) =>
      everyDay.flatMap((on) => {
        if (statusOn(measure, on).status !== 'in-force') return [];
        const ordered = measure.statusLine?.findLast((change) => change.from <= on)?.ratePct;
        const charged = rateOn(dataset, measure.id, on);
        const isAsOrdered = ordered === undefined || ordered === 0 || charged === ordered;
        return isAsOrdered ? [] : [`${measure.id} on ${on}: ${charged}, not ${ordered}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('has the rate that its chart draws', () => {
    const drawn = fc.constantFrom(...dutied);
    fc.assert(
      fc.property(drawn, day, (measure, on) => {
        const steps = rateSteps(dataset, measure.id);
        if (steps.length === 0) return;
        const step = steps.find(({ from: a, to: b }) => a <= on && (b === null || on < b));
        expect(step?.ratePct || undefined).toBe(rateOn(dataset, measure.id, on));
      }),
      { numRuns: 2000 },
    );
  });

  it('never comes back once it has ended', () => {
    fc.assert(
      fc.property(policy, day, day, (measure, a, b) => {
        const [earlier, later] = a < b ? [a, b] : [b, a];
        if (statusOn(measure, earlier).status !== 'ended') return;
        expect(statusOn(measure, later).status).toBe('ended');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('one question, one answer', () => {
  const policyId = fc.constantFrom(...records.policies.map((measure) => measure.id));
  const officialId = fc.constantFrom(...records.officials.map((official) => official.id));

  /** A column without what belongs to the card: places in its list, the look across a change. */
  function column(of: unknown): unknown {
    const { changes: _, lastSeenOn: __, ...rest } = of as Record<string, unknown>;
    return JSON.parse(
      JSON.stringify(rest, (key, value) => (key === 'sources' ? undefined : value)),
    );
  }

  it('“then” on a day is “now” on that day, for measures and people', () => {
    fc.assert(
      fc.property(fc.oneof(policyId, officialId), day, (record, on) => {
        const asked = cardOf(dataset, record, { on, today: until });
        const lived = cardOf(dataset, record, { on: null, today: on });
        expect(column(asked?.then)).toEqual(column(lived?.now));
      }),
      { numRuns: 1500 },
    );
  });

  it('after the last day covered, whatever the day, is that of the last day covered', () => {
    const late = fc.integer({ min: 1, max: 900 }).map((days) => addDays(until, days));
    fc.assert(
      fc.property(id, late, late, (record, on, today) => {
        const card = cardOf(dataset, record, { on, today });
        const last = cardOf(dataset, record, { on: until, today: until });
        expect(card?.outside).toBe('after');
        expect(card?.asOf).toBe(until);
        expect(card?.now).toEqual(last?.now);
        expect(card?.then).toEqual(last?.then);
      }),
      { numRuns: 300 },
    );
  });

  it('is the same from records in memory and from records by the line', () => {
    const compiled = compileRecords(records);
    const inMemory = openDataset(compiled);
    const byLine = openDataset(packRecords(compiled));
    fc.assert(
      fc.property(id, fc.option(day), day, (record, on, today) => {
        const days = { on, today };
        expect(cardOf(byLine, record, days)).toStrictEqual(cardOf(inMemory, record, days));
      }),
      { numRuns: 300 },
    );
  });
});

describe('as far as we know', () => {
  it('a state is dated back only to a day before, and only while it is open', () => {
    fc.assert(
      fc.property(policy, day, (measure, on) => {
        const verified = datedBackTo(dataset, measure, on);
        if (verified === undefined) return;
        expect(verified < addDays(on, -31)).toBe(true);
        expect(['ended', 'struck-down', 'not-begun']).not.toContain(statusOn(measure, on).status);
      }),
      { numRuns: 2000 },
    );
  });

  it('no change that the records know lies between the day verified and the day asked for', () => {
    fc.assert(
      fc.property(policy, day, (measure, on) => {
        const verified = datedBackTo(dataset, measure, on);
        if (verified === undefined) return;
        const later = measure.statusHistory.filter(
          (change) => !change.scheduled && change.from > verified && change.from.length === 10,
        );
        expect(later).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('an event', () => {
  it('stands on the card of everybody and everything that it names, and of their umbrellas', () => {
    const event = fc.constantFrom(...records.events);
    fc.assert(
      fc.property(event, ({ id: eventId, officials, policies }) => {
        const umbrellas = policies.flatMap((of) => dataset.policy(of)?.partOf ?? []);
        for (const record of [...officials, ...policies, ...umbrellas]) {
          const told = dataset.eventsAbout(record).map((each) => each.id);
          expect(told).toContain(eventId);
        }
      }),
    );
  });
});
