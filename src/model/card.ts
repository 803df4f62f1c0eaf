/**
 * What a card says, ready to be drawn: the answer of the dataset for one entity
 * on the article's day and on the last day that the dataset covers.
 *
 * The same object is what `npm run facts` prints, so what reviewers check on the
 * command line is what readers see. Drawing code formats dates and numbers; it
 * decides nothing.
 */
import type { FuzzyDay, IsoDay } from './days';

/** Where a statement can be checked. */
export interface CardSource {
  url: string;
  publisher: string;
  zhPublisher?: Chinese;
  /** `primary` is the act itself or an official announcement. */
  kind: 'primary' | 'news' | 'analysis' | 'reference';
  /** BCP 47 language of the page. */
  lang: string;
  /** Whether the page itself was read; official addresses may be cited unopened. */
  opened: boolean;
  /** Name of the legal act, where the page is one. */
  act?: string;
  zhAct?: Chinese;
  /** A repost, an aggregator, or a page that nobody opened: shown, and marked as weak. */
  weak?: true;
}

/** Indices (from 0) into the card's `sources`. */
export type SourceIndices = number[];

/** A country whose act it is; `both` for shared things. */
export type Side = 'US' | 'CN' | 'both' | 'other';

/** The same words in Chinese; English is shown, and marked as such, where this is missing. */
export interface Chinese {
  zhHans: string;
  /** By conversion, with reviewed exceptions. */
  zhHant: string;
}

/** An event line in a card: enough to show it and to open its own card. */
export interface CardEvent {
  id: string;
  /** `YYYY-MM-DD`, or `YYYY-MM` where the day is not known. */
  date: FuzzyDay;
  title: string;
  zh?: Chinese;
  sources: SourceIndices;
}

interface CardBase {
  id: string;
  name: string;
  /** The name in Chinese, where known (simplified). */
  zhName?: string;
  zhHantName?: string;
  side: Side;
  /** The day the article was written, or `null` when the page shows none. */
  on: IsoDay | null;
  /** Last day the dataset covers or today, whichever is earlier: the card's "now". */
  asOf: IsoDay;
  dataset: { version: string; coverageUntil: IsoDay };
  /**
   * The article's day lies outside the days covered. After them, "then" is read
   * on the last day covered; before them, the records may be incomplete.
   */
  outside?: 'before' | 'after';
  /** In date order; the drawing code chooses how many to show. */
  events: CardEvent[];
  sources: CardSource[];
}

/** An office that a person held on a day. */
export interface OfficeHeld {
  title: string;
  zh?: Chinese;
  org: string;
  from: FuzzyDay | null;
  to: FuzzyDay | null;
  /** True when the day falls in a span whose edge is not known to the day. */
  uncertain?: boolean;
  sources: SourceIndices;
}

/** The offices of a person on a day. */
export interface OfficesOnDay {
  /** Titles held beyond doubt. */
  offices: string[];
  held: OfficeHeld[];
  /** The last office left before the day; only where none is held. */
  former?: OfficeHeld;
}

export interface OfficialCard extends CardBase {
  kind: 'official';
  bio: string;
  zhBio?: Chinese;
  bioSources: SourceIndices;
  /** `null` when the article has no date. */
  then: OfficesOnDay | null;
  now: OfficesOnDay & { lastSeenOn?: FuzzyDay };
}

export type PolicyStatusWord =
  | 'not-begun'
  | 'announced'
  | 'in-force'
  | 'suspended'
  | 'ended'
  | 'struck-down';

