/**
 * Every message that crosses between a page, the popup and the background.
 *
 * Requests are parsed by the receiver, since a message may come from an older
 * copy of ourselves left in a tab; replies are typed only, for they come from
 * the code that just parsed the request. The content scripts import types from
 * here and nothing else: zod stays out of the page.
 */
import type { Card } from './card';
import type { Mention } from './mention';
import type { PageReport } from './page-report';
import type { PageSettings } from './settings';
import { z } from './zod';

const Id = z.string().min(1).max(120);
/** A page counts no further. */
const MOST_MENTIONS = 5000;
/** UTF-16 units and blocks; the page gives up on longer texts before it asks. */
const LONGEST_TEXT = 2_000_000;
const MOST_BLOCKS = 200_000;
const Blocks = z
  .array(z.strictObject({ text: z.string().max(LONGEST_TEXT), heading: z.boolean() }))
  .max(MOST_BLOCKS)
  .refine((blocks) => blocks.reduce((sum, { text }) => sum + text.length, 0) <= LONGEST_TEXT);
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const Line = z.string().max(1000);
const Lines = z.array(Line).max(200);
const Times = z.array(z.strictObject({ carried: Line, printed: Line, around: Lines })).max(200);
/** What a page says of its own day (core/days/date-clues.ts). */
const Clues = z.strictObject({
  articles: z.array(z.strictObject({ value: Line, headline: Line })).max(200),
  pages: Lines,
  metas: Lines,
  published: Times,
  times: Times,
  url: z.string().max(20_000),
  bylines: Lines,
  titles: Lines,
  lang: Line,
});

/** What a page's scripts ask of the background. */
export const PageRequest = z.discriminatedUnion('type', [
  /** Is this site switched on? The host is the sender's, never the message's. */
  z.strictObject({ type: z.literal('site/state') }),
  /** The site is on and the page may be an article: put the annotator into it. */
  z.strictObject({ type: z.literal('annotator/inject') }),
  /** A reader is about to open a card: put the drawing code into the page. */
  z.strictObject({ type: z.literal('card/inject') }),
  /** The records behind the mentions of a page, as of its day. */
  z.strictObject({
    type: z.literal('cards/get'),
    ids: z.array(Id).max(200),
    articleDay: Day.nullable(),
  }),
  /** Open the event history at an entity, in a tab. */
  z.strictObject({ type: z.literal('history/open'), id: Id }),
  /** Open the options, in a tab. */
  z.strictObject({ type: z.literal('options/open') }),
  /** How many mentions a page has, for the toolbar button. */
  z.strictObject({ type: z.literal('page/counted'), count: z.int().min(0).max(MOST_MENTIONS) }),
  /** Stop marking a record: on the sender's site, or everywhere. */
  z.strictObject({
    type: z.literal('record/mute'),
    id: Id,
    where: z.enum(['site', 'everywhere']),
  }),
  /** All wordings in the language that the reader set, where it is not the browser's. */
  z.strictObject({ type: z.literal('words/get') }),
  /** What is mentioned in an article: its text, block by block, and its day or what tells that. */
  z.strictObject({
    type: z.literal('article/read'),
    blocks: Blocks,
    day: Day.nullable(),
    clues: z.union([Clues, z.literal('on request'), z.null()]),
  }),
]);
export type PageRequest = z.infer<typeof PageRequest>;

/** What the keyboard commands of the manifest ask of a page. */
export type PageCommand = 'next-mention' | 'previous-mention' | 'pin-or-close-card';

/** What the popup and the keyboard commands ask of a page. */
export type PopupRequest =
  | { type: 'page/report' }
  /** Scroll to the next mention of a subject (page-report.ts) and open its card, with the keyboard inside. */
  | { type: 'page/jump'; id: string }
  | { type: 'page/command'; command: PageCommand };

/** One wording as `_locales` has it: `$NAME$` stands for a placeholder, whose content is `$1` to `$9`. */
export interface Wording {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

/** The wordings of one language, by key. */
export type Catalogue = Record<string, Wording>;

/** The answer to each request. */
export interface Replies {
  /** `recheckAtMs`: when to ask again, since a pause ends then (milliseconds of the clock). */
  'site/state': { on: boolean; page: PageSettings; recheckAtMs?: number };
  'annotator/inject': { injected: boolean };
  'card/inject': { injected: boolean };
  /** `null` for an id that the bundle lacks. */
  'cards/get': { cards: Record<string, Card | null>; today: string };
  'history/open': { opened: boolean };
  'options/open': { opened: boolean };
  'page/counted': { shown: boolean };
  'record/mute': { muted: boolean };
  /** `null` while the interface follows the browser. */
  'words/get': { locale: 'en' | 'zh-CN' | 'zh-TW'; catalogue: Catalogue } | null;
  /** An `ArticleAnswer` (core/answer-article.ts). */
  'article/read': {
    isOurs: boolean;
    day: string | null;
    wantsClues: boolean;
    mentions: Mention[];
  };
  'page/report': PageReport;
  /** `more`: whether the page has another mention of it further down. */
  'page/jump': { found: boolean; more: boolean };
  'page/command': { done: boolean };
}

/** How a reply travels: a handler's failure arrives as words, not as silence. */
export type Reply<T> = { ok: true; value: T } | { ok: false; reason: string };
