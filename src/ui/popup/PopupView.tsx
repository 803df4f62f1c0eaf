/**
 * The toolbar popup: this site and its switch first, then what is on the page and
 * the event history behind two tabs, and the age of the data at the foot. In a tab of
 * its own it is the history alone, with room beside it.
 */
import { useCallback, useRef, useState } from 'preact/hooks';
import { formatDay } from '../shared/day-text';
import { droppedInWords } from '../shared/dropped-data';
import { Icon, type IconName } from '../shared/icons';
import { useHeir } from '../shared/use-heir';
import { Wordmark } from '../shared/Wordmark';
import { useWords, WordsContext } from '../shared/words';
import { HistoryTab } from './HistoryTab';
import { filtersAbout, type HistoryFilters, NO_FILTERS } from './history-filters';
import { PageTab } from './PageTab';
import { PauseControl } from './PauseControl';
import type { NamedRecord, PopupProps } from './popup-props';
import { SitePanel } from './SitePanel';

type Tab = 'page' | 'history';
const TABS: Tab[] = ['page', 'history'];

export function PopupView(props: PopupProps) {
  const { messages, locale, view = 'popup' } = props;
  return (
    <WordsContext.Provider value={{ messages, locale }}>
      {view === 'tab' ? <HistoryPage {...props} /> : <Popup {...props} />}
    </WordsContext.Provider>
  );
}

/** Where the history begins: what was asked for, else the record whose card was read last. */
function firstFilters({ startFilters, startAt, report, records, history }: PopupProps) {
  const lastRead = report?.lastRead === undefined ? undefined : records[report.lastRead];
  const at = startAt ?? (startFilters ? undefined : lastRead);
  return { ...startFilters, ...(at ? filtersAbout(at, history.events) : {}) };
}

function Popup(props: PopupProps) {
  const { messages, locale, site, report, records, onOpenHistory, onOpenSettings } = props;
  const [tab, setTab] = useState<Tab>(props.startTab ?? 'page');
  // Kept beside the tab, so that going to the page and back loses nothing.
  const filters = useRef<Partial<HistoryFilters>>(undefined);
  // Only when the history is shown: to find a record in it every event has to be read.
  if (tab === 'history') filters.current ??= firstFilters(props);
  const panel = useHeir<HTMLDivElement>();
  const { onFilters } = props;
  const keep = useCallback(
    (changed: HistoryFilters) => {
      filters.current = changed;
      onFilters?.(changed);
    },
    [onFilters],
  );
  const showHistory = (record: NamedRecord) => {
    filters.current = filtersAbout(record, props.history.events);
    setTab('history');
  };
  const isRead = site.state === 'on' || site.state === 'this-page';
  const count = isRead ? (report?.mentions.length ?? 0) : 0;
  const pageLabel = count > 0 ? messages('tabPageCount', String(count)) : messages('tabPage');
  return (
    <div class="ui popup" lang={locale}>
      <header>
        <Wordmark isTitle />
        {onOpenHistory && (
          <HeadButton
            icon="history"
            label={messages('historyInTab')}
            onClick={() =>
              onOpenHistory(tab === 'history' ? { ...NO_FILTERS, ...filters.current } : null)
            }
          />
        )}
        {onOpenSettings && (
          <HeadButton icon="settings" label={messages('settings')} onClick={onOpenSettings} />
        )}
      </header>
      <main>
        <SitePanel {...props} />
        <Tabs
          tab={tab}
          labels={{ page: pageLabel, history: messages('tabHistory') }}
          onTab={setTab}
        />
        <div id="panel" role="tabpanel" aria-labelledby={`tab-${tab}`} tabIndex={-1} ref={panel}>
          {tab === 'page' ? (
            <PageTab
              site={site}
              report={report}
              records={records}
              onJump={props.onJump}
              onOpenCard={props.onOpenCard}
              onShowHistory={showHistory}
              onResume={props.onResume}
            />
          ) : (
            <HistoryTab
              events={props.history.events}
              dataset={props.dataset}
              stacks={props.history.stacks}
              report={report}
              records={records}
              view="popup"
              startFilters={filters.current ?? {}}
              onFilters={keep}
            />
          )}
        </div>
      </main>
      <footer>
        <DataLine {...props} />
        <PauseControl
          isPaused={site.state === 'paused' || site.pausedUntilMs !== undefined}
          {...props}
        />
      </footer>
    </div>
  );
}

/** The history in a tab of its own. */
function HistoryPage(props: PopupProps) {
  const { messages, locale, onFilters, onOpenSettings } = props;
  const [first] = useState(() => firstFilters(props));
  const keep = useCallback((filters: HistoryFilters) => onFilters?.(filters), [onFilters]);
  return (
    <div class="ui page" lang={locale}>
      <header>
        <Wordmark />
        <h1>{messages('tabHistory')}</h1>
        <DataLine {...props} />
        {onOpenSettings && (
          <HeadButton icon="settings" label={messages('settings')} onClick={onOpenSettings} />
        )}
      </header>
      <main>
        <HistoryTab
          events={props.history.events}
          dataset={props.dataset}
          stacks={props.history.stacks}
          cardOf={props.history.cardOf}
          today={props.history.today}
          report={props.report}
          records={props.records}
          view="tab"
          startFilters={first}
          onFilters={keep}
        />
      </main>
    </div>
  );
}

/** How old the data is, and once after an update that it is new. */
function DataLine({ dataset, onNewDataSeen }: Pick<PopupProps, 'dataset' | 'onNewDataSeen'>) {
  const words = useWords();
  const { messages, locale } = words;
  const { version, coverageUntil, isImported, dropped } = dataset;
  const until = formatDay(coverageUntil, locale);
  if (!onNewDataSeen) {
    return (
      <p class="xs">{messages(isImported ? 'dataFooterYours' : 'dataFooter', until, version)}</p>
    );
  }
  return (
    <p class="xs">
      {dropped ? droppedInWords(dropped, version, words) : messages('newData', version, until)}{' '}
      <button type="button" class="lk" onClick={onNewDataSeen}>
        {messages('newDataSeen')}
      </button>
    </p>
  );
}

function HeadButton(props: { icon: IconName; label: string; onClick(): void }) {
  const { icon, label, onClick } = props;
  return (
    <button type="button" class="ib" aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} />
    </button>
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
