/**
 * The one door to detection: an article in, its mentions out.
 *
 * Two passes. The first learns who is introduced anywhere on the page, because a
 * headline says "Bessent" before the text says who that is. The second resolves
 * every candidate with that knowledge, the article's day and the topic in view.
 * Both go passage by passage and can pause between any two, so that a long page
 * never freezes.
 */
import type { IsoDay } from '../model/days';
import type { FormUse, Lexicon, LexiconOfficial, LexiconPolicy } from '../model/lexicon';
import type { Mention } from '../model/mention';
import { aliasObjection } from './alias-context';
import { judgeChineseName } from './chinese-names';
import { titledChineseNames } from './chinese-titles';
import { controlPhrasesIn } from './control-phrases';
import { descriptionsIn } from './descriptions';
import { eventPhrasesIn } from './event-phrases';
import { Introductions } from './introductions';
import { type Hit, type Matcher, matchAll, type PackedMatcher, unpackMatcher } from './matcher';
import { normalise } from './normalise';
import { holderMeant } from './office-phrases';
import type { Block, Passage, Sentence } from './passages';
import { sentenceAt } from './passages';
import {
  goesOn,
  isPrivatePerson,
  otherGivenName,
  type PeopleContext,
  resolveSurname,
  titledBearers,
} from './people';
import { placed, ReadingMemory, type Remembered } from './reading-memory';
import { type Dropped, type Finding, overlaps, withoutOverlaps } from './spans';
import { addDays, fuzzyBounds } from './tenure';
import { type Topic, topicOf } from './topic';
import { isAllCaps, isHan } from './words';

/** An article as the reader of a page or file delivers it. */
export interface Article {
  text: string;
  blocks: readonly Block[];
  /** The calendar day printed on the page, or `null`. */
  day: IsoDay | null;
}

export interface ReadOptions {
  /** Mark only where the topic is ours; `false` reads every passage. */
  gated: boolean;
}

export interface Reading {
  /** All mentions, in reading order, none overlapping another. */
  mentions: Mention[];
  topic: Topic;
  /** What was considered and dropped, with the reason. */
  dropped: Dropped[];
}

/** Below this nothing is marked: a wrong card is worse than none. */
const CONFIDENCE_THRESHOLD = 0.7;

/** Looking whether a passage is new, or speaks of China, takes little: many make a step. */
const PASSAGES_A_STEP = 8;

/** How long a thing with a shared name is the one that is meant. */
const CURRENT_DAYS = 550;

/** The lexicon in the form that detection reads: look-ups and the automaton. */
export interface Detector {
  lexicon: Lexicon;
  matcher: Matcher;
  officials: ReadonlyMap<string, LexiconOfficial>;
  byFamily: ReadonlyMap<string, LexiconOfficial[]>;
  policies: ReadonlyMap<string, LexiconPolicy>;
}

/** Prepares a lexicon for reading; done once a page. */
export function createDetector(lexicon: Lexicon, packed: PackedMatcher): Detector {
  const byFamily = new Map<string, LexiconOfficial[]>();
  for (const official of lexicon.officials) {
    const family = official.family.toLowerCase();
    byFamily.set(family, [...(byFamily.get(family) ?? []), official]);
  }
  return {
    lexicon,
    matcher: unpackMatcher(
      packed,
      lexicon.forms.map(({ form }) => normalise(form).folded),
    ),
    officials: new Map(lexicon.officials.map((official) => [official.id, official])),
    byFamily,
    policies: new Map(lexicon.policies.map((policy) => [policy.id, policy])),
  };
}

