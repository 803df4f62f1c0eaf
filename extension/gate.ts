/**
 * All that runs on a listed page where there is nothing to do: asks whether the
 * site is on, and whether this may be an article that speaks of China; has the
 * annotator put in if so, now or when the page comes to it.
 *
 * Follows the reader's settings while the page is open, and answers popup and keys.
 * Kept tiny (src/decisions/0001): it imports no library and no detection.
 */
import { siteOf } from '../src/core/sites';
import type { PageReport, PageState } from '../src/model/page-report';
import type { PageSettings } from '../src/model/settings';
import type { Annotator } from '../src/page/annotator';
import { bridge } from '../src/page/bridge';
import { maySpeakOfChina } from '../src/page/first-look';
import { inSlices, type WorkLog } from '../src/page/slices';
import { answerPopup, ask, isAlive, onSettingsChanged } from '../src/platform/page-runtime';

/** Pages that build themselves late are looked at again after these times. */
const LATER_LOOKS_MS = [1500, 5000];
/** A page that goes elsewhere without loading needs a moment to build what is there. */
const AFTER_NAVIGATION_MS = 700;
/** A page that changes is looked at again when it rests, and has this much of the time for itself. */
const REST_MS = 300;
const SHARE = 20;
/** No browser tells a page that the extension was removed. */
const ALIVE_CHECK_MS = 3000;
const ARTICLE_SIGNS =
  'article, meta[property="og:type"][content="article"], meta[property="article:published_time"], script[type="application/ld+json"]';
const FEWEST_PARAGRAPHS = 4;
/** A frame smaller than this holds no article. */
const LEAST_FRAME = { width: 280, height: 200 };

const isTop = window.top === window;
const leaving = new AbortController();
let annotator: Annotator | null = null;
let state: PageState = 'reading';
let lastTurn = 0;
let recheck: ReturnType<typeof setTimeout> | undefined;
let aliveCheck: ReturnType<typeof setInterval> | undefined;
let growth: MutationObserver | null = null;
let nextLook: ReturnType<typeof setTimeout> | undefined;

/** A first, cheap look; the annotator looks properly. */
function mayBeArticle(): boolean {
  if (!isTop && (innerWidth < LEAST_FRAME.width || innerHeight < LEAST_FRAME.height)) return false;
  return (
    document.querySelector(ARTICLE_SIGNS) !== null ||
    document.getElementsByTagName('p').length >= FEWEST_PARAGRAPHS
  );
}

/** Whether words of ours stand in the page; where not, waits for them to come. */
async function speaksOfChina(): Promise<boolean> {
  const log: WorkLog = { totalMs: 0, longestMs: 0 };
  const body = document.body as HTMLElement | null;
  const found = body !== null && (await inSlices(maySpeakOfChina(body), leaving.signal, log));
  if (found === true) stopWaiting();
  else if (!leaving.signal.aborted) awaitGrowth(log.totalMs * SHARE);
  return found === true;
}

function awaitGrowth(restMs: number): void {
  stopWaiting();
  const notBeforeMs = performance.now() + restMs;
  growth = new MutationObserver(() => {
    const waitMs = Math.max(REST_MS, notBeforeMs - performance.now());
    nextLook ??= setTimeout(lookForChina, waitMs);
  });
  growth.observe(document, { childList: true, characterData: true, subtree: true });
}

function stopWaiting(): void {
  growth?.disconnect();
  growth = null;
  clearTimeout(nextLook);
  nextLook = undefined;
}

/** Looks without asking anybody whether the page has come to our topic. */
function lookForChina(): void {
  if (!isAlive()) {
    rest();
    return;
  }
  speaksOfChina()
    .then((found) => {
      if (found) followOrRest();
    })
    .catch(fail);
}

function stop(): void {
  stopWaiting();
  clearInterval(aliveCheck);
  annotator?.stop();
  annotator = null;
}

/** Updated or removed under an open page: leave it as if we had never been here. */
function rest(): void {
  stop();
  leaving.abort();
  clearTimeout(recheck);
  stopFollowing();
  stopAnswering();
}

async function start(settings: PageSettings): Promise<void> {
  const turn = lastTurn;
  if (annotator !== null) return annotator.follow(settings);
  if (!mayBeArticle()) {
    state = 'not-an-article';
    return;
  }
  if (!(await speaksOfChina())) {
    if (turn === lastTurn) state = 'off-topic';
    return;
  }
  // Switched off meanwhile, or somebody else is at it.
  if (turn !== lastTurn) return;
  if (bridge().annotate === undefined) await ask({ type: 'annotator/inject' });
  annotator ??= bridge().annotate?.(settings) ?? null;
  clearInterval(aliveCheck);
  aliveCheck = setInterval(() => {
    if (!isAlive()) rest();
  }, ALIVE_CHECK_MS);
}

/** Brings the page to what the reader's settings say now. */
async function follow(): Promise<void> {
  const turn = ++lastTurn;
  const { on, page, recheckAtMs } = await ask({ type: 'site/state' });
  // Answers may overtake one another; the last question counts.
  if (turn !== lastTurn) return;
  clearTimeout(recheck);
  if (recheckAtMs !== undefined) {
    recheck = setTimeout(followOrRest, Math.max(0, recheckAtMs - Date.now()));
  }
  if (on) return start(page);
  stop();
  state = 'off';
}

function followOrRest(): void {
  follow().catch(fail);
}

function fail(error: unknown): void {
  if (!isAlive()) {
    rest();
    return;
  }
  state = 'failed';
  console.error('annotariff: the page could not be started', error);
}

/** Looks again at a page that was nothing for us when it was looked at, or where we failed. */
function lookAgain(): void {
  if (annotator !== null) return;
  if (state === 'off-topic') lookForChina();
  else if (state === 'failed' || (state === 'not-an-article' && mayBeArticle())) followOrRest();
}

function report(): PageReport {
  const host = siteOf(location.href);
  if (annotator !== null) return annotator.report(host);
  return { state, host, articleDay: null, lang: '', mentions: [] };
}

/** Popup and keys speak to one frame at a time. */
function answer(): () => void {
  return answerPopup((request) => {
    switch (request.type) {
      case 'page/report':
        return report();
      case 'page/jump':
        return annotator?.jump(request.id) ?? { found: false, more: false };
      case 'page/command':
        return { done: annotator?.command(request.command) ?? false };
    }
  });
}

let stopFollowing = (): void => undefined;
let stopAnswering = (): void => undefined;

function guard(): void {
  stopFollowing = onSettingsChanged(followOrRest);
  stopAnswering = answer();
  followOrRest();
  for (const ms of LATER_LOOKS_MS) setTimeout(lookAgain, ms);
  const { signal } = leaving;
  const moved = () => setTimeout(lookAgain, AFTER_NAVIGATION_MS);
  const { navigation } = globalThis as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', moved, { signal });
  addEventListener('popstate', moved, { signal });
  // Back from the cache: the switch may have been turned meanwhile.
  addEventListener('pageshow', (event) => event.persisted && followOrRest(), { signal });
}

if (bridge().isGuarded === undefined) {
  bridge().isGuarded = true;
  // A page made ready in advance has no reader yet.
  const { prerendering } = document as { prerendering?: boolean };
  if (prerendering) document.addEventListener('prerenderingchange', guard, { once: true });
  else guard();
}
