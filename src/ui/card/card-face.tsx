/**
 * What a card shows in its frame, for each thing that there can be to show.
 *
 * The frame stays while its face changes. A dialog that were made anew when the
 * record arrives would drop the keyboard's focus and arrive twice.
 */
import type { ComponentChildren } from 'preact';
import type { IconName } from '../shared/icons';
import { KIND_KEYS, kindWords } from '../shared/kind-words';
import type { Words } from '../shared/words';
import { CandidatesView } from './CandidatesView';
import { CardView } from './CardView';
import type { CardProps } from './card-props';
import { nameIn } from './names';
import { LoadingView, NoRecordView } from './PlainViews';

export interface CardFace {
  /** Tells one subject from the next: what a reader opened in one is shut in another. */
  key: string;
  /** Accessible name: the entity's name. */
  name: string;
  icon: IconName;
  kind: string;
  /** The record that "Open in history" leads to. */
  historyId?: string;
  body: ComponentChildren;
}

export function cardFace(props: CardProps, { messages, locale }: Words): CardFace {
  const { shown, mention } = props;
  const { text } = mention;
  const quoted = messages('quoted', text);
  switch (shown.state) {
    case 'card': {
      const { card } = shown;
      const { icon, kind, rest } = kindWords(card);
      return {
        key: card.id,
        name: nameIn(card, locale),
        icon,
        kind: rest === null ? messages(kind) : `${messages(kind)} · ${messages(rest)}`,
        historyId: card.id,
        body: <CardView card={card} frame={props} />,
      };
    }
    case 'candidates':
      return {
        key: shown.state,
        name: quoted,
        icon: 'stack',
        kind: messages('severalPossible'),
        body: <CandidatesView cards={shown.cards} frame={props} />,
      };
    case 'loading': {
      const { kind = 'policy' } = mention;
      return {
        key: shown.state,
        name: quoted,
        icon: kind === 'policy' ? 'tariff' : kind,
        kind: messages('readingRecord'),
        body: <LoadingView text={text} />,
      };
    }
    case 'missing':
    case 'failed':
      return {
        key: shown.state,
        name: quoted,
        icon: 'info',
        kind: messages(KIND_KEYS[mention.kind ?? 'policy']),
        body: <NoRecordView text={text} why={shown.state} />,
      };
  }
}
