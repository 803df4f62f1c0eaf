// biome-ignore-all lint/suspicious/noThenProperty: `then` is the word of the view model, and no card is a promise.
/**
 * Cards as the dataset would fill them, for tests of the drawing: shortened, with
 * the facts of real records.
 */
import type {
  CardSource,
  EventCard,
  InstitutionCard,
  OfficialCard,
  PolicyCard,
  StackLayer,
  StackOnDay,
} from '../../../src/model/card';
import type { CardProps } from '../../../src/ui/card/card-props';
import { english } from './sample-words';

const dataset = { version: '2026.11.0', coverageUntil: '2026-10-08' };

const ORDER: CardSource = {
  url: 'https://www.govinfo.gov/content/pkg/FR-2025-02-07/html/2025-02408.htm',
  publisher: 'Federal Register',
  kind: 'primary',
  lang: 'en',
  opened: true,
  act: 'EO 14195',
};
const ENDING: CardSource = {
  url: 'https://www.whitehouse.gov/presidential-actions/2026/02/ending-certain-tariff-actions/',
  publisher: 'The White House',
  kind: 'primary',
  lang: 'en',
  opened: true,
};
const AP: CardSource = {
  url: 'https://www.marketbeat.com/articles/a-timeline-of-the-us-china-tariff-and-trade-spat',
  publisher: 'AP via MarketBeat',
  kind: 'news',
  lang: 'en',
  opened: true,
};

export const fentanylTariff: PolicyCard = {
  kind: 'policy',
  id: 'us-fentanyl-tariff',
  name: 'Fentanyl tariffs on China',
  zhName: '对华芬太尼关税',
  zhHantName: '對華芬太尼關稅',
  side: 'US',
  on: '2025-02-21',
  asOf: '2026-10-08',
  dataset,
  category: 'tariff',
  summary:
    'IEEPA duty on all Chinese and Hong Kong goods, tied to fentanyl precursors: 10% from February 4, 2025, 20% from March 4, 10% from November 10, 2025. Void since the Supreme Court ruling of February 20, 2026.',
  summarySources: [1],
  then: {
    day: '2025-02-21',
    status: 'in-force',
    since: '2025-02-04',
    ratePct: 10,
    scope: 'all goods of China and Hong Kong',
    state: 'In force at 10%',
    sources: [1],
  },
  now: {
    day: '2026-10-08',
    status: 'struck-down',
    since: '2026-02-20',
    state: 'Void; collection ended on 24 February 2026',
    sources: [2],
  },
  legalBasis:
    'International Emergency Economic Powers Act; EO 14195 of February 1, 2025 as amended',
  announcedOn: '2025-02-01',
  effectiveOn: '2025-02-04',
  endedOn: '2026-02-24',
  steps: [
    { from: '2025-02-04', to: '2025-03-04', ratePct: 10 },
    { from: '2025-03-04', to: '2025-11-10', ratePct: 20 },
    { from: '2025-11-10', to: '2026-02-24', ratePct: 10 },
  ],
  answers: [
    {
      id: 'cn-tariff-2025-02',
      name: 'China’s February 2025 tariffs',
      summary:
        '15% on US coal and LNG, 10% on crude oil, farm machinery, large-engine cars and pickups, from February 10, 2025. Not among the duties ended in November 2025.',
      sources: [0],
    },
  ],
  answerTo: [],
  events: [
    {
      id: '2025-02-01-us-fentanyl-order',
      date: '2025-02-01',
      title: 'Trump signs order for 10% fentanyl tariff on all Chinese goods',
      sources: [1],
    },
    {
      id: '2025-02-04-us-fentanyl-tariff-10',
      date: '2025-02-04',
      title: '10% US fentanyl tariff on Chinese imports takes effect',
      sources: [1, 0],
    },
    {
      id: '2025-02-21-bessent-he-call',
      date: '2025-02-21',
      title: 'Bessent and He Lifeng hold introductory video call',
      sources: [0],
    },
    {
      id: '2025-03-04-us-fentanyl-tariff-20',
      date: '2025-03-04',
      title: '20% US fentanyl tariff on Chinese imports takes effect',
      sources: [0],
    },
    {
      id: '2025-11-10-us-fentanyl-tariff-10-effective',
      date: '2025-11-10',
      title: 'Fentanyl tariff on Chinese goods falls to 10%',
      sources: [0],
    },
    {
      id: '2026-02-20-us-scotus-ieepa-tariffs',
      date: '2026-02-20',
      title: 'Supreme Court: IEEPA does not authorise tariffs',
      sources: [2],
    },
  ],
  sources: [AP, ORDER, ENDING],
};

