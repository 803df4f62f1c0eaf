/**
 * Pages that are strict, strange or hostile, in Chromium. What a page may do to us is
 * to hide or remove our element; then we go quiet. What it may learn is written down
 * in .github/PRIVACY.md, and is the whole of it.
 */
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { ServedPage } from '../../src/tools/browsers/article-server';
import { labOfOnePage, PATIENCE, type Subject } from './lab';
import { PAGES } from './pages';

const ARTICLE = PAGES['/article'] ?? '';

/** The article with a script of the page's own before anything of ours. */
function withScript(script: string): string {
  return ARTICLE.replace('<head>', `<head><script>${script}</script>`);
}

function withPolicy(policy: string): ServedPage {
  return { html: ARTICLE, headers: { 'content-security-policy': policy } };
}

const WORD = 'tariff'.repeat(170_000);
/** Beginnings of many names that never end: what a matcher by backtracking is slow at. */
const ALMOST = 'United States trade representative jamieson vice premier he li section 30 '.repeat(
  8000,
);

const HOSTILE: Record<string, string | ServedPage> = {
  '/csp': withPolicy("default-src 'none'; sandbox allow-scripts"),
  '/trusted-types': withPolicy("require-trusted-types-for 'script'; trusted-types 'none'"),
  '/patched': withScript(`
    const trap = (owner, name) => {
      const own = owner[name];
      owner[name] = function (...args) { document.documentElement.dataset.caught = name; throw new Error('trapped ' + name); };
    };
    trap(Element.prototype, 'attachShadow');
    trap(Document.prototype, 'createRange');
    trap(Range.prototype, 'getClientRects');
    trap(Map.prototype, 'get');
    trap(Highlight.prototype, 'add');
    trap(HighlightRegistry.prototype, 'set');
    trap(Document.prototype, 'caretPositionFromPoint');
    window.StaticRange = undefined; window.MutationObserver = undefined;
    delete Element.prototype.checkVisibility;`),
  '/storm': withScript(`
    const send = () => { for (let i = 0; i < 50; i++) postMessage({ type: 'cards/get', ids: ['he-lifeng'], articleDay: null }, '*'); setTimeout(send, 20); };
    send();`),
  '/grabs': withScript(`
    window.grabbed = '';
    const grab = (root) => { if (root && root.textContent) window.grabbed = root.textContent; };
    customElements.define('annotariff-card', class extends HTMLElement {
      constructor() { super(); const internals = this.attachInternals(); setInterval(() => grab(internals.shadowRoot), 50); }
    });
    new MutationObserver((records) => {
      for (const { addedNodes } of records) for (const node of addedNodes) if (!/^(?:HEAD|BODY|#.*)$/.test(node.nodeName)) {
        setInterval(() => { grab(node.shadowRoot); grab(node); }, 50);
      }
    }).observe(document.documentElement, { childList: true });`),
  '/removes': withScript(`
    window.removed = 0;
    new MutationObserver(() => {
      document.querySelectorAll('html > :not(head, body)').forEach((node) => { node.remove(); window.removed++; });
    }).observe(document.documentElement, { childList: true });`),
  '/fakes': withScript(`
    window.fake = (x, y) => {
      const at = { clientX: x, clientY: y, bubbles: true, composed: true, pointerType: 'mouse' };
      const words = document.elementFromPoint(x, y);
      for (const type of ['pointerover', 'pointerenter', 'pointermove', 'pointerdown', 'pointerup']) words.dispatchEvent(new PointerEvent(type, at));
      for (const type of ['mousemove', 'click', 'contextmenu']) words.dispatchEvent(new MouseEvent(type, at));
      for (const key of ['Enter', ' ']) words.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      words.click();
    };`),
  '/covers': withScript(`
    const lid = document.createElement('div');
    lid.popover = 'manual';
    lid.textContent = 'Click here to win';
    lid.style.cssText = 'inset: 0; width: 100vw; height: 100vh; pointer-events: none; background: white';
    document.addEventListener('DOMContentLoaded', () => document.body.append(lid));
    window.cover = () => lid.showPopover();
    window.uncover = () => lid.hidePopover();
    window.fade = () => document.querySelector('html > :not(head, body)').style.setProperty('opacity', '0.01', 'important');`),
  '/base': ARTICLE.replace('<head>', '<head><base href="https://elsewhere.example/deep/">'),
  '/framed': ARTICLE.replace('</article>', '<iframe sandbox src="/csp"></iframe></article>'),
  '/reset': ARTICLE.replace(
    '</head>',
    '<style>* { all: unset; } *, *::before { font: 60px/3 fantasy; position: relative; filter: blur(0); contain: content } script, style, head { display: none } p, h1, h2 { display: block }</style></head>',
  ),
  '/reset-importantly': ARTICLE.replace(
    '</head>',
    `<style>annotariff-card, annotariff-card *, html > :not(head, body), html > :not(head, body) * {
      all: unset !important; display: inline !important; visibility: hidden !important; opacity: 0 !important; transform: scale(0.01) !important;
      clip-path: inset(50%) !important; pointer-events: none !important; z-index: -1 !important; font: 60px/3 fantasy !important;
      translate: -4000px !important; width: 1px !important; --scale: 9 !important; --card-room: 1px !important; position: static !important }</style></head>`,
  ),
  '/word': ARTICLE.replace('</article>', `<p>${WORD}</p></article>`),
  '/almost': ARTICLE.replace('</article>', `<p>${ALMOST}</p></article>`),
  '/deep': ARTICLE.replace(
    '</body>',
    `<script>
      let inner = document.querySelector('article');
      for (let i = 0; i < 10000; i++) { const div = document.createElement('div'); div.style.display = 'contents'; inner.append(div); inner = div; }
      inner.textContent = 'Scott Bessent spoke of tariffs on China.';
    </script></body>`,
  ),
  '/deep-words': ARTICLE.replace(
    '</body>',
    `<script>
      let inner = document.querySelector('article');
      for (let i = 0; i < 10000; i++) { const div = document.createElement('div'); div.style.display = 'contents'; inner.append('Here too. ', div); inner = div; }
      inner.textContent = 'Scott Bessent spoke of tariffs on China.';
    </script></body>`,
  ),
};

