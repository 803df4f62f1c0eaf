/** A line of an article and a card, as the settings make them. */
import { useWords } from '../shared/words';
import { CardPreview } from './CardPreview';
import type { OptionsProps } from './options-props';

type PreviewProps = Pick<OptionsProps, 'settings'> & {
  preview: NonNullable<OptionsProps['preview']>;
};

export function Preview({ settings, preview }: PreviewProps) {
  const { messages, locale } = useWords();
  const { card, today } = preview;
  const words = locale === 'en' ? card.name : (card.zhName ?? card.name);
  const space = locale === 'en' ? ' ' : '';
  return (
    <figure class="preview" aria-label={messages('optPreview')}>
      <figcaption class="xs">{messages('optPreviewMore')}</figcaption>
      <p class="line">
        {messages('optPreviewBefore')}
        {space}
        <span class={`m ${settings.markStyle} ${settings.markColour}`}>{words}</span>
        {space}
        {messages('optPreviewAfter')}
      </p>
      <CardPreview card={card} text={words} today={today} settings={settings} />
    </figure>
  );
}
