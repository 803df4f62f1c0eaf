/**
 * Descriptions of tariffs in a passage, tied to the measures they mean.
 */
import type { IsoDay } from '../../model/days';
import type { LexiconMeasure, LexiconOfficial } from '../../model/lexicon';
import { addDays, heldOn } from '../days/tenure';
import { type TimeExpression, timeExpressionsIn } from '../days/time-expressions';
import type { Actor } from '../text/countries';
import type { Passage, Sentence } from '../text/passages';
import type { Finding } from '../text/spans';
import { isImposed } from './duty-owner';
import { type DutyPhrase, dutyPhrasesIn } from './duty-phrases';
import { chineseDutyPhrasesIn } from './duty-phrases-zh';
import type { DutyClues, MeasureAnswer } from './measure-clues';
import { isSumOfAll } from './measure-sums';
import { resolveMeasure } from './resolve-measure';

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
    mayBeAll:
      phrase.sideFrom !== 'ground' &&
      phrase.goods.length === 0 &&
      !phrase.isPart &&
      !MOOTED.test(passage.folded.slice(sentence.start, phrase.start)),
  };
  const told =
    resolveByEarlierDay(clues, phrase, passage, sentence, context) ??
    resolveMeasure(clues, context.measures, context.day);
  const before = passage.folded.slice(sentence.start, phrase.start);
  const isWish =
    phrase.isRateLast === true &&
    clues.ratesPct.length > 0 &&
    (told.answer === 'nothing' || WISHED.test(before));
  const answer = isWish
    ? resolveMeasure({ ...clues, ratesPct: [], raised: false }, context.measures, context.day)
    : (byOpeningDay(told, clues, phrase, passage, sentence, context) ?? told);
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

