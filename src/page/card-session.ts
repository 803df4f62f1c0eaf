/**
 * From the pointer over marks to a card on screen, and away again.
 *
 * Holds the hover machine's state, one timer, the card that is open and the way
 * back through the cards that were opened from it.
 */
import { movesTowards } from '../core/geometry';
import { CLOSED, type HoverEvent, type HoverState, nextHover } from '../core/hover';
import type { Card } from '../model/card';
import type { IsoDay } from '../model/days';
import type { CardProps, CardShown, MentionContext } from '../ui/card/card-props';
import type { CardHandle, OpenCard } from './card-host';
import { paintActive } from './highlights';
import { HitTester } from './hit-test';
import { listen, type PointerMove } from './pointer';
import { type Mark, rectsOf } from './ranges';

/** What a session needs from outside the page. */
export interface CardServices {
  messages: CardProps['messages'];
  locale: CardProps['locale'];
  /** The records of these ids as of a day; `null` for one that is missing. */
  getCards(
    ids: string[],
    day: IsoDay | null,
  ): Promise<{ cards: Record<string, Card | null>; today: IsoDay }>;
  /** The drawing code, put into the page at the first wish for a card. */
  loadCard(): Promise<OpenCard>;
  openHistory(id: string): void;
}

interface OpenedCard {
  mark: Mark;
  handle: CardHandle;
  /** Ids from the first card to the one shown. */
  trail: string[];
}

/** Cards over one set of marks. */
export class CardSession {
  readonly #services: CardServices;
  readonly #abort = new AbortController();
  readonly #cards = new Map<string, Card | null>();
  #marks: ReadonlyMap<number, Mark> = new Map();
  #hits = new HitTester([]);
  #day: IsoDay | null = null;
  #today: IsoDay = '';
  #state: HoverState = CLOSED;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #opened: OpenedCard | null = null;
  #lastPoint = { x: 0, y: 0 };

