/**
 * Put into a page that may be an article, on a site that is switched on: gives
 * the annotator the lexicon and the ways to the background.
 */
import compiled from 'virtual:lexicon';
import { createDetector, type Detector } from '../src/core/find-mentions';
import { annotate } from '../src/page/annotator';
import { bridge } from '../src/page/bridge';
import { locale, messages } from '../src/platform/i18n';
import { ask } from '../src/platform/page-runtime';

let made: Detector | undefined;

bridge().annotate = () =>
  annotate({
    messages,
    locale: locale(),
    detector: () => {
      made ??= createDetector(compiled.lexicon, compiled.matcher);
      return made;
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
        console.error('annotariff: the history could not be opened', error),
      );
    },
  });
