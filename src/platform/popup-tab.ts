/**
 * The tab that the popup speaks of, and what can be known and done there.
 */
import type { PageCommand, Replies } from '../model/messages';
import type { PageReport } from '../model/page-report';
import { browser } from './browser';

/** A tab as far as we may see it: the URL is hidden where we have no access. */
export interface LookedAtTab {
  id: number;
  url: string | null;
}

/** The named tab, else the active one; `null` when there is none. */
export async function lookedAtTab(named: string | null): Promise<LookedAtTab | null> {
  const tab =
    named === null
      ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
      : await browser.tabs.get(Number(named)).catch(() => undefined);
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? null };
}

/** A frame of a tab that answers; the top page is frame 0. */
export interface FrameReport {
  frameId: number;
  report: PageReport;
}

const TOP = 0;
/** A frame that is still on its way must not hold up the popup. */
const FRAMES_MS = 400;

/** What the pages of a tab say of themselves, the top one first; none where nothing of ours runs. */
export async function reportsOf(tabId: number): Promise<FrameReport[]> {
  const top = await reportOf(tabId, TOP);
  // Also a tab that sleeps: it is not to be woken for its frames.
  if (top === null) return [];
  const frameIds = await Promise.race([framesOfOurs(tabId), afterMs(FRAMES_MS, [])]);
  const reports = await Promise.all(frameIds.map((frameId) => reportOf(tabId, frameId)));
  const inFrames = frameIds.flatMap((frameId, index) => {
    const report = reports[index];
    return report ? [{ frameId, report }] : [];
  });
  return [{ frameId: TOP, report: top }, ...inFrames];
}

function afterMs<T>(ms: number, value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(() => resolve(value), ms));
}

async function reportOf(tabId: number, frameId: number): Promise<PageReport | null> {
  try {
    const reply: Replies['page/report'] | undefined = await browser.tabs.sendMessage(
      tabId,
      { type: 'page/report' },
      { frameId },
    );
    return reply ?? null;
  } catch {
    // Nobody listens: a page that we do not run on. The site's state says why.
    return null;
  }
}

/** The frames below the top page in which our gate runs. No permission of its own tells of frames. */
async function framesOfOurs(tabId: number): Promise<number[]> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      injectImmediately: true,
      func: () => 'annotariffBridge' in globalThis,
    });
    return results.flatMap(({ frameId, result }) =>
      frameId !== TOP && result === true ? [frameId] : [],
    );
  } catch {
    // A page that we may not touch has no frame of ours either.
    return [];
  }
}

/** Has a frame scroll to its next mention of a subject (model/page-report.ts). */
export function jumpTo(tabId: number, frameId: number, id: string): Promise<Replies['page/jump']> {
  return browser.tabs.sendMessage(tabId, { type: 'page/jump', id }, { frameId });
}

/** Hands a keyboard command to the first frame that has a use for it, the top page before the others. */
export async function sendCommand(tabId: number, command: PageCommand): Promise<void> {
  for (const { frameId } of await reportsOf(tabId)) {
    const reply: Replies['page/command'] | undefined = await browser.tabs.sendMessage(
      tabId,
      { type: 'page/command', command },
      { frameId },
    );
    if (reply?.done) return;
  }
}
