/**
 * Put into a page that may be an article, on a site that is switched on: gives
 * the annotator the reader's words and the ways to the background.
 */
import type { PageSettings } from '../src/model/settings';
import { type AnnotatorServices, annotate } from '../src/page/annotator';
import { bridge } from '../src/page/bridge';
import { locale, messages } from '../src/platform/i18n';
import { ask, isAlive } from '../src/platform/page-runtime';
import { today } from '../src/platform/today';
import { messagesFrom } from '../src/ui/shared/catalogue';
import type { Words } from '../src/ui/shared/words';

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

const services: AnnotatorServices = {
  messages: (...key) => words.messages(...key),
  locale: () => words.locale,
  readArticle({ blocks, day, clues }) {
    const written = blocks.map(({ text, heading }) => ({ text, heading }));
    return ask({ type: 'article/read', blocks: written, day, clues });
  },
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
  today,
  onCounted(count) {
    ask({ type: 'page/counted', count }).catch((error: unknown) =>
      report('the mentions could not be counted', error),
    );
  },
  report,
};

bridge().annotate = (settings) => {
  fetchWords(settings.language);
  const annotator = annotate(services, settings);
  return {
    report: annotator.report.bind(annotator),
    jump: annotator.jump.bind(annotator),
    command: annotator.command.bind(annotator),
    stop: annotator.stop.bind(annotator),
    follow(changed) {
      fetchWords(changed.language);
      annotator.follow(changed);
    },
  };
};
