import { describe, expect, it } from 'vitest';
import {
  CLOSED,
  type HoverEvent,
  type HoverState,
  LEAVE_DELAY_MS,
  nextHover,
  OPEN_DELAY_MS,
} from '../../../src/core/hover';

const rest = (mark: number | null, nowMs: number, more: Partial<HoverEvent> = {}): HoverEvent =>
  ({ type: 'move', mark, onCard: false, speed: 0, nowMs, ...more }) as HoverEvent;
const after = (...events: HoverEvent[]): HoverState => events.reduce(nextHover, CLOSED);
const opened = [rest(1, 0), { type: 'time', nowMs: OPEN_DELAY_MS } as const];

describe('a card', () => {
  it('opens when the pointer has rested on a mark, not before', () => {
    expect(after(rest(1, 0), { type: 'time', nowMs: OPEN_DELAY_MS - 1 }).phase).toBe('waiting');
    expect(after(...opened)).toMatchObject({ phase: 'open', mark: 1 });
  });

  it('does not open under a pointer that only passes', () => {
    const passing = after(rest(1, 0), rest(1, 400, { speed: 2 }), { type: 'time', nowMs: 460 });
    expect(passing.phase).toBe('waiting');
  });

  it('does not open while the page scrolls, nor right after', () => {
    const scrolled = after(rest(1, 0), { type: 'scroll', nowMs: 100 }, rest(1, 120));
    expect(scrolled.wakeAtMs).toBe(200 + OPEN_DELAY_MS);
  });

  it('stays while the pointer travels to it and rests on it', () => {
    const onCard = after(...opened, rest(null, 500), rest(null, 600, { onCard: true }));
    expect(onCard).toMatchObject({ phase: 'open', wakeAtMs: null });
  });

  it('closes a moment after the pointer left mark and card', () => {
    const left = after(...opened, rest(null, 1000));
    expect(left).toMatchObject({ phase: 'leaving', wakeAtMs: 1000 + LEAVE_DELAY_MS });
    expect(nextHover(left, { type: 'time', nowMs: 1300 }).phase).toBe('closed');
  });

  it('opens at once on a neighbour of a card just closed', () => {
    const closedAt = [...opened, rest(null, 1000), { type: 'time', nowMs: 1300 } as const];
    expect(after(...closedAt, rest(2, 1500))).toMatchObject({ phase: 'open', mark: 2 });
    expect(after(...closedAt, rest(2, 1700)).phase).toBe('waiting');
  });

  it('dismissed by Escape stays shut until the pointer has left its mark', () => {
    const dismissed = [...opened, { type: 'dismiss', nowMs: 600 } as const];
    expect(after(...dismissed, rest(1, 650)).phase).toBe('closed');
    expect(after(...dismissed, rest(null, 650), rest(1, 2000)).phase).toBe('waiting');
  });

  it('pinned stays wherever the pointer goes, until it is dismissed', () => {
    const pinned = after(...opened, { type: 'pin' }, rest(null, 900), rest(2, 5000));
    expect(pinned).toMatchObject({ phase: 'open', mark: 1, pinned: true });
    expect(nextHover(pinned, { type: 'dismiss', nowMs: 6000 }).phase).toBe('closed');
  });

  it('opens after the time that the reader chose, or not by resting at all', () => {
    expect(after(rest(1, 0, { openDelayMs: 900 })).wakeAtMs).toBe(900);
    expect(after(rest(1, 0, { openDelayMs: null })).phase).toBe('closed');
  });

  it('does not stay open over a second mark that resting does not open', () => {
    const moved = after(...opened, rest(2, 1000, { openDelayMs: null }));
    expect(moved).toMatchObject({ phase: 'leaving', mark: 1 });
  });

  it('closes when its words leave the page', () => {
    expect(after(...opened, { type: 'gone', nowMs: 700 })).toMatchObject({
      phase: 'closed',
      mark: null,
      heldShut: null,
    });
  });
});
