/** What is marked, how often and how it looks; and what is not to be marked. */
import type { Settings } from '../../model/settings';
import { namedIn } from '../popup/named';
import type { MessageKey } from '../shared/messages';
import { useHeir } from '../shared/use-heir';
import { useWords } from '../shared/words';
import type { OptionsProps } from './options-props';
import { SegmentRow, SelectRow, SwitchRow } from './Rows';
import { RemoveButton } from './SitesSection';

type MarksProps = Pick<OptionsProps, 'settings' | 'records' | 'onChange'>;

const CATEGORIES: [keyof Settings['categories'], MessageKey][] = [
  ['official', 'optMarkOfficials'],
  ['policy', 'optMarkPolicies'],
  ['event', 'optMarkEvents'],
  ['institution', 'optMarkInstitutions'],
];

const DENSITIES: [Settings['density'], MessageKey][] = [
  ['first', 'optDensityFirst'],
  ['every', 'optDensityEvery'],
  ['first-on-page', 'optDensityPage'],
];

const STYLES: [Settings['markStyle'], MessageKey][] = [
  ['dots', 'optStyleDots'],
  ['dashes', 'optStyleDashes'],
  ['double', 'optStyleDouble'],
  ['tint', 'optStyleTint'],
];

const COLOURS: [Settings['markColour'], MessageKey][] = [
  ['bronze', 'optColourBronze'],
  ['violet', 'optColourViolet'],
  ['grey', 'optColourGrey'],
];

export function MarksSection({ settings, records, onChange }: MarksProps) {
  const { messages } = useWords();
  const { categories } = settings;
  const choose = <Name extends keyof Settings>(name: Name, value: Settings[Name]) =>
    onChange((before) => ({ ...before, [name]: value }));
  return (
    <section id="marks">
      <h2>{messages('optMarks')}</h2>
      {CATEGORIES.map(([kind, label]) => (
        <SwitchRow
          key={kind}
          label={messages(label)}
          {...(kind === 'institution' ? { more: messages('optMarkInstitutionsMore') } : {})}
          isOn={categories[kind]}
          onFlip={(on) =>
            onChange((before) => ({ ...before, categories: { ...before.categories, [kind]: on } }))
          }
        />
      ))}
      <SelectRow
        label={messages('optDensity')}
        more={messages('optDensityMore')}
        choices={DENSITIES.map(([value, key]) => ({ value, words: messages(key) }))}
        value={settings.density}
        onChoose={(density) => choose('density', density)}
      />
      <fieldset class="styles">
        <legend class="ol">{messages('optStyle')}</legend>
        {STYLES.map(([style, key]) => (
          <label key={style} class={settings.markStyle === style ? 'sty is-on' : 'sty'}>
            <input
              type="radio"
              name="style"
              checked={settings.markStyle === style}
              onChange={() => choose('markStyle', style)}
            />
            <span class={`m ${style} ${settings.markColour}`} lang="en" aria-hidden="true">
              {messages('optStyleWords')}
            </span>
            <small>{messages(key)}</small>
          </label>
        ))}
      </fieldset>
      <SegmentRow
        label={messages('optColour')}
        choices={COLOURS.map(([value, key]) => ({ value, words: messages(key) }))}
        value={settings.markColour}
        onChoose={(colour) => choose('markColour', colour)}
      />
      <SwitchRow
        label={messages('optBadge')}
        isOn={settings.badge}
        onFlip={(on) => choose('badge', on)}
      />
      <MutedList settings={settings} records={records} onChange={onChange} />
    </section>
  );
}

function MutedList({ settings, records, onChange }: MarksProps) {
  const { messages, locale } = useWords();
  const { muted } = settings;
  const head = useHeir<HTMLHeadingElement>();
  return (
    <>
      <h3 tabIndex={-1} ref={head}>
        {messages('optMuted')}
      </h3>
      {muted.length === 0 && <p class="xs">{messages('optNoMuted')}</p>}
      <ul class="muted">
        {muted.map(({ id, site }) => {
          const record = records[id];
          const name = record ? namedIn(record, locale) : id;
          const where = site ?? messages('optMutedEverywhere');
          const unmute = () =>
            onChange((before) => ({
              ...before,
              muted: before.muted.filter((each) => each.id !== id || each.site !== site),
            }));
          return (
            <li key={`${id}@${site}`}>
              <span>
                {name} <span class="xs">{where}</span>
              </span>
              <RemoveButton name={`${name}, ${where}`} onRemove={unmute} />
            </li>
          );
        })}
      </ul>
    </>
  );
}
