/**
 * The state of a measure: always a word and a shape, so that nobody needs the
 * colour. What follows the word (a date) is given as children.
 */
import type { ComponentChildren } from 'preact';
import type { PolicyStatusWord } from '../../model/card';
import { Icon } from './icons';
import type { MessageKey } from './messages';
import { useWords } from './words';

export const STATUS_KEYS: Record<PolicyStatusWord, MessageKey> = {
  'not-begun': 'statusNotBegun',
  announced: 'statusAnnounced',
  'in-force': 'statusInForce',
  suspended: 'statusSuspended',
  ended: 'statusEnded',
  'struck-down': 'statusStruckDown',
};

interface StatusWordProps {
  status: PolicyStatusWord;
  /** A lower rate than before: "Cut to 10%" instead of "In force". */
  cutTo?: string | undefined;
  children?: ComponentChildren;
}

export function StatusWord({ status, cutTo, children }: StatusWordProps) {
  const { messages } = useWords();
  return (
    <p class="status">
      <Icon name={cutTo === undefined ? status : 'cut'} />
      <span>
        <b>
          {cutTo === undefined ? messages(STATUS_KEYS[status]) : messages('statusCutTo', cutTo)}
        </b>{' '}
        {children}
      </span>
    </p>
  );
}
