/** Every word that a reader sees or hears comes from `_locales`: no component holds any itself. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { expect, it } from 'vitest';

/** Attributes that are read out or shown. */
const SPOKEN = new Set(['alt', 'aria-label', 'aria-valuetext', 'label', 'placeholder', 'title']);

/** The same in every language: our name, sign of a percentage, names of file formats, an address. */
const SAME_EVERYWHERE = /^(?:Annotariff|%|CSV|JSON|example\.com)$/;

const hasWords = (text: string) => /\p{L}|%/u.test(text) && !SAME_EVERYWHERE.test(text.trim());

type Node = Record<string, unknown> & { type: string };

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** The fixed words that a component's source shows: text between tags, and spoken attributes. */
function fixedWords(source: string): string[] {
  const found: string[] = [];
  const fixed = (value: unknown): string[] => {
    if (!isNode(value)) return [];
    if (value.type === 'Literal' && typeof value.value === 'string') return [value.value];
    if (value.type === 'JSXExpressionContainer') return fixed(value.expression);
    if (value.type === 'ConditionalExpression') {
      return [...fixed(value.consequent), ...fixed(value.alternate)];
    }
    if (value.type === 'LogicalExpression') return [...fixed(value.left), ...fixed(value.right)];
    if (value.type === 'TemplateLiteral' && Array.isArray(value.quasis)) {
      return value.quasis.map((part: { value: { cooked: string } }) => part.value.cooked);
    }
    return [];
  };
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (!isNode(value)) return;
    if (value.type === 'JSXText') found.push(String(value.value));
    if (value.type === 'JSXElement' || value.type === 'JSXFragment') {
      const { children } = value;
      if (Array.isArray(children)) {
        for (const child of children) {
          if (isNode(child) && child.type === 'JSXExpressionContainer') found.push(...fixed(child));
        }
      }
    }
    if (
      value.type === 'JSXAttribute' &&
      isNode(value.name) &&
      SPOKEN.has(String(value.name.name))
    ) {
      found.push(...fixed(value.value));
    }
    Object.values(value).forEach(visit);
  };
  visit(parseAst(source, { lang: 'tsx' }));
  return found.filter(hasWords).map((words) => words.trim());
}

function componentsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => join(folder, file));
}

it.each([...componentsIn('src'), ...componentsIn('extension')])(
  '%s holds no words of its own',
  (file) => {
    expect(fixedWords(readFileSync(file, 'utf8'))).toEqual([]);
  },
);

it.each([
  ['<p>Some words</p>', 'Some words'],
  ['<p>{open ? "Less" : messages("more")}</p>', 'Less'],
  ['<button aria-label="Close" />', 'Close'],
  ['<button title={`Close`} />', 'Close'],
  ['<input placeholder={"Search"} />', 'Search'],
  ['<p>{count > 0 && " events"}</p>', 'events'],
])('finds the fixed words of %s', (source, words) => {
  expect(fixedWords(`const it = ${source};`)).toEqual([words]);
});
