/**
 * Writes what is not ASCII as escapes. A browser keeps a script's text for as long as
 * the page lives, with two bytes a letter if a single one needs them.
 */
import type { Plugin } from 'vite';

/** `\uXXXX` for each UTF-16 unit beyond ASCII: the same in JSON and in JavaScript's literals. */
export function escaped(text: string): string {
  return text.replaceAll(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Escapes built scripts; letters beyond ASCII stand in literals only. */
export function asciiOnly(): Plugin {
  return {
    name: 'annotariff:ascii-only',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') file.code = escaped(file.code);
      }
    },
  };
}
