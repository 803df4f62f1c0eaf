/** An event: when and where, who, what changed, and what stands before and after it. */
import { type ComponentChildren, Fragment } from 'preact';
import type { CardEvent, EventCard } from '../../model/card';
import { CutText } from '../shared/CutText';
import { DataText } from '../shared/DataText';
import { DayText } from '../shared/DayText';
import { formatDay } from '../shared/day-text';
import type { MessageKey } from '../shared/messages';
import type { NumberedSources } from '../shared/numbered-sources';
import { SourceNumbers } from '../shared/SourceLinks';
import { signIn } from '../shared/signs';
import { useWords, type Words } from '../shared/words';
import type { TimelineRow } from './choose-events';
import { EntityLink } from './EntityLink';
import { Few } from './Few';
import { Notice } from './Notice';
import { Timeline } from './Timeline';

const SUMMARY_LIMIT = 200;
const MOST_MEASURES = 3;
const MOST_PEOPLE = 6;
/** Neighbours shown on either side. */
const NEIGHBOURS = 2;

const ACTION_KEYS: Record<string, MessageKey> = {
  announce: 'actionAnnounce',
  impose: 'actionImpose',
  raise: 'actionRaise',
  cut: 'actionCut',
  suspend: 'actionSuspend',
  extend: 'actionExtend',
  resume: 'actionResume',
  end: 'actionEnd',
  'strike-down': 'actionStrikeDown',
  exempt: 'actionExempt',
};

interface EventBodyProps {
  card: EventCard;
  sources: NumberedSources;
  onOpenEntity(id: string): void;
}

export function EventBody({ card, sources, onOpenEntity }: EventBodyProps) {
  const words = useWords();
  const { messages, locale } = words;
  const { people, measures } = card;
  const notice = noticeOf(card, words);
  return (
    <>
      <p class="lead">
        <DayText day={card.date} />
        {card.place !== undefined && (
          <>
            {' · '}
            <DataText text={card.place} zh={card.zhPlace} />
          </>
        )}
      </p>
      {notice !== null && <Notice>{notice}</Notice>}
      <section>
        <p class="s">
          <CutText text={card.summary} zh={card.zhSummary} limit={SUMMARY_LIMIT}>
            <SourceNumbers sources={sources.of(card.summarySources)} />
          </CutText>
        </p>
        {(people.length > 0 || measures.length > 0) && (
          <dl class="kv">
            {people.length > 0 && (
              <>
                <dt>{messages('who')}</dt>
                <dd>
                  {people.slice(0, MOST_PEOPLE).map((person, index) => (
                    <Fragment key={person.id}>
                      {index > 0 && signIn(locale, 'semicolon')}
                      <EntityLink {...person} onOpenEntity={onOpenEntity} />
                      {person.office !== undefined && (
                        <>
                          {signIn(locale, 'comma')}
                          <DataText text={person.office} zh={person.zhOffice} />
                        </>
                      )}
                    </Fragment>
                  ))}
                  {people.length > MOST_PEOPLE &&
                    signIn(locale, 'semicolon') +
                      messages('andMore', String(people.length - MOST_PEOPLE))}
                </dd>
              </>
            )}
            {measures.length > 0 && (
              <>
                <dt>{messages('measures')}</dt>
                <dd>
                  <Few
                    most={MOST_MEASURES}
                    rows={measures.map((measure) => (
                      <li key={`${measure.policy} ${measure.action} ${measure.scope}`}>
                        <EntityLink
                          id={measure.policy}
                          name={measure.name}
                          zh={measure.zh}
                          onOpenEntity={onOpenEntity}
                        />
                        <p>
                          <MeasureText measure={measure} />
                        </p>
                      </li>
                    ))}
                  />
                </dd>
              </>
            )}
          </dl>
        )}
      </section>
      {card.before.length + card.after.length > 0 && (
        <section>
          <h3>{messages('beforeAndAfter')}</h3>
          <Timeline
            rows={neighbours(card)}
            sources={sources}
            selfId={card.id}
            onOpenEntity={onOpenEntity}
          />
        </section>
      )}
    </>
  );
}

/** Whether the event lies ahead of the article, of the data, or somewhere in the article's month. */
function noticeOf(card: EventCard, { messages, locale }: Words): string | null {
  if (!card.now.happened) return messages('eventNotChecked', formatDay(card.asOf, locale));
  if (card.then?.uncertain) return messages('eventMonthOnly');
  return card.then?.happened === false ? messages('eventAhead') : null;
}

/** "raised, 20%, all goods of China, effective 4 Mar 2025" */
function MeasureText({ measure }: { measure: EventCard['measures'][number] }) {
  const { messages, locale } = useWords();
  const { rate, zhRate, scope, zhScope, effective, until } = measure;
  const action = ACTION_KEYS[measure.action];
  const parts: ComponentChildren[] = [
    action === undefined ? measure.action : messages(action),
    // A bare figure is the same in every language.
    rate && (/\p{L}/u.test(rate) ? <DataText text={rate} zh={zhRate} /> : rate),
    scope && <DataText text={scope} zh={zhScope} />,
    effective && messages('effectiveOn', formatDay(effective, locale)),
    until && messages('until', formatDay(until, locale)),
  ];
  return parts
    .filter(Boolean)
    .flatMap((part, index) => (index === 0 ? [part] : [signIn(locale, 'comma'), part]));
}

/** Two events before, this one, two after; the ring where one is of the article's day. */
function neighbours(card: EventCard): TimelineRow[] {
  const { id, date, name: title, on, zhName, zhHantName } = card;
  const zh = zhName && zhHantName ? { zhHans: zhName, zhHant: zhHantName } : undefined;
  const rowsAt = (place: 'before' | 'after', events: CardEvent[]) =>
    events.map((event): TimelineRow => {
      return { type: 'event', event, place: event.date === on ? 'here' : place };
    });
  return [
    ...rowsAt('before', card.before.slice(-NEIGHBOURS)),
    ...rowsAt('before', [{ id, date, title, ...(zh && { zh }), sources: [] }]),
    ...rowsAt('after', card.after.slice(0, NEIGHBOURS)),
  ];
}
