/** A text of the dataset, cut to its first words with a "more" behind it. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Chinese } from '../../model/card';
import { cutText } from './cut-text';
import { DataText, textIn } from './DataText';
import { useWords } from './words';

interface CutTextProps {
  text: string;
  zh?: Chinese | undefined;
  /** In letters of English; a Chinese character takes the room of two. */
  limit: number;
  /** What follows the text: its source numbers. */
  children?: ComponentChildren;
}

export function CutText({ text, zh, limit, children }: CutTextProps) {
  const { messages, locale } = useWords();
  const [isWhole, setWhole] = useState(false);
  const whole = textIn(locale, text, zh);
  const start = cutText(whole, whole === text ? limit : limit / 2);
  const shown = start === null || isWhole ? whole : `${start}…`;
  return (
    <>
      <DataText text={shown} zh={zh && { zhHans: shown, zhHant: shown }} />
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
