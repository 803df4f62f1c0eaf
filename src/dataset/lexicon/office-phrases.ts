/**
 * What the press calls an office when it leaves the name out. Keyed by office id;
 * the holders come from the records, so a phrase here never names a person.
 */
import type { OfficeHolder } from '../../model/lexicon';
import type { Official } from '../../model/people-records';

/** English nouns of an office; a country's word stands before each. */
const ENGLISH: Readonly<Record<string, readonly string[]>> = {
  'us-president': ['president', 'leader'],
  'us-vice-president': ['vice-president', 'vice president'],
  'us-treasury-secretary': ['Treasury secretary', 'Treasury chief', 'finance chief'],
  'us-trade-representative': [
    'trade representative',
    'trade envoy',
    'trade chief',
    'top trade negotiator',
    'chief trade negotiator',
  ],
  'us-commerce-secretary': ['commerce secretary', 'commerce chief'],
  'us-secretary-of-state': ['secretary of state', 'top diplomat'],
  'us-ambassador-to-china': ['ambassador to China', 'ambassador in Beijing', 'envoy to Beijing'],
  'us-agriculture-secretary': ['agriculture secretary'],
  'cn-president': ['president', 'leader', 'head of state'],
  'cn-premier': ['premier'],
  'cn-commerce-minister': ['commerce minister', 'minister of commerce'],
  'cn-finance-minister': ['finance minister', 'minister of finance'],
  'cn-foreign-minister': ['foreign minister', 'minister of foreign affairs', 'top diplomat'],
  'cn-central-bank-governor': ['central bank governor', 'central bank chief'],
  'cn-ambassador-to-us': [
    'ambassador to the US',
    'ambassador to the U.S.',
    'ambassador to the United States',
    'ambassador to Washington',
    'ambassador in Washington',
    'envoy to Washington',
  ],
};
const WHOSE = {
  us: ['US', 'U.S.', 'American', "America's", "Washington's", "the United States'"],
  cn: ['Chinese', "China's", "Beijing's"],
} as const;

const CHINESE: Readonly<Record<string, readonly string[]>> = {
  'us-president': ['美国总统', '美国现任总统', '美國總統'],
  'us-vice-president': ['美国副总统', '美國副總統'],
  'us-treasury-secretary': ['美国财政部长', '美国财长', '美財長', '美国财政部部长', '美財政部長'],
  'us-trade-representative': ['美国贸易代表', '美國貿易代表', '美贸易代表'],
  'us-commerce-secretary': ['美国商务部长', '美國商務部長', '美国商务部部长', '美商务部长'],
  'us-secretary-of-state': ['美国国务卿', '美國國務卿', '美国务卿'],
  'us-ambassador-to-china': ['美国驻华大使', '美國駐華大使', '美驻华大使', '美国驻中国大使'],
  'us-agriculture-secretary': ['美国农业部长', '美国农业部部长'],
  'us-fed-chair': ['美联储主席', '聯準會主席', '联储局主席'],
  'us-national-security-adviser': [
    '美国国家安全顾问',
    '美国总统国家安全事务助理',
    '白宫国家安全顾问',
  ],
  'cn-president': ['中国国家主席', '中國國家主席'],
  'cn-premier': ['国务院总理', '中国总理', '中国国务院总理', '中國總理'],
  'cn-commerce-minister': [
    '商务部部长',
    '商务部长',
    '商務部長',
    '中国商务部长',
    '中国商务部部长',
    '中國商務部長',
  ],
  'cn-finance-minister': ['中国财政部长', '中国财政部部长', '中國財政部長'],
  'cn-foreign-minister': [
    '外交部长',
    '外交部部长',
    '中国外交部长',
    '中国外长',
    '中國外長',
    '中国外交部部长',
  ],
  'cn-central-bank-governor': ['中国人民银行行长', '中国央行行长'],
  'cn-ambassador-to-us': ['中国驻美大使', '中國駐美大使'],
};

/** Each phrase with everybody who has held the office, and when. */
export function officePhrases(
  officials: readonly Official[],
): { form: string; holders: OfficeHolder[] }[] {
  const offices = new Set([...Object.keys(ENGLISH), ...Object.keys(CHINESE)]);
  return [...offices].flatMap((office) => {
    const holders = holdersOf(office, officials);
    const whose = office.startsWith('us-') ? WHOSE.us : WHOSE.cn;
    const english = (ENGLISH[office] ?? []).flatMap((noun) =>
      whose.map((country) => `${country} ${noun}`),
    );
    // "The foreign minister of China", where the noun has no country of its own.
    const ofChina = office.startsWith('cn-')
      ? (ENGLISH[office] ?? []).filter((noun) => !/ (?:of|to|in) /.test(noun))
      : [];
    const forms = [
      ...english,
      ...ofChina.map((noun) => `${noun} of China`),
      ...(CHINESE[office] ?? []),
    ];
    return holders.length === 0 ? [] : forms.map((form) => ({ form, holders }));
  });
}

function holdersOf(office: string, officials: readonly Official[]): OfficeHolder[] {
  return officials.flatMap((official) =>
    official.roles
      .filter((role) => role.office === office && !role.acting)
      .map((role) => ({
        id: official.id,
        from: role.from ?? null,
        to: role.to === undefined ? (role.seen?.at(-1) ?? null) : role.to,
      })),
  );
}
