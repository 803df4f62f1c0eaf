/**
 * Where a described duty begins and ends: its noun, what qualifies that before, and the
 * goods or the country behind it.
 */
import { partyOfGoods } from '../text/countries';
import { endOfTarget } from './duty-target';
import {
  BARE_RATE_GROUND,
  BARE_RATE_ON,
  isNoDuty,
  MODIFIERS_BEFORE,
  NOT_A_DUTY_BEFORE,
  PREPOSITION,
  qualifiesNext,
  RATE_AFTER,
  RATE_ONLY,
  ROUND_BEFORE,
  TAXED_AT,
  WORLDWIDE,
} from './duty-words';

/** The parts of a described duty; offsets into its sentence. */
export interface DutyExtent {
  start: number;
  end: number;
  /** Where its goods end; a rate may follow. */
  endOfGoods: number;
  /** A rate stands for the noun. */
  isBare: boolean;
  /** "Trump's ": a mention of its own, left out of the phrase. */
  owner: string;
  modifiers: string;
  /** "$50 billion in ", "a round of ": before the modifiers. */
  sum: string;
  round: string;
  /** What links the noun to its target: " imposed by China on ". */
  link: string;
  target: string;
}

const SUM_OF = /\$[\d.]+ ?(?:bn|billion) (?:in|worth of|of) (?:new )?$/;

/** The duty whose noun stands from `start` to `end`; `null` when it is no duty. */
export function extentOf(text: string, start: number, end: number): DutyExtent | null {
  const isBare = start === end && BARE_RATE_ON.test(text.slice(end));
  const after = isBare ? ` ${text.slice(end)}` : text.slice(end);
  const left = text.slice(0, start);
  if (NOT_A_DUTY_BEFORE.test(left) || isNoDuty(text.slice(start, end), after)) return null;
  if (qualifiesNext(text.slice(start, end), after)) return null;
  const modifiers = (MODIFIERS_BEFORE.exec(left.slice(-120))?.[0] ?? '').replace(
    /^(?:.*\b(?:the|its|his) |(?:(?:of|more) )+)?["']?/,
    '',
  );
  // The owner's name is a mention of its own ("Trump's tariffs on China").
  const owner = /^(?:mr )?(?:trump|biden)(?:'s)? /.exec(modifiers)?.[0] ?? '';
  // "$50 billion in tariffs on Chinese goods".
  const sum = SUM_OF.exec(text.slice(0, start - modifiers.length))?.[0] ?? '';
  const round = ROUND_BEFORE.exec(text.slice(0, start - modifiers.length))?.[0] ?? '';
  const phraseStart =
    start - modifiers.length + owner.length - (owner === '' ? sum.length + round.length : 0);
  const preposition = PREPOSITION.exec(after)?.[0];
  let phraseEnd = end;
  let target = '';
  if (preposition !== undefined) {
    const targetStart = end + preposition.length - (isBare ? 1 : 0);
    const worldwide = WORLDWIDE.exec(text.slice(targetStart))?.[0];
    const targetEnd = worldwide
      ? targetStart + worldwide.length
      : endOfTarget(text, targetStart, text.length);
    const isFor = / for $/.test(preposition);
    const names = partyOfGoods(text.slice(targetStart, targetEnd)) !== null;
    if (targetEnd > targetStart && (names || !isFor)) {
      target = text.slice(targetStart, targetEnd);
      phraseEnd = targetEnd;
    }
  }
  if (target === '' && /^tax/.test(text.slice(start, end))) {
    const targetEnd = endOfTarget(text, end + 1, text.length);
    const rate = TAXED_AT.exec(text.slice(targetEnd))?.[0];
    if (rate !== undefined) {
      target = text.slice(end + 1, targetEnd);
      phraseEnd = targetEnd + rate.length;
    }
  }
  if (target === '') {
    const tail = start === end ? BARE_RATE_GROUND : RATE_ONLY;
    phraseEnd = end + (tail.exec(after)?.[0].length ?? 0);
  }
  const endOfGoods = phraseEnd;
  phraseEnd += RATE_AFTER.exec(text.slice(phraseEnd))?.[0].length ?? 0;
  return {
    start: phraseStart,
    end: phraseEnd,
    endOfGoods,
    isBare,
    owner,
    modifiers,
    sum,
    round,
    link: preposition ?? '',
    target,
  };
}
