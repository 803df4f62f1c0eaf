/** Whatever the events and the article's day, a card hides nothing in silence. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chooseEvents } from '../../../src/ui/card/choose-events';

const day = fc
  .date({ min: new Date('2017-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const events = fc
  .uniqueArray(fc.record({ id: fc.uuid(), date: day }), { selector: (event) => event.id })
  .map((all) => all.map((event) => ({ ...event, title: event.id, sources: [] })));

it('every event is shown or counted, at most five are shown', () => {
  fc.assert(
    fc.property(events, fc.option(day), (all, on) => {
      const rows = chooseEvents(all, on);
      const shown = rows.filter((row) => row.type === 'event').length;
      const counted = rows.reduce((sum, row) => sum + (row.type === 'gap' ? row.count : 0), 0);
      expect(shown + counted).toBe(all.length);
      expect(shown).toBeLessThanOrEqual(5);
    }),
  );
});

it('rows run forward, with the article in its place', () => {
  fc.assert(
    fc.property(events, day, (all, on) => {
      const days = chooseEvents(all, on).flatMap((row) =>
        row.type === 'event' ? [row.event.date] : row.type === 'article' ? [row.day] : [],
      );
      expect(days).toEqual([...days].sort());
      expect(days).toContain(on);
    }),
  );
});

it('the latest event is always shown', () => {
  fc.assert(
    fc.property(events, fc.option(day), (all, on) => {
      fc.pre(all.length > 0);
      const latest = all
        .map((event) => event.date)
        .sort()
        .at(-1);
      const last = chooseEvents(all, on).findLast((row) => row.type === 'event');
      const isOnThatDay = on === latest;
      expect(isOnThatDay || (last?.type === 'event' && last.event.date === latest)).toBe(true);
    }),
  );
});
