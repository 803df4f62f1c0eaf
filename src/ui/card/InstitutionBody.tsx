/** A ministry, agency or court: what it is, and whether it existed then. */
import type { InstitutionCard } from '../../model/card';
import { CutText } from '../shared/CutText';
import type { NumberedSources } from '../shared/numbered-sources';
import { SourceNumbers } from '../shared/SourceLinks';
import { useWords } from '../shared/words';
import { chooseEvents } from './choose-events';
import { nameIn } from './names';
import { ThenNow } from './ThenNow';
import { Timeline } from './Timeline';

const SUMMARY_LIMIT = 200;

interface InstitutionBodyProps {
  card: InstitutionCard;
  sources: NumberedSources;
  onOpenEntity(id: string): void;
}

export function InstitutionBody({ card, sources, onOpenEntity }: InstitutionBodyProps) {
  const { messages, locale } = useWords();
  const { then, now, homepage } = card;
  const hasChanged = !now.exists || then?.exists === false;
  return (
    <>
      <p class="lead">
        <CutText text={card.summary} zh={card.zhSummary} limit={SUMMARY_LIMIT}>
          <SourceNumbers sources={sources.of(card.summarySources)} />
        </CutText>
      </p>
      {homepage !== undefined && (
        <p class="s gap-top">
          <a href={homepage} target="_blank" rel="noopener noreferrer">
            {messages('website')}
          </a>
        </p>
      )}
      {hasChanged && (
        <ThenNow
          card={card}
          layout="rows"
          then={then && <p>{messages(then.exists ? 'exists' : 'notYetFounded')}</p>}
          now={<p>{messages(now.exists ? 'exists' : 'nolonger')}</p>}
        />
      )}
      {card.events.length > 0 && (
        <section>
          <h3>{messages('eventsWith', nameIn(card, locale))}</h3>
          <Timeline
            rows={chooseEvents(card.events, card.on)}
            sources={sources}
            onOpenEntity={onOpenEntity}
          />
        </section>
      )}
    </>
  );
}
