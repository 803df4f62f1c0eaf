/**
 * Annotates one page: reads it, paints the marks, opens the cards, follows what the
 * page and the reader change, and takes all of it back. The only file that knows
 * every part of src/page.
 */
import type { ArticleAnswer } from '../core/answer-article';
import type { WrittenArticle } from '../core/text/written-article';
import type { IsoDay } from '../model/days';
import type { PageCommand } from '../model/messages';
import { type PageReport, type PageState, subjectOf } from '../model/page-report';
import type { PageSettings } from '../model/settings';
import { type CardServices, CardSession } from './card-session';
import { type Choice, chooseMarks } from './choose-marks';
import { canHighlight, Painter } from './highlights';
import { TextWatch } from './mutations';
import { onOtherView } from './other-view';
import { type PageLook, PageReader, type PageReading } from './page-reading';
import { byNode, isIntact, keepKnown, type Mark, rectsOf } from './ranges';
import { scrollToMark } from './scroll-to-mark';
import { counted, inSlices, type WorkLog } from './slices';

export interface AnnotatorServices extends CardServices {
  /** Whether the article is on our topic, when it was written, and what is mentioned in it. */
  readArticle(article: WrittenArticle): Promise<ArticleAnswer>;
  /** The reader's calendar day. */
  today(): IsoDay;
  /** How many mentions there are, whenever that changes. */
  onCounted(count: number): void;
}

/** A page being annotated. */
export interface Annotator {
  /** What was found, or why nothing is marked. */
  report(host: string): PageReport;
  /** Scrolls to the next mention of a subject and opens its card. */
  jump(subject: string): { found: boolean; more: boolean };
  /** Does what a keyboard command asks; false when there is nothing to do it to. */
  command(command: PageCommand): boolean;
  /** What the reader chose acts at once. */
  follow(settings: PageSettings): void;
  /** Leaves nothing behind: no mark, card, listener or observer. */
  stop(): void;
}

/** Starts on the current document; returns at once and reads in slices, which `log` counts. */
export function annotate(
  services: AnnotatorServices,
  settings: PageSettings,
  log: WorkLog = { totalMs: 0, longestMs: 0 },
): Annotator {
  if (!canHighlight()) return unable();
  const page = new AnnotatedPage(services, settings, log);
  page.start();
  return page;
}

/** Where marks cannot be painted without changing the page there are none. */
function unable(): Annotator {
  return {
    report: (host) => ({ state: 'unsupported', host, articleDay: null, lang: '', mentions: [] }),
    jump: () => ({ found: false, more: false }),
    command: () => false,
    follow: () => undefined,
    stop: () => undefined,
  };
}

const NO_ANSWER: ArticleAnswer = { isOurs: false, day: null, wantsClues: false, mentions: [] };

/** A reading that the page changes under is begun anew at once, this often; then it waits. */
const MOST_TRIES = 3;

class AnnotatedPage implements Annotator {
  readonly #services: AnnotatorServices;
  readonly #abort = new AbortController();
  readonly #painter = new Painter();
  readonly #reader: PageReader;
  readonly #log: WorkLog;
  #settings: PageSettings;
  #watch: TextWatch | null = null;
  #session: CardSession | null = null;
  #state: PageState = 'reading';
  #reading: PageReading | null = null;
  #marks: Mark[] = [];
  #byNode: ReadonlyMap<Node, readonly Mark[]> = new Map();
  #choice: Choice = { seen: [], painted: [] };
  /** Marks shown because the reader asked for them, whatever the density. */
  readonly #asked = new Set<Mark>();
  #isReading = false;
  #changes = 0;
  #isMoving = false;
  #jumpedTo = -1;
  #counted = -1;

  constructor(services: AnnotatorServices, settings: PageSettings, log: WorkLog) {
    this.#services = services;
    this.#settings = settings;
    this.#log = log;
    this.#reader = new PageReader((root) => this.#watch?.watch(root));
  }

