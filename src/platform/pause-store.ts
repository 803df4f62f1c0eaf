/** The pause, in `local`: another device of the reader's goes on. */
import { isPausing, Pause } from '../model/pause';
import { browser } from './browser';

const KEY = 'pause';

/** The pause that holds now, or `null`. */
export async function readPause(nowMs = Date.now()): Promise<Pause | null> {
  const parsed = Pause.safeParse((await browser.storage.local.get(KEY))[KEY]);
  return parsed.success && isPausing(parsed.data, nowMs) ? parsed.data : null;
}

export async function writePause(pause: Pause | null): Promise<void> {
  if (pause === null) await browser.storage.local.remove(KEY);
  else await browser.storage.local.set({ [KEY]: pause });
}
