import { cardOf } from '../../../../src/dataset/card-of';
import { loadRecords } from '../../../../src/dataset/load';
import { openDataset } from '../../../../src/dataset/open';
import { eventsOf } from '../../../../src/dataset/timeline';
import { ask, card, dataset, policyCard } from './ask';

/** No event is known to the month only any more, so here one is again. */
const VAGUE = '2019-12-19-china-second-tariff-exemptions';
const records = loadRecords();
const vagueDataset = openDataset({
  ...records,
  events: records.events.map((event) =>
    event.id === VAGUE ? { ...event, date: '2019-12' } : event,
  ),
});

ask({
  'days at the edge of the records': [
    [
      'An article of 2016 lies before the days covered, and the duty has not begun.',
      () => {
        const made = policyCard('us-fentanyl-tariff', '2016-05-01');
        return [made.outside, made.then?.status];
      },
      ['before', 'not-begun'],
    ],
    [
      'An article of 20 November 2026 is read on the last day covered, and says so.',
      () => {
        const made = policyCard('us-section-301-forced-labor', '2026-11-20');
        return [made.outside, made.on, made.then?.day, made.asOf];
      },
      ['after', '2026-11-20', '2026-10-08', '2026-10-08'],
    ],
    [
      'Read in March 2025, the card knows nothing of April.',
      () => {
        const made = policyCard('us-reciprocal-tariff', '2025-03-15', '2025-03-20');
        return [
          made.now.status,
          made.asOf,
          made.events.filter((event) => event.date > '2025-03-20'),
        ];
      },
      ['not-begun', '2025-03-20', []],
    ],
    [
      'An article without a date has a "now" and no "then".',
      () => [
        policyCard('us-fentanyl-tariff', null).then,
        policyCard('us-fentanyl-tariff', null).now.status,
      ],
      [null, 'struck-down'],
    ],
    [
      'An event known to the month belongs to every span that touches the month.',
      () => {
        const about = (from: string, to: string): boolean =>
          eventsOf(vagueDataset, 'cn-tariff-exemptions', { from, to }).some(
            (event) => event.id === VAGUE,
          );
        return [about('2019-12-20', '2019-12-21'), about('2020-01-01', '2020-01-31')];
      },
      [true, false],
    ],
    [
      'Within that month it is not certain whether it has happened.',
      () => {
        const made = cardOf(vagueDataset, VAGUE, { on: '2019-12-10', today: '2026-11-25' });
        return made?.kind === 'event' && made.then;
      },
      { happened: true, uncertain: true },
    ],
    [
      'The talks of 2018 follow one another, from Beijing in May to the call before the truce.',
      () =>
        [
          '2018-05-03-beijing-talks-mnuchin-liu-he',
          '2018-05-19-us-china-joint-statement-washington',
          '2018-06-02-ross-liu-he-beijing-talks',
          '2018-11-01-trump-xi-call',
        ].map((id) => dataset.eventsAfter(id).map((event) => event.id)),
      [
        ['2018-05-08-trump-xi-call', '2018-05-19-us-china-joint-statement-washington'],
        ['2018-06-02-ross-liu-he-beijing-talks'],
        ['2018-08-22-washington-deputy-talks'],
        ['2018-12-01-buenos-aires-truce'],
      ],
    ],
    [
      'A retired id leads to the record that took its place.',
      () => card('cn-reciprocal-counter-tariff', null).id,
      'cn-tariff-2025-04',
    ],
  ],
});
