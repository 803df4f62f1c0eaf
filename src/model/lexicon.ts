/**
 * What the detector knows: names, offices, measures and events, without the
 * sentences and sources that only a card needs. Compiled from the records at
 * build time (src/dataset/lexicon), shipped with the background and laid out
 * anew whenever that wakes, so every field here costs time and memory.
 */
import type { FuzzyDay, IsoDay } from './days';
import type { EntityKind } from './mention';

/** What a surface form may stand for. One form may have several uses. */
export type FormUse =
  /** a full name, safe anywhere */
  | { use: 'name'; id: string }
  /** a surname in Latin letters; which bearer is meant is for the page to tell */
  | { use: 'surname'; family: string }
  /** an office without a name ("US Treasury secretary"), by its index in `offices` */
  | { use: 'office'; office: number }
  /** a name of a policy, institution or event */
  | { use: 'alias'; id: string; kind: EntityKind; safe: boolean };

export interface OfficeHolder {
  id: string;
  from: FuzzyDay | null;
  to: FuzzyDay | null;
}

/** A surface form in its canonical spelling, case as written. */
export interface LexiconForm {
  form: string;
  uses: FormUse[];
}

export interface LexiconOfficial {
  id: string;
  side: 'US' | 'CN' | 'other';
  /** Surname in Latin letters ("He"). */
  family: string;
  /** Given names in Latin letters as they stand before or after it ("Lifeng", "Donald", "Donald J."). */
  given: string[];
  /** Name in simplified Chinese, '' when not known. */
  zh: string;
  /** Addressed as a man or as a woman; '' when the records do not say. */
  address: 'mr' | 'ms' | '';
  offices: { title: string; org: string; from: FuzzyDay | null; to: FuzzyDay | null }[];
}

export type LexiconStatus = 'announced' | 'in-force' | 'suspended' | 'ended' | 'struck-down';

/** A duty, or a group of them, that words can describe without naming it. */
export interface LexiconMeasure {
  id: string;
  side: 'US' | 'CN';
  /** What changed on which day, in order; rates in per cent. */
  steps: { on: IsoDay; status: LexiconStatus; ratesPct: number[] }[];
  /** Rates that its names tell and no step does: a part that is suspended. */
  otherRatesPct: number[];
  /** `total`: not one duty but what all together came to, as it was reported. */
  breadth: 'all' | 'list' | 'sector' | 'parcels' | 'total';
  /** Classes of goods reached (core/measures/goods); empty for a duty on all goods. */
  goods: string[];
  /** Values of trade that it is known by, in billions of dollars. */
  amountsBn: number[];
  /** Grounds that tell it apart: "fentanyl", "reciprocal", "forced-labour". */
  grounds: string[];
  /** The umbrella policy that it belongs to, '' when none. */
  partOf: string;
}

/** An export control that words can describe by the goods it holds back. */
export interface LexiconControl {
  id: string;
  side: 'US' | 'CN';
  /** Classes of goods (core/measures/control-phrases). */
  goods: string[];
  /** The model that it is about ("h200"): meant only where the words name it. */
  model: string;
  /** Says nothing of China: where the text does, another is meant. */
  worldwide: boolean;
  steps: { on: FuzzyDay; status: LexiconStatus }[];
}

/** An event that words can describe by people, place and day. */
export interface LexiconEvent {
  id: string;
  date: FuzzyDay;
  kind: string;
  officials: string[];
  place: string;
  /** The words of its title that tell what it was: "summit", "call". */
  title: string;
  /** The agreement that it made or carried on, '' when none. */
  agreement: string;
}

/** A ruling that words can describe by the court, what it did and about what. */
export interface LexiconRuling {
  id: string;
  on: FuzzyDay;
  court: 'supreme' | 'appeals' | 'trade' | 'wto';
  does: 'rules' | 'hears' | 'takes' | 'stays' | 'refunds';
  /** What it was about (core/events/ruling-words). */
  matter: string;
}

/** Words that together describe a policy or an event without naming it. */
export interface LexiconDescription {
  id: string;
  /** The day of the event that it describes; '' for a policy. */
  on: FuzzyDay | '';
  /** Each group must be there; of a group, one wording ("chinese ship*|china-built"). */
  groups: string[];
  /** Words beside which it is something else, parted by `|`; '' for none. */
  unless: string;
  /** Most words that the whole may take. */
  within: number;
  /** Days of articles in which the words mean it, both included. */
  since: IsoDay;
  until: IsoDay;
  /** Speaks of countries other than the two. */
  abroad: boolean;
}

/** What sort of thing a policy is, and so by which nouns a text may take it up. */
export type PolicyKind =
  | 'tariff'
  | 'export-control'
  | 'list'
  | 'investment'
  | 'law'
  | 'agreement'
  | 'mechanism'
  | 'trade-remedy';

/** A policy's life, for dropping names of things that did not exist yet. */
export interface LexiconPolicy {
  id: string;
  kind: PolicyKind;
  /** First day on which it was spoken of officially; `null` when not known. */
  knownFrom: FuzzyDay | null;
  side: 'US' | 'CN' | 'both' | 'other';
}

export interface Lexicon {
  version: string;
  coverageFrom: IsoDay;
  coverageUntil: IsoDay;
  forms: LexiconForm[];
  /** Who held what an office phrase stands for, and when. */
  offices: OfficeHolder[][];
  officials: LexiconOfficial[];
  policies: LexiconPolicy[];
  measures: LexiconMeasure[];
  controls: LexiconControl[];
  events: LexiconEvent[];
  rulings: LexiconRuling[];
  descriptions: LexiconDescription[];
}
