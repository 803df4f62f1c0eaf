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
  text: string;
  /** `text` in lower case and with Traditional characters simplified; of the same length. */
  folded: string;
  /**
   * The offset in the source of a canonical offset (both UTF-16). An offset at
   * the end of a run of folded white space maps to the end of that run.
   */
  toSource(offset: number): number;
}

const APOSTROPHES = '\u2019\u2018\u02bc\u2032\uff07';
const QUOTES = '\u201c\u201d\u201e\u201f\u2033\uff02\u00ab\u00bb';
const HYPHENS = '\u2010\u2011\u2212\ufe63\uff0d';
const DASHES = '\u2013\u2014\u2015\u2012';
/** Invisible in print: soft hyphen, zero-width characters, direction marks, joiners. */
const INVISIBLE =
  /\u00ad|[\u200b-\u200f]|[\u2060-\u2064]|[\u202a-\u202e]|[\u2066-\u2069]|\ufeff|\ufe0f/;
const SPACE = /[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
/** Anything that is not plain printable ASCII, or is white space that may need folding. */
const NEEDS_WORK = /[^\x20-\x7e]| {2}/;

function canonicalUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  if (code < 0x80) return unit;
  if (APOSTROPHES.includes(unit)) return "'";
  if (QUOTES.includes(unit)) return '"';
  if (HYPHENS.includes(unit)) return '-';
  if (DASHES.includes(unit)) return '\u2013';
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
  if (lower.length === text.length) return simplified(lower);
  let out = '';
  for (const unit of text.split('')) {
    const low = unit.toLowerCase();
    out += low.length === 1 ? low : unit;
  }
  return simplified(out);
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
  const units: string[] = [];
  const from: number[] = [];
  let inSpace = false;
  for (let i = 0; i < slice.length; i++) {
    const unit = slice.charAt(i);
    if (INVISIBLE.test(unit)) continue;
    if (SPACE.test(unit)) {
      if (inSpace) continue;
      inSpace = true;
      units.push(' ');
    } else {
      inSpace = false;
      units.push(canonicalUnit(unit));
    }
    from.push(i);
  }
  const text = units.join('');
  return {
    text,
    folded: fold(text),
    toSource: (offset) => {
      if (offset >= from.length) return end;
      return start + (from[offset] ?? slice.length);
    },
  };
}
