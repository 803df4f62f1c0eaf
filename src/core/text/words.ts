/**
 * Where a word may begin and end.
 *
 * Latin text needs an edge on both sides of a name ("Xi" is not in "Xiaomi");
 * Chinese is written without spaces, so a Chinese character never needs one.
 */

/** True for a letter or digit of a script that separates its words. */
export function isWordUnit(unit: number): boolean {
  if (unit < 0x80) {
    return (
      (unit >= 0x30 && unit <= 0x39) ||
      (unit >= 0x41 && unit <= 0x5a) ||
      (unit >= 0x61 && unit <= 0x7a)
    );
  }
  if (unit < 0x250) return unit >= 0xc0 && unit !== 0xd7 && unit !== 0xf7;
  // Greek, Cyrillic, Arabic and their neighbours; then CJK and punctuation, which join nothing.
  return unit < 0x2000;
}

/** True for a Chinese character. */
export function isHan(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf);
}

/** Whether `text.slice(start, end)` has a word edge on both sides. */
export function hasWordEdges(text: string, start: number, end: number): boolean {
  const joinedLeft =
    start > 0 && isWordUnit(text.charCodeAt(start)) && isWordUnit(text.charCodeAt(start - 1));
  const joinedRight =
    end < text.length && isWordUnit(text.charCodeAt(end - 1)) && isWordUnit(text.charCodeAt(end));
  return !joinedLeft && !joinedRight;
}

/** True when the word starts with a capital and is not the whole of it: "Trump", "He". */
export function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** True for words in capitals throughout: "BESSENT". One letter does not tell. */
export function isAllCaps(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}