export const undatedFentanylTariff: PolicyCard = { ...fentanylTariff, on: null, then: null };

/** In force after a cut: 125% for five weeks, then 10%. */
export const reciprocalTariff: PolicyCard = {
  ...fentanylTariff,
  id: 'us-reciprocal-tariff',
  name: 'Reciprocal tariff on China',
  zhName: '对等关税',
  zhHantName: '對等關稅',
  on: '2025-04-15',
  asOf: '2025-06-01',
  then: {
    day: '2025-04-15',
    status: 'in-force',
    since: '2025-04-05',
    ratePct: 125,
    scope: 'all goods of China, Hong Kong and Macau',
    state: 'In force at 125%',
    sources: [0],
  },
  now: {
    day: '2025-06-01',
    status: 'in-force',
    since: '2025-04-05',
    ratePct: 10,
    state: 'Cut to 10%, 24 points suspended',
    sources: [0],
  },
  steps: [
    { from: '2025-04-05', to: '2025-04-09', ratePct: 10 },
    { from: '2025-04-09', to: '2025-04-10', ratePct: 84 },
    { from: '2025-04-10', to: '2025-05-14', ratePct: 125 },
    { from: '2025-05-14', to: null, ratePct: 10 },
  ],
};

export const forcedLabourTariff: PolicyCard = {
  ...fentanylTariff,
  id: 'us-section-301-forced-labor',
  name: 'Forced-labour tariffs (Section 301)',
  zhName: '301强迫劳动关税',
  zhHantName: '301強迫勞動關稅',
  on: '2026-12-28',
  then: null,
  now: {
    day: '2026-10-08',
    status: 'in-force',
    since: '2026-07-24',
    ratePct: 12.5,
    scope: 'all goods of China and Hong Kong, annexed exemptions',
    state: 'In force: China and Hong Kong 12.5%',
    sources: [0],
  },
  legalBasis: 'Section 301 of the Trade Act of 1974; USTR final action of July 23, 2026',
  announcedOn: '2026-06-02',
  effectiveOn: '2026-07-24',
  steps: [{ from: '2026-07-24', to: null, ratePct: 12.5 }],
  answers: [],
  events: [],
  sources: [ENDING],
};

