/**
 * Put into a page that may be an article, on a site that is switched on: gives
 * the annotator the lexicon, the reader's words and the ways to the background.
 */
import compiled from 'virtual:lexicon';
import { createDetectorInSteps, type Detector } from '../src/core/find-mentions';
import type { CompiledLexicon } from '../src/dataset/compile-lexicon';
import type { PageSettings } from '../src/model/settings';
import { type AnnotatorServices, annotate } from '../src/page/annotator';
import { bridge } from '../src/page/bridge';
import { locale, messages } from '../src/platform/i18n';
import { ask, isAlive } from '../src/platform/page-runtime';
import { messagesFrom } from '../src/ui/shared/catalogue';
import type { Words } from '../src/ui/shared/words';

/** Ours, or that of the dataset file which the reader imported. */
let lexicon: CompiledLexicon = compiled;
let importedData: PageSettings['importedData'] = null;
let fetching: Promise<void> = Promise.resolve();
let made: Detector | undefined;
let words: Words = { messages, locale: locale() };
let language: PageSettings['language'] = 'browser';

/** After an update or removal of the extension every call fails; that concerns nobody. */
function report(what: string, error: unknown): void {
  if (isAlive()) console.error(`annotariff: ${what}`, error);
}

function fetchWords(wanted: PageSettings['language']): void {
  if (wanted === language) return;
  language = wanted;
  ask({ type: 'words/get' })
    .then((got) => {
      words = got
        ? { messages: messagesFrom(got.catalogue), locale: got.locale }
        : { messages, locale: locale() };
    })
    .catch((error: unknown) => report('the words could not be fetched', error));
}

function fetchLexicon(wanted: PageSettings['importedData']): void {
  if (wanted === importedData) return;
  importedData = wanted;
  fetching = lexiconOf(wanted).then((found) => {
    // Answers may overtake one another; the last wish counts.
    if (wanted !== importedData) return;
    lexicon = found;
    made = undefined;
  });
}

async function lexiconOf(wanted: PageSettings['importedData']): Promise<CompiledLexicon> {
  if (wanted === null) return compiled;
  try {
    const got = await ask({ type: 'lexicon/get' });
    return got.lexicon === null ? compiled : JSON.parse(got.lexicon);
  } catch (error) {
    report('the imported names could not be fetched', error);
    return compiled;
  }
}

function* makeDetector(from: CompiledLexicon): Generator<void, Detector, void> {
  try {
    const detector = yield* createDetectorInSteps(from.lexicon, from.matcher);
    if (from === lexicon) made = detector;
    return detector;
  } catch (error) {
    if (from === compiled) throw error;
    report('the imported names cannot be read', error);
    if (from === lexicon) lexicon = compiled;
    return yield* makeDetector(compiled);
  }
}

const services: AnnotatorServices = {
  messages: (...key) => words.messages(...key),
  locale: () => words.locale,
  detector: () => made ?? makeDetector(lexicon),
  ready: () => fetching,
  getCards: (ids, articleDay) => ask({ type: 'cards/get', ids, articleDay }),
  async loadCard() {
    if (bridge().openCard === undefined) await ask({ type: 'card/inject' });
    const { openCard } = bridge();
    if (openCard === undefined) throw new Error('the card did not arrive');
    return openCard;
  },
  openHistory(id) {
    ask({ type: 'history/open', id }).catch((error: unknown) =>
      report('the history could not be opened', error),
    );
  },
  openOptions() {
    ask({ type: 'options/open' }).catch((error: unknown) =>
      report('the options could not be opened', error),
    );
  },
  mute(id, where) {
    ask({ type: 'record/mute', id, where }).catch((error: unknown) =>
      report('the record could not be muted', error),
    );
  },
  onCounted(count) {
    ask({ type: 'page/counted', count }).catch((error: unknown) =>
      report('the mentions could not be counted', error),
    );
  },
  report,
};

bridge().annotate = (settings) => {
  fetchWords(settings.language);
  fetchLexicon(settings.importedData);
  const annotator = annotate(services, settings);
  return {
    report: annotator.report.bind(annotator),
    jump: annotator.jump.bind(annotator),
    command: annotator.command.bind(annotator),
    stop: annotator.stop.bind(annotator),
    follow(changed) {
      fetchWords(changed.language);
      fetchLexicon(changed.importedData);
      annotator.follow(changed);
    },
  };
};
