/**
 * The options page: gathers settings, records and permissions, and mounts one view over
 * them. With `?welcome` it is the page that opens once, after the installation.
 */
import { render } from 'preact';
import '../../src/ui/options/options.css';
import changelog from '../../CHANGELOG.md?raw';
import { cardOf } from '../../src/dataset/card-of';
import type { Dataset } from '../../src/dataset/open';
import { isNewsSite, NEWS_SITES } from '../../src/model/news-sites';
import { DEFAULT_SETTINGS, type Settings } from '../../src/model/settings';
import { fileOf, withFile } from '../../src/model/stored-settings';
import { droppedNote, forgetDropped, forgetImported } from '../../src/platform/imported-data';
import { keyCommands, openKeySettings } from '../../src/platform/menus-and-keys';
import { openOwnPage, ownVersion } from '../../src/platform/own-pages';
import { markDataSeen } from '../../src/platform/seen-data';
import { changeSettings, onStoredChange, readSettings } from '../../src/platform/settings-store';
import { askForSite, giveUpSite, isGranted } from '../../src/platform/site-scripts';
import { today } from '../../src/platform/today';
import { OptionsView } from '../../src/ui/options/OptionsView';
import type {
  CommandKeys,
  DatasetCounts,
  OfferedDataset,
  OptionsProps,
  RefusedDataset,
} from '../../src/ui/options/options-props';
import { WelcomeView } from '../../src/ui/options/WelcomeView';
import type { MessageKey } from '../../src/ui/shared/messages';
import { saveFile } from '../../src/ui/shared/save-file';
import { SHIPPED_MANIFEST } from '../data-in-use';
import { dataForPage } from '../page-data';
import { recordNames } from '../popup/records';
import { wordsIn } from '../words';

/** Whom the preview shows, in an article of the week of his first call with Bessent. */
const PREVIEW = { id: 'he-lifeng', on: '2025-02-22' };
const WELCOME = { id: 'us-fentanyl-tariff', on: '2025-02-21' };

const COMMANDS: Record<string, MessageKey> = {
  'next-mention': 'commandNext',
  'previous-mention': 'commandPrevious',
  'pin-or-close-card': 'commandPin',
  'toggle-site': 'commandSite',
};

const isWelcome = new URLSearchParams(location.search).has('welcome');
const shown = isWelcome ? WELCOME : PREVIEW;

function countsOf(dataset: Dataset): DatasetCounts {
  const { events, officials, policies } = dataset.ids();
  return { events: events.length, officials: officials.length, policies: policies.length };
}

async function draw(): Promise<void> {
  const [settings, commands, { dataset, imported }] = await Promise.all([
    readSettings(),
    keyCommands(),
    dataForPage(),
  ]);
  const { version, coverage } = dataset.manifest;
  const card = cardOf(dataset, shown.id, { on: shown.on, today: today() });
  const { messages, locale } = wordsIn(settings.language);
  const days = { on: null, today: today() };
  const mutedIds = settings.muted.map(({ id }) => id);
  const root = document.getElementById('options');
  if (root === null) throw new Error('the options page lacks its root');
  document.documentElement.lang = locale;
  document.documentElement.dataset.theme = settings.appearance;
  document.title = isWelcome ? 'Annotariff' : `${messages('settings')} · Annotariff`;
  const onChange: OptionsProps['onChange'] = (change) => {
    changeSettings(change).catch(reportFailure);
  };
  const onOpenHistory = () => {
    openOwnPage('popup/index.html?history').catch(reportFailure);
  };
  const preview = card === null ? null : { card, today: today() };
  if (isWelcome) {
    render(
      <WelcomeView
        {...{ messages, locale, settings, preview, onChange, onOpenHistory }}
        siteCount={NEWS_SITES.length}
        coverageUntil={coverage.until}
        onTry={() => location.assign('../sample/index.html')}
        onChooseSites={() => location.assign('index.html#sites')}
      />,
      root,
    );
    return;
  }
  render(
    <OptionsView
      messages={messages}
      locale={locale}
      settings={settings}
      listedSites={NEWS_SITES}
      notGranted={await notGranted(settings)}
      records={recordNames(dataset, mutedIds, days, messages, locale)}
      commands={Object.entries(COMMANDS).flatMap(([name, words]): CommandKeys[] => {
        const command = commands.find((each) => each.name === name);
        return command ? [{ words, keys: command.keys }] : [];
      })}
      version={ownVersion()}
      dataset={{
        version,
        from: coverage.from,
        until: coverage.until,
        counts: countsOf(dataset),
        changelog: datasetSection(changelog),
        shipped:
          imported === null
            ? null
            : { version: SHIPPED_MANIFEST.version, until: SHIPPED_MANIFEST.coverage.until },
        dropped: await droppedNote(),
      }}
      preview={preview}
      onChange={onChange}
      onAddSite={addSite}
      onRemoveSite={(site) => {
        removeSite(site).catch(reportFailure);
      }}
      onImport={importSettings}
      onExport={() => saveFile('annotariff-settings.json', 'application/json', fileOf(settings))}
      onReset={() => changeSettings(() => DEFAULT_SETTINGS)}
      onReadDataset={readDataset}
      onForgetDataset={() => {
        // Who goes back knows what they go back to.
        markDataSeen(SHIPPED_MANIFEST.version).then(forgetImported).catch(reportFailure);
      }}
      onChangeKeys={() => {
        openKeySettings().catch(reportFailure);
      }}
      onOpenHistory={onOpenHistory}
    />,
    root,
  );
}

