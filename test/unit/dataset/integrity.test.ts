import { describe, expect, it } from 'vitest';
import { type Problem, problemsOf } from '../../../src/dataset/integrity';
import { loadRecords } from '../../../src/dataset/load';
import type { ChargedLayer } from '../../../src/model/duty-records';
import type { HeldBack, Records } from '../../../src/model/records';

/** The problems of the records after a slip of the pen. */
function problemsAfter(slip: (records: Records) => void): Problem[] {
  const records = loadRecords();
  slip(records);
  return problemsOf(records);
}

function found<T extends { id: string }>(list: T[], id: string): T {
  const record = list.find((entry) => entry.id === id);
  if (!record) throw new Error(`no record ${id}`);
  return record;
}

function layer(records: Records, id: string): ChargedLayer {
  const record = found(records.tariffLayers, id);
  if (record.type !== 'charged') throw new Error(`${id} is not charged`);
  return record;
}

const HELD_BACK: HeldBack = {
  id: '2025-02-20-us-rumour',
  kind: 'event',
  claim: 'A call is said to be planned.',
  reason: 'one repost',
  wanted: 'a wire',
  pages: [],
};

it('finds nothing wrong with the records as they stand', () => {
  expect(problemsOf(loadRecords())).toEqual([]);
});

type Slip = [what: string, slip: (records: Records) => void, told: Partial<Problem>];

