/**
 * Nothing that we ship may send or fetch anything.
 *
 * A content security policy binds our own pages and the background, not the scripts
 * in somebody else's page, so the bundles themselves are read: each name by which a
 * script can reach the network, each way of making an element load something, each
 * style that asks for a file. It is a check against a mistake, ours or a library's,
 * and the browser test that records every request stands beside it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';

/** Functions and constructors that reach the network, or run what came from there. */
const REACHES_OUT = new Set(
  'fetch fetchLater XMLHttpRequest WebSocket WebSocketStream EventSource sendBeacon RTCPeerConnection WebTransport importScripts Worker SharedWorker Image Audio eval insertAdjacentHTML setHTMLUnsafe parseHTMLUnsafe'.split(
    ' ',
  ),
);
/** Properties that turn text into elements, when they are set. */
const TURNS_INTO_HTML = new Set('innerHTML outerHTML'.split(' '));
/** Attributes that make an element load a file. */
const LOADS = new Set('src srcset srcdoc poster ping formAction formaction'.split(' '));
/** Elements whose purpose is to load one. */
const LOADERS = new Set(
  'img iframe frame script link object embed video audio source track image portal'.split(' '),
);
const ASKS_FOR_FILE = /url\(|@import\b|image-set\(|@font-face\b/i;

export interface Finding {
  file: string;
  what: string;
  /** The text around it. */
  where: string;
}

interface Exception {
  what: string;
  where: RegExp;
  why: string;
}

/** What bears such a name and is something else. */
const EXCEPTIONS: readonly Exception[] = [
  {
    what: 'fetch',
    where: /this\._index\.fetch\(|this\}fetch\(\w,\w\)\{if\(typeof \w!=`string`\)/,
    why: 'MiniSearch: a method of its tree of words, which looks up or adds an entry',
  },
  {
    what: 'eval',
    where: /inspectedWindow:\{eval:\{minArgs:1/,
    why: 'webextension-polyfill: a line in its table of browser functions; we have no devtools page',
  },
];

/** Everything in a built package that could reach the network, but for the exceptions. */
export function loudIn(folder: string): Finding[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
  return files.flatMap((file) =>
    findingsIn(file, () => readFileSync(join(folder, file), 'utf8')).map((each) => ({
      file,
      ...each,
    })),
  );
}

type Found = Omit<Finding, 'file'>;

function findingsIn(file: string, read: () => string): Found[] {
  if (file.endsWith('.js')) return loudInScript(read());
  if (file.endsWith('.css')) return loudInStyle(read());
  if (file.endsWith('.html')) return loudInHtml(read());
  return [];
}

/** What a script could load or send with. */
export function loudInScript(code: string): Found[] {
  const found: Found[] = [];
  const add = (what: string, { start, end }: Node) => {
    const where = code.slice(Math.max(0, start - 60), end + 60);
    const isKnown = EXCEPTIONS.some((known) => known.what === what && known.where.test(where));
    if (!isKnown) found.push({ what, where });
  };
  visit(parseAst(code, { lang: 'js' }), (node) => {
    switch (node.type) {
      case 'Identifier':
        if (REACHES_OUT.has(node.name)) add(node.name, node);
        break;
      case 'Literal':
        if (REACHES_OUT.has(node.value)) add(node.value, node);
        if (ASKS_FOR_FILE.test(textOf(node))) add(STYLE, node);
        break;
      case 'TemplateElement':
        if (REACHES_OUT.has(textOf(node))) add(textOf(node), node);
        if (ASKS_FOR_FILE.test(textOf(node))) add(STYLE, node);
        break;
      case 'Property':
        if (LOADS.has(nameOf(node.key)) && node.value.type !== 'AssignmentPattern') {
          add(nameOf(node.key), node.key);
        }
        break;
      case 'AssignmentExpression': {
        const name = nameOf(node.left.property);
        if (LOADS.has(name) || TURNS_INTO_HTML.has(name)) add(name, node);
        break;
      }
      case 'ImportExpression':
        if (!/^\.{0,2}\/(?!\/)/.test(textOf(node.source))) add('import(…)', node);
        break;
      case 'NewExpression':
      case 'CallExpression': {
        if (node.callee.name === 'Function') add('Function(…)', node);
        const [first] = node.arguments;
        const isAttribute = nameOf(node.callee.property).startsWith('setAttribute');
        if (first && LOADERS.has(textOf(first))) add(`<${textOf(first)}>`, node);
        if (first && isAttribute && LOADS.has(textOf(first))) add(textOf(first), node);
        break;
      }
    }
  });
  return found;
}

const STYLE = 'a style that asks for a file';

function loudInStyle(sheet: string): Found[] {
  const where = ASKS_FOR_FILE.exec(sheet)?.[0];
  return where === undefined ? [] : [{ what: STYLE, where }];
}

/** Our pages name files of ours only, and hold no script or style of their own. */
function loudInHtml(html: string): Found[] {
  const asked = [...html.matchAll(/\s(?:src|href|action|data|poster)=["']?([^"'\s>]*)/gi)];
  const remote = asked.map(([, url]) => url ?? '').filter((url) => !/^\.{0,2}\/(?!\/)/.test(url));
  const inline = /<script(?![^>]*\ssrc=)[^>]*>|\son\w+=|<style|\sstyle=/i.exec(html)?.[0];
  return [
    ...remote.map((where) => ({ what: 'an address that is not ours', where })),
    ...(inline === undefined ? [] : [{ what: 'code or style inside a page', where: inline }]),
  ];
}

// biome-ignore lint/suspicious/noExplicitAny: nodes of a dozen types, of which we look at a few fields
type Node = any;

function visit(node: Node, look: (node: Node) => void): void {
  if (typeof node !== 'object' || node === null) return;
  if (Array.isArray(node)) {
    for (const each of node) visit(each, look);
    return;
  }
  if (typeof node.type === 'string') look(node);
  for (const value of Object.values(node)) visit(value, look);
}

function nameOf(key: Node): string {
  return String(key?.name ?? key?.value ?? '');
}

/** The text of a literal, of a piece of a template, or of a template without holes. */
function textOf(node: Node): string {
  if (node.type === 'TemplateElement') return node.value.cooked ?? '';
  if (node.type === 'TemplateLiteral') return node.quasis.map(textOf).join('');
  return typeof node.value === 'string' ? node.value : '';
}
