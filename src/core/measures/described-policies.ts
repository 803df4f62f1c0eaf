/**
 * Policies and events that a sentence describes by words no name of theirs: "fees on
 * ships built in China", "put 28 Chinese firms on a blacklist".
 *
 * The dataset says which words, standing near each other in any order, tell which
 * (`descriptions`); this file finds them. Duties and export controls have
 * grammars of their own, since rates, goods and days tell them apart.
 */
import type { FuzzyDay, IsoDay } from '../../model/days';
import type { LexiconDescription } from '../../model/lexicon';
import { daysBetween, fuzzyBounds } from '../days/tenure';
import { timeExpressionsIn } from '../days/time-expressions';
import { namesOthers } from '../text/countries';
import type { Passage, Sentence } from '../text/passages';
import type { Finding } from '../text/spans';

/** One of the words or short phrases of a group, as it is looked for. */
interface Wording {
  /** Word by word; a word that ends in `*` may go on. */
  words: readonly string[];
  description: number;
  group: number;
}

/** The wordings by their first word, or by its first letters if it may go on. */
export type WordingIndex = ReadonlyMap<string, readonly Wording[]>;

/** First letters, and the sign that says so, under which a word that may go on is filed. */
const STEM_LENGTH = 3;
const stemOf = (word: string): string => `${word.slice(0, STEM_LENGTH)}*`;
const CONFIDENCE = 0.8;
/** A month dates an event, a year does not. */
const LONGEST_SPAN_DAYS = 31;
const WORD = /[\p{Script=Latin}\p{N}$%][\p{Script=Latin}\p{N}$%.'-]*/gu;

/** What no description runs across. */
const CLAUSE_END =
  /[;:]|,(?!\d)|\b(?:when|while|after|before|because|if|but|although|though|whether|who|where)\b|\band (?:he|she|they|it|we|i)\b/;

/** What the two quarrel about, whom one forbids trade with, and where they meet: no party to their measures. */
const NO_PARTY =
  /\b(?:taiwan|north korean?|iran(?:ian)?|russian?)\b|\b(?:in|near|at) (?:[\w']{3,12}(?: [\w']{3,12})?, )?(?:the )?(?:south korean?|korea|japan|malaysia|switzerland|swiss|britain|british|france|london)\b/g;

interface Word {
  text: string;
  start: number;
  end: number;
}

/** The first and last word of a hit. */
export type Stretch = readonly [first: number, last: number];

/** Files the wordings of all descriptions for looking them up word by word. */
export function indexWordings(descriptions: readonly LexiconDescription[]): WordingIndex {
  const index = new Map<string, Wording[]>();
  descriptions.forEach(({ groups }, description) => {
    groups.forEach((wordings, group) => {
      for (const wording of wordings.split('|')) {
        const words = wording.replaceAll("'s", '').split(' ');
        const [first = ''] = words;
        const key = first.endsWith('*') ? stemOf(first.slice(0, -1)) : first;
        const filed = index.get(key);
        if (filed) filed.push({ words, description, group });
        else index.set(key, [{ words, description, group }]);
      }
    });
  });
  return index;
}

/**
 * The policies that the sentence describes, on the article's day; where the very
 * same words fit two, both as candidates. A sentence on other countries is left
 * alone unless the description itself speaks of them.
 */
export function describedPoliciesIn(
  passage: Passage,
  sentence: Sentence,
  descriptions: readonly LexiconDescription[],
  index: WordingIndex,
  day: IsoDay | null,
  named: readonly Finding[],
): Finding[] {
  const folded = passage.folded.slice(sentence.start, sentence.end);
  const words = wordsOf(folded);
  const isTaken = (from: Word | undefined, to: Word | undefined) =>
    named.some(
      ({ start, end }) =>
        start < sentence.start + (to?.end ?? 0) && sentence.start + (from?.start ?? 0) < end,
    );
  const others = namesOthers(folded) && namesOthers(folded.replaceAll(NO_PARTY, ' '));
  const found: Told[] = [];
  const isAlive = ({ on, since, until }: LexiconDescription) =>
    day === null ||
    (day >= since && day <= until) ||
    (on !== '' && on < day && isDated(on, folded, day));
  const isOneClause = ([from, to]: Stretch) =>
    !CLAUSE_END.test(folded.slice(words[from]?.start, words[to]?.end)) &&
    !isTaken(words[from], words[to]);
  const isFree = ([from, to]: Stretch) => !isTaken(words[from], words[to]);
  for (const [number, groups] of hitsIn(words, index, isFree)) {
    const description = descriptions[number];
    if (!description || groups.length < description.groups.length) continue;
    if (others && !description.abroad) continue;
    if (isRuledOut(description, folded) || !isAlive(description)) continue;
    const stretch = narrowest(groups, description, isOneClause);
    const first = words[stretch?.[0] ?? -1];
    const last = words[stretch?.[1] ?? -1];
    if (!first || !last) continue;
    found.push({
      start: sentence.start + first.start,
      end: sentence.start + last.end,
      id: description.id,
      isEvent: description.on !== '',
      groups: description.groups.length,
    });
  }
  return choose(found);
}

