/**
 * What a passage describes without naming it: duties, export controls, talks.
 */

import { type EventPhrase, eventPhrasesIn } from './events/event-phrases';
import { rulingPhrasesIn } from './events/ruling-phrases';
import { controlPhrasesIn } from './measures/control-phrases';
import { describedPoliciesIn } from './measures/described-policies';
import { chinesePoliciesIn } from './measures/described-policies-zh';
import { descriptionsIn } from './measures/descriptions';
import { isSumOfAll } from './measures/measure-sums';
import type { ReadingContext } from './reading-context';
import type { Passage } from './text/passages';
import { type Finding, overlaps } from './text/spans';
import { isHan } from './text/words';

/** Tariffs described. A name beats a description of the same words. */
export function dutiesIn(
  passage: Passage,
  people: readonly Finding[],
  aliases: readonly Finding[],
  context: ReadingContext,
): Finding[] {
  const { measures } = context.detector.lexicon;
  return descriptionsIn(passage, {
    measures,
    officials: context.detector.officials,
    people,
    day: context.day,
    onTopic: context.topic.aboutTopic,
    drop: (span, reason) => context.drop(passage, span, reason),
  }).filter((finding) => {
    const named = aliases.find((alias) => overlaps(alias, finding));
    // Chinese ends with what is meant: 对华产品加征的|301关税.
    const isHead = named?.end === finding.end && isHan(passage.folded.charCodeAt(finding.end - 1));
    const mayBeInside = (id: string, whole: string | null): boolean =>
      isSumOfAll(id) ||
      isStatute(id) ||
      (!isHead && measures.some((part) => part.id === id && part.partOf === whole));
    // A name beats a description of the same words, unless both say the same, or the
    // name is that of all duties together, or of the statute that they are laid under,
    // or of a part of them, and the words around it tell which.
    const isWider = named !== undefined && named.start >= finding.start && named.end <= finding.end;
    return (
      named === undefined ||
      named.id === finding.id ||
      (isWider && named.id !== null && mayBeInside(named.id, finding.id))
    );
  });
}

/** Export controls described by their goods. */
export function controlsIn(
  passage: Passage,
  aliases: readonly Finding[],
  context: ReadingContext,
): Finding[] {
  if (!context.topic.mentionsChina) return [];
  const { controls } = context.detector.lexicon;
  return passage.sentences
    .flatMap((sentence) =>
      controlPhrasesIn(passage, sentence, controls, context.day, context.topic.aboutTopic),
    )
    .map(({ ids, ...span }): Finding => {
      const isThatChip = THE_CHIP.test(passage.folded.slice(span.start, span.end));
      const model = isThatChip ? chipNamed(context) : null;
      const [first] = ids;
      const base = { ...span, kind: 'policy', via: 'description' } as const;
      if (model !== null) return { ...base, id: model };
      if (ids.length === 1 && first !== undefined) return { ...base, id: first };
      return { ...base, id: null, candidates: ids };
    })
    .filter((finding) => {
      const named = aliases.find((alias) => overlaps(alias, finding));
      return named === undefined || named.id === finding.id;
    });
}

/** "Restricted sales of the chip": the model that the article speaks of. */
const THE_CHIP = /\b(?:the|that|this) chip$|\b(?:the|that|this) chip to\b/;

/** The control on one model that the article names, if it names no other. */
function chipNamed({ detector, established }: ReadingContext): string | null {
  const named = detector.lexicon.controls.filter(
    ({ id, model }) => model !== '' && established.has(id),
  );
  const [only] = named;
  return named.length === 1 && only ? only.id : null;
}

/**
 * Policies told by words that go together. What is named, or told by a grammar of
 * its own, comes before.
 */
export function policiesIn(
  passage: Passage,
  others: readonly Finding[],
  context: ReadingContext,
): Finding[] {
  const { lexicon, wordings } = context.detector;
  if (!context.topic.mentionsChina) return [];
  const named = others.filter((other) => !isLaw(other));
  return passage.sentences
    .flatMap((sentence) => [
      ...describedPoliciesIn(passage, sentence, lexicon.descriptions, wordings, context.day, named),
      ...chinesePoliciesIn(passage, sentence, lexicon.descriptions, context.day),
    ])
    .map((finding) => besideNames(withItsLaw(finding, others), others))
    .filter(
      (finding) =>
        !others.some(
          (other) =>
            overlaps(other, finding) && (other.id === finding.id || !isLawIn(other, finding)),
        ),
    );
}

