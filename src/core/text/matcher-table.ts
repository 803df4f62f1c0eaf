/**
 * The table that the matcher walks: laid out by the build, which finds where its cells
 * lie, and filled in by the page.
 */
import {
  at,
  CLASS_SHIFT,
  GATE_CELLS,
  gateCell,
  type Matcher,
  OPEN_SHIFT,
  STARTS_SHIFT,
  WORD,
} from './matcher';
import { atOnce } from './steps';
import { isWordUnit } from './words';
import { readNumbers, writeNumbers } from './written-numbers';

/** What is shipped beside the forms themselves. */
export interface PackedMatcher {
  /** Where the children of each branching state lie, states in preorder (written-numbers.ts). */
  bases: string;
}

/** Forms that are put into the table in one step. */
const FORMS_A_STEP = 256;
/** Classes that the bits above the flags can tell apart. */
const MOST_CLASSES = 0xffff >> CLASS_SHIFT;

/**
 * The code units in the order of their class numbers, from class 1: the commonest get
 * the lowest, which packs the table.
 */
function alphabetOf(forms: readonly string[]): string {
  const counts = new Map<number, number>();
  for (const form of forms) {
    for (let i = 0; i < form.length; i++) {
      const unit = form.charCodeAt(i);
      counts.set(unit, (counts.get(unit) ?? 0) + 1);
    }
  }
  if (counts.size > MOST_CLASSES) throw new Error(`${counts.size} code units are too many`);
  const byCount = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return byCount.map(([unit]) => String.fromCharCode(unit)).join('');
}

/** The table that a walk looks units up in: class numbers, and word units as in words.ts. */
function unitTable(alphabet: string): Uint16Array {
  const units = new Uint16Array(0x10000);
  // The ranges of `isWordUnit`, filled natively: asking it 65,536 times costs milliseconds.
  units.fill(WORD, 0x30, 0x3a).fill(WORD, 0x41, 0x5b).fill(WORD, 0x61, 0x7b);
  units.fill(WORD, 0xc0, 0x2000);
  units[0xd7] = 0;
  units[0xf7] = 0;
  for (let i = 0; i < alphabet.length; i++) {
    const unit = alphabet.charCodeAt(i);
    units[unit] = at(units, unit) | ((i + 1) << CLASS_SHIFT);
  }
  return units;
}

function sharedLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}

/** A search of this many cells in vain gives the lowest free one up: it never fits. */
const MOST_TRIES = 200;

/** Finds room in the table for the children of each branching state, states in preorder. */
function placeStates(sorted: readonly string[], classes: ReadonlyMap<number, number>): number[] {
  const bases: number[] = [];
  let used = new Uint8Array(4096);
  let firstFree = 1;
  used[0] = 1;
  const placeFor = (children: readonly number[]): number => {
    const lowest = Math.min(...children);
    const highest = Math.max(...children);
    let tries = 0;
    for (let base = Math.max(1, firstFree - lowest); ; base++) {
      if (base + highest >= used.length) {
        const grown = new Uint8Array(Math.max(used.length * 2, base + highest + 1));
        grown.set(used);
        used = grown;
      }
      const offset = base;
      if (children.every((child) => used[offset + child] === 0)) {
        for (const child of children) used[offset + child] = 1;
        while (used[firstFree] === 1) firstFree++;
        return offset;
      }
      if (++tries > MOST_TRIES) {
        firstFree++;
        tries = 0;
      }
    }
  };
  const pending = [{ low: 0, high: sorted.length, depth: 0 }];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const { high, depth } = node;
    const children: { unitClass: number; low: number; high: number }[] = [];
    for (let low = sorted[node.low]?.length === depth ? node.low + 1 : node.low; low < high; ) {
      const unit = sorted[low]?.charCodeAt(depth) ?? 0;
      let next = low + 1;
      while (next < high && sorted[next]?.charCodeAt(depth) === unit) next++;
      children.push({ unitClass: classes.get(unit) ?? 0, low, high: next });
      low = next;
    }
    bases.push(placeFor(children.map((child) => child.unitClass)));
    for (const child of children.reverse()) {
      if (child.high - child.low > 1) {
        pending.push({ low: child.low, high: child.high, depth: depth + 1 });
      }
    }
  }
  return bases;
}

/**
 * Fills the table: each form goes into the trie as far as it differs from both its
 * neighbours in code unit order, which `order` gives by their numbers.
 */
