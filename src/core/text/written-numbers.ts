/**
 * Small whole numbers as text that compresses well: most take one character, and none
 * needs escaping in JSON or in a script.
 */

/** Printable ASCII without quotation mark, backslash, grave, dollar and apostrophe. */
const DIGITS = [...Array(94).keys()]
  .map((place) => String.fromCharCode(0x21 + place))
  .filter((sign) => !'"\\`$\''.includes(sign))
  .join('');
/** Numbers below this are one digit; the digits above it announce two more. */
const SHORT = 70;
const BASE = DIGITS.length;
const MOST = SHORT + (BASE - SHORT) * BASE * BASE - 1;

const digit = (value: number): string => DIGITS.charAt(value);

/** Positive and negative in turn: 0, -1, 1, -2 … become 0, 1, 2, 3 … */
const unsigned = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);
const signed = (value: number): number => (value % 2 === 0 ? value / 2 : -(value + 1) / 2);

/** The numbers, each as its distance from the one before. Throws where one is too far. */
export function writeNumbers(values: readonly number[]): string {
  return values.map((value, index) => writtenStep(value - (values[index - 1] ?? 0))).join('');
}

function writtenStep(step: number): string {
  const value = unsigned(step);
  if (value > MOST) throw new Error(`a step of ${step} is too long to be written`);
  if (value < SHORT) return digit(value);
  const rest = value - SHORT;
  const high = Math.floor(rest / (BASE * BASE));
  return digit(SHORT + high) + digit(Math.floor(rest / BASE) % BASE) + digit(rest % BASE);
}

/** What `writeNumbers` wrote. */
export function readNumbers(text: string): number[] {
  const places = new Map([...DIGITS].map((sign, place) => [sign, place]));
  const placeAt = (index: number): number => places.get(text.charAt(index)) ?? 0;
  const values: number[] = [];
  let last = 0;
  for (let i = 0; i < text.length; i++) {
    let value = placeAt(i);
    if (value >= SHORT) {
      value = SHORT + ((value - SHORT) * BASE + placeAt(i + 1)) * BASE + placeAt(i + 2);
      i += 2;
    }
    last += signed(value);
    values.push(last);
  }
  return values;
}