/** 最高法院否决|特朗普|全球关税: the longest of the parts that the names inside leave. */
function besideNames(finding: Finding, others: readonly Finding[]): Finding {
  const names = others
    .filter(
      ({ kind, start, end }) => kind === 'official' && start > finding.start && end < finding.end,
    )
    .sort((a, b) => a.start - b.start);
  const starts = [finding.start, ...names.map(({ end }) => end)];
  const parts = starts.map((start, i) => ({ start, end: names[i]?.start ?? finding.end }));
  const [longest] = parts.sort((a, b) => b.end - b.start - a.end + a.start);
  return { ...finding, ...longest };
}

const isStatute = (id: string): boolean => id.endsWith('-law');

/**
 * What a longer description may hold: the statute that an investigation is named by
 * (造船业301调查), its ground (产能过剩301调查), the quarrel that a truce is of
 * (贸易战休兵), the duties that goods are spared from (豁免400项商品的301关税), the list
 * that a rule widens, the chip that the other side keeps out (禁止H200进入中国).
 */
const isLaw = (finding: Finding) =>
  (finding.id !== null && isStatute(finding.id)) ||
  finding.id === 'trade-war' ||
  finding.id === 'us-entity-list' ||
  finding.id === 'us-h200-rule' ||
  finding.id === 'overcapacity' ||
  finding.id === 'us-section-301-tariffs';

function isLawIn(other: Finding, finding: Finding): boolean {
  const isInside = other.start >= finding.start && other.end <= finding.end;
  return isLaw(other) && other.id !== finding.id && isInside;
}

/** The finding with the whole of a statute's name that it ends or begins in. */
function withItsLaw(finding: Finding, others: readonly Finding[]): Finding {
  const laws = others.filter((other) => isLaw(other) && overlaps(other, finding));
  const start = Math.min(finding.start, ...laws.map((law) => law.start));
  return { ...finding, start, end: Math.max(finding.end, ...laws.map((law) => law.end)) };
}

/** Rulings told by the court, its verb and the matter. */
export function rulingsIn(
  passage: Passage,
  others: readonly Finding[],
  context: ReadingContext,
): Finding[] {
  if (!context.topic.mentionsChina) return [];
  const { rulings } = context.detector.lexicon;
  return passage.sentences
    .flatMap((sentence) => rulingPhrasesIn(passage, sentence, rulings, context.day))
    .filter((phrase) => !others.some((other) => holds(other, phrase)))
    .map((phrase) => ({ ...phrase, kind: 'event', via: 'event-description', confidence: 0.82 }));
}

/** Talks and deals described by day, place and people. */
export function* eventsIn(
  passage: Passage,
  people: readonly Finding[],
  descriptions: readonly Finding[],
  context: ReadingContext,
): Generator<void, Finding[], void> {
  const here = people.flatMap(({ id, start, end }) => (id === null ? [] : [{ id, start, end }]));
  const isOfOurs = (family: string) =>
    context.people.byFamily.get(family)?.some(({ side }) => side !== 'other') ?? false;
  const onTopic = context.topic.aboutTopic || context.topic.passages.has(passage.index);
  const phrases: EventPhrase[] = [];
  for (const sentence of passage.sentences) {
    phrases.push(
      ...eventPhrasesIn(passage, sentence, {
        events: context.detector.lexicon.events,
        officials: context.detector.officials,
        day: context.day,
        people: here,
        isOfOurs,
        onTopic,
      }),
    );
    yield;
  }
  return phrases
    .filter((phrase) => !descriptions.some((other) => holds(other, phrase)))
    .map((phrase) => ({ ...phrase, via: 'event-description' }) as const);
}

/** Whether the one leaves no room for the other; a longer phrase around a name stays. */
function holds(finding: Finding, phrase: { start: number; end: number; id: string }): boolean {
  const length = (span: { start: number; end: number }) => span.end - span.start;
  const says = finding.id === phrase.id || length(finding) >= length(phrase);
  return overlaps(finding, phrase) && says;
}
