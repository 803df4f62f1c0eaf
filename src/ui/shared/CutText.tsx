/** A text of the dataset, cut to its first words with a "more" behind it. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { cutText } from './cut-text';
import { DataText } from './DataText';
import { useWords } from './words';

interface CutTextProps {
  text: string;
  limit: number;
  /** What follows the text: its source numbers. */
  children?: ComponentChildren;
}

export function CutText({ text, limit, children }: CutTextProps) {
  const { messages } = useWords();
  const [isWhole, setWhole] = useState(false);
  const start = cutText(text, limit);
  return (
    <>
      <DataText text={start === null || isWhole ? text : `${start}…`} />
      {children}
      {start !== null && (
        <>
          {' '}
          <button
            type="button"
            class="lk"
            aria-expanded={isWhole}
            onClick={() => setWhole(!isWhole)}
          >
            {messages(isWhole ? 'less' : 'more')}
          </button>
        </>
      )}
    </>
  );
}
