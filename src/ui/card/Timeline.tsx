/** Events in order with the article among them: ring where it stands, disc at the latest. */

import { DataText } from '../shared/DataText';
import { formatDay } from '../shared/day-text';
import type { NumberedSources } from '../shared/numbered-sources';
import { SourceNumbers } from '../shared/SourceLinks';
import { useWords } from '../shared/words';
import type { TimelineRow } from './choose-events';

interface TimelineProps {
  rows: TimelineRow[];
  sources: NumberedSources;
  /** The event whose own card this is: named, not linked. */
  selfId?: string;
  onOpenEntity(id: string): void;
}

export function Timeline({ rows, sources, selfId, onOpenEntity }: TimelineProps) {
  const { messages, locale } = useWords();
  return (
    <ol class="tl">
      {rows.map((row) => {
        if (row.type === 'gap') {
          const key = row.place === 'before' ? 'earlierEvents' : 'laterEvents';
          return (
            <li key={`gap-${row.place}`} class="gap">
              <span class="p" />
              <span class="xs">{messages(key, String(row.count))}</span>
            </li>
          );
        }
        if (row.type === 'article') {
          return (
            <li key="article" class="here">
              <span class="dot" />
              <time dateTime={row.day}>{messages('thisArticle', formatDay(row.day, locale))}</time>
            </li>
          );
        }
        const { event, place } = row;
        const day = formatDay(event.date, locale);
        const isSelf = event.id === selfId;
        const when =
          place === 'here'
            ? messages('thisArticle', day)
            : isSelf
              ? messages('thisEvent', day)
              : place === 'latest'
                ? messages('latestEvent', day)
                : day;
        return (
          <li key={event.id} class={place === 'here' || isSelf ? 'here' : undefined}>
            <span class={place === 'here' ? 'dot' : place === 'latest' ? 'dot now' : 'p'} />
            <span>
              <span class="xs">
                <time dateTime={event.date}>{when}</time>
                <SourceNumbers sources={sources.of(event.sources)} />
              </span>
              {isSelf ? (
                <DataText text={event.title} zh={event.zh} />
              ) : (
                <button type="button" class="lk ink" onClick={() => onOpenEntity(event.id)}>
                  <DataText text={event.title} zh={event.zh} />
                </button>
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
