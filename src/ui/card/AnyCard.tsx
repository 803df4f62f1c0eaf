/** The card, whatever there is to show, with the reader's wording around it. */
import { WordsContext } from '../shared/words';
import { CardFrame } from './CardFrame';
import { cardFace } from './card-face';
import type { CardProps } from './card-props';

export function AnyCard(props: CardProps) {
  const words = { messages: props.messages, locale: props.locale };
  return (
    <WordsContext.Provider value={words}>
      <CardFrame card={props} face={cardFace(props, words)} />
    </WordsContext.Provider>
  );
}
