/** The cards without a record: while it is being read, and when the bundle lacks it. */
import { KIND_KEYS } from '../shared/kind-words';
import { useWords } from '../shared/words';
import { CardFrame } from './CardFrame';
import type { CardProps } from './card-props';

/** Words first, quiet bars for what is to come; nothing moves. */
export function LoadingView({ frame }: { frame: CardProps }) {
  const { messages } = useWords();
  const { kind, text } = frame.mention;
  const icon = kind === undefined ? 'stack' : kind === 'policy' ? 'tariff' : kind;
  const quoted = messages('quoted', text);
  return (
    <CardFrame card={frame} name={quoted} icon={icon} kind={messages('readingRecord')}>
      <h2>{quoted}</h2>
      <p class="vh" role="status">
        {messages('loading')}
      </p>
      <span class="sk" />
      <span class="sk short" />
      <span class="sk tall" />
    </CardFrame>
  );
}

export function MissingView({ frame }: { frame: CardProps }) {
  const { messages } = useWords();
  const { kind = 'policy', text } = frame.mention;
  const quoted = messages('quoted', text);
  return (
    <CardFrame card={frame} name={quoted} icon="info" kind={messages(KIND_KEYS[kind])}>
      <h2>{quoted}</h2>
      <p class="lead">
        <b>{messages('recordMissing')}</b>
      </p>
      <p class="lead">{messages('recordMissingMore')}</p>
    </CardFrame>
  );
}
