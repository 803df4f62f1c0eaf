/**
 * What fields of records have in common: ids, days, texts, grades, and the pages that
 * prove them.
 */
import { z } from './zod';

/** Kebab-case, never shown to readers, never given a second meaning. */
export const Id = z.string().regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/);
export const IsoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as precisely as it is known. */
export const FuzzyDay = z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/);
export const Text = z.string().trim().min(1);
export const Texts = z.array(Text);
/** As much as a card has room for. */
export const Summary = Text.max(320);
export const Sentence = Text.max(180);
export const Percent = z.number().min(0).max(1000);
export const HttpsUrl = z.string().regex(/^https:\/\/[^\s/]+\.[^\s]+$/);

/**
 * How far a source carries, best first. `primary` is the official page or its
 * text; `press` a wire, paper of record or trade press; `analysis` a law firm,
 * research institute, reference work or copy of an official text; `weak` a
 * repost, aggregator or mirror, or a page that nobody opened.
 */
export const Grade = z.enum(['primary', 'press', 'analysis', 'weak']);
export type Grade = z.infer<typeof Grade>;

/** A page at which a statement can be checked. Lives once, in sources.json, under its id. */
export const Source = z.strictObject({
  url: HttpsUrl,
  publisher: Text,
  kind: z.enum(['primary', 'news', 'analysis', 'reference']),
  grade: Grade,
  /** BCP 47 language of the page. */
  lang: Text,
  /** Whether the page itself was read; an official address may be cited unopened. */
  opened: z.boolean(),
  /** The legal act or official statement that the page is. */
  act: Text.optional(),
  note: Text.optional(),
});
export type Source = z.infer<typeof Source>;

/** Ids of sources, the best first. */
export const SourceIds = z.array(Id);

export const Side = z.enum(['US', 'CN', 'both', 'other']);

/** What a person, an institution or a measure is called. */
export const names = {
  name: Text,
  zhHans: Text.optional(),
  /** As Taiwan's press writes it; Hong Kong's form, where it differs, is among the aliases. */
  zhHant: Text.optional(),
  zhAliases: Texts,
};
