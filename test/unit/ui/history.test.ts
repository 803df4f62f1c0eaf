/** Narrowing the history, linking to what it is narrowed to, and taking it away as a file. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATALOGUES } from '../../../extension/words';
import { siteTyped } from '../../../src/ui/options/SitesSection';
import { csvOf, jsonOf } from '../../../src/ui/popup/export-events';
import {
  changeFilters,
  filtersAbout,
  filtersIn,
  type HistoryFilters,
  NO_FILTERS,
  passes,
  queryOf,
} from '../../../src/ui/popup/history-filters';
import { layOutStackChart } from '../../../src/ui/popup/stack-chart-layout';
import { messagesFrom } from '../../../src/ui/shared/catalogue';
import { events } from './sample-popup';
import { english, simplified } from './sample-words';

const found = (filters: Partial<HistoryFilters>) =>
  events.filter((event) => passes(event, { ...NO_FILTERS, ...filters }, null)).map(({ id }) => id);

describe('the history', () => {
  it.each<[Partial<HistoryFilters>, number]>([
    [{}, 5],
    [{ person: 'he-lifeng' }, 3],
    [{ policy: 'us-fentanyl-tariff' }, 2],
    [{ side: 'US' }, 1],
    [{ kind: 'talks', fromYear: '2025', toYear: '2025' }, 2],
    [{ toYear: '2018' }, 1],
  ])('narrowed to %j has %i events', (filters, count) => {
    expect(found(filters)).toHaveLength(count);
  });

  it('about an event opens it, about a person or policy narrows to it, else searches', () => {
    const about = (id: string) => filtersAbout({ id, name: 'A name' }, events);
    expect(about('2025-05-10-geneva-talks')).toEqual({ event: '2025-05-10-geneva-talks' });
    expect(about('scott-bessent')).toEqual({ person: 'scott-bessent' });
    expect(about('us-fentanyl-tariff')).toEqual({ policy: 'us-fentanyl-tariff' });
    expect(about('us-treasury')).toEqual({ question: 'A name' });
  });

  it('keeps the words when the filters are cleared', () => {
    const filters = { ...NO_FILTERS, question: 'soybeans', side: 'CN' as const };
    expect(changeFilters(filters, { type: 'clear' })).toEqual({
      ...NO_FILTERS,
      question: 'soybeans',
    });
  });

  it('is what its address says, whatever it is narrowed to', () => {
    const text = fc.string({ maxLength: 80 });
    const id = fc.option(fc.stringMatching(/^[a-z0-9-]{1,40}$/));
    const year = fc.option(fc.stringMatching(/^20[12]\d$/));
    const filters = fc.record({
      question: text,
      kind: id,
      side: fc.constantFrom('US' as const, 'CN' as const, 'both' as const, null),
      person: id,
      policy: id,
      fromYear: year,
      toYear: year,
      event: id,
    });
    fc.assert(
      fc.property(filters, (value) => {
        expect(filtersIn(new URLSearchParams(queryOf(value)))).toEqual(value);
      }),
    );
  });

  it('takes nonsense in an address for no filter', () => {
    const nonsense = new URLSearchParams('side=EU&from=soon&to=99999');
    expect(filtersIn(nonsense)).toEqual(NO_FILTERS);
  });
});

describe('an exported list', () => {
  const tricky = {
    ...events[1],
    title: '=HYPERLINK("x"), said "A, B"',
    summary: 'two\nlines',
  } as (typeof events)[number];

  it('is a table that a spreadsheet reads and does not run', () => {
    const csv = csvOf([tricky], english);
    expect(csv.startsWith('\uFEFFRecord,Date,Event,')).toBe(true);
    expect(csv).toContain(`"'=HYPERLINK(""x""), said ""A, B"""`);
    expect(csv).toContain('"two\nlines"');
  });

  it('has headings and words of the reader’s language, and the same ids and days in all', () => {
    const lines = (csv: string) => csv.slice(1).trim().split('\r\n');
    const [here, there] = [english, simplified].map((words) => lines(csvOf(events, words)));
    expect(there?.[0]).toMatch(/^记录,日期,事件,/);
    const keys = (rows?: string[]) => rows?.slice(1).map((row) => row.split(',').slice(0, 2));
    expect(keys(there)).toEqual(keys(here));
    expect(there?.join()).toMatch(/何立峰/);
  });

  it('says kind and side twice: in words for the reader, in codes for a program', () => {
    const agreed = { ...events[1], kind: 'agreement', side: 'both' } as (typeof events)[number];
    expect(csvOf([agreed], english)).toContain(',agreement,both,agreement,US and China,');
    expect(csvOf([agreed], simplified)).toContain(',agreement,both,协议,中美双方,');
  });

  it('is JSON with the data that it comes from', () => {
    const dataset = { version: '2026.11.0', coverageUntil: '2026-10-08' };
    const parsed = JSON.parse(jsonOf(events, dataset));
    expect(parsed.dataset).toEqual(dataset);
    expect(parsed.events).toHaveLength(events.length);
    expect(parsed.events[1].officials[0]).toEqual({ id: 'scott-bessent', name: 'Scott Bessent' });
  });
});

describe('a catalogue of our own', () => {
  it.each([
    ['en', english],
    ['zh-CN', simplified],
  ] as const)('says what the browser says in %s', (locale, browser) => {
    const own = messagesFrom(CATALOGUES[locale]);
    expect(own('articleAndData', 'A', 'B')).toBe(browser.messages('articleAndData', 'A', 'B'));
    expect(own('quoted', '$WORDS$ $1')).toContain('$WORDS$ $1');
  });
});

describe('a typed address', () => {
  it.each([
    ['ft.com', 'ft.com'],
    [' https://www.FT.com/markets?x=1 ', 'ft.com'],
    ['news.example.co.uk/a', 'news.example.co.uk'],
    ['localhost', ''],
    ['not a site', ''],
    ['ftp://example.com', ''],
    ['', ''],
  ])('%j is the site %j', (typed, site) => {
    expect(siteTyped(typed)).toBe(site);
  });
});

describe('the chart of both sides', () => {
  const stacks = {
    US: [
      { from: '2018-07-06', allPct: 0, listedPct: 25 },
      { from: '2025-04-10', allPct: 145, listedPct: 25 },
      { from: '2025-05-14', allPct: 30, listedPct: 25 },
    ],
    CN: [
      { from: '2018-07-06', allPct: 0, listedPct: 25 },
      { from: '2025-04-12', allPct: 125, listedPct: 25 },
    ],
  };
  const layout = layOutStackChart({
    stacks,
    from: '2018-01-01',
    to: '2026-10-08',
    on: '2025-04-20',
    width: 348,
    height: 150,
    labelOf: (step) => `${step.allPct + step.listedPct}%`,
  });

  it('draws both on one scale, the United States up and China down', () => {
    const { US, CN } = layout.sides;
    const perPct = (US.base - (US.article?.y ?? 0)) / 170;
    expect(US.base).toBeLessThan(CN.base);
    expect((CN.article?.y ?? 0) - CN.base).toBeCloseTo(150 * perPct, 0);
  });

  it('keeps every label inside the drawing', () => {
    for (const side of [layout.sides.US, layout.sides.CN]) {
      for (const label of side.labels) {
        expect(label.x).toBeGreaterThan(0);
        expect(label.x).toBeLessThan(348);
      }
    }
  });
});
