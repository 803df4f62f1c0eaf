// @vitest-environment jsdom
// biome-ignore-all lint/suspicious/noThenProperty: `then` is the word of the view model.
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Card } from '../../../src/model/card';
import { AnyCard } from '../../../src/ui/card/AnyCard';
import { control, draw, drawCard, one, press, textOf } from './drawing';
import { cardProps, fentanylTariff, heLifeng, heLifengIn2022, treasury } from './sample-cards';
import { simplified, traditional } from './sample-words';

const card = (shown: Card) => ({ state: 'card', card: shown }) as const;

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a card without a record', () => {
  it('says first what it is about while it reads', async () => {
    const drawn = await drawCard(
      { state: 'loading' },
      { mention: { text: 'Mr He', via: 'surname' } },
    );
    expect(textOf(one(drawn, 'h2'))).toBe('“Mr He”');
    expect(textOf(one(drawn, '.body [role="status"]'))).toBe('Loading');
  });

  it('admits that the bundle lacks it', async () => {
    const drawn = await drawCard({ state: 'missing', id: 'us-something' });
    expect(textOf(drawn)).toContain('This record is missing from the bundled data');
    expect(textOf(drawn)).not.toContain('us-something');
  });

  it('does not blame the bundle when nobody answered', async () => {
    const drawn = await drawCard({ state: 'failed' });
    expect(textOf(drawn)).toContain('The record could not be read');
    expect(textOf(drawn)).not.toContain('missing');
  });
});

describe('sources', () => {
  it('are numbered with acts and official pages first', async () => {
    const drawn = await drawCard(card(fentanylTariff));
    expect([...drawn.querySelectorAll('.src li')].map(textOf)).toEqual([
      '1 Federal Register, EO 14195 primary',
      '2 The White House primary',
      '3 AP via MarketBeat news',
    ]);
  });

  it('stand beside the statements under the same numbers', async () => {
    const drawn = await drawCard(card(fentanylTariff));
    const number = one(drawn, '.tn sup a');
    expect(textOf(number)).toBe('1');
    expect(number.getAttribute('aria-label')).toBe('Source 1: Federal Register, EO 14195');
  });

  it('open in a tab that knows nothing of the page', async () => {
    const drawn = await drawCard(card(fentanylTariff));
    const links = [...drawn.querySelectorAll('a')];
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) {
      expect(link.rel).toBe('noopener noreferrer');
      expect(link.target).toBe('_blank');
      expect(link.getAttribute('href')).toMatch(/^https:/);
    }
  });

  it('say which page we cite without having opened it', async () => {
    const drawn = await drawCard(card(heLifeng));
    expect(textOf(one(drawn, '.src li'))).toBe('1 gov.cn primary · not opened by us');
  });

  it('say which page is a repost', async () => {
    const [first] = fentanylTariff.sources;
    if (!first) throw new Error('the sample has no source');
    const sources = [{ ...first, weak: true as const }];
    const drawn = await drawCard(card({ ...treasury, sources }));
    expect(textOf(one(drawn, '.src li'))).toBe('1 AP via MarketBeat news · weak source');
  });

  it('are folded away, in a card that the keyboard is in as well', async () => {
    const drawn = await drawCard(card(heLifeng), { pinned: true });
    expect(one<HTMLDetailsElement>(drawn, '.sx details').open).toBe(false);
  });
});

