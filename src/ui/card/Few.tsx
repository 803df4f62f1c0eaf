/** The first rows of a list, the rest behind a disclosure: a card is a footnote, not an archive. */
import type { ComponentChildren } from 'preact';
import { Icon } from '../shared/icons';
import { useWords } from '../shared/words';

interface FewProps {
  most: number;
  rows: ComponentChildren[];
}

export function Few({ most, rows }: FewProps) {
  const { messages } = useWords();
  const rest = rows.slice(most);
  return (
    <>
      <ul class="few">{rows.slice(0, most)}</ul>
      {rest.length > 0 && (
        <details class="dis">
          <summary>
            {messages('andMore', String(rest.length))}
            <Icon name="chevron" />
          </summary>
          <ul class="few">{rest}</ul>
        </details>
      )}
    </>
  );
}
