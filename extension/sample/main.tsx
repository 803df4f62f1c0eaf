/**
 * An article of our own to try marks and cards on: the annotator runs here as it does
 * on a newspaper's page, put in by the build as the background puts it there.
 */
import { render } from 'preact';
import '../../src/ui/sample/sample.css';
import { pageSettings } from '../../src/model/page-settings';
import type { Annotator } from '../../src/page/annotator';
import { bridge } from '../../src/page/bridge';
import { keyCommands } from '../../src/platform/menus-and-keys';
import { openOptions } from '../../src/platform/own-pages';
import { onStoredChange, readSettings } from '../../src/platform/settings-store';
import { SampleView } from '../../src/ui/sample/SampleView';
import { usableNote } from '../data-in-use';
import { wordsIn } from '../words';

/** As in index.html, where the annotator reads it. */
const DAY = '2025-02-22';

let annotator: Annotator | undefined;

async function draw(): Promise<void> {
  const [settings, commands, imported] = await Promise.all([
    readSettings(),
    keyCommands(),
    usableNote(),
  ]);
  const words = wordsIn(settings.language);
  const root = document.getElementById('sample');
  if (root === null) throw new Error('the sample page lacks its root');
  document.documentElement.lang = words.locale;
  document.documentElement.dataset.theme = settings.appearance;
  document.title = `${words.messages('sampleTitle')} · Annotariff`;
  const next = commands.find(({ name }) => name === 'next-mention');
  render(
    <SampleView
      {...words}
      day={DAY}
      nextKeys={next?.keys ?? ''}
      onOpenSettings={() => {
        openOptions().catch(reportFailure);
      }}
    />,
    root,
  );
  const page = pageSettings(settings, '', imported?.version ?? null);
  if (annotator) annotator.follow(page);
  else annotator = bridge().annotate?.(page);
}

function reportFailure(error: unknown): void {
  console.error('annotariff: the sample page failed', error);
}

function redraw(): void {
  draw().catch(reportFailure);
}

redraw();
onStoredChange(redraw);
