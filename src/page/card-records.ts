/**
 * The records behind the marks of a page, as of its day: each is asked for once, most of
 * them before anybody wants to read them.
 */
import type { Card } from '../model/card';
import type { IsoDay } from '../model/days';

/** What answers for the records. */
export interface CardRecordServices {
  /** The records of these ids as of a day; `null` for one that is missing. */
  getCards(
    ids: string[],
    day: IsoDay | null,
  ): Promise<{ cards: Record<string, Card | null>; today: IsoDay }>;
  /** Tells of a failure; says nothing when only the extension is gone. */
  report(what: string, error: unknown): void;
}

/** Of records in one message. */
const MOST_IDS = 200;
/** The page has other things to do while it is being marked. */
const PREFETCH_AFTER_MS = 150;

/** Records of one page, kept until the day or the data are others. */
export class CardRecords {
  readonly #services: CardRecordServices;
  readonly #cards = new Map<string, Card | null>();
  /** Counts how often the cards were dropped: an answer to an earlier question is not kept. */
  #edition = 0;
  #day: IsoDay | null = null;
  #today: IsoDay = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(services: CardRecordServices) {
    this.#services = services;
  }

  /** The day that the records are told as of; `null` where the page shows none. */
  get day(): IsoDay | null {
    return this.#day;
  }

  /** The reader's calendar day, as it came with the last records; empty before. */
  get today(): IsoDay {
    return this.#today;
  }

  /** Whether all of these were answered for. */
  has(ids: readonly string[]): boolean {
    return ids.every((id) => this.#cards.has(id));
  }

  /** Those of the records that exist and are here, in the order of the ids. */
  of(ids: readonly string[]): Card[] {
    return ids.flatMap((id) => this.#cards.get(id) ?? []);
  }

  /** Records are told as of this day from now on. */
  turnTo(day: IsoDay | null): void {
    if (day === this.#day) return;
    this.#day = day;
    this.clear();
  }

  /** Drops what is here. */
  clear(): void {
    this.#cards.clear();
    this.#edition++;
  }

  /** Asks for those that are not here yet; rejects when nobody answers. */
  async ask(ids: readonly string[]): Promise<void> {
    const missing = ids.filter((id) => !this.#cards.has(id));
    if (missing.length === 0) return;
    const edition = this.#edition;
    const { cards, today } = await this.#services.getCards(missing, this.#day);
    // The day or the data have changed on the way: this answers another question.
    if (edition !== this.#edition) return this.ask(ids);
    this.#today = today;
    for (const id of missing) this.#cards.set(id, cards[id] ?? null);
  }

  /** Asks in one message, a moment later, while nobody waits for them; only the last such wish counts. */
  prefetch(ids: () => Iterable<string>): void {
    this.stop();
    this.#timer = setTimeout(() => {
      this.ask([...new Set(ids())].slice(0, MOST_IDS)).catch((error: unknown) => {
        // The worker may be asleep or gone; the card asks again when it opens.
        this.#services.report('the records could not be fetched ahead', error);
      });
    }, PREFETCH_AFTER_MS);
  }

  /** What was to be fetched ahead is not. */
  stop(): void {
    clearTimeout(this.#timer);
  }
}
