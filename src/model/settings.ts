/**
 * What the reader has chosen, and the part of it that a page needs.
 *
 * A site is a hostname without `www.`; the longest explicit parent wins, so a
 * switch on `example.com` covers its subdomains unless one has its own. How all
 * this lies in the browser's storage is another file's matter (stored-settings.ts).
 */
import { z } from './zod';

/** A reader's explicit choice for one site. */
export const SiteChoice = z.enum(['on', 'off']);
export type SiteChoice = z.infer<typeof SiteChoice>;

/** Which kinds of record are marked in the text; all are listed in the popup. */
const Categories = z.object({
  official: z.boolean(),
  policy: z.boolean(),
  event: z.boolean(),
  institution: z.boolean(),
});

/** A record that the reader does not want marked: on one site, or (`null`) anywhere. */
export const Muted = z.object({ id: z.string(), site: z.string().nullable() });
export type Muted = z.infer<typeof Muted>;

/** Text sizes that the layout was looked at with; the card grows with its text. */
export const TEXT_SCALES = [0.9, 1, 1.2, 1.4] as const;

/** Least and most time to rest on a mark before its card opens. */
export const OPEN_DELAY_MS = { least: 0, most: 1500 } as const;

/** Every setting that is one value. Each is stored, synced and merged by itself. */
export const Choices = z.object({
  /** What holds on listed sites without a choice of their own. */
  listedSites: SiteChoice,
  /** Which mentions of a record are marked: the first in each section, every one, the page's first. */
  density: z.enum(['first', 'every', 'first-on-page']),
  /** How a card opens: by resting on a mark, by a click, by resting while Alt is held. */
  opening: z.enum(['hover', 'click', 'key']),
  openDelayMs: z.int().min(OPEN_DELAY_MS.least).max(OPEN_DELAY_MS.most),
  categories: Categories,
  /** Multiplies the type of the card. */
  textScale: z.literal([...TEXT_SCALES]),
  markStyle: z.enum(['dots', 'dashes', 'double', 'tint']),
  /** None of them is a usual link colour, and none stands for a side. */
  markColour: z.enum(['bronze', 'violet', 'grey']),
  /** Of card, popup and options; `system` also lets the card follow its page. */
  appearance: z.enum(['system', 'light', 'dark']),
  language: z.enum(['browser', 'en', 'zh-CN', 'zh-TW']),
  /** The number of mentions on the toolbar button. */
  badge: z.boolean(),
});
export type Choices = z.infer<typeof Choices>;

export const Settings = Choices.extend({
  schemaVersion: z.literal(2),
  /** Explicit exceptions only, by hostname. */
  sites: z.record(z.string(), SiteChoice),
  muted: z.array(Muted),
});
export type Settings = z.infer<typeof Settings>;

export const DEFAULT_SETTINGS: Settings = {
  schemaVersion: 2,
  sites: {},
  muted: [],
  listedSites: 'on',
  density: 'first',
  opening: 'hover',
  openDelayMs: 450,
  categories: { official: true, policy: true, event: true, institution: false },
  textScale: 1,
  markStyle: 'dots',
  markColour: 'bronze',
  appearance: 'system',
  language: 'browser',
  badge: true,
};

/** What a page is told of the settings, with every reply to `site/state`. */
export interface PageSettings
  extends Pick<
    Settings,
    | 'density'
    | 'opening'
    | 'openDelayMs'
    | 'categories'
    | 'textScale'
    | 'markStyle'
    | 'markColour'
    | 'appearance'
    | 'language'
  > {
  /** Records not to be marked on this page's site, whether muted here or everywhere. */
  mutedIds: string[];
  /** The version of the dataset file that the reader imported; `null` while the shipped data are in use. */
  importedData: string | null;
}
