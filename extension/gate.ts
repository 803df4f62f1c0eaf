/**
 * All that runs on a listed page where there is nothing to do: asks whether the
 * site is on, and whether this may be an article; has the annotator put in if so.
 *
 * Follows the reader's switch while the page is open, and answers the popup.
 * Kept tiny (src/decisions/0001): it imports no library and no detection.
 */
import { siteOf } from '../src/core/sites';
import type { PageReport, PageState } from '../src/model/page-report';
import type { Annotator } from '../src/page/annotator';
import { bridge } from '../src/page/bridge';
import { answerPopup, ask, isAlive, onSettingsChanged } from '../src/platform/page-runtime';

/** Pages that build themselves late are looked at again after these times. */
const LATER_LOOKS_MS = [1500, 5000];
const ARTICLE_SIGNS =
  'article, meta[property="og:type"][content="article"], meta[property="article:published_time"], script[type="application/ld+json"]';
const FEWEST_PARAGRAPHS = 4;

let annotator: Annotator | null = null;
let state: PageState = 'nothing-found';

/** A first, cheap look; the annotator looks properly. */
function mayBeArticle(): boolean {
  return (
    document.querySelector(ARTICLE_SIGNS) !== null ||
    document.getElementsByTagName('p').length >= FEWEST_PARAGRAPHS
  );
}

function stop(): void {
  annotator?.stop();
  annotator = null;
}

async function start(): Promise<void> {
  if (annotator !== null) return;
  if (!mayBeArticle()) {
    state = 'not-an-article';
    return;
  }
  if (bridge().annotate === undefined) await ask({ type: 'annotator/inject' });
  annotator ??= bridge().annotate?.() ?? null;
}

/** Brings the page to what the reader's switch says now. */
async function follow(): Promise<void> {
  const { on } = await ask({ type: 'site/state' });
  if (on) return start();
  stop();
  state = 'off';
}

function followOrRest(): void {
  follow().catch((error: unknown) => {
    if (!isAlive()) {
      // Updated or removed under an open page: leave it as if we had never been here.
      stop();
      stopFollowing();
      stopAnswering();
      return;
    }
    state = 'failed';
    console.error('annotariff: the page could not be started', error);
  });
}

function report(): PageReport {
  const host = siteOf(location.href);
  if (annotator !== null) return annotator.report(host);
  return { state, host, articleDay: null, lang: '', mentions: [] };
}

let stopFollowing = (): void => undefined;
let stopAnswering = (): void => undefined;

if (bridge().isGuarded === undefined) {
  bridge().isGuarded = true;
  stopFollowing = onSettingsChanged(followOrRest);
  stopAnswering = answerPopup((request) => {
    switch (request.type) {
      case 'page/report':
        return report();
      case 'page/jump':
        return { found: annotator?.jump(request.id) ?? false };
      case 'page/command':
        return { done: false };
    }
  });
  followOrRest();
  for (const ms of LATER_LOOKS_MS) {
    setTimeout(() => {
      if (annotator === null && state === 'not-an-article') followOrRest();
    }, ms);
  }
}
