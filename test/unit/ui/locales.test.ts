/** The three languages say the same things, and every wording is said somewhere. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../../../public/_locales/en/messages.json';
import zhCn from '../../../public/_locales/zh_CN/messages.json';
import zhTw from '../../../public/_locales/zh_TW/messages.json';

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

const others: [string, Record<string, Message>][] = [
  ['zh_CN', zhCn],
  ['zh_TW', zhTw],
];
const english: Record<string, Message> = en;
const keys = Object.keys(english);

/** Asked for by the platform, not by a component. */
const USED_ELSEWHERE = ['localeTag'];

function sourceOf(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return sourceOf(path);
      return /\.tsx?$/.test(entry.name) ? readFileSync(path, 'utf8') : '';
    })
    .join('\n');
}

const namesIn = ({ message }: Message) =>
  [
    ...new Set([...message.matchAll(/\$([A-Z]+)\$/g)].map(([, name]) => name?.toLowerCase())),
  ].sort();

/** What a wording puts in, and in which order it is given. */
const placesIn = (message?: Message) =>
  message && { names: namesIn(message), placeholders: message.placeholders };

describe.each(others)('%s', (_, messages) => {
  it('has the keys of English, and no others', () => {
    expect(Object.keys(messages)).toEqual(keys);
  });

  it('puts in the same things in every wording', () => {
    const different = keys.filter((key) => {
      const [ours, theirs] = [english[key], messages[key]];
      return JSON.stringify(placesIn(ours)) !== JSON.stringify(placesIn(theirs));
    });
    expect(different).toEqual([]);
  });
});

it('every placeholder in a wording is declared', () => {
  for (const message of Object.values(english)) {
    expect(namesIn(message)).toEqual(Object.keys(message.placeholders ?? {}).sort());
  }
});

it('every wording is used', () => {
  const root = join(import.meta.dirname, '../../..');
  const source = sourceOf(join(root, 'src/ui')) + sourceOf(join(root, 'extension'));
  const manifest = readFileSync(join(root, 'extension/manifest.json'), 'utf8');
  const unused = keys.filter(
    (key) => !source.includes(`'${key}'`) && !manifest.includes(`__MSG_${key}__`),
  );
  expect(unused.sort()).toEqual([...USED_ELSEWHERE].sort());
});

it('the name and description fit the stores', () => {
  for (const messages of [english, zhCn, zhTw]) {
    expect(messages.extName?.message.length).toBeLessThanOrEqual(45);
    expect(messages.extDescription?.message.length).toBeLessThanOrEqual(132);
  }
});
