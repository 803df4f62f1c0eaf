// @vitest-environment jsdom
// biome-ignore-all lint/suspicious/noThenProperty: `then` is the word of the view model.
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Card } from '../../../src/model/card';
import { control, drawCard, one, press, textOf } from './drawing';
import {
  fentanylOrder,
  fentanylTariff,
  firstCall,
  forcedLabourTariff,
  heLifeng,
  heLifengIn2022,
  reciprocalTariff,
  tariffsOnChina,
  treasury,
  undatedFentanylTariff,
} from './sample-cards';

const card = (shown: Card) => ({ state: 'card', card: shown }) as const;

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the card of a tariff', () => {
  it('says the status word before the rate', async () => {
    const text = textOf(await drawCard(card(fentanylTariff)));
    expect(text.indexOf('Struck down')).toBeGreaterThan(-1);
    expect(text.indexOf('Struck down')).toBeLessThan(text.indexOf('10%'));
  });

  it('answers twice: 10% when written, nothing now', async () => {
    const drawn = await drawCard(card(fentanylTariff));
    const [then, now] = [...drawn.querySelectorAll('.tn > div')].map(textOf);
    expect(then).toMatch(/^When written 21 Feb 202510%since 4 Feb 2025/);
    expect(now).toMatch(/^Now as of 8 Oct 2026None/);
  });

  it('gives the first day of a rate, not of the duty', async () => {
    const drawn = await drawCard(card(reciprocalTariff));
    expect(textOf(one(drawn, '.tn'))).toContain('125%since 10 Apr 2025');
  });

  it('says “Cut to 10%” when the rate that stands is lower than the one before', async () => {
    const drawn = await drawCard(card(reciprocalTariff));
    expect(textOf(one(drawn, '.status'))).toBe('Cut to 10% since 14 May 2025');
  });

  it('tells the chart in words: every level, then the ring and the disc', async () => {
    const drawn = await drawCard(card(fentanylTariff));
    expect(
      one(drawn, 'svg[role="img"]')
        .getAttribute('aria-label')
        ?.replace(/\u00a0/g, ' '),
    ).toBe(
      'Rate over time: 10% from 4 Feb 2025, 20% from 4 Mar 2025, 10% from 10 Nov 2025, none from 24 Feb 2026. ' +
        'Article 21 Feb 2025: 10%. As of 8 Oct 2026: None.',
    );
  });

  it('has the chart as a table too, the end of collection included', async () => {
    const drawn = await drawCard(card(fentanylTariff));
    const rows = [...drawn.querySelectorAll('figure tbody tr')].map((row) =>
      [...row.children].map(textOf).join(' | '),
    );
    expect(rows).toEqual([
      '4 Feb 2025 | 4 Mar 2025 | 10%',
      '4 Mar 2025 | 10 Nov 2025 | 20%',
      '10 Nov 2025 | 24 Feb 2026 | 10%',
      '24 Feb 2026 | still on | None',
    ]);
  });

  it('leads to the answer of the other side', async () => {
    const onOpenEntity = vi.fn();
    const drawn = await drawCard(card(fentanylTariff), { onOpenEntity });
    await press(control(drawn, 'China’s February 2025 tariffs'));
    expect(onOpenEntity).toHaveBeenCalledWith('cn-tariff-2025-02');
  });

  it('shows two answers and counts the rest', async () => {
    const answers = [1, 2, 3].map((number) => ({
      id: `answer-${number}`,
      name: `Answer ${number}`,
      summary: 'A duty in return.',
      sources: [],
    }));
    const drawn = await drawCard(card({ ...fentanylTariff, answers }));
    expect(textOf(control(drawn, '1 more').closest('details'))).toBe(
      '1 moreAnswer 3A duty in return.',
    );
  });

  it('says “No change” instead of the same state twice', async () => {
    const drawn = await drawCard(
      card({
        ...reciprocalTariff,
        on: '2025-05-20',
        then: { ...reciprocalTariff.now, day: '2025-05-20' },
      }),
    );
    const [, now] = [...drawn.querySelectorAll('.tn > div')].map(textOf);
    expect(now).toBe('Now as of 1 Jun 202510%No change since the article3');
  });

  it('shows both sides of a change that took effect within a day of the article', async () => {
    const changes = { on: '2025-03-04', before: 'In force at 10%', after: 'Doubled to 20%' };
    const then = { ...reciprocalTariff.now, day: '2025-03-03', changes };
    const drawn = await drawCard(card({ ...fentanylTariff, on: '2025-03-03', then }));
    expect(textOf(one(drawn, '.chg'))).toBe(
      'Changed on 4 Mar 2025before: In force at 10%after: Doubled to 20%',
    );
  });

  it('says of an end beyond the data that nobody has checked it', async () => {
    const drawn = await drawCard(
      card({
        ...fentanylTariff,
        steps: [],
        now: {
          day: '2026-10-08',
          status: 'suspended',
          until: '2026-11-10',
          untilUnchecked: true,
          state: 'Suspended under the Busan arrangement',
          sources: [],
        },
      }),
    );
    expect(textOf(one(drawn, '.status'))).toBe(
      'Suspended was due to end on 10 Nov 2026; not checked since',
    );
  });
});