/** Whether a word stands in the sentence beside which the description means another thing. */
function isRuledOut({ unless }: LexiconDescription, folded: string): boolean {
  return unless !== '' && new RegExp(`\\b(?:${unless.replaceAll('.', '\\.')})\\b`).test(folded);
}

/** Whether the sentence names the time of the event: "in May 2019". */
function isDated(on: FuzzyDay, folded: string, day: IsoDay): boolean {
  const { earliest, latest } = fuzzyBounds(on);
  return timeExpressionsIn(folded, day).some(
    ({ from, to }) =>
      from <= latest && to >= earliest && daysBetween(from, to) <= LONGEST_SPAN_DAYS,
  );
}

export interface Told {
  start: number;
  end: number;
  id: string;
  isEvent: boolean;
  /** How many groups of words told it. */
  groups: number;
}

function wordsOf(folded: string): Word[] {
  return [...folded.matchAll(WORD)].map((match) => {
    const before = /^us(?=\$)/.exec(match[0])?.[0].length ?? 0;
    const text = match[0].slice(before).replace(/(?:'s|[.'-])+$/, '');
    return { text, start: match.index, end: match.index + before + text.length };
  });
}

/** Per description, per group, where its wordings stand; a group without a hit has no entry. */
function hitsIn(
  words: readonly Word[],
  index: WordingIndex,
  isFree: (stretch: Stretch) => boolean,
): Map<number, Stretch[][]> {
  const hits = new Map<number, Stretch[][]>();
  words.forEach(({ text }, at) => {
    const filed = [...(index.get(text) ?? []), ...(index.get(stemOf(text)) ?? [])];
    for (const wording of filed) {
      if (!wording.words.every((word, step) => fits(word, words[at + step]?.text))) continue;
      if (!isFree([at, at + wording.words.length - 1])) continue;
      const groups = hits.get(wording.description) ?? [];
      hits.set(wording.description, groups);
      const group = groups[wording.group] ?? [];
      groups[wording.group] = group;
      group.push([at, at + wording.words.length - 1]);
    }
  });
  return hits;
}

function fits(wording: string, word: string | undefined): boolean {
  if (word === undefined) return false;
  return wording.endsWith('*') ? word.startsWith(wording.slice(0, -1)) : word === wording;
}

/** The shortest stretch with a hit of every group, no word used twice; `null` if too long. */
export function narrowest(
  groups: readonly (readonly Stretch[] | undefined)[],
  { within, groups: wanted }: LexiconDescription,
  isOneClause: (stretch: Stretch) => boolean,
): Stretch | null {
  let best: Stretch | null = null;
  for (const anchor of groups[0] ?? []) {
    let stretch: Stretch | null = anchor;
    const used: Stretch[] = [anchor];
    for (let group = 1; group < wanted.length && stretch !== null; group++) {
      const nearest = nearestTo(stretch, groups[group] ?? [], used);
      if (nearest) used.push(nearest);
      stretch = nearest
        ? [Math.min(stretch[0], nearest[0]), Math.max(stretch[1], nearest[1])]
        : null;
    }
    if (stretch && stretch[1] - stretch[0] < within && isOneClause(stretch)) {
      const isShorter = best === null || stretch[1] - stretch[0] < best[1] - best[0];
      if (isShorter) best = stretch;
    }
  }
  return best;
}

function nearestTo(
  stretch: Stretch,
  hits: readonly Stretch[],
  used: readonly Stretch[],
): Stretch | undefined {
  const distance = (hit: Stretch) => Math.max(0, stretch[0] - hit[1], hit[0] - stretch[1]);
  return hits
    .filter((hit) => used.every((other) => hit[1] < other[0] || hit[0] > other[1]))
    .sort((a, b) => distance(a) - distance(b))[0];
}

/** Of descriptions that overlap, the one told by more groups, or by fewer words. */
export function choose(found: readonly Told[]): Finding[] {
  const kept: (Told & { ids: Set<string> })[] = [];
  const byWorth = [...found].sort(
    (a, b) => b.groups - a.groups || a.end - a.start - b.end + b.start,
  );
  for (const told of byWorth) {
    const other = kept.find((one) => told.start < one.end && one.start < told.end);
    if (!other) kept.push({ ...told, ids: new Set([told.id]) });
    else if (other.start === told.start && other.end === told.end) other.ids.add(told.id);
  }
  return kept.flatMap(({ start, end, ids: meant, isEvent }): Finding[] => {
    const ids = [...meant];
    const base = {
      start,
      end,
      kind: isEvent ? 'event' : 'policy',
      via: 'description',
      confidence: CONFIDENCE,
    } as const;
    const [only] = ids;
    if (ids.length === 1 && only !== undefined) return [{ ...base, id: only }];
    return ids.length <= 3 ? [{ ...base, id: null, candidates: ids }] : [];
  });
}
