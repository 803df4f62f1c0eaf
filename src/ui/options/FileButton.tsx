/** A button that lets the reader choose a JSON file, such as the export commands write. */
import { useRef } from 'preact/hooks';

interface FileButtonProps {
  /** What stands on the button. */
  text: string;
  /** What is chosen, for a screen reader. */
  label: string;
  /** Reads the file; another can be chosen once it resolves. */
  onChoose(file: File): Promise<void>;
}

export function FileButton({ text, label, onChoose }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const read = async () => {
    const chosen = input.current?.files?.[0];
    if (!chosen) return;
    await onChoose(chosen);
    // The same file may be chosen again.
    if (input.current) input.current.value = '';
  };
  return (
    <>
      <button type="button" class="btn plain" onClick={() => input.current?.click()}>
        {text}
      </button>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        aria-label={label}
        hidden
        onChange={read}
      />
    </>
  );
}