describe('an article without a date', () => {
  it('shows only now and says so', async () => {
    const drawn = await drawCard(card(undatedFentanylTariff));
    const [then, now] = [...drawn.querySelectorAll('.tn > div')].map(textOf);
    expect(then).toBe(
      'When written no date foundThis page shows no date, so only the present is given.',
    );
    expect(now).toContain('None');
    expect(textOf(one(drawn, '.foot'))).toContain('Article date unknown · data to 8 Oct 2026');
  });

  it('has no ring in its chart', async () => {
    const drawn = await drawCard(card(undatedFentanylTariff));
    expect(drawn.querySelector('circle.then')).toBeNull();
    expect(drawn.querySelector('circle.nowd')).not.toBeNull();
  });
});

describe('the age of the data', () => {
  it('is named once it is past sixty days', async () => {
    const drawn = await drawCard(card(heLifeng), { today: '2026-12-28' });
    expect(textOf(one(drawn, '.note'))).toBe(
      'Data is 81 days old. Nothing after 8 Oct 2026 is known here.',
    );
  });

  it('is not worth a word before that', async () => {
    const drawn = await drawCard(card(heLifeng), { today: '2026-11-23' });
    expect(drawn.querySelector('.note')).toBeNull();
  });

  it('turns “now” into “last known” for an article written after it ends', async () => {
    const drawn = await drawCard(card(forcedLabourTariff), { today: '2026-12-28' });
    const [then, now] = [...drawn.querySelectorAll('.tn > div')].map(textOf);
    expect(then).toBe('When written 28 Dec 2026After our data ends.');
    expect(now).toMatch(/^Last known 8 Oct 202612.5%/);
  });
});

describe('an article older than the data', () => {
  it('is told that the records may be incomplete', async () => {
    const drawn = await drawCard(card({ ...heLifeng, on: '2016-05-13', outside: 'before' }));
    expect(textOf(one(drawn, '.note'))).toBe(
      'The article is older than our data; what was true then may be incomplete here.',
    );
  });
});

describe('the card of an official', () => {
  it('says “Same offices” when nothing changed', async () => {
    const drawn = await drawCard(card(heLifeng));
    const [then, now] = [...drawn.querySelectorAll('.tn > div')].map(textOf);
    expect(then).toContain('Vice Premier of the State Council');
    expect(now).toBe('Now seen 23 Sep 2026Same offices');
  });

  it('gives the office of that day beside the one of today', async () => {
    const drawn = await drawCard(card(heLifengIn2022));
    const [then, now] = [...drawn.querySelectorAll('.tn > div')].map(textOf);
    expect(then).toContain('Chairman of the National Development and Reform Commission');
    expect(now).toContain('Vice Premier of the State Council');
  });

  it('shows the name in both scripts, each marked with its language', async () => {
    const drawn = await drawCard(card(heLifeng));
    expect(textOf(one(drawn, 'h2'))).toBe('He Lifeng 何立峰');
    expect(one(drawn, 'h2 .alt').lang).toBe('zh-Hans');
  });

  it('stands the article among the events, and counts what it leaves out', async () => {
    const drawn = await drawCard(card(heLifeng));
    const rows = [...drawn.querySelectorAll('.tl li')].map(textOf);
    expect(rows).toHaveLength(6);
    expect(rows[2]).toMatch(/^21 Feb 2025 · this article2?Bessent and He Lifeng hold/);
    expect(rows[4]).toBe('3 more since then');
    expect(rows[5]).toMatch(/^20 Sep 2026 · latest/);
  });

  it('cuts a long biography and gives the rest on request', async () => {
    const drawn = await drawCard(card(heLifeng));
    expect(textOf(one(drawn, '.lead'))).not.toContain('summits');
    await press(control(one(drawn, '.lead'), 'more'));
    expect(textOf(one(drawn, '.lead'))).toContain('the 2026 summits.');
  });
});

