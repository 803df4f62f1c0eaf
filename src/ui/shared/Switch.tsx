/** A switch: told by place and fill, named by its label, and a native checkbox for everybody else. */
interface SwitchProps {
  /** Its accessible name; a visible label is given by `labelledBy` instead. */
  label?: string;
  labelledBy?: string;
  isOn: boolean;
  onFlip(on: boolean): void;
}

export function Switch({ label, labelledBy, isOn, onFlip }: SwitchProps) {
  return (
    <input
      type="checkbox"
      // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox tells its own state
      role="switch"
      class="sw"
      aria-label={label}
      aria-labelledby={labelledBy}
      checked={isOn}
      onChange={(event) => onFlip(event.currentTarget.checked)}
    />
  );
}
