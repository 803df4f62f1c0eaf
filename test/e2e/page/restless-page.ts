/**
 * Runs in a page: our annotator on an article that changes at random, beside a
 * fresh reading of the same article to compare with.
 */
import packedLexicon from 'virtual:lexicon';
import { type ArticleAnswer, answerInSteps } from '../../../src/core/answer-article';
import { createDetector } from '../../../src/core/find-mentions';
import { atOnce } from '../../../src/core/text/steps';
import type { WrittenArticle } from '../../../src/core/text/written-article';
import { unpackLexicon } from '../../../src/dataset/lexicon/packed-lexicon';
import { DEFAULT_SETTINGS, type PageSettings } from '../../../src/model/settings';
import { type Annotator, annotate } from '../../../src/page/annotator';
import { chooseMarks } from '../../../src/page/choose-marks';
import { PageReader } from '../../../src/page/page-reading';
import { today } from '../../../src/platform/today';
import { chance } from '../../../src/tools/bench/forms';

const SETTINGS: PageSettings = {
  ...DEFAULT_SETTINGS,
  density: 'every',
  mutedIds: [],
  importedData: null,
};
const SENTENCES = [
  'US Treasury Secretary <b>Scott</b> Bessent spoke with Chinese Vice Premier He Lifeng on tariffs.',
  'Bessent and He will meet again in Geneva to discuss trade between China and the United States.',
  'China’s commerce ministry said the additional tariff of 10 per cent on Chinese goods harms trade.',
  'The Section 301 tariffs stay, US Trade Representative <i>Jamieson</i> <i>Greer</i> said in Washington.',
  'Rain until noon, then sun; nothing else is known of the day.',
  '中国副总理何立峰与美国财政部长贝森特就关税问题通话，中方希望美方取消关税。',
];
const { lexicon, matcher } = unpackLexicon(packedLexicon);
const detector = createDetector(lexicon, matcher);
/** What lay under each range when it was painted. */
const painted = new WeakMap<AbstractRange, string>();
const wrong: string[] = [];
let annotator: Annotator;

function answerTo(article: WrittenArticle): ArticleAnswer {
  return atOnce(answerInSteps(() => detector, article, today()));
}

function lettersOf(range: AbstractRange): string {
  const live = document.createRange();
  try {
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
  } catch {
    return '(past the end)';
  }
  return live.toString();
}

/** Starts, and from now on looks at every frame whether each mark lies on its letters. */
function start(): void {
  const { add } = Highlight.prototype;
  Highlight.prototype.add = function (range) {
    painted.set(range, lettersOf(range));
    return add.call(this, range);
  };
  annotator = annotate(
    {
      messages: (key) => key,
      locale: () => 'en',
      async readArticle(article) {
        // As long as the background takes: the page goes on changing.
        await new Promise((resolve) => setTimeout(resolve, 30));
        return answerTo(article);
      },
      getCards: async () => ({ cards: {}, today: '2026-11-25' }),
      loadCard: () => Promise.reject(new Error('no card here')),
      openHistory: () => undefined,
      openOptions: () => undefined,
      mute: () => undefined,
      today,
      onCounted: () => undefined,
      report: (what, error) => wrong.push(`${what}: ${String(error)}`),
    },
    SETTINGS,
  );
  const look = () => {
    for (const range of CSS.highlights.get('annotariff-mention') ?? []) {
      const letters = lettersOf(range);
      const isGone = !range.startContainer.isConnected;
      if (!isGone && letters !== painted.get(range)) {
        wrong.push(`“${letters}” is marked for “${painted.get(range)}”`);
      }
    }
    requestAnimationFrame(look);
  };
  look();
}

