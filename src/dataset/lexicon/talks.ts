/** Talks and agreements, told by place, people and day. */
import { tellingWords } from '../../core/events/event-traits';
import type { LexiconEvent } from '../../model/lexicon';
import type { Records } from '../../model/records';

/** In the order of their days. */
export function talksOf(records: Records): LexiconEvent[] {
  const agreements = new Set(
    records.policies.filter(({ category }) => category === 'agreement').map(({ id }) => id),
  );
  return records.events
    .filter((event) => event.kind === 'talks' || event.kind === 'agreement')
    .map((event) => ({
      id: event.id,
      date: event.date,
      kind: event.kind,
      officials: event.officials,
      // The city is all that detection reads.
      place: (event.place ?? '').split(/[,;(]/)[0]?.trim() ?? '',
      title: tellingWords(event.title),
      agreement:
        event.kind === 'agreement' ? (event.policies.find((id) => agreements.has(id)) ?? '') : '',
    }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
