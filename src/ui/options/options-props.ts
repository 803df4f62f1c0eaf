/**
 * What the options page is given and what it hears back: settings in, changes of
 * settings out. It keeps nothing but what is being typed.
 */
import type { Card } from '../../model/card';
import type { FuzzyDay, IsoDay } from '../../model/days';
import type { DroppedNote } from '../../model/imported-data';
import type { Settings } from '../../model/settings';
import type { NamedRecord } from '../popup/popup-props';
import type { Locale, MessageKey, Messages } from '../shared/messages';

export interface DatasetCounts {
  events: number;
  officials: number;
  policies: number;
}

/** A dataset file that may be used. */
export interface OfferedDataset {
  version: string;
  from: FuzzyDay;
  until: IsoDay;
  counts: DatasetCounts;
  /** `false` when the browser would not keep it. */
  use(): Promise<boolean>;
}

/** Why a file is not used; each has its sentence. */
export type DatasetRefusal =
  | 'too-large'
  | 'not-a-dataset'
  | 'other-schema'
  | 'not-newer'
  | 'damaged';

export interface RefusedDataset {
  refused: DatasetRefusal;
  /** The first mistake, for who made the file. */
  detail?: string;
}

/** A keyboard command and the keys that the browser has for it now, '' for none. */
export interface CommandKeys {
  words: MessageKey;
  keys: string;
}

export interface OptionsProps {
  messages: Messages;
  locale: Locale;
  settings: Settings;
  /** Every site of the built-in list. */
  listedSites: readonly string[];
  /** Chosen sites that the browser does not let us read. */
  notGranted: readonly string[];
  /** The names behind muted ids. */
  records: Record<string, NamedRecord>;
  commands: readonly CommandKeys[];
  version: string;
  dataset: {
    version: string;
    from: FuzzyDay;
    until: IsoDay;
    counts: DatasetCounts;
    changelog: string;
    /** What came with the extension, while a file of the reader's is in use instead. */
    shipped: { version: string; until: IsoDay } | null;
    /** A file of the reader's that is in use no more, without their doing. */
    dropped: DroppedNote | null;
  };
  /** The card that the preview shows, and the words that it stands at. */
  preview: { card: Card; today: IsoDay } | null;
  onChange(change: (settings: Settings) => Settings): void;
  /** Asks the browser where that is needed; says whether the site is on now. */
  onAddSite(site: string): Promise<boolean>;
  onRemoveSite(site: string): void;
  /** `false` for a text that is no settings file. */
  onImport(text: string): Promise<boolean>;
  onExport(): void;
  onReset(): Promise<void>;
  /** Reads and checks a dataset file; it is used when the reader says so. */
  onReadDataset(file: File): Promise<OfferedDataset | RefusedDataset>;
  /** Goes back to the data that came with the extension. */
  onForgetDataset(): void;
  onChangeKeys(): void;
  onOpenHistory(): void;
}
