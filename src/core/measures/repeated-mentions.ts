/**
 * Policies that an article takes up again by a noun alone, once it has introduced them.
 *
 * The rule is the reader's: a noun means what it could last mean. One policy that
 * goes by it must have been introduced, and nothing else that could be meant may
 * stand between: neither another policy nor something described that we do not know.
 */
import type { Detector } from '../detector';
import type { Passage } from '../text/passages';
import { type Finding, overlaps } from '../text/spans';
import { ratesIn } from './rates';
import { type NounClass, nounsCalled, nounsOf, type PolicyNoun } from './short-forms';

const CONFIDENCE = 0.8;
/** How many sentences a policy is remembered without being spoken of. */
const REMEMBERED_SENTENCES = 12;
/** How many sentences a duty is remembered: there are always others. */
const DUTY_SENTENCES = 1;

/** "…on Chinese goods will rise to 25%": not the duty's rate yet. */
const RATE_TO_COME = / (?:will|would|could|may|to) [a-z]+ (?:from .*)?to [\d.]+.*$/;

/** A policy that has been introduced. */
interface Introduced {
  id: string;
  /** By what it goes whatever it was called, and what it was called here. */
  nouns: ReadonlySet<NounClass>;
  called: Set<NounClass>;
  /** The rates that were named with it. */
  rates: Set<number>;
  /** The sentence that spoke of it last. */
  at: number;
  /** Meant for certain, not as one of several. */
  certain: boolean;
}

/** What a passage says of policies: where it names or describes them, and its other nouns. */
export interface PassageToRepeat {
  passage: Passage;
  findings: readonly Finding[];
  nouns: readonly PolicyNoun[];
}

/**
 * The mentions of each passage, which must be read in order: those found, and those that
 * take up what was introduced. Words that fit several mean the one introduced before.
 */
export function repeatedMentions(
  passages: readonly PassageToRepeat[],
  detector: Detector,
): Finding[][] {
  const memory = new PolicyMemory(detector);
  let sentence = 0;
  return passages.map(({ passage, findings, nouns }) => {
    const repeated = passage.sentences.flatMap(({ start, end }) => {
      sentence++;
      const within = (span: { start: number }) => span.start >= start && span.start < end;
      return memory.read(passage, findings.filter(within), nouns.filter(within), sentence);
    });
    return repeated.sort((a, b) => a.start - b.start);
  });
}

/** "Both pause port fees": neither side's alone. */
const OF_BOTH = /\b(?:both|each|mutual|tit-for-tat|either|the two|their)\b/;

/** What the article has spoken of up to a sentence. */
class PolicyMemory {
  readonly #detector: Detector;
  readonly #introduced = new Map<string, Introduced>();
  /** Where something was last described that is no policy of ours. */
  readonly #unknown = new Map<NounClass, number>();

  constructor(detector: Detector) {
    this.#detector = detector;
  }

  /** Takes in a sentence and returns its mentions, the short forms of known meaning among them. */
  read(
    passage: Passage,
    findings: readonly Finding[],
    nouns: readonly PolicyNoun[],
    sentence: number,
  ): Finding[] {
    const mentions: Finding[] = [];
    const steps = [
      ...findings.map((finding) => ({ at: finding.start, finding, noun: null })),
      ...nouns.map((noun) => ({ at: noun.start, finding: null, noun })),
    ].sort((a, b) => a.at - b.at);
    for (const { finding, noun } of steps) {
      if (finding) {
        const told = this.#decided(finding, passage);
        this.#introduce(told, calledIn(passage, finding), sentence);
        mentions.push(told);
      } else if (isApposed(noun, findings, passage)) continue;
      else if (!findings.some((other) => overlaps(other, noun))) {
        const found = this.#takeUp(noun, sentence);
        if (found && !findings.some((other) => overlaps(found, other))) mentions.push(found);
      }
    }
    return mentions;
  }

  /** Of several that the words fit, the only one that the article has spoken of. */
  #decided(finding: Finding, { folded, sentences }: Passage): Finding {
    const { candidates, start } = finding;
    if (finding.id !== null || finding.kind !== 'policy' || candidates === undefined)
      return finding;
    const from = sentences.find((one) => one.end > start)?.start ?? 0;
    if (OF_BOTH.test(folded.slice(from, finding.end))) return finding;
    const known = candidates.filter((id) => this.#introduced.get(id)?.certain);
    const [only] = known;
    if (known.length !== 1 || only === undefined) return finding;
    const { candidates: _, ...rest } = finding;
    return { ...rest, id: only, confidence: CONFIDENCE };
  }