const slips: Record<string, Slip[]> = {
  'ids and references': [
    [
      'two records with one id',
      ({ officials, policies }) => {
        found(policies, 'us-ieepa').id = found(officials, 'he-lifeng').id;
      },
      {
        record: 'he-lifeng',
        problem: 'the id stands for more than one record, retired ids included',
      },
    ],
    [
      'a retired id given to a new record',
      ({ policies }) => {
        found(policies, 'us-ieepa').altIds.push('us-fentanyl-tariff');
      },
      { record: 'us-fentanyl-tariff' },
    ],
    [
      'a person whom nobody knows at an event',
      ({ events }) => {
        found(events, '2025-02-21-bessent-he-call').officials.push('he-lifang');
      },
      {
        record: '2025-02-21-bessent-he-call',
        problem: 'refers to the official "he-lifang", which does not exist',
      },
    ],
    [
      'a statement citing a page that is not listed',
      ({ policies }) => {
        found(policies, 'us-fentanyl-tariff').statusHistory[0]?.sources.push('eo-99999');
      },
      {
        record: 'us-fentanyl-tariff',
        problem: 'refers to the source "eo-99999", which does not exist',
      },
    ],
    [
      'an umbrella that is part of its part',
      ({ policies }) => {
        found(policies, 'us-tariffs-on-china').partOf = 'us-fentanyl-tariff';
      },
      { record: 'us-tariffs-on-china', problem: 'belongs, over some steps, to itself' },
    ],
    [
      'a duty that adds to one which does not exist',
      (records) => {
        layer(records, 'us-fentanyl-10').stacksWith?.push('us-section-302-*');
      },
      { record: 'us-fentanyl-10', problem: 'adds to "us-section-302-*", which fits no policy' },
    ],
    [
      'an event that acts on a measure it does not name',
      ({ events }) => {
        found(events, '2025-02-04-us-fentanyl-tariff-10').policies = [];
      },
      { record: '2025-02-04-us-fentanyl-tariff-10' },
    ],
  ],

  dates: [
    [
      'a day that no calendar has',
      ({ policies }) => {
        found(policies, 'us-fentanyl-tariff').started = '2025-02-30';
      },
      { record: 'us-fentanyl-tariff', problem: '"2025-02-30" is not in the calendar' },
    ],
    [
      'a term that ends before it begins',
      ({ officials }) => {
        const role = found(officials, 'scott-bessent').roles[0];
        if (role) role.to = '2025-01-01';
      },
      { record: 'scott-bessent', problem: '"Secretary of the Treasury" ends before it begins' },
    ],
    [
      'a status line out of order',
      ({ policies }) => {
        found(policies, 'us-fentanyl-tariff').statusLine?.reverse();
      },
      { record: 'us-fentanyl-tariff' },
    ],
    [
      'an answer given before the question',
      ({ events }) => {
        found(events, '2025-02-01-us-fentanyl-order').answers.push(
          '2025-03-04-us-fentanyl-tariff-20',
        );
      },
      {
        record: '2025-02-01-us-fentanyl-order',
        problem: 'answers or follows "2025-03-04-us-fentanyl-tariff-20", which is later',
      },
    ],
    [
      'a suspension that runs out with no word on what came then',
      ({ policies }) => {
        const { statusHistory } = found(policies, 'us-affiliates-rule');
        const last = statusHistory.at(-1);
        if (last) last.until = '2026-09-30';
      },
      {
        record: 'us-affiliates-rule',
        problem: expect.stringContaining('nothing says what came then'),
      },
    ],
    [
      'a duty charged before it was announced',
      (records) => {
        layer(records, 'us-fentanyl-10').announced = '2025-02-05';
      },
      { record: 'us-fentanyl-10', problem: 'is announced after it is charged' },
    ],
  ],

  'the last day covered': [
    [
      'an event of tomorrow',
      ({ events }) => {
        const event = found(events, '2026-09-24-both-washington-summit');
        event.date = '2026-10-09';
        event.id = '2026-10-09-both-washington-summit';
      },
      { problem: 'happens on 2026-10-09, after the last day covered' },
    ],
    [
      'a state of November that is not marked as scheduled',
      ({ policies }) => {
        delete found(policies, 'cn-gallium-germanium-ban').statusHistory.at(-1)?.scheduled;
      },
      { record: 'cn-gallium-germanium-ban' },
    ],
    [
      'a state still marked as scheduled after its day',
      (records) => {
        records.manifest.coverage.until = '2026-12-31';
      },
      {
        record: 'us-section-232-polysilicon',
        problem: '"Scheduled start" is marked as scheduled, but 2026-12-04 has passed',
      },
    ],
  ],

  statuses: [
    [
      'an ended duty that is in force again',
      ({ policies }) => {
        found(policies, 'us-section-122-surcharge').statusLine?.push({
          from: '2026-08-01',
          status: 'in-force',
        });
      },
      {
        record: 'us-section-122-surcharge',
        problem: 'passes from "ended" to "in-force" on 2026-08-01, which cannot be',
      },
    ],
    [
      'a duty charged while it is only announced',
      (records) => {
        layer(records, 'us-fentanyl-10').from = '2025-02-01';
      },
      {
        record: 'us-fentanyl-tariff',
        problem: 'is charged on 2025-02-01, but its status is "announced"',
      },
    ],
    [
      'a rate ordered that is not the rate charged',
      (records) => {
        layer(records, 'us-fentanyl-20').ratePct = 15;
      },
      {
        record: 'us-fentanyl-tariff',
        problem: 'is ordered at 20% on 2025-03-04; charged: 15%',
      },
    ],
  ],

  duties: [
    [
      'two rates on the same goods at once',
      (records) => {
        layer(records, 'us-section-301-list-3-10').to = '2019-06-15';
      },
      {
        record: 'us-section-301-list-3-25',
        problem:
          'reaches the same goods (us-list-3) as "us-section-301-list-3-10" at the same time',
      },
    ],
    [
      'a gap between two rates without a reason',
      (records) => {
        layer(records, 'us-section-301-list-4a-15').to = '2020-01-31';
        delete layer(records, 'us-section-301-list-4a-7.5').note;
      },
      { record: 'us-section-301-list-4a-7.5', problem: expect.stringContaining('leaves a gap') },
    ],
    [
      'layers that miss the reported total',
      ({ headlineRates }) => {
        found(headlineRates, 'headline-us-2025-04-10').sumPct = 125;
      },
      {
        record: 'headline-us-2025-04-10',
        problem: 'reports 125%, but its layers add up to 145%',
      },
    ],
    [
      'a total that counts a duty of another week',
      ({ headlineRates }) => {
        found(headlineRates, 'headline-us-2025-04-10').date = '2025-05-14';
      },
      { record: 'headline-us-2025-04-10', problem: '"us-recip-125" was not charged that day' },
    ],
  ],

  offices: [
    [
      'two Treasury secretaries at once',
      ({ officials }) => {
        const role = found(officials, 'janet-yellen').roles.at(-1);
        if (role) role.to = '2025-02-10';
      },
      {
        record: 'us-treasury-secretary',
        problem: 'has 1 seat(s) and on 2025-01-28 is held by janet-yellen, scott-bessent',
      },
    ],
  ],

  names: [
    [
      'one name for two measures, undeclared',
      ({ policies }) => {
        found(policies, 'us-reciprocal-tariff').aliases.push('Fentanyl Tariff');
      },
      {
        record: 'fentanyl tariff',
        problem: expect.stringContaining('us-fentanyl-tariff'),
      },
    ],
    [
      'words for an office that mean two people at once',
      ({ officials }) => {
        for (const phrase of found(officials, 'guo-jiakun').rolePhrases) delete phrase.sharedWith;
      },
      { record: 'guo-jiakun', problem: expect.stringContaining('means mao-ning too') },
    ],
    [
      'a shared name that one of the two no longer bears',
      ({ policies }) => {
        found(policies, 'us-reciprocal-tariff').ambiguousAliases = [];
      },
      { record: '145% tariff', problem: expect.stringContaining('which lacks it') },
    ],
  ],

  pages: [
    [
      'an address without https',
      ({ sources }) => {
        const source = sources['eo-14195'];
        if (source) source.url = source.url.replace('https:', 'http:');
      },
      { record: 'eo-14195', problem: 'is not https' },
    ],
    [
      'a page of search results',
      ({ sources }) => {
        const source = sources['eo-14195'];
        if (source) source.url = 'https://www.google.com/search?q=fentanyl+tariff';
      },
      { record: 'eo-14195', problem: expect.stringContaining('search results') },
    ],
    [
      'a shortened address',
      ({ sources }) => {
        const source = sources['eo-14195'];
        if (source) source.url = 'https://t.co/abcdef';
      },
      { record: 'eo-14195', problem: expect.stringContaining('leads on to another page') },
    ],
    [
      'a page listed twice',
      ({ sources }) => {
        const source = sources['eo-14195'];
        if (source) sources['eo-14195-again'] = { ...source };
      },
      { record: 'eo-14195, eo-14195-again' },
    ],
    [
      'a statement resting on a press page that nobody opened',
      ({ policies }) => {
        const state = found(policies, 'us-canada-tariff-threat').statusHistory[0];
        if (state) state.sources = ['cnn-trump-canada-tariff-threat'];
      },
      {
        record: 'us-canada-tariff-threat',
        field: 'sources',
        problem: 'rests only on pages not opened: cnn-trump-canada-tariff-threat',
      },
    ],
    [
      'a grade better than the pages read',
      ({ policies, sources }) => {
        const policy = found(policies, 'us-fentanyl-tariff');
        policy.sources = ['eo-14195'];
        const source = sources['eo-14195'];
        if (source) source.opened = false;
      },
      {
        record: 'us-fentanyl-tariff',
        problem: 'is graded "primary", but its sources earn "weak"',
      },
    ],
    [
      'a record that rests on weak pages only',
      ({ events }) => {
        found(events, '2025-02-21-bessent-he-call').grade = 'weak';
      },
      {
        record: '2025-02-21-bessent-he-call',
        problem: 'rests on weak pages only: find a better one, or move it to held-back.json',
      },
    ],
    [
      'a record held back and told at the same time',
      (records) => {
        records.heldBack.push({ ...HELD_BACK, id: '2025-02-21-bessent-he-call' });
      },
      {
        record: '2025-02-21-bessent-he-call',
        problem: 'is held back and told at the same time',
      },
    ],
    [
      'a link to a record that is held back',
      ({ events, heldBack }) => {
        heldBack.push(HELD_BACK);
        found(events, '2025-02-21-bessent-he-call').follows.push(HELD_BACK.id);
      },
      {
        record: '2025-02-21-bessent-he-call',
        problem: `refers to the event "${HELD_BACK.id}", which is held back`,
      },
    ],
  ],
};

for (const [topic, rows] of Object.entries(slips)) {
  describe(`among ${topic}, the check finds`, () => {
    it.each(rows)('%s', (_what, slip, told) => {
      expect(problemsAfter(slip)).toContainEqual(expect.objectContaining(told));
    });
  });
}
