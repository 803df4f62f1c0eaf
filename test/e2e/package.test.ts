/**
 * What is in the packages, file by file: what goes into a page, what must not, and
 * what stores look at. Reads dist/, opens no browser.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { loudIn } from '../../src/tools/build/silence';
import { buildOf } from './reader';

const PAGE_SCRIPTS = ['gate.js', 'annotator.js', 'card.js'];

describe.each(['chrome', 'firefox'] as const)('the package for %s', (target) => {
  const folder = buildOf(target);
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(folder, file)).isFile(),
  );
  const scripts = files.filter((file) => file.endsWith('.js'));

  it.each(PAGE_SCRIPTS)('%s is one classic script', (file) => {
    expect(() => new Script(read(file))).not.toThrow();
  });

  it('keeps the gate small, for every page of a listed site pays for it', () => {
    expect(statSync(join(folder, 'gate.js')).size).toBeLessThan(6000);
  });

  it.each(PAGE_SCRIPTS)('%s carries no schemas and no polyfill', (file) => {
    expect(read(file)).not.toMatch(/ZodError|_zod|invalid_type|webextension-polyfill/);
  });

  it('keeps Preact out of the gate and the annotator', () => {
    for (const file of ['gate.js', 'annotator.js']) {
      expect(read(file)).not.toContain('dangerouslySetInnerHTML');
    }
  });

  it('never writes to the console but for errors and warnings', () => {
    for (const file of scripts) {
      expect(read(file), file).not.toMatch(/console\.(?:log|debug|info)\(/);
    }
  });

  it('holds nothing by which it could reach the network', () => {
    expect(loudIn(folder)).toEqual([]);
  });

  it('is made for production: no path of the machine that made it', () => {
    for (const file of scripts) expect(read(file), file).not.toContain(resolve('.'));
  });

  it('has no source maps, raw records or other strays', () => {
    const known =
      /^(?:_locales\/\w+\/messages\.json|icons\/[\w-]+\.png|(?:chunks|popup|options|sample)\/[\w-]+\.(?:js|html)|assets\/[\w-]+\.css|[\w-]+\.js|marks\.css|LICENSES\.txt|manifest\.json)$/;
    expect(files.filter((file) => !known.test(file.replaceAll('\\', '/')))).toEqual([]);
  });

  it('names and describes itself within what stores allow, in every language', () => {
    for (const locale of readdirSync(join(folder, '_locales'))) {
      const messages = JSON.parse(read(`_locales/${locale}/messages.json`));
      expect(messages.extName.message.length, locale).toBeLessThanOrEqual(45);
      expect(messages.extDescription.message.length, locale).toBeLessThanOrEqual(132);
    }
  });

  it('marks words in the form that the browser paints', () => {
    const isOnRoot = read('marks.css').includes(':root::highlight(annotariff-mention)');
    expect(isOnRoot).toBe(target === 'chrome');
    expect(read('marks.css')).toContain('::highlight(annotariff-mention)');
  });

  it('has every file that its pages ask for', () => {
    const page = read('popup/index.html');
    const asked = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path ?? '');
    expect(asked.length).toBeGreaterThan(0);
    for (const path of asked) expect(existsSync(join(folder, 'popup', path)), path).toBe(true);
  });
});
