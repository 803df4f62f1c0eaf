/** What a card without a record says: while it is being read, and when the bundle lacks it. */
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

export function MissingView({ text }: PlainViewProps) {
  const { messages } = useWords();
  return (
    <>
      <h2>{messages('quoted', text)}</h2>
      <p class="lead">
        <b>{messages('recordMissing')}</b>
      </p>
      <p class="lead">{messages('recordMissingMore')}</p>
    </>
  );
}
