/** An event: when and where, who, what changed, and what stands before and after it. */
import { Fragment } from 'preact';
import type { CardEvent, EventCard } from '../../model/card';
import { CutText } from '../shared/CutText';
import { DataText } from '../shared/DataText';
import { DayText } from '../shared/DayText';
import { formatDay } from '../shared/day-text';
import type { MessageKey } from '../shared/messages';
import type { NumberedSources } from '../shared/numbered-sources';
import { SourceNumbers } from '../shared/SourceLinks';
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
  const { messages } = words;
  const { people, measures } = card;
  const notice = noticeOf(card, words);
  return (
    <>
      <p class="lead">
        <DayText day={card.date} />
        {card.place !== undefined && (
          <>
            {' · '}
            <DataText text={card.place} />
          </>
        )}
      </p>
      {notice !== null && <Notice>{notice}</Notice>}
      <section>
        <p class="s">
          <CutText text={card.summary} limit={SUMMARY_LIMIT}>
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
                      {index > 0 && '; '}
                      <EntityLink {...person} onOpenEntity={onOpenEntity} />
                      {person.office !== undefined && (
                        <>
                          {', '}
                          <DataText text={person.office} zh={person.zhOffice} />
                        </>
                      )}
                    </Fragment>
                  ))}
                  {people.length > MOST_PEOPLE &&
                    `; ${messages('andMore', String(people.length - MOST_PEOPLE))}`}
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
                          <DataText text={measureInWords(measure, words)} />
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
function measureInWords(
  measure: EventCard['measures'][number],
  { messages, locale }: Words,
): string {
  const action = ACTION_KEYS[measure.action];
  const parts = [
    action === undefined ? measure.action : messages(action),
    measure.rate,
    measure.scope,
    measure.effective && messages('effectiveOn', formatDay(measure.effective, locale)),
    measure.until && messages('until', formatDay(measure.until, locale)),
  ];
  return parts.filter(Boolean).join(locale === 'en' ? ', ' : '，');
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
