/**
 * The toolbar popup, and the same page in a tab: gathers what the page, the
 * settings and the records say, and mounts one view over it.
 *
 * Addresses: `?tab=ID` looks at that tab instead of the active one; `?history=ID`
 * opens the event history at a record.
 */
import records from 'virtual:records';
import { render } from 'preact';
import '../../src/ui/popup/popup.css';
import { openDataset } from '../../src/dataset/open';
import type { PageReport } from '../../src/model/page-report';
import { locale, messages } from '../../src/platform/i18n';
import { readPause } from '../../src/platform/pause-store';
import { jumpTo, lookedAtTab, reportOf } from '../../src/platform/popup-tab';
import { changeSettings, readSettings } from '../../src/platform/settings-store';
import { askForSite } from '../../src/platform/site-scripts';
import { today } from '../../src/platform/today';
import { PopupView } from '../../src/ui/popup/PopupView';
import { popupEvents, recordNames } from './records';
import { siteStateOf } from './site-state';

/** The page needs a moment to mark or clear itself after the switch. */
const SETTLE_MS = 250;

const dataset = openDataset(records);
const events = popupEvents(dataset);
const { version, coverage } = records.manifest;
const query = new URLSearchParams(location.search);

function idsOf(report: PageReport | null): string[] {
  const mentions = report?.mentions ?? [];
  return [
    ...new Set(mentions.flatMap(({ id, candidates }) => (id === null ? (candidates ?? []) : [id]))),
  ];
}

async function draw(): Promise<void> {
  const tab = await lookedAtTab(query.get('tab'));
  const report = tab === null ? null : await reportOf(tab.id);
  const site = await siteStateOf({
    tab,
    report,
    settings: await readSettings(),
    pause: await readPause(),
  });
  const days = { on: report?.articleDay ?? null, today: today() };
  const startAt = query.get('history');
  const names = recordNames(
    dataset,
    [...idsOf(report), ...(startAt ? [startAt] : [])],
    days,
    messages,
  );
  const redrawSoon = () => setTimeout(drawOrReport, SETTLE_MS);
  const root = document.getElementById('popup');
  if (root === null) throw new Error('the popup page lacks its root');
  render(
    <PopupView
      messages={messages}
      locale={locale()}
      site={site}
      report={report}
      dataset={{ version, coverageUntil: coverage.until }}
      records={names}
      events={events}
      startTab={startAt === null ? 'page' : 'history'}
      {...(startAt !== null && names[startAt] ? { startAt: names[startAt] } : {})}
      onToggleSite={(on) => {
        changeSettings((before) => ({
          ...before,
          sites: { ...before.sites, [site.host]: on ? 'on' : 'off' },
        })).then(redrawSoon, reportFailure);
      }}
      onJump={(id) => {
        if (tab !== null) jumpTo(tab.id, id).catch(reportFailure);
      }}
      {...(site.state === 'no-access'
        ? { onAllowSite: () => void askForSite(site.host).then(redrawSoon, reportFailure) }
        : {})}
    />,
    root,
  );
}

function reportFailure(error: unknown): void {
  console.error('annotariff: the popup failed', error);
}

function drawOrReport(): void {
  draw().catch(reportFailure);
}

document.documentElement.lang = locale();
drawOrReport();
