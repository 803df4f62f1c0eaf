/**
 * What the popup says of the site in words, and what keeps it from being read.
 */
import { choiceFor, isAnnotated } from '../../src/core/site-choices';
import { siteOf } from '../../src/core/sites';
import { isNewsSite } from '../../src/model/news-sites';
import type { PageReport } from '../../src/model/page-report';
import type { Pause } from '../../src/model/pause';
import type { Settings } from '../../src/model/settings';
import type { LookedAtTab } from '../../src/platform/popup-tab';
import { isGranted } from '../../src/platform/site-scripts';
import type { PopupSite } from '../../src/ui/popup/popup-props';

interface SiteQuestion {
  tab: LookedAtTab | null;
  report: PageReport | null;
  settings: Settings;
  pause: Pause | null;
}

/** The site of the tab; the page's own word first, since its URL may be hidden from us. */
export async function siteStateOf({
  tab,
  report,
  settings,
  pause,
}: SiteQuestion): Promise<PopupSite> {
  const host = report?.host ?? siteOf(tab?.url ?? '');
  // Said on every page, so that the pause can be ended from any.
  const pausing = pause === null ? {} : { pausedUntilMs: pause.untilMs };
  if (host === '') {
    const isHidden = tab !== null && tab.url === null;
    const state = isHidden ? 'not-listed' : pause === null ? 'internal-page' : 'paused';
    return { host: '', state, isChosen: false, ...pausing };
  }
  const isListed = isNewsSite(host);
  const choice = choiceFor(host, settings.sites);
  const isChosen = isAnnotated({ ...settings, site: host, isListed });
  if (!isListed && choice === null) {
    const state = report === null ? 'not-listed' : 'this-page';
    return { host, state, isChosen: true, ...pausing };
  }
  if (isChosen && report === null && !(await isGranted(host))) {
    return { host, state: 'no-access', isChosen, ...pausing };
  }
  if (pause !== null) return { host, state: 'paused', isChosen, ...pausing };
  return { host, state: isChosen ? 'on' : 'off', isChosen };
}
