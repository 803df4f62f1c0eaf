/** A person: who it is, the office then, the office now, and what they did before and since. */
import type { OfficeHeld, OfficesOnDay, OfficialCard } from '../../model/card';
import { CutText } from '../shared/CutText';
import { DataText } from '../shared/DataText';
import { formatDay } from '../shared/day-text';
import type { NumberedSources } from '../shared/numbered-sources';
import { SourceNumbers } from '../shared/SourceLinks';
import { asideIn } from '../shared/signs';
import { useWords } from '../shared/words';
import { chooseEvents } from './choose-events';
import { nameIn } from './names';
import { isAfterData, ThenNow } from './ThenNow';
import { Timeline } from './Timeline';

/** A biography is one line; the record in the history has the rest. */
const BIO_LIMIT = 110;
const MOST_OFFICES = 2;

interface OfficialBodyProps {
  card: OfficialCard;
  sources: NumberedSources;
  onOpenEntity(id: string): void;
}

export function OfficialBody({ card, sources, onOpenEntity }: OfficialBodyProps) {
  const { messages, locale } = useWords();
  const { then, now } = card;
  const hasThen = then !== null && !isAfterData(card);
  const isSame = hasThen && now.held.length > 0 && titles(then.held) === titles(now.held);
  const seen = now.lastSeenOn;
  return (
    <>
      <p class="lead">
        <CutText text={card.bio} zh={card.zhBio} limit={BIO_LIMIT}>
          <SourceNumbers sources={sources.of(card.bioSources)} />
        </CutText>
      </p>
      <ThenNow
        card={card}
        layout="rows"
        then={then && <Offices on={then} sources={sources} />}
        now={isSame ? <p>{messages('sameOffices')}</p> : <Offices on={now} sources={sources} />}
        {...(seen === undefined
          ? {}
          : { nowLine: messages('seenInOffice', formatDay(seen, locale)) })}
      />
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

function titles(held: OfficeHeld[]): string {
  return held
    .map((office) => office.title)
    .sort()
    .join('\n');
}

function Offices({ on, sources }: { on: OfficesOnDay; sources: NumberedSources }) {
  const { messages, locale } = useWords();
  const { held, former } = on;
  if (held.length === 0 && former?.to) {
    return (
      <p>
        <DataText text={former.title} zh={former.zh} />{' '}
        {messages('until', formatDay(former.to, locale))}
        <SourceNumbers sources={sources.of(former.sources)} />
      </p>
    );
  }
  if (held.length === 0) return <p>{messages('noOffice')}</p>;
  const rest = held.length - MOST_OFFICES;
  return (
    <>
      {held.slice(0, MOST_OFFICES).map((office) => (
        <p key={office.title}>
          <DataText text={office.title} zh={office.zh} />
          <SourceNumbers sources={sources.of(office.sources)} />
          {office.uncertain && (
            <span class="xs">{asideIn(locale, messages('officeUncertain'))}</span>
          )}
        </p>
      ))}
      {rest > 0 && <p class="xs">{messages('andMore', String(rest))}</p>}
    </>
  );
}
