/**
 * "Mr Bessent" without his first name: an honorific alone is enough for those whom a
 * report on the two countries may take for known.
 */
import type { IsoDay } from '../../model/days';
import type { LexiconOfficial } from '../../model/lexicon';
import { heldOn } from '../days/tenure';

/** Offices whose holders lead the dealings of the two countries, as their titles go. */
const FIRST_RANK =
  /^(?:us )?(?:secretary of (?:the treasury|commerce|state|agriculture)|trade representative|vice premier\b|premier\b|president\b|minister of (?:commerce|foreign affairs)|foreign minister|chair of the (?:board of governors|federal reserve))/i;

/** Whether "Mrs" or "Mr" stands before a surname whose bearer is addressed otherwise. */
export function isAddressedOtherwise({ address }: LexiconOfficial, honorific: string): boolean {
  if (/^(?:mrs|ms|miss|mme|madam)$/.test(honorific)) return address === 'mr';
  return /^(?:mr|sir)$/.test(honorific) && address === 'ms';
}

/** Somebody in the first rank on the day; on an unknown day nobody. */
function leads(official: LexiconOfficial, day: IsoDay): boolean {
  return official.offices.some(
    (office) => FIRST_RANK.test(office.title) && heldOn(office, day) === 'yes',
  );
}

function serves(official: LexiconOfficial, day: IsoDay): boolean {
  return official.offices.some((office) => heldOn(office, day) !== 'no');
}

const JOINED_BEFORE = /\b(?:Mr|Ms|Mrs)\.? (\p{Lu}[\p{L}'-]+) and (?:Mr|Ms|Mrs)\.? $/u;
const JOINED_AFTER = /^ and (?:Mr|Ms|Mrs)\.? (\p{Lu}[\p{L}'-]+)/u;

/**
 * The one official whom an honorific and a surname name on the day: the only bearer
 * in office and of the first rank, or the only one of that rank who is joined to one
 * of the other side ("Mr Bessent and Mr He"). Else `null`.
 */
export function honoured(
  text: string,
  surname: { start: number; end: number },
  bearers: readonly LexiconOfficial[],
  byFamily: ReadonlyMap<string, readonly LexiconOfficial[]>,
  day: IsoDay | null,
): LexiconOfficial | null {
  if (day === null) return null;
  const leading = bearers.filter((official) => leads(official, day));
  const [only] = leading;
  if (leading.length !== 1 || only === undefined) return null;
  if (bearers.filter((official) => serves(official, day)).length === 1) return only;
  const before = text.slice(Math.max(0, surname.start - 40), surname.start);
  const partner =
    JOINED_BEFORE.exec(before)?.[1] ?? JOINED_AFTER.exec(text.slice(surname.end))?.[1];
  const partners = byFamily.get(partner?.toLowerCase() ?? '') ?? [];
  const isJoined = partners.some((one) => one.side !== only.side && leads(one, day));
  return isJoined ? only : null;
}
