/**
 * From the pointer over marks to a card on screen, and away again.
 *
 * Holds the hover machine's state, its timer and the card that is open.
 */
import { movesTowards } from '../core/geometry';
import { CLOSED, type HoverEvent, type HoverState, nextHover } from '../core/hover';
import type { IsoDay } from '../model/days';
import type { PageSettings } from '../model/settings';
import type { CardProps } from '../ui/card/card-props';
import { copied } from '../ui/shared/clipboard';
import { idsOf } from './card-content';
import type { CardDress, OpenCard } from './card-host';
import { type CardRecordServices, CardRecords } from './card-records';
import type { Painter } from './highlights';
import { HitTester } from './hit-test';
import { onLongPress } from './long-press';
import { firstProps, OpenedCard } from './opened-card';
import { listen, type PointerMove } from './pointer';
import { isAtSameWords, type Mark, rectsOf } from './ranges';
import { themeAt } from './theme';

/** What a session needs from outside the page. */
export interface CardServices extends CardRecordServices {
  messages: CardProps['messages'];
  locale(): CardProps['locale'];
  /** The drawing code, put into the page at the first wish for a card. */
  loadCard(): Promise<OpenCard>;
  openHistory(id: string): void;
  openOptions(): void;
  /** Stops marking a record; the marks go when the changed settings arrive. */
  mute(id: string, where: 'site' | 'everywhere'): void;
}

/** Cards over one set of marks. */
export class CardSession {
  readonly #services: CardServices;
  readonly #painter: Pick<Painter, 'paintActive'>;
  readonly #abort = new AbortController();
  readonly #records: CardRecords;
  #marks: ReadonlyMap<number, Mark> = new Map();
  #hits = new HitTester([]);
  #state: HoverState = CLOSED;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #opened: OpenedCard | null = null;
  #lastPoint = { x: 0, y: 0 };
  #settings: PageSettings;
  /** The next card opens at the bottom edge, for a finger asked for it. */
  #asSheet = false;
  #lastKey: number | null = null;

  readonly #onDay: (day: IsoDay) => void;