const { open } = labOfOnePage((path) => HOSTILE[path] ?? PAGES[path]);

async function marksAndOpens(path: string): Promise<Subject> {
  const page = await open(path);
  await page.isMarked('He Lifeng');
  await page.hover('He Lifeng');
  await page.cardSays(/22 Feb 2025.*Vice Premier.*Sources/);
  expect(page.ownErrors).toEqual([]);
  return page;
}

/** How wide the host element is, beside the page's own scripts. */
const hostWidth = (page: Subject) =>
  page.run<number>(`
    const host = document.querySelector('html > :not(head, body)');
    return host ? Math.round(host.getBoundingClientRect().width) : 0;`);

describe('marks, and opens a styled card, on a page', () => {
  it.each([
    ['that allows nothing by its policy and is sandboxed', '/csp'],
    ['that demands Trusted Types and allows none', '/trusted-types'],
    ['that floods itself with messages in our words', '/storm'],
    ['with a base elsewhere', '/base'],
    ['with a sandboxed article in a frame', '/framed'],
    ['that resets every style', '/reset'],
    ['that resets ours above all, and says that it matters', '/reset-importantly'],
  ])('%s', async (_, path) => {
    const page = await marksAndOpens(path);
    const width = await hostWidth(page);
    expect([width > 250, width < 400]).toEqual([true, true]);
    const isThere = await page.run<boolean>(`
      const host = document.querySelector('html > :not(head, body)');
      const { left, top, width, height } = host.getBoundingClientRect();
      const { opacity, visibility } = getComputedStyle(host.firstElementChild);
      const at = document.elementFromPoint(left + width / 2, top + height / 2);
      return opacity === '1' && visibility === 'visible' && height > 200 && host.contains(at);`);
    expect(isThere).toBe(true);
  });
});

