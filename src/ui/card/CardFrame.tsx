/**
 * What every card has: the line that says what it is, the buttons, and a footer
 * with the dates that never scrolls away.
 */
import { useState } from 'preact/hooks';
import type { Card } from '../../model/card';
import type { IsoDay } from '../../model/days';
import { formatDay } from '../shared/day-text';
import { Icon, type IconName } from '../shared/icons';
import { useHeir } from '../shared/use-heir';
import { useWords } from '../shared/words';
import type { CardFace } from './card-face';
import type { CardProps } from './card-props';
import { copyText } from './copy-text';
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
  const isRecord = layout === 'record';
  const body = (
    <div class="body" key={face.key}>
      {face.body}
    </div>
  );
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is one of two, and both may be busy
    <div
      class={`ui card ${layout === undefined || layout === 'card' ? '' : layout}`}
      role={isRecord ? 'region' : 'dialog'}
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
        {!isRecord && (
          <IconButton icon="pin" label={pinLabel} pressed={pinned} onClick={card.onPin} />
        )}
        <IconButton icon="close" label={messages('close')} onClick={card.onClose} />
      </div>
      {/* Head and foot are one frame around what scrolls: the keyboard comes to all of it first. */}
      {isRecord && body}
      <CardFooter key={`foot ${face.key}`} card={card} historyId={face.historyId} />
      {!isRecord && body}
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
  const [isMoreOpen, setMoreOpen] = useState(false);
  const { onCopy, onMute, onOpenSettings } = card;
  const hasMore = card.shown.state === 'card' && Boolean(onCopy || onMute || onOpenSettings);
  const [report, setReport] = useState<Report>('none');
  const isRecord = card.layout === 'record';
  const why = isRecord ? null : whyMarked(card, words);
  const text = reportText(card.shown, card.mention);
  const copyReport = async () => setReport((await card.onReport(text)) ? 'copied' : 'refused');
  return (
    <div class="foot">
      <p class="xs">{datesInWords(card, words)}</p>
      {card.articleDay === null && card.onSetDate && (
        <SetDate latest={card.today} onSetDate={card.onSetDate} />
      )}
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
          {historyId !== undefined && !isRecord && (
            <button type="button" class="tb" onClick={() => card.onOpenHistory(historyId)}>
              <span>{messages('openInHistory')}</span>
              <Icon name="external" />
            </button>
          )}
          {hasMore && (
            <button
              type="button"
              class="ib"
              aria-label={messages('moreActions')}
              title={messages('moreActions')}
              aria-expanded={isMoreOpen}
              onClick={() => setMoreOpen(!isMoreOpen)}
            >
              <Icon name="more" />
            </button>
          )}
        </div>
      )}
      {card.shown.state === 'card' && hasMore && isMoreOpen && (
        <MoreActions card={card} shown={card.shown.card} />
      )}
      {isWhyOpen && <p class="why">{why}</p>}
      <p class="why" role="status">
        {card.isCovered && messages('cardCovered')}
        {report === 'copied' && messages('reportCopied')}
        {report === 'refused' && messages('reportNotCopied')}
      </p>
      {report === 'refused' && <pre class="why">{text}</pre>}
    </div>
  );
}

/** What is wanted seldom: behind one small button, so that the foot stays two lines. */
function MoreActions({ card, shown }: { card: CardProps; shown: Card }) {
  const words = useWords();
  const { messages } = words;
  const [copy, setCopy] = useState<Report>('none');
  const { onCopy, onMute, onOpenSettings } = card;
  const text = copyText(shown, words);
  const mute = (where: 'site' | 'everywhere') => () => onMute?.(shown.id, where);
  return (
    <>
      <div class="acts">
        {onCopy && (
          <button
            type="button"
            class="tb"
            onClick={async () => setCopy((await onCopy(text)) ? 'copied' : 'refused')}
          >
            <span>{messages('copyStatement')}</span>
          </button>
        )}
        {onMute && (
          <>
            <button type="button" class="tb" onClick={mute('site')}>
              <span>{messages('muteHere')}</span>
            </button>
            <button type="button" class="tb" onClick={mute('everywhere')}>
              <span>{messages('muteEverywhere')}</span>
            </button>
          </>
        )}
        {onOpenSettings && (
          <button type="button" class="tb" onClick={onOpenSettings}>
            <span>{messages('settings')}</span>
          </button>
        )}
      </div>
      <p class="why" role="status">
        {copy === 'copied' && messages('copied')}
        {copy === 'refused' && messages('reportNotCopied')}
      </p>
      {copy === 'refused' && <pre class="why">{text}</pre>}
    </>
  );
}

/** The reader says when the article was written; the card is then read as of that day. */
function SetDate({ latest, onSetDate }: { latest: IsoDay; onSetDate(day: IsoDay): void }) {
  const { messages } = useWords();
  const [isOpen, setOpen] = useState(false);
  const [day, setDay] = useState('');
  const field = useHeir<HTMLInputElement & HTMLButtonElement>();
  if (!isOpen) {
    return (
      <button type="button" class="tb" ref={field} onClick={() => setOpen(true)}>
        <span>{messages('setDate')}</span>
      </button>
    );
  }
  const use = (event: SubmitEvent) => {
    event.preventDefault();
    if (day !== '') onSetDate(day);
  };
  return (
    <form class="setdate" onSubmit={use}>
      <label class="xs">
        {messages('setDateLabel')}
        <input
          ref={field}
          class="field"
          type="date"
          required
          min="2017-01-01"
          max={latest || undefined}
          value={day}
          onInput={(event) => setDay(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="btn plain">
        {messages('setDateUse')}
      </button>
    </form>
  );
}

/** "Article 21 Feb 2025 · data to 8 Oct 2026" */
function datesInWords(
  { shown, articleDay, layout }: CardProps,
  { messages, locale }: ReturnType<typeof useWords>,
): string {
  const first =
    shown.state === 'card' ? shown.card : shown.state === 'candidates' ? shown.cards[0] : undefined;
  const article = articleDay === null ? null : formatDay(articleDay, locale);
  if (first === undefined) {
    return article === null ? messages('articleDateUnknown') : messages('articleOnly', article);
  }
  const until = formatDay(first.dataset.coverageUntil, locale);
  if (layout === 'record') return messages('dataFooter', until, first.dataset.version);
  return article === null
    ? messages('noDateAndData', until)
    : messages('articleAndData', article, until);
}
