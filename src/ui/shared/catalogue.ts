/**
 * Wordings from a catalogue of our own, for a reader who wants another language
 * than the browser's: `browser.i18n` cannot be told. Puts in placeholders exactly
 * as browsers do, so that a wording reads the same on either way.
 */
import type { Catalogue } from '../../model/messages';
import type { Messages } from './messages';

/** Looks wordings up in `catalogue`; a key that it lacks is shown as it is. */
export function messagesFrom(catalogue: Catalogue): Messages {
  return (key, ...substitutions) => {
    const wording = catalogue[key];
    if (wording === undefined) return key;
    const { message, placeholders = {} } = wording;
    // One pass: what is put in is never looked through again.
    return message.replace(/\$(\w+)\$/g, (whole, name: string) => {
      const content = placeholders[name.toLowerCase()]?.content;
      if (content === undefined) return whole;
      return content.replace(/\$([1-9])/g, (_, n: string) => substitutions[Number(n) - 1] ?? '');
    });
  };
}
