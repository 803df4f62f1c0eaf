/** The data behind the cards, the settings as a file, and the way back to how all began. */
import { useState } from 'preact/hooks';
import { DataText } from '../shared/DataText';
import { formatDay } from '../shared/day-text';
import { Icon } from '../shared/icons';
import { useHeir } from '../shared/use-heir';
import { useWords } from '../shared/words';
import { DatasetFile } from './DatasetFile';
import { FileButton } from './FileButton';
import type { OptionsProps } from './options-props';
import { Row } from './Rows';

type DataProps = Pick<
  OptionsProps,
  'dataset' | 'onReadDataset' | 'onForgetDataset' | 'onImport' | 'onExport' | 'onReset'
>;

export function DataSection(props: DataProps) {
  const { dataset, onImport, onExport, onReset } = props;
  const { messages, locale } = useWords();
  const { counts } = dataset;
  const [answer, setAnswer] = useState('');
  const read = async (chosen: File) => {
    const isRead = await onImport(await chosen.text());
    setAnswer(messages(isRead ? 'optImported' : 'optImportFailed'));
  };
  return (
    <section id="data">
      <h2>{messages('optData')}</h2>
      <Row
        label={messages('optDataset', dataset.version)}
        more={messages(
          'optDatasetCounts',
          String(counts.events),
          String(counts.officials),
          String(counts.policies),
          formatDay(dataset.from, locale),
          formatDay(dataset.until, locale),
        )}
      >
        {null}
      </Row>
      {dataset.changelog !== '' && (
        <details class="dis">
          <summary>
            {messages('optChangelog')}
            <Icon name="chevron" />
          </summary>
          <div class="changelog">
            <DataText text={dataset.changelog} />
          </div>
        </details>
      )}
      <DatasetFile {...props} />
      <Row label={messages('optSettingsFile')} more={messages('optSettingsFileMore')}>
        <button type="button" class="btn plain" onClick={onExport}>
          {messages('optExport')}
        </button>
        <FileButton text={messages('optImport')} label={messages('optImport')} onChoose={read} />
      </Row>
      <p class="s" role="status">
        {answer}
      </p>
      <Reset onReset={onReset} />
    </section>
  );
}

type Step = 'rest' | 'asking' | 'done';

function Reset({ onReset }: Pick<OptionsProps, 'onReset'>) {
  const { messages } = useWords();
  const [step, setStep] = useState<Step>('rest');
  /** The way back while it asks, else what asks: no key pressed twice resets by accident. */
  const safe = useHeir<HTMLButtonElement>();
  const reset = async () => {
    await onReset();
    setStep('done');
  };
  return (
    <>
      <Row label={messages('optReset')} more={messages('optResetMore')}>
        {step === 'asking' ? (
          <>
            <span class="s">{messages('optResetAsk')}</span>
            <button type="button" class="btn" onClick={reset}>
              {messages('optResetYes')}
            </button>
            <button type="button" class="btn plain" ref={safe} onClick={() => setStep('rest')}>
              {messages('optCancel')}
            </button>
          </>
        ) : (
          <button type="button" class="btn plain" ref={safe} onClick={() => setStep('asking')}>
            {messages('optReset')}
          </button>
        )}
      </Row>
      <p class="s" role="status">
        {step === 'done' && messages('optResetDone')}
      </p>
    </>
  );
}
