/**
 * What must hold on every surface of ours, asked of the surface as it is drawn: script
 * texts that run in a page and answer in lines that name what is wrong; none is well.
 *
 * Each begins where `ROOT` is: the document of a page of ours, or the root of the card.
 */
import axe from 'axe-core';

/** Text that runs before a check and names its root. */
export type Root = string;

export const OWN_PAGE: Root = 'const root = document;';

const NAMED = `
  const named = (element) => {
    const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\\s+/g, ' ').trim();
    return element.tagName.toLowerCase() + ' “' + words.slice(0, 40) + '”';
  };`;

/** What axe-core returns, as far as a test says it. */
export interface Barrier {
  id: string;
  nodes: { target: unknown[]; failureSummary?: string }[];
}

/**
 * axe-core, which draws its map of a page from the body down: our card lies beside the
 * body, and of what is not on the map axe knows no contrast and no target size.
 */
const AXE = replaceIn(
  axe.source,
  'var root = arguments.length > 0 && arguments[0] !== undefined ? arguments[0] : document.body;',
  'var root = arguments.length > 0 && arguments[0] !== undefined ? arguments[0] : document.documentElement;',
);

/** The same for code with a browser's own rights in Firefox, which may look into closed roots. */
export const PRIVILEGED_AXE = replaceIn(AXE, '.shadowRoot', '.openOrClosedShadowRoot');

function replaceIn(text: string, what: string, by: string): string {
  if (!text.includes(what)) throw new Error(`axe-core has changed: it lacks ${what}`);
  return text.replaceAll(what, by);
}

/** Runs axe, the target sizes of WCAG 2.2 among its rules. */
export function barriersFrom(root: Root, source: string = AXE): string {
  return `${source}; ${root}
  const whole = root === document ? document : root.host;
  return axe
    .run(whole, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
    .then((results) => results.violations);`;
}

/**
 * Words that are too faint against the surface behind them. axe leaves out what lies on
 * a shade, as the body of the card does; all our words stand on a plain part above it.
 */
export const faintIn = (root: Root): string => `${root} ${NAMED}
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  /** These colours, each painted over the one before it. */
  const painted = (colours) => {
    for (const colour of ['#fff', ...colours]) {
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
    }
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const light = (colour) => {
    const [red, green, blue] = colour.map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const behind = (element) => {
    const colours = [];
    for (let under = element; under; under = under.parentElement) colours.unshift(getComputedStyle(under).backgroundColor);
    return colours;
  };
  const found = [];
  const words = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    const { parentElement } = words.currentNode;
    if (!words.currentNode.data.trim() || !parentElement) continue;
    if (parentElement.closest('style, .vh, [inert]') !== null || parentElement.getClientRects().length === 0) continue;
    const style = getComputedStyle(parentElement);
    const ink = parentElement.closest('svg') ? style.fill : style.color;
    const under = behind(parentElement);
    const [less, more] = [light(painted([...under, ink])), light(painted(under))].sort((a, b) => a - b);
    const ratio = (more + 0.05) / (less + 0.05);
    if (ratio < 4.5) found.push(named(parentElement) + ': ' + ratio.toFixed(2));
  }
  return found;`;

