/** A tab with nothing to list: what is the case, one line more, and what can be done about it. */
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../shared/icons';

interface EmptyProps {
  icon: IconName;
  title: string;
  more: string;
  children?: ComponentChildren;
}

export function Empty({ icon, title, more, children }: EmptyProps) {
  return (
    <div class="empty">
      <Icon name={icon} />
      <h2>{title}</h2>
      <p>{more}</p>
      {children}
    </div>
  );
}
