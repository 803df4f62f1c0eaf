/**
 * What the popup says of the site in words, and what keeps it from being read.
 */
import { isSiteOn, siteOf } from '../../src/core/sites';
import { isNewsSite } from '../../src/model/news-sites';
import type { PageReport } from '../../src/model/page-report';
import { isGranted, type LookedAtTab } from '../../src/platform/popup-tab';
import { readSettings } from '../../src/platform/settings-store';
import type { PopupSite } from '../../src/ui/popup/popup-props';

/** The site of the tab; the page's own word first, since its URL may be hidden from us. */
export async function siteStateOf(
  tab: LookedAtTab | null,
  report: PageReport | null,
): Promise<PopupSite> {
  const host = report?.host ?? siteOf(tab?.url ?? '');
  if (host === '') {
    const isHidden = tab !== null && tab.url === null;
    return { host: '', state: isHidden ? 'not-listed' : 'internal-page' };
  }
  if (report === null) {
    if (!isNewsSite(host)) return { host, state: 'not-listed' };
    if (!(await isGranted(host))) return { host, state: 'no-access' };
  }
  const { sites } = await readSettings();
  return { host, state: isSiteOn(host, sites) ? 'on' : 'off' };
}
