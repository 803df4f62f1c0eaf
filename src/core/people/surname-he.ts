/**
 * Is this "He" a man named He, or the pronoun?
 *
 * The pronoun takes a capital only where English gives one to any word: at the
 * start of a sentence, a quotation, a heading or a list item. So a capital in the
 * middle of running text is a name, and everywhere else a name needs a witness
 * beside it: a title, a second surname joined to it, a possessive that cannot be
 * "he is". Without one we stay silent; a pronoun with a card is the worst mistake
 * this product can make.
 */
import type { Passage } from '../text/passages';
import { sentenceAt } from '../text/passages';

/** A surname next to this one, joined by "and" or a dash: "Bessent and He", "He–Bessent". */
const JOINED_BEFORE = /(\p{Lu}[\p{L}'-]+)(?: (?:and|AND|or|&) |[-\u2013/])$/u;
const JOINED_AFTER =
  /^(?: (?:and|AND|or|&) |[-\u2013/])(?:Mr\.? |Ms\.? |Mrs\.? )?(\p{Lu}[\p{L}'-]+)/u;
/** What "he's" may be followed by when it stands for "he is" or "he has". */
/** "He who waits", "He of the long silences": the pronoun, defined by what follows. */
const DEFINED_AFTER = /^ (?:of|who|whom|whose|that)\b/;
/** "He'd", "He'll": no name is written so. */
const SHORT_VERB = /^'(?:d|ll|ve|re|m)\b/;
const CONTRACTION =
  /^'s (?:a|an|the|not|been|being|got|in|on|at|still|now|also|just|very|so|to|too|there|here|right|wrong|no|going|\p{L}+(?:ing|ed))\b/u;
/** "…, says He of the talks": a speaker named behind the verb. */
const SPEAKS_BEFORE = /\b(?:says|said|adds|added|replied|wrote) $/;
/** He whose pronoun has a capital everywhere. */
const GOD = /\b(?:god|almighty|jesus|christ|allah|the lord|heavenly|holy spirit)\b/;
/** "China's He": a country owns its officials, not a pronoun. */
const OWNED = /\b(?:China's|Beijing's|CHINA'S|BEIJING'S) $/;
/** "He, Bessent in talks": two names at the head of a headline. */
const LISTED_AFTER = /^, (\p{Lu}[\p{L}'-]+)\b/u;
/** "BESSENT, HE HAIL PROGRESS": two names at its head, and a verb in the plural. */
const LISTED_BEFORE = /^(\p{Lu}[\p{L}-]+), $/u;
const PLURAL_VERB =
  /^ (?!(?:did|was|would|will|could|can|may|might|must|should|said|told|had|went|knew|thought|felt|made|took|gave|saw|wrote|left|spoke|kept|won|lost|never|not|too|who)\b)\p{L}+(?<!s|ed)(?= )/iu;
const OBJECT_BEFORE =
  /\b(?:and|with|to|from|by|between|of|for|via|against|than|as|over|like|called|met|told|urged|pressed|thanked|joined|beside|alongside|under|after|vice)$/;

/**
 * Whether the "He" at `start` (canonical offset) is a surname. `isIntroduced`
 * tells whether a capitalised word is the surname of somebody on the page.
 */
export function isSurnameHe(
  passage: Passage,
  start: number,
  titled: boolean,
  isIntroduced: (surname: string) => boolean,
): boolean {
  if (titled) return true;
  const end = start + 2;
  const left = passage.text.slice(Math.max(0, start - 60), start);
  const right = passage.text.slice(end, end + 60);
  if (GOD.test(passage.folded)) return false;
  if (DEFINED_AFTER.test(right) && !SPEAKS_BEFORE.test(left)) return false;
  if (SHORT_VERB.test(right) || CONTRACTION.test(right)) return false;
  const joinedBefore = JOINED_BEFORE.exec(left)?.[1];
  const joinedAfter = JOINED_AFTER.exec(right)?.[1];
  const dashed = /^[-\u2013/]/.test(right) || /[-\u2013/]$/.test(left);
  const partner = [joinedBefore, joinedAfter].some(
    (name) => name !== undefined && name !== 'He' && isIntroduced(name.replace(/'s?$/, '')),
  );
  if (OWNED.test(left)) return true;
  if (passage.heading || passage.titleCase) {
    // Capitals tell nothing here: only a partner, and only outside the first place
    // or tied by a dash ("Bessent and He Agree", "Bessent-He Call").
    const listed = LISTED_AFTER.exec(right)?.[1];
    const isFirst = start === 0 || /[:\u2013] $/.test(left);
    const headlineList = listed !== undefined && isFirst && isIntroduced(listed);
    const first = LISTED_BEFORE.exec(passage.text.slice(0, start))?.[1];
    const headlinePair = first !== undefined && isIntroduced(first) && PLURAL_VERB.test(right);
    return headlineList || headlinePair || (partner && (joinedBefore !== undefined || dashed));
  }
  const sentence = sentenceAt(passage, start);
  const startsSentence = start === sentence.start || /["'([:;\u2013\u2026*-] ?$/.test(left);
  if (startsSentence || /[.!?] $/.test(left)) {
    return partner && dashed;
  }
  if (partner) return true;
  if (joinedBefore !== undefined && !dashed) {
    // "Mr Bessent left, and He stayed": not a partner we know, so no witness.
    return isMidSentenceName(left);
  }
  return isMidSentenceName(left);
}

const OPENS_A_CLAUSE =
  /(?:^|[.!?"'] ?)(?:When|If|While|Because|Although|Though|Once|Unless|Until|Whether|With|For|To|By|From|Without|Unlike|Like|Nor|That|What|The|In|On|At|Of|About|After|Before|Under|Over|Since|Per|Among|Behind|Beside|Between|Against)$/;

/** A capital after a lower-case word or its comma, where no pronoun would bear one. */
function isMidSentenceName(left: string): boolean {
  const before = left.replace(/,? $/, '');
  const word = /[\p{L}']+$/u.exec(before)?.[0];
  if (word === undefined) return false;
  // "When He calls": after the word that opens the sentence only a name has a capital.
  if (OPENS_A_CLAUSE.test(before)) return true;
  if (/^\p{Ll}/u.test(word)) {
    // After a comma only a joined or governed name is certain: "…, and He", "…, with He".
    return !/, $/.test(left) || OBJECT_BEFORE.test(word);
  }
  return false;
}
