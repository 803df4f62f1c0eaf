/** The name of another record, opening its card in this one's place. */
import type { Chinese } from '../../model/card';
import { DataText } from '../shared/DataText';

interface EntityLinkProps {
  id: string;
  name: string;
  zh?: Chinese | undefined;
  onOpenEntity(id: string): void;
}

export function EntityLink({ id, name, zh, onOpenEntity }: EntityLinkProps) {
  return (
    <button type="button" class="lk" onClick={() => onOpenEntity(id)}>
      <DataText text={name} zh={zh} />
    </button>
  );
}