describe('the footer', () => {
  it('prints both dates on every card', async () => {
    const drawn = await drawCard(card(heLifeng));
    expect(textOf(one(drawn, '.foot p'))).toBe('Article 21 Feb 2025 · data to 8 Oct 2026');
  });

  it('says in one sentence why the words are marked', async () => {
    const mention = { text: 'China’s state planner chief', via: 'office' } as const;
    const drawn = await drawCard(card(heLifengIn2022), { mention });
    await press(control(drawn, 'Why marked'));
    expect(textOf(one(drawn, '.foot'))).toContain(
      '“China’s state planner chief” stands for an office that He Lifeng held on 6 Apr 2022.',
    );
  });

  it('copies record, data version and words, and says that nothing was sent', async () => {
    const onReport = vi.fn(async () => true);
    const drawn = await drawCard(card(fentanylTariff), { onReport });
    await press(control(drawn, 'Report'));
    expect(onReport).toHaveBeenCalledWith(
      'Record: us-fentanyl-tariff\nData: 2026.11.0\nArticle: 2025-02-21\nWords: “the fentanyl levies” (alias)',
    );
    expect(textOf(one(drawn, '.foot [role="status"]'))).toContain('Nothing was sent');
  });

  it('gives the text to copy by hand where the browser refuses', async () => {
    const drawn = await drawCard(card(fentanylTariff), { onReport: async () => false });
    await press(control(drawn, 'Report'));
    expect(textOf(one(drawn, '.foot pre'))).toContain('Record: us-fentanyl-tariff');
  });

  it('opens the record in the history', async () => {
    const onOpenHistory = vi.fn();
    const drawn = await drawCard(card(heLifeng), { onOpenHistory });
    await press(control(drawn, 'Open in history'));
    expect(onOpenHistory).toHaveBeenCalledWith('he-lifeng');
  });
});

describe('the frame', () => {
  it('is a dialog named after its subject', async () => {
    const dialog = one(await drawCard(card(heLifeng)), '[role="dialog"]');
    expect(dialog.getAttribute('aria-label')).toBe('He Lifeng');
    expect(dialog.tabIndex).toBe(-1);
  });

  it('closes, pins and goes back by buttons that say so', async () => {
    const heard = { onClose: vi.fn(), onPin: vi.fn(), onBack: vi.fn() };
    const mention = { text: 'He', via: 'surname', back: true } as const;
    const drawn = await drawCard(card(heLifeng), { ...heard, mention });
    for (const words of ['Close', 'Keep open', 'Back']) await press(control(drawn, words));
    for (const call of Object.values(heard)) expect(call).toHaveBeenCalledOnce();
  });

  it('tells a screen reader that it is pinned', async () => {
    const drawn = await drawCard(card(heLifeng), { pinned: true });
    expect(control(drawn, 'Stop keeping open').getAttribute('aria-pressed')).toBe('true');
  });

  it('offers no way back from the first card', async () => {
    const drawn = await drawCard(card(heLifeng));
    expect(() => control(drawn, 'Back')).toThrow();
  });

  it('leaves nothing clickable that is not a control', async () => {
    const drawn = await drawCard(card(fentanylTariff));
    for (const button of drawn.querySelectorAll('button')) expect(button.type).toBe('button');
    expect(drawn.querySelectorAll('[onclick]')).toHaveLength(0);
  });

  it('never reads text of the dataset as markup', async () => {
    const drawn = await drawCard(card({ ...heLifeng, bio: '<img src=x onerror=alert(1)>' }));
    expect(drawn.querySelector('img')).toBeNull();
    expect(textOf(one(drawn, '.lead'))).toContain('<img');
  });
});

describe('in Chinese', () => {
  it('the Chinese name stands first', async () => {
    const props = cardProps({ shown: card(heLifeng), articleDay: '2025-02-21' });
    const drawn = await draw(<AnyCard {...props} {...simplified} />);
    expect(textOf(one(drawn, 'h2'))).toBe('何立峰 He Lifeng');
    expect(textOf(one(drawn, '.foot p'))).toBe('文章 2025年2月21日 · 数据截至 2026年10月8日');
  });

  it('text of the dataset is marked as English', async () => {
    const props = cardProps({ shown: card(heLifeng) });
    const drawn = await draw(<AnyCard {...props} {...traditional} />);
    expect(one(drawn, '[role="dialog"]').lang).toBe('zh-TW');
    expect(one(drawn, '.lead span').lang).toBe('en');
  });
});
