import { describe, expect, it } from 'vitest';
import { cardOf } from '../../../src/dataset/card-of';
import { compileRecords } from '../../../src/dataset/compile-records';
import { loadRecords } from '../../../src/dataset/load';
import { openDataset } from '../../../src/dataset/open';
import type { Card } from '../../../src/model/card';

const records = loadRecords();
const dataset = openDataset(records);

function card<K extends Card['kind']>(
  kind: K,
  id: string,
  on: string | null,
): Extract<Card, { kind: K }> {
  const made = cardOf(dataset, id, { on, today: '2026-11-25' });
  if (made?.kind !== kind) throw new Error(`${id} has no ${kind} card`);
  return made as Extract<Card, { kind: K }>;
}

describe('the card of an official', () => {
  const bessent = card('official', 'scott-bessent', '2025-02-21');

  it('names the office then and now, with the page that states it', () => {
    expect(bessent.then?.offices).toEqual(['Secretary of the Treasury']);
    const [place] = bessent.then?.held[0]?.sources ?? [];
    expect(bessent.sources[place ?? -1]?.url).toContain('scott-bessent-is-sworn-in');
  });

  it('tells the last day on which the office was confirmed', () => {
    expect(bessent.now.lastSeenOn).toBe('2026-10-03');
  });

  it('has his call with He Lifeng among its events, with a source', () => {
    const call = bessent.events.find((event) => event.id === '2025-02-21-bessent-he-call');
    expect(call?.sources).not.toEqual([]);
  });
});

describe('the card of a duty', () => {
  const fentanyl = card('policy', 'us-fentanyl-tariff', '2025-02-21');

  it('has the whole course of its rate', () => {
    expect(fentanyl.steps).toEqual([
      { from: '2025-02-04', to: '2025-03-04', ratePct: 10 },
      { from: '2025-03-04', to: '2025-11-10', ratePct: 20 },
      { from: '2025-11-10', to: '2026-02-24', ratePct: 10 },
    ]);
  });

  it('has no course of the rate where several are charged at once', () => {
    expect(card('policy', 'cn-tariff-2025-02', null).steps).toEqual([]);
  });

  it('names what answered it, in a sentence each', () => {
    expect(fentanyl.answers).toContainEqual(
      expect.objectContaining({
        id: 'cn-tariff-2025-02',
        summary:
          "China's answer to the first fentanyl duty: 15% on US coal and LNG, 10% on crude oil, farm machinery, large-engine cars and pickups, from 10 February 2025.",
      }),
    );
  });

  it('does not take "No. 10" for the end of a sentence', () => {
    const metals = fentanyl.answers.find((answer) => answer.id === 'cn-export-controls-metals');
    expect(metals?.summary).toMatch(/Announcement No\. 10 of 2025.*began\.$/);
  });

  it('cites the executive order for its state', () => {
    const places = fentanyl.then?.sources ?? [];
    expect(places.map((place) => fentanyl.sources[place]?.kind)).toContain('primary');
  });

  it('tells announcement, start and end apart', () => {
    const { announcedOn, effectiveOn, endedOn } = fentanyl;
    expect([announcedOn, effectiveOn, endedOn]).toEqual(['2025-02-01', '2025-02-04', '2026-02-24']);
  });
});

describe('the umbrellas', () => {
  it('carry the stack of their side and of the other', () => {
    const { stack } = card('policy', 'us-tariffs-on-china', '2025-04-15');
    expect(stack?.then).toMatchObject({ day: '2025-04-15', sumAllPct: 145, sumListedPct: 170 });
    expect(stack?.otherSide.then).toMatchObject({ sumAllPct: 125, sumListedPct: 150 });
    expect(stack?.now).toMatchObject({ sumAllPct: 12.5, sumListedPct: 37.5 });
  });

  it('have the events of their parts', () => {
    const ids = card('policy', 'us-tariffs-on-china', null).events.map((event) => event.id);
    expect(ids).toContain('2025-02-04-us-fentanyl-tariff-10');
    expect(ids).toContain('2018-07-06-list-1-takes-effect');
  });

  it('can be asked for as a stack', () => {
    const { then, now } = card('stack', 'stack:CN', '2025-04-12');
    expect([then?.sumAllPct, now.sumAllPct]).toEqual([125, 10]);
    const all = now.layers.filter((layer) => layer.scopeKind === 'all');
    expect(all.map(({ policy, ratePct }) => [policy, ratePct])).toEqual([
      ['cn-tariff-2025-04', 10],
    ]);
  });
});