/** "Denied that he was weighing a cut of…": the rate behind the goods is nobody's. */
const WISHED =
  /\b(?:weigh(?:s|ed|ing)?|consider(?:s|ed|ing)?|mull(?:s|ed|ing)?|moot(?:s|ed|ing)?|float(?:s|ed|ing)?|deni(?:es|ed)|denying|rumou?rs?|speculat\w+|open to) (?:[\w'-]+ ){0,8}$/;

/** "Rumours of an American levy", "the idea of a tariff on China": one, and none that was laid. */
const MOOTED =
  /\b(?:rumou?rs?|speculation|talk|idea|notion|prospect|spect(?:re|er)|possibility|proposals?|plans?|calls?|fears?|threats?) (?:\w+ ){0,2}(?:of|about|for) (?:an?|another) $/;

/** No day that opens a sentence is wider than this: "last year" is when much happened. */
const OPENING_SPAN_DAYS = 31;

/**
 * "Last week, the administration imposed steep tariffs on Chinese goods": not all duties
 * of the side but the one of that time, where there is one.
 */
function byOpeningDay(
  told: MeasureAnswer,
  clues: DutyClues,
  phrase: DutyPhrase,
  passage: Passage,
  sentence: Sentence,
  { day, measures }: DescriptionContext,
): MeasureAnswer | null {
  const isOpen =
    told.answer === 'several' || phrase.recent || (told.answer === 'one' && isSumOfAll(told.id));
  if (!isOpen || told.answer === 'nothing' || clues.window !== null) return null;
  const folded = passage.folded.slice(sentence.start, sentence.end);
  if (!isImposed(folded.slice(0, phrase.start - sentence.start))) return null;
  const [opening] = timeExpressionsIn(folded, day);
  if (day === null || opening === undefined || opening.start > 3 || opening.from > day) return null;
  if (opening.to > addDays(opening.from, OPENING_SPAN_DAYS)) return null;
  const window = { from: opening.from, to: opening.to };
  const answer = resolveMeasure({ ...clues, mayBeAll: false, window }, measures, day);
  return answer.answer === 'one' ? answer : null;
}

/** How far from the article a day may lie that is perhaps not the measure's own. */
const NEAR_DAYS = 60;
/** How fresh an announcement is that names no day. */
const TODAYS_NEWS_DAYS = 2;
/** Days of something else than the duty: 以来, 之前, the day of a talk or a speech. */
const NO_DAY_OF_A_CHANGE =
  /^(?:以来|之前|以前|前|为止|止|会晤|会谈|通话|磋商)|^[^，。；]{0,14}(?:表示|称|说|指出|强调|回应|警告|认为|批评|受访|报道|报导)/;

/**
 * Chinese puts the day first: "2018年7月6日,美国对…加征25%关税", "自2月10日起,对…". A
 * day that fits no measure may be the speech's, if it is near; one of years ago is not.
 * `null` when no earlier day tells.
 */
function resolveByEarlierDay(
  clues: DutyClues,
  phrase: DutyPhrase,
  passage: Passage,
  sentence: Sentence,
  context: DescriptionContext,
): MeasureAnswer | null {
  if (phrase.announced === undefined) return null;
  const ended = endingNow(phrase, passage, sentence, context);
  if (ended !== null) return { answer: 'one', id: ended, confidence: 0.85 };
  const window = earlierDay(phrase, passage, sentence, context);
  if (window === null) return null;
  const answer = resolveMeasure({ ...clues, window }, context.measures, context.day);
  const isUmbrella = answer.answer === 'one' && isSumOfAll(answer.id);
  const isLongAgo = context.day === null || window.to < addDays(context.day, -NEAR_DAYS);
  if (answer.answer === 'nothing') return isLongAgo ? answer : null;
  // A day to come is that of a plan: what else changes by then is not meant.
  const isAhead = context.day !== null && window.from > context.day;
  if (answer.answer === 'several' && isAhead) return null;
  return isUmbrella && !isLongAgo ? null : answer;
}

/** 停止实施, 取消: before the duty that ends. */
const ENDS = /(?:停止|取消|终止)(?:实施|征收|执行)?(?:了)?(?:《[^》]{0,24})?(?:对于?)?$/;
/** How long before its end a duty is said to end, and how long after. */
const ENDING_DAYS = { before: 14, after: 14 };

/** The one duty of the side that ends about the article's day, where the words say that one does. */
function endingNow(
  phrase: DutyPhrase,
  passage: Passage,
  sentence: Sentence,
  { day, measures }: DescriptionContext,
): string | null {
  if (day === null || phrase.ratesPct.length > 0) return null;
  if (!ENDS.test(passage.folded.slice(sentence.start, phrase.start))) return null;
  const from = addDays(day, -ENDING_DAYS.after);
  const to = addDays(day, ENDING_DAYS.before);
  const ending = measures.filter(
    ({ side, steps, breadth }) =>
      side === phrase.side &&
      breadth !== 'total' &&
      steps.some(({ on, status }) => status === 'ended' && on >= from && on <= to),
  );
  const [only] = ending;
  return ending.length === 1 && only ? only.id : null;
}

function earlierDay(
  phrase: DutyPhrase,
  passage: Passage,
  sentence: Sentence,
  { day }: DescriptionContext,
): DutyClues['window'] {
  const folded = passage.folded.slice(sentence.start, sentence.end);
  const start = phrase.start - sentence.start;
  const before = timeExpressionsIn(folded, day).filter(
    (time) =>
      time.end <= start &&
      !/[；、]|关税(?!税则)|是否|恢复|如果/.test(folded.slice(time.end, start)) &&
      !NO_DAY_OF_A_CHANGE.test(folded.slice(time.end)),
  );
  const last = before.findLast((time) => time.exact) ?? before.at(-1);
  if (last) return { from: last.from, to: last.to };
  if (day === null || !phrase.announced) return null;
  return { from: addDays(day, -TODAYS_NEWS_DAYS), to: day };
}

/** 将自11月10日起施行: the day behind the words is the duty's own. */
const BEGINS_ZH = /^(?:起|生效|实施|正式|开始|零时|凌晨|上路|执行)/;
/** "…has stayed since November": the day is not that of a change. */
const LASTING = /\b(?:stay(?:ed|s)?|remain(?:ed|s)?|kept|been in (?:place|force))\b.*\bsince\b/;

/** "…, not those of 2018": the day is another duty's. */
const OF_ANOTHER =
  /\b(?:not|unlike|than|besides|alongside) (?:the |those |that |its )?(?:\w+ )?(?:of|from|in)? ?$/;

/** "…will take effect on Tuesday": the next one, which says nothing of what has changed. */
const AHEAD =
  /\b(?:will|would|set|due|about|expected|scheduled|going|to) (?:to )?(?:take effect|come into|go into|begin|start|kick in|be (?:imposed|raised|levied|charged))\b/;

const isLastWeek = ({ from, exact }: TimeExpression, day: IsoDay | null): boolean =>
  exact && day !== null && from < day && from > addDays(day, -7);

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
      (time.start >= end &&
        time.start - end <= 48 &&
        !LASTING.test(folded.slice(end, time.end)) &&
        !OF_ANOTHER.test(folded.slice(end, time.start)) &&
        (phrase.announced === undefined || BEGINS_ZH.test(folded.slice(time.end)))) ||
      (time.start >= start && time.end <= end),
  );
  if (near && AHEAD.test(folded.slice(end, near.start)) && isLastWeek(near, context.day))
    return null;
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
