/** Stops everything for a while: two lengths behind one button, and the way back. */
import { useState } from 'preact/hooks';
import { Icon } from '../shared/icons';
import { useHeir } from '../shared/use-heir';
import { useWords } from '../shared/words';
import type { PopupProps } from './popup-props';

type PauseControlProps = Pick<PopupProps, 'onPause' | 'onResume'> & { isPaused: boolean };

export function PauseControl({ isPaused, onPause, onResume }: PauseControlProps) {
  const { messages } = useWords();
  const [isOpen, setOpen] = useState(false);
  const button = useHeir<HTMLButtonElement>();
  if (isPaused) {
    return onResume ? (
      <button type="button" class="tb" ref={button} onClick={onResume}>
        <span>{messages('resumeNow')}</span>
      </button>
    ) : null;
  }
  if (!onPause) return null;
  const pause = (how: 'hour' | 'restart') => {
    // The two lengths are hidden with the focus in them.
    button.current?.focus();
    setOpen(false);
    onPause(how);
  };
  return (
    <div class="pause">
      <button
        type="button"
        class="tb"
        ref={button}
        aria-expanded={isOpen}
        aria-controls="pause-lengths"
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="pause" />
        <span>{messages('pauseEverywhere')}</span>
      </button>
      <div id="pause-lengths" hidden={!isOpen}>
        <button type="button" class="btn plain" onClick={() => pause('hour')}>
          {messages('pauseHour')}
        </button>
        <button type="button" class="btn plain" onClick={() => pause('restart')}>
          {messages('pauseRestart')}
        </button>
      </div>
    </div>
  );
}
