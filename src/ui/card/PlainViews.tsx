/** What a card without a record says: while it is being read, and when there is none to be had. */
import { useWords } from '../shared/words';

interface PlainViewProps {
  /** The words on the page. */
  text: string;
}

/** Words first, quiet bars for what is to come; nothing moves. */
export function LoadingView({ text }: PlainViewProps) {
  const { messages } = useWords();
  return (
    <>
      <h2>{messages('quoted', text)}</h2>
      <p class="vh" role="status">
        {messages('loading')}
      </p>
      <span class="sk" />
      <span class="sk short" />
      <span class="sk tall" />
    </>
  );
}

export function NoRecordView({ text, why }: PlainViewProps & { why: 'missing' | 'failed' }) {
  const { messages } = useWords();
  return (
    <>
      <h2>{messages('quoted', text)}</h2>
      <p class="lead">
        <b>{messages(why === 'missing' ? 'recordMissing' : 'recordFailed')}</b>
      </p>
      <p class="lead">{messages(why === 'missing' ? 'recordMissingMore' : 'recordFailedMore')}</p>
    </>
  );
}
