/**
 * Which events a card shows of the many that its subject had.
 *
 * The article stands inside its own history: what came just before, that day,
 * what followed, and the latest known. Everything between is a count, never a
 * silent omission.
 */
import type { CardEvent } from '../../model/card';
import type { IsoDay } from '../../model/days';

export type TimelineRow =
  | { type: 'event'; event: CardEvent; place: 'before' | 'here' | 'after' | 'latest' }
  /** The article itself, on a day without an event of this subject. */
  | { type: 'article'; day: IsoDay }
  | { type: 'gap'; count: number; place: 'before' | 'after' };

const MOST = 5;

/** Rows in date order, at most five events; `on` is `null` for an article without a date. */
export function chooseEvents(events: readonly CardEvent[], on: IsoDay | null): TimelineRow[] {
  const inOrder = [...events].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  if (on === null) {
    const shown = inOrder.slice(-MOST + 1);
    return [
      ...gap(inOrder.length - shown.length, 'before'),
      ...shown.map((event, index): TimelineRow => {
        const isLatest = index === shown.length - 1;
        return { type: 'event', event, place: isLatest ? 'latest' : 'before' };
      }),
    ];
  }

  const before = inOrder.filter((event) => event.date < on);
  const here = inOrder.filter((event) => event.date === on).slice(0, 2);
  const sameDayLeft = inOrder.filter((event) => event.date === on).length - here.length;
  const after = inOrder.filter((event) => event.date > on);

  const latest = after.at(-1);
  const between = after.slice(0, -1);
  const room = MOST - here.length - (latest ? 1 : 0);
  const shownBetween = between.slice(0, before.length > 0 ? Math.max(1, room - 2) : room);
  const shownBefore = before.slice(-Math.max(1, room - shownBetween.length));

  const rows: TimelineRow[] = [
    ...gap(before.length - shownBefore.length, 'before'),
    ...shownBefore.map((event): TimelineRow => ({ type: 'event', event, place: 'before' })),
  ];
  if (here.length === 0) rows.push({ type: 'article', day: on });
  rows.push(...here.map((event): TimelineRow => ({ type: 'event', event, place: 'here' })));
  rows.push(
    ...shownBetween.map((event): TimelineRow => ({ type: 'event', event, place: 'after' })),
  );
  rows.push(...gap(between.length - shownBetween.length + sameDayLeft, 'after'));
  if (latest) rows.push({ type: 'event', event: latest, place: 'latest' });
  return rows;
}

function gap(count: number, place: 'before' | 'after'): TimelineRow[] {
  return count > 0 ? [{ type: 'gap', count, place }] : [];
}
