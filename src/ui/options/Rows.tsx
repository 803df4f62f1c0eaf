/** One setting a row: what it is at the left, how to change it at the right. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Switch } from '../shared/Switch';

interface RowProps {
  label: string;
  /** One line of why or how. */
  more?: ComponentChildren;
  children: ComponentChildren;
}

export function Row({ label, more, children }: RowProps) {
  return (
    <div class="or">
      <div>
        <p class="ol">{label}</p>
        {more && <p class="xs">{more}</p>}
      </div>
      <div class="oc">{children}</div>
    </div>
  );
}

interface SwitchRowProps {
  label: string;
  more?: ComponentChildren;
  isOn: boolean;
  onFlip(on: boolean): void;
}

export function SwitchRow({ label, more, isOn, onFlip }: SwitchRowProps) {
  return (
    <Row label={label} more={more}>
      <Switch label={label} isOn={isOn} onFlip={onFlip} />
    </Row>
  );
}

export interface Choice<Value> {
  value: Value;
  words: string;
}

interface ChoiceRowProps<Value> {
  label: string;
  more?: ComponentChildren;
  choices: readonly Choice<Value>[];
  value: Value;
  onChoose(value: Value): void;
}

/** A few choices side by side. */
export function SegmentRow<Value extends string | number>(props: ChoiceRowProps<Value>) {
  const { label, more, choices, value, onChoose } = props;
  return (
    <Row label={label} more={more}>
      <fieldset class="seg">
        <legend class="vh">{label}</legend>
        {choices.map((choice) => (
          <button
            key={choice.value}
            type="button"
            aria-pressed={choice.value === value}
            onClick={() => onChoose(choice.value)}
          >
            {choice.words}
          </button>
        ))}
      </fieldset>
    </Row>
  );
}

/** Longer choices in a list of the browser's own. */
export function SelectRow<Value extends string>(props: ChoiceRowProps<Value>) {
  const { label, more, choices, value, onChoose } = props;
  const id = useId();
  const choose = (text: string) => {
    const chosen = choices.find((choice) => choice.value === text);
    if (chosen) onChoose(chosen.value);
  };
  return (
    <div class="or">
      <div>
        <label class="ol" for={id}>
          {label}
        </label>
        {more && <p class="xs">{more}</p>}
      </div>
      <div class="oc">
        <select
          id={id}
          class="field"
          value={value}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.words}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
