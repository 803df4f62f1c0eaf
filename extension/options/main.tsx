/**
 * The options page: gathers settings, records and permissions, and mounts one view over
 * them. With `?welcome` it is the page that opens once, after the installation.
 */
import records from 'virtual:records';
import { render } from 'preact';
import '../../src/ui/options/options.css';
import changelog from '../../CHANGELOG.md?raw';
import { cardOf } from '../../src/dataset/card-of';
import { openDataset } from '../../src/dataset/open';
import { isNewsSite, NEWS_SITES } from '../../src/model/news-sites';
import { DEFAULT_SETTINGS, type Settings } from '../../src/model/settings';
import { fileOf, withFile } from '../../src/model/stored-settings';
import { keyCommands, openKeySettings } from '../../src/platform/menus-and-keys';
import { openOwnPage, ownVersion } from '../../src/platform/own-pages';
import { changeSettings, onStoredChange, readSettings } from '../../src/platform/settings-store';
import { askForSite, giveUpSite, isGranted } from '../../src/platform/site-scripts';
import { today } from '../../src/platform/today';
import { OptionsView } from '../../src/ui/options/OptionsView';
import type { CommandKeys, OptionsProps } from '../../src/ui/options/options-props';
import { WelcomeView } from '../../src/ui/options/WelcomeView';
import type { MessageKey } from '../../src/ui/shared/messages';
import { saveFile } from '../../src/ui/shared/save-file';
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

const dataset = openDataset(records);
const { version, coverage } = dataset.manifest;
const ids = dataset.ids();
const counts = {
  events: ids.events.length,
  officials: ids.officials.length,
  policies: ids.policies.length,
};
const isWelcome = new URLSearchParams(location.search).has('welcome');
const shown = isWelcome ? WELCOME : PREVIEW;
const card = cardOf(dataset, shown.id, { on: shown.on, today: today() });

async function draw(): Promise<void> {
  const [settings, commands] = await Promise.all([readSettings(), keyCommands()]);
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
        counts,
        changelog: datasetSection(changelog),
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
