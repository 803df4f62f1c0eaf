/** This site: its name, its state in words, and one switch. */
import type { MessageKey } from '../shared/messages';
import { useWords, type Words } from '../shared/words';
import type { PopupProps, SiteState } from './popup-props';

const STATE_KEYS: Record<SiteState, MessageKey> = {
  on: 'siteOn',
  off: 'siteOff',
  'this-page': 'siteThisPage',
  'not-listed': 'siteNotListed',
  'no-access': 'siteNoAccess',
  'internal-page': 'siteInternal',
  paused: 'sitePaused',
};

type SitePanelProps = Pick<PopupProps, 'site' | 'report' | 'onToggleSite' | 'onAllowSite'>;

export function SitePanel({ site, report, onToggleSite, onAllowSite }: SitePanelProps) {
  const words = useWords();
  const { messages } = words;
  const { host, state } = site;
  const line = secondLine({ site, report }, onAllowSite !== undefined, words);
  const isAsking = state === 'not-listed' || state === 'no-access';
  return (
    <>
      <div class="site">
        <div>
          {host !== '' && <p class="host">{host}</p>}
          <p class="s" role="status">
            <b>{messages(STATE_KEYS[state])}</b>
          </p>
          {line !== '' && <p class="xs">{line}</p>}
        </div>
        {(state === 'on' || state === 'off') && (
          <input
            type="checkbox"
            // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox tells its own state
            role="switch"
            class="sw"
            aria-label={messages('annotateSite', host)}
            checked={state === 'on'}
            onChange={(event) => onToggleSite(event.currentTarget.checked)}
          />
        )}
      </div>
      {isAsking && onAllowSite && (
        <div class="ask">
          <button type="button" class="btn" onClick={onAllowSite}>
            {messages(state === 'no-access' ? 'allowSite' : 'annotateThisSite')}
          </button>
        </div>
      )}
    </>
  );
}

function secondLine(
  { site, report }: Pick<PopupProps, 'site' | 'report'>,
  canAsk: boolean,
  { messages }: Words,
): string {
  switch (site.state) {
    case 'on':
      return report ? marksInWords(report, messages) : '';
    case 'off':
      return messages('siteOffLine');
    case 'this-page':
      return messages('siteThisPageLine');
    case 'not-listed':
    case 'no-access':
      return canAsk ? messages('siteAsksOnce') : '';
    case 'paused':
      return messages('sitePausedLine');
    case 'internal-page':
      return '';
  }
}

/** "14 mentions of 6 subjects marked" */
function marksInWords(report: NonNullable<PopupProps['report']>, messages: Words['messages']) {
  const { mentions } = report;
  const subjects = new Set(mentions.map(({ id, candidates = [] }) => id ?? candidates.join(' ')));
  if (mentions.length === 0) return messages('nothingMarked');
  if (mentions.length === 1) return messages('markedOneOfOne');
  return subjects.size === 1
    ? messages('markedOfOne', String(mentions.length))
    : messages('markedOfMany', String(mentions.length), String(subjects.size));
}
