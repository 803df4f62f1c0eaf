/**
 * The toolbar popup, and the same page in a tab: gathers what the page, the
 * settings and the records say, and mounts one view over it.
 *
 * Addresses: `?tab=ID` looks at that tab instead of the active one; `?history=ID`
 * is the event history alone, opened at a record, and `?history` or `?search=WORDS`
 * the same with the filters that the rest of the query names.
 */
import { render } from 'preact';
import '../../src/ui/popup/popup.css';
import { cardOf } from '../../src/dataset/card-of';
import type { Dataset } from '../../src/dataset/open';
import { isNewsSite } from '../../src/model/news-sites';
import type { PageReport } from '../../src/model/page-report';
import { PAUSE_MS } from '../../src/model/pause';
import { droppedNote, forgetDropped } from '../../src/platform/imported-data';
import { openOptions, openOwnPage, showTab } from '../../src/platform/own-pages';
import { readPause, writePause } from '../../src/platform/pause-store';
import { jumpTo, type LookedAtTab, lookedAtTab, reportsOf } from '../../src/platform/popup-tab';
import { markDataSeen, wasDataSeen } from '../../src/platform/seen-data';
import { changeSettings, onStoredChange, readSettings } from '../../src/platform/settings-store';
import { annotateThisPage, askForSite } from '../../src/platform/site-scripts';
import { today } from '../../src/platform/today';
import { filtersIn, queryOf } from '../../src/ui/popup/history-filters';
import { PopupView } from '../../src/ui/popup/PopupView';
import type { PopupEvent, PopupProps, TariffStacks } from '../../src/ui/popup/popup-props';
import { dataForPage } from '../page-data';
import { wordsIn } from '../words';
import { popupEvents, recordNames, tariffStacks } from './records';
import { siteStateOf } from './site-state';
import { framesWith, wholeReport } from './whole-report';

/** The page needs a moment to mark or clear itself after the switch. */
const SETTLE_MS = 250;
/** A page that is still being read is asked again after this. */
const ASK_AGAIN_MS = 500;

/** What the page and its frames answered last. */
let frames: Awaited<ReturnType<typeof reportsOf>> = [];
let ofDataset: { dataset: Dataset; history: PopupProps['history'] } | undefined;

/** Made when the history is first looked at: it needs every event, and the page's list none. */
function historyOf(dataset: Dataset): PopupProps['history'] {
  if (ofDataset?.dataset === dataset) return ofDataset.history;
  let events: PopupEvent[] | undefined;
  let stacks: TariffStacks | undefined;
  const history: PopupProps['history'] = {
    get events() {
      events ??= popupEvents(dataset);
      return events;
    },
    get stacks() {
      stacks ??= tariffStacks(dataset);
      return stacks;
    },
    // No article is read here: nothing has a "when written".
    cardOf: (id) => cardOf(dataset, id, { on: null, today: today() }),
    today: today(),
  };
  ofDataset = { dataset, history };
  return history;
}

const query = new URLSearchParams(location.search);
const isHistoryPage = !query.has('tab') && (query.has('history') || query.has('search'));
const startAtId = query.get('history') || null;

function idsOf(report: PageReport | null): string[] {
  const mentions = report?.mentions ?? [];
  return [
    ...new Set(mentions.flatMap(({ id, candidates }) => (id === null ? (candidates ?? []) : [id]))),
  ];
}

