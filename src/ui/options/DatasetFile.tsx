/**
 * Newer data from a file: chosen, looked at before it is used, and given up again.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { formatDay } from '../shared/day-text';
import { droppedInWords } from '../shared/dropped-data';
import type { MessageKey } from '../shared/messages';
import { useWords } from '../shared/words';
import { FileButton } from './FileButton';
import type { DatasetRefusal, OfferedDataset, OptionsProps } from './options-props';
import { Row } from './Rows';

type DatasetFileProps = Pick<OptionsProps, 'dataset' | 'onReadDataset' | 'onForgetDataset'>;

const REFUSALS: Record<DatasetRefusal, MessageKey> = {
  'too-large': 'optDataTooLarge',
  'not-a-dataset': 'optDataNotOne',
  'other-schema': 'optDataOtherSchema',
  'not-newer': 'optDataNotNewer',
  damaged: 'optDataDamaged',
};

export function DatasetFile({ dataset, onReadDataset, onForgetDataset }: DatasetFileProps) {
  const words = useWords();
  const { messages, locale } = words;
  const [offer, setOffer] = useState<OfferedDataset | null>(null);
  const [answer, setAnswer] = useState('');
  const read = async (chosen: File) => {
    setOffer(null);
    setAnswer(messages('optDataReading'));
    const found = await onReadDataset(chosen);
    if ('refused' in found) {
      const { refused, detail } = found;
      const sentence = messages(REFUSALS[refused], dataset.version);
      setAnswer(detail === undefined ? sentence : `${sentence} (${detail})`);
    } else {
      setAnswer('');
      setOffer(found);
    }
  };
  const use = async () => {
    const isUsed = await offer?.use();
    setOffer(null);
    setAnswer(messages(isUsed ? 'optDataUsed' : 'optDataNotKept'));
  };
  const { shipped, dropped } = dataset;
  return (
    <>
      {shipped && (
        <Row
          label={messages('optDataYours')}
          more={messages('optDataShipped', shipped.version, formatDay(shipped.until, locale))}
        >
          <button
            type="button"
            class="btn plain"
            onClick={() => {
              onForgetDataset();
              setAnswer(messages('optDataForgotten'));
            }}
          >
            {messages('optDataForget')}
          </button>
        </Row>
      )}
      {dropped && <p class="s">{droppedInWords(dropped, dataset.version, words)}</p>}
      <Row label={messages('optDataFile')} more={messages('optDataFileMore')}>
        <FileButton
          text={messages('optDataChoose')}
          label={messages('optDataFile')}
          onChoose={read}
        />
      </Row>
      {offer && <Offer offer={offer} onUse={use} onCancel={() => setOffer(null)} />}
      <p class="s" role="status">
        {answer}
      </p>
    </>
  );
}

interface OfferProps {
  offer: OfferedDataset;
  onUse(): void;
  onCancel(): void;
}

/** What the file is, for the reader to decide on; the keyboard goes to the question. */
function Offer({ offer, onUse, onCancel }: OfferProps) {
  const { messages, locale } = useWords();
  const { version, from, until, counts } = offer;
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <fieldset class="offer">
      <legend>{messages('optDataset', version)}</legend>
      <p class="s">
        {messages(
          'optDatasetCounts',
          String(counts.events),
          String(counts.officials),
          String(counts.policies),
          formatDay(from, locale),
          formatDay(until, locale),
        )}
      </p>
      <p class="acts">
        <button type="button" class="btn" ref={first} onClick={onUse}>
          {messages('optDataUse')}
        </button>
        <button type="button" class="btn plain" onClick={onCancel}>
          {messages('optCancel')}
        </button>
      </p>
    </fieldset>
  );
}
