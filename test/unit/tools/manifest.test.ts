/** What readers are asked to allow, and what each browser gets. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { newsSitePatterns } from '../../../src/model/news-sites';
import { filesNamedBy, manifestFor } from '../../../src/tools/build/manifest';
import { marksSheet } from '../../../src/tools/build/marks-sheet';

const chrome = manifestFor('chrome', '1.2.3');
const firefox = manifestFor('firefox', '1.2.3');

describe('both manifests', () => {
  it.each([chrome, firefox])(
    'ask for four permissions and the listed sites, no more',
    (manifest) => {
      expect(manifest.permissions).toEqual(['storage', 'activeTab', 'scripting', 'contextMenus']);
      expect(manifest.host_permissions).toEqual(newsSitePatterns());
      expect(manifest.web_accessible_resources).toBeUndefined();
      expect(manifest.version).toBe('1.2.3');
    },
  );

  it.each([chrome, firefox])('ask for nothing that PRIVACY.md does not explain', (manifest) => {
    const privacy = readFileSync('.github/PRIVACY.md', 'utf8');
    const asked = [
      ...[manifest.permissions].flat(),
      ...Object.keys(manifest).filter((key) => /permissions$/.test(key) && key !== 'permissions'),
    ];
    for (const name of asked) expect(privacy).toContain(`\`${name}\``);
    expect(manifest.optional_permissions).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
  });

  // Firefox takes "*://*.example.com/*" as covered by one pattern of both schemes only.
  it.each([chrome, firefox])('may ask for any site in the form in which we ask', (manifest) => {
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
  });

  it('use each permission that they ask for', () => {
    const source = ['settings-store', 'site-scripts', 'menus-and-keys']
      .map((file) => readFileSync(`src/platform/${file}.ts`, 'utf8'))
      .join();
    for (const name of ['storage', 'scripting', 'contextMenus'])
      expect(source).toContain(`browser.${name}.`);
    // activeTab has no interface of its own: it is what lets a click or a key act in the tab.
    expect(source).toContain('annotateThisPage');
  });

  it.each([chrome, firefox])(
    'load the gate on those sites, in frames too, and nothing else',
    (manifest) => {
      expect(manifest.content_scripts).toEqual([
        {
          matches: newsSitePatterns(),
          css: ['marks.css'],
          run_at: 'document_start',
          all_frames: true,
        },
        {
          matches: newsSitePatterns(),
          js: ['gate.js'],
          run_at: 'document_idle',
          all_frames: true,
        },
      ]);
    },
  );

  it.each([chrome, firefox])(
    'let no page of ours reach the network or run text as code',
    (manifest) => {
      const policy = JSON.stringify(manifest.content_security_policy);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("connect-src 'self'");
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
    },
  );
});

describe('what differs', () => {
  it('is the worker in Chrome and the event page in Firefox', () => {
    expect(chrome.background).toEqual({ service_worker: 'background.js', type: 'module' });
    expect(firefox.background).toEqual({ scripts: ['background.js'], type: 'module' });
  });

  it('is the oldest browser, and that Firefox is told no data is collected', () => {
    expect(chrome.minimum_chrome_version).toBe('130');
    expect(firefox).not.toHaveProperty('minimum_chrome_version');
    expect(chrome).not.toHaveProperty('browser_specific_settings');
    expect(firefox.browser_specific_settings).toMatchObject({
      gecko: { strict_min_version: '146.0', data_collection_permissions: { required: ['none'] } },
    });
  });
});

it('finds every file that a manifest names', () => {
  expect(filesNamedBy(chrome)).toEqual([
    'background.js',
    'gate.js',
    'icons/icon-off-16.png',
    'icons/icon-off-32.png',
    'icons/icon-on-128.png',
    'icons/icon-on-16.png',
    'icons/icon-on-32.png',
    'icons/icon-on-48.png',
    'marks.css',
    'options/index.html',
    'popup/index.html',
  ]);
});

describe('the sheet for marks', () => {
  const source =
    '/* why */\n::highlight(a) { color: red; }\n@media print {\n  ::highlight(b) {}\n}\n';

  it('puts the rules on the root for Chrome', () => {
    expect(marksSheet(source, 'chrome')).toBe(
      ':root::highlight(a) { color: red; }\n@media print {\n  :root::highlight(b) {}\n}\n',
    );
  });

  it('leaves them plain for Firefox, which paints nothing for the root form', () => {
    expect(marksSheet(source, 'firefox')).not.toContain(':root');
  });

  it('refuses a source that is already on an element', () => {
    expect(() => marksSheet('p::highlight(a) {}', 'chrome')).toThrow('plain ::highlight()');
  });
});
