/** What an open card shows: of the words that it stands at, or of the records that its links led to. */
import type { CardProps, CardShown, MentionContext } from '../ui/card/card-props';
import type { CardRecords } from './card-records';
import type { Mark } from './ranges';

/** The records that a mention may stand for; none where it names none. */
export function idsOf(mention: Mark['mention']): string[] {
  return mention.id === null ? (mention.candidates ?? []) : [mention.id];
}

/** The words of a mark, as its own card is told of them. */
export function contextOf(mark: Mark): MentionContext {
  const { text, via, kind } = mark.mention;
  return { text, via, kind };
}

/** The card of one record, or the choice between several; those that are not here count as missing. */
export function shownOf(ids: readonly string[], records: CardRecords): CardShown {
  const cards = records.of(ids);
  const [only] = cards;
  if (ids.length === 1) {
    return only ? { state: 'card', card: only } : { state: 'missing', id: ids[0] ?? '' };
  }
  return cards.length > 0 ? { state: 'candidates', cards } : { state: 'missing', id: ids[0] ?? '' };
}

/** The end of the way (ids) that a reader went from the card of a mark; an empty way ends at its choice. */
export function trailEnd(
  mark: Mark,
  trail: readonly string[],
  records: CardRecords,
): Pick<CardProps, 'shown' | 'mention'> {
  const own = idsOf(mark.mention);
  const id = trail.at(-1);
  const isFirst = id === undefined || (trail.length === 1 && own.length === 1);
  return {
    shown: shownOf(id === undefined ? own : [id], records),
    mention: isFirst ? contextOf(mark) : { text: mark.mention.text, via: 'linked', back: true },
  };
}
