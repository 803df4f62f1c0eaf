/** What the card of one record says: status word, name, the body of its kind, sources. */
import type { Card } from '../../model/card';
import { formatDay } from '../shared/day-text';
import { type NumberedSources, numberSources } from '../shared/numbered-sources';
import { formatRate } from '../shared/rate-text';
import { SourcesSection } from '../shared/SourceLinks';
import { StatusWord } from '../shared/StatusWord';
import { useWords } from '../shared/words';
import type { CardProps } from './card-props';
import { staleDays } from './data-age';
import { EventBody } from './EventBody';
import { InstitutionBody } from './InstitutionBody';
import { Notice } from './Notice';
import { nameIn, nameLang } from './names';
import { OfficialBody } from './OfficialBody';
import { PolicyBody } from './PolicyBody';
import { statusRest } from './PolicyStateText';
import { cutTo, rateLevels } from './rate-levels';
import { StackTable } from './StackTable';

interface CardViewProps {
  card: Card;
  frame: CardProps;
}

export function CardView({ card, frame }: CardViewProps) {
  const { messages, locale } = useWords();
  const sources = numberSources(card.sources);
  const name = nameIn(card, locale);
  return (
    <>
      <StaleNotice card={card} today={frame.today} />
      {card.outside === 'before' && <Notice>{messages('beforeDataBegins')}</Notice>}
      <StatusLine card={card} />
      <h2 lang={nameLang(card, locale)}>
        {name} <OtherName card={card} shown={name} />
      </h2>
      <Body card={card} sources={sources} onOpenEntity={frame.onOpenEntity} />
      <SourcesSection sources={sources.all} />
    </>
  );
}

interface BodyProps {
  card: Card;
  sources: NumberedSources;
  onOpenEntity(id: string): void;
}

function Body({ card, ...rest }: BodyProps) {
  switch (card.kind) {
    case 'official':
      return <OfficialBody card={card} {...rest} />;
    case 'policy':
      return <PolicyBody card={card} {...rest} />;
    case 'event':
      return <EventBody card={card} {...rest} />;
    case 'institution':
      return <InstitutionBody card={card} {...rest} />;
    case 'stack':
      return (
        <StackTable
          side={card.side === 'CN' ? 'CN' : 'US'}
          then={card.then}
          now={card.now}
          {...rest}
        />
      );
  }
}

/** The state of a measure now, above its name: the first thing that a reader wants to know. */
function StatusLine({ card }: { card: Card }) {
  const words = useWords();
  if (card.kind !== 'policy' || card.stack !== undefined) return null;
  const { now } = card;
  if (now.status === undefined) return null;
  const cut = now.status === 'in-force' ? cutTo(rateLevels(card.steps, card.asOf)) : null;
  if (cut === null) return <StatusWord status={now.status}>{statusRest(now, words)}</StatusWord>;
  return (
    <StatusWord status={now.status} cutTo={formatRate(cut.ratePct)}>
      {words.messages('since', formatDay(cut.from, words.locale))}
    </StatusWord>
  );
}

/** A person's name in the other script; the names of measures are too long for two. */
function OtherName({ card, shown }: { card: Card; shown: string }) {
  if (card.kind !== 'official') return null;
  const isLatin = shown === card.name;
  const other = isLatin ? card.zhName : card.name;
  if (other === undefined || other === shown) return null;
  return (
    <span class="alt" lang={isLatin ? 'zh-Hans' : 'en'}>
      {other}
    </span>
  );
}

function StaleNotice({ card, today }: { card: Card; today: string }) {
  const { messages, locale } = useWords();
  const { coverageUntil } = card.dataset;
  const days = staleDays(coverageUntil, today);
  if (days === null) return null;
  return (
    <Notice>
      <b>{messages('dataAge', String(days))}</b>{' '}
      {messages('nothingAfter', formatDay(coverageUntil, locale))}
    </Notice>
  );
}
