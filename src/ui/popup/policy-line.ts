/**
 * One line for a measure in the list of this page: what it was when the article
 * was written, and what has become of it.
 */
import type { PolicyCard, PolicyState } from '../../model/card';
import type { MessageKey, Messages } from '../shared/messages';
import { formatRate } from '../shared/rate-text';

const STATUS_KEYS: Record<NonNullable<PolicyState['status']>, MessageKey> = {
  'not-begun': 'statusNotBegun',
  announced: 'statusAnnounced',
  'in-force': 'statusInForce',
  suspended: 'statusSuspended',
  ended: 'statusEnded',
  'struck-down': 'statusStruckDown',
};

/** "In force 10% → Struck down"; one state where nothing changed; '' where nothing is known. */
export function rateAndStatus(card: PolicyCard, messages: Messages): string {
  const then = card.then === null ? '' : stateInShort(card.then, messages);
  const now = stateInShort(card.now, messages);
  if (then === '' || then === now) return now;
  return now === '' ? then : `${then} → ${now}`;
}

function stateInShort(state: PolicyState, messages: Messages): string {
  const word = state.status === undefined ? '' : messages(STATUS_KEYS[state.status]);
  const rate = state.ratePct === undefined ? '' : formatRate(state.ratePct);
  return [word, rate].filter((part) => part !== '').join(' ');
}