  #introduce({ id, kind, candidates = [] }: Finding, called: string, sentence: number): void {
    if (kind !== 'policy') return;
    for (const policy of id === null ? candidates : [id]) {
      const { kind: category } = this.#detector.policies.get(policy) ?? {};
      if (category === undefined) continue;
      const known = this.#introduced.get(policy);
      const names = known?.called ?? new Set();
      for (const noun of nounsCalled(category, called)) names.add(noun);
      const certain = id !== null || known?.certain === true;
      const nouns = known?.nouns ?? new Set(nounsOf(category));
      const rates = known?.rates ?? new Set();
      if (id !== null)
        for (const rate of ratesIn(called.replace(RATE_TO_COME, ' '))) rates.add(rate);
      this.#introduced.set(policy, {
        rates,
        id: policy,
        nouns,
        called: names,
        at: sentence,
        certain,
      });
    }
  }

  #takeUp(noun: PolicyNoun, sentence: number): Finding | null {
    if (noun.use === 'large') return null;
    if (noun.use === 'own') {
      for (const name of noun.classes) this.#unknown.set(name, sentence);
      return null;
    }
    const meant = this.#meant(noun, sentence);
    if (meant === null) return null;
    meant.at = sentence;
    for (const name of noun.classes) if (meant.nouns.has(name)) meant.called.add(name);
    return {
      start: noun.from,
      end: noun.end,
      kind: 'policy',
      id: meant.id,
      via: 'repeated',
      confidence: CONFIDENCE,
    };
  }

  /** The one duty that was named with that rate. */
  #rated(ratePct: number, sentence: number): Introduced | null {
    const fitting = [...this.#introduced.values()].filter(
      ({ rates, at }) => rates.has(ratePct) && at >= sentence - REMEMBERED_SENTENCES,
    );
    const [only] = fitting;
    return fitting.length === 1 && only !== undefined ? only : null;
  }

  #meant(noun: PolicyNoun, sentence: number): Introduced | null {
    if (noun.ratePct !== null) return this.#rated(noun.ratePct, sentence);
    const may = [...this.#introduced.values()].filter(
      ({ id, nouns, called, at }) =>
        at >= sentence - REMEMBERED_SENTENCES &&
        noun.classes.some((name) => nouns.has(name) || called.has(name)) &&
        (noun.side === null || this.#detector.policies.get(id)?.side === noun.side),
    );
    const called = may.filter((one) => noun.classes.some((name) => one.called.has(name)));
    const fitting = called.length > 0 ? called : may;
    const near = fitting.filter(({ at }) => at >= sentence - 1);
    // "The measures", "the list", "its curbs": only what alone has been spoken of.
    const isLoose = noun.owned || noun.classes.includes('measure') || noun.classes.includes('list');
    const [only] = isLoose || fitting.length === 1 ? fitting : near;
    if (!only || (fitting.length > 1 && (isLoose || near.length > 1))) return null;
    // Both sides have duties, and we may have missed those of one.
    const isDuty = noun.classes.includes('duty') && !noun.points;
    if (isDuty && (fitting.length > 1 || only.at < sentence - DUTY_SENTENCES)) return null;
    const unknown = Math.max(0, ...noun.classes.map((name) => this.#unknown.get(name) ?? 0));
    return unknown > only.at ? null : only;
  }
}

/** The words of the finding, and the noun behind them: "H20" is called a ban in "the H20 ban". */
function calledIn(passage: Passage, { start, end }: Finding): string {
  const after = passage.folded.slice(end, end + 60);
  const next = (APPOSED.exec(after) ?? /^ [a-z]+(?: [a-z]+)?/.exec(after))?.[0] ?? '';
  return passage.folded.slice(start, end) + next;
}

/** "Phase One of a trade agreement", "the exemption, a rule that…": another word for the same. */
const APPOSED = /^["']?(?:,["']? | of )an? (?:[\w-]+ ){0,3}[\w-]+/;

function isApposed(noun: PolicyNoun, findings: readonly Finding[], { folded }: Passage): boolean {
  return findings.some(({ end }) => {
    const apposed = APPOSED.exec(folded.slice(end, end + 60))?.[0].length ?? 0;
    return noun.start >= end && noun.end <= end + apposed;
  });
}