describe('the card of an event', () => {
  const call = card('event', '2025-02-21-bessent-he-call', '2025-02-21');

  it('names who took part, in the offices of that day', () => {
    expect(call.people).toContainEqual({
      id: 'scott-bessent',
      name: 'Scott Bessent',
      zh: { zhHans: '贝森特', zhHant: '貝森特' },
      office: 'Secretary of the Treasury',
    });
  });

  it('stands between what came before and what came after', () => {
    expect(call.before.length).toBeGreaterThan(0);
    expect(call.after.length).toBeGreaterThan(0);
    for (const event of call.before) expect(event.date <= call.date).toBe(true);
    for (const event of call.after) expect(event.date > call.date).toBe(true);
  });

  it('stands before an answer of the same day, and after what it answers', () => {
    const duty = card('event', '2018-07-06-list-1-takes-effect', null);
    const answer = card('event', '2018-07-06-china-first-retaliation', null);
    expect(duty.after.map(({ id }) => id)).toContain(answer.id);
    expect(answer.before.map(({ id }) => id)).toContain(duty.id);
    expect(duty.before.map(({ id }) => id)).not.toContain(answer.id);
  });

  it('has not happened in an article of the week before', () => {
    expect(card('event', '2025-02-21-bessent-he-call', '2025-02-14').then).toEqual({
      happened: false,
    });
  });
});

describe('in Chinese', () => {
  const shipped = openDataset(compileRecords(records));
  const days = { on: '2025-02-21', today: '2026-11-25' };

  it('an event line, an office and a state stand in both scripts', () => {
    const official = cardOf(shipped, 'scott-bessent', days);
    if (official?.kind !== 'official') throw new Error('no card');
    expect(official.then?.held[0]?.zh).toEqual({ zhHans: '美国财政部长', zhHant: '美國財政部長' });
    const call = official.events.find((event) => event.id === '2025-02-21-bessent-he-call');
    expect(call?.zh?.zhHans).toMatch(/贝森特.*何立峰|何立峰.*贝森特/);
    expect(call?.zh?.zhHant).toMatch(/貝森特.*何立峰|何立峰.*貝森特/);
    const duty = cardOf(shipped, 'us-fentanyl-tariff', days);
    if (duty?.kind !== 'policy') throw new Error('no card');
    expect(duty.then?.zh?.zhHans).toContain('10%');
  });

  it('an event is named by its title', () => {
    const made = cardOf(shipped, '2025-02-21-bessent-he-call', days);
    expect(made?.zhHantName).toMatch(/\p{Script=Han}/u);
  });

  it('what is said beside a sentence is said in its language', () => {
    const made = cardOf(shipped, 'us-fentanyl-tariff', { on: '2026-02-21', today: '2026-11-25' });
    if (made?.kind !== 'policy') throw new Error('no card');
    expect(made.then?.state).toMatch(/still collected at the border at 10%$/);
    expect(made.then?.zh?.zhHans).toMatch(/；海关仍按10%征收$/);
    expect(made.then?.zh?.zhHant).toMatch(/；海關仍按10%徵收$/);
  });
});

describe('a state that nobody has looked at since', () => {
  it('says when it was last verified, and for what day it is asked', () => {
    const quiet = card('policy', 'us-uflpa', '2026-09-01');
    for (const column of [quiet.then, quiet.now]) {
      if (column?.lastVerifiedOn === undefined) continue;
      expect(column.lastVerifiedOn < column.day).toBe(true);
      expect(column.state).toMatch(/\(as last verified on \d+ \w+ \d{4}\)$/);
    }
  });

  it('says nothing of the kind on a day that later pages confirm', () => {
    const { then } = card('policy', 'us-fentanyl-tariff', '2025-06-15');
    expect(then?.lastVerifiedOn).toBeUndefined();
    expect(then?.state).not.toContain('as last verified');
  });

  it('says it of no measure that has ended or was struck down', () => {
    for (const { id } of records.policies) {
      const { now } = card('policy', id, null);
      if (now.status === 'ended' || now.status === 'struck-down') {
        expect(now.lastVerifiedOn).toBeUndefined();
      }
    }
  });

  it('says it of every open claim that is older than a month', () => {
    const old = loadRecords();
    const policy = old.policies.find(({ id }) => id === 'us-section-301-list-1');
    if (!policy) throw new Error('no List 1');
    delete policy.lastConfirmed;
    old.events = old.events.filter((event) => event.date < '2021');
    for (const layer of old.tariffLayers) {
      if (layer.type === 'charged') delete layer.lastConfirmed;
    }
    policy.statusHistory = policy.statusHistory.filter((change) => change.from < '2021');
    const made = cardOf(openDataset(old), policy.id, { on: '2022-05-01', today: '2026-11-25' });
    if (made?.kind !== 'policy') throw new Error('no card');
    expect(made.then?.state).toMatch(/\(as last verified on .+ 20(?:18|19|20)\)$/);
    expect(made.now.lastVerifiedOn).toMatch(/^20(?:18|19|20)/);
  });
});

describe('what has no card', () => {
  it.each(['no-such-record', 'stack:EU', 'constructor', ''])('"%s"', (id) => {
    expect(cardOf(dataset, id, { on: null, today: '2026-11-25' })).toBeNull();
  });
});

describe('the compiled bundle', () => {
  const compiled = compileRecords(records);

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(compiled))).toStrictEqual(compiled);
  });

  it('leaves the detector’s phrases behind', () => {
    const fentanyl = compiled.policies.find((policy) => policy.id === 'us-fentanyl-tariff');
    expect(fentanyl).toHaveProperty('aliases');
    expect(fentanyl).not.toHaveProperty('descriptive');
  });
});
