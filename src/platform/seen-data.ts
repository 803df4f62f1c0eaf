/** Which version of the data the reader has been told of, on this device. */
import { browser } from './browser';

const KEY = 'seen-data';

/** Whether this version was seen; the first one ever is no news and is taken as seen. */
export async function wasDataSeen(version: string): Promise<boolean> {
  const seen = (await browser.storage.local.get(KEY))[KEY];
  if (seen === undefined) await markDataSeen(version);
  return seen === undefined || seen === version;
}

export async function markDataSeen(version: string): Promise<void> {
  await browser.storage.local.set({ [KEY]: version });
}
