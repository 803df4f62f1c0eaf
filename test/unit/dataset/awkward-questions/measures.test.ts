import { expect } from 'vitest';
import { stackOn } from '../../../../src/dataset/stack';
import { ask, dataset, policyCard, standing, stateThen, sums } from './ask';

ask({
  'law, border and rate are three things': [
    [
      'On 19 February 2026 the fentanyl duty is in force at 10%.',
      () => standing('us-fentanyl-tariff', '2026-02-19'),
      'in-force, 10%',
    ],
    [
      'On 20 February 2026 the Supreme Court strikes it down, and customs go on charging 10%.',
      () => standing('us-fentanyl-tariff', '2026-02-20'),
      'struck-down, 10%',
    ],
    [
      'On 21 February 2026 the fentanyl duty is void in law and still charged at 10%.',
      () => stateThen('us-fentanyl-tariff', '2026-02-21').state,
      'Struck down: IEEPA does not authorise tariffs (Learning Resources v. Trump, 6-3); still collected at the border at 10%',
    ],
    [
      'On 23 February 2026, the last day, the reciprocal duty is still charged at 10%.',
      () => standing('us-reciprocal-tariff', '2026-02-23'),
      'struck-down, 10%',
    ],
    [
      'From 24 February 2026 nothing is charged under either.',
      () => [
        standing('us-fentanyl-tariff', '2026-02-24'),
        standing('us-reciprocal-tariff', '2026-02-24'),
      ],
      ['struck-down, no one rate', 'struck-down, no one rate'],
    ],
    [
      'On 24 February 2026 the 10% import surcharge takes their place, so the sum falls from 20 to 10.',
      () => [sums('US', '2026-02-23').all, sums('US', '2026-02-24').all],
      [20, 10],
    ],
    [
      'On 21 February 2025 the fentanyl duty is in force at 10%.',
      () => standing('us-fentanyl-tariff', '2025-02-21'),
      'in-force, 10%',
    ],
    [
      'Before 1 February 2025 it has not begun.',
      () => standing('us-fentanyl-tariff', '2025-01-31'),
      'not-begun, no one rate',
    ],
    [
      'On 2 February 2025 it is announced and not yet charged.',
      () => standing('us-fentanyl-tariff', '2025-02-02'),
      'announced, no one rate',
    ],
    [
      'The duty on legacy chips is in force at 0%: nothing is charged.',
      () => standing('us-section-301-legacy-chips', '2026-03-01'),
      'in-force, no one rate',
    ],
  ],

  'a day on which a rate changed': [
    [
      'On 4 March 2025 the fentanyl duty is 20%, and the card shows the 10% of the day before.',
      () => [
        standing('us-fentanyl-tariff', '2025-03-04'),
        stateThen('us-fentanyl-tariff', '2025-03-04').changes,
      ],
      [
        'in-force, 20%',
        {
          on: '2025-03-04',
          before: 'In force at 10%; doubling to 20% ordered for 4 March',
          after: 'Doubled to 20%',
        },
      ],
    ],
    [
      'An article of the eve shows the change that midnight brings.',
      () => stateThen('us-fentanyl-tariff', '2025-03-03').changes?.on,
      '2025-03-04',
    ],
    [
      'An article two days from any change shows one state only.',
      () => stateThen('us-fentanyl-tariff', '2025-02-21').changes,
      undefined,
    ],
    [
      'List 3 is at 10% on 9 May 2019 and at 25% from 10 May.',
      () => ['2019-05-09', '2019-05-10'].map((day) => standing('us-section-301-list-3', day)),
      ['in-force, 10%', 'in-force, 25%'],
    ],
    [
      'Its planned rise to 25% on 1 January 2019 never happened.',
      () => standing('us-section-301-list-3', '2019-01-02'),
      'in-force, 10%',
    ],
    [
      'The US duty on all goods reads 104% on 9 April 2025, 145% on the 10th and the 12th.',
      () => ['2025-04-09', '2025-04-10', '2025-04-12'].map((day) => sums('US', day).all),
      [104, 145, 145],
    ],
    [
      'China’s reads nothing on 9 April 2025, 84% on the 10th, 125% on the 12th.',
      () => ['2025-04-09', '2025-04-10', '2025-04-12'].map((day) => sums('CN', day).all),
      [0, 84, 125],
    ],
    [
      'On 11 April 2025 China has announced 125% and still charges 84%.',
      () => [
        standing('cn-tariff-2025-04', '2025-04-11'),
        stateThen('cn-tariff-2025-04', '2025-04-11').state,
      ],
      ['in-force, 84%', '84% in force; rise to 125% announced for 12 April'],
    ],
    [
      'The 34% of 2 April 2025 was announced and never charged: 10%, then 84%.',
      () =>
        ['2025-04-03', '2025-04-08', '2025-04-09'].map((day) =>
          standing('us-reciprocal-tariff', day),
        ),
      ['announced, no one rate', 'in-force, 10%', 'in-force, 84%'],
    ],
  ],

  'sums name their basis': [
    [
      '145% is the duties on all goods; with Section 301 on the main lists it is 170%.',
      () => sums('US', '2025-04-10'),
      { all: 145, listed: 170 },
    ],
    [
      'After Geneva 30% on all goods; the "55%" of June 2025 adds Section 301.',
      () => sums('US', '2025-06-11'),
      { all: 30, listed: 55 },
    ],
    [
      'China’s 125% of 12 April 2025 is 150% on the goods of its 2018 lists.',
      () => sums('CN', '2025-04-12'),
      { all: 125, listed: 150 },
    ],
    [
      'In February 2025 China has a duty on some goods and none on all.',
      () => sums('CN', '2025-02-21'),
      { all: 0, listed: 25 },
    ],
    [
      'On 8 October 2026: 12.5% on all goods of China, 37.5% on the main lists.',
      () => sums('US', '2026-10-08'),
      { all: 12.5, listed: 37.5 },
    ],
    [
      'Ordinary rates are in the stack and in neither sum.',
      () => {
        const { layers, sumListedPct } = stackOn(dataset, 'US', '2018-02-01');
        return [layers.some((layer) => layer.scopeKind === 'base'), sumListedPct];
      },
      [true, 0],
    ],
  ],

  'suspended is not ended': [
    [
      'List 4B is suspended before it began, not cancelled.',
      () => [
        standing('us-section-301-list-4b', '2020-01-15'),
        policyCard('us-section-301-list-4b', null).now.status,
      ],
      ['suspended, no one rate', 'suspended'],
    ],
    [
      'Twenty-four of China’s 34 points are suspended: the duty itself is in force at 10%.',
      () => [
        standing('cn-tariff-2025-04', '2025-06-01'),
        stateThen('cn-tariff-2025-04', '2025-06-01').state,
      ],
      ['in-force, 10%', 'Cut to 10% for 90 days; 24 points suspended, 91 points removed (Geneva)'],
    ],
    [
      'That suspension was due to end on 10 November 2026, and nobody has checked it since.',
      () => policyCard('cn-tariff-2025-04', null).now.state,
      expect.stringContaining('was due to end on 10 November 2026; not checked since'),
    ],
    [
      'The affiliates rule is suspended until 9 November 2026, unchecked since.',
      () => policyCard('us-affiliates-rule', '2025-12-01').now,
      expect.objectContaining({ status: 'suspended', until: '2026-11-09', untilUnchecked: true }),
    ],
    [
      'The gallium ban is suspended until 27 November 2026, the bar on military users is not.',
      () => stateThen('cn-gallium-germanium-ban', '2026-01-10').state,
      expect.stringMatching(/military end-user ban kept .*27 November 2026; not checked since/),
    ],
    [
      'An end that was later overtaken is no longer unchecked: the reciprocal duty fell in court.',
      () => stateThen('us-reciprocal-tariff', '2025-12-01').state,
      '10% stays, 24 points suspended until 10 November 2026; coffee, tea, beef and other farm goods exempted',
    ],
    [
      'October 2025 rare-earth rules: those on technology bound from the day of publication, so in force until suspended.',
      () =>
        ['2025-10-08', '2025-10-09', '2025-11-06', '2025-11-07'].map(
          (day) => stateThen('cn-rare-earth-controls-october', day).status,
        ),
      ['not-begun', 'in-force', 'in-force', 'suspended'],
    ],
    [
      'A state is the last step before the day, not the last one that made news: exclusions, apps and metals between two headlines.',
      () => [
        stateThen('us-section-301-exclusions', '2021-06-01').state,
        stateThen('us-tiktok-wechat-orders', '2020-10-01').state,
        stateThen('us-section-232-steel-aluminum', '2020-03-01').state,
        stateThen('us-section-232-semiconductors', '2025-05-01').state,
      ],
      [
        '99 exclusions for medical goods, extended to 30 September 2021',
        'Bans on WeChat and on new TikTok downloads blocked by courts',
        '25% on steel, 10% on aluminium, with nails, cables and other derivative articles',
        'Section 232 investigation opened; no duty yet',
      ],
    ],
    [
      'Duty-free parcels: ended on 4 February 2025, restored on the 5th, ended again on 2 May.',
      () =>
        ['2025-02-04', '2025-02-05', '2025-05-02'].map(
          (day) => standing('us-de-minimis', day).split(',')[0],
        ),
      ['in-force', 'suspended', 'in-force'],
    ],
  ],

  'retaliation in two steps, and duties that expire': [
    [
      'China’s energy duty is announced on 4 February 2025 and charged from the 10th.',
      () =>
        ['2025-02-04', '2025-02-09', '2025-02-10'].map((day) => standing('cn-tariff-2025-02', day)),
      ['announced, no one rate', 'announced, no one rate', 'in-force, no one rate'],
    ],
    [
      'It answers the fentanyl duty, at 15% on some goods and 10% on others.',
      () => {
        const { answerTo, then: state } = policyCard('cn-tariff-2025-02', '2025-02-21');
        return [answerTo.map(({ id }) => id), state?.ratePct, state?.scope];
      },
      [
        ['us-fentanyl-tariff'],
        undefined,
        'coal, liquefied natural gas; crude oil, farm machinery, large-engine cars, pickup trucks',
      ],
    ],
    [
      'China’s farm duty is announced on 4 March 2025, charged from the 10th, ended on 10 November.',
      () =>
        ['2025-03-04', '2025-03-10', '2025-11-09', '2025-11-10'].map(
          (day) => standing('cn-tariff-2025-03', day).split(',')[0],
        ),
      ['announced', 'in-force', 'in-force', 'ended'],
    ],
    [
      'The import surcharge is 10% to 23 July 2026 and gone on the 24th; the 15% was never ordered.',
      () =>
        ['2026-03-01', '2026-07-23', '2026-07-24'].map((day) =>
          standing('us-section-122-surcharge', day),
        ),
      ['in-force, 10%', 'in-force, 10%', 'ended, no one rate'],
    ],
    [
      'The forced-labour duty of 12.5% starts that same day and is still charged.',
      () =>
        ['2026-07-23', '2026-07-24', '2026-10-08'].map((day) =>
          standing('us-section-301-forced-labor', day),
        ),
      ['announced, no one rate', 'in-force, 12.5%', 'in-force, 12.5%'],
    ],
    [
      'The safeguards of 2018 have one rate for solar cells and another for washers, so none is named.',
      () => [
        standing('us-section-201-safeguards', '2019-03-01'),
        stateThen('us-section-201-safeguards', '2019-03-01').state,
        standing('us-section-201-safeguards', '2024-03-01'),
      ],
      [
        'in-force, no one rate',
        'Second year, all origins: 25% on solar cells over the quota and on modules, up to 45% on washers',
        'in-force, 14.25%',
      ],
    ],
    [
      'China’s answer to the metals duties is proposed on 23 March 2018 and charged from 2 April.',
      () =>
        ['2018-03-22', '2018-03-25', '2018-04-02'].map(
          (day) => standing('cn-section-232-retaliation', day).split(',')[0],
        ),
      ['not-begun', 'announced', 'in-force'],
    ],
    [
      'The emergency duties taken together read 145% in April 2025 and 20% at the year’s end.',
      () => ['2025-04-20', '2025-12-20'].map((day) => stateThen('us-ieepa-tariffs', day).state),
      [
        'In force: 145% on China (20% fentanyl, 125% reciprocal)',
        'In force: 20% on China (10% fentanyl, 10% reciprocal) after Busan',
      ],
    ],
    [
      'An inquiry into excess capacity is no duty: the card gives it no status.',
      () => stateThen('us-section-301-excess-capacity', '2026-08-30').status,
      undefined,
    ],
    [
      'On 30 August 2018 China’s duties reach $50bn of US goods, not $34bn.',
      () => stateThen('cn-tariffs-on-us', '2018-08-30').state,
      '25% on $50bn of US goods in force, beside the answer to the metals duties',
    ],
    [
      'In November 2019 the last addition to the Entity List is that over Xinjiang, not Huawei’s.',
      () => stateThen('us-entity-list', '2019-11-15').state,
      '28 Chinese bodies added over Xinjiang, among them Hikvision and SenseTime',
    ],
    [
      'The 407 metal derivatives are announced on 15 August 2025 and pay from the 18th.',
      () =>
        ['2025-08-16', '2025-08-18'].map(
          (day) => stateThen('us-section-232-steel-aluminum', day).state,
        ),
      [
        '50% in force; 407 tariff codes of derivative products to be added from 18 August',
        'Hundreds of derivative products added at 50% of metal content',
      ],
    ],
    [
      'The polysilicon duty ordered for December 2026 is announced, and not in the chart of its rate.',
      () => {
        const { now, steps } = policyCard('us-section-232-polysilicon', null);
        return [now.status, now.ratePct, steps];
      },
      ['announced', undefined, []],
    ],
    [
      'What a parcel was to pay rose twice before it paid at all: 30%, 90%, 120%.',
      () =>
        ['2025-04-07', '2025-04-08', '2025-04-20'].map(
          (day) => /\d+%/.exec(stateThen('us-de-minimis', day).state ?? '')?.[0],
        ),
      ['30%', '90%', '120%'],
    ],
  ],
});
