/**
 * One Chromium with the built extension and pages of a test's own, for what only a
 * single browser can be made to show: hostile pages, broken storage, request logs.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type ServedPage, serveArticles } from '../../src/tools/browsers/article-server';
import { type ChromiumSession, cardText, openChromium } from '../../src/tools/browsers/chromium';
import { AFTER_SCROLL_MS, buildOf, IN_PAGE, LISTED_HOST, type Place } from './reader';

export const PATIENCE = { timeout: 20_000, interval: 100 };

export interface Lab {
  session: ChromiumSession;
  /** Opens a page on the listed site in a tab of its own. */
  open(path: string, host?: string): Promise<Subject>;
  /** Gives a function that ends the worker at once, and brings no other tab to the front. */
  killer(): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/** A page under test. */
export interface Subject {
  page: Page;
  /** Runs the body of a function in a world beside the page's own, where nothing is replaced. */
  run<T>(body: string, argument?: string): Promise<T>;
  marks(): Promise<string[]>;
  /** Waits until these words are marked. */
  isMarked(words: string): Promise<void>;
  /** Rests the pointer on the first of these marked words. */
  hover(words: string): Promise<void>;
  cardText(): Promise<string>;
  cardSays(words: RegExp): Promise<void>;
  /** What the page tells the popup of itself. */
  report(): Promise<{ state: string; mentions: unknown[] } | null>;
  /** Exceptions and console errors with our name in them. */
  ownErrors: string[];
}

export async function openLab(
  pageAt: (path: string) => string | ServedPage | undefined,
  args: string[] = [],
  extension = buildOf('chrome'),
): Promise<Lab> {
  const server = await serveArticles(pageAt);
  const profile = mkdtempSync(join(tmpdir(), 'annotariff-lab-'));
  const session = await openChromium({
    extension,
    profile,
    port: server.port,
    args,
  });
  return {
    session,
    async open(path, host = LISTED_HOST) {
      const page = await session.context.newPage();
      const subject = subjectOf(session, page);
      await page.goto(`http://${host}${path}`);
      return subject;
    },
    async killer() {
      const own = await session.openOwnPage('manifest.json');
      const devTools = await session.context.newCDPSession(own);
      await devTools.send('ServiceWorker.enable');
      return async () => {
        await devTools.send('ServiceWorker.stopAllWorkers');
      };
    },
    async close() {
      await session.close();
      await server.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** A lab for the tests of a file that look at one page each, which closes after the test. */
export function labOfOnePage(pageAt: Parameters<typeof openLab>[0]) {
  let lab: Lab;
  let subject: Subject | null = null;
  beforeAll(async () => {
    lab = await openLab(pageAt);
  });
  afterAll(() => lab?.close());
  afterEach(async () => {
    await subject?.page.close();
    subject = null;
  });
  return {
    /** To be asked for in a test. */
    lab: () => lab,
    async open(path: string, host?: string): Promise<Subject> {
      subject = await lab.open(path, host);
      return subject;
    },
  };
}

function subjectOf(session: ChromiumSession, page: Page): Subject {
  const ownErrors: string[] = [];
  page.on('console', (message) => {
    const text = `${message.text()} ${message.location().url}`;
    if (message.type() === 'error' && /annotariff|chrome-extension:/.test(text)) {
      ownErrors.push(text);
    }
  });
  // In a world of our own: the page's scripts may have replaced what we look with.
  const run = async <T>(body: string, argument?: string): Promise<T> => {
    const devTools = await page.context().newCDPSession(page);
    try {
      const { frameTree } = await devTools.send('Page.getFrameTree');
      const { executionContextId: contextId } = await devTools.send('Page.createIsolatedWorld', {
        frameId: frameTree.frame.id,
        worldName: 'lab',
      });
      const expression = `(function () {${body}})(${JSON.stringify(argument) ?? ''})`;
      const { result, exceptionDetails } = await devTools.send('Runtime.evaluate', {
        expression,
        contextId,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
      return result.value;
    } finally {
      await devTools.detach();
    }
  };
  const marks = () => run<string[]>(IN_PAGE.markedWords);
  return {
    page,
    ownErrors,
    run,
    marks,
    isMarked: (words) => expect.poll(marks, PATIENCE).toContain(words),
    async hover(words) {
      await page.bringToFront();
      const place = await run<Place | null>(IN_PAGE.placeOf, words);
      if (!place) throw new Error(`no mark on “${words}”`);
      await page.mouse.move(2, 2);
      await setTimeout(AFTER_SCROLL_MS);
      await page.mouse.move(place.x - 3, place.y, { steps: 4 });
      await page.mouse.move(place.x, place.y);
    },
    cardText: () => cardText(page),
    cardSays: (words) => expect.poll(() => cardText(page), PATIENCE).toMatch(words),
    async report() {
      const tab = await session.tabIdOf(page.url());
      const own = await session.openOwnPage('manifest.json');
      try {
        return await own.evaluate(askForReport, tab);
      } finally {
        await own.close();
      }
    },
  };
}

/** Runs in a page of the extension. */
async function askForReport(tab: number): Promise<{ state: string; mentions: unknown[] } | null> {
  const { chrome } = globalThis as unknown as {
    chrome: {
      tabs: {
        sendMessage(
          tab: number,
          message: object,
          to: { frameId: number },
        ): Promise<{ state: string; mentions: unknown[] } | undefined>;
      };
    };
  };
  return (await chrome.tabs.sendMessage(tab, { type: 'page/report' }, { frameId: 0 })) ?? null;
}
