/**
 * What a page gives the card and what it hears back.
 *
 * The card looks nothing up and keeps nothing but which disclosures are open:
 * records, day and wording come in, wishes of the reader go out.
 */
import type { Card } from '../../model/card';
import type { IsoDay } from '../../model/days';
import type { EntityKind, MentionVia } from '../../model/mention';
import type { Locale, Messages } from '../shared/messages';

/** The words on the page that the card stands for. */
export interface MentionContext {
  /** The surface form, as the page has it. */
  text: string;
  /** How the words were tied to the record; `linked`: reached from another card. */
  via: MentionVia | 'linked';
  /** The kind, known before the record is; picks the icon while it loads. */
  kind?: EntityKind;
  /** Whether there is a card to go back to. */
  back?: boolean;
}

/** What there is to show. */
export type CardShown =
  | { state: 'loading' }
  /** The bundle has no such record, or it cannot be read. */
  | { state: 'missing'; id: string }
  /** Nobody answered. */
  | { state: 'failed' }
  | { state: 'card'; card: Card }
  /** The words fit two or three records of that date. */
  | { state: 'candidates'; cards: Card[] };

export interface CardProps {
  messages: Messages;
  locale: Locale;
  shown: CardShown;
  mention: MentionContext;
  /** The day the article was written, or `null` when the page shows none. */
  articleDay: IsoDay | null;
  /** The reader's calendar day, for the age of the data. */
  today: IsoDay;
  pinned: boolean;
  /** A click had no effect, since the page hides the card: said in words. */
  isCovered?: boolean;
  /** A floating card, a sheet at the bottom edge for touch, or a record that stands on a page of ours. */
  layout?: 'card' | 'sheet' | 'record';
  onClose(): void;
  onPin(): void;
  onBack(): void;
  onOpenEntity(id: string): void;
  onOpenHistory(id: string): void;
  /** Copy the text of a report; says whether the browser allowed it. */
  onReport(text: string): Promise<boolean>;
  /** Copy the card's statements with their sources; without it there is no such button. */
  onCopy?(text: string): Promise<boolean>;
  /** Stop marking this record, here or everywhere. */
  onMute?(id: string, where: 'site' | 'everywhere'): void;
  /** The reader knows when the article was written, where the page does not say. */
  onSetDate?(day: IsoDay): void;
  onOpenSettings?(): void;
}
