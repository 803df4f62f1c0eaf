/**
 * The words before a surname: honorifics ("Mr"), titles ("Vice Premier"), and
 * whether a title is one that a person has held.
 */

import type { IsoDay } from '../../model/days';
import type { LexiconOfficial } from '../../model/lexicon';
import { heldOn } from '../days/tenure';

/** What stands directly before a surname. */
export interface TitleBefore {
  /** Offset at which the title begins. */
  start: number;
  /** The title in lower case, without the honorific's full stop. */
  words: string;
  /** "Mr" and its kin say that a name follows, not whose. */
  honorific: boolean;
}

const HONORIFIC = /(?:^|[^\p{L}])((?:Mr|Mrs|Ms|Miss|Mme|Madam|Dr|Sir|MR|MRS|MS|DR)\.?) $/u;

const TITLE_NOUN =
  'Vice[- ][Pp]resident|President|Vice[- ][Pp]remier|Premier|Secretary[- ]General|General Secretary|' +
  'Secretary of (?:State|Commerce|the Treasury|Agriculture)|Secretary|Vice[- ][Mm]inister|Minister|Ambassador|Chairman|Chairwoman|Chairperson|Chair|Governor|Director[- ]General|Director|' +
  'Commissioner|Senator|Sen\\.|Congressman|Congresswoman|Representative|Rep\\.?|Speaker|Chief|' +
  'Spokesman|Spokeswoman|Spokesperson|spokesman|spokeswoman|spokesperson|Councill?or|Counsell?or|Czar|Tsar|Adviser|Advisor|Negotiator';
const TITLE_MODIFIER =
  'US|U\\.S\\.|American|Chinese|Treasury|Commerce|Foreign|Trade|Finance|Defen[cs]e|Agriculture|State|Homeland|Security|National|Economic|' +
  'Deputy|Under|Assistant|Vice|Executive|Prime|Party|Central Bank|Fed|Federal Reserve|House|Senate|EU|Industry|Acting|Chief|Council';
const TITLE = new RegExp(`(?:^|[^\\p{L}])((?:(?:${TITLE_MODIFIER})[ -])*(?:${TITLE_NOUN})) $`, 'u');
const TITLE_IN_CAPITALS = new RegExp(
  `(?:^|[^\\p{L}])((?:(?:${TITLE_MODIFIER.toUpperCase()})[ -])*(?:${TITLE_NOUN.toUpperCase()})) $`,
  'u',
);

/** The title or honorific that ends right before `start`, if any. */
export function titleBefore(text: string, start: number): TitleBefore | null {
  const left = text.slice(Math.max(0, start - 60), start);
  const honorific = HONORIFIC.exec(left)?.[1];
  if (honorific !== undefined) {
    return {
      start: start - 1 - honorific.length,
      words: honorific.replace('.', '').toLowerCase(),
      honorific: true,
    };
  }
  const title = (TITLE.exec(left) ?? TITLE_IN_CAPITALS.exec(left))?.[1];
  if (title === undefined) return null;
  return { start: start - 1 - title.length, words: title.toLowerCase(), honorific: false };
}

/** "Mrs"/"Ms" and "Mr" exclude; every other title says nothing of it. */
export type HeldWhen = 'then' | 'once' | 'never';

/** The part of an office's title that a spoken title must share. */
const KINDS: { spoken: RegExp; office: RegExp; not?: RegExp }[] = [
  { spoken: /vice[- ]president/, office: /vice[- ]president/i },
  { spoken: /president/, office: /president/i, not: /vice[- ]president/i },
  { spoken: /vice[- ]premier/, office: /vice[- ]premier/i },
  { spoken: /premier/, office: /premier/i, not: /vice[- ]premier/i },
  { spoken: /general secretary/, office: /general secretary/i },
  {
    spoken: /secretary[- ]general|director[- ]general/,
    office: /director-general|secretary-general/i,
  },
  { spoken: /secretary/, office: /secretary/i, not: /general secretary/i },
  { spoken: /minister/, office: /minister/i },
  { spoken: /ambassador/, office: /ambassador|trade representative|trade representation/i },
  { spoken: /senator|sen\./, office: /senat/i },
  { spoken: /congress/, office: /representative|house|congress/i },
  { spoken: /representative|rep\b/, office: /representative|house/i },
  { spoken: /speaker/, office: /speaker/i },
  { spoken: /party (?:chair|chief|secretary|leader)/, office: /general secretary of/i },
  { spoken: /chair/, office: /chair|general secretary of/i },
  { spoken: /governor/, office: /governor/i },
  { spoken: /commissioner/, office: /commissioner/i },
  { spoken: /director/, office: /director/i },
  { spoken: /spokes/, office: /spokes/i },
  { spoken: /councill?or/, office: /councill?or|chief executive/i },
  { spoken: /advis/, office: /advis|counsel/i },
  { spoken: /negotiator/, office: /negotiat/i },
];

/** Departments that a title may name; where it does, the office must be there. */
const DEPARTMENTS =
  /treasury|commerce|foreign|trade|finance|defen[cs]e|agriculture|state|homeland|energy|industry/;

function titleFits(words: string, office: { title: string; org: string }): boolean {
  const kind = KINDS.find((entry) => entry.spoken.test(words));
  if (!kind) return false;
  if (!kind.office.test(office.title) || kind.not?.test(office.title)) return false;
  const department = DEPARTMENTS.exec(words)?.[0];
  if (department === undefined) return true;
  return `${office.title} ${office.org}`.toLowerCase().includes(department.slice(0, 5));
}

/**
 * Whether the person held an office of that title on `day` (`then`), at some time
 * before it (`once`), or not at all. Without a day, an office ever held is `once`.
 */
export function heldTitle(official: LexiconOfficial, words: string, day: IsoDay | null): HeldWhen {
  const fitting = official.offices.filter((office) => titleFits(words, office));
  if (fitting.length === 0) return 'never';
  if (day === null) return 'once';
  if (fitting.some((office) => heldOn(office, day) !== 'no')) return 'then';
  return fitting.some((office) => office.from === null || office.from <= day) ? 'once' : 'never';
}
