/** A tab with nothing to list: what is the case, and one line more. */
import { Icon, type IconName } from '../shared/icons';

export function Empty({ icon, title, more }: { icon: IconName; title: string; more: string }) {
  return (
    <div class="empty">
      <Icon name={icon} />
      <h2>{title}</h2>
      <p>{more}</p>
    </div>
  );
}
