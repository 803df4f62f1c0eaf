/**
 * The lexicon in the form that detection reads, and what of it stands in a passage.
 */
import type {
  FormUse,
  Lexicon,
  LexiconForm,
  LexiconOfficial,
  LexiconPolicy,
} from '../model/lexicon';
import { indexWordings, type WordingIndex } from './measures/described-policies';
import { type Hit, type Matcher, matchAll } from './text/matcher';
import { type PackedMatcher, unpackMatcher } from './text/matcher-table';
import { normalise } from './text/normalise';
import type { Passage } from './text/passages';
import { atOnce } from './text/steps';
import { isAllCaps, isHan } from './text/words';

/** The lexicon in the form that detection reads: look-ups and the automaton. */
export interface Detector {
  lexicon: Lexicon;
  matcher: Matcher;
  officials: ReadonlyMap<string, LexiconOfficial>;
  byFamily: ReadonlyMap<string, LexiconOfficial[]>;
  policies: ReadonlyMap<string, LexiconPolicy>;
  wordings: WordingIndex;
}

/** Forms or records that are prepared in one step. */
const A_STEP = 256;

/** Prepares a lexicon for reading; done once a page. */
export function createDetector(lexicon: Lexicon, packed: PackedMatcher): Detector {
  return atOnce(createDetectorInSteps(lexicon, packed));
}

/** The same with a pause for the page at each `yield`. */
export function* createDetectorInSteps(
  shipped: Lexicon,
  packed: PackedMatcher,
): Generator<void, Detector, void> {
  const forms: { folded: string; form: LexiconForm }[] = [];
  for (const form of shipped.forms) {
    forms.push({ folded: normalise(form.form).folded, form });
    if (forms.length % A_STEP === 0) yield;
  }
  // The matcher was laid out for this order.
  forms.sort((a, b) => (a.folded < b.folded ? -1 : 1));
  yield;
  const lexicon: Lexicon = { ...shipped, forms: forms.map(({ form }) => form) };
  const matcher = yield* unpackMatcher(
    packed,
    forms.map(({ folded }) => folded),
  );
  const wordings = indexWordings(lexicon.descriptions);
  yield;
  const byFamily = new Map<string, LexiconOfficial[]>();
  for (const official of lexicon.officials) {
    const family = official.family.toLowerCase();
    byFamily.set(family, [...(byFamily.get(family) ?? []), official]);
  }
  return {
    lexicon,
    matcher,
    officials: new Map(lexicon.officials.map((official) => [official.id, official])),
    byFamily,
    policies: new Map(lexicon.policies.map((policy) => [policy.id, policy])),
    wordings,
  };
}

/** One use of one form that stands in a passage. */
export interface Candidate {
  hit: Hit;
  use: FormUse;
  form: string;
}

/** Every use of every form that stands in the passage. */
export function candidatesIn(detector: Detector, passage: Passage): Candidate[] {
  return matchAll(detector.matcher, passage.folded).flatMap((hit) => {
    const entry = detector.lexicon.forms[hit.form];
    return entry ? entry.uses.map((use) => ({ hit, use, form: entry.form })) : [];
  });
}

/** Whether the words bear the capitals that a Latin name has, or are all capitals. */
export function isWrittenAsName(words: string, form: string): boolean {
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
