/**
 * Page after page as somebody else built it: no failure, no word of ours in its
 * console, and its HTML as it is without us. `npm run test:long` takes the real pages
 * that lie beside a developer's checkout, or the folders that ANNOTARIFF_PAGES names.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ServedPage } from '../../src/tools/browsers/article-server';
import { type Lab, openLab, PATIENCE, type Subject } from './lab';
import { PAGES } from './pages';
import { IN_PAGE, LISTED_HOST, UNLISTED_HOST } from './reader';

const LONG = process.env.ANNOTARIFF_LONG === '1';
const folders = (process.env.ANNOTARIFF_PAGES ?? '../shared/pages').split(delimiter);
const files = LONG ? folders.map((folder) => resolve(folder)).flatMap(pagesBelow) : [];
/** Their scripts would build the same page differently twice. */
const QUIET = { 'content-security-policy': "script-src 'none'" };

function pagesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.html?(?:\.gz)?$/.test(file))
    .map((file) => join(folder, file))
    .filter((file) => statSync(file).isFile());
}

function htmlOf(file: string): string {
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

const names = files.length > 0 ? files : Object.keys(PAGES);

function pageAt(path: string): ServedPage | undefined {
  if (path === '/first') return { html: '<p>Nothing.', headers: QUIET };
  const name = names[Number(path.slice('/page-'.length))];
  if (name === undefined) return undefined;
  // Some browsers take an empty answer for an error.
  return { html: (files.length > 0 ? htmlOf(name) : PAGES[name]) || ' ', headers: QUIET };
}

let lab: Lab;
let subject: Subject;
beforeAll(async () => {
  lab = await openLab(pageAt);
  subject = await lab.open('/first');
});
afterAll(() => lab?.close());

async function htmlOn(host: string, at: number): Promise<string> {
  await subject.page.goto(`http://${host}/page-${at}`, { waitUntil: 'load' });
  const stateOf = async () => (await subject.report())?.state ?? 'reading';
  if (host === LISTED_HOST) await expect.poll(stateOf, PATIENCE).not.toBe('reading');
  return subject.run(IN_PAGE.html);
}

it.each(names.map((name, at) => ({ name, at })))('$name', async ({ at }) => {
  const withUs = await htmlOn(LISTED_HOST, at);
  expect((await subject.report())?.state).not.toBe('failed');
  expect(await htmlOn(UNLISTED_HOST, at)).toBe(withUs);
  expect(subject.ownErrors).toEqual([]);
});