/** One line for each barrier: the rule, where, and what is wrong. */
export function barriersInWords(found: readonly Barrier[]): string[] {
  return found.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${id} at ${target.join(' ')}: ${failureSummary}`,
    ),
  );
}

/**
 * What a narrow or magnified window cuts off: words beyond its sides, boxes that hide
 * what they hold, anything that must be scrolled sideways. Data tables may be.
 */
export const cutOffIn = (root: Root): string => `${root} ${NAMED}
  const found = [];
  const width = document.documentElement.clientWidth;
  if (root === document && document.documentElement.scrollWidth > width) {
    found.push('the page scrolls sideways: ' + document.documentElement.scrollWidth + ' of ' + width);
  }
  const isApart = (element) => element.closest('.tablebox, .vh, svg, select, [inert], [hidden]') !== null;
  for (const element of root.querySelectorAll('*')) {
    if (isApart(element) || element.getClientRects().length === 0) continue;
    const style = getComputedStyle(element);
    const isWide = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
    const isHigh = element.scrollHeight > element.clientHeight + 1 && element.clientHeight > 0;
    const hides = (overflow) => overflow === 'hidden' || overflow === 'clip';
    if (isWide && style.overflowX !== 'visible' && !element.matches('input')) found.push('cut at the side: ' + named(element));
    if (isHigh && hides(style.overflowY)) found.push('cut below: ' + named(element));
  }
  const words = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    const { parentElement } = words.currentNode;
    if (!words.currentNode.data.trim() || !parentElement) continue;
    if (parentElement.closest('.tablebox, .vh, style, [inert], [hidden], option') !== null) continue;
    const range = document.createRange();
    range.selectNodeContents(words.currentNode);
    const boxes = [...range.getClientRects()].filter((box) => box.width > 0);
    if (boxes.some((box) => box.left < -1 || box.right > width + 1)) {
      found.push('beyond the side: ' + named(parentElement));
    }
  }
  return found;`;

/**
 * Targets smaller than 24 px with another so near that a finger may hit it (WCAG 2.5.8);
 * links in a sentence are as high as its line.
 */
export const smallTargetsIn = (root: Root): string => `${root} ${NAMED}
  const LEAST = 24;
  const TARGETS = 'a[href], button, input, select, summary';
  const isInline = (element) => getComputedStyle(element).display.startsWith('inline');
  /** Beside words that are no target themselves, in one block of text. */
  const isInText = (element) => {
    let block = element;
    while (block.parentElement && isInline(block)) block = block.parentElement;
    const words = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (words.nextNode()) {
      if (words.currentNode.data.trim() && !words.currentNode.parentElement.closest(TARGETS)) return true;
    }
    return false;
  };
  const targets = [...root.querySelectorAll(TARGETS)]
    .filter((element) => !element.closest('[inert]') && element.getClientRects().length > 0)
    .map((element) => ({ element, box: element.getBoundingClientRect() }));
  const isSmall = ({ box }) => box.width < LEAST - 0.5 || box.height < LEAST - 0.5;
  const distance = (x, y, box) => Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
  return targets.filter((target) => {
    if (!isSmall(target) || (isInline(target.element) && isInText(target.element))) return false;
    const x = target.box.left + target.box.width / 2;
    const y = target.box.top + target.box.height / 2;
    return targets.some((other) => other !== target && distance(x, y, other.box) < LEAST / 2);
  }).map(({ element, box }) => named(element) + ': ' + Math.round(box.width) + ' × ' + Math.round(box.height));`;

/** What still moves for a reader who asked for stillness. */
export const movingIn = (root: Root): string => `${root} ${NAMED}
  return [...root.querySelectorAll('*')].filter((element) => {
    const style = getComputedStyle(element);
    const times = style.transitionDuration.split(',').map(Number.parseFloat);
    const isStill = times.every((time) => time === 0) || style.transitionProperty === 'none';
    return !isStill || style.animationName !== 'none';
  }).map(named);`;

/** Where the keyboard is: '' outside of the surface; else its name and what is wrong with its looks. */
export interface FocusStop {
  name: string;
  wrong: string[];
}

/** Whether the focus can be seen where it is now: outlined, and no other part of ours over it. */
export const focusIn = (root: Root): string => `${root} ${NAMED}
  let tree = root;
  // A record that stands on a page of ours is a tree of its own.
  while (tree.activeElement?.shadowRoot?.activeElement) tree = tree.activeElement.shadowRoot;
  const focused = tree.activeElement;
  if (focused === null || focused === document.body || focused === document.documentElement) return null;
  const style = getComputedStyle(focused);
  const wrong = [];
  if (!focused.matches(':focus-visible')) wrong.push('not told as focused');
  if (style.outlineStyle === 'none' || Number.parseFloat(style.outlineWidth) < 2) wrong.push('no outline');
  const box = focused.getBoundingClientRect();
  const inner = (from, size, part) => from + size * part;
  const parts = [0.1, 0.5, 0.9];
  const isSeen = parts.some((x) => parts.some((y) => {
    const on = tree.elementFromPoint(inner(box.left, box.width, x), inner(box.top, box.height, y));
    return on !== null && (focused.contains(on) || on.contains(focused) && on.getBoundingClientRect().height < 200);
  }));
  if (!isSeen) wrong.push('hidden under something');
  return { name: named(focused), wrong };`;
