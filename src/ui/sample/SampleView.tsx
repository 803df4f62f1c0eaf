/** An article of an invented newspaper, in the reader's language, and how to use what is marked in it. */
import type { IsoDay } from '../../model/days';
import { formatDay } from '../shared/day-text';
import type { Locale, MessageKey, Messages } from '../shared/messages';
import { Wordmark } from '../shared/Wordmark';
import { WordsContext } from '../shared/words';

export interface SampleProps {
  messages: Messages;
  locale: Locale;
  day: IsoDay;
  /** The keys for "next mention", '' when there are none. */
  nextKeys: string;
  onOpenSettings(): void;
}

const PARAGRAPHS: MessageKey[] = ['sampleCall', 'sampleDuties', 'sampleOutlook'];

export function SampleView({ messages, locale, day, nextKeys, onOpenSettings }: SampleProps) {
  return (
    <WordsContext.Provider value={{ messages, locale }}>
      <div class="ui sample" lang={locale}>
        <header class="masthead">
          <a href="../options/index.html?welcome">
            <Wordmark />
          </a>
          <button type="button" class="tb" onClick={onOpenSettings}>
            <span>{messages('settings')}</span>
          </button>
        </header>
        <main>
          <aside>
            <p class="s">
              {messages('sampleHow')}
              {locale === 'en' && ' '}
              {nextKeys !== '' && messages('sampleKeys', nextKeys)}
            </p>
          </aside>
          <article>
            <h1>{messages('sampleTitle')}</h1>
            <p class="xs">
              <time dateTime={day}>{formatDay(day, locale)}</time>
            </p>
            {PARAGRAPHS.map((key) => (
              <p key={key} class="prose">
                {messages(key)}
              </p>
            ))}
          </article>
          <footer>
            <p class="xs">{messages('sampleInvented')}</p>
          </footer>
        </main>
      </div>
    </WordsContext.Provider>
  );
}