async function notGranted({ sites }: Settings): Promise<string[]> {
  const chosen = Object.keys(sites).filter((site) => sites[site] === 'on');
  const granted = await Promise.all(chosen.map(isGranted));
  return chosen.filter((_, index) => !granted[index]);
}

async function addSite(site: string): Promise<boolean> {
  // Asked first: the browser takes the question only in the turn of the reader's own click.
  const granted = isNewsSite(site) || (await askForSite(site).catch(asRefused));
  if (!granted) return false;
  await changeSettings((before) => ({ ...before, sites: { ...before.sites, [site]: 'on' } }));
  return true;
}

/** A question that the browser will not put is answered: the reader sees no difference. */
function asRefused(error: unknown): boolean {
  reportFailure(error);
  return false;
}

async function removeSite(site: string): Promise<void> {
  await changeSettings((before) => {
    const { [site]: _, ...sites } = before.sites;
    return { ...before, sites };
  });
  if (!isNewsSite(site)) await giveUpSite(site);
}

async function importSettings(text: string): Promise<boolean> {
  if (withFile(DEFAULT_SETTINGS, text) === null) return false;
  await changeSettings((before) => withFile(before, text) ?? before);
  return true;
}

async function readDataset(file: File): Promise<OfferedDataset | RefusedDataset> {
  const { LARGEST_FILE, readImport, useImport } = await import('../import-data');
  // Before it is read: a film would take all memory.
  if (file.size > LARGEST_FILE) return { refused: 'too-large' };
  const text = await file.text();
  const { dataset } = await dataForPage();
  const read = readImport(text, dataset.manifest.version);
  if ('refused' in read) return read;
  const { manifest, events, officials, policies } = read.records;
  return {
    version: manifest.version,
    ...manifest.coverage,
    counts: { events: events.length, officials: officials.length, policies: policies.length },
    async use() {
      try {
        await useImport(text, read.records);
        // Who brought the data knows of them.
        await markDataSeen(manifest.version);
        await forgetDropped();
        return true;
      } catch (error) {
        console.warn('annotariff: the dataset could not be kept', error);
        return false;
      }
    },
  };
}

/** What the changelog says of the data: its last section of that name. */
function datasetSection(text: string): string {
  const [, section = ''] = /^### Dataset\n([\s\S]*?)(?=^##|(?![\s\S]))/m.exec(text) ?? [];
  return section.replace(/^- /gm, '• ').trim();
}

function reportFailure(error: unknown): void {
  console.error('annotariff: the options page failed', error);
}

function redraw(): void {
  draw().catch(reportFailure);
}

redraw();
onStoredChange(redraw);
