// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Card } from '../../../src/model/card';
import { DEFAULT_SETTINGS, type PageSettings } from '../../../src/model/settings';
import { type CardServices, CardSession } from '../../../src/page/card-session';
import type { Mark } from '../../../src/page/ranges';
import type { CardProps } from '../../../src/ui/card/card-props';
import { fentanylTariff, firstCall, heLifeng } from '../ui/sample-cards';
import { english } from '../ui/sample-words';

const RECORDS: Record<string, Card> = Object.fromEntries(
  [heLifeng, firstCall, fentanylTariff].map((card) => [card.id, card]),
);

/** What the card on screen was last told; `null` while there is none. */
let card: CardProps | null = null;
/** Ids that nobody answers for. */
const unanswered = new Set<string>();
const failures: unknown[] = [];
let session: CardSession;

const services: CardServices = {
  messages: english.messages,
  locale: () => english.locale,
  async getCards(ids) {
    if (ids.some((id) => unanswered.has(id))) throw new Error('nobody answers');
    const cards = Object.fromEntries(ids.map((id) => [id, RECORDS[id] ?? null]));
    return { cards, today: '2026-11-25' };
  },
  loadCard: async () => (_, props) => {
    card = props;
    return {
      update: (change) => {
        if (card !== null) card = { ...card, ...change };
      },
      place: () => undefined,
      rect: () => new DOMRect(),
      contains: () => false,
      focus: () => undefined,
      close: () => {
        card = null;
      },
    };
  },
  openHistory: () => undefined,
  openOptions: () => undefined,
  mute: () => undefined,
  report: (_, error) => failures.push(error),
};

/** A paragraph of these words, marked as those of a record. */
function markOf(id: string, words: string): Mark {
  const node = document.createTextNode(words);
  document.body.appendChild(document.createElement('p')).append(node);
  const range = new StaticRange({
    startContainer: node,
    startOffset: 0,
    endContainer: node,
    endOffset: words.length,
  });
  const mention = { id, kind: 'official', text: words, start: 0, end: words.length } as const;
  return {
    key: 1,
    mention: { ...mention, via: 'full-name', confidence: 1 },
    range,
    nodes: [node],
    letters: words,
  };
}

beforeEach(async () => {
  const settings: PageSettings = {
    ...DEFAULT_SETTINGS,
    appearance: 'light',
    mutedIds: [],
    importedData: null,
  };
  const painter = { paintActive: () => undefined };
  session = new CardSession(services, painter, settings, () => undefined);
  const mark = markOf(heLifeng.id, 'He Lifeng');
  session.setMarks([mark], '2025-02-21');
  session.openAt(mark);
  await cardIs(heLifeng);
});

afterEach(() => {
  session.stop();
  unanswered.clear();
  failures.length = 0;
  document.body.replaceChildren();
});

const cardIs = ({ id }: Card) =>
  vi.waitFor(() => expect(card?.shown).toMatchObject({ state: 'card', card: { id } }));

describe('the way back from a card that another one led to', () => {
  it('leads to the card with the link', async () => {
    card?.onOpenEntity(firstCall.id);
    await cardIs(firstCall);
    card?.onOpenEntity(fentanylTariff.id);
    await cardIs(fentanylTariff);
    card?.onBack();
    await cardIs(firstCall);
    expect(card?.mention.back).toBe(true);
    card?.onBack();
    await cardIs(heLifeng);
    expect(card?.mention.back).toBeUndefined();
  });

  it('knows nothing of a card that never came', async () => {
    unanswered.add(firstCall.id);
    card?.onOpenEntity(firstCall.id);
    await vi.waitFor(() => expect(failures).toHaveLength(1));
    await cardIs(heLifeng);
    card?.onOpenEntity(fentanylTariff.id);
    await cardIs(fentanylTariff);
    card?.onBack();
    await cardIs(heLifeng);
    expect(card?.mention.back).toBeUndefined();
  });

  it('is the one to the card last asked for, if an earlier one fails to come', async () => {
    unanswered.add(firstCall.id);
    card?.onOpenEntity(firstCall.id);
    card?.onOpenEntity(fentanylTariff.id);
    await cardIs(fentanylTariff);
    await vi.waitFor(() => expect(failures).toHaveLength(1));
    card?.onBack();
    await cardIs(heLifeng);
  });
});
