/** A measure on one day: the rate or the status large, then its reason and its reach. */
import type { PolicyState } from '../../model/card';
import type { IsoDay } from '../../model/days';
import { CutText } from '../shared/CutText';
import { textIn } from '../shared/DataText';
import { formatDay } from '../shared/day-text';
import type { MessageKey } from '../shared/messages';
import type { NumberedSources } from '../shared/numbered-sources';
import { formatRate } from '../shared/rate-text';
import { SourceNumbers } from '../shared/SourceLinks';
import { STATUS_KEYS } from '../shared/StatusWord';
import { useWords, type Words } from '../shared/words';

const STATE_LIMIT = 80;
const SCOPE_LIMIT = 52;

interface PolicyStateTextProps {
  state: PolicyState;
  isTariff: boolean;
  /** Since when this rate; a duty may have been in force at another rate before. */
  rateSince: IsoDay | null;
  /** Nothing changed since the article: said in words instead of twice over. */
  isSame: boolean;
  /** The line above the card's name says this status already. */
  isHeadlined: boolean;
  sources: NumberedSources;
}

export function PolicyStateText({
  state,
  isTariff,
  rateSince,
  isSame,
  isHeadlined,
  sources,
}: PolicyStateTextProps) {
  const words = useWords();
  const { messages, locale } = words;
  const numbers = <SourceNumbers sources={sources.of(state.sources)} />;
  if (isSame) {
    return (
      <>
        <StateHeadline state={state} isTariff={isTariff} />
        <p>
          {messages('sameState')}
          {numbers}
        </p>
      </>
    );
  }
  const when =
    state.ratePct !== undefined && rateSince !== null
      ? messages('since', formatDay(rateSince, locale))
      : isHeadlined
        ? ''
        : headlineKey(state, isTariff) === 'rateNone'
          ? statusInWords(state, words)
          : statusRest(state, words);
  return (
    <>
      <StateHeadline state={state} isTariff={isTariff} />
      {when !== '' && <p>{when}</p>}
      <p>
        <CutText text={state.state} zh={state.zh} limit={STATE_LIMIT}>
          {numbers}
        </CutText>
      </p>
      {state.scope !== undefined && (
        <p>
          <CutText text={state.scope} zh={state.zhScope} limit={SCOPE_LIMIT} />
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
  return state.status === 'in-force' ? 'statusInForce' : 'rateNone';
}

/** A change of the same days: an article written around it may mean either side. */
export function ChangeText({ changes }: { changes: NonNullable<PolicyState['changes']> }) {
  const { messages, locale } = useWords();
  return (
    <p class="chg">
      <b>{messages('changedOn', formatDay(changes.on, locale))}</b>
      <br />
      {messages('changeBefore', textIn(locale, changes.before, changes.zhBefore))}
      <br />
      {messages('changeAfter', textIn(locale, changes.after, changes.zhAfter))}
    </p>
  );
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