/** One random change, as pages, frameworks, translators and walls make them. */
function change(next: () => number): void {
  const pick = <T>(list: ArrayLike<T>): T | undefined => list[Math.floor(next() * list.length)];
  const article = document.querySelector('article');
  if (!article) return;
  const paragraph = pick(article.querySelectorAll('p'));
  const walker = document.createTreeWalker(paragraph ?? article, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  const text = pick(texts);
  const sentence = pick(SENTENCES) ?? '';
  const changes: (() => void)[] = [
    () => text?.insertData(Math.floor(next() * text.length), pick(['x', 'He ', ' ', '税']) ?? ''),
    () => text?.deleteData(Math.floor(next() * text.length), 3),
    () => text?.splitText(Math.floor(next() * text.length)),
    () => text?.replaceWith(document.createTextNode(text.data)),
    () => text?.replaceWith(document.createTextNode(`${text.data} ${sentence}`)),
    () => article.normalize(),
    () => paragraph?.remove(),
    () => paragraph?.append(paragraph.firstChild ?? ''),
    () => paragraph?.toggleAttribute('hidden'),
    () => paragraph?.classList.toggle('folded'),
    () => paragraph?.classList.toggle('sidebar'),
    () => paragraph?.after(Object.assign(document.createElement('p'), { innerHTML: sentence })),
    () => article.prepend(Object.assign(document.createElement('p'), { innerHTML: sentence })),
    () => {
      if (paragraph) paragraph.innerHTML = sentence;
    },
    () => paragraph && article.append(paragraph),
    () => article.replaceWith(article.cloneNode(true)),
    () => document.body.replaceWith(document.body.cloneNode(true)),
    () => {
      if (!text) return;
      const bold = document.createElement('b');
      text.replaceWith(bold);
      bold.append(text);
    },
    () => {
      const box = document.createElement('div');
      box.append(...article.childNodes);
      article.append(box);
    },
    () => {
      const host = document.createElement('div');
      host.attachShadow({ mode: 'open' }).innerHTML = `<p>${sentence}</p><slot></slot>`;
      host.innerHTML = `<p>${pick(SENTENCES)}</p>`;
      if (article.querySelectorAll('div').length < 6) article.append(host);
    },
  ];
  pick(changes)?.();
}

/** Each marked stretch by its words and where they begin, in reading order. */
function placesOf(ranges: Iterable<AbstractRange>): string[] {
  const numbers = new Map<Node, number>();
  const number = (root: Node) => {
    const walker = document.createTreeWalker(root);
    for (let node: Node | null = root; node !== null; node = walker.nextNode()) {
      numbers.set(node, numbers.size);
      if (node instanceof Element && node.shadowRoot) number(node.shadowRoot);
    }
  };
  number(document);
  return [...ranges]
    .filter((range) => range.startContainer.isConnected)
    .map((range) => {
      const at = `${numbers.get(range.startContainer)}:${range.startOffset}`;
      return `${at.padStart(9)} ${lettersOf(range)}`;
    })
    .sort();
}

function markedPlaces(): string[] {
  return placesOf(CSS.highlights.get('annotariff-mention') ?? []);
}

/** Where a reader that has seen nothing of the past puts the marks. */
function freshPlaces(): string[] {
  const look = atOnce(new PageReader(() => undefined).look(location.href));
  const nothing: ArticleAnswer = { isOurs: false, day: null, wantsClues: false, mentions: [] };
  const answer = look.article ? answerTo(atOnce(look.withClues())) : nothing;
  const { marks, blocks } = look.withAnswer(answer);
  return placesOf(chooseMarks(marks, blocks, SETTINGS).painted.map((mark) => mark.range));
}

const page = {
  start,
  stop: () => annotator.stop(),
  /** Changes the page `count` times, with pauses in between as `seed` has them. */
  async change(seed: number, count: number) {
    const next = chance(seed);
    for (let i = 0; i < count; i++) {
      change(next);
      const ms = next() < 0.7 ? 0 : next() * 120;
      await new Promise((resolve) => setTimeout(resolve, ms));
    }
  },
  /** Changes the page without a rest for this long; returns how often. */
  async rewrite(seed: number, ms: number) {
    const next = chance(seed);
    const untilMs = performance.now() + ms;
    let times = 0;
    for (; performance.now() < untilMs; times++) {
      change(next);
      await new Promise((resolve) => setTimeout(resolve, next() * 20));
    }
    return times;
  },
  markedPlaces,
  freshPlaces,
  wrong: () => wrong,
  /** Changes without end, `rate` at a time, until the returned function is called. */
  storm(rate: number) {
    const ticker = document.createElement('aside');
    document.body.append(ticker);
    const timer = setInterval(() => {
      for (let i = 0; i < rate; i++) ticker.textContent = `${performance.now()} ${i}`;
    }, 10);
    return () => clearInterval(timer);
  },
  report: () => annotator.report('here'),
};

export type Restless = typeof page;

declare global {
  var restless: Restless;
}

globalThis.restless = page;
