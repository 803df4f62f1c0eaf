/**
 * Where a statement can be checked: numbers beside it, and the list they refer to.
 *
 * The numbers link to the source itself. A link to `#s1` would change the address
 * of the news page that the card stands on.
 */
import type { CardSource } from '../../model/card';
import { DataText, textIn } from './DataText';
import { Icon } from './icons';
import type { Locale, MessageKey } from './messages';
import type { NumberedSource } from './numbered-sources';
import { signIn } from './signs';
import { useWords, type Words } from './words';

const KIND_KEYS: Record<CardSource['kind'], MessageKey> = {
  primary: 'sourcePrimary',
  news: 'sourceNews',
  analysis: 'sourceAnalysis',
  reference: 'sourceReference',
};

/** More numbers than this beside one sentence are noise; the list has them all. */
const MOST_NUMBERS = 3;

/** Who published a page, and the act that it is. */
export function sourceNameIn(locale: Locale, source: CardSource): string {
  const { publisher, zhPublisher, act, zhAct } = source;
  const name = textIn(locale, publisher, zhPublisher);
  return act === undefined
    ? name
    : [name, textIn(locale, act, zhAct)].join(signIn(locale, 'comma'));
}

/** A link out: a new tab that knows nothing of the page it came from. */
function SourceLink({
  source,
  label,
  text,
}: {
  source: CardSource;
  label?: string;
  text?: string;
}) {
  return (
    <a
      href={source.url}
      target="_blank"
      rel="noopener noreferrer"
      hreflang={source.lang || undefined}
      aria-label={label}
    >
      {text ?? <SourceName source={source} />}
    </a>
  );
}

/** Names that are the same in every script stand in Latin letters, and say so. */
function SourceName({ source }: { source: CardSource }) {
  const { locale } = useWords();
  const { publisher, zhPublisher, act, zhAct } = source;
  return (
    <>
      <DataText text={publisher} zh={zhPublisher} />
      {act !== undefined && (
        <>
          {signIn(locale, 'comma')}
          <DataText text={act} zh={zhAct} />
        </>
      )}
    </>
  );
}

/** The superscript numbers of one statement. */
export function SourceNumbers({ sources }: { sources: NumberedSource[] }) {
  const { messages, locale } = useWords();
  if (sources.length === 0) return null;
  return (
    <sup>
      {sources.slice(0, MOST_NUMBERS).map(({ number, source }) => (
        <SourceLink
          key={number}
          source={source}
          text={String(number)}
          label={messages('sourceNumber', String(number), sourceNameIn(locale, source))}
        />
      ))}
    </sup>
  );
}

/** What a reader should know before trusting a page: that we never saw it, or that it is a repost. */
function doubt(source: CardSource, messages: Words['messages']): string[] {
  if (!source.opened) return [messages('sourceUnopened')];
  return source.weak ? [messages('sourceWeak')] : [];
}

/** The list, numbered as beside the statements. */
export function SourceList({ sources }: { sources: NumberedSource[] }) {
  const { messages } = useWords();
  return (
    <ol class="src">
      {sources.map(({ number, source }) => (
        <li key={number}>
          <span>{number}</span> <SourceLink source={source} />{' '}
          <span>{[messages(KIND_KEYS[source.kind]), ...doubt(source, messages)].join(' · ')}</span>
        </li>
      ))}
    </ol>
  );
}

/** The list behind a closed disclosure: a tariff can have a hundred, and each is a stop of the keyboard. */
export function SourcesSection({ sources }: { sources: NumberedSource[] }) {
  const { messages } = useWords();
  if (sources.length === 0) return null;
  return (
    <section class="sx">
      <details class="dis">
        <summary>
          {messages('sources', String(sources.length))}
          <Icon name="chevron" />
        </summary>
        <SourceList sources={sources} />
      </details>
    </section>
  );
}
