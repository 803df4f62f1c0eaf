/** What an editor reads when a record is wrong: file, record, field, in one line. */
import { describe, expect, it } from 'vitest';
import { inOneLine, readRecords } from '../../../src/dataset/findings';
import { checkChinese } from '../../../src/dataset/integrity/translations';
import { type RecordFiles, recordFiles } from '../../../src/dataset/load';
import { checkText } from '../../../src/dataset/text-rules';
import type { Policy } from '../../../src/model/policy-records';
import type { Records } from '../../../src/model/records';

/** The files after a slip of the pen, before anything has read them. */
function linesAfter(slip: (files: Record<string, never>) => void): string[] {
  const files: RecordFiles = structuredClone(recordFiles());
  slip(files as Record<string, never>);
  return readRecords(files).findings.map(inOneLine);
}

type Row = Record<string, unknown>;
type Slip = [what: string, slip: (files: Record<string, Row[]>) => void, line: string];

const slips: Slip[] = [
  [
    'a misspelt field',
    (files) => {
      const duty = files['policies.json']?.find(({ id }) => id === 'us-fentanyl-tariff');
      if (duty) duty.startd = '2025-02-04';
    },
    'policies.json › us-fentanyl-tariff: Unrecognized key: "startd"',
  ],
  [
    'a status that is none',
    (files) => {
      const duty = files['policies.json']?.find(({ id }) => id === 'us-fentanyl-tariff');
      const line = duty?.statusLine as Row[];
      if (line[1]) line[1].status = 'on';
    },
    'policies.json › us-fentanyl-tariff › statusLine[1].status: Invalid option',
  ],
  [
    'a title that is too long, in the file of its year',
    (files) => {
      const event = files['events/2025.json']?.find(
        ({ id }) => id === '2025-02-21-bessent-he-call',
      );
      if (event) event.title = 'A long title '.repeat(10);
    },
    'events/2025.json › 2025-02-21-bessent-he-call › title: Too big',
  ],
  [
    'a person whom nobody knows',
    (files) => {
      const event = files['events/2025.json']?.find(
        ({ id }) => id === '2025-02-21-bessent-he-call',
      );
      if (event) event.officials = ['he-lifang'];
    },
    'events/2025.json › 2025-02-21-bessent-he-call › officials: refers to the official "he-lifang"',
  ],
  [
    'a page that is not https',
    (files) => {
      const source = (files['sources.json'] as unknown as Record<string, Row>)['eo-14195'];
      if (source) source.url = 'http://example.gov/eo';
    },
    'sources.json › eo-14195 › url: Invalid string',
  ],
  [
    'a rate reported twice for a day',
    (files) => {
      const [series] = files['rate-series.json'] ?? [];
      const points = series?.points as Row[];
      if (points[0]) points.unshift(points[0]);
    },
    'rate-series.json › piie-bown › points[1]: gives usOnChinaPct twice for 2018-01',
  ],
];

describe('a broken record is told in one line that names file, record and field', () => {
  it.each(slips)('%s', (_what, slip, line) => {
    const lines = linesAfter(slip as never);
    expect(lines).toContainEqual(expect.stringContaining(line));
    for (const told of lines) expect(told).not.toContain('\n');
  });

  it('a sum of dollars that Chinese counts otherwise', () => {
    const lines = linesAfter((files) => {
      const scopes = files['zh/scopes.json'] as unknown as Record<string, string>;
      scopes['about $120bn of goods of China'] = '约120亿美元中国商品';
    });
    expect(lines).toEqual([
      'zh/scopes.json › about $120bn of goods of China › scopes: "约120亿美元中国商品" lacks 1200亿',
    ]);
  });

  it('a translation whose English was edited', () => {
    const lines = linesAfter((files) => {
      const states = files['zh/states.json'] as unknown as Record<string, string>;
      states['In force at 11%'] = '税率为12%';
    });
    expect(lines).toEqual([
      'zh/states.json › In force at 11% › states: translation without a statement: no record says this',
      'zh/states.json › In force at 11% › states: "税率为12%" lacks 11%',
    ]);
  });
});

describe('what has no Chinese', () => {
  it('is told text by text, with the file that it belongs in; a bare figure needs none', () => {
    const files = recordFiles();
    files['zh/scopes.json'] = {};
    const { findings } = readRecords(files, checkChinese);
    const scopes = findings.filter(({ file }) => file === 'zh/scopes.json');
    expect(scopes.map(({ record }) => record)).toEqual(
      expect.arrayContaining(['all goods of China and Hong Kong', '5% or 10%']),
    );
    expect(scopes.map(({ record }) => record)).not.toContain('25%');
  });

  it('is a name that only one script has', () => {
    const check = (records: Records) => {
      const official = records.officials.find(({ id }) => id === 'scott-bessent');
      if (official) official.zhHant = undefined;
      return checkChinese(records);
    };
    expect(readRecords(recordFiles(), check).findings).toContainEqual({
      file: 'officials.json',
      record: 'scott-bessent',
      field: 'zhHant',
      problem: 'has no Chinese name',
    });
  });
});

describe('text', () => {
  const told = (edit: (policy: Policy) => void): string[] => {
    const check = (records: Records) => {
      const policy = records.policies.find(({ id }) => id === 'us-fentanyl-tariff');
      if (policy) edit(policy);
      return checkText(records);
    };
    return readRecords(recordFiles(), check).findings.map(
      ({ field, problem }) => `${field}: ${problem}`,
    );
  };

  it('is short', () => {
    const lines = told((policy) => {
      policy.summary = 'word '.repeat(65);
    });
    expect(lines).toContainEqual(expect.stringMatching(/^summary: 325 letters, 320 at most/));
  });

  it('takes no side, unless somebody is quoted', () => {
    const lines = told((policy) => {
      policy.summary = 'Beijing slammed the duty.';
    });
    expect(lines).toEqual(['summary: “slammed” takes a side: “Beijing slammed the duty.”']);
    expect(
      told((policy) => {
        policy.summary = 'The ministry spoke of “bullying”.';
      }),
    ).toEqual([]);
  });
});
