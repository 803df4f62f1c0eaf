/**
 * Descriptions of tariffs in a passage, tied to the measures they mean.
 */
import type { IsoDay } from '../model/days';
import type { LexiconMeasure, LexiconOfficial } from '../model/lexicon';
import type { Actor } from './countries';
import { type DutyPhrase, dutyPhrasesIn } from './duty-phrases';
import { chineseDutyPhrasesIn } from './duty-phrases-zh';
import type { Passage, Sentence } from './passages';
import { type DutyClues, resolveMeasure } from './resolve-measure';
import type { Finding } from './spans';
import { heldOn } from './tenure';
import { timeExpressionsIn } from './time-expressions';

export interface DescriptionContext {
  measures: readonly LexiconMeasure[];
  officials: ReadonlyMap<string, LexiconOfficial>;
  /** People found in the passage. */
  people: readonly Finding[];
  day: IsoDay | null;
  /** The article is about the two countries. */
  onTopic: boolean;
  drop(span: { start: number; end: number }, reason: string): void;
}

/** Duties that the passage describes, resolved; what cannot be resolved is dropped. */
export function descriptionsIn(passage: Passage, context: DescriptionContext): Finding[] {
  const findings: Finding[] = [];
  for (const sentence of passage.sentences) {
    const phrases = [
      ...dutyPhrasesIn(passage, sentence, actorsAmong(context, sentence), context.onTopic),
      ...chineseDutyPhrasesIn(passage.folded, sentence),
    ];
    for (const phrase of phrases) {
      const finding = resolve(phrase, passage, sentence, context);
      if (finding) findings.push(finding);
    }
  }
  return findings;
}

/** The officials named in the sentence, as actors for their side. */
function actorsAmong(context: DescriptionContext, sentence: Sentence): Actor[] {
  return context.people.flatMap((person) => {
    const side = person.id === null ? undefined : context.officials.get(person.id)?.side;
    const within = person.start >= sentence.start && person.end <= sentence.end;
    if (!within || side === undefined || side === 'other') return [];
    return [{ party: side, at: person.start - sentence.start }];
  });
}

function resolve(
  phrase: DutyPhrase,
  passage: Passage,
  sentence: Sentence,
  context: DescriptionContext,
): Finding | null {
  const clues: DutyClues = {
    ...phrase,
    window: windowOf(phrase, passage, sentence, context),
    tookEffect:
      /\b(?:took|take|takes|taking|came|come|went|go) (?:effect|into (?:effect|force))|\b(?:kicked in|began|started)\b/.test(
        passage.folded.slice(phrase.end, phrase.end + 60),
      ),
    mayBeAll: phrase.sideFrom !== 'ground' && phrase.goods.length === 0,
  };
  const answer = resolveMeasure(clues, context.measures, context.day);
  const base = {
    start: phrase.start,
    end: phrase.end,
    kind: 'policy',
    via: 'description',
  } as const;
  switch (answer.answer) {
    case 'one':
      return { ...base, id: answer.id, confidence: answer.confidence };
    case 'several':
      return { ...base, id: null, candidates: answer.ids, confidence: answer.confidence };
    case 'nothing':
      context.drop(phrase, answer.reason);
      return null;
  }
}

/** "…has stayed since November": the day is not that of a change. */
const LASTING = /\b(?:stay(?:ed|s)?|remain(?:ed|s)?|kept|been in (?:place|force))\b.*\bsince\b/;

/**
 * The days that the sentence ties to the duty: a time expression close to it, or
 * the years in office of a past official who acts in the sentence.
 */
function windowOf(
  phrase: DutyPhrase,
  passage: Passage,
  sentence: Sentence,
  context: DescriptionContext,
): { from: IsoDay; to: IsoDay } | null {
  const folded = passage.folded.slice(sentence.start, sentence.end);
  const start = phrase.start - sentence.start;
  const end = phrase.end - sentence.start;
  const near = timeExpressionsIn(folded, context.day).find(
    (time) =>
      (time.start >= end && time.start - end <= 48 && !LASTING.test(folded.slice(end, time.end))) ||
      (time.start >= start && time.end <= end),
  );
  if (near && (context.day === null || near.from <= context.day)) {
    return { from: near.from, to: near.to };
  }
  return tenureOfPastActor(phrase, sentence, context);
}

function tenureOfPastActor(
  phrase: DutyPhrase,
  sentence: Sentence,
  context: DescriptionContext,
): { from: IsoDay; to: IsoDay } | null {
  const { day } = context;
  if (day === null) return null;
  for (const person of context.people) {
    const inSentence = person.start >= sentence.start && person.end <= phrase.start;
    const official = person.id === null ? undefined : context.officials.get(person.id);
    if (!inSentence || !official || official.side !== phrase.side) continue;
    const current = official.offices.some((office) => heldOn(office, day) !== 'no');
    const last = official.offices.filter((office) => office.to !== null && office.to < day).at(-1);
    if (!current && last?.from && last.to) {
      return { from: last.from.padEnd(10, '-01').slice(0, 10), to: last.to };
    }
  }
  return null;
}
