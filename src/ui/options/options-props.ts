/**
 * What the options page is given and what it hears back: settings in, changes of
 * settings out. It keeps nothing but what is being typed.
 */
import type { Card } from '../../model/card';
import type { FuzzyDay, IsoDay } from '../../model/days';
import type { Settings } from '../../model/settings';
import type { NamedRecord } from '../popup/popup-props';
import type { Locale, MessageKey, Messages } from '../shared/messages';

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
    counts: { events: number; officials: number; policies: number };
    changelog: string;
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
  onChangeKeys(): void;
  onOpenHistory(): void;
}