  constructor(services: CardServices) {
    this.#services = services;
    listen(
      {
        onMove: (move) => this.#onMove(move),
        onScroll: (nowMs) => {
          this.#send({ type: 'scroll', nowMs });
          this.#opened?.handle.place();
        },
        onPress: (event) => this.#onPress(event),
        onEscape: () => {
          if (this.#opened === null) return false;
          this.#send({ type: 'dismiss', nowMs: performance.now() });
          return true;
        },
      },
      this.#abort.signal,
    );
  }

  /** Replaces the marks; a card whose words are gone closes. */
  setMarks(marks: readonly Mark[], day: IsoDay | null): void {
    const open = this.#opened;
    if (day !== this.#day) this.#cards.clear();
    this.#marks = new Map(marks.map((mark) => [mark.key, mark]));
    this.#day = day;
    this.#hits = new HitTester(marks);
    if (open && !this.#marks.has(open.mark.key))
      this.#send({ type: 'gone', nowMs: performance.now() });
    this.#prefetch();
  }

  /** Opens the card of a mark and moves the keyboard into it. */
  openAt(mark: Mark): void {
    if (!this.#marks.has(mark.key)) return;
    this.#send({ type: 'open', mark: mark.key, nowMs: performance.now() });
  }

  stop(): void {
    this.#send({ type: 'gone', nowMs: performance.now() });
    clearTimeout(this.#timer);
    this.#abort.abort();
  }

  /** Asks for the records of the page in one message, while nobody waits for them. */
  #prefetch(): void {
    const ids = [
      ...new Set([...this.#marks.values()].flatMap(({ mention }) => idsOf(mention))),
    ].slice(0, 200);
    if (ids.length === 0) return;
    this.#fetch(ids).catch((error: unknown) => {
      // The worker may be asleep or gone; the card asks again when it opens.
      console.error('annotariff: the records could not be fetched ahead', error);
    });
  }

  async #fetch(ids: string[]): Promise<void> {
    const missing = ids.filter((id) => !this.#cards.has(id));
    if (missing.length === 0) return;
    const day = this.#day;
    const { cards, today } = await this.#services.getCards(missing, day);
    if (day !== this.#day) return;
    this.#today = today;
    for (const id of missing) this.#cards.set(id, cards[id] ?? null);
  }

  #onMove(move: PointerMove): void {
    const point = { x: move.x, y: move.y };
    const handle = this.#opened?.handle;
    const inside = handle?.contains(move.event) ?? false;
    const box = handle?.rect();
    const travelling =
      this.#state.phase !== 'closed' &&
      box !== undefined &&
      movesTowards(box, this.#lastPoint, point);
    this.#lastPoint = point;
    const mark = inside ? null : this.#hits.markAt(move.x, move.y);
    this.#send({
      type: 'move',
      mark,
      onCard: inside || (travelling && mark === null),
      speed: move.speed,
      nowMs: performance.now(),
    });
  }

  #onPress(event: PointerEvent): void {
    if (this.#opened?.handle.contains(event)) return;
    if (this.#opened) this.#send({ type: 'gone', nowMs: performance.now() });
  }

  #send(event: HoverEvent): void {
    const before = this.#state;
    const after = nextHover(before, event);
    this.#state = after;
    if (after.wakeAtMs !== before.wakeAtMs) {
      clearTimeout(this.#timer);
      if (after.wakeAtMs !== null) {
        const { wakeAtMs } = after;
        // Browsers round their clocks: a timer may seem to fire before it was due.
        const wake = () =>
          this.#send({ type: 'time', nowMs: Math.max(wakeAtMs, performance.now()) });
        this.#timer = setTimeout(wake, Math.max(0, wakeAtMs - performance.now()));
      }
    }
    if (after.phase === 'waiting' && before.phase !== 'waiting') {
      // The drawing code comes while the pointer rests.
      this.#services.loadCard().catch((error: unknown) => this.#report(error));
    }
    const isOpen = after.phase === 'open' || after.phase === 'leaving';
    const wasOpen = before.phase === 'open' || before.phase === 'leaving';
    if (wasOpen && (!isOpen || after.mark !== before.mark)) this.#close();
    if (isOpen && (!wasOpen || after.mark !== before.mark)) {
      const mark = after.mark === null ? undefined : this.#marks.get(after.mark);
      if (mark) this.#open(mark).catch((error: unknown) => this.#report(error));
    }
    if (isOpen && wasOpen && after.pinned !== before.pinned) {
      this.#opened?.handle.update({ pinned: after.pinned });
    }
  }

  async #open(mark: Mark): Promise<void> {
    paintActive(mark);
    const openCard = await this.#services.loadCard();
    if (!this.#isWanted(mark)) return;
    const ids = idsOf(mark.mention);
    const ready = ids.every((id) => this.#cards.has(id));
    const anchor = { rects: () => rectsOf(mark) };
    const handle = openCard(anchor, {
      ...this.#callbacks(),
      messages: this.#services.messages,
      locale: this.#services.locale,
      shown: ready ? this.#shown(ids) : { state: 'loading' },
      mention: contextOf(mark),
      articleDay: this.#day,
      today: this.#today,
      pinned: this.#state.pinned,
    });
    this.#opened = { mark, handle, trail: ids.length === 1 ? ids : [] };
    if (this.#state.pinned) handle.focus();
    if (ready) return;
    try {
      await this.#fetch(ids);
    } catch (error) {
      this.#report(error);
    }
    if (this.#opened?.handle === handle) {
      handle.update({ shown: this.#shown(ids), today: this.#today });
    }
  }

  #isWanted(mark: Mark): boolean {
    const { phase, mark: key } = this.#state;
    return (phase === 'open' || phase === 'leaving') && key === mark.key;
  }

  #shown(ids: readonly string[]): CardShown {
    const cards = ids.flatMap((id) => this.#cards.get(id) ?? []);
    const [only] = cards;
    if (ids.length === 1) {
      return only ? { state: 'card', card: only } : { state: 'missing', id: ids[0] ?? '' };
    }
    return cards.length > 0
      ? { state: 'candidates', cards }
      : { state: 'missing', id: ids[0] ?? '' };
  }

  #callbacks(): Pick<
    CardProps,
    'onClose' | 'onPin' | 'onBack' | 'onOpenEntity' | 'onOpenHistory' | 'onReport'
  > {
    return {
      onClose: () => this.#send({ type: 'dismiss', nowMs: performance.now() }),
      onPin: () => this.#send({ type: 'pin' }),
      onBack: () => this.#goBack(),
      onOpenEntity: (id) => {
        this.#goTo(id).catch((error: unknown) => this.#report(error));
      },
      onOpenHistory: (id) => this.#services.openHistory(id),
      onReport: async (text) => {
        try {
          await navigator.clipboard.writeText(text);
          return true;
        } catch {
          // The page may forbid the clipboard; the card then shows the text to select.
          return false;
        }
      },
    };
  }

  async #goTo(id: string): Promise<void> {
    const opened = this.#opened;
    if (!opened) return;
    opened.trail.push(id);
    await this.#fetch([id]);
    if (this.#opened === opened) this.#showTrailEnd(opened);
  }

  #goBack(): void {
    const opened = this.#opened;
    if (!opened) return;
    opened.trail.pop();
    this.#showTrailEnd(opened);
  }

  #showTrailEnd(opened: OpenedCard): void {
    const own = idsOf(opened.mark.mention);
    const id = opened.trail.at(-1);
    const isFirst = id === undefined || (opened.trail.length === 1 && own.length === 1);
    const context: MentionContext = isFirst
      ? contextOf(opened.mark)
      : { text: opened.mark.mention.text, via: 'linked', back: true };
    opened.handle.update({
      shown: this.#shown(id === undefined ? own : [id]),
      mention: context,
      today: this.#today,
    });
  }

  #close(): void {
    paintActive(null);
    this.#opened?.handle.close();
    this.#opened = null;
  }

  #report(error: unknown): void {
    console.error('annotariff: the card failed', error);
  }
}

function idsOf(mention: Mark['mention']): string[] {
  return mention.id === null ? (mention.candidates ?? []) : [mention.id];
}

function contextOf(mark: Mark): MentionContext {
  const { text, via, kind } = mark.mention;
  return { text, via, kind };
}
