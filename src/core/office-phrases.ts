/**
 * Who is meant by an office without a name: its holder on the article's day.
 */
import type { IsoDay } from '../model/days';
import type { OfficeHolder } from '../model/lexicon';
import type { Passage } from './passages';
import { heldOn } from './tenure';

/** A name follows, so the office only introduces it. */
const NAME_FOLLOWS = /^,? (?:Mr\.? |Ms\.? |Mrs\.? |Dr\.? |designate )?\p{Lu}[\p{L}'.-]+/u;
const NAME_FOLLOWS_ZH = /^[\u4e00-\u9fff]{2,4}(?:·|说|表示|指出|会见|会谈|，)|^[\u4e00-\u9fff]+·/;
/** Words before it that make it another person's office or another time's. */
const NOT_THE_HOLDER =
  /(?:\b(?:former|then|ex|next|incoming|outgoing|future|acting|deputy|under|assistant|vice|previous|a|every|first|last|late|shadow|would-be|became|become|becomes|becoming|as|named|appointed|nominated|confirmed|elected|since|is|was|were|been|be)[ -]|前任?|时任|副|候任|原|就任|出任|担任|升任|任命为|当选|提名为|任)$/i;

/**
 * The one holder on `day`, or `null`: nobody, several, the day unknown, or a name
 * beside the words.
 */
export function holderMeant(
  passage: Passage,
  start: number,
  end: number,
  holders: readonly OfficeHolder[],
  day: IsoDay | null,
): string | null {
  if (day === null) return null;
  const after = passage.text.slice(end, end + 40);
  const before = passage.text.slice(Math.max(0, start - 16), start);
  if (NOT_THE_HOLDER.test(before) || NAME_FOLLOWS_ZH.test(after)) return null;
  if (NAME_FOLLOWS.test(after) && !/^, (?:But|And|The|In|On|At)\b/.test(after)) return null;
  // "the US Treasury secretary's predecessor", "the commerce minister of Japan".
  if (/^(?:'s (?:predecessor|successor)| of (?!the (?:US|United States)|China))/.test(after))
    return null;
  const answers = holders.map((holder) => ({ id: holder.id, held: heldOn(holder, day) }));
  if (answers.some((answer) => answer.held === 'unknown')) return null;
  const ids = new Set(answers.filter((answer) => answer.held === 'yes').map((answer) => answer.id));
  const [only] = ids;
  return ids.size === 1 && only !== undefined ? only : null;
}
