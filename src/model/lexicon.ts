/**
 * What the detector knows: names, offices, measures and events, without the
 * sentences and sources that only a card needs. Compiled from the records at
 * build time (src/dataset/compile-lexicon.ts) and shipped with the content
 * script, so every field here is paid for on every page.
 */
import type { FuzzyDay, IsoDay } from './days';
import type { EntityKind } from './mention';

/** A name of an entity as the press writes it. */
export interface LexiconAlias {
  /** The surface form: canonical spelling, case as written. */
  form: string;
  id: string;
  kind: EntityKind;
  /** `false`: counts only where the sentence says it is ours (see core/context). */
  safe: boolean;
}

export interface LexiconOfficial {
  id: string;
  side: 'US' | 'CN' | 'other';
  /** Surname in Latin letters ("He"). */
  family: string;
  /** Given name in Latin letters ("Lifeng"). */
  given: string;
  /** Full Latin names that introduce the person: "Scott Bessent", "Donald J. Trump". */
  names: string[];
  /** Names in Chinese characters, safe anywhere. */
  zhNames: string[];
  /** Female or male honorific, where the forms in use tell ("Ms Yellen"). */
  honorifics: string[];
  /** Offices held, for titles before a surname and for tenure. */
  offices: { title: string; from: FuzzyDay | null; to: FuzzyDay | null }[];
}

/** A phrase that stands for whoever holds an office ("US Treasury secretary"). */
export interface LexiconOfficePhrase {
  form: string;
  holders: { id: string; from: FuzzyDay | null; to: FuzzyDay | null }[];
}

/** A duty or group of duties that words can describe without naming it. */
export interface LexiconMeasure {
  id: string;
  side: 'US' | 'CN';
  /** Days on which the rate (per cent) or the status changed, in order. */
  steps: {
    from: IsoDay;
    status: 'announced' | 'in-force' | 'suspended' | 'ended' | 'struck-down';
    ratesPct: number[];
  }[];
  breadth: 'all' | 'list' | 'sector' | 'parcels';
  /** Classes of goods reached (see core/goods): "energy", "vehicles". Empty for all goods. */
  goods: string[];
  /** Purposes that name it in passing: "fentanyl", "reciprocal", "forced-labour". */
  purposes: string[];
  /** Umbrella to fall back to. */
  partOf: string | null;
}

/** An event that words can describe by people, place and day. */
export interface LexiconEvent {
  id: string;
  date: FuzzyDay;
  kind: string;
  side: string;
  officials: string[];
  policies: string[];
  place: string | null;
  /** The words of its title, for telling calls from visits and rounds of talks. */
  title: string;
}

export interface Lexicon {
  version: string;
  coverageFrom: IsoDay;
  coverageUntil: IsoDay;
  aliases: LexiconAlias[];
  officials: LexiconOfficial[];
  officePhrases: LexiconOfficePhrase[];
  measures: LexiconMeasure[];
  events: LexiconEvent[];
}