/** Reads an article to the end. */
export function findMentions(detector: Detector, article: Article, options: ReadOptions): Reading {
  const steps = readInSteps(detector, article, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

interface Candidate {
  hit: Hit;
  use: FormUse;
  form: string;
}

/** What a page's annotator keeps between two readings of the same page. */
export type PageMemory = ReadingMemory<Candidate>;

/**
 * Reads an article passage by passage; the caller may pause at each `yield`. With a
 * `memory` of earlier readings only new passages are looked at; `dropped` then lacks
 * what was dropped before.
 */
export function* readInSteps(
  detector: Detector,
  article: Article,
  options: ReadOptions,
  memory: PageMemory = new ReadingMemory(),
): Generator<void, Reading, void> {
  const { text, day } = article;
  const passages: Passage[] = [];
  const known: Remembered<Candidate>[] = [];
  memory.begin(day);
  for (const block of article.blocks) {
    const remembered = memory.recall(text, block);
    known.push(remembered);
    passages.push(placed(remembered.alone, passages.length, block.start));
    if (passages.length % PASSAGES_A_STEP === 0) yield;
  }
  memory.end();
  const topic = topicOf(
    passages,
    known.map((remembered) => remembered.signals),
  );
  const read = passages.filter(
    (passage) => !options.gated || topic.aboutTopic || topic.passages.has(passage.index),
  );
  const dropped: Dropped[] = [];
  if (read.length === 0) return { mentions: [], topic, dropped };

  const introductions = new Introductions();
  for (const [index, remembered] of known.entries()) {
    remembered.candidates ??= candidatesIn(detector, remembered.alone);
    if (remembered.introductions === undefined) {
      remembered.introductions = new Introductions();
      introduce(detector, remembered.alone, remembered.candidates, remembered.introductions, day);
    }
    introductions.absorb(remembered.introductions, index);
    yield;
  }

  const reader = new PassageReader(detector, day, topic, introductions, dropped);
  for (const passage of read) {
    reader.establish(passage, known[passage.index]?.candidates ?? []);
    yield;
  }
  const mentions: Mention[] = [];
  const context = reader.context();
  for (const passage of read) {
    const remembered = known[passage.index];
    if (remembered === undefined) continue;
    const own = `${topic.passages.has(passage.index)} ${context}`;
    if (remembered.findings?.context !== own) {
      const found = reader.read(passage, remembered.candidates ?? []);
      remembered.findings = { context: own, found };
    }
    for (const finding of remembered.findings.found) {
      mentions.push(toMention(text, passage, finding));
    }
    yield;
  }
  return { mentions, topic, dropped };
}

function candidatesIn(detector: Detector, passage: Passage): Candidate[] {
  return matchAll(detector.matcher, passage.folded).flatMap((hit) => {
    const entry = detector.lexicon.forms[hit.form];
    return entry ? entry.uses.map((use) => ({ hit, use, form: entry.form })) : [];
  });
}

/** Whether the words bear the capitals that a Latin name has, or are all capitals. */
function isWrittenAsName(words: string, form: string): boolean {
  if (isHan(form.charCodeAt(0)) || words === form || isAllCaps(words)) return true;
  // "LI Chenggang": Chinese papers set the surname in capitals.
  const parts = form.split(' ');
  const written = words.split(' ');
  return (
    parts.length === written.length &&
    parts.every((part, index) => {
      const word = written[index] ?? '';
      return word === part || (isAllCaps(word) && word.toLowerCase() === part.toLowerCase());
    })
  );
}

function introduce(
  detector: Detector,
  passage: Passage,
  candidates: readonly Candidate[],
  introductions: Introductions,
  day: IsoDay | null,
): void {
  for (const { hit, use, form } of candidates) {
    const words = passage.text.slice(hit.start, hit.end);
    if (
      use.use === 'name' &&
      isWrittenAsName(words, form) &&
      !isPrivatePerson(passage, hit.start, hit.end)
    ) {
      const official = detector.officials.get(use.id);
      const chinese = isHan(form.charCodeAt(0));
      if (
        official &&
        (!chinese ||
          judgeChineseName(passage.folded, hit.start, hit.end, false, official.side !== 'CN')
            .isName)
      ) {
        introductions.introduce(official);
      }
    }
    if (use.use === 'surname' && words.charAt(0) !== words.charAt(0).toLowerCase()) {
      const bearers = detector.byFamily.get(use.family.toLowerCase()) ?? [];
      const surname = { passage, start: hit.start, end: hit.end, family: use.family };
      if (otherGivenName(surname, bearers) !== null) {
        introductions.addNamesake(use.family, { passage: passage.index, start: hit.start });
      }
      const titled = titledBearers(surname, bearers, day);
      if (titled.length === 1 && titled[0]) introductions.introduce(titled[0]);
    }
  }
}

/** Reads single passages with what the first pass has learnt. */
class PassageReader {
  readonly #detector: Detector;
  readonly #day: IsoDay | null;
  readonly #topic: Topic;
  readonly #people: PeopleContext;
  readonly #dropped: Dropped[];
  /** Policies that some passage names where the words around leave no doubt. */
  readonly #established = new Set<string>();

  constructor(
    detector: Detector,
    day: IsoDay | null,
    topic: Topic,
    introductions: Introductions,
    dropped: Dropped[],
  ) {
    this.#detector = detector;
    this.#day = day;
    this.#topic = topic;
    this.#dropped = dropped;
    this.#people = {
      officials: detector.officials,
      byFamily: detector.byFamily,
      introductions,
      day,
      drop: (item) => dropped.push(item),
    };
  }

  /** Notes which policies are named beyond doubt, before any passage is read. */
  establish(passage: Passage, candidates: readonly Candidate[]): void {
    for (const finding of this.#aliases(passage, candidates)) {
      if (finding.id !== null) this.#established.add(finding.id);
    }
    this.#dropped.length = 0;
  }

  /** All on which the meaning of a passage depends, beside its own words. */
  context(): string {
    const { aboutTopic, mentionsChina } = this.#topic;
    const established = [...this.#established].sort().join(' ');
    const people = this.#people.introductions.fingerprint();
    return `${this.#day} ${aboutTopic} ${mentionsChina} ${established}|${people}`;
  }

  read(passage: Passage, candidates: readonly Candidate[]): Finding[] {
    const names = this.#names(passage, candidates);
    const surnames = this.#surnames(passage, candidates, names);
    const titled = titledChineseNames(passage, this.#people);
    const people = withoutOverlaps([...names, ...surnames, ...titled]);
    const offices = this.#offices(passage, candidates, people);
    const aliases = withoutOverlaps(this.#aliases(passage, candidates));
    const descriptions = this.#descriptions(passage, people, aliases);
    const controls = this.#controls(passage, aliases);
    const events = this.#events(passage, people, descriptions);
    const all = [...people, ...offices, ...aliases, ...descriptions, ...controls, ...events].filter(
      (finding) => finding.confidence >= CONFIDENCE_THRESHOLD,
    );
    return withoutOverlaps(all);
  }

  #drop(passage: Passage, span: { start: number; end: number }, reason: string): void {
    this.#dropped.push({
      passage: passage.index,
      start: span.start,
      end: span.end,
      text: passage.text.slice(span.start, span.end),
      reason,
    });
  }

  #names(passage: Passage, candidates: readonly Candidate[]): Finding[] {
    const findings: Finding[] = [];
    for (const { hit, use, form } of candidates) {
      if (use.use !== 'name') continue;
      const words = passage.text.slice(hit.start, hit.end);
      if (!isWrittenAsName(words, form)) {
        this.#drop(passage, hit, 'not written as a name');
        continue;
      }
      const base = { kind: 'official', id: use.id, via: 'full-name' } as const;
      if (isHan(form.charCodeAt(0))) {
        const introduced = this.#people.introductions.isIntroduced(use.id);
        const isForeigner = this.#detector.officials.get(use.id)?.side !== 'CN';
        const verdict = judgeChineseName(
          passage.folded,
          hit.start,
          hit.end,
          introduced,
          isForeigner,
        );
        if (verdict.isName) {
          findings.push({ ...base, start: verdict.start, end: hit.end, confidence: 0.95 });
        } else {
          this.#drop(passage, hit, verdict.reason);
        }
      } else if (/^ (?:Jr|Sr)\b/.test(passage.text.slice(hit.end, hit.end + 4))) {
        this.#drop(passage, hit, 'a relative');
      } else if (isPrivatePerson(passage, hit.start, hit.end) || goesOn(passage.text, hit.end)) {
        this.#drop(passage, hit, 'another person of that name');
      } else {
        findings.push({ ...base, start: hit.start, end: hit.end, confidence: 0.98 });
      }
    }
    return findings;
  }

  #surnames(passage: Passage, candidates: readonly Candidate[], names: Finding[]): Finding[] {
    const findings: Finding[] = [];
    for (const { hit, use } of candidates) {
      if (use.use !== 'surname' || names.some((name) => overlaps(name, hit))) continue;
      const surname = { passage, start: hit.start, end: hit.end, family: use.family };
      const finding = resolveSurname(surname, this.#people);
      if (finding) findings.push(finding);
    }
    return findings;
  }

  #offices(passage: Passage, candidates: readonly Candidate[], people: Finding[]): Finding[] {
    const findings: Finding[] = [];
    for (const { hit, use } of candidates) {
      if (use.use !== 'office' || people.some((person) => overlaps(person, hit))) continue;
      const holders = this.#detector.lexicon.offices[use.office] ?? [];
      const named = people.some((person) => standsBeside(passage, person, hit));
      const id = named ? null : holderMeant(passage, hit.start, hit.end, holders, this.#day);
      if (id === null) {
        this.#drop(passage, hit, 'a name follows, or the holder is not certain');
      } else {
        findings.push({
          start: hit.start,
          end: hit.end,
          kind: 'official',
          id,
          via: 'office',
          confidence: 0.85,
        });
      }
    }
    return findings;
  }

  #aliases(passage: Passage, candidates: readonly Candidate[]): Finding[] {
    const findings: Finding[] = [];
    for (const { hit, use, form } of candidates) {
      if (use.use !== 'alias' || use.kind === 'institution') continue;
      const words = passage.text.slice(hit.start, hit.end);
      if (isAcronym(form) && words !== form) {
        this.#drop(passage, hit, 'an acronym in small letters');
        continue;
      }
      const objection = aliasObjection(
        passage,
        sentenceAt(passage, hit.start),
        hit.start,
        hit.end,
        {
          day: this.#day,
          policy: this.#detector.policies.get(use.id),
          safe: use.safe,
          articleMentionsChina: this.#topic.mentionsChina,
          aboutTopic: this.#topic.aboutTopic,
          established: this.#established.has(use.id),
        },
      );
      if (objection !== null) {
        this.#drop(passage, hit, objection);
        continue;
      }
      const base = { start: hit.start, end: hit.end, kind: use.kind, via: 'alias' } as const;
      findings.push({ ...base, id: use.id, confidence: use.safe ? 0.93 : 0.8 });
    }
    return this.#oneOwner(findings);
  }

  /**
   * Where several entities own the same words, the one of the article's time is
   * meant ("the truce" of 2018, of 2025); where time does not tell, all are possible.
   */
  #oneOwner(findings: readonly Finding[]): Finding[] {
    const bySpan = new Map<string, Finding[]>();
    for (const finding of findings) {
      const key = `${finding.start}-${finding.end}`;
      bySpan.set(key, [...(bySpan.get(key) ?? []), finding]);
    }
    return [...bySpan.values()].flatMap((same) => {
      const [first] = same;
      if (!first) return [];
      const ids = [...new Set(same.map((finding) => finding.id ?? ''))];
      if (ids.length === 1) return [first];
      const current = this.#latestOf(ids);
      if (current !== undefined) return [{ ...first, id: current, confidence: 0.8 }];
      return ids.length <= 3 ? [{ ...first, id: null, candidates: ids }] : [];
    });
  }

  /** The policy that began last before the article, if it is of that time. */
  #latestOf(ids: readonly string[]): string | undefined {
    const day = this.#day;
    if (day === null) return undefined;
    const begun = ids
      .map((id) => ({ id, from: this.#detector.policies.get(id)?.knownFrom ?? '' }))
      .filter(({ from }) => from !== '' && fuzzyBounds(from).earliest <= addDays(day, 1))
      .sort((a, b) => (a.from < b.from ? -1 : 1));
    const last = begun.at(-1);
    const isOfItsTime = last && fuzzyBounds(last.from).latest >= addDays(day, -CURRENT_DAYS);
    return isOfItsTime ? last.id : undefined;
  }

  #descriptions(passage: Passage, people: Finding[], aliases: Finding[]): Finding[] {
    return descriptionsIn(passage, {
      measures: this.#detector.lexicon.measures,
      officials: this.#detector.officials,
      people,
      day: this.#day,
      drop: (span, reason) => this.#drop(passage, span, reason),
    }).filter((finding) => {
      const named = aliases.find((alias) => overlaps(alias, finding));
      // A name beats a description of the same words, unless both say the same.
      return named === undefined || named.id === finding.id;
    });
  }

  #controls(passage: Passage, aliases: Finding[]): Finding[] {
    if (!this.#topic.mentionsChina) return [];
    const { controls } = this.#detector.lexicon;
    return passage.sentences
      .flatMap((sentence) => controlPhrasesIn(passage, sentence, controls, this.#day))
      .map(({ ids, ...span }): Finding => {
        const [first] = ids;
        const base = { ...span, kind: 'policy', via: 'description' } as const;
        if (ids.length === 1 && first !== undefined) return { ...base, id: first };
        return { ...base, id: null, candidates: ids };
      })
      .filter((finding) => {
        const named = aliases.find((alias) => overlaps(alias, finding));
        return named === undefined || named.id === finding.id;
      });
  }

  #events(passage: Passage, people: Finding[], descriptions: Finding[]): Finding[] {
    const peopleNear = (sentence: Sentence): Set<string> => {
      const near = new Set<string>();
      for (const person of people) {
        if (person.start < sentence.end && person.start >= sentence.start - 200 && person.id) {
          near.add(person.id);
        }
      }
      return near;
    };
    const onTopic = this.#topic.aboutTopic || this.#topic.passages.has(passage.index);
    return passage.sentences
      .flatMap((sentence) =>
        eventPhrasesIn(passage, sentence, {
          events: this.#detector.lexicon.events,
          officials: this.#detector.officials,
          day: this.#day,
          peopleNear,
          onTopic,
        }),
      )
      .filter((phrase) => !descriptions.some((other) => overlaps(other, phrase)))
      .map((phrase) => ({ ...phrase, kind: 'event', via: 'event-description' }) as const);
  }
}

/** Whether a person is named right after the office, or right before it in apposition. */
function standsBeside(passage: Passage, person: Finding, office: Hit): boolean {
  if (person.start >= office.end) return person.start - office.end <= 2;
  const between = passage.text.slice(person.end, office.start);
  return /^(?:, | (?:is|was|as|became) )(?:the |then |now )?(?:US |U\.S\. |American |Chinese )?$/.test(
    between,
  );
}

/** Capitals throughout and short: "BIS", "CHIPS". */
function isAcronym(form: string): boolean {
  return form.length <= 6 && isAllCaps(form) && !isHan(form.charCodeAt(0));
}

function toMention(text: string, passage: Passage, finding: Finding): Mention {
  const start = passage.toSource(finding.start);
  // The end maps through the last unit, so that folded white space after it stays out.
  const end = passage.toSource(finding.end - 1) + 1;
  return {
    start,
    end,
    text: text.slice(start, end),
    kind: finding.kind,
    id: finding.id,
    ...(finding.candidates ? { candidates: finding.candidates } : {}),
    via: finding.via,
    confidence: Math.round(finding.confidence * 100) / 100,
  };
}
