/**
 * The pause, in `local`: another device of the reader's goes on.
 *
 * One "until the browser restarts" holds as long as the session storage knows of it,
 * for that is emptied at the end. (`runtime.onStartup` does not come for every
 * extension; and pages hear of `local` only, so the session alone would not do.)
 */
import { isPausing, Pause } from '../model/pause';
import { browser } from './browser';

const KEY = 'pause';

/** The pause that holds now, or `null`. */
export async function readPause(nowMs = Date.now()): Promise<Pause | null> {
  const parsed = Pause.safeParse((await browser.storage.local.get(KEY))[KEY]);
  if (!parsed.success || !isPausing(parsed.data, nowMs)) return null;
  const isOfThisSession =
    parsed.data.untilMs !== null || KEY in (await browser.storage.session.get(KEY));
  return isOfThisSession ? parsed.data : null;
}

export async function writePause(pause: Pause | null): Promise<void> {
  // The session first: whoever hears of the change reads both.
  if (pause === null) await browser.storage.session.remove(KEY);
  else await browser.storage.session.set({ [KEY]: true });
  if (pause === null) await browser.storage.local.remove(KEY);
  else await browser.storage.local.set({ [KEY]: pause });
}
