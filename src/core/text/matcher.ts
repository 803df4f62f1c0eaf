/**
 * Finds every known surface form in a text, in one pass.
 *
 * A double-array trie with tails (Aoe, "An efficient digital search algorithm by
 * using a double-array structure", IEEE TSE 15(9), 1989), walked only from places
 * where a word can begin. It was measured against Aho–Corasick, token maps and
 * regular expressions before building: its time does not grow with the number of
 * forms. The trie holds only as much of each form as tells it from all others; the
 * rest is compared letter by letter.
 *
 * Where the cells of the table lie takes long to find and little room to write
 * down: the build finds them, the page only fills them in.
 */

/** A matcher ready to run. */
export interface Matcher {
  /** By code unit: class number and the flags below. */
  units: Uint16Array;
  /** 1 for the first three units of any form. */
  gate: Uint8Array;
  /**
   * Where the children of a state lie, negative when a form ends at the state too;
   * 0 when one form alone goes on from it.
   */
  base: Int32Array;
  /** The state that a cell belongs to, or -1. */
  check: Int32Array;
  /** The form that ends at a state or goes on from it alone, or -1. */
  out: Int32Array;
  /** The forms by number, and how much of each the trie holds: the rest is its tail. */
  forms: readonly string[];
  depths: Uint16Array;
}

/** One form found: `form` is its index in the list given to `buildMatcher`. */
export interface Hit {
  start: number;
  end: number;
  form: number;
}

/** Flags in `units`: joins a neighbour into one word; begins a form; the gate cannot judge it. */
export const WORD = 1;
export const STARTS_SHIFT = 1;
export const OPEN_SHIFT = 2;
/** The class number stands above the flags. */
export const CLASS_SHIFT = 3;
/** Cells that the gate has for the first three units of forms. */
export const GATE_CELLS = 0x8000;

/**
 * An element that is known to be there. The hot loops say `as number` themselves:
 * pages meet them uncompiled, where a call costs more than what it does.
 */
export function at(array: ArrayLike<number>, index: number): number {
  return array[index] as number;
}

/**
 * Every form that stands in `folded` with word edges on both sides, shorter and
 * overlapping ones included, in order of their start: which of them is meant is
 * decided later, with the sentence in view.
 */
export function matchAll(matcher: Matcher, folded: string): Hit[] {
  const hits: Hit[] = [];
  for (let from = 0; from < folded.length; from += PIECE) {
    const found = findStarts(matcher, folded, from);
    for (let i = 0; i < found; i++) matchFrom(matcher, folded, starts[i] as number, hits);
  }
  return hits;
}

/** Units looked at in one go. */
const PIECE = 4096;

/** Where forms may begin in the piece at hand; kept, for allocating it costs more than using it. */
const starts = new Int32Array(PIECE + 1);

/**
 * Writes the places of one piece at which forms may begin into `starts`; returns how many.
 *
 * Where words begin is as good as random to a processor's branch prediction, so
 * both loops write every place and step on only if it counts.
 */
function findStarts({ units, gate }: Matcher, folded: string, from: number): number {
  const to = Math.min(folded.length, from + PIECE);
  let previous = from === 0 ? 0 : (units[folded.charCodeAt(from - 1)] as number);
  let count = 0;
  for (let i = from; i < to; i++) {
    const entry = units[folded.charCodeAt(i)] as number;
    starts[count] = i;
    count += (entry >> STARTS_SHIFT) & ~(entry & previous) & WORD;
    previous = entry;
  }
  const last = folded.length - 1;
  let promising = 0;
  for (let i = 0; i < count; i++) {
    const start = starts[i] as number;
    const first = units[folded.charCodeAt(start)] as number;
    const second = start < last ? (units[folded.charCodeAt(start + 1)] as number) : 0;
    const third = start + 1 < last ? (units[folded.charCodeAt(start + 2)] as number) : 0;
    starts[promising] = start;
    promising += (gate[gateCell(first, second, third)] as number) | ((first >> OPEN_SHIFT) & 1);
  }
  return promising;
}

/** Which cell of the gate three units share; whatever is no word unit counts as one. */
export function gateCell(first: number, second: number, third: number): number {
  const hash =
    (first >> CLASS_SHIFT) +
    ((second >> CLASS_SHIFT) & -(second & WORD)) * 37 +
    ((third >> CLASS_SHIFT) & -(third & WORD)) * 1009;
  return hash & (GATE_CELLS - 1);
}

/** Adds the forms that begin at `start`, where one may. */
function matchFrom(
  { units, base, check, out, forms, depths }: Matcher,
  folded: string,
  start: number,
  hits: Hit[],
): void {
  const { length } = folded;
  let last = units[folded.charCodeAt(start)] as number;
  let end = start + 1;
  let state = (base[0] as number) + (last >> CLASS_SHIFT);
  for (;;) {
    const children = base[state] as number;
    if (children === 0) break;
    const following = end < length ? (units[folded.charCodeAt(end)] as number) : 0;
    if (children < 0 && (last & following & WORD) === 0) {
      hits.push({ start, end, form: out[state] as number });
    }
    const next = Math.abs(children) + (following >> CLASS_SHIFT);
    // Class 0 is no unit of any form: its cell is the state before the first child.
    if (following < 1 << CLASS_SHIFT || check[next] !== state) return;
    state = next;
    last = following;
    end++;
  }
  const form = out[state] as number;
  const text = forms[form] as string;
  for (let tail = depths[form] as number; tail < text.length; tail++, end++) {
    if (end >= length || text.charCodeAt(tail) !== folded.charCodeAt(end)) return;
  }
  if (isEdge(units, folded, end)) hits.push({ start, end, form });
}

/** Whether no word runs across `offset`, which is not the start. */
function isEdge(units: Uint16Array, text: string, offset: number): boolean {
  if (offset >= text.length) return true;
  const before = at(units, text.charCodeAt(offset - 1));
  return (before & at(units, text.charCodeAt(offset)) & WORD) === 0;
}
