/**
 * Page text to canonical text, and back by offset.
 *
 * Newspapers set the same name with curly or straight apostrophes, soft hyphens,
 * non-breaking spaces and full-width digits. Everything after this file reads one
 * form; the map back is what lets a mark lie on the page's own letters.
 */

import { simplified } from './traditional';

/** Text in one form, with the way back to where it came from. */
export interface Canonical {
  readonly text: string;
  /** `text` in lower case and with Traditional characters simplified; of the same length. */
  readonly folded: string;
  /**
   * The offset in the source of a canonical offset (both UTF-16). An offset at
   * the end of a run of folded white space maps to the end of that run.
   */
  toSource(offset: number): number;
}

const APOSTROPHES = '\u2019\u2018\u02bc\u2032\uff07';
const QUOTES = '\u201c\u201d\u201e\u201f\u2033\uff02\u00ab\u00bb';
const HYPHENS = '\u2010\u2011\u2212\ufe63\uff0d';
/** Between the parts of a foreign name: 威尔伯・罗斯. */
const DOTS = '\u2022\u2027\u2219\u22c5\u30fb\uff65';
const DASHES = '\u2013\u2014\u2015\u2012';
/** Invisible in print: soft hyphen, zero-width characters, direction marks, joiners. */
const INVISIBLE =
  '\\u00ad\\u200b-\\u200f\\u2060-\\u2064\\u202a-\\u202e\\u2066-\\u2069\\ufeff\\ufe0f';
const HAN = /[\u3400-\u9fff]/;
const SPACE = '\\s\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000';
/** Anything that is not plain printable ASCII, or is white space that may need folding. */
const NEEDS_WORK = /[^\x20-\x7e]| {2}/;
/** What becomes one space or nothing; a single plain space stays as it is. */
const GAPS = new RegExp(
  `[${SPACE}${INVISIBLE}]{2,}|(?! )[${SPACE}${INVISIBLE}]| (?<=[\\u3400-\\u9fff] )(?=[0-9A-Za-z$])| (?<=[0-9A-Za-z%] )(?=[\\u3400-\\u9fff])`,
  'g',
);
/**
 * Chinese has no spaces; some sites part figures and Latin letters by one ("10 月 30 日",
 * "H20 晶片"), and set lines of a length.
 */
function isInsideChinese(before: string, gap: string, after: string): boolean {
  if (HAN.test(before))
    return /[0-9A-Za-z$]/.test(after) || (gap.includes('\n') && HAN.test(after));
  return /[0-9A-Za-z%]/.test(before) && HAN.test(after);
}
/** `\s` has the byte order mark among its spaces; for us it is invisible. */
const FIRST_SPACE = new RegExp(`(?!\\ufeff)[${SPACE}]`);
/** What may have another form of the same length. */
const FOREIGN =
  /[\u00ab\u00bb\u00c0-\u024f\u02bc\u2010-\u2015\u2018\u2019\u201c-\u201f\u2022\u2027\u2032\u2033\u2212\u2219\u22c5\u30fb\ufe63\uff01-\uff5e\uff65]/g;

function canonicalUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  if (code < 0x80) return unit;
  if (APOSTROPHES.includes(unit)) return "'";
  if (QUOTES.includes(unit)) return '"';
  if (HYPHENS.includes(unit)) return '-';
  if (DASHES.includes(unit)) return '\u2013';
  if (DOTS.includes(unit)) return '\u00b7';
  // Accented Latin letters: wires drop the accents that names have at home (Šefčovič).
  if (code >= 0xc0 && code <= 0x24f) return unit.normalize('NFD').charAt(0);
  // Full-width Latin letters, digits and signs, as Chinese pages set them: １０％.
  if (code >= 0xff01 && code <= 0xff5e && !'，：；！？（）'.includes(unit)) {
    return String.fromCharCode(code - 0xfee0);
  }
  return unit;
}

/** Lower case without changing length, so that offsets stay true ("İ" has a longer form). */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return chinese(lower);
  let out = '';
  for (const unit of text.split('')) {
    const low = unit.toLowerCase();
    out += low.length === 1 ? low : unit;
  }
  return chinese(out);
}

/** Western signs beside Chinese characters, as many sites set them: "称,双方(周三)". */
const WESTERN_SIGN =
  /[,;:()](?= ?["「《“]?[\u3400-\u9fff])|(?<=[\u3400-\u9fff]["」》”)]? ?)[,;:()]/g;
const CHINESE_SIGN: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
};

/** One form of characters and of signs for all Chinese text. */
function chinese(text: string): string {
  if (!HAN.test(text)) return text;
  return simplified(text).replace(WESTERN_SIGN, (sign) => CHINESE_SIGN[sign] ?? sign);
}

/**
 * Canonical form of `source.slice(start, end)`: one kind of apostrophe, quote,
 * hyphen and dash, runs of white space as one space, invisible characters gone.
 * Offsets returned by `toSource` count from the start of `source`.
 */
export function normalise(source: string, start = 0, end = source.length): Canonical {
  const slice = source.slice(start, end);
  if (!NEEDS_WORK.test(slice)) {
    return { text: slice, folded: fold(slice), toSource: (offset) => start + offset };
  }
  const { closed, steps } = closeGaps(slice);
  const text = closed.replace(FOREIGN, canonicalUnit);
  return {
    text,
    folded: fold(text),
    toSource: (offset) => (offset >= text.length ? end : start + stepBack(steps, offset)),
  };
}

/** From the canonical offset `to` on, offsets count from `from` in the source. */
interface Step {
  to: number;
  from: number;
}

/** Runs of white space as one space, invisible characters gone, and where offsets shift by that. */
function closeGaps(slice: string): { closed: string; steps: Step[] } {
  const steps: Step[] = [];
  let closed = '';
  let copied = 0;
  // Not `matchAll`, which makes an iterator and another expression for every paragraph.
  GAPS.lastIndex = 0;
  for (let match = GAPS.exec(slice); match !== null; match = GAPS.exec(slice)) {
    const { 0: gap, index } = match;
    closed += slice.slice(copied, index);
    const after = slice.charAt(index + gap.length);
    const inside = isInsideChinese(closed.charAt(closed.length - 1), gap, after);
    const space = inside ? -1 : gap.search(FIRST_SPACE);
    if (space >= 0) {
      if (space > 0) steps.push({ to: closed.length, from: index + space });
      closed += ' ';
    }
    copied = index + gap.length;
    if (gap.length !== 1 || space < 0) steps.push({ to: closed.length, from: copied });
  }
  return { closed: copied === 0 ? slice : closed + slice.slice(copied), steps };
}

function stepBack(steps: readonly Step[], offset: number): number {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle]?.to ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const step = steps[low - 1];
  return step === undefined ? offset : step.from + offset - step.to;
}
