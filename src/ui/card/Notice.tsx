/** What a reader must know before the rest: the age of the data, a day that it does not cover. */
import type { ComponentChildren } from 'preact';
import { Icon } from '../shared/icons';

export function Notice({ children }: { children: ComponentChildren }) {
  return (
    <p class="note">
      <Icon name="clock" />
      <span>{children}</span>
    </p>
  );
}
