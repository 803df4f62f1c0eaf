/** A popup over an article of 21 February 2025, with facts of real records. */
import type { PageReport } from '../../../src/model/page-report';
import type { NamedRecord, PopupEvent, PopupProps } from '../../../src/ui/popup/popup-props';
import { english } from './sample-words';

const bessent: NamedRecord = {
  id: 'scott-bessent',
  name: 'Scott Bessent',
  zhName: '贝森特',
  zhHantName: '貝森特',
  line: 'US Treasury Secretary',
};
const heLifeng: NamedRecord = {
  id: 'he-lifeng',
  name: 'He Lifeng',
  zhName: '何立峰',
  line: 'Vice Premier of the State Council',
};
const fentanyl: NamedRecord = {
  id: 'us-fentanyl-tariff',
  name: 'Fentanyl tariffs on China',
  zhName: '芬太尼关税',
  zhHantName: '芬太尼關稅',
  line: '10% when written; struck down since',
};
const reciprocal: NamedRecord = {
  id: 'us-reciprocal-tariff',
  name: 'Reciprocal tariff on China',
  zhName: '对等关税',
};
const call: NamedRecord = {
  id: '2025-02-21-bessent-he-call',
  name: 'Bessent and He Lifeng hold introductory video call',
  line: '21 Feb 2025',
};

export const report: PageReport = {
  state: 'annotated',
  host: 'straitstimes.com',
  articleDay: '2025-02-21',
  lang: 'en',
  mentions: [
    { id: 'us-fentanyl-tariff', kind: 'policy', text: 'fentanyl levies', start: 310 },
    { id: 'scott-bessent', kind: 'official', text: 'Scott Bessent', start: 20 },
    { id: 'he-lifeng', kind: 'official', text: 'He Lifeng', start: 60 },
    { id: 'scott-bessent', kind: 'official', text: 'Bessent', start: 200 },
    { id: '2025-02-21-bessent-he-call', kind: 'event', text: 'introductory call', start: 90 },
    {
      id: null,
      candidates: ['us-fentanyl-tariff', 'us-reciprocal-tariff'],
      kind: 'policy',
      text: 'the new tariffs',
      start: 400,
    },
  ],
};

function event(
  id: string,
  date: string,
  title: string,
  rest: Partial<PopupEvent> = {},
): PopupEvent {
  return {
    id,
    date,
    title,
    summary: '',
    side: 'both',
    kind: 'talks',
    officials: [],
    policies: [],
    keywords: [],
    sources: [],
    subjects: [...(rest.officials ?? []), ...(rest.policies ?? [])].map((named) => named.id),
    ...rest,
  };
}

export const events: PopupEvent[] = [
  event('2018-05', '2018-05', 'Liu He leads trade talks in Washington'),
  event(call.id, '2025-02-21', call.name, {
    summary:
      'In their first call, Treasury Secretary Bessent voiced serious concerns over China’s counternarcotics efforts, economic imbalances and unfair policies; Vice Premier He voiced serious concerns over US tariffs and curbs.',
    officials: [bessent, heLifeng],
    policies: [fentanyl],
    keywords: ['贝森特', '何立峰', '芬太尼关税', '芬太尼關稅'],
    sources: [
      {
        url: 'https://www.straitstimes.com/world/united-states/us-china-economic-leaders-raise-serious-concerns-in-first-call',
        publisher: 'The Straits Times (AFP)',
        kind: 'news',
        lang: 'en',
        opened: true,
      },
    ],
  }),
  event(
    '2025-03-04-us-fentanyl-tariff-20',
    '2025-03-04',
    '20% US fentanyl tariff on Chinese imports takes effect',
    { side: 'US', kind: 'tariff', policies: [fentanyl], keywords: ['芬太尼关税', '芬太尼關稅'] },
  ),
  event(
    '2025-05-10-geneva-talks',
    '2025-05-10',
    'US and China hold first in-person trade talks in Geneva',
    { officials: [bessent, heLifeng], keywords: ['贝森特', '何立峰', '日内瓦'] },
  ),
  event(
    '2026-09-20-both-new-york-talks',
    '2026-09-20',
    'Bessent, Greer and He Lifeng hold pre-summit talks in New York',
    { officials: [bessent, heLifeng], keywords: ['贝森特', '何立峰'] },
  ),
];

/** Props of a popup; every test says what is different. */
export function popupProps(change: Partial<PopupProps> = {}): PopupProps {
  return {
    ...english,
    site: { host: 'straitstimes.com', state: 'on' },
    report,
    dataset: { version: '2026.11.0', coverageUntil: '2026-10-08' },
    records: Object.fromEntries(
      [bessent, heLifeng, fentanyl, reciprocal, call].map((record) => [record.id, record]),
    ),
    history: { events },
    onToggleSite: () => {},
    onJump: () => {},
    ...change,
  };
}
