/**
 * The card of one entity: what was true when the article was written, and what
 * is true on the last day covered.
 *
 * "Now" is today or the last day covered, whichever is earlier; both days are
 * handed in, and nothing here reads a clock. Drawing code formats what this
 * returns and decides nothing.
 */
import type { Card } from '../model/card';
import { eventCard } from './cards/event-card';
import { institutionCard } from './cards/institution-card';
import { type CardDays, type Making, startCard } from './cards/making';
import { officialCard } from './cards/official-card';
import { policyCard } from './cards/policy-card';
import { stackCard } from './cards/stack-card';
import type { Dataset, Entity } from './open';

export type { CardDays } from './cards/making';

/**
 * The card of a record, of a retired id's successor, or of a whole stack
 * (`stack:US`, `stack:CN`); `null` when the dataset has no such record.
 */
export function cardOf(dataset: Dataset, id: string, days: CardDays): Card | null {
  const making = startCard(dataset, days);
  if (id === 'stack:US') return stackCard(making, 'US');
  if (id === 'stack:CN') return stackCard(making, 'CN');
  const entity = dataset.entity(id);
  return entity ? entityCard(making, entity) : null;
}

function entityCard(making: Making, entity: Entity): Card {
  switch (entity.kind) {
    case 'official':
      return officialCard(making, entity.record);
    case 'policy':
      return policyCard(making, entity.record);
    case 'event':
      return eventCard(making, entity.record);
    case 'institution':
      return institutionCard(making, entity.record);
  }
}