  start(): void {
    this.#painter.dress(this.#settings);
    this.#watch = new TextWatch({
      onChanged: (records) => this.#onChanged(records),
      onSettled: () => this.#onSettled(),
      onStorm: () => this.#standBack(),
    });
    onOtherView(() => this.#watch?.expectChange(), this.#abort.signal);
    this.#readAgain();
  }

  report(host: string): PageReport {
    const reading = this.#reading;
    const opened = this.#session?.lastOpened?.mention.id;
    const gaveUp = this.#isMoving ? 'moving' : reading?.isCut ? 'too-long' : null;
    return {
      state: this.#state,
      host,
      articleDay: reading?.day ?? null,
      lang: reading?.lang ?? '',
      mentions: this.#choice.seen.map(({ mention }) => ({
        id: mention.id,
        ...(mention.candidates ? { candidates: mention.candidates } : {}),
        kind: mention.kind,
        text: mention.text,
        start: mention.start,
      })),
      ...(opened ? { lastRead: opened } : {}),
      ...(gaveUp === null ? {} : { gaveUp }),
    };
  }

  jump(subject: string): { found: boolean; more: boolean } {
    const matching = this.#choice.seen.filter(({ mention }) => subjectOf(mention) === subject);
    const next = matching.find((mark) => mark.mention.start > this.#jumpedTo) ?? matching[0];
    if (!next) return { found: false, more: false };
    this.#jumpedTo = next.mention.start;
    this.#openAt(next);
    return { found: true, more: next !== matching.at(-1) };
  }

  command(command: PageCommand): boolean {
    if (command === 'pin-or-close-card') return this.#session?.pinOrClose() ?? false;
    const next = this.#neighbour(command === 'next-mention' ? 1 : -1);
    if (next) this.#openAt(next);
    return next !== undefined;
  }

  follow(settings: PageSettings): void {
    const isOtherData = settings.importedData !== this.#settings.importedData;
    this.#settings = settings;
    this.#painter.dress(settings);
    this.#session?.follow(settings);
    if (isOtherData) this.#forgetData();
    else this.#present();
  }

  /** Other data know other names, and say other things of the same. */
  #forgetData(): void {
    this.#session?.forgetCards();
    this.#changes++;
    this.#readAgain();
  }

  stop(): void {
    this.#abort.abort();
    this.#watch?.stop();
    this.#watch = null;
    this.#session?.stop();
    this.#session = null;
    this.#marks = [];
    this.#painter.clear();
  }

  /** Reads again if anything was said or the address is another; else looks what is seen now. */
  #onSettled(): void {
    if (this.#reader.text.noticeTrees()) this.#changes++;
    const isAsRead = this.#changes === this.#takenAt && this.#reader.isAt(location.href);
    if (isAsRead && !this.#isReading) this.#present();
    else this.#readAgain();
  }

  #readAgain(): void {
    if (this.#isReading || this.#abort.signal.aborted) return;
    this.#isReading = true;
    this.#read()
      .catch((error: unknown) => {
        this.#state = 'failed';
        this.#services.report('the page could not be read', error);
      })
      .finally(() => {
        this.#isReading = false;
      });
  }

  async #read(): Promise<void> {
    const spentBefore = this.#log.totalMs;
    let awaitedMs = 0;
    for (let tries = 1; ; tries++) {
      const changes = this.#changes;
      const look = await inSlices(this.#reader.look(location.href), this.#abort.signal, this.#log);
      if (look === null) return;
      const askedMs = performance.now();
      const answer = await this.#answerFor(look);
      awaitedMs += performance.now() - askedMs;
      if (answer === null || this.#abort.signal.aborted) return;
      this.#watch?.flush();
      if (changes !== this.#changes && tries < MOST_TRIES) continue;
      this.#take(counted(() => look.withAnswer(answer), this.#log));
      break;
    }
    this.#watch?.rest(this.#log.totalMs - spentBefore, awaitedMs);
    // Text that came meanwhile is still to be read.
    if (this.#reading !== null && this.#changes !== this.#takenAt) this.#watch?.expectChange();
  }

  /** `null` when this was stopped meanwhile. */
  async #answerFor({ article, withClues }: PageLook): Promise<ArticleAnswer | null> {
    if (article === null) return NO_ANSWER;
    const answer = await counted(() => this.#services.readArticle(article), this.#log);
    if (!answer.wantsClues) return answer;
    const dated = await inSlices(withClues(), this.#abort.signal, this.#log);
    return dated && counted(() => this.#services.readArticle(dated), this.#log);
  }

  #takenAt = 0;

  #take(next: PageReading): void {
    this.#reading = next;
    this.#state = next.state;
    this.#takenAt = this.#changes;
    this.#marks = keepKnown(this.#marks, next.marks).filter(isIntact);
    this.#byNode = byNode(this.#marks);
    this.#present();
  }

  /** On its day an article names what nobody can tell without: all of it is read anew. */
  #giveDay(day: IsoDay): void {
    this.#reader.giveDay(day);
    this.#changes++;
    this.#readAgain();
  }

  /** Paints what the reader is to see of the marks. */
  #present(): void {
    this.#choice = chooseMarks(this.#marks, this.#reading?.blocks ?? [], this.#settings);
    const painted = new Set(this.#choice.painted);
    const asked = this.#choice.seen.filter((mark) => this.#asked.has(mark) && !painted.has(mark));
    this.#show(asked.length === 0 ? this.#choice.painted : [...painted, ...asked]);
    const { length } = this.#choice.seen;
    if (length !== this.#counted) this.#services.onCounted(length);
    this.#counted = length;
  }

  #show(marks: readonly Mark[]): void {
    this.#painter.paint(marks);
    if (marks.length > 0 && this.#session === null) {
      this.#session = new CardSession(this.#services, this.#painter, this.#settings, (day) =>
        this.#giveDay(day),
      );
    }
    this.#session?.setMarks(marks, this.#reading?.day ?? null);
  }

  /** Before the next frame: no mark may lie on other letters than its own. */
  #onChanged(records: readonly MutationRecord[]): boolean {
    const { text } = this.#reader;
    let matters = false;
    let cameOrWent = false;
    const touched = new Set<Mark>();
    for (const record of records) {
      if (record.type === 'attributes') {
        const element = record.target as Element;
        if (text.reconsider(element, record.attributeName ?? '')) this.#changes++;
        // Even where nothing else is read now, something else may be seen.
        matters ||= this.#marks.length > 0 || this.#changes > 0;
        continue;
      }
      this.#changes++;
      matters = true;
      text.forget(record.target);
      if (record.type === 'characterData') {
        for (const mark of this.#byNode.get(record.target) ?? []) touched.add(mark);
      } else {
        cameOrWent = true;
        for (const node of record.addedNodes) text.distrust(node);
      }
    }
    this.#dropStale(touched, cameOrWent);
    return matters;
  }

  #dropStale(touched: ReadonlySet<Mark>, cameOrWent: boolean): void {
    if (this.#marks.length === 0 || (touched.size === 0 && !cameOrWent)) return;
    const isStale = (mark: Mark) =>
      touched.has(mark) || (cameOrWent && (mark.nodes.length > 1 || !mark.nodes[0]?.isConnected))
        ? !isIntact(mark)
        : false;
    const stale = new Set(this.#marks.filter(isStale));
    if (stale.size === 0) return;
    const isFresh = (mark: Mark) => !stale.has(mark);
    this.#marks = this.#marks.filter(isFresh);
    this.#choice = {
      seen: this.#choice.seen.filter(isFresh),
      painted: this.#choice.painted.filter(isFresh),
    };
    this.#show(this.#choice.painted);
  }

  /** A page that never rests: what is marked stays watched, nothing more is read. */
  #standBack(): void {
    this.#isMoving = true;
    const places = new Set<Node>();
    for (const mark of this.#marks) {
      for (const node of mark.nodes) if (node.parentNode) places.add(node.parentNode);
    }
    this.#watch?.narrowTo(places);
  }

  /** The painted mark after or before the last one opened, else the first in or below view. */
  #neighbour(step: 1 | -1): Mark | undefined {
    const marks = this.#choice.painted;
    const last = this.#session?.lastOpened;
    const at = last ? marks.indexOf(last) : -1;
    if (at >= 0) return marks[(at + step + marks.length) % marks.length];
    const inView = marks.find((mark) => (rectsOf(mark)[0]?.bottom ?? -1) >= 0);
    return inView ?? marks[0];
  }

  #openAt(mark: Mark): void {
    scrollToMark(mark);
    // A mention that density leaves unpainted is shown once it was asked for.
    if (!this.#choice.painted.includes(mark)) {
      this.#asked.add(mark);
      this.#present();
    }
    this.#session?.openAt(mark);
  }
}