function* fill(
  forms: readonly string[],
  order: readonly number[] | null,
  bases: ArrayLike<number>,
): Generator<void, Matcher, void> {
  const alphabet = alphabetOf(forms);
  const units = unitTable(alphabet);
  yield;
  let highest = 0;
  for (let i = 0; i < bases.length; i++) highest = Math.max(highest, at(bases, i));
  const cells = highest + alphabet.length + 1;
  const base = new Int32Array(cells);
  const check = new Int32Array(cells).fill(-1);
  const out = new Int32Array(cells).fill(-1);
  const depths = new Uint16Array(forms.length);
  const gate = new Uint8Array(GATE_CELLS);
  const path = [0];
  let nextBase = 0;
  check[0] = 0;
  base[0] = bases.length > 0 ? at(bases, nextBase++) : 0;
  let shared = 0;
  yield;
  for (let k = 0; k < forms.length; k++) {
    if (k % FORMS_A_STEP === 0) yield;
    const number = order === null ? k : (order[k] as number);
    const form = forms[number] ?? '';
    const following = forms[order === null ? k + 1 : (order[k + 1] as number)] ?? '';
    const sharedNext = sharedLength(form, following);
    const depth = Math.min(form.length, Math.max(shared, sharedNext) + 1);
    // What the form before it has in common was noted with that.
    if (shared < 2) markStart(units, form);
    if (shared < 3) openGate(gate, units, form);
    let state = path[shared] as number;
    for (let d = shared; d < depth; d++) {
      const next =
        Math.abs(base[state] as number) + ((units[form.charCodeAt(d)] as number) >> CLASS_SHIFT);
      check[next] = state;
      state = next;
      path[d + 1] = state;
      // A state has several forms behind it as long as the next form still shares it.
      if (d < sharedNext) base[state] = bases[nextBase++] as number;
    }
    out[state] = number;
    base[state] = -(base[state] as number);
    depths[number] = depth;
    shared = sharedNext;
  }
  return { units, gate, base, check, out, forms, depths };
}

/** Notes that forms begin with the first unit of `form`, and whether three units tell them. */
function markStart(units: Uint16Array, form: string): void {
  const unit = form.charCodeAt(0);
  // Three units tell nothing of "x", nor of Chinese, where a short form has no edge.
  const isOpen = !isWordUnit(unit) || form.length === 1 || !isWordUnit(form.charCodeAt(1));
  units[unit] = at(units, unit) | (1 << STARTS_SHIFT) | (Number(isOpen) << OPEN_SHIFT);
}

/** Lets the first three units of `form` through. */
function openGate(gate: Uint8Array, units: Uint16Array, form: string): void {
  if (form.length === 1) return;
  const third = form.length > 2 ? at(units, form.charCodeAt(2)) : 0;
  gate[gateCell(at(units, form.charCodeAt(0)), at(units, form.charCodeAt(1)), third)] = 1;
}

function layOut(forms: readonly string[]) {
  if (forms.some((form) => form === '')) throw new Error('a surface form is empty');
  if (new Set(forms).size !== forms.length) throw new Error('a surface form stands twice');
  const alphabet = alphabetOf(forms);
  const classes = new Map(
    alphabet.split('').map((unit, index) => [unit.charCodeAt(0), index + 1] as const),
  );
  const order = forms.map((_, index) => index);
  const textOf = (index: number) => forms[index] ?? '';
  order.sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1));
  return { order, bases: placeStates(order.map(textOf), classes) };
}

/**
 * Builds the table for `forms` (folded text, no duplicates; order gives the form
 * numbers). Throws if a form is empty or stands twice.
 */
export function buildMatcher(forms: readonly string[]): Matcher {
  const { order, bases } = layOut(forms);
  return atOnce(fill(forms, order, bases));
}

/**
 * What to ship beside `forms` for a matcher over them. Throws as `buildMatcher` does,
 * and when the forms are not in code unit order.
 */
export function packForms(forms: readonly string[]): PackedMatcher {
  const { order, bases } = layOut(forms);
  if (order.some((form, k) => form !== k)) throw new Error('the forms are not in order');
  return { bases: writeNumbers(bases) };
}

/** The matcher over the forms that `packForms` was given; the caller may pause at each `yield`. */
export function unpackMatcher(
  packed: PackedMatcher,
  forms: readonly string[],
): Generator<void, Matcher, void> {
  return fill(forms, null, readNumbers(packed.bases));
}
