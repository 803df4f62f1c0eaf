/** This site: its name, its state in words, and one switch. */
import type { MessageKey } from '../shared/messages';
import { Switch } from '../shared/Switch';
import { formatTime } from '../shared/time-text';
import { useWords, type Words } from '../shared/words';
import type { PopupProps, PopupSite, SiteState } from './popup-props';

const STATE_KEYS: Record<Exclude<SiteState, 'paused'>, MessageKey> = {
  on: 'siteOn',
  off: 'siteOff',
  'this-page': 'siteThisPage',
  'not-listed': 'siteNotListed',
  'no-access': 'siteNoAccess',
  'internal-page': 'siteInternal',
};

type SitePanelProps = Pick<
  PopupProps,
  'site' | 'report' | 'onToggleSite' | 'onAllowSite' | 'onThisPage'
>;

export function SitePanel(props: SitePanelProps) {
  const { site, onToggleSite, onAllowSite, onThisPage } = props;
  const words = useWords();
  const { messages } = words;
  const { host, state } = site;
  const line = secondLine(props, words);
  const isNew = state === 'not-listed' || state === 'this-page';
  const hasSwitch = state === 'on' || state === 'off' || state === 'paused';
  const asks = (isNew || state === 'no-access') && (onAllowSite || onThisPage);
  return (
    <>
      <div class="site">
        <div>
          {host !== '' && <p class="host">{host}</p>}
          <p class="s" role="status">
            <b>{stateInWords(site, words)}</b>
          </p>
          {line !== '' && <p class="xs">{line}</p>}
        </div>
        {hasSwitch && host !== '' && (
          <Switch
            label={messages('annotateSite', host)}
            isOn={site.isChosen ?? state === 'on'}
            onFlip={onToggleSite}
          />
        )}
      </div>
      {asks && (
        <div class="ask">
          {onAllowSite && (
            <button
              type="button"
              class={state === 'this-page' ? 'btn plain' : 'btn'}
              onClick={onAllowSite}
            >
              {messages(state === 'no-access' ? 'allowSite' : 'annotateThisSite')}
            </button>
          )}
          {state === 'not-listed' && onThisPage && (
            <button type="button" class="btn plain" onClick={onThisPage}>
              {messages('justThisPage')}
            </button>
          )}
        </div>
      )}
    </>
  );
}

function stateInWords(site: PopupSite, { messages, locale }: Words): string {
  const { state, pausedUntilMs } = site;
  if (state !== 'paused') return messages(STATE_KEYS[state]);
  if (pausedUntilMs === undefined) return messages('sitePaused');
  return pausedUntilMs === null
    ? messages('sitePausedRestart')
    : messages('sitePausedUntil', formatTime(pausedUntilMs, locale));
}

function secondLine({ site, report, onAllowSite }: SitePanelProps, { messages }: Words): string {
  switch (site.state) {
    case 'on':
      return report ? marksInWords(report, messages) : '';
    case 'off':
      return messages('siteOffLine');
    case 'this-page':
      return messages('siteThisPageLine');
    case 'not-listed':
      return onAllowSite ? messages('siteAsksOnce') : '';
    case 'no-access':
      return messages('siteNotGranted');
    case 'paused':
      if (site.host === '') return '';
      return messages(site.isChosen === false ? 'sitePausedOffLine' : 'sitePausedLine');
    case 'internal-page':
      return '';
  }
}

/** "14 mentions of 6 subjects marked" */
function marksInWords(report: NonNullable<PopupProps['report']>, messages: Words['messages']) {
  // Said below, and true for a moment only.
  if (report.state === 'reading') return '';
  const { mentions } = report;
  const subjects = new Set(mentions.map(({ id, candidates = [] }) => id ?? candidates.join(' ')));
  if (mentions.length === 0) return messages('nothingMarked');
  if (mentions.length === 1) return messages('markedOneOfOne');
  return subjects.size === 1
    ? messages('markedOfOne', String(mentions.length))
    : messages('markedOfMany', String(mentions.length), String(subjects.size));
}
