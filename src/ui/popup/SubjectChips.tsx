/** Whom and what an event concerns; each narrows the history to itself. */
import { useWords } from '../shared/words';
import { namedIn } from './named';
import type { NamedRecord } from './popup-props';

interface SubjectChipsProps {
  subjects: readonly NamedRecord[];
  onAbout(record: NamedRecord): void;
}

export function SubjectChips({ subjects, onAbout }: SubjectChipsProps) {
  const { messages, locale } = useWords();
  if (subjects.length === 0) return null;
  return (
    <p class="chips">
      {subjects.map((record) => (
        <button
          key={record.id}
          type="button"
          class="chip quiet"
          title={messages('showInHistory', namedIn(record, locale))}
          onClick={() => onAbout(record)}
        >
          {namedIn(record, locale)}
        </button>
      ))}
    </p>
  );
}
