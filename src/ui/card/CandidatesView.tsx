/** Words that fit two or three records of that date: all of them, and never a guess. */
import type { Card, OfficesOnDay } from '../../model/card';
import { textIn } from '../shared/DataText';
import { formatDay } from '../shared/day-text';
import { SIDE_KEYS } from '../shared/kind-words';
import type { Locale } from '../shared/messages';
import { formatRate } from '../shared/rate-text';
import { useWords, type Words } from '../shared/words';
import type { CardProps } from './card-props';
import { nameIn, nameLang } from './names';
import { statusInWords } from './PolicyStateText';

interface CandidatesViewProps {
  cards: Card[];
  frame: CardProps;
}

export function CandidatesView({ cards, frame }: CandidatesViewProps) {
  const words = useWords();
  const { messages, locale } = words;
  return (
    <>
      <h2>{messages('quoted', frame.mention.text)}</h2>
      <p class="lead">{messages('severalLead', String(cards.length))}</p>
      <ul class="opts">
        {cards.map((card) => (
          <li key={card.id}>
            <button type="button" class="opt" onClick={() => frame.onOpenEntity(card.id)}>
              <b lang={nameLang(card, locale)}>{nameIn(card, locale)}</b>{' '}
              <span>{stateThen(card, words)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What tells a candidate from the others: its state on the article's day, else now. */
function stateThen(card: Card, words: Words): string {
  const { messages, locale } = words;
  const side = messages(SIDE_KEYS[card.side]);
  switch (card.kind) {
    case 'policy': {
      const state = card.then ?? card.now;
      const rate = state.ratePct === undefined ? [] : [formatRate(state.ratePct)];
      return [...rate, side, statusInWords(state, words)].join(' · ');
    }
    case 'official':
      return [side, ...certainOffices(card.then ?? card.now, locale)].join(' · ');
    case 'event':
      return formatDay(card.date, locale);
    default:
      return side;
  }
}

function certainOffices({ held }: OfficesOnDay, locale: Locale): string[] {
  return held
    .filter((office) => !office.uncertain)
    .map((office) => textIn(locale, office.title, office.zh));
}
