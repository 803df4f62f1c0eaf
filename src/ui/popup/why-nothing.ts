/**
 * Why nothing is marked, when nothing is: the state of the site first, since a
 * page that may not be read has nothing to say.
 */
import type { PageReport, PageState } from '../../model/page-report';
import type { IconName } from '../shared/icons';
import type { MessageKey } from '../shared/messages';
import type { PopupSite, SiteState } from './popup-props';

export interface Reason {
  icon: IconName;
  title: MessageKey;
  more: MessageKey;
}

const OFF: Reason = { icon: 'info', title: 'whyOff', more: 'whyOffMore' };
const NOT_READ: Reason = { icon: 'lock', title: 'whyNotRead', more: 'whyNotReadMore' };

const BY_SITE: Record<Exclude<SiteState, 'on' | 'this-page'>, Reason> = {
  off: OFF,
  'not-listed': NOT_READ,
  'no-access': NOT_READ,
  'internal-page': { icon: 'info', title: 'whyInternal', more: 'whyInternalMore' },
  paused: { icon: 'pause', title: 'whyPaused', more: 'whyPausedMore' },
};

const BY_PAGE: Record<PageState, Reason | null> = {
  reading: { icon: 'search', title: 'whyReading', more: 'whyReadingMore' },
  annotated: null,
  'nothing-found': { icon: 'search', title: 'whyNothingFound', more: 'whyNothingFoundMore' },
  'not-an-article': { icon: 'info', title: 'whyNotArticle', more: 'whyNotArticleMore' },
  'off-topic': { icon: 'info', title: 'whyOffTopic', more: 'whyOffTopicMore' },
  off: OFF,
  unsupported: { icon: 'info', title: 'whyUnsupported', more: 'whyUnsupportedMore' },
  'too-large': { icon: 'info', title: 'whyTooLarge', more: 'whyTooLargeMore' },
  failed: { icon: 'info', title: 'whyFailed', more: 'whyFailedMore' },
};

/** `null` when the page has marks to list. */
export function whyNothing(site: PopupSite, report: PageReport | null): Reason | null {
  const { state } = site;
  if (state !== 'on' && state !== 'this-page') return BY_SITE[state];
  if (report === null) return { icon: 'info', title: 'whyNoReport', more: 'whyNoReportMore' };
  if (report.state !== 'annotated') return BY_PAGE[report.state];
  return report.mentions.length === 0 ? BY_PAGE['nothing-found'] : null;
}
