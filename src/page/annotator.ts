/**
 * Annotates one page: reads it, paints the marks, opens the cards, and takes all
 * of it back. The only file that knows every part of src/page.
 */
import type { Detector } from '../core/find-mentions';
import type { PageReport, PageState } from '../model/page-report';
import { type CardServices, CardSession } from './card-session';
import { canHighlight, paint, unpaint } from './highlights';
import { watchText } from './mutations';
import { type PageReading, readPage } from './page-reading';
import { keepKnown, type Mark, rectsOf } from './ranges';

export interface AnnotatorServices extends CardServices {
  /** The detector, made at its first use. */
  detector(): Detector;
}

/** A page being annotated. */
export interface Annotator {
  /** What was found, or why nothing is marked. */
  report(host: string): PageReport;
  /** Scrolls to the next mention of a record and opens its card; false when there is none. */
  jump(id: string): boolean;
  /** Leaves nothing behind: no mark, card, listener or observer. */
  stop(): void;
}

/** Starts on the current document; returns at once and reads in slices. */
export function annotate(services: AnnotatorServices): Annotator {
  const abort = new AbortController();
  let state: PageState = 'nothing-found';
  let reading: PageReading | null = null;
  let session: CardSession | null = null;
  let stopWatching = (): void => undefined;
  let gaveUp = false;
  let jumpedTo = -1;

  const show = (marks: readonly Mark[]) => {
    paint(marks);
    if (marks.length > 0) session ??= new CardSession(services);
    session?.setMarks(marks, reading?.day ?? null);
  };
  const readAndShow = async () => {
    try {
      const next = await readPage(services.detector, location.href, abort.signal);
      if (abort.signal.aborted) return;
      const all = keepKnown(reading?.all ?? [], next.all);
      const shown = all.filter((_, index) => {
        const fresh = next.all[index];
        return fresh !== undefined && next.shown.includes(fresh);
      });
      reading = { ...next, all, shown };
      state = next.state;
      show(shown);
    } catch (error) {
      state = 'failed';
      console.error('annotariff: the page could not be read', error);
    }
  };

  if (canHighlight()) {
    stopWatching = watchText({
      onChanged(isStale) {
        if (!reading) return;
        const fresh = (mark: Mark) => !mark.nodes.some(isStale);
        if (reading.all.every(fresh)) return;
        const shown = reading.shown.filter(fresh);
        reading = { ...reading, all: reading.all.filter(fresh), shown };
        show(shown);
      },
      onSettled: () => void readAndShow(),
      onGaveUp() {
        gaveUp = true;
      },
    });
    void readAndShow();
  } else {
    state = 'unsupported';
  }

  return {
    report: (host) => ({
      state,
      host,
      articleDay: reading?.day ?? null,
      lang: reading?.lang ?? '',
      mentions: (reading?.all ?? []).map(({ mention }) => ({
        id: mention.id,
        ...(mention.candidates ? { candidates: mention.candidates } : {}),
        kind: mention.kind,
        text: mention.text,
        start: mention.start,
      })),
      ...(gaveUp ? { gaveUp: 'mutations' } : {}),
    }),
    jump(id) {
      const marks = reading?.all ?? [];
      const matching = marks.filter(
        ({ mention }) => mention.id === id || mention.candidates?.includes(id),
      );
      const next = matching.find((mark) => mark.mention.start > jumpedTo) ?? matching[0];
      if (!next) return false;
      jumpedTo = next.mention.start;
      scrollTo(next);
      // A mention that density leaves unpainted is shown once it was asked for.
      const shown = reading?.shown ?? [];
      if (!shown.includes(next)) show([...shown, next]);
      session?.openAt(next);
      return true;
    },
    stop() {
      abort.abort();
      stopWatching();
      session?.stop();
      session = null;
      if (canHighlight()) unpaint();
    },
  };
}

function scrollTo(mark: Mark): void {
  const box = rectsOf(mark)[0];
  if (!box) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const top = window.scrollY + box.top - window.innerHeight / 3;
  window.scrollTo({ top, behavior: calm ? 'instant' : 'smooth' });
}
