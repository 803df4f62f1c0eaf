/**
 * The toolbar popup: this site and its switch first, then what is on the page and
 * the event history behind two tabs, and the age of the data at the foot.
 */
import { useRef, useState } from 'preact/hooks';
import { formatDay } from '../shared/day-text';
import { WordsContext } from '../shared/words';
import { HistoryTab } from './HistoryTab';
import { PageTab } from './PageTab';
import type { NamedRecord, PopupProps } from './popup-props';
import { SitePanel } from './SitePanel';

type Tab = 'page' | 'history';
const TABS: Tab[] = ['page', 'history'];

export function PopupView(props: PopupProps) {
  const { messages, locale, site, report, dataset, records, events } = props;
  const [tab, setTab] = useState<Tab>(props.startTab ?? 'page');
  const [about, setAbout] = useState<NamedRecord | null>(props.startAt ?? null);
  const showHistory = (record: NamedRecord) => {
    setAbout(record);
    setTab('history');
  };
  const count = site.state === 'on' ? (report?.mentions.length ?? 0) : 0;
  const pageLabel = count > 0 ? messages('tabPageCount', String(count)) : messages('tabPage');
  return (
    <WordsContext.Provider value={{ messages, locale }}>
      <div class="ui popup" lang={locale}>
        <header>
          <Wordmark />
        </header>
        <SitePanel {...props} />
        <Tabs
          tab={tab}
          labels={{ page: pageLabel, history: messages('tabHistory') }}
          onTab={setTab}
        />
        <main>
          <div id="panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
            {tab === 'page' ? (
              <PageTab
                site={site}
                report={report}
                records={records}
                onJump={props.onJump}
                onShowHistory={showHistory}
              />
            ) : (
              <HistoryTab events={events} about={about} onClearAbout={() => setAbout(null)} />
            )}
          </div>
        </main>
        <footer>
          <p class="xs">
            {messages('dataFooter', formatDay(dataset.coverageUntil, locale), dataset.version)}
          </p>
        </footer>
      </div>
    </WordsContext.Provider>
  );
}

interface TabsProps {
  tab: Tab;
  labels: Record<Tab, string>;
  onTab(tab: Tab): void;
}

/** Two tabs; arrow keys go from one to the other, as screen readers announce. */
function Tabs({ tab, labels, onTab }: TabsProps) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const other: Tab = tab === 'page' ? 'history' : 'page';
    onTab(other);
    list.current?.querySelector<HTMLElement>(`#tab-${other}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" ref={list} onKeyDown={onKeyDown}>
      {TABS.map((each) => (
        <button
          key={each}
          id={`tab-${each}`}
          type="button"
          role="tab"
          aria-selected={each === tab}
          aria-controls="panel"
          tabIndex={each === tab ? 0 : -1}
          onClick={() => onTab(each)}
        >
          {labels[each]}
        </button>
      ))}
    </div>
  );
}

/** Ring, step, disc: when written, what changed, now. */
function Wordmark() {
  return (
    <p class="wm" lang="en">
      <svg width="18" height="18" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M5.5 11H8V5h2" fill="none" stroke="currentColor" stroke-width="1.75" />
        <circle cx="4" cy="11" r="1.75" fill="none" stroke="currentColor" stroke-width="1.5" />
        <circle cx="11.75" cy="5" r="2.25" fill="currentColor" />
      </svg>
      Annotariff
    </p>
  );
}
