/** Whatever there is to show, with the reader's wording around it. */
import { WordsContext } from '../shared/words';
import { CandidatesView } from './CandidatesView';
import { CardView } from './CardView';
import type { CardProps } from './card-props';
import { LoadingView, MissingView } from './PlainViews';

export function AnyCard(props: CardProps) {
  const { messages, locale, shown } = props;
  return (
    <WordsContext.Provider value={{ messages, locale }}>
      {shown.state === 'card' && <CardView key={shown.card.id} card={shown.card} frame={props} />}
      {shown.state === 'candidates' && <CandidatesView cards={shown.cards} frame={props} />}
      {shown.state === 'loading' && <LoadingView frame={props} />}
      {shown.state === 'missing' && <MissingView frame={props} />}
    </WordsContext.Provider>
  );
}
