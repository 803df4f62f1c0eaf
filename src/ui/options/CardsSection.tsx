/** How a card opens and how it looks. */
import { useId } from 'preact/hooks';
import { OPEN_DELAY_MS, type Settings } from '../../model/settings';
import type { MessageKey } from '../shared/messages';
import { useWords } from '../shared/words';
import type { OptionsProps } from './options-props';
import { SegmentRow } from './Rows';

const OPENINGS: [Settings['opening'], MessageKey][] = [
  ['hover', 'optOpeningHover'],
  ['click', 'optOpeningClick'],
  ['key', 'optOpeningKey'],
];

const SIZES: [Settings['textScale'], MessageKey][] = [
  [0.9, 'optSizeS'],
  [1, 'optSizeM'],
  [1.2, 'optSizeL'],
  [1.4, 'optSizeXL'],
];

const APPEARANCES: [Settings['appearance'], MessageKey][] = [
  ['system', 'optAppearanceSystem'],
  ['light', 'optAppearanceLight'],
  ['dark', 'optAppearanceDark'],
];

const DELAY_STEP_MS = 50;

export function CardsSection({ settings, onChange }: Pick<OptionsProps, 'settings' | 'onChange'>) {
  const { messages } = useWords();
  const id = useId();
  const choose = (change: Partial<Settings>) => onChange((before) => ({ ...before, ...change }));
  const delay = messages('optMilliseconds', String(settings.openDelayMs));
  return (
    <section id="cards">
      <h2>{messages('optCards')}</h2>
      <SegmentRow
        label={messages('optOpening')}
        more={messages('optOpeningMore')}
        choices={OPENINGS.map(([value, key]) => ({ value, words: messages(key) }))}
        value={settings.opening}
        onChoose={(opening) => choose({ opening })}
      />
      <div class="or">
        <div>
          <label class="ol" for={id}>
            {messages('optDelay')}
          </label>
          <p class="xs">{messages('optDelayMore')}</p>
        </div>
        <div class="oc">
          <input
            id={id}
            type="range"
            min={OPEN_DELAY_MS.least}
            max={OPEN_DELAY_MS.most}
            step={DELAY_STEP_MS}
            value={settings.openDelayMs}
            aria-valuetext={delay}
            onChange={(event) => choose({ openDelayMs: Number(event.currentTarget.value) })}
          />
          <output for={id}>{delay}</output>
        </div>
      </div>
      <SegmentRow
        label={messages('optTextSize')}
        choices={SIZES.map(([value, key]) => ({ value, words: messages(key) }))}
        value={settings.textScale}
        onChoose={(textScale) => choose({ textScale })}
      />
      <SegmentRow
        label={messages('optAppearance')}
        choices={APPEARANCES.map(([value, key]) => ({ value, words: messages(key) }))}
        value={settings.appearance}
        onChoose={(appearance) => choose({ appearance })}
      />
    </section>
  );
}
