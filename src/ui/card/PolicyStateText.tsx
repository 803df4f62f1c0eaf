/** A measure on one day: the rate or the status large, then its reason and its reach. */
import type { PolicyState } from '../../model/card';
import type { IsoDay } from '../../model/days';
import { DataText } from '../shared/DataText';
import { formatDay } from '../shared/day-text';
import type { MessageKey } from '../shared/messages';
import type { NumberedSources } from '../shared/numbered-sources';
import { formatRate } from '../shared/rate-text';
import { SourceNumbers } from '../shared/SourceLinks';
import { STATUS_KEYS } from '../shared/StatusWord';
import { useWords, type Words } from '../shared/words';

interface PolicyStateTextProps {
  state: PolicyState;
  isTariff: boolean;
  /** Since when this rate; a duty may have been in force at another rate before. */
  rateSince: IsoDay | null;
  /** Nothing changed since the article: said in words instead of twice over. */
  isSame: boolean;
  sources: NumberedSources;
}

export function PolicyStateText({
  state,
  isTariff,
  rateSince,
  isSame,
  sources,
}: PolicyStateTextProps) {
  const words = useWords();
  const { messages, locale } = words;
  const { changes } = state;
  if (isSame) {
    return (
      <>
        <StateHeadline state={state} isTariff={isTariff} />
        <p>
          {messages('sameState')}
          <SourceNumbers sources={sources.of(state.sources)} />
        </p>
      </>
    );
  }
  return (
    <>
      <StateHeadline state={state} isTariff={isTariff} />
      {state.ratePct === undefined
        ? isTariff && state.status !== undefined && <p>{statusInWords(state, words)}</p>
        : rateSince !== null && <p>{messages('since', formatDay(rateSince, locale))}</p>}
      <p>
        <DataText text={state.state} />
        <SourceNumbers sources={sources.of(state.sources)} />
      </p>
      {state.scope !== undefined && (
        <p>
          <DataText text={state.scope} />
        </p>
      )}
      {changes !== undefined && (
        <p class="chg">
          <b>{messages('changedOn', formatDay(changes.on, locale))}</b>
          <br />
          {messages('changeBefore', changes.before)}
          <br />
          {messages('changeAfter', changes.after)}
        </p>
      )}
    </>
  );
}

function StateHeadline({ state, isTariff }: { state: PolicyState; isTariff: boolean }) {
  const { messages } = useWords();
  if (state.ratePct !== undefined) {
    return (
      <p class="rate">
        {formatRate(state.ratePct).slice(0, -1)}
        <small>%</small>
      </p>
    );
  }
  return <p class="rate none">{messages(headlineKey(state, isTariff))}</p>;
}

/** What stands in the place of a rate. */
function headlineKey(state: PolicyState, isTariff: boolean): MessageKey {
  if (state.status === undefined) return 'statusUnknown';
  if (!isTariff) return STATUS_KEYS[state.status];
  // A duty in force without one number has several; in any other state nothing was charged.
  return state.status === 'in-force' ? 'rateSeveral' : 'rateNone';
}

/** "In force since 4 Feb 2025", "Suspended until 10 Nov 2026". */
export function statusInWords(state: PolicyState, words: Words): string {
  const { messages } = words;
  const word = state.status === undefined ? 'statusUnknown' : STATUS_KEYS[state.status];
  const rest = statusRest(state, words);
  const gap = words.locale === 'en' ? ' ' : '，';
  return rest === '' ? messages(word) : `${messages(word)}${gap}${rest}`;
}

/** What follows a status word: since when, until when. */
export function statusRest(state: PolicyState, { messages, locale }: Words): string {
  const { status, since, until } = state;
  if (until !== undefined && (status === 'suspended' || status === 'in-force')) {
    return messages(state.untilUnchecked ? 'untilUnchecked' : 'until', formatDay(until, locale));
  }
  if (status === 'announced') return messages('notInEffect');
  if (since === undefined || status === 'not-begun') return '';
  const isPoint = status === 'ended' || status === 'struck-down';
  return messages(isPoint ? 'sinceOn' : 'since', formatDay(since, locale));
}
