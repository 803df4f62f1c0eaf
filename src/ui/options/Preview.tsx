/**
 * A line of an article and a card, as the settings make them: the same code that
 * draws on a news page, in a shadow root as there. To be looked at, not used.
 */
import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { AnyCard } from '../card/AnyCard';
import css from '../card/card.css?inline';
import type { CardProps } from '../card/card-props';
import { useWords } from '../shared/words';
import type { OptionsProps } from './options-props';

type PreviewProps = Pick<OptionsProps, 'settings'> & {
  preview: NonNullable<OptionsProps['preview']>;
};

export function Preview({ settings, preview }: PreviewProps) {
  const { messages, locale } = useWords();
  const host = useRef<HTMLDivElement>(null);
  const { card, today } = preview;
  const words = locale === 'en' ? 'He Lifeng' : (card.zhName ?? card.name);
  const space = locale === 'en' ? ' ' : '';
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const root = element.shadowRoot ?? shadowFor(element);
    const props: CardProps = {
      messages,
      locale,
      shown: { state: 'card', card },
      mention: { text: words, via: 'full-name', kind: 'official' },
      articleDay: card.on,
      today,
      pinned: false,
      ...NOTHING_HAPPENS,
    };
    render(<AnyCard {...props} />, root);
    return () => render(null, root);
  }, [card, today, messages, locale, words]);
  useEffect(() => {
    host.current?.style.setProperty('--scale', String(settings.textScale));
  }, [settings.textScale]);
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
      <div ref={host} inert={true} data-theme={settings.appearance} />
    </figure>
  );
}

/** A constructed sheet: the policy of our own pages forbids the `<style>` that a news page gets. */
function shadowFor(element: HTMLElement): ShadowRoot {
  const root = element.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  return root;
}

const nothing = () => undefined;
const NOTHING_HAPPENS = {
  onClose: nothing,
  onPin: nothing,
  onBack: nothing,
  onOpenEntity: nothing,
  onOpenHistory: nothing,
  onReport: async () => false,
};
