/** Who may ask what of whom, and what becomes of a question that nobody answers. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PageRequest } from '../../../src/model/messages';
import type { Handlers } from '../../../src/platform/answer';
import { answerPopup, ask } from '../../../src/platform/page-runtime';

const OURS = 'our-extension';
const HOME = `chrome-extension://${OURS}/`;
const PAGE = 'https://www.scmp.com/economy/article/1';

const CLUES = {
  articles: [{ value: '2025-02-22T08:00:00Z', headline: 'Tariffs' }],
  pages: [],
  metas: ['2025-02-22'],
  published: [],
  times: [{ carried: '2025-02-22', printed: 'Saturday', around: ['date', ''] }],
  url: PAGE,
  bylines: [],
  titles: ['Tariffs'],
  lang: 'en',
};

/** One request of each kind. */
const REQUESTS: readonly PageRequest[] = [
  { type: 'site/state' },
  { type: 'annotator/inject' },
  { type: 'card/inject' },
  { type: 'cards/get', ids: ['he-lifeng'], articleDay: '2025-02-22' },
  { type: 'history/open', id: 'he-lifeng' },
  { type: 'options/open' },
  { type: 'page/counted', count: 12 },
  { type: 'record/mute', id: 'he-lifeng', where: 'site' },
  { type: 'words/get' },
  {
    type: 'article/read',
    blocks: [{ text: 'Tariffs', heading: true }],
    day: null,
    clues: CLUES,
  },
];

it('the requests below are all that there are', () => {
  const types = PageRequest.options.map(({ shape }) => shape.type.value);
  expect(REQUESTS.map(({ type }) => type).sort()).toEqual([...types].sort());
});

