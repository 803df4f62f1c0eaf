/**
 * Who has been introduced on the page, and who else bears the same surname.
 *
 * A surname alone means whoever was named in full, before it or after it: the
 * headline and the caption stand first on a page but are written last.
 */
import type { LexiconOfficial } from '../model/lexicon';

/** Somebody on the page who bears an official's surname and is not that official. */
interface Namesake {
  passage: number;
  start: number;
  /** Named given name first, as a byline or a Westerner: "Tom Liu". */
  givenFirst: boolean;
}

export class Introductions {
  readonly #introduced = new Map<string, Set<string>>();
  readonly #namesakes = new Map<string, Namesake[]>();
  readonly #families = new Set<string>();

  introduce(official: LexiconOfficial): void {
    const family = official.family.toLowerCase();
    this.#families.add(family);
    const known = this.#introduced.get(family) ?? new Set();
    this.#introduced.set(family, known.add(official.id));
  }

  addNamesake(family: string, at: Namesake): void {
    const key = family.toLowerCase();
    this.#namesakes.set(key, [...(this.#namesakes.get(key) ?? []), at]);
  }

  /** Ids of the officials of that surname who are named in full or by title. */
  bearers(family: string): string[] {
    return [...(this.#introduced.get(family.toLowerCase()) ?? [])];
  }

  isIntroduced(id: string): boolean {
    return [...this.#introduced.values()].some((ids) => ids.has(id));
  }

  hasFamily(surname: string): boolean {
    return this.#families.has(surname.toLowerCase());
  }

  /**
   * Whether somebody else of that surname is named anywhere on the page in the order
   * of Chinese names, so that the surname alone may be theirs.
   */
  hasNamesake(family: string): boolean {
    const namesakes = this.#namesakes.get(family.toLowerCase()) ?? [];
    return namesakes.some((namesake) => !namesake.givenFirst);
  }

  /** Whether somebody else of that surname was named earlier in the same passage. */
  hasNamesakeBefore(family: string, at: { passage: number; start: number }): boolean {
    const namesakes = this.#namesakes.get(family.toLowerCase()) ?? [];
    return namesakes.some(
      (namesake) => namesake.passage === at.passage && namesake.start < at.start,
    );
  }

  /** Takes over what one passage introduces; `passage` is where it stands. */
  absorb(other: Introductions, passage: number): void {
    for (const [family, ids] of other.#introduced) {
      this.#families.add(family);
      const known = this.#introduced.get(family) ?? new Set();
      for (const id of ids) known.add(id);
      this.#introduced.set(family, known);
    }
    for (const [family, namesakes] of other.#namesakes) {
      const known = this.#namesakes.get(family) ?? [];
      this.#namesakes.set(family, [
        ...known,
        ...namesakes.map(({ start, givenFirst }) => ({ passage, start, givenFirst })),
      ]);
    }
  }

  /** Equal for two articles that introduce the same people and namesakes, in the same order. */
  fingerprint(): string {
    const families = [...this.#introduced].map(([family, ids]) => [family, ...ids].join(' '));
    const namesakes = [...this.#namesakes.keys()].filter((family) => this.hasNamesake(family));
    return `${families.join(';')}|${namesakes.join(' ')}`;
  }
}