async function draw(): Promise<void> {
  const tab = isHistoryPage ? null : await lookedAtTab(query.get('tab'));
  frames = tab === null ? [] : await reportsOf(tab.id);
  const report = wholeReport(frames);
  const [settings, pause, { dataset, imported }] = await Promise.all([
    readSettings(),
    readPause(),
    dataForPage(),
  ]);
  const { version, coverage } = dataset.manifest;
  const [isSeen, dropped] = await Promise.all([wasDataSeen(version), droppedNote()]);
  const seen = () =>
    Promise.all([markDataSeen(version), forgetDropped()]).then(redraw, reportFailure);
  const { messages, locale } = wordsIn(settings.language);
  const site = await siteStateOf({ tab, report, settings, pause });
  const days = { on: report?.articleDay ?? null, today: today() };
  const wanted = [...idsOf(report), report?.lastRead, startAtId, query.get('policy')].filter(
    (id) => id != null,
  );
  const names = recordNames(dataset, wanted, days, messages, locale);
  const startAt = startAtId === null ? undefined : names[startAtId];
  const root = document.getElementById('popup');
  if (root === null) throw new Error('the popup page lacks its root');
  document.documentElement.lang = locale;
  document.documentElement.dataset.theme = settings.appearance;
  document.title = isHistoryPage ? `${messages('tabHistory')} · Annotariff` : 'Annotariff';
  render(
    <PopupView
      messages={messages}
      locale={locale}
      site={site}
      report={report}
      dataset={{
        version,
        coverageUntil: coverage.until,
        isImported: imported !== null,
        ...(dropped === null ? {} : { dropped }),
      }}
      records={names}
      history={historyOf(dataset)}
      view={isHistoryPage ? 'tab' : 'popup'}
      startTab={isHistoryPage || startAtId !== null ? 'history' : 'page'}
      {...(startAt ? { startAt } : {})}
      {...(isHistoryPage || query.has('search') ? { startFilters: filtersIn(query) } : {})}
      {...siteActions(tab, site)}
      onOpenSettings={() => openOptions().then(closePopup, reportFailure)}
      onOpenHistory={(filters) => {
        const path = `popup/index.html?history&${filters ? queryOf(filters) : ''}`;
        openOwnPage(path).then(closePopup, reportFailure);
      }}
      onFilters={isHistoryPage ? keepInAddress : keepNothing}
      {...(isSeen && dropped === null ? {} : { onNewDataSeen: seen })}
    />,
    root,
  );
  if (site.state === 'on' && report?.state === 'reading') setTimeout(redraw, ASK_AGAIN_MS);
}

/** A link to what is shown: the tab can be reloaded, bookmarked and gone back to. */
function keepInAddress(filters: Parameters<typeof queryOf>[0]): void {
  history.replaceState(null, '', `?history&${queryOf(filters)}`);
}

function keepNothing(): void {}

/** For each subject the frame to jump in next; those before it have been gone through. */
const nextFrame = new Map<string, number>();

async function jumpToNext(tabId: number, subject: string): Promise<void> {
  const withIt = framesWith(frames, subject);
  const at = (nextFrame.get(subject) ?? 0) % Math.max(1, withIt.length);
  const frameId = withIt[at];
  if (frameId === undefined) return;
  const { more } = await jumpTo(tabId, frameId, subject);
  if (!more) nextFrame.set(subject, at + 1);
}

function siteActions(
  tab: LookedAtTab | null,
  { host, state }: PopupProps['site'],
): Partial<PopupProps> & Pick<PopupProps, 'onToggleSite' | 'onJump'> {
  const choose = (choice: 'on' | 'off') =>
    changeSettings((before) => ({ ...before, sites: { ...before.sites, [host]: choice } }));
  /** The browser may close us while it asks; what follows a grant is the background's part. */
  const ask = () => {
    askForSite(host).then(redrawSoon, reportFailure);
  };
  const canAsk = host !== '' && ['not-listed', 'no-access', 'this-page'].includes(state);
  return {
    onToggleSite(on) {
      // A permission can only be asked for in the turn of the reader's own click.
      // One that was allowed before is answered at once, without a prompt.
      if (on && !isNewsSite(host)) askForSite(host).catch(reportFailure);
      choose(on ? 'on' : 'off').then(redrawSoon, reportFailure);
    },
    onJump(id) {
      if (tab !== null) jumpToNext(tab.id, id).catch(reportFailure);
    },
    ...(tab === null
      ? {}
      : {
          onOpenCard(id) {
            jumpToNext(tab.id, id)
              .then(() => showTab(tab.id))
              .then(closePopup, reportFailure);
          },
        }),
    ...(canAsk ? { onAllowSite: ask } : {}),
    ...(canAsk && tab !== null && state === 'not-listed'
      ? { onThisPage: () => annotateThisPage(tab.id, host).then(redrawSoon, reportFailure) }
      : {}),
    onPause(how) {
      const untilMs = how === 'hour' ? Date.now() + PAUSE_MS : null;
      writePause({ untilMs }).then(redrawSoon, reportFailure);
    },
    onResume: () => writePause(null).then(redrawSoon, reportFailure),
  };
}

/** In the toolbar the popup has done its work; in a tab of its own it stays. */
function closePopup(): void {
  if (!query.has('tab') && !isHistoryPage) window.close();
}

function reportFailure(error: unknown): void {
  console.error('annotariff: the popup failed', error);
}

function redraw(): void {
  draw().catch(reportFailure);
}

function redrawSoon(): void {
  setTimeout(redraw, SETTLE_MS);
}

redraw();
// A switch in another window, a device that syncs, an option: shown as it happens.
onStoredChange(redrawSoon);
