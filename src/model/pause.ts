/**
 * A pause of everything, on this device only: for a time, or until the browser starts again.
 */
import { z } from './zod';

/** `untilMs` by the clock of the machine; `null` until the browser starts again. */
export const Pause = z.object({ untilMs: z.number().nullable() });
export type Pause = z.infer<typeof Pause>;

/** How long the short pause is. */
export const PAUSE_MS = 60 * 60 * 1000;

/** Whether it still holds; one that lies further ahead than any pause lasts comes from a clock that was wrong. */
export function isPausing(pause: Pause | null, nowMs: number): pause is Pause {
  if (pause === null) return false;
  const { untilMs } = pause;
  return untilMs === null || (nowMs < untilMs && untilMs - nowMs <= PAUSE_MS);
}
