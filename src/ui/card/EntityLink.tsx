/** The name of another record, opening its card in this one's place. */
import { DataText } from '../shared/DataText';

interface EntityLinkProps {
  id: string;
  name: string;
  onOpenEntity(id: string): void;
}

export function EntityLink({ id, name, onOpenEntity }: EntityLinkProps) {
  return (
    <button type="button" class="lk" onClick={() => onOpenEntity(id)}>
      <DataText text={name} />
    </button>
  );
}