describe('a page’s script', () => {
  it('meets none of ours in the functions that it replaced', async () => {
    const page = await marksAndOpens('/patched');
    const caught = await page.run('return document.documentElement.dataset.caught ?? "nothing";');
    expect(caught).toBe('nothing');
  });

  it('cannot read the card, also not as the class of our element', async () => {
    const page = await marksAndOpens('/grabs');
    await setTimeout(200);
    expect(await page.page.evaluate('window.grabbed')).toBe('');
  });

  it('finds no door to the extension', async () => {
    const page = await marksAndOpens('/article');
    const doors = await page.page.evaluate(() => {
      const { chrome } = window as unknown as { chrome?: Record<string, unknown> };
      return {
        ours: Object.keys(window).filter((name) => /annotariff/i.test(name)),
        runtime: chrome?.runtime !== undefined,
        root: document.querySelector('html > :not(head, body)')?.shadowRoot ?? null,
      };
    });
    expect(doors).toEqual({ ours: [], runtime: false, root: null });
  });

  it('opens no card by events that it made up', async () => {
    const page = await open('/fakes');
    await page.isMarked('He Lifeng');
    const place = await page.page.evaluate(() => {
      for (const mark of CSS.highlights.get('annotariff-mention') ?? []) {
        const range = document.createRange();
        range.setStart(mark.startContainer, mark.startOffset);
        range.setEnd(mark.endContainer, mark.endOffset);
        if (range.toString() !== 'He Lifeng') continue;
        range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
        const box = range.getBoundingClientRect();
        return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      }
      return null;
    });
    await setTimeout(300);
    await page.page.evaluate(`window.fake(${place?.x}, ${place?.y})`);
    await setTimeout(800);
    await page.page.evaluate(`window.fake(${place?.x}, ${place?.y})`);
    await setTimeout(800);
    expect(await page.cardText()).toBe('');
    await page.hover('He Lifeng');
    await page.cardSays(/Vice Premier/);
  });

  it.each([
    ['laying something over it', 'cover'],
    ['fading it', 'fade'],
  ])('gets no click on the card by %s', async (_, trick) => {
    const page = await marksAndOpens('/covers');
    const click = async (name: RegExp) => {
      const { x, y } = await placeOfControl(page, name);
      await page.page.mouse.move(x, y, { steps: 4 });
      await page.page.mouse.click(x, y);
    };
    await click(/More actions/);
    await page.page.evaluate(`window.${trick}()`);
    await setTimeout(400);
    await click(/Do not mark on this site/);
    await page.cardSays(/The page hides part of this card/);
    expect(await page.marks()).toContain('He Lifeng');
    if (trick !== 'cover') return;
    await page.page.evaluate('window.uncover()');
    await setTimeout(400);
    await click(/^Report/);
    await page.cardSays(/Copy this text/);
  });

  it('may remove our element; then we are quiet, and there when the reader comes back', async () => {
    const page = await open('/removes');
    await page.isMarked('He Lifeng');
    const before = await page.marks();
    for (let times = 0; times < 2; times++) {
      await page.hover('He Lifeng');
      await setTimeout(1200);
      expect(await page.cardText()).toBe('');
    }
    expect(await page.page.evaluate('window.removed')).toBeLessThan(10);
    expect(await page.marks()).toEqual(before);
    expect(page.ownErrors).toEqual([]);
  });
});

/** The middle of a control of the card, as only the browser's own tools see it. */
async function placeOfControl({ page }: Subject, name: RegExp): Promise<{ x: number; y: number }> {
  const devTools = await page.context().newCDPSession(page);
  const find = async () => {
    const { nodes } = await devTools.send('Accessibility.getFullAXTree');
    return nodes.find(
      (node) =>
        !node.ignored && node.role?.value === 'button' && name.test(String(node.name?.value ?? '')),
    );
  };
  await expect.poll(find, PATIENCE).toBeDefined();
  const backendNodeId = (await find())?.backendDOMNodeId;
  if (backendNodeId === undefined) throw new Error(`no control ${name}`);
  const { model } = await devTools.send('DOM.getBoxModel', { backendNodeId });
  await devTools.detach();
  const [left = 0, top = 0, , , right = 0, bottom = 0] = model.content;
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

describe('stays quick on a page', () => {
  const isRead = async (_: string, path: string) => {
    const page = await open(path);
    await expect.poll(async () => (await page.report())?.state, PATIENCE).toBe('annotated');
    await page.isMarked('He Lifeng');
    // The reader's hand must not be held up: a task of ours, or of the page, in the next second.
    const late = await page.page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const start = performance.now();
          window.setTimeout(() => resolve(performance.now() - start), 0);
        }),
    );
    expect(late).toBeLessThan(500);
    expect(page.ownErrors).toEqual([]);
  };

  it.each([
    ['with a word of a million letters', '/word'],
    ['made of beginnings that never end', '/almost'],
    // Without `display: contents` Chromium itself ends the page at this depth.
    ['nested ten thousand deep', '/deep'],
  ])('%s', isRead);

  it.each([['nested ten thousand deep, with words at every level', '/deep-words']])('%s', isRead);
});