describe('the card of an event', () => {
  it('leads to the people who were there', async () => {
    const onOpenEntity = vi.fn();
    const drawn = await drawCard(card(firstCall), { onOpenEntity });
    await press(control(drawn, 'Scott Bessent'));
    expect(onOpenEntity).toHaveBeenCalledWith('scott-bessent');
  });

  it('says what was done, to which goods, from when', async () => {
    const drawn = await drawCard(card(fentanylOrder));
    expect(textOf(one(drawn, '.kv'))).toContain(
      'Fentanyl tariffs on Chinaannounced, 10%, all products of China, effective 4 Feb 2025',
    );
  });

  it('rings the event only when the article is of its day', async () => {
    expect(textOf(one(await drawCard(card(firstCall)), '.here'))).toContain('this article');
    expect(textOf(one(await drawCard(card(fentanylOrder)), '.here'))).toContain('this event');
  });

  it('admits that it knows only the month', async () => {
    const then = { happened: true, uncertain: true as const };
    const drawn = await drawCard(card({ ...firstCall, date: '2025-02', then }));
    expect(textOf(one(drawn, '.note'))).toBe(
      'The day is not known; the article is of the same month.',
    );
  });

  it('warns when the article is older than the event', async () => {
    const drawn = await drawCard(
      card({ ...firstCall, on: '2025-02-01', then: { happened: false } }),
    );
    expect(textOf(one(drawn, '.note'))).toBe('The article is older than this event.');
  });
});

it('the card of an institution leads to its site', async () => {
  const drawn = await drawCard(card(treasury));
  expect(control(drawn, 'Official website').getAttribute('href')).toBe('https://home.treasury.gov');
});

describe('the card of all duties', () => {
  it('names both sums, then and now', async () => {
    const drawn = await drawCard(card(tariffsOnChina));
    const sums = [...drawn.querySelectorAll('.sum')].map((row) =>
      [...row.children].map(textOf).join(' | '),
    );
    expect(sums).toEqual([
      'Sum on all goods | 145% | 12.5%',
      'Highest sum on goods of Lists 1–3 | 170% | 37.5%',
    ]);
  });

  it('keeps duties on particular goods out of the sums', async () => {
    const drawn = await drawCard(card(tariffsOnChina));
    const apart = one(drawn, '.stack ~ details');
    expect(textOf(one(apart, 'summary'))).toBe('Duties on particular goods · 2');
    expect(textOf(apart)).toContain('Section 232 cars');
  });

  it('compares with the other side', async () => {
    const drawn = await drawCard(card(tariffsOnChina));
    expect(textOf(one(drawn, '.kv'))).toContain('125% on all goods, at most 150% on listed goods');
  });
});

describe('words that fit several records', () => {
  const shown = { state: 'candidates', cards: [fentanylTariff, reciprocalTariff] } as const;
  const several = { state: shown.state, cards: [...shown.cards] };
  const mention = { text: 'the new tariffs', via: 'description' } as const;

  it('get all of them, each with its state then, and no guess', async () => {
    const drawn = await drawCard(several, { mention });
    expect(textOf(one(drawn, 'h2'))).toBe('“the new tariffs”');
    expect([...drawn.querySelectorAll('.opt')].map(textOf)).toEqual([
      'Fentanyl tariffs on China 10% · United States · In force since 4 Feb 2025',
      'Reciprocal tariff on China 125% · United States · In force since 5 Apr 2025',
    ]);
  });

  it('open the record that the reader chooses', async () => {
    const onOpenEntity = vi.fn();
    const drawn = await drawCard(several, { mention, onOpenEntity });
    await press(one(drawn, '.opt'));
    expect(onOpenEntity).toHaveBeenCalledWith('us-fentanyl-tariff');
  });
});
