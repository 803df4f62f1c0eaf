// @vitest-environment jsdom

import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { PageState } from '../../../src/model/page-report';
import { PopupView } from '../../../src/ui/popup/PopupView';
import type { PopupProps, SiteState } from '../../../src/ui/popup/popup-props';
import { control, draw, one, press, textOf } from './drawing';
import { popupProps, report } from './sample-popup';
import { simplified } from './sample-words';

const drawPopup = (change: Partial<PopupProps> = {}) => draw(<PopupView {...popupProps(change)} />);

describe('what is on this page', () => {
  it('is counted in words under the switch', async () => {
    const drawn = await drawPopup();
    expect(textOf(one(drawn, '.site'))).toContain('6 mentions of 5 subjects marked');
  });

  it('is grouped by kind, in reading order within a kind', async () => {
    const drawn = await drawPopup();
    const groups = [...drawn.querySelectorAll('main section')].map((section) => ({
      head: textOf(section.querySelector('h2')),
      rows: [...section.querySelectorAll('.row b')].map(textOf),
    }));
    expect(groups).toEqual([
      { head: 'Officials 2', rows: ['Scott Bessent 贝森特', 'He Lifeng 何立峰'] },
      {
        head: 'Tariffs and policies 2',
        rows: ['Fentanyl tariffs on China 芬太尼关税', '“the new tariffs”'],
      },
      { head: 'Events 1', rows: ['Bessent and He Lifeng hold introductory video call'] },
    ]);
  });

  it('names all candidates of words that fit several', async () => {
    expect(textOf(await drawPopup())).toContain(
      'Several fit: Fentanyl tariffs on China, Reciprocal tariff on China',
    );
  });

  it('is a jump away', async () => {
    const onJump = vi.fn();
    const drawn = await drawPopup({ onJump });
    await press(control(drawn, 'Next mention of He Lifeng'));
    expect(onJump).toHaveBeenCalledWith('he-lifeng');
  });

  it('leads to the events about a subject', async () => {
    const drawn = await drawPopup();
    await press(control(drawn, 'Show events about Scott Bessent'));
    expect(textOf(one(drawn, '.chips [role="status"]'))).toBe('3 events');
    await press(control(drawn, 'Remove filter Scott Bessent'));
    expect(drawn.querySelectorAll('.ev')).toHaveLength(5);
  });
});

describe('nothing marked', () => {
  const reasons: [PageState, string][] = [
    ['reading', 'Still reading this page'],
    ['nothing-found', 'Nothing to explain here'],
    ['not-an-article', 'This page is not an article'],
    ['off-topic', 'Not about US–China economics'],
    ['off', 'No marks on straitstimes.com'],
    ['unsupported', 'This browser cannot paint marks'],
    ['too-large', 'This page is too long to read'],
    ['failed', 'Something of ours failed here'],
  ];
  it.each(reasons)('a page that is %s says “%s”', async (state, words) => {
    const drawn = await drawPopup({ report: { ...report, state, mentions: [] } });
    expect(textOf(one(drawn, '.empty h2'))).toBe(words);
  });

  it('a page that does not answer is named, not blank', async () => {
    const drawn = await drawPopup({ report: null });
    expect(textOf(one(drawn, '.empty h2'))).toBe('No word from this page');
  });
});

