/**
 * The wording and language in use, for every component below a surface.
 *
 * A context, since each label needs it and nothing between cares.
 */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Locale, Messages } from './messages';

export interface Words {
  messages: Messages;
  locale: Locale;
}

/** Without a provider the keys themselves are shown: visible, and never empty. */
export const WordsContext = createContext<Words>({ messages: (key) => key, locale: 'en' });

export function useWords(): Words {
  return useContext(WordsContext);
}
