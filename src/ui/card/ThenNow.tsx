/**
 * The two answers every card gives: when the article was written, and now.
 *
 * "Now" is always printed with its day. Where the article has no date, or one
 * that lies after the data, the first answer says so instead of guessing.
 */
import type { ComponentChildren } from 'preact';
import type { Card } from '../../model/card';
import { formatDay } from '../shared/day-text';
import { useWords } from '../shared/words';

interface ThenNowProps {
  card: Card;
  /** `null` when nothing is known of the article's day. */
  then: ComponentChildren;
  now: ComponentChildren;
  /** The line beside "Now", if not "as of …". */
  nowLine?: string;
  /** Rows for long words, columns for numbers. */
  layout: 'rows' | 'columns';
}

/** An article written after the last day that the data covers. */
export function isAfterData(card: Card): boolean {
  return card.on !== null && card.on > card.dataset.coverageUntil;
}

export function ThenNow({ card, then, now, nowLine, layout }: ThenNowProps) {
  const { messages, locale } = useWords();
  const isLate = isAfterData(card);
  const asOf = formatDay(card.asOf, locale);
  return (
    <div class={`tn ${layout}`}>
      <div>
        <h3 class="when">
          <span class={card.on === null ? 'dot q' : 'dot'} />
          {messages('whenWritten')}{' '}
          <span class="date">
            {card.on === null ? messages('noDateFound') : formatDay(card.on, locale)}
          </span>
        </h3>
        {card.on === null ? (
          <p>{messages('pageHasNoDate')}</p>
        ) : isLate ? (
          <p>{messages('afterDataEnds')}</p>
        ) : (
          then
        )}
      </div>
      <div>
        <h3 class="when">
          <span class="dot now" />
          {messages(isLate ? 'lastKnown' : 'now')}{' '}
          <span class="date">{nowLine ?? (isLate ? asOf : messages('asOf', asOf))}</span>
        </h3>
        {now}
      </div>
    </div>
  );
}