describe('the background', () => {
  type Listener = (message: unknown, sender: object) => Promise<unknown> | undefined;
  const fromPage = { id: OURS, url: PAGE, frameId: 0, tab: { id: 7 } };
  let heard: string[];
  let listener: Listener;

  beforeEach(async () => {
    vi.resetModules();
    const listeners: Listener[] = [];
    const onMessage = { addListener: (one: Listener) => listeners.push(one) };
    vi.doMock('../../../src/platform/browser', () => ({
      browser: { runtime: { id: OURS, onMessage, getURL: (path: string) => `${HOME}${path}` } },
    }));
    const { answerPages } = await import('../../../src/platform/answer');
    heard = [];
    const handle = (request: PageRequest) => {
      heard.push(request.type);
      return Promise.reject(new Error('no more is needed here'));
    };
    const kinds = REQUESTS.map(({ type }) => [type, handle]);
    answerPages(Object.fromEntries(kinds) as Handlers);
    listener = listeners[0] as Listener;
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => vi.restoreAllMocks());

  it.each(REQUESTS)(
    'answers $type from a frame of a web page, with its reason if it fails',
    async (request) => {
      expect(await listener(request, { ...fromPage, frameId: 3 })).toEqual({
        ok: false,
        reason: 'no more is needed here',
      });
      expect(heard).toEqual([request.type]);
    },
  );

  it('answers the sample article, which runs what web pages run', async () => {
    const sample = { ...fromPage, url: `${HOME}sample/index.html` };
    expect(await listener({ type: 'words/get' }, sample)).toMatchObject({ ok: false });
    expect(heard).toEqual(['words/get']);
  });

  const strangers: [string, object][] = [
    ['another extension', { ...fromPage, id: 'another-extension' }],
    ['nobody in particular', { ...fromPage, id: undefined }],
    ['something that is in no tab', { ...fromPage, tab: undefined }],
    ['something that is in no frame', { ...fromPage, frameId: undefined }],
    ['a page without an address', { ...fromPage, url: undefined }],
    ['a page of the extension itself', { ...fromPage, url: `${HOME}popup/index.html` }],
    ['a file', { ...fromPage, url: 'file:///home/reader/page.html' }],
  ];
  describe.each(strangers)('asked by %s', (_, sender) => {
    it.each(REQUESTS)('does nothing on $type', (request) => {
      expect(listener(request, sender)).toBeUndefined();
      expect(heard).toEqual([]);
    });
  });

  const long = 'x'.repeat(121);
  const articleOf = (blocks: number, length: number) =>
    Array(blocks).fill({ text: 'x'.repeat(length), heading: false });
  const bad: [string, unknown][] = [
    ['that is no object', 'site/state'],
    ['of a kind that we do not have', { type: 'settings/get' }],
    [
      'with more in it than belongs there',
      { type: 'site/state', url: 'https://elsewhere.example' },
    ],
    [
      'for more records than a page may want',
      { type: 'cards/get', ids: Array(201).fill('he-lifeng'), articleDay: null },
    ],
    [
      'with more text than any article has',
      { type: 'article/read', blocks: articleOf(3, 700_000), day: null, clues: null },
    ],
    [
      'with more blocks than any article has',
      { type: 'article/read', blocks: articleOf(200_001, 1), day: null, clues: null },
    ],
    [
      'with more said of its day than any page says',
      {
        type: 'article/read',
        blocks: [],
        day: null,
        clues: { ...CLUES, metas: Array(201).fill('2025') },
      },
    ],
    ['with an id without end', { type: 'cards/get', ids: [long], articleDay: null }],
    ['with a day that is none', { type: 'cards/get', ids: [], articleDay: 'today' }],
    ['to open what has no end', { type: 'history/open', id: long }],
    ['to mute what has no end', { type: 'record/mute', id: long, where: 'site' }],
    ['to mute somewhere else', { type: 'record/mute', id: 'he-lifeng', where: 'https://ft.com' }],
    ['with a number too large for a button', { type: 'page/counted', count: 1e9 }],
    ['with half a number', { type: 'page/counted', count: 0.5 }],
  ];
  it.each(bad)('does nothing on a message %s', (_, message) => {
    expect(listener(message, fromPage)).toBeUndefined();
    expect(heard).toEqual([]);
  });
});

describe('a page', () => {
  type Heard = (message: unknown, sender: object, reply: (value: unknown) => void) => boolean;
  let listeners: Heard[];
  let send: ReturnType<typeof vi.fn<(message: unknown) => Promise<unknown>>>;
  let runtime: { id?: string | undefined };

  beforeEach(() => {
    listeners = [];
    send = vi.fn();
    runtime = {
      id: OURS,
      ...{
        sendMessage: send,
        getURL: (path: string) => `${HOME}${path}`,
        onMessage: { addListener: (one: Heard) => listeners.push(one), removeListener: vi.fn() },
      },
    };
    vi.stubGlobal('chrome', { runtime });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const channelClosed = new Error('the message channel closed before a response was received');

  it('asks again when the background was ended between question and answer', async () => {
    send.mockRejectedValueOnce(channelClosed).mockResolvedValueOnce({ ok: true, value: null });
    expect(await ask({ type: 'words/get' })).toBeNull();
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('does not ask again what was refused', async () => {
    send.mockResolvedValue({ ok: false, reason: 'the disk is full' });
    await expect(ask({ type: 'words/get' })).rejects.toThrow('the disk is full');
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('gives up on a background that is ended each time', async () => {
    send.mockRejectedValue(channelClosed);
    await expect(ask({ type: 'words/get' })).rejects.toThrow('channel closed');
    expect(send.mock.calls.length).toBeLessThan(5);
  });

  it('gives up on a background that never starts', async () => {
    vi.useFakeTimers();
    send.mockReturnValue(new Promise(() => undefined));
    const asked = expect(ask({ type: 'site/state' })).rejects.toThrow('no answer to site/state');
    await vi.runAllTimersAsync();
    await asked;
  });

  it('does not ask again when the extension is gone', async () => {
    send.mockImplementationOnce(() => {
      runtime.id = undefined;
      return Promise.reject(new Error('Extension context invalidated.'));
    });
    await expect(ask({ type: 'site/state' })).rejects.toThrow('invalidated');
    expect(send).toHaveBeenCalledTimes(1);
  });

  const answers = (message: unknown, sender: object) => {
    const reply = vi.fn();
    const stop = answerPopup(() => ({ found: true, more: false }));
    listeners.at(-1)?.(message, sender, reply);
    stop();
    return reply.mock.calls.length > 0;
  };
  const popup = { id: OURS, url: `${HOME}popup/index.html` };

  it.each([
    { type: 'page/report' },
    { type: 'page/jump', id: 'he-lifeng' },
    { type: 'page/command', command: 'next-mention' },
  ])('answers $type from the popup and the background only', (message) => {
    expect(answers(message, popup)).toBe(true);
    expect(answers(message, { id: OURS, url: `${HOME}background.js` })).toBe(true);
    expect(answers(message, { ...popup, id: 'another-extension' })).toBe(false);
    expect(answers(message, { ...popup, url: PAGE, tab: { id: 7 } })).toBe(false);
    expect(answers(message, { id: OURS })).toBe(false);
  });

  it.each([
    null,
    'page/report',
    { type: 'page/jump' },
    { type: 'page/jump', id: 'x'.repeat(601) },
    { type: 'page/command', command: 'buy' },
    { type: 'cards/get', ids: [], articleDay: null },
  ])('gives no answer to %j', (message) => {
    expect(answers(message, popup)).toBe(false);
  });
});
