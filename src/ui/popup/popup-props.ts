/**
 * What the popup is given and what it hears back. All of it is plain data, so the
 * same view stands in the toolbar, in a tab of its own and in a test.
 */
import type { CardSource, Side } from '../../model/card';
import type { FuzzyDay, IsoDay } from '../../model/days';
import type { PageReport } from '../../model/page-report';
import type { Locale, Messages } from '../shared/messages';

export type SiteState =
  | 'on'
  | 'off'
  /** Not among the sites that the extension may read. */
  | 'not-listed'
  /** Listed, but the browser (Firefox) has not granted access. */
  | 'no-access'
  /** A page of the browser, a store, a new tab. */
  | 'internal-page'
  | 'paused';

export interface PopupSite {
  /** Hostname without `www.`; empty for a page of the browser. */
  host: string;
  state: SiteState;
}

/** A record's names, for a list row. */
export interface NamedRecord {
  id: string;
  name: string;
  zhName?: string;
  zhHantName?: string;
  /** One line under the name: the office then, the state then and now, the date. */
  line?: string;
}

export interface PopupEvent {
  id: string;
  date: FuzzyDay;
  title: string;
  summary: string;
  side: Side;
  kind: string;
  officials: NamedRecord[];
  policies: NamedRecord[];
  /** More words to find it by: Chinese names, places. */
  keywords: string[];
  sources: CardSource[];
}

export interface PopupProps {
  messages: Messages;
  locale: Locale;
  site: PopupSite;
  /** What the page answered; `null` when it did not, or was not asked. */
  report: PageReport | null;
  dataset: { version: string; coverageUntil: IsoDay };
  /** The records behind the report's ids. */
  records: Record<string, NamedRecord>;
  events: PopupEvent[];
  /** The tab to begin with; the page's unless the popup was opened for its history. */
  startTab?: 'page' | 'history';
  /** The record at which the history opens: an event, or a subject of events. */
  startAt?: NamedRecord;
  onToggleSite(on: boolean): void;
  onJump(id: string): void;
  /** Ask the browser for this site; without it no such button is shown. */
  onAllowSite?(): void;
}
