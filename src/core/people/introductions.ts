/**
 * Who has been introduced on the page, and who else bears the same surname.
 *
 * A surname alone means whoever was named in full, before it or after it: the
 * headline and the caption stand first on a page but are written last.
 */
import type { LexiconOfficial } from '../../model/lexicon';

/** Where a name stands on the page. */
interface Place {
  passage: number;
  start: number;
}

/** Somebody on the page who bears an official's surname and is not that official. */
interface Namesake extends Place {
  /** Named given name first, as a byline or a Westerner: "Tom Liu". */
  givenFirst: boolean;
}

export class Introductions {
  readonly #introduced = new Map<string, Set<string>>();
  readonly #namesakes = new Map<string, Namesake[]>();
  readonly #families = new Set<string>();
  /** Where officials of a surname are named in full or by title. */
  readonly #named = new Map<string, Place[]>();

  introduce(official: LexiconOfficial, at: Place): void {
    const family = official.family.toLowerCase();
    this.#families.add(family);
    this.#named.set(family, [...(this.#named.get(family) ?? []), at]);
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
  hasNamesakeBefore(family: string, at: Place): boolean {
    return this.#namesakesBefore(family, at).some(({ passage }) => passage === at.passage);
  }

  /** Whether somebody else of that surname was named earlier, and no official of it since. */
  isNamesakeSpokenOf(family: string, at: Place): boolean {
    const named = (this.#named.get(family.toLowerCase()) ?? []).filter((place) =>
      isBefore(place, at),
    );
    return this.#namesakesBefore(family, at).some((namesake) =>
      named.every((place) => isBefore(place, namesake)),
    );
  }

  #namesakesBefore(family: string, at: Place): Namesake[] {
    const namesakes = this.#namesakes.get(family.toLowerCase()) ?? [];
    return namesakes.filter((namesake) => isBefore(namesake, at));
  }

  /** Takes over what one passage introduces; `passage` is where it stands. */
  absorb(other: Introductions, passage: number): void {
    for (const [family, ids] of other.#introduced) {
      this.#families.add(family);
      const known = this.#introduced.get(family) ?? new Set();
      for (const id of ids) known.add(id);
      this.#introduced.set(family, known);
    }
    const here = <At extends Place>(places: readonly At[]) =>
      places.map((place) => ({ ...place, passage }));
    for (const [family, namesakes] of other.#namesakes) {
      const known = this.#namesakes.get(family) ?? [];
      this.#namesakes.set(family, [...known, ...here(namesakes)]);
    }
    for (const [family, places] of other.#named) {
      this.#named.set(family, [...(this.#named.get(family) ?? []), ...here(places)]);
    }
  }

  /** Equal for two articles that introduce the same people and namesakes, in the same order. */
  fingerprint(): string {
    const families = [...this.#introduced].map(([family, ids]) => [family, ...ids].join(' '));
    const namesakes = [...this.#namesakes].map(([family, places]) => {
      const order = [...places, ...(this.#named.get(family) ?? [])].sort((a, b) =>
        isBefore(a, b) ? -1 : 1,
      );
      const kinds = order.map((place) => `${place.passage}${'givenFirst' in place ? '-' : '+'}`);
      return [family, this.hasNamesake(family), ...kinds].join(' ');
    });
    return `${families.join(';')}|${namesakes.join(';')}`;
  }
}

const isBefore = (a: Place, b: Place): boolean =>
  a.passage < b.passage || (a.passage === b.passage && a.start < b.start);
