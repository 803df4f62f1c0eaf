import { officesOf } from '../../../../src/dataset/offices';
import { ask, dataset, holder, offices } from './ask';

ask({
  offices: [
    [
      'In April 2022 He Lifeng heads the state planner.',
      () => offices('he-lifeng', '2022-04-06'),
      ['Chairman of the National Development and Reform Commission'],
    ],
    [
      'In February 2025 he is a vice premier, one of four.',
      () => [
        offices('he-lifeng', '2025-02-21').includes('Vice Premier of the State Council'),
        dataset.office('cn-vice-premier')?.seats,
      ],
      [true, 4],
    ],
    [
      'Wang Yi is foreign minister twice, with Qin Gang between.',
      () =>
        ['2022-12-29', '2022-12-30', '2023-07-24', '2023-07-25'].map((day) =>
          holder('cn-foreign-minister', day),
        ),
      ['wang-yi', 'qin-gang', 'qin-gang', 'wang-yi'],
    ],
    [
      'Yellen chairs the Federal Reserve in 2017 and heads the Treasury in 2022.',
      () => [offices('janet-yellen', '2017-06-01'), offices('janet-yellen', '2022-06-01')],
      [['Chair of the Federal Reserve'], ['Secretary of the Treasury']],
    ],
    [
      'Yellen was Fed chair to 3 February 2018, Powell from the 5th; the Sunday between had none.',
      () => [
        holder('us-fed-chair', '2018-02-03'),
        holder('us-fed-chair', '2018-02-04'),
        holder('us-fed-chair', '2018-02-05'),
      ],
      ['janet-yellen', 'vacant', 'jerome-powell'],
    ],
    [
      'Hua Chunying spoke for the foreign ministry long before 2020.',
      () => [offices('hua-chunying', '2018-04-04'), offices('hua-chunying', '2025-02-01')],
      [['Spokesperson, Ministry of Foreign Affairs'], []],
    ],
    [
      'The last day of Perdue at the farm department is known to the month; inside it nobody is named.',
      () => [
        holder('us-agriculture-secretary', '2020-12-15'),
        holder('us-agriculture-secretary', '2021-01-12'),
        holder('us-agriculture-secretary', '2021-03-01'),
      ],
      ['sonny-perdue', 'unknown', 'tom-vilsack'],
    ],
    [
      'The Pentagon in 2018, in early 2019 under an acting head, and after Esper was dismissed.',
      () =>
        ['2018-10-01', '2019-03-01', '2020-11-08', '2020-11-09'].map((day) =>
          holder('us-defense-secretary', day),
        ),
      ['james-mattis', 'patrick-shanahan', 'mark-esper', 'christopher-miller'],
    ],
    [
      'Gao Feng spoke for the commerce ministry the day before the first tariffs, and was not seen there in 2024.',
      () => [offices('gao-feng', '2018-07-05'), offices('gao-feng', '2024-01-18')],
      [['Spokesperson, Ministry of Commerce'], []],
    ],
    [
      'Yang Jiechi, not Wang Yi, directs the party’s foreign affairs office in Alaska in March 2021.',
      () => holder('cn-foreign-affairs-office-director', '2021-03-18'),
      'yang-jiechi',
    ],
    [
      'Nicholas Burns is ambassador once sworn in, two months before he reaches Beijing.',
      () => holder('us-ambassador-to-china', '2022-02-15'),
      'nicholas-burns',
    ],
    [
      'Xiao Jie is finance minister when the first talks begin, Liu Kun when the duties do.',
      () => ['2017-07-19', '2018-07-06'].map((day) => holder('cn-finance-minister', day)),
      ['xiao-jie', 'liu-kun'],
    ],
    [
      'Between his terms Trump holds no office.',
      () => [
        offices('donald-trump', '2020-06-01'),
        offices('donald-trump', '2023-06-01'),
        offices('donald-trump', '2025-01-20'),
      ],
      [['President of the United States'], [], ['President of the United States']],
    ],
    [
      'On 20 January 2021 the office belongs to the successor.',
      () => holder('us-president', '2021-01-20'),
      'joe-biden',
    ],
    [
      'On 4 February 2025 an acting head leads Commerce, and no one yet the trade office.',
      () => [
        holder('us-commerce-secretary', '2025-02-04'),
        holder('us-trade-representative', '2025-02-04'),
      ],
      ['jeremy-pelter', 'vacant'],
    ],
    [
      'Scott’s first day at customs is known to the month: unknown on 20 June 2025.',
      () => [
        holder('us-cbp-commissioner', '2025-06-20'),
        holder('us-cbp-commissioner', '2025-07-01'),
      ],
      ['unknown', 'rodney-scott'],
    ],
    [
      'Rubio was sworn in as Secretary of State on 21 January 2025.',
      () => holder('us-secretary-of-state', '2025-01-21'),
      'marco-rubio',
    ],
    [
      'He Yongqian was last seen as spokesperson in January 2026; later it is not claimed.',
      () => {
        const official = dataset.entity('he-yongqian');
        if (official?.kind !== 'official') throw new Error('no such official');
        return ['2025-10-16', '2026-03-01'].map(
          (day) => officesOf(official.record, day)[0]?.uncertain,
        );
      },
      [false, true],
    ],
    [
      'Zhao Lijian speaks for the foreign ministry until he is moved in January 2023.',
      () => ['2022-11-01', '2023-01-10'].map((day) => offices('zhao-lijian', day).length),
      [1, 0],
    ],
    [
      'Liao Min is a vice finance minister in the talks of 2019, years before he leads a working group.',
      () => offices('liao-min', '2019-09-19'),
      ['Vice Minister of Finance'],
    ],
    [
      'Li Chenggang keeps his seat at the WTO for months after he is named trade representative.',
      () => offices('li-chenggang', '2025-08-28'),
      ['Permanent Representative to the WTO', 'International Trade Representative'],
    ],
    [
      'The trade representative of 2018, the gap after him, and the one of 2021.',
      () =>
        ['2018-09-25', '2020-01-15', '2021-06-01'].map((day) =>
          holder('cn-trade-representative', day),
        ),
      ['fu-ziying', 'unknown', 'yu-jianhua'],
    ],
    [
      'Customs had three heads in seven years; the handover of 2022 is known to the year only.',
      () =>
        ['2018-07-06', '2022-06-01', '2023-07-03', '2025-03-04'].map((day) =>
          holder('cn-customs-minister', day),
        ),
      ['ni-yuefeng', 'unknown', 'yu-jianhua', 'sun-meijun'],
    ],
  ],
});