export const heLifeng: OfficialCard = {
  kind: 'official',
  id: 'he-lifeng',
  name: 'He Lifeng',
  zhName: '何立峰',
  zhHantName: '何立峰',
  side: 'CN',
  on: '2025-02-21',
  asOf: '2026-10-08',
  dataset,
  bio: "Vice premier and China's lead economic negotiator with Scott Bessent and Jamieson Greer since May 2025: Geneva, London, Stockholm, Kuala Lumpur, Paris, New York and the 2026 summits.",
  bioSources: [0],
  then: {
    offices: [
      'Vice Premier of the State Council',
      'Director of the Office of the Central Financial and Economic Affairs Commission',
    ],
    held: [
      {
        title: 'Vice Premier of the State Council',
        org: 'State Council',
        from: '2023-03-12',
        to: null,
        sources: [1],
      },
      {
        title: 'Director of the Office of the Central Financial and Economic Affairs Commission',
        org: 'Chinese Communist Party',
        from: '2023-10',
        to: null,
        sources: [2],
      },
    ],
  },
  now: {
    offices: [
      'Vice Premier of the State Council',
      'Director of the Office of the Central Financial and Economic Affairs Commission',
    ],
    held: [
      {
        title: 'Vice Premier of the State Council',
        org: 'State Council',
        from: '2023-03-12',
        to: null,
        sources: [1],
      },
      {
        title: 'Director of the Office of the Central Financial and Economic Affairs Commission',
        org: 'Chinese Communist Party',
        from: '2023-10',
        to: null,
        sources: [2],
      },
    ],
    lastSeenOn: '2026-09-23',
  },
  events: [
    ['2024-02-05', 'Economic Working Group meets in Beijing for the first time'],
    ['2024-04-06', 'Yellen and He Lifeng agree balanced-growth talks in Guangzhou'],
    ['2025-02-21', 'Bessent and He Lifeng hold introductory video call'],
    ['2025-03-26', 'Trade Representative Greer and He Lifeng hold first video call'],
    ['2025-05-10', 'US and China hold first in-person trade talks in Geneva'],
    ['2025-06-09', 'US and China open trade talks in London'],
    ['2025-07-28', 'US and China hold third round of trade talks in Stockholm'],
    ['2026-09-20', 'Bessent, Greer and He Lifeng hold pre-summit talks in New York'],
  ].map(([date = '', title = '']) => ({
    id: `${date}-event`,
    date,
    title,
    sources: [0],
  })),
  sources: [
    {
      url: 'https://mb.com.ph/2026/03/13/bessent-will-meet-chinas-vice-premier-in-paris',
      publisher: 'AP via Manila Bulletin',
      kind: 'news',
      lang: 'en',
      opened: true,
    },
    {
      url: 'https://www.gov.cn/yaowen/liebiao/202609/content_7081919.htm',
      publisher: 'gov.cn',
      kind: 'primary',
      lang: 'zh',
      opened: false,
    },
    {
      url: 'https://en.wikipedia.org/wiki/He_Lifeng',
      publisher: 'Wikipedia',
      kind: 'reference',
      lang: 'en',
      opened: true,
    },
  ],
};

/** The same man when he headed the planning commission. */
export const heLifengIn2022: OfficialCard = {
  ...heLifeng,
  on: '2022-04-06',
  then: {
    offices: ['Chairman of the National Development and Reform Commission'],
    held: [
      {
        title: 'Chairman of the National Development and Reform Commission',
        org: 'NDRC',
        from: '2017-02-24',
        to: '2023-03-11',
        sources: [1],
      },
    ],
  },
};

export const firstCall: EventCard = {
  kind: 'event',
  id: '2025-02-21-bessent-he-call',
  name: 'Bessent and He Lifeng hold introductory video call',
  side: 'both',
  on: '2025-02-21',
  asOf: '2026-10-08',
  dataset,
  date: '2025-02-21',
  eventKind: 'talks',
  summary:
    'In their first call, Treasury Secretary Bessent voiced serious concerns over China’s counternarcotics efforts, economic imbalances and unfair policies; Vice Premier He voiced serious concerns over US tariffs and curbs. Both agreed to keep communicating.',
  summarySources: [0],
  people: [
    { id: 'scott-bessent', name: 'Scott Bessent', office: 'US Treasury Secretary' },
    { id: 'he-lifeng', name: 'He Lifeng', office: 'Vice Premier of the State Council' },
  ],
  measures: [],
  before: fentanylTariff.events.slice(0, 2),
  after: fentanylTariff.events.slice(3, 5),
  then: { happened: true },
  now: { happened: true },
  events: [],
  sources: [
    {
      url: 'https://www.straitstimes.com/world/united-states/us-china-economic-leaders-raise-serious-concerns-in-first-call',
      publisher: 'The Straits Times (AFP)',
      kind: 'news',
      lang: 'en',
      opened: true,
    },
  ],
};

