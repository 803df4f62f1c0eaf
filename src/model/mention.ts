/**
 * What the detector says of a page: which words refer to which entity.
 *
 * A mention is a stretch of text; an entity is a record of the dataset. The two
 * are kept apart because one stretch may fit several entities ("the new tariffs"
 * on a day with two of them), and then we say so instead of guessing.
 */

/** The four kinds of record that words can refer to. */
export type EntityKind = 'official' | 'policy' | 'event' | 'institution';

/** How the words were tied to the entity; shown to readers under "Why marked". */
export type MentionVia =
  /** a name that is safe anywhere: "Scott Bessent", "何立峰" */
  | 'full-name'
  /** a title or honorific and a surname: "Secretary Yellen", "Mr He" */
  | 'title-and-surname'
  /** a surname alone, once the person is introduced on the page */
  | 'surname'
  /** an office without a name: "the US Treasury secretary" */
  | 'office'
  /** a name of a policy, institution or event: "Section 301 tariffs", "芬太尼关税" */
  | 'alias'
  /** a measure described by actor, goods, rate or time */
  | 'description'
  /** a noun alone for a policy that the article has introduced: "the ban" */
  | 'repeated'
  /** talks or summits described by people, place and date */
  | 'event-description';

/** A stretch of text that refers to an entity. */
export interface Mention {
  /** First UTF-16 code unit of the words, counted from the start of the text. */
  start: number;
  /** One past the last UTF-16 code unit. */
  end: number;
  /** The words themselves (the surface form), exactly as the text has them. */
  text: string;
  kind: EntityKind;
  /** The entity's record id, or `null` when several are possible. */
  id: string | null;
  /** Two or three record ids, present only when `id` is `null`. */
  candidates?: string[];
  via: MentionVia;
  /** Chance that the link is right, from 0 to 1. */
  confidence: number;
}

/** Prefix of everything of ours that a page can see: element, highlight names. */
export const PREFIX = 'annotariff';
