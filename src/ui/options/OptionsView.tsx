/** The options page: every setting, each in force as soon as it is changed. */

import type { MessageKey } from '../shared/messages';
import { Wordmark } from '../shared/Wordmark';
import { useWords, WordsContext } from '../shared/words';
import { CardsSection } from './CardsSection';
import { DataSection } from './DataSection';
import { LANGUAGES } from './languages';
import { MarksSection } from './MarksSection';
import type { OptionsProps } from './options-props';
import { Preview } from './Preview';
import { Row, SelectRow } from './Rows';
import { SitesSection } from './SitesSection';

const SECTIONS: [string, MessageKey][] = [
  ['sites', 'optSites'],
  ['marks', 'optMarks'],
  ['cards', 'optCards'],
  ['language', 'optLanguageKeys'],
  ['data', 'optData'],
  ['privacy', 'optPrivacy'],
];

export function OptionsView(props: OptionsProps) {
  const { messages, locale, settings, preview, version, dataset, onOpenHistory } = props;
  return (
    <WordsContext.Provider value={{ messages, locale }}>
      <div class="ui options" lang={locale}>
        <header>
          <Wordmark />
          <h1>{messages('settings')}</h1>
          <button type="button" class="tb" onClick={onOpenHistory}>
            <span>{messages('tabHistory')}</span>
          </button>
          <p class="xs">{messages('optVersions', version, dataset.version)}</p>
        </header>
        <div class="ot">
          <nav aria-label={messages('optSections')}>
            {SECTIONS.map(([id, key]) => (
              <a key={id} href={`#${id}`}>
                {messages(key)}
              </a>
            ))}
          </nav>
          <main>
            <SitesSection {...props} />
            <MarksSection {...props} />
            <CardsSection {...props} />
            {preview && <Preview settings={settings} preview={preview} />}
            <LanguageSection {...props} />
            <DataSection {...props} />
            <section id="privacy">
              <h2>{messages('optPrivacy')}</h2>
              <p class="text">{messages('optPrivacyText')}</p>
              <p class="text">{messages('optPermissions')}</p>
            </section>
          </main>
        </div>
      </div>
    </WordsContext.Provider>
  );
}

function LanguageSection(props: OptionsProps) {
  const { settings, commands, onChange, onChangeKeys } = props;
  const { messages } = useWords();
  return (
    <section id="language">
      <h2>{messages('optLanguageKeys')}</h2>
      <SelectRow
        label={messages('optLanguage')}
        choices={[
          { value: 'browser' as const, words: messages('optLanguageBrowser') },
          ...LANGUAGES.map(([value, words]) => ({ value, words })),
        ]}
        value={settings.language}
        onChoose={(language) => onChange((before) => ({ ...before, language }))}
      />
      {commands.map(({ words, keys }) => (
        <Row key={words} label={messages(words)}>
          {keys === '' ? <span class="xs">{messages('optNoKey')}</span> : <Keys keys={keys} />}
        </Row>
      ))}
      <p>
        <button type="button" class="tb" onClick={onChangeKeys}>
          <span>{messages('optChangeKeys')}</span>
        </button>
      </p>
    </section>
  );
}

/** "Alt+Shift+N" as the keys to be pressed. */
function Keys({ keys }: { keys: string }) {
  return (
    <span class="keys">
      {keys.split('+').map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
