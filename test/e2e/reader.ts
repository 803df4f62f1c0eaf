/**
 * What a reader does and sees, whatever the browser: the words in which the
 * browser tests are written. Each browser has its own implementation beside this.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { detect, loadDetector } from '../../src/tools/annotate/detect';
import { articleFromHtml } from '../../src/tools/annotate/read-input';

/**
 * A listed news site, and a site on which we do not run. The first must not be among
 * those that browsers refuse to open without https.
 */
export const LISTED_HOST = 'www.scmp.com';
export const UNLISTED_HOST = 'plain.example';

export interface Reader {
  /** Opens a page of test/e2e/pages.ts in the article's tab. */
  open(path: string, host?: string): Promise<void>;
  /** The words under our marks, in reading order. */
  markedWords(): Promise<string[]>;
  /** The page as it would serialise, without our host element. */
  html(): Promise<string>;
  /** Rests the pointer on the first marked occurrence of these words. */
  hover(words: string): Promise<void>;
  pressEscape(): Promise<void>;
  /** Moves the pointer to the empty corner of the page. */
  leave(): Promise<void>;
  /** What the open card says, as assistive technology gets it; '' when none is open. */
  cardText(): Promise<string>;
  popup: {
    /** Opens the popup for the article's tab, or opens it anew. */
    open(): Promise<void>;
    text(): Promise<string>;
    showHistory(): Promise<void>;
    /** Types into the history's search box. */
    search(words: string): Promise<void>;
    flipSwitch(): Promise<void>;
  };
  /** Ends the background as browsers do after half a minute of rest. */
  stopBackground(): Promise<void>;
  /** Quits the browser and starts it again with the same profile. */
  restart(): Promise<void>;
  /** Errors of ours since the start, in pages and elsewhere. */
  errors(): Promise<string[]>;
  close(): Promise<void>;
}

/** The marked ranges in reading order. (Firefox's sandbox does not see iterators: `forEach`.) */
const RANGES = `
    const ranges = [];
    CSS.highlights.get('annotariff-mention')?.forEach((mark) => {
      const range = document.createRange();
      range.setStart(mark.startContainer, mark.startOffset);
      range.setEnd(mark.endContainer, mark.endOffset);
      ranges.push(range);
    });
    ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));`;

/** Script bodies that run in a page; they return plain data. */
export const IN_PAGE = {
  markedWords: `${RANGES}
    return ranges.map((range) => range.toString().replace(/\\s+/g, ' '));`,
  html: `
    const copy = document.documentElement.cloneNode(true);
    copy.querySelectorAll('annotariff-card').forEach((host) => host.remove());
    return copy.outerHTML;`,
  /** Scrolls the first marked occurrence of `arguments[0]` into view and returns its middle. */
  placeOf: `${RANGES}
    const words = ranges.find((range) => range.toString() === arguments[0]);
    if (!words) return null;
    words.startContainer.parentElement.scrollIntoView({ block: 'center' });
    const box = words.getClientRects()[0];
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };`,
} as const;

/** No card opens while the page scrolls, nor for 100 ms after: a hover waits this long first. */
export const AFTER_SCROLL_MS = 250;

export interface Place {
  x: number;
  y: number;
}

let detector: ReturnType<typeof loadDetector> | undefined;

/** What the command line finds on the same HTML: the words, in reading order. */
export function wordsByCommandLine(html: string): string[] {
  return mentionsIn(html).map((mention) => mention.text.replace(/\s+/g, ' '));
}

/** How many mentions a reader who goes from one to the next has passed at the first of this record. */
export function placeByCommandLine(html: string, id: string): number {
  const place = mentionsIn(html).findIndex((mention) => mention.id === id);
  if (place < 0) throw new Error(`no mention of ${id}`);
  return place + 1;
}

function mentionsIn(html: string) {
  detector ??= loadDetector();
  const options = { every: false, ungated: false, explain: false };
  return detect(detector, articleFromHtml(html, {}), options).mentions;
}

/** The folder of a build; builds it when it is not there yet. */
export function buildOf(target: 'chrome' | 'firefox'): string {
  const folder = resolve('dist', target);
  if (!existsSync(resolve(folder, 'manifest.json'))) {
    const { status } = spawnSync(process.execPath, ['src/tools/run.mjs', 'build', target], {
      stdio: 'inherit',
    });
    if (status !== 0) throw new Error(`the build for ${target} failed`);
  }
  return folder;
}