describe('the switch for this site', () => {
  const states: [SiteState, string][] = [
    ['on', 'On for this site'],
    ['off', 'Off for this site'],
    ['not-listed', 'Not yet allowed on this site'],
    ['no-access', 'The browser withholds access to this site'],
    ['internal-page', 'A page of the browser itself'],
    ['paused', 'Paused everywhere'],
  ];
  it.each(states)('a site that is %s says “%s”', async (state, words) => {
    const drawn = await drawPopup({ site: { host: 'globaltimes.cn', state } });
    expect(textOf(one(drawn, '.site b'))).toBe(words);
  });

  it('turns off what is on', async () => {
    const onToggleSite = vi.fn();
    const drawn = await drawPopup({ onToggleSite });
    const toggle = one<HTMLInputElement>(drawn, '[role="switch"]');
    expect(toggle.checked).toBe(true);
    await press(toggle);
    expect(onToggleSite).toHaveBeenCalledWith(false);
  });

  it('is absent where it could do nothing', async () => {
    const drawn = await drawPopup({ site: { host: '', state: 'internal-page' } });
    expect(drawn.querySelector('[role="switch"]')).toBeNull();
  });

  it('offers to ask for a site only when that is possible', async () => {
    const site = { host: 'example-gazette.com', state: 'not-listed' } as const;
    expect((await drawPopup({ site })).querySelector('.btn')).toBeNull();
    const onAllowSite = vi.fn();
    await press(control(await drawPopup({ site, onAllowSite }), 'Annotate this site'));
    expect(onAllowSite).toHaveBeenCalledOnce();
  });
});

describe('the event history', () => {
  const titles = (drawn: HTMLElement) =>
    [...drawn.querySelectorAll('.ev > button span')].map(textOf);

  it('lists by year, the newest first, and leaves the year out of each row', async () => {
    const drawn = await drawPopup({ startTab: 'history' });
    expect([...drawn.querySelectorAll('.gh')].map(textOf)).toEqual(['2026 1', '2025 3', '2018 1']);
    expect([...drawn.querySelectorAll('.ev time')].map(textOf)).toEqual([
      '20 Sep',
      '10 May',
      '4 Mar',
      '21 Feb',
      'May',
    ]);
  });

  it('finds by words, with a count', async () => {
    const drawn = await drawPopup({ startTab: 'history' });
    const field = one<HTMLInputElement>(drawn, 'input[type="search"]');
    expect(field.placeholder).toBe('Search 5 events');
    await act(() => {
      field.value = 'geneva';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(titles(drawn)).toEqual(['US and China hold first in-person trade talks in Geneva']);
    expect(textOf(one(drawn, '.chips [role="status"]'))).toBe('1 event');
  });

  it('opens an event in place, with its sources', async () => {
    const drawn = await drawPopup({ startTab: 'history' });
    const row = control(drawn, '21 Feb Bessent and He Lifeng hold introductory video call');
    expect(row.getAttribute('aria-expanded')).toBe('false');
    await press(row);
    expect(row.getAttribute('aria-expanded')).toBe('true');
    expect(textOf(one(drawn, '.more:not([hidden])'))).toContain('The Straits Times (AFP)');
  });

  it('is narrowed to an umbrella policy by its name, which no event has', async () => {
    const umbrella = { id: 'us-tariffs-on-china', name: 'US tariffs on China' };
    const { history } = popupProps();
    const events = history.events.map((event) => ({ ...event, subjects: [umbrella.id] }));
    const drawn = await drawPopup({
      startTab: 'history',
      startAt: umbrella,
      records: { [umbrella.id]: umbrella },
      history: { events },
    });
    expect(textOf(one(drawn, '.filters .chips'))).toContain('US tariffs on China');
    expect(textOf(drawn)).not.toContain(umbrella.id);
  });

  it('opens at the event that a card came from', async () => {
    const startAt = { id: '2025-02-21-bessent-he-call', name: 'First call' };
    const drawn = await drawPopup({ startTab: 'history', startAt });
    expect(drawn.querySelectorAll('.ev')).toHaveLength(5);
    expect(textOf(one(drawn, '.ev.on'))).toContain('In their first call');
  });
});

it('the tabs are reached by arrow keys', async () => {
  const drawn = await drawPopup();
  await act(() => {
    one(drawn, '[role="tablist"]').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }),
    );
  });
  expect(control(drawn, 'Event history').getAttribute('aria-selected')).toBe('true');
});

it('the foot names the age and the version of the data', async () => {
  expect(textOf(one(await drawPopup(), 'footer'))).toBe('Data to 8 Oct 2026 · 2026.11.0');
});

it('in Chinese the Chinese name stands first', async () => {
  const drawn = await draw(<PopupView {...popupProps()} {...simplified} />);
  expect(textOf(one(drawn, '.row b'))).toBe('贝森特 Scott Bessent');
});
