// @vitest-environment jsdom
/**
 * Any page and any sequence of changes: what is read after each change, remembering
 * what did not change, is what a first reading of the page as it is now would give.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PageText } from '../../src/page/page-text';
import { readPageText, TextReader } from '../../src/page/text-runs';
import { budget, PATIENCE_MS } from './budget';

const TAGS =
  'p div article section b a span br h2 li ul table td style nav x-part blockquote'.split(' ');
const ATTRIBUTES = ['hidden', 'aria-hidden', 'class', 'role', 'contenteditable'] as const;
const VALUES = ['', 'true', 'comments', 'heading', 'navigation', 'false'];
const WORDS = [
  'He',
  ' Lifeng',
  'tariffs',
  ' ',
  '\n',
  '',
  '\u200b',
  'on goods of China',
  '何立峰',
  '\ud800',
];

/** One change; numbers choose among the nodes that are there when it is made. */
type Change =
  | { type: 'insert' | 'move'; at: number; to: number; tag: string; words: string }
  | { type: 'remove' | 'split' | 'unwrap'; at: number }
  | { type: 'edit'; at: number; words: string }
  | { type: 'attribute'; at: number; name: string; value: string | null };

const place = fc.nat(10_000);
const words = fc.constantFrom(...WORDS);
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    type: fc.constantFrom('insert', 'move'),
    at: place,
    to: place,
    tag: fc.constantFrom(...TAGS),
    words,
  }),
  fc.record({ type: fc.constantFrom('remove', 'split', 'unwrap'), at: place }),
  fc.record({ type: fc.constant('edit' as const), at: place, words }),
  fc.record({
    type: fc.constant('attribute' as const),
    at: place,
    name: fc.constantFrom(...ATTRIBUTES),
    value: fc.option(fc.constantFrom(...VALUES)),
  }),
);

function nodesOf(root: Node): Node[] {
  return [root, ...[...root.childNodes].flatMap(nodesOf)];
}

function make(root: Element, one: Change): void {
  const nodes = nodesOf(root);
  const node = nodes[one.at % nodes.length] ?? root;
  const isRoot = node === root;
  switch (one.type) {
    case 'insert': {
      const element = document.createElement(one.tag);
      element.append(one.words);
      if (node instanceof Element) node.insertBefore(element, node.childNodes[one.to % 3] ?? null);
      else node.parentNode?.insertBefore(one.to % 2 ? element : new Text(one.words), node);
      break;
    }
    case 'move': {
      const target = nodes[one.to % nodes.length];
      if (target instanceof Element && !isRoot && !node.contains(target)) target.append(node);
      break;
    }
    case 'remove':
      if (!isRoot) node.parentNode?.removeChild(node);
      break;
    case 'split':
      if (node instanceof Text) node.splitText(Math.floor(node.length / 2));
      break;
    case 'unwrap':
      if (node instanceof Element && !isRoot) node.replaceWith(...node.childNodes);
      break;
    case 'edit':
      if (node instanceof Text) node.data = one.words;
      break;
    case 'attribute':
      if (!(node instanceof Element)) break;
      if (one.value === null) node.removeAttribute(one.name);
      else node.setAttribute(one.name, one.value);
  }
}

function readNow(reader: TextReader, root: Element): PageText {
  const steps = reader.read(root);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Tells the reader what the annotator tells it of a page's records. */
function tell(reader: TextReader, records: readonly MutationRecord[]): void {
  for (const { type, target, attributeName, addedNodes } of records) {
    if (type === 'attributes') {
      reader.reconsider(target as Element, attributeName ?? '');
      continue;
    }
    reader.forget(target);
    if (type === 'childList') for (const node of addedNodes) reader.distrust(node);
  }
}

it('a page read again is read as if for the first time', { timeout: PATIENCE_MS }, () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(change, { minLength: 1, maxLength: 6 }), { maxLength: 12 }),
      (rounds) => {
        document.body.innerHTML = '<article><h1>Talks</h1><p>He <b>Lifeng</b></p></article>';
        const reader = new TextReader();
        const observer = new MutationObserver(() => undefined);
        observer.observe(document, {
          attributes: true,
          attributeFilter: [...ATTRIBUTES],
          childList: true,
          characterData: true,
          subtree: true,
        });
        readNow(reader, document.body);
        for (const changes of rounds) {
          for (const each of changes) make(document.body, each);
          tell(reader, observer.takeRecords());
          const again = readNow(reader, document.body);
          const afresh = readPageText(document.body);
          expect(again.text).toBe(afresh.text);
          expect(again.blocks).toEqual(afresh.blocks);
          expect(again.sources.map(({ nodes }) => nodes)).toEqual(
            afresh.sources.map(({ nodes }) => nodes),
          );
        }
        observer.disconnect();
      },
    ),
    budget(),
  );
});
