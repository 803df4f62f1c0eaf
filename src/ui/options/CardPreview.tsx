/**
 * A card to be looked at, not used: the same code that draws on a news page, in a
 * shadow root as there.
 */
import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Card } from '../../model/card';
import type { IsoDay } from '../../model/days';
import type { Settings } from '../../model/settings';
import { AnyCard } from '../card/AnyCard';
import type { CardProps } from '../card/card-props';
import { cardShadowOf } from '../card/own-shadow';
import { useWords } from '../shared/words';

interface CardPreviewProps {
  card: Card;
  /** The words on the page that it stands at. */
  text: string;
  today: IsoDay;
  settings: Pick<Settings, 'textScale' | 'appearance'>;
}

export function CardPreview({ card, text, today, settings }: CardPreviewProps) {
  const { messages, locale } = useWords();
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const root = cardShadowOf(element);
    const props: CardProps = {
      messages,
      locale,
      shown: { state: 'card', card },
      mention: { text, via: 'alias', ...(card.kind === 'stack' ? {} : { kind: card.kind }) },
      articleDay: card.on,
      today,
      pinned: false,
      ...NOTHING_HAPPENS,
    };
    render(<AnyCard {...props} />, root);
    return () => render(null, root);
  }, [card, today, messages, locale, text]);
  useEffect(() => {
    host.current?.style.setProperty('--scale', String(settings.textScale));
  }, [settings.textScale]);
  return <div ref={host} inert={true} data-theme={settings.appearance} />;
}

const nothing = () => undefined;
const NOTHING_HAPPENS = {
  onClose: nothing,
  onPin: nothing,
  onBack: nothing,
  onOpenEntity: nothing,
  onOpenHistory: nothing,
  onReport: async () => false,
};
