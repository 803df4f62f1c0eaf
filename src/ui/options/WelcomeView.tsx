/**
 * The first page a reader sees: what marks look like, where they will be, that
 * nothing is sent, and how to stop it all. No account, no wall, no second page.
 */
import type { IsoDay } from '../../model/days';
import type { Settings } from '../../model/settings';
import { formatDay } from '../shared/day-text';
import type { Locale, MessageKey, Messages } from '../shared/messages';
import { Wordmark } from '../shared/Wordmark';
import { useWords, WordsContext } from '../shared/words';
import { CardPreview } from './CardPreview';
import { LANGUAGES } from './languages';
import type { OptionsProps } from './options-props';

export interface WelcomeProps extends Pick<OptionsProps, 'settings' | 'preview' | 'onChange'> {
  messages: Messages;
  locale: Locale;
  siteCount: number;
  coverageUntil: IsoDay;
  onTry(): void;
  onChooseSites(): void;
  onOpenHistory(): void;
}

export function WelcomeView(props: WelcomeProps) {
  const { messages, locale, settings, preview, siteCount, coverageUntil } = props;
  const facts: [MessageKey, string][] = [
    ['welcomeWhere', messages('welcomeWhereText', String(siteCount))],
    ['welcomeReads', messages('welcomeReadsText')],
    ['welcomeOff', messages('welcomeOffText')],
    ['welcomeFresh', messages('welcomeFreshText', formatDay(coverageUntil, locale))],
  ];
  return (
    <WordsContext.Provider value={{ messages, locale }}>
      <div class="ui welcome" lang={locale}>
        <header class="masthead">
          <Wordmark />
          <LanguageChoice settings={settings} onChange={props.onChange} />
        </header>
        <main>
          <div>
            <h1>{messages('welcomeTitle')}</h1>
            <p class="big">{messages('welcomeLead')}</p>
            <p class="acts">
              <button type="button" class="btn" onClick={props.onTry}>
                {messages('welcomeTry')}
              </button>
              <button type="button" class="btn plain" onClick={props.onChooseSites}>
                {messages('welcomeSites')}
              </button>
              <button type="button" class="btn plain" onClick={props.onOpenHistory}>
                {messages('tabHistory')}
              </button>
            </p>
            <dl>
              {facts.map(([key, text]) => (
                <div key={key}>
                  <dt>{messages(key)}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          </div>
          <figure class="preview" aria-label={messages('welcomeSampleLabel')}>
            <Sample settings={settings} />
            {preview && (
              <CardPreview
                card={preview.card}
                text={messages('welcomeTariff')}
                today={preview.today}
                settings={settings}
              />
            )}
          </figure>
        </main>
      </div>
    </WordsContext.Provider>
  );
}

/** Stands around the marked words, so that each language may put them where it likes. */
const EDGE = '\u0001';

function Sample({ settings }: { settings: Settings }) {
  const { messages } = useWords();
  const marked = (key: MessageKey) => `${EDGE}${messages(key)}${EDGE}`;
  const text = messages(
    'welcomeSample',
    marked('welcomeTariff'),
    marked('welcomeOne'),
    marked('welcomeOther'),
  );
  return (
    <p class="line">
      {text.split(EDGE).map((part, index) =>
        index % 2 === 1 ? (
          <span key={part} class={`m ${settings.markStyle} ${settings.markColour}`}>
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </p>
  );
}

function LanguageChoice({ settings, onChange }: Pick<WelcomeProps, 'settings' | 'onChange'>) {
  const { messages } = useWords();
  const choose = (text: string) => {
    const language = LANGUAGES.find(([value]) => value === text)?.[0] ?? 'browser';
    onChange((before) => ({ ...before, language }));
  };
  return (
    <select
      class="field"
      aria-label={messages('optLanguage')}
      value={settings.language}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      <option value="browser">{messages('optLanguageBrowser')}</option>
      {LANGUAGES.map(([value, words]) => (
        <option key={value} value={value} lang={value}>
          {words}
        </option>
      ))}
    </select>
  );
}