export const fentanylOrder: EventCard = {
  ...firstCall,
  id: '2025-02-01-us-fentanyl-order',
  name: 'Trump signs order for 10% fentanyl tariff on all Chinese goods',
  side: 'US',
  date: '2025-02-01',
  eventKind: 'tariff',
  place: 'Washington',
  summary:
    'Executive Order 14195, under emergency powers (IEEPA), set an additional 10% duty on products of China from February 4 and withdrew the duty-free de minimis allowance for them.',
  people: [{ id: 'donald-trump', name: 'Donald Trump', office: 'President' }],
  measures: [
    {
      policy: 'us-fentanyl-tariff',
      name: 'Fentanyl tariffs on China',
      action: 'announce',
      rate: '10%',
      scope: 'all products of China',
      effective: '2025-02-04',
    },
  ],
  before: [],
  after: fentanylTariff.events.slice(1, 4),
};

export const treasury: InstitutionCard = {
  kind: 'institution',
  id: 'us-treasury',
  name: 'US Department of the Treasury',
  zhName: '美国财政部',
  zhHantName: '美國財政部',
  side: 'US',
  on: '2025-02-21',
  asOf: '2026-10-08',
  dataset,
  summary:
    'US finance ministry, headed by Scott Bessent: leads the economic talks with China, and houses OFAC sanctions, CFIUS, outbound-investment rules and the currency report.',
  summarySources: [0],
  homepage: 'https://home.treasury.gov',
  then: { exists: true },
  now: { exists: true },
  events: [],
  sources: [AP],
};

function layer(policy: string, name: string, ratePct: number, scope: string): StackLayer {
  const scopeKind = policy.includes('232') ? 'sector' : policy.includes('list') ? 'list' : 'all';
  return { policy, name, ratePct, scopeKind, scope, sources: [0] };
}

const list3 = layer(
  'us-section-301-list-3',
  'Section 301 List 3',
  25,
  '5,733 tariff lines, about $200bn of goods of China',
);
const cars = layer(
  'us-section-232-autos',
  'Section 232 cars',
  25,
  'passenger cars and light trucks',
);

const usThen: StackOnDay = {
  day: '2025-04-15',
  layers: [
    layer('us-fentanyl-tariff', 'Fentanyl (IEEPA)', 20, 'all goods of China and Hong Kong'),
    layer('us-reciprocal-tariff', 'Reciprocal (IEEPA)', 125, 'all goods of China'),
    list3,
    cars,
  ],
  sumAllPct: 145,
  sumListedPct: 170,
};
const usNow: StackOnDay = {
  day: '2026-10-08',
  layers: [
    layer(
      'us-section-301-forced-labor',
      'Section 301, forced labour',
      12.5,
      'all goods of China and Hong Kong, annexed exemptions',
    ),
    list3,
    cars,
  ],
  sumAllPct: 12.5,
  sumListedPct: 37.5,
};

export const tariffsOnChina: PolicyCard = {
  ...fentanylTariff,
  id: 'us-tariffs-on-china',
  name: 'US tariffs on Chinese goods',
  zhName: '美国对华关税',
  zhHantName: '美國對華關稅',
  on: '2025-04-15',
  summary:
    'Umbrella for all US duties on Chinese goods: ordinary rates plus Section 301, Section 232, the emergency duties of 2025 to February 2026, the Section 122 surcharge and the forced-labour duty.',
  steps: [],
  answers: [],
  events: [],
  stack: {
    then: usThen,
    now: usNow,
    otherSide: {
      then: { day: '2025-04-15', layers: [], sumAllPct: 125, sumListedPct: 150 },
      now: { day: '2026-10-08', layers: [], sumAllPct: 10, sumListedPct: 35 },
    },
  },
};

/** Props around a card; every test says what is different. */
export function cardProps(change: Partial<CardProps> & Pick<CardProps, 'shown'>): CardProps {
  return {
    ...english,
    mention: { text: 'the fentanyl levies', via: 'alias', kind: 'policy' },
    articleDay: '2025-02-21',
    today: '2026-11-23',
    pinned: false,
    onClose: () => {},
    onPin: () => {},
    onBack: () => {},
    onOpenEntity: () => {},
    onOpenHistory: () => {},
    onReport: async () => true,
    ...change,
  };
}
