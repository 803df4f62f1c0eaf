/**
 * What the popup is given and what it hears back. All of it is plain data, so the
 * same view stands in the toolbar, in a tab of its own and in a test.
 */
import type { Card, CardSource, Chinese, Side } from '../../model/card';
import type { FuzzyDay, IsoDay } from '../../model/days';
import type { DroppedNote } from '../../model/imported-data';
import type { PageReport } from '../../model/page-report';
import type { Locale, Messages } from '../shared/messages';
import type { HistoryFilters } from './history-filters';

export type SiteState =
  | 'on'
  | 'off'
  /** Not listed, and the reader asked for the page that is open now. */
  | 'this-page'
  /** Not among the sites that the extension may read. */
  | 'not-listed'
  /** Listed or chosen, but this browser has not granted access. */
  | 'no-access'
  /** A page of the browser, a store, a new tab. */
  | 'internal-page'
  | 'paused';

export interface PopupSite {
  /** Hostname without `www.`; empty for a page of the browser. */
  host: string;
  state: SiteState;
  /** Whether it would be annotated but for a pause or a missing grant. */
  isChosen?: boolean;
  /** Present during a pause, whatever the state: when it ends by the clock, `null` for at the next start. */
  pausedUntilMs?: number | null;
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
  zh?: Chinese;
  summary: string;
  zhSummary?: Chinese;
  side: Side;
  kind: string;
  officials: NamedRecord[];
  policies: NamedRecord[];
  /** Ids of all that it concerns, umbrella policies included. */
  subjects: string[];
  /** More words to find it by: Chinese names, places. */
  keywords: string[];
  sources: CardSource[];
}

/** The duties of one side from a day on, in per cent. */
export interface StackStep {
  from: IsoDay;
  /** On all goods. */
  allPct: number;
  /** On the main listed goods, beside those on all. */
  listedPct: number;
}

export interface TariffStacks {
  US: StackStep[];
  CN: StackStep[];
}

export interface PopupProps {
  messages: Messages;
  locale: Locale;
  site: PopupSite;
  /** What the page answered; `null` when it did not, or was not asked. */
  report: PageReport | null;
  dataset: {
    version: string;
    coverageUntil: IsoDay;
    /** From a file that the reader brought. */
    isImported?: boolean;
    /** A file of the reader's that is in use no more, without their doing. */
    dropped?: DroppedNote;
  };
  /** The records behind the report's ids. */
  records: Record<string, NamedRecord>;
  /** Read when the history is shown, which is seldom: each of the two may be made at that moment. */
  history: {
    readonly events: PopupEvent[];
    /** Duties over time; without them no chart is drawn. */
    readonly stacks?: TariffStacks;
    /** The card of a record, for the panel beside the list; `null` when there is none. */
    cardOf?(id: string): Card | null;
    /** The reader's calendar day, for the age of the data. */
    today?: IsoDay;
  };
  /** In the toolbar, or the history alone in a tab of its own. */
  view?: 'popup' | 'tab';
  /** The tab to begin with; the page's unless the popup was opened for its history. */
  startTab?: 'page' | 'history';
  /** The record at which the history opens: an event, or a subject of events. */
  startAt?: NamedRecord;
  /** What the history is narrowed to at first. */
  startFilters?: Partial<HistoryFilters>;
  onToggleSite(on: boolean): void;
  /** Scroll to the next mention of a record. */
  onJump(id: string): void;
  /** Open the card of a record's mention with the keyboard inside it. */
  onOpenCard?(id: string): void;
  /** Ask the browser for this site; without it no such button is shown. */
  onAllowSite?(): void;
  /** Annotate the page that is open now, and no other. */
  onThisPage?(): void;
  onPause?(how: 'hour' | 'restart'): void;
  onResume?(): void;
  onOpenSettings?(): void;
  /** Open the history in a tab, narrowed as it is. */
  onOpenHistory?(filters: HistoryFilters | null): void;
  /** The filters changed: an address may be kept that leads back here. */
  onFilters?(filters: HistoryFilters): void;
  /** The data is newer than when the popup was last open: a quiet line, until seen. */
  onNewDataSeen?(): void;
}
