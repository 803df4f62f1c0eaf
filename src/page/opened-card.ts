/**
 * One card on screen: the words that it stands at, the way through other cards that
 * its reader went from there, and whose keyboard it took.
 */
import { PREFIX } from '../model/mention';
import type { CardProps } from '../ui/card/card-props';
import { contextOf, idsOf, shownOf, trailEnd } from './card-content';
import type { CardHandle } from './card-host';
import type { CardRecords } from './card-records';
import type { Mark } from './ranges';

/** What a card is drawn with at first: as much as is known without asking. */
export function firstProps(
  mark: Mark,
  records: CardRecords,
): Pick<CardProps, 'shown' | 'mention' | 'articleDay' | 'today'> {
  const ids = idsOf(mark.mention);
  return {
    shown: records.has(ids) ? shownOf(ids, records) : { state: 'loading' },
    mention: contextOf(mark),
    articleDay: records.day,
    today: records.today,
  };
}

export class OpenedCard {
  readonly handle: CardHandle;
  readonly #records: CardRecords;
  #mark: Mark;
  /** Ids from the first card to the one shown. */
  #trail: string[];
  /** What had the keyboard before the card took it. */
  #focusedBefore: Element | null = null;
  #isClosed = false;

  constructor(mark: Mark, handle: CardHandle, records: CardRecords) {
    this.handle = handle;
    this.#records = records;
    this.#mark = mark;
    this.#trail = startOf(mark);
  }

  get mark(): Mark {
    return this.#mark;
  }

  /** Asks for the records of the mark where they are not here; rejects when nobody answers. */
  async fill(): Promise<void> {
    const ids = idsOf(this.#mark.mention);
    if (this.#records.has(ids)) return;
    try {
      await this.#records.ask(ids);
    } catch (error) {
      if (!this.#isClosed) this.handle.update({ shown: { state: 'failed' } });
      throw error;
    }
    this.#showTrailEnd();
  }

  /** The words were read anew and mean another record: the card turns to it. */
  async passOn(heir: Mark): Promise<void> {
    this.#mark = heir;
    this.#trail = startOf(heir);
    await this.#records.ask(idsOf(heir.mention));
    this.#showTrailEnd();
  }

  /** Another card in place of the one shown; rejects when nobody answers. */
  async goTo(id: string): Promise<void> {
    const trail = this.#trail;
    const step = trail.push(id) - 1;
    try {
      await this.#records.ask([id]);
    } catch (error) {
      // What never came is no step on the way back; the reader may have gone on meanwhile.
      if (trail[step] === id) trail.splice(step, 1);
      throw error;
    }
    this.#showTrailEnd();
  }

  goBack(): void {
    this.#trail.pop();
    this.#showTrailEnd();
  }

  /** The records are told as of another day now: those of this card are asked for again. */
  async tellAnew(): Promise<void> {
    await this.#records.ask([...new Set([...idsOf(this.#mark.mention), ...this.#trail])]);
    if (this.#isClosed) return;
    this.handle.update({ articleDay: this.#records.day });
    this.#showTrailEnd();
  }

  /** Moves the keyboard into the card; a screen reader then reads it out. */
  focus(): void {
    this.#focusedBefore ??= document.activeElement;
    this.handle.focus();
  }

  /** Takes the card away, and gives the keyboard back to whatever had it. */
  close(): void {
    this.#isClosed = true;
    const hadFocus = document.activeElement?.closest(`${PREFIX}-card`) != null;
    this.handle.close();
    const before = this.#focusedBefore;
    if (hadFocus && before instanceof HTMLElement && before.isConnected) {
      before.focus({ preventScroll: true });
    }
  }

  #showTrailEnd(): void {
    if (this.#isClosed) return;
    const end = trailEnd(this.#mark, this.#trail, this.#records);
    this.handle.update({ ...end, today: this.#records.today });
  }
}

/** The way begins at the record of the words, or before it where several are possible. */
function startOf(mark: Mark): string[] {
  const ids = idsOf(mark.mention);
  return ids.length === 1 ? ids : [];
}
