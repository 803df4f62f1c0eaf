/**
 * What every card has: the line that says what it is, the buttons, and a footer
 * with the dates that never scrolls away.
 */
import { useState } from 'preact/hooks';
import { formatDay } from '../shared/day-text';
import { Icon, type IconName } from '../shared/icons';
import { useWords } from '../shared/words';
import type { CardFace } from './card-face';
import type { CardProps } from './card-props';
import { reportText } from './report-text';
import { whyMarked } from './why-marked';

interface CardFrameProps {
  card: CardProps;
  face: CardFace;
}

export function CardFrame({ card, face }: CardFrameProps) {
  const { messages, locale } = useWords();
  const { pinned, mention, layout } = card;
  const pinLabel = messages(pinned ? 'stopKeepingOpen' : 'keepOpen');
  return (
    <div
      class={layout === 'sheet' ? 'ui card sheet' : 'ui card'}
      role="dialog"
      aria-label={face.name}
      aria-busy={card.shown.state === 'loading'}
      tabIndex={-1}
      lang={locale}
    >
      <div class="top">
        {mention.back && <IconButton icon="back" label={messages('back')} onClick={card.onBack} />}
        <p class="kind">
          <Icon name={face.icon} />
          {face.kind}
        </p>
        <IconButton icon="pin" label={pinLabel} pressed={pinned} onClick={card.onPin} />
        <IconButton icon="close" label={messages('close')} onClick={card.onClose} />
      </div>
      <div class="body" key={face.key}>
        {face.body}
      </div>
      <CardFooter key={`foot ${face.key}`} card={card} historyId={face.historyId} />
    </div>
  );
}

interface IconButtonProps {
  icon: IconName;
  label: string;
  pressed?: boolean;
  onClick(): void;
}

function IconButton({ icon, label, pressed, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      class={icon === 'back' ? 'ib back' : 'ib'}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}

type Report = 'none' | 'copied' | 'refused';

function CardFooter({ card, historyId }: { card: CardProps; historyId: string | undefined }) {
  const words = useWords();
  const { messages } = words;
  const [isWhyOpen, setWhyOpen] = useState(false);
  const [report, setReport] = useState<Report>('none');
  const why = whyMarked(card, words);
  const text = reportText(card.shown, card.mention);
  const copyReport = async () => setReport((await card.onReport(text)) ? 'copied' : 'refused');
  return (
    <div class="foot">
      <p class="xs">{datesInWords(card, words)}</p>
      {card.shown.state !== 'loading' && (
        <div class="acts">
          {why !== null && (
            <button
              type="button"
              class="tb"
              aria-expanded={isWhyOpen}
              onClick={() => setWhyOpen(!isWhyOpen)}
            >
              <span>{messages('whyMarked')}</span>
              <Icon name="chevron" />
            </button>
          )}
          <button type="button" class="tb" onClick={copyReport}>
            <span>{messages('report')}</span>
          </button>
          {historyId !== undefined && (
            <button type="button" class="tb" onClick={() => card.onOpenHistory(historyId)}>
              <span>{messages('openInHistory')}</span>
              <Icon name="external" />
            </button>
          )}
        </div>
      )}
      {isWhyOpen && <p class="why">{why}</p>}
      <p class="why" role="status">
        {report === 'copied' && messages('reportCopied')}
        {report === 'refused' && messages('reportNotCopied')}
      </p>
      {report === 'refused' && <pre class="why">{text}</pre>}
    </div>
  );
}

/** "Article 21 Feb 2025 · data to 8 Oct 2026" */
function datesInWords(
  { shown, articleDay }: CardProps,
  { messages, locale }: ReturnType<typeof useWords>,
): string {
  const first =
    shown.state === 'card' ? shown.card : shown.state === 'candidates' ? shown.cards[0] : undefined;
  const article = articleDay === null ? null : formatDay(articleDay, locale);
  if (first === undefined) {
    return article === null ? messages('articleDateUnknown') : messages('articleOnly', article);
  }
  const until = formatDay(first.dataset.coverageUntil, locale);
  return article === null
    ? messages('noDateAndData', until)
    : messages('articleAndData', article, until);
}
