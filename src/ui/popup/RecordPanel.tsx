/**
 * The event that is open in the list, beside it: its card with room to stand in, by
 * the code that draws it on a news page.
 */
import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Card } from '../../model/card';
import type { IsoDay } from '../../model/days';
import { AnyCard } from '../card/AnyCard';
import type { CardProps } from '../card/card-props';
import { cardShadowOf } from '../card/own-shadow';
import { copied } from '../shared/clipboard';
import { useWords } from '../shared/words';
import type { NamedRecord } from './popup-props';
import { SubjectChips } from './SubjectChips';

interface RecordPanelProps {
  card: Card;
  today: IsoDay;
  /** The keyboard opened it and goes on in it. */
  takesFocus: boolean;
  /** Whom and what the event concerns. */
  subjects: readonly NamedRecord[];
  onAbout(record: NamedRecord): void;
  onOpenEntity(id: string): void;
  onClose(): void;
}

export function RecordPanel(props: RecordPanelProps) {
  const { card, today, takesFocus, subjects, onAbout, onOpenEntity, onClose } = props;
  const { messages, locale } = useWords();
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (host.current === null) return;
    const props: CardProps = {
      messages,
      locale,
      shown: { state: 'card', card },
      mention: { text: card.name, via: 'linked' },
      articleDay: card.on,
      today,
      pinned: true,
      layout: 'record',
      onClose,
      onPin: nothing,
      onBack: nothing,
      onOpenEntity,
      onOpenHistory: onOpenEntity,
      onReport: copied,
      onCopy: copied,
    };
    render(<AnyCard {...props} />, cardShadowOf(host.current));
  }, [card, today, messages, locale, onOpenEntity, onClose]);
  useEffect(() => {
    const root = host.current?.shadowRoot;
    // A part of the browser's own scrolling that jsdom lacks.
    host.current?.scrollIntoView?.({ block: 'nearest' });
    if (takesFocus) root?.querySelector<HTMLElement>('[role="region"]')?.focus();
  }, [card.id, takesFocus]);
  useEffect(() => {
    const element = host.current;
    const close = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose();
    };
    element?.addEventListener('keydown', close);
    return () => element?.removeEventListener('keydown', close);
  }, [onClose]);
  return (
    <div class="record">
      <div id="record" ref={host} data-theme={document.documentElement.dataset.theme} />
      <SubjectChips subjects={subjects} onAbout={onAbout} />
    </div>
  );
}

const nothing = () => undefined;