/** A policy on one day. */
export interface PolicyState {
  day: IsoDay;
  /** Absent when the records cannot tell. */
  status?: PolicyStatusWord;
  /** First day of this status, across changes of rate. */
  since?: FuzzyDay;
  /** Until when, where the records name an end ("suspended until"). */
  until?: FuzzyDay;
  /** True when the named end lies after the dataset's last day. */
  untilUnchecked?: boolean;
  /** The last day on which a page confirms it, where that lies over a month before `day`. */
  lastVerifiedOn?: IsoDay;
  /** Per cent charged at the border that day; absent if nothing or unknown. */
  ratePct?: number;
  /** The goods reached, in words. */
  scope?: string;
  zhScope?: Chinese;
  /** The sentence shown. */
  state: string;
  zh?: Chinese;
  /** A change took effect within a day of `day`: the state on the other side of it. */
  changes?: {
    on: IsoDay;
    before: string;
    after: string;
    zhBefore?: Chinese;
    zhAfter?: Chinese;
  };
  sources: SourceIndices;
}

/** One level of a rate over time; `to` is the first day without it. */
export interface RateStep {
  from: IsoDay;
  to: IsoDay | null;
  ratePct: number;
}

/** One duty of the stack on a day. */
export interface StackLayer {
  policy: string;
  name: string;
  /** The name of its measure. */
  zh?: Chinese;
  ratePct: number;
  scopeKind: 'all' | 'list' | 'sector' | 'parcels' | 'base';
  scope: string;
  zhScope?: Chinese;
  sources: SourceIndices;
}

/** All the duties of one side on one day, and the two named sums. */
export interface StackOnDay {
  day: IsoDay;
  layers: StackLayer[];
  /** Per cent: the layers on all goods. */
  sumAllPct: number;
  /** Per cent: the same plus the highest rate on the main listed goods (US: Lists 1–3). */
  sumListedPct: number;
}

export interface PolicyCard extends CardBase {
  kind: 'policy';
  category: string;
  summary: string;
  zhSummary?: Chinese;
  summarySources: SourceIndices;
  then: PolicyState | null;
  now: PolicyState;
  legalBasis?: string;
  zhLegalBasis?: Chinese;
  announcedOn?: FuzzyDay;
  effectiveOn?: FuzzyDay;
  endedOn?: FuzzyDay;
  /** The rate over time; empty when there is not one number. */
  steps: RateStep[];
  /** The other side's answers to this measure. */
  answers: {
    id: string;
    name: string;
    zh?: Chinese;
    summary: string;
    zhSummary?: Chinese;
    sources: SourceIndices;
  }[];
  /** What this measure answered. */
  answerTo: { id: string; name: string; zh?: Chinese }[];
  /** Present on the two umbrellas: all duties of one side. */
  stack?: {
    then: StackOnDay | null;
    now: StackOnDay;
    otherSide: { then: StackOnDay | null; now: StackOnDay };
  };
}

export interface EventCard extends CardBase {
  kind: 'event';
  date: FuzzyDay;
  eventKind: string;
  summary: string;
  zhSummary?: Chinese;
  summarySources: SourceIndices;
  place?: string;
  zhPlace?: Chinese;
  people: { id: string; name: string; zh?: Chinese; office?: string; zhOffice?: Chinese }[];
  measures: {
    policy: string;
    name: string;
    zh?: Chinese;
    action: string;
    rate?: string;
    zhRate?: Chinese;
    scope?: string;
    zhScope?: Chinese;
    effective?: FuzzyDay;
    until?: FuzzyDay;
  }[];
  before: CardEvent[];
  after: CardEvent[];
  /** `uncertain`: known to the month only, and the day lies in that month. */
  then: { happened: boolean; uncertain?: true } | null;
  now: { happened: boolean; uncertain?: true };
}

export interface InstitutionCard extends CardBase {
  kind: 'institution';
  summary: string;
  zhSummary?: Chinese;
  summarySources: SourceIndices;
  homepage?: string;
  then: { exists: boolean } | null;
  now: { exists: boolean };
}

/** `stack:US` (US duties on goods of China) or `stack:CN` on the command line. */
export interface StackCard extends CardBase {
  kind: 'stack';
  then: StackOnDay | null;
  now: StackOnDay;
}

export type Card = OfficialCard | PolicyCard | EventCard | InstitutionCard | StackCard;
