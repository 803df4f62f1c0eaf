/**
 * What a sentence says about the events that its nouns may stand for, gathered once
 * for the questions who, when, where and which.
 */
import type { IsoDay } from '../../model/days';
import type { LexiconEvent, LexiconOfficial } from '../../model/lexicon';
import type { TimeExpression } from '../days/time-expressions';
import type { EventNoun } from './event-nouns';

/** An official found in the passage, in offsets into it. */
export interface PersonHere {
  id: string;
  start: number;
  end: number;
}

export interface EventContext {
  events: readonly LexiconEvent[];
  officials: ReadonlyMap<string, LexiconOfficial>;
  day: IsoDay | null;
  people: readonly PersonHere[];
  /** Whether the surname, in lower case, is that of an official of the two. */
  isOfOurs(family: string): boolean;
  /** The article, or this passage of it, is about the two countries. */
  onTopic: boolean;
}

/** The heads of both states without their names. */
export const BOTH_PRESIDENTS =
  /\b(?:two|both|american and chinese|the|their|us and chinese) (?:presidents|leaders|heads of state)\b|\b(?:presidents|leaders)'|两国元首|中美元首|(?:川习|习川|特习|习特|拜习|习拜)(?!惯)/;

export const TWO =
  /\b(?:they|both|the two|two (?:men|sides|leaders|countries)|counterparts?|delegations|negotiators|teams|each other|one another)\b|两人|二人|双方|两国/;

/** How far from the noun a day or a place may stand and still belong to it. */
export const REACH = 90;

/** How long before it talks are spoken of as settled. */
export const AHEAD_DAYS = 21;

/** How long before it a meeting of the people named is the one that is meant, if told as ahead. */
export const UPCOMING_DAYS = 14;
/** The same where nothing says that it lies ahead. */
export const EVE_DAYS = 2;
/** A meeting of the two presidents is spoken of longer, longest by its own name. */
export const SUMMIT_AHEAD_DAYS = { described: 10, named: 21 };

/** The record that a noun means, and how certain that is. */
export interface Meant {
  id: string;
  kind: 'event' | 'policy';
  confidence: number;
}

/** What the witnesses must weigh together. */
export const ENOUGH = 3;

/** How long after it an event is recalled by its place, or by who met. */
export const RECALLED_DAYS = 60;
/** How long after it a place alone, with neither side named, still means the event. */
export const NEWS_DAYS = 21;

/** What a sentence says about the events that its nouns may stand for. */
export interface Scene {
  text: string;
  folded: string;
  start: number;
  people: ReadonlySet<string>;
  times: readonly TimeExpression[];
  /** All words of the sentence that may stand for an event. */
  nouns: readonly EventNoun[];
  day: IsoDay;
  context: EventContext;
  /** The sentence or the article says that it is about the two. */
  namesBoth: boolean;
}