  /** `onDay` hears of the day that the reader gives an article without one. */
  constructor(
    services: CardServices,
    painter: Pick<Painter, 'paintActive'>,
    settings: PageSettings,
    onDay: (day: IsoDay) => void,
  ) {
    this.#onDay = onDay;
    this.#services = services;
    this.#records = new CardRecords(services);
    this.#painter = painter;
    this.#settings = settings;
    listen(
      {
        onMove: (move) => this.#onMove(move),
        onLeave: () => this.#moveTo(null, false, 0),
        // One card in a tab: the other frame may open its own.
        onOtherFrame: () => this.#send({ type: 'gone', nowMs: performance.now() }),
        onClick: (event, isTouch) => this.#onClick(event, isTouch),
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
    onLongPress((x, y) => this.#openUnder(x, y, true), this.#abort.signal);
  }

  /** Replaces the marks; a card whose words are gone closes, one whose words mean something else now says so. */
  setMarks(marks: readonly Mark[], day: IsoDay | null): void {
    const open = this.#opened;
    this.#records.turnTo(day);
    this.#marks = new Map(marks.map((mark) => [mark.key, mark]));
    this.#hits = new HitTester(marks);
    if (open && !this.#marks.has(open.mark.key)) {
      const heir = marks.find((mark) => isAtSameWords(mark, open.mark));
      if (heir) this.#passOn(open, heir).catch((error: unknown) => this.#report(error));
      else this.#send({ type: 'gone', nowMs: performance.now() });
    }
    this.#prefetch();
  }

  async #passOn(opened: OpenedCard, heir: Mark): Promise<void> {
    this.#state = { ...this.#state, mark: heir.key };
    this.#lastKey = heir.key;
    this.#painter.paintActive(heir);
    await opened.passOn(heir);
  }

  /** What the reader chose holds from the next card on. */
  follow(settings: PageSettings): void {
    this.#settings = settings;
  }

  /** The data behind the cards are others now. */
  forgetCards(): void {
    this.#records.clear();
    this.#prefetch();
  }

  /** Opens the card of a mark and moves the keyboard into it. */
  openAt(mark: Mark): void {
    if (!this.#marks.has(mark.key)) return;
    this.#send({ type: 'open', mark: mark.key, nowMs: performance.now() });
  }

  /** The mark whose card was opened last, if it is still there. */
  get lastOpened(): Mark | null {
    return this.#lastKey === null ? null : (this.#marks.get(this.#lastKey) ?? null);
  }

  /** Pins a card that is open, closes one that is pinned; false when there is none. */
  pinOrClose(): boolean {
    const opened = this.#opened;
    if (opened === null) return false;
    if (this.#state.pinned) this.#send({ type: 'dismiss', nowMs: performance.now() });
    else {
      this.#send({ type: 'pin' });
      opened.focus();
    }
    return true;
  }

  stop(): void {
    this.#send({ type: 'gone', nowMs: performance.now() });
    clearTimeout(this.#timer);
    this.#records.stop();
    this.#abort.abort();
  }

  #prefetch(): void {
    this.#records.prefetch(() =>
      [...this.#marks.values()].flatMap(({ mention }) => idsOf(mention)),
    );
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
    this.#moveTo(mark, inside || (travelling && mark === null), move.speed, move.withKey);
  }

  #moveTo(mark: number | null, onCard: boolean, speed: number, withKey = false): void {
    const { opening, openDelayMs } = this.#settings;
    // With the key in every mode: of a linked mark the click is the link's.
    const opensByRest = opening === 'hover' || withKey;
    this.#send({
      type: 'move',
      mark,
      onCard,
      speed,
      openDelayMs: opensByRest ? openDelayMs : null,
      nowMs: performance.now(),
    });
  }

  #onPress(event: PointerEvent): void {
    const opened = this.#opened;
    if (opened === null || opened.handle.contains(event)) return;
    // A press on the words of the open card is the beginning of a click, which pins it.
    if (this.#hits.markAt(event.clientX, event.clientY) === opened.mark.key) return;
    this.#send({ type: 'gone', nowMs: performance.now() });
  }

  /** A click or tap on marked words opens their card, or pins it. */
  #onClick(event: MouseEvent, isTouch: boolean): void {
    if (this.#opened?.handle.contains(event)) return;
    this.#openUnder(event.clientX, event.clientY, isTouch);
  }

  #openUnder(x: number, y: number, isTouch: boolean): boolean {
    const key = this.#hits.markAt(x, y);
    if (key === null) return false;
    this.#asSheet = isTouch;
    this.#send({ type: 'open', mark: key, nowMs: performance.now() });
    this.#asSheet = false;
    return true;
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
    const layout = this.#asSheet ? 'sheet' : 'card';
    this.#painter.paintActive(mark);
    this.#lastKey = mark.key;
    const openCard = await this.#services.loadCard();
    if (!this.#isWanted(mark)) return;
    const props: CardProps = {
      ...this.#callbacks(),
      ...firstProps(mark, this.#records),
      messages: this.#services.messages,
      locale: this.#services.locale(),
      pinned: this.#state.pinned,
      layout,
    };
    const handle = openCard({ rects: () => rectsOf(mark) }, props, this.#dressAt(mark));
    const opened = new OpenedCard(mark, handle, this.#records);
    this.#opened = opened;
    if (this.#state.pinned) opened.focus();
    await opened.fill();
  }

  #dressAt(mark: Mark): CardDress {
    const { textScale, appearance } = this.#settings;
    const words = mark.nodes[0]?.parentElement ?? null;
    return { textScale, theme: appearance === 'system' ? themeAt(words) : appearance };
  }

  #isWanted(mark: Mark): boolean {
    const { phase, mark: key } = this.#state;
    return (phase === 'open' || phase === 'leaving') && key === mark.key;
  }

  #callbacks(): Pick<
    CardProps,
    | 'onClose'
    | 'onPin'
    | 'onBack'
    | 'onOpenEntity'
    | 'onOpenHistory'
    | 'onReport'
    | 'onCopy'
    | 'onMute'
    | 'onSetDate'
    | 'onOpenSettings'
  > {
    return {
      onClose: () => this.#send({ type: 'dismiss', nowMs: performance.now() }),
      onPin: () => this.#send({ type: 'pin' }),
      onBack: () => this.#opened?.goBack(),
      onOpenEntity: (id) => {
        this.#opened?.goTo(id).catch((error: unknown) => this.#report(error));
      },
      onOpenHistory: (id) => this.#services.openHistory(id),
      onReport: copied,
      onCopy: copied,
      onMute: (id, where) => {
        this.#services.mute(id, where);
        this.#send({ type: 'dismiss', nowMs: performance.now() });
      },
      onSetDate: (day) => {
        this.#setDay(day).catch((error: unknown) => this.#report(error));
      },
      onOpenSettings: () => this.#services.openOptions(),
    };
  }

  /** The reader says when the article was written: cards and words are read as of that day. */
  async #setDay(day: IsoDay): Promise<void> {
    this.#records.turnTo(day);
    this.#onDay(day);
    await this.#opened?.tellAnew();
  }

  #close(): void {
    this.#painter.paintActive(null);
    this.#opened?.close();
    this.#opened = null;
  }

  #report(error: unknown): void {
    this.#services.report('the card failed', error);
  }
}
