/** What the event history can be narrowed by: five questions with plain lists to choose from. */
import { useMemo } from 'preact/hooks';
import { eventKindKey, SIDE_KEYS } from '../shared/kind-words';
import type { Locale } from '../shared/messages';
import { useWords } from '../shared/words';
import { type FilterChange, filterCount, type HistoryFilters } from './history-filters';
import { namedIn } from './named';
import type { NamedRecord, PopupEvent } from './popup-props';

interface FilterFieldsProps {
  events: readonly PopupEvent[];
  /** What the list is narrowed to: an umbrella policy, too, that no event names. */
  subjects: readonly NamedRecord[];
  filters: HistoryFilters;
  onChange(change: FilterChange): void;
}

interface Option {
  value: string;
  words: string;
}

export function HistoryFilterFields({ events, subjects, filters, onChange }: FilterFieldsProps) {
  const { messages, locale } = useWords();
  const choices = useMemo(() => choicesIn(events, locale), [events, locale]);
  const set = (change: Partial<HistoryFilters>) => onChange({ type: 'set', filters: change });
  const kinds = choices.kinds.map((kind) => {
    return { value: kind, words: messages(eventKindKey(kind)) };
  });
  const sides = (['US', 'CN', 'both'] as const).map((side) => ({
    value: side,
    words: messages(SIDE_KEYS[side]),
  }));
  const years = choices.years.map((year) => ({ value: year, words: year }));
  return (
    <div class="fields">
      <Choice
        label={messages('filterKind')}
        any={messages('anyKind')}
        options={kinds}
        value={filters.kind}
        onChoose={(kind) => set({ kind })}
      />
      <Choice
        label={messages('filterSide')}
        any={messages('anySide')}
        options={sides}
        value={filters.side}
        onChoose={(side) => set({ side: sides.find(({ value }) => value === side)?.value ?? null })}
      />
      <Choice
        label={messages('filterPerson')}
        any={messages('anyPerson')}
        options={choices.people}
        value={filters.person}
        onChoose={(person) => set({ person })}
      />
      <Choice
        label={messages('filterPolicy')}
        any={messages('anyPolicy')}
        options={withChosen(choices.policies, filters.policy, subjects, locale)}
        value={filters.policy}
        onChoose={(policy) => set({ policy })}
      />
      <Choice
        label={messages('filterFrom')}
        any={messages('anyYear')}
        options={years}
        value={filters.fromYear}
        onChoose={(fromYear) => set({ fromYear })}
      />
      <Choice
        label={messages('filterTo')}
        any={messages('anyYear')}
        options={years}
        value={filters.toYear}
        onChoose={(toYear) => set({ toYear })}
      />
      {filterCount(filters) > 0 && (
        <button type="button" class="tb" onClick={() => onChange({ type: 'clear' })}>
          <span>{messages('clearFilters')}</span>
        </button>
      )}
    </div>
  );
}

/** The options, and among them what is chosen. */
function withChosen(
  options: readonly Option[],
  chosen: string | null,
  subjects: readonly NamedRecord[],
  locale: Locale,
): readonly Option[] {
  const record = subjects.find(({ id }) => id === chosen);
  if (!record || options.some(({ value }) => value === chosen)) return options;
  return [{ value: record.id, words: namedIn(record, locale) }, ...options];
}

interface ChoiceProps {
  label: string;
  /** The words for no choice. */
  any: string;
  options: readonly Option[];
  value: string | null;
  onChoose(value: string | null): void;
}

function Choice({ label, any, options, value, onChoose }: ChoiceProps) {
  return (
    <label class="choice">
      <span>{label}</span>
      <select
        class="field"
        value={value ?? ''}
        onChange={(event) => onChoose(event.currentTarget.value || null)}
      >
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What the events offer to choose from: names in the reader's order, the newest year first. */
function choicesIn(events: readonly PopupEvent[], locale: Locale) {
  const people = new Map<string, NamedRecord>();
  const policies = new Map<string, NamedRecord>();
  for (const event of events) {
    for (const named of event.officials) people.set(named.id, named);
    for (const named of event.policies) policies.set(named.id, named);
  }
  const collator = new Intl.Collator(locale);
  const sorted = (records: Map<string, NamedRecord>): Option[] =>
    [...records.values()]
      .map((record) => ({ value: record.id, words: namedIn(record, locale) }))
      .sort((a, b) => collator.compare(a.words, b.words));
  return {
    kinds: [...new Set(events.map(({ kind }) => kind))].sort(),
    people: sorted(people),
    policies: sorted(policies),
    years: [...new Set(events.map(({ date }) => date.slice(0, 4)))].sort().reverse(),
  };
}
